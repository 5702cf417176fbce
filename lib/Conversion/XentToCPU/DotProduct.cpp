//===- DotProduct.cpp - product of tiles by AVX512-BF16 -------------------===//
//
// The micro-kernel of VDPBF16PS: for each pair of k, the pairs of the 8 rows of
// a strip of lhs, each broadcast, times the pairs of a row of 2 tiles of rhs.
//
//===----------------------------------------------------------------------===//

#include "DotProduct.h"
#include "BlockLoops.h"
#include "CountedLoop.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Dialect/X86Vector/X86VectorDialect.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// A strip of rows by a panel of columns. 16 chains of sums hide the latency of
/// VDPBF16PS, 6 cycles on Zen 4.
static constexpr RegisterTile kDotTile = {kStripRows, kTilesOfPanel, kTileRows};

namespace {

/// Emits the sums of one visit.
class DotEmitter {
public:
  DotEmitter(OpBuilder &b, Location loc, Value lhs, Value rhs,
             const BlockVisit &visit)
      : b(b), loc(loc), lhs(lhs), rhs(rhs), visit(visit),
        vectorType(VectorType::get(kTileDepth, b.getBF16Type())),
        pairType(VectorType::get(2, b.getBF16Type())) {}

  SmallVector<Value> run(ValueRange sums);

private:
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  SmallVector<Value>
  loop(Value lower, Value upper, ValueRange initial,
       llvm::function_ref<SmallVector<Value>(Value, ValueRange)> body);
  Value read(VectorType type, Value tiles, ArrayRef<Value> indices) {
    return vector::TransferReadOp::create(b, loc, type, tiles, indices,
                                          std::nullopt, ArrayRef<bool>{true});
  }
  Value readPair(Value block, Value pair, int64_t row);
  SmallVector<Value> createStep(Value block, Value pair, ValueRange sums);

  OpBuilder &b;
  Location loc;
  Value lhs, rhs;
  const BlockVisit &visit;
  VectorType vectorType, pairType;
  /// The panel of rows, and the strip in it.
  Value panel, strip;
};

} // namespace

SmallVector<Value> DotEmitter::loop(
    Value lower, Value upper, ValueRange initial,
    llvm::function_ref<SmallVector<Value>(Value, ValueRange)> body) {
  return createCountedLoop(b, loc, lower, upper, index(1), initial, body);
}

/// A pair of elements of a row of lhs, in all lanes.
Value DotEmitter::readPair(Value block, Value pair, int64_t row) {
  Value first = arith::MulIOp::create(b, loc, pair, index(2));
  Value elements =
      read(pairType, lhs, {panel, strip, block, index(row), first});
  // As one number: a broadcast of memory.
  Value number = vector::BitCastOp::create(
      b, loc, VectorType::get(1, b.getI32Type()), elements);
  Value numbers = vector::BroadcastOp::create(
      b, loc, VectorType::get(kTilePairs, b.getI32Type()), number);
  return vector::BitCastOp::create(b, loc, vectorType, numbers);
}

SmallVector<Value> DotEmitter::createStep(Value block, Value pair,
                                          ValueRange sums) {
  SmallVector<Value> columns, next;
  for (int64_t v = 0; v < kDotTile.vectors; ++v)
    columns.push_back(read(vectorType, rhs,
                           {visit.colBlock, block, index(v), pair, index(0)}));
  for (int64_t r = 0; r < kDotTile.rows; ++r) {
    Value row = readPair(block, pair, r);
    for (int64_t v = 0; v < kDotTile.vectors; ++v)
      next.push_back(
          x86vector::DotBF16Op::create(b, loc, sums[next.size()].getType(),
                                       sums[next.size()], row, columns[v]));
  }
  return next;
}

SmallVector<Value> DotEmitter::run(ValueRange sums) {
  panel = arith::DivUIOp::create(b, loc, visit.rowBlock, index(kStripsOfPanel));
  strip = arith::RemUIOp::create(b, loc, visit.rowBlock, index(kStripsOfPanel));
  return loop(visit.from, visit.to, sums, [&](Value block, ValueRange sums) {
    return loop(index(0), index(kTilePairs), sums,
                [&](Value pair, ValueRange sums) {
                  return createStep(block, pair, sums);
                });
  });
}

Value mlir::xent::detail::createDotProduct(OpBuilder &b, Location loc,
                                           Value lhs, Value rhs,
                                           const MatrixView &out, bool isZero) {
  auto dim = [&](Value tiles, int64_t number) -> Value {
    return tensor::DimOp::create(b, loc, tiles, number);
  };
  // Those of the last panel that are all padding are left out.
  Value rows = getValueOrCreateConstantIndexOp(b, loc, out.getRows(b, loc));
  Value tileRows = arith::ConstantIndexOp::create(b, loc, kDotTile.rows);
  Value rowBlocks = arith::CeilDivUIOp::create(b, loc, rows, tileRows);
  Value depth = dim(rhs, 1), colBlocks = dim(rhs, 0);
  return createBlockLoops(
      b, loc, out, isZero,
      {kDotTile, rowBlocks, colBlocks, depth, kDotHiddenBlock / kTileDepth,
       /*startsFromZero=*/true},
      [&](OpBuilder &b, ValueRange sums, const BlockVisit &visit) {
        return DotEmitter(b, loc, lhs, rhs, visit).run(sums);
      });
}
