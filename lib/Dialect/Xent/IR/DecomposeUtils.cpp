//===- DecomposeUtils.cpp - pieces of the decompositions ------------------===//

#include "DecomposeUtils.h"
#include "Xent/Dialect/Xent/IR/XentHints.h"
#include "mlir/Dialect/Math/IR/Math.h"

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

Value mlir::xent::detail::createClassId(OpBuilder &b, Location loc,
                                        Value colOffset, int64_t classDim) {
  Value position = linalg::IndexOp::create(b, loc, classDim);
  if (!colOffset)
    return position;
  return arith::AddIOp::create(b, loc, position, colOffset);
}

Value mlir::xent::detail::createTargetId(OpBuilder &b, Location loc,
                                         Value rowOffset, Value element) {
  if (element)
    return arith::IndexCastOp::create(b, loc, b.getIndexType(), element);
  Value row = linalg::IndexOp::create(b, loc, 0);
  if (!rowOffset)
    return row;
  return arith::AddIOp::create(b, loc, row, rowOffset);
}

Value mlir::xent::detail::createIsClass(OpBuilder &b, Location loc,
                                        Value target, Value classes) {
  Value first = arith::ConstantIndexOp::create(b, loc, 0);
  Value isBelow =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, target, classes);
  Value isAbove =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sge, target, first);
  return arith::AndIOp::create(b, loc, isBelow, isAbove);
}

Value mlir::xent::detail::inlinePointwise(OpBuilder &b, Region &region,
                                          ValueRange args) {
  Block &body = region.front();
  IRMapping mapping;
  mapping.map(body.getArguments(), args);
  for (Operation &inner : body.without_terminator())
    b.clone(inner, mapping);
  return mapping.lookupOrDefault(cast<YieldOp>(body.back()).getValue());
}
