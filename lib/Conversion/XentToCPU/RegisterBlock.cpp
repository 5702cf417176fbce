//===- RegisterBlock.cpp - product of packed panels -----------------------===//
//
// The micro-kernel of vector registers: for each k, the outer product of a
// column of lhs and a row of rhs.
//
//===----------------------------------------------------------------------===//

#include "RegisterBlock.h"
#include "BlockLoops.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// The sums of a visit: of the panels that have the numbers of the block.
static SmallVector<Value> createSums(OpBuilder &b, Location loc,
                                     RegisterTile tile, Value lhs, Value rhs,
                                     ValueRange sums, const BlockVisit &visit) {
  auto vectorType = cast<VectorType>(sums.front().getType());
  Value one = arith::ConstantIndexOp::create(b, loc, 1);
  auto loop = scf::ForOp::create(
      b, loc, visit.from, visit.to, one, sums,
      [&](OpBuilder &b, Location loc, Value k, ValueRange sums) {
        SmallVector<Value> columns, next;
        for (int64_t v = 0; v < tile.vectors; ++v) {
          Value lane = arith::ConstantIndexOp::create(b, loc, v * tile.lanes);
          columns.push_back(vector::TransferReadOp::create(
              b, loc, vectorType, rhs, ValueRange{visit.colBlock, k, lane},
              std::nullopt, ArrayRef<bool>{true}));
        }
        for (int64_t r = 0; r < tile.rows; ++r) {
          Value row = arith::ConstantIndexOp::create(b, loc, r);
          Value element = tensor::ExtractOp::create(
              b, loc, lhs, ValueRange{visit.rowBlock, k, row});
          Value factor =
              vector::BroadcastOp::create(b, loc, vectorType, element);
          for (int64_t v = 0; v < tile.vectors; ++v)
            next.push_back(vector::FMAOp::create(b, loc, factor, columns[v],
                                                 sums[next.size()]));
        }
        scf::YieldOp::create(b, loc, next);
      });
  return SmallVector<Value>(loop.getResults());
}

Value mlir::xent::detail::createPackedProduct(OpBuilder &b, Location loc,
                                              Value lhs, Value rhs,
                                              const MatrixView &out,
                                              bool isZero, RegisterTile tile,
                                              bool isDealtOut) {
  auto dim = [&](Value panels, int64_t number) -> Value {
    return tensor::DimOp::create(b, loc, panels, number);
  };
  Value depth = dim(lhs, 1), rowBlocks = dim(lhs, 0), colBlocks = dim(rhs, 0);
  return createBlockLoops(
      b, loc, out, isZero,
      {tile, rowBlocks, colBlocks, depth,
       isDealtOut ? kDealtHiddenBlock : kHiddenBlock,
       /*startsFromZero=*/isDealtOut},
      [&](OpBuilder &b, ValueRange sums, const BlockVisit &visit) {
        return createSums(b, loc, tile, lhs, rhs, sums, visit);
      });
}
