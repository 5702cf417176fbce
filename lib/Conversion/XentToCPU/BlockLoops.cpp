//===- BlockLoops.cpp - loops over the blocks of a product ----------------===//
//
// for steps of the depth         // a panel of rhs stays in the level-1 cache
//   for columns of blocks
//     for rows of blocks
//       sums <- 0 or out
//       sums <- sums + ...       // the micro-kernel
//       out <- sums or out + sums
//
//===----------------------------------------------------------------------===//

#include "BlockLoops.h"
#include "RowTransfers.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

namespace {

/// One block of `tile.rows` x `tile.getColumns()` elements of `out`.
struct BlockEmitter {
  BlockEmitter(Location loc, const MatrixView &out, RegisterTile tile,
               Value rows, Value cols)
      : loc(loc), out(out), tile(tile), rows(rows), cols(cols) {
    auto type = cast<RankedTensorType>(out.source.getType());
    vectorType = VectorType::get(tile.lanes, type.getElementType());
    matrixType =
        VectorType::get({tile.rows, tile.lanes}, type.getElementType());
  }

  Value index(OpBuilder &b, int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value add(OpBuilder &b, Value lhs, int64_t rhs) {
    return arith::AddIOp::create(b, loc, lhs, index(b, rhs));
  }

  /// Calls `body` on the place of each vector of the block.
  void forEachVector(OpBuilder &b, Value row0, Value col0,
                     llvm::function_ref<void(Value, Value)> body) {
    for (int64_t r = 0; r < tile.rows; ++r)
      for (int64_t v = 0; v < tile.vectors; ++v)
        body(add(b, row0, r), add(b, col0, v * tile.lanes));
  }

  MatrixPlace getPlace(Value row, Value col) {
    return {out.at(row, col), out.rowDim, out.colDim};
  }

  /// The elements of the matrix at (row, col) that are those of `out`.
  Value createMask(OpBuilder &b, Value row, Value col) {
    return vector::CreateMaskOp::create(
        b, loc, matrixType.clone(b.getI1Type()),
        ValueRange{arith::SubIOp::create(b, loc, rows, row),
                   arith::SubIOp::create(b, loc, cols, col)});
  }

  SmallVector<Value> read(OpBuilder &b, Value tensor, Value row0, Value col0,
                          bool isMasked) {
    SmallVector<Value> block(tile.rows * tile.vectors);
    for (int64_t v = 0; v < tile.vectors; ++v) {
      Value col = add(b, col0, v * tile.lanes);
      SmallVector<Value> rows =
          readRows(b, loc, matrixType, tensor, getPlace(row0, col),
                   isMasked ? createMask(b, row0, col) : Value());
      for (auto [r, row] : llvm::enumerate(rows))
        block[r * tile.vectors + v] = row;
    }
    return block;
  }

  Value write(OpBuilder &b, ValueRange block, Value tensor, Value row0,
              Value col0, bool isMasked) {
    for (int64_t v = 0; v < tile.vectors; ++v) {
      SmallVector<Value> rows;
      for (int64_t r = 0; r < tile.rows; ++r)
        rows.push_back(block[r * tile.vectors + v]);
      Value col = add(b, col0, v * tile.lanes);
      tensor = writeRows(b, loc, rows, tensor, getPlace(row0, col),
                         isMasked ? createMask(b, row0, col) : Value());
    }
    return tensor;
  }

  /// `sums`, added to the elements of `tensor` at (row0, col0).
  SmallVector<Value> addTo(OpBuilder &b, ValueRange sums, Value tensor,
                           Value row0, Value col0, bool isMasked) {
    SmallVector<Value> block = read(b, tensor, row0, col0, isMasked);
    for (auto [element, sum] : llvm::zip(block, sums))
      element = arith::AddFOp::create(b, loc, element, sum);
    return block;
  }

  SmallVector<Value> zeros(OpBuilder &b) {
    Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(vectorType));
    return SmallVector<Value>(tile.rows * tile.vectors, zero);
  }

  /// Asks for the elements of the block at (row0, col0) long before they are
  /// needed: rows of a large result are far apart, and nothing foresees them.
  void prefetch(OpBuilder &b, Value tensor, Value row0, Value col0) {
    Value isFull = createIsFull(b, row0, col0);
    Value buffer = createBuffer(b, loc, tensor);
    scf::IfOp::create(b, loc, isFull, [&](OpBuilder &b, Location loc) {
      forEachVector(b, row0, col0, [&](Value row, Value col) {
        // Where the vector ends: in a matrix that is not aligned to cache
        // lines, it begins in one that the block to the left has brought.
        Value last = add(b, col, tile.lanes - 1);
        createPrefetch(b, loc, buffer, out.at(row, last));
      });
      scf::YieldOp::create(b, loc);
    });
  }

  /// Whether the block lies inside `out`.
  Value createIsFull(OpBuilder &b, Value row0, Value col0) {
    Value rowsFit = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sle,
                                          add(b, row0, tile.rows), rows);
    Value colsFit =
        arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sle,
                              add(b, col0, tile.getColumns()), cols);
    return arith::AndIOp::create(b, loc, rowsFit, colsFit);
  }

  Location loc;
  const MatrixView &out;
  RegisterTile tile;
  Value rows, cols;
  /// Of one row, and of all of them.
  VectorType vectorType, matrixType;
};

} // namespace

