//===- DecomposeUtils.cpp - pieces of the decompositions ------------------===//

#include "DecomposeUtils.h"

using namespace mlir;
using namespace mlir::xent;

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

Value mlir::xent::detail::createRounded(OpBuilder &b, Location loc, Value value,
                                        Value init) {
  auto type = cast<RankedTensorType>(init.getType());
  AffineMap identity = b.getMultiDimIdentityMap(type.getRank());
  SmallVector<utils::IteratorType> iterators(type.getRank(), parallel);
  return linalg::GenericOp::create(
             b, loc, type, value, init, ArrayRef<AffineMap>{identity, identity},
             iterators,
             [&](OpBuilder &b, Location loc, ValueRange args) {
               linalg::YieldOp::create(
                   b, loc,
                   createFloatCast(b, loc, args[0], type.getElementType()));
             })
      .getResult(0);
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
