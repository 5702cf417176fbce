//===- RowTransfers.cpp - several rows of a tensor at once ----------------===//

#include "RowTransfers.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

static AffineMapAttr getMap(OpBuilder &b, const MatrixPlace &place) {
  return AffineMapAttr::get(AffineMap::get(
      place.indices.size(), 0,
      {b.getAffineDimExpr(place.rowDim), b.getAffineDimExpr(place.colDim)},
      b.getContext()));
}

SmallVector<Value> mlir::xent::detail::readRows(OpBuilder &b, Location loc,
                                                VectorType type, Value tensor,
                                                const MatrixPlace &place,
                                                Value mask) {
  Value padding =
      arith::ConstantOp::create(b, loc, b.getZeroAttr(type.getElementType()));
  Value matrix = vector::TransferReadOp::create(
      b, loc, type, tensor, place.indices, getMap(b, place), padding, mask,
      b.getBoolArrayAttr({true, true}));
  SmallVector<Value> rows;
  for (int64_t r = 0; r < type.getDimSize(0); ++r)
    rows.push_back(vector::ExtractOp::create(b, loc, matrix, r));
  return rows;
}

Value mlir::xent::detail::writeRows(OpBuilder &b, Location loc, ValueRange rows,
                                    Value tensor, const MatrixPlace &place,
                                    Value mask) {
  auto rowType = cast<VectorType>(rows.front().getType());
  auto count = static_cast<int64_t>(rows.size());
  auto type =
      VectorType::get({count, rowType.getDimSize(0)}, rowType.getElementType());
  Value matrix = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  for (auto [r, row] : llvm::enumerate(rows))
    matrix =
        vector::InsertOp::create(b, loc, row, matrix, static_cast<int64_t>(r));
  return vector::TransferWriteOp::create(b, loc, matrix, tensor, place.indices,
                                         getMap(b, place), mask,
                                         b.getBoolArrayAttr({true, true}))
      .getResult();
}
