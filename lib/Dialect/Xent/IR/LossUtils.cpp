//===- LossUtils.cpp - pieces of the front door ---------------------------===//

#include "LossUtils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

Value mlir::xent::detail::createIsIgnored(OpBuilder &b, Location loc,
                                          Value target, int64_t ignoreIndex) {
  unsigned width = target.getType().getIntOrFloatBitWidth();
  if (!llvm::isIntN(width, ignoreIndex))
    return arith::ConstantOp::create(b, loc, b.getBoolAttr(false));
  Value ignored = arith::ConstantOp::create(
      b, loc, b.getIntegerAttr(target.getType(), ignoreIndex));
  return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, target,
                               ignored);
}

Value mlir::xent::detail::createGuardedExtract(OpBuilder &b, Location loc,
                                               Value isInside, Value vector,
                                               Value index, Value otherwise) {
  return scf::IfOp::create(
             b, loc, isInside,
             [&](OpBuilder &b, Location loc) {
               Value element = tensor::ExtractOp::create(b, loc, vector, index);
               scf::YieldOp::create(b, loc, element);
             },
             [&](OpBuilder &b, Location loc) {
               scf::YieldOp::create(b, loc, otherwise);
             })
      .getResult(0);
}

Value mlir::xent::detail::createTokenSum(OpBuilder &b, Location loc,
                                         Value rows) {
  Type type = getElementTypeOrSelf(rows);
  AffineExpr i;
  bindDims(b.getContext(), i);
  Value init = createFilled(b, loc, {}, createFloat(b, loc, type, 0.0));
  return linalg::GenericOp::create(
             b, loc, init.getType(), rows, init, mapsOf(b, {{i}, {}}),
             ArrayRef<utils::IteratorType>{reduction},
             [](OpBuilder &b, Location loc, ValueRange args) {
               Value sum = arith::AddFOp::create(b, loc, args[1], args[0]);
               linalg::YieldOp::create(b, loc, sum);
             })
      .getResult(0);
}

Value mlir::xent::detail::createQuotient(OpBuilder &b, Location loc,
                                         Value dividend, Value divisor) {
  Value init = tensor::EmptyOp::create(b, loc, ArrayRef<OpFoldResult>(),
                                       getElementTypeOrSelf(dividend));
  return linalg::GenericOp::create(
             b, loc, init.getType(), ValueRange{dividend, divisor}, init,
             mapsOf(b, {{}, {}, {}}), ArrayRef<utils::IteratorType>{},
             [](OpBuilder &b, Location loc, ValueRange args) {
               Value ratio = arith::DivFOp::create(b, loc, args[0], args[1]);
               linalg::YieldOp::create(b, loc, ratio);
             })
      .getResult(0);
}
