//===- AmxProduct.cpp - product of tiles of AMX ---------------------------===//
//
// for 16 blocks of k at a time     // a panel of rhs stays in the level-1 cache
//   for panels of rhs
//     for panels of lhs
//       4 tiles of sums <- 0
//       for blocks of k: 2 tiles of each operand, 4 products
//       out <- sums, or out + sums
//
//===----------------------------------------------------------------------===//

#include "AmxProduct.h"
#include "CountedLoop.h"
#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Blocks of k that are summed up in registers.
static constexpr int64_t kBlocksAtOnce = kAmxHiddenBlock / kTileDepth;

namespace {

/// Emits one product.
class AmxEmitter {
public:
  AmxEmitter(OpBuilder &b, Location loc, Value lhs, Value rhs,
             const MatrixView &out, bool isZero)
      : b(b), loc(loc), lhs(lhs), rhs(rhs), out(out), isZero(isZero),
        rows(getValueOrCreateConstantIndexOp(b, loc, out.getRows(b, loc))),
        cols(getValueOrCreateConstantIndexOp(b, loc, out.getCols(b, loc))),
        sumsType(amx::TileType::get({kTileRows, kTileRows}, b.getF32Type())),
        tileType(amx::TileType::get({kTileRows, kTileDepth}, b.getBF16Type())),
        vectorType(VectorType::get(kTileRows, b.getF32Type())) {}

  Value run();

private:
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value add(Value lhs, Value rhs) {
    return arith::AddIOp::create(b, loc, lhs, rhs);
  }
  Value mul(Value lhs, int64_t rhs) {
    return arith::MulIOp::create(b, loc, lhs, index(rhs));
  }
  SmallVector<Value>
  loop(Value lower, Value upper, int64_t step, ValueRange initial,
       llvm::function_ref<SmallVector<Value>(Value, ValueRange)> body);
  Value getBuffer(Value tensor);
  Value loadTile(Value buffer, Value panel, Value block, int64_t half,
                 bool isStreamed);
  void storeSums(ValueRange sums);
  SmallVector<Value> createSums(Value lhsPanel, Value rhsPanel, Value from,
                                Value to);
  Value addToOut(Value tensor, Value row0, Value col0, Value isFirst);

  OpBuilder &b;
  Location loc;
  Value lhs, rhs;
  const MatrixView &out;
  bool isZero;
  Value rows, cols;
  amx::TileType sumsType, tileType;
  VectorType vectorType;
  /// Blocks of k; the operands' tiles in memory.
  Value blocks, lhsTiles, rhsTiles;
  /// memref<32x32xf32>: the sums on their way to `out`.
  Value scratch;
};

} // namespace

SmallVector<Value> AmxEmitter::loop(
    Value lower, Value upper, int64_t step, ValueRange initial,
    llvm::function_ref<SmallVector<Value>(Value, ValueRange)> body) {
  return createCountedLoop(b, loc, lower, upper, index(step), initial, body);
}

/// The memory of a packed operand, which is not written any more.
Value AmxEmitter::getBuffer(Value tensor) {
  auto type = cast<RankedTensorType>(tensor.getType());
  // It may be a slice of the panels, somewhere in their memory.
  constexpr int64_t tileSize = kTileRows * kTileDepth;
  constexpr int64_t blockSize = kTilesOfPanel * tileSize;
  int64_t depth = type.getDimSize(1);
  int64_t panelSize = ShapedType::isDynamic(depth) ? depth : depth * blockSize;
  int64_t strides[] = {panelSize, blockSize, tileSize, kTileDepth, 1};
  auto layout =
      StridedLayoutAttr::get(b.getContext(), ShapedType::kDynamic, strides);
  auto memref = MemRefType::get(type.getShape(), type.getElementType(), layout);
  return bufferization::ToBufferOp::create(b, loc, memref, tensor,
                                           /*read_only=*/true);
}

/// `isStreamed`: whether it is read once, and should not displace in the
/// level-1 cache what is read again.
Value AmxEmitter::loadTile(Value buffer, Value panel, Value block, int64_t half,
                           bool isStreamed) {
  auto load = amx::TileLoadOp::create(
      b, loc, tileType, buffer,
      ValueRange{panel, block, index(half), index(0), index(0)});
  if (isStreamed)
    load->setAttr(getStreamedAttrName(), b.getUnitAttr());
  return load;
}

