//===- XentAccumulate.cpp - gradients through their sums ------------------===//
//
// logit_grad = zeros, accumulate_logit_grad, one rounding. Chunking tiles the
// op in the middle.
//
//===----------------------------------------------------------------------===//

#include "DecomposeUtils.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

SmallVector<Value> mlir::xent::createGradientInits(OpBuilder &b,
                                                   LogitGradOp op) {
  Location loc = op.getLoc();
  Value zero = createFloat(b, loc, op.getAccumulatorType(), 0.0);
  SmallVector<Value> inits;
  // Each has a buffer of its own, or adding to them in place would clash.
  if (op.getDx())
    inits.push_back(
        createFilled(b, loc, tensor::getMixedSizes(b, loc, op.getX()), zero));
  if (op.getDw())
    inits.push_back(createFilled(
        b, loc, tensor::getMixedSizes(b, loc, op.getWeight()), zero));
  if (op.getDbias())
    inits.push_back(createFilled(
        b, loc, tensor::getMixedSize(b, loc, op.getWeight(), op.getVocabDim()),
        zero));
  return inits;
}

AccumulateLogitGradOp mlir::xent::createAccumulateLogitGrad(OpBuilder &b,
                                                            LogitGradOp op,
                                                            ValueRange inits,
                                                            Value products) {
  Gradients gradients = Gradients::None;
  Value results[] = {op.getDx(), op.getDw(), op.getDbias()};
  for (auto [gradient, result] : llvm::zip_equal(kGradients, results))
    if (result)
      gradients = gradients | gradient;
  auto sums = AccumulateLogitGradOp::create(
      b, op.getLoc(), TypeRange(inits), op.getX(), op.getWeight(),
      op.getTarget(), op.getRows(), op.getCols(), op.getRowOffset(),
      op.getColOffset(), op.getLayout(), products, gradients, inits);
  IRMapping mapping;
  op.getDlogits().cloneInto(&sums.getDlogits(), mapping);
  return sums;
}

Value mlir::xent::createKeptProducts(OpBuilder &b, LogitGradOp op, Value init) {
  return createRounded(b, op.getLoc(), createProduct(b, op), init);
}

Value mlir::xent::createGradient(OpBuilder &b, Location loc, Value sum,
                                 RankedTensorType type) {
  Type elementType = type.getElementType();
  if (getElementTypeOrSelf(sum) != elementType)
    sum = createRounded(
        b, loc, sum,
        tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, sum),
                                elementType));
  if (sum.getType() != type)
    sum = tensor::CastOp::create(b, loc, type, sum);
  return sum;
}

FailureOr<SmallVector<Value>> LogitGradOp::decomposeOperation(OpBuilder &b) {
  AccumulateLogitGradOp sums =
      createAccumulateLogitGrad(b, *this, createGradientInits(b, *this));
  SmallVector<Value> results;
  for (auto [sum, result] : llvm::zip_equal(sums.getSums(), getResults()))
    results.push_back(createGradient(b, getLoc(), sum,
                                     cast<RankedTensorType>(result.getType())));
  return results;
}
