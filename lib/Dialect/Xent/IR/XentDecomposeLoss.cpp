//===- XentDecomposeLoss.cpp - the front door in terms of logit_stats -----===//

#include "LossUtils.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include <limits>

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// The region of the logits.
static void buildLogitsRegion(OpBuilder &b, LinearCrossEntropyOp op,
                              Region &region) {
  OpBuilder::InsertionGuard guard(b);
  Location loc = op.getLoc();
  Type accumulator = op.getAccumulatorType();
  Block *body = b.createBlock(&region);
  Value product = body->addArgument(accumulator, loc);
  Value bias;
  if (op.getBias())
    bias = body->addArgument(op.getLogitsType().value_or(accumulator), loc);
  YieldOp::create(b, loc, createLossLogits(b, op, product, bias).logit);
}

namespace {

/// Loss and weight of each token.
struct RowLosses {
  Value loss, weight;
};

} // namespace

static RowLosses createRowLosses(OpBuilder &b, LinearCrossEntropyOp op,
                                 LogitStatsOp stats) {
  Location loc = op.getLoc();
  Type accumulator = op.getAccumulatorType();
  auto constant = [&](double value) {
    return createFloat(b, loc, accumulator, value);
  };
  double smoothing = op.getLabelSmoothing().convertToDouble();
  double zLoss = op.getZLoss().convertToDouble();
  Value zero = constant(0.0), one = constant(1.0);
  Value nan = constant(std::numeric_limits<double>::quiet_NaN());
  Value hitFactor = constant(1.0 - smoothing);
  Value smoothingFactor = constant(smoothing), zLossFactor = constant(zLoss);
  Value classes = getValueOrCreateConstantIndexOp(
      b, loc, tensor::getMixedSize(b, loc, op.getWeight(), op.getVocabDim()));
  Value numClasses = arith::UIToFPOp::create(
      b, loc, accumulator,
      arith::IndexCastOp::create(b, loc, b.getI64Type(), classes));

  SmallVector<Value> inputs = {op.getTarget(), stats.getLse(), stats.getPick()};
  if (stats.getSum())
    inputs.push_back(stats.getSum());
  OpFoldResult tokens = tensor::getMixedSize(b, loc, op.getX(), 0);
  Value lossInit = tensor::EmptyOp::create(b, loc, tokens, accumulator);
  Value weightInit = tensor::EmptyOp::create(b, loc, tokens, accumulator);
  AffineExpr i;
  bindDims(b.getContext(), i);
  SmallVector<SmallVector<AffineExpr, 4>> exprs(inputs.size() + 2, {i});
  auto rows = linalg::GenericOp::create(
      b, loc, TypeRange{lossInit.getType(), weightInit.getType()}, inputs,
      ValueRange{lossInit, weightInit}, mapsOf(b, exprs),
      ArrayRef<utils::IteratorType>{parallel},
      [&](OpBuilder &b, Location loc, ValueRange args) {
        Value target =
            arith::IndexCastOp::create(b, loc, b.getIndexType(), args[0]);
        Value isClass = createIsClass(b, loc, target, classes);
        Value isIgnored = createIsIgnored(b, loc, args[0], op.getIgnoreIndex());

        // nll = lse - (1 - e) * pick - e * sum / V
        Value lse = args[1];
        Value nll;
        if (stats.getSum()) {
          Value hit = arith::MulFOp::create(b, loc, hitFactor, args[2]);
          Value mean = arith::DivFOp::create(b, loc, args[3], numClasses);
          Value smooth = arith::MulFOp::create(b, loc, smoothingFactor, mean);
          nll = arith::SubFOp::create(b, loc, lse, hit);
          nll = arith::SubFOp::create(b, loc, nll, smooth);
        } else {
          nll = arith::SubFOp::create(b, loc, lse, args[2]);
        }

        Value weight = one, loss = nll;
        if (op.getClassWeight()) {
          weight = createGuardedExtract(b, loc, isClass, op.getClassWeight(),
                                        target, nan);
          loss = arith::MulFOp::create(b, loc, weight, nll);
        }
        if (zLoss != 0.0) {
          Value square = arith::MulFOp::create(b, loc, lse, lse);
          Value extra = arith::MulFOp::create(b, loc, zLossFactor, square);
          loss = arith::AddFOp::create(b, loc, loss, extra);
        }
        loss = arith::SelectOp::create(b, loc, isClass, loss, nan);
        loss = arith::SelectOp::create(b, loc, isIgnored, zero, loss);
        weight = arith::SelectOp::create(b, loc, isIgnored, zero, weight);
        linalg::YieldOp::create(b, loc, ValueRange{loss, weight});
      });
  return {rows.getResult(0), rows.getResult(1)};
}

FailureOr<SmallVector<Value>>
LinearCrossEntropyOp::decomposeOperation(OpBuilder &b) {
  Location loc = getLoc();
  Type accumulator = getAccumulatorType();
  auto vector =
      RankedTensorType::get({getX().getType().getDimSize(0)}, accumulator);
  bool needsSum = !getLabelSmoothing().isZero();
  SmallVector<Value> cols;
  if (getBias())
    cols.push_back(getBias());
  auto stats = LogitStatsOp::create(
      b, loc, /*lse=*/vector, /*pick=*/vector,
      /*sum=*/needsSum ? Type(vector) : Type(), /*dot=*/Type(),
      /*entropy=*/Type(), /*max=*/Type(), /*exp_sum=*/Type(), /*argmax=*/Type(),
      getX(), getWeight(), getTarget(),
      /*rows=*/ValueRange(), cols, /*row_offset=*/Value(),
      /*col_offset=*/Value(), getLayout(),
      /*plan=*/PlanAttr());
  buildLogitsRegion(b, *this, stats.getLogits());

  RowLosses rows = createRowLosses(b, *this, stats);
  Value loss = rows.loss;
  if (getReduction() != LossReduction::None)
    loss = createTokenSum(b, loc, loss);
  if (getReduction() == LossReduction::Mean)
    loss = createQuotient(b, loc, loss, createTokenSum(b, loc, rows.weight));

  SmallVector<Value> results = {loss};
  if (getLse())
    results.push_back(stats.getLse());
  for (auto [value, result] :
       llvm::zip_equal(results, getOperation()->getResults()))
    if (value.getType() != result.getType())
      value = tensor::CastOp::create(b, loc, result.getType(), value);
  return results;
}
