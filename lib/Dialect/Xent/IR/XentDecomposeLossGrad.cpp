//===- XentDecomposeLossGrad.cpp - its gradient in terms of logit_grad ----===//

#include "DecomposeUtils.h"
#include "LossUtils.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include <limits>

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

namespace {

/// Factors of one token in
///   dz[i, v] = prob[i] * p[i, v] - hit[i] * (v == t[i]) - rest[i]
struct RowFactors {
  Value prob, hit, rest;
};

/// Emits the row arithmetic of one op.
struct LossGradEmitter {
  LossGradEmitter(OpBuilder &b, LinearCrossEntropyGradOp op)
      : b(b), op(op), loc(op.getLoc()), accumulator(op.getAccumulatorType()),
        tokens(tensor::getMixedSize(b, loc, op.getX(), 0)) {
    bindDims(b.getContext(), i);
  }

  Value constant(double value) {
    return createFloat(b, loc, accumulator, value);
  }
  /// result[i] = body(inputs[i]...); inputs of rank 0 are the same for all.
  Value createRows(ValueRange inputs,
                   llvm::function_ref<Value(OpBuilder &, ValueRange)> body);
  Value createClassWeights();
  Value createUpstream(Value classWeights);
  RowFactors createFactors();

  OpBuilder &b;
  LinearCrossEntropyGradOp op;
  Location loc;
  Type accumulator;
  OpFoldResult tokens;
  AffineExpr i;
};

} // namespace

Value LossGradEmitter::createRows(
    ValueRange inputs,
    llvm::function_ref<Value(OpBuilder &, ValueRange)> body) {
  SmallVector<SmallVector<AffineExpr, 4>> exprs;
  for (Value input : inputs) {
    exprs.emplace_back();
    if (cast<RankedTensorType>(input.getType()).getRank() == 1)
      exprs.back().push_back(i);
  }
  exprs.push_back({i});
  Value init = tensor::EmptyOp::create(b, loc, tokens, accumulator);
  return linalg::GenericOp::create(
             b, loc, init.getType(), inputs, init, mapsOf(b, exprs),
             ArrayRef<utils::IteratorType>{parallel},
             [&](OpBuilder &nested, Location loc, ValueRange args) {
               linalg::YieldOp::create(nested, loc,
                                       body(nested, args.drop_back()));
             })
      .getResult(0);
}

/// The weight of the class of each token: 0 if it is ignored, NaN if its target
/// is no class. Depends on targets alone.
Value LossGradEmitter::createClassWeights() {
  Value classes = getValueOrCreateConstantIndexOp(
      b, loc, tensor::getMixedSize(b, loc, op.getWeight(), op.getVocabDim()));
  Value zero = constant(0.0), one = constant(1.0);
  Value nan = constant(std::numeric_limits<double>::quiet_NaN());
  return createRows(Value(op.getTarget()), [&](OpBuilder &b, ValueRange args) {
    Value target =
        arith::IndexCastOp::create(b, loc, b.getIndexType(), args[0]);
    Value isClass = createIsClass(b, loc, target, classes);
    Value weight = one;
    if (op.getClassWeight())
      weight = createGuardedExtract(b, loc, isClass, op.getClassWeight(),
                                    target, nan);
    weight = arith::SelectOp::create(b, loc, isClass, weight, nan);
    Value isIgnored = createIsIgnored(b, loc, args[0], op.getIgnoreIndex());
    return arith::SelectOp::create(b, loc, isIgnored, zero, weight).getResult();
  });
}

/// What the gradient of each token's own loss is scaled with.
Value LossGradEmitter::createUpstream(Value classWeights) {
  if (op.getReduction() != LossReduction::Mean)
    return op.getGrad();
  return createQuotient(b, loc, op.getGrad(),
                        createTokenSum(b, loc, classWeights));
}

