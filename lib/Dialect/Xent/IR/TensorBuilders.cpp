//===- TensorBuilders.cpp - constants, casts, shifted exponentials --------===//

#include "Xent/Dialect/Xent/IR/TensorBuilders.h"
#include "Xent/Dialect/Xent/IR/XentHints.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::xent;

Value mlir::xent::detail::createFloat(OpBuilder &b, Location loc, Type type,
                                      double value) {
  return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, value));
}

Value mlir::xent::detail::createNegInf(OpBuilder &b, Location loc, Type type) {
  const llvm::fltSemantics &semantics =
      cast<FloatType>(type).getFloatSemantics();
  return arith::ConstantOp::create(
      b, loc,
      b.getFloatAttr(type, APFloat::getInf(semantics, /*Negative=*/true)));
}

Value mlir::xent::detail::createFilled(OpBuilder &b, Location loc,
                                       ArrayRef<OpFoldResult> sizes,
                                       Value value) {
  Value empty = tensor::EmptyOp::create(b, loc, sizes, value.getType());
  return linalg::FillOp::create(b, loc, value, empty).getResult(0);
}

Value mlir::xent::detail::createFloatCast(OpBuilder &b, Location loc,
                                          Value value, Type type) {
  unsigned from = value.getType().getIntOrFloatBitWidth();
  unsigned to = type.getIntOrFloatBitWidth();
  if (value.getType() == type)
    return value;
  if (from < to)
    return arith::ExtFOp::create(b, loc, type, value);
  return arith::TruncFOp::create(b, loc, type, value);
}

Value mlir::xent::detail::createShifted(OpBuilder &b, Location loc, Value value,
                                        Value max) {
  Type type = value.getType();
  Value isNegInf = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, max,
                                         createNegInf(b, loc, type));
  Value shift = arith::SelectOp::create(b, loc, isNegInf,
                                        createFloat(b, loc, type, 0.0), max);
  return arith::SubFOp::create(b, loc, value, shift);
}

Value mlir::xent::detail::createShiftedExp(OpBuilder &b, Location loc,
                                           Value shifted) {
  auto exp = math::ExpOp::create(b, loc, shifted);
  exp->setDiscardableAttr(kNonPositiveAttrName, b.getUnitAttr());
  return exp;
}

Value mlir::xent::detail::createFlat(OpBuilder &b, Location loc, Value tensor) {
  int64_t rank = cast<RankedTensorType>(tensor.getType()).getRank();
  if (rank == 1)
    return tensor;
  ReassociationIndices all = llvm::to_vector(llvm::seq<int64_t>(0, rank));
  return tensor::CollapseShapeOp::create(b, loc, tensor,
                                         ArrayRef<ReassociationIndices>{all});
}
