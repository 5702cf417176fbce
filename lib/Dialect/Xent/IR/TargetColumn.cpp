//===- TargetColumn.cpp - reads at the targets of tokens ------------------===//

#include "DecomposeUtils.h"
#include "Xent/Dialect/Xent/IR/LogitOperands.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

TargetColumn mlir::xent::createTargetColumn(OpBuilder &b, Location loc,
                                            Value rowOffset, Value colOffset,
                                            Value classes, Value element) {
  Value target = createTargetId(b, loc, rowOffset, element);
  if (colOffset)
    target = arith::SubIOp::create(b, loc, target, colOffset);
  return {target, createIsClass(b, loc, target, classes)};
}

Value mlir::xent::createPicked(OpBuilder &b, Location loc,
                               const LogitOperands &operands, Value matrix,
                               Value init) {
  Value classes = getValueOrCreateConstantIndexOp(
      b, loc, tensor::getMixedSize(b, loc, matrix, 1));
  SmallVector<Value> inputs;
  if (operands.target)
    inputs.push_back(operands.target);
  AffineExpr i;
  bindDims(b.getContext(), i);
  SmallVector<SmallVector<AffineExpr, 4>> exprs(inputs.size() + 1, {i});
  return linalg::GenericOp::create(
             b, loc, init.getType(), inputs, init, mapsOf(b, exprs),
             ArrayRef<utils::IteratorType>{parallel},
             [&](OpBuilder &b, Location loc, ValueRange args) {
               TargetColumn target = createTargetColumn(
                   b, loc, operands.rowOffset, operands.colOffset, classes,
                   inputs.empty() ? Value() : args[0]);
               Value token = linalg::IndexOp::create(b, loc, 0);
               auto picked = scf::IfOp::create(
                   b, loc, target.isClass,
                   [&](OpBuilder &b, Location loc) {
                     Value element = tensor::ExtractOp::create(
                         b, loc, matrix, ValueRange{token, target.column});
                     scf::YieldOp::create(
                         b, loc,
                         createFloatCast(b, loc, element,
                                         getElementTypeOrSelf(init)));
                   },
                   [&](OpBuilder &b, Location loc) {
                     scf::YieldOp::create(b, loc, args.back());
                   });
               linalg::YieldOp::create(b, loc, picked.getResults());
             })
      .getResult(0);
}