RowFactors LossGradEmitter::createFactors() {
  double smoothing = op.getLabelSmoothing().convertToDouble();
  double zLoss = op.getZLoss().convertToDouble();
  Value weights = createClassWeights();
  Value upstream = createUpstream(weights);
  Value zero = constant(0.0), twice = constant(2 * zLoss);
  Value hitShare = constant(1 - smoothing), restShare = constant(smoothing);
  Value classes = getValueOrCreateConstantIndexOp(
      b, loc, tensor::getMixedSize(b, loc, op.getWeight(), op.getVocabDim()));
  Value numClasses = arith::UIToFPOp::create(
      b, loc, accumulator,
      arith::IndexCastOp::create(b, loc, b.getI64Type(), classes));

  // upstream * factor(weight, lse); nothing if the token is ignored
  auto createFactor =
      [&](ValueRange more,
          llvm::function_ref<Value(OpBuilder &, Value, ValueRange)> factor) {
        SmallVector<Value> inputs = {op.getTarget(), weights, upstream};
        llvm::append_range(inputs, more);
        return createRows(inputs, [&](OpBuilder &b, ValueRange args) -> Value {
          Value scaled = arith::MulFOp::create(
              b, loc, args[2], factor(b, args[1], args.drop_front(3)));
          Value isIgnored =
              createIsIgnored(b, loc, args[0], op.getIgnoreIndex());
          return arith::SelectOp::create(b, loc, isIgnored, zero, scaled);
        });
      };
  RowFactors factors;
  if (zLoss == 0.0)
    factors.prob = createFactor(
        {}, [](OpBuilder &, Value weight, ValueRange) { return weight; });
  else
    factors.prob =
        createFactor(Value(op.getLse()),
                     [&](OpBuilder &b, Value weight, ValueRange lse) -> Value {
                       Value slope =
                           arith::MulFOp::create(b, loc, twice, lse[0]);
                       return arith::AddFOp::create(b, loc, weight, slope);
                     });
  factors.hit =
      createFactor({}, [&](OpBuilder &b, Value weight, ValueRange) -> Value {
        return arith::MulFOp::create(b, loc, hitShare, weight);
      });
  if (smoothing != 0.0)
    factors.rest =
        createFactor({}, [&](OpBuilder &b, Value weight, ValueRange) -> Value {
          Value share = arith::MulFOp::create(b, loc, restShare, weight);
          return arith::DivFOp::create(b, loc, share, numClasses);
        });
  return factors;
}

/// The region of the dlogits: the logits again, then their gradient and that of
/// what made them. Its arguments are those of the op that it belongs to.
static void buildGradRegion(OpBuilder &b, LinearCrossEntropyGradOp op,
                            bool hasRest, Region &region) {
  OpBuilder::InsertionGuard guard(b);
  Location loc = op.getLoc();
  Type accumulator = op.getAccumulatorType();
  Type logitsType = op.getLogitsType().value_or(accumulator);
  Block *body = b.createBlock(&region);
  Value product = body->addArgument(accumulator, loc);
  Value lse = body->addArgument(accumulator, loc);
  Value prob = body->addArgument(accumulator, loc);
  Value hitFactor = body->addArgument(accumulator, loc);
  Value rest = hasRest ? body->addArgument(accumulator, loc) : Value();
  Value bias = op.getBias() ? body->addArgument(logitsType, loc) : Value();
  Value isHit = body->addArgument(b.getI1Type(), loc);

  LossLogits z = createLossLogits(b, op, product, bias);
  Value shifted = arith::SubFOp::create(b, loc, z.logit, lse);
  Value p = math::ExpOp::create(b, loc, shifted);
  Value d = arith::MulFOp::create(b, loc, prob, p);
  Value zero = createFloat(b, loc, accumulator, 0.0);
  Value hit = arith::SelectOp::create(b, loc, isHit, hitFactor, zero);
  d = arith::SubFOp::create(b, loc, d, hit);
  if (rest)
    d = arith::SubFOp::create(b, loc, d, rest);
  if (z.tanh) {
    Value one = createFloat(b, loc, accumulator, 1.0);
    Value square = arith::MulFOp::create(b, loc, z.tanh, z.tanh);
    Value slope = arith::SubFOp::create(b, loc, one, square);
    d = arith::MulFOp::create(b, loc, d, slope);
  }
  YieldOp::create(b, loc, createFloatCast(b, loc, d, logitsType));
}

FailureOr<SmallVector<Value>>
LinearCrossEntropyGradOp::decomposeOperation(OpBuilder &b) {
  RowFactors factors = LossGradEmitter(b, *this).createFactors();
  SmallVector<Value> rows = {getLse(), factors.prob, factors.hit};
  if (factors.rest)
    rows.push_back(factors.rest);
  SmallVector<Value> cols;
  if (getBias())
    cols.push_back(getBias());
  auto typeOf = [](Value result) { return result ? result.getType() : Type(); };
  auto grad = LogitGradOp::create(
      b, getLoc(), typeOf(getDx()), typeOf(getDw()), typeOf(getDbias()), getX(),
      getWeight(), getTarget(), rows, cols, /*row_offset=*/Value(),
      /*col_offset=*/Value(), getLayout(), /*plan=*/PlanAttr());
  buildGradRegion(b, *this, static_cast<bool>(factors.rest), grad.getDlogits());
  return SmallVector<Value>(grad->getResults());
}