/// Sums [i, j] of tiles, at 2 i + j, of the blocks from ... to - 1 of k.
SmallVector<Value> AmxEmitter::createSums(Value lhsPanel, Value rhsPanel,
                                          Value from, Value to) {
  SmallVector<Value> zeros;
  for (int64_t i = 0; i < kTilesOfPanel * kTilesOfPanel; ++i)
    zeros.push_back(amx::TileZeroOp::create(b, loc, sumsType));
  return loop(from, to, 1, zeros, [&](Value block, ValueRange sums) {
    SmallVector<Value> next(sums), left, right;
    for (int64_t i = 0; i < kTilesOfPanel; ++i) {
      left.push_back(
          loadTile(lhsTiles, lhsPanel, block, i, /*isStreamed=*/true));
      right.push_back(
          loadTile(rhsTiles, rhsPanel, block, i, /*isStreamed=*/false));
    }
    for (int64_t i = 0; i < kTilesOfPanel; ++i)
      for (int64_t j = 0; j < kTilesOfPanel; ++j) {
        Value &sum = next[i * kTilesOfPanel + j];
        sum = amx::TileMulFOp::create(b, loc, sumsType, left[i], right[j], sum);
      }
    return next;
  });
}

void AmxEmitter::storeSums(ValueRange sums) {
  for (auto [i, sum] : llvm::enumerate(sums)) {
    Value row = index(i / kTilesOfPanel * kTileRows),
          col = index(i % kTilesOfPanel * kTileRows);
    amx::TileStoreOp::create(b, loc, scratch, ValueRange{row, col}, sum);
  }
}

/// Writes the sums to the block of `tensor` at (row0, col0), or adds them to
/// what is there if not `isFirst` (null: never the first).
Value AmxEmitter::addToOut(Value tensor, Value row0, Value col0,
                           Value isFirst) {
  auto map = AffineMapAttr::get(
      AffineMap::getMinorIdentityMap(out.indices.size(), 1, b.getContext()));
  Value zero =
      arith::ConstantOp::create(b, loc, b.getFloatAttr(b.getF32Type(), 0.0));
  auto inBounds = b.getBoolArrayAttr({true});
  Value count = arith::MinSIOp::create(
      b, loc, index(kPanelRows), arith::SubIOp::create(b, loc, rows, row0));
  return loop(index(0), count, 1, tensor, [&](Value r, ValueRange args) {
    Value tensor = args[0], row = add(row0, r);
    for (int64_t j = 0; j < kTilesOfPanel; ++j) {
      Value lane = index(j * kTileRows), col = add(col0, lane);
      Value mask = createBlockMask(b, loc, row, col, rows, cols, kTileRows);
      Value sum = vector::LoadOp::create(b, loc, vectorType, scratch,
                                         ValueRange{r, lane});
      Value readMask = mask;
      if (isFirst) {
        Value none =
            arith::ConstantOp::create(b, loc, b.getZeroAttr(mask.getType()));
        readMask = arith::SelectOp::create(b, loc, isFirst, none, mask);
      }
      // Nothing is read where the sums are the first: masked out, it is 0.
      Value before = vector::TransferReadOp::create(b, loc, vectorType, tensor,
                                                    out.at(row, col), map, zero,
                                                    readMask, inBounds);
      sum = arith::AddFOp::create(b, loc, before, sum);
      tensor = vector::TransferWriteOp::create(
                   b, loc, sum, tensor, out.at(row, col), map, mask, inBounds)
                   .getResult();
    }
    return SmallVector<Value>{tensor};
  })[0];
}

Value AmxEmitter::run() {
  lhsTiles = getBuffer(lhs);
  rhsTiles = getBuffer(rhs);
  blocks = tensor::DimOp::create(b, loc, lhs, 1);
  scratch = memref::AllocOp::create(
      b, loc, MemRefType::get({kPanelRows, kPanelRows}, b.getF32Type()),
      b.getI64IntegerAttr(64));
  Value lhsPanels = tensor::DimOp::create(b, loc, lhs, 0);
  Value rhsPanels = tensor::DimOp::create(b, loc, rhs, 0);
  // Without a single k, the zeros still have to be written.
  Value upper =
      isZero ? arith::MaxSIOp::create(b, loc, blocks, index(1)).getResult()
             : blocks;
  auto forBlocks = [&](Value from, ValueRange args) {
    Value end = add(from, index(kBlocksAtOnce));
    Value to = arith::MinSIOp::create(b, loc, end, blocks);
    Value isFirst;
    if (isZero)
      isFirst = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, from,
                                      index(0));
    return loop(
        index(0), rhsPanels, 1, args, [&](Value rhsPanel, ValueRange args) {
          return loop(index(0), lhsPanels, 1, args,
                      [&](Value lhsPanel, ValueRange args) {
                        storeSums(createSums(lhsPanel, rhsPanel, from, to));
                        return SmallVector<Value>{
                            addToOut(args[0], mul(lhsPanel, kPanelRows),
                                     mul(rhsPanel, kPanelRows), isFirst)};
                      });
        });
  };
  return loop(index(0), upper, kBlocksAtOnce, out.source, forBlocks)[0];
}

Value mlir::xent::detail::createAmxProduct(OpBuilder &b, Location loc,
                                           Value lhs, Value rhs,
                                           const MatrixView &out, bool isZero) {
  return AmxEmitter(b, loc, lhs, rhs, out, isZero).run();
}