Value mlir::xent::detail::createBuffer(OpBuilder &b, Location loc,
                                       Value tensor) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<int64_t> strides(type.getRank(), ShapedType::kDynamic);
  auto memref = MemRefType::get(
      type.getShape(), type.getElementType(),
      StridedLayoutAttr::get(b.getContext(), ShapedType::kDynamic, strides));
  return bufferization::ToBufferOp::create(b, loc, memref, tensor,
                                           /*read_only=*/true);
}

void mlir::xent::detail::createPrefetch(OpBuilder &b, Location loc,
                                        Value buffer, ValueRange indices) {
  memref::PrefetchOp::create(b, loc, buffer, indices, /*isWrite=*/false,
                             /*localityHint=*/2, /*isDataCache=*/true);
}

Value mlir::xent::detail::createBlockLoops(OpBuilder &b, Location loc,
                                           const MatrixView &out, bool isZero,
                                           const BlockLoops &loops,
                                           SumEmitter createSums) {
  auto index = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  Value zero = index(0), one = index(1), step = index(loops.depthStep);
  auto valueOf = [&](OpFoldResult size) {
    return getValueOrCreateConstantIndexOp(b, loc, size);
  };
  BlockEmitter emitter(loc, out, loops.tile, valueOf(out.getRows(b, loc)),
                       valueOf(out.getCols(b, loc)));
  // Without a single term, the zeros still have to be written.
  Value upper =
      isZero ? arith::MaxSIOp::create(b, loc, loops.depth, one).getResult()
             : loops.depth;

  auto yield = [&](OpBuilder &b, ValueRange values) {
    scf::YieldOp::create(b, loc, values);
  };
  // One block: out[row0.., col0..] of `tensor`.
  auto createBlock = [&](OpBuilder &b, Value from, Value to, Value rowBlock,
                         Value colBlock, Value tensor) -> Value {
    Value row0 = arith::MulIOp::create(b, loc, rowBlock,
                                       emitter.index(b, loops.tile.rows));
    Value col0 = arith::MulIOp::create(
        b, loc, colBlock, emitter.index(b, loops.tile.getColumns()));
    Value isFull = emitter.createIsFull(b, row0, col0);
    Value isFirst;
    if (isZero)
      isFirst =
          arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, from, zero);
    using Emit = llvm::function_ref<SmallVector<Value>(OpBuilder &)>;
    auto choose = [&](OpBuilder &b, Value condition, Emit then,
                      Emit otherwise) -> SmallVector<Value> {
      if (!condition)
        return otherwise(b);
      auto choice = scf::IfOp::create(
          b, loc, condition, [&](OpBuilder &b, Location) { yield(b, then(b)); },
          [&](OpBuilder &b, Location) { yield(b, otherwise(b)); });
      return SmallVector<Value>(choice.getResults());
    };
    // Whole vectors if the block lies inside, masked ones if not.
    auto chooseMask =
        [&](OpBuilder &b,
            llvm::function_ref<SmallVector<Value>(OpBuilder &, bool)> emit) {
          return choose(
              b, isFull, [&](OpBuilder &b) { return emit(b, false); },
              [&](OpBuilder &b) { return emit(b, true); });
        };

    if (loops.startsFromZero) {
      emitter.prefetch(b, tensor, row0, col0);
      SmallVector<Value> sums =
          createSums(b, emitter.zeros(b), {rowBlock, colBlock, from, to});
      return chooseMask(b, [&](OpBuilder &b, bool isMasked) {
        SmallVector<Value> block = choose(
            b, isFirst, [&](OpBuilder &) { return sums; },
            [&](OpBuilder &b) {
              return emitter.addTo(b, sums, tensor, row0, col0, isMasked);
            });
        return SmallVector<Value>{
            emitter.write(b, block, tensor, row0, col0, isMasked)};
      })[0];
    }
    SmallVector<Value> block = choose(
        b, isFirst, [&](OpBuilder &b) { return emitter.zeros(b); },
        [&](OpBuilder &b) {
          return chooseMask(b, [&](OpBuilder &b, bool isMasked) {
            return emitter.read(b, tensor, row0, col0, isMasked);
          });
        });
    // The next block; this one is needed at once.
    emitter.prefetch(b, tensor, emitter.add(b, row0, loops.tile.rows), col0);
    block = createSums(b, block, {rowBlock, colBlock, from, to});
    return chooseMask(b, [&](OpBuilder &b, bool isMasked) {
      return SmallVector<Value>{
          emitter.write(b, block, tensor, row0, col0, isMasked)};
    })[0];
  };

  auto createLoop =
      [&](OpBuilder &b, Value upper, Value step, Value tensor,
          llvm::function_ref<Value(OpBuilder &, Value, Value)> body) -> Value {
    return scf::ForOp::create(
               b, loc, zero, upper, step, tensor,
               [&](OpBuilder &b, Location, Value iv, ValueRange args) {
                 yield(b, body(b, iv, args[0]));
               })
        .getResult(0);
  };
  return createLoop(
      b, upper, step, out.source, [&](OpBuilder &b, Value from, Value tensor) {
        Value end = arith::AddIOp::create(b, loc, from, step);
        Value to = arith::MinSIOp::create(b, loc, end, loops.depth);
        return createLoop(
            b, loops.colBlocks, one, tensor,
            [&](OpBuilder &b, Value colBlock, Value tensor) {
              return createLoop(
                  b, loops.rowBlocks, one, tensor,
                  [&](OpBuilder &b, Value rowBlock, Value tensor) {
                    return createBlock(b, from, to, rowBlock, colBlock, tensor);
                  });
            });
      });
}
