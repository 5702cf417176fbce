//===- XentOnline.cpp - stateless statistics through a running state ------===//
//
// logit_stats = initial state, online_logit_stats, end of the state. Chunking
// tiles the op in the middle.
//
//===----------------------------------------------------------------------===//

#include "DecomposeUtils.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

OnlineLogitStatsOp mlir::xent::createOnlineLogitStats(OpBuilder &b,
                                                      LogitStatsOp op) {
  Location loc = op.getLoc();
  Type accumulator = op.getAccumulatorType();
  OpFoldResult tokens = tensor::getMixedSize(b, loc, op.getX(), 0);
  Value zero = createFloat(b, loc, accumulator, 0.0);

  OnlineStatistic statistics = OnlineStatistic::None;
  // Each member has a buffer of its own, or updating them in place would clash.
  SmallVector<Value> inits = {
      createFilled(b, loc, tokens, createNegInf(b, loc, accumulator)),
      createFilled(b, loc, tokens, zero)};
  std::pair<Value, OnlineStatistic> sums[] = {
      {op.getPick(), OnlineStatistic::Pick},
      {op.getSum(), OnlineStatistic::Sum},
      {op.getDot(), OnlineStatistic::Dot}};
  for (auto [result, statistic] : sums) {
    if (!result)
      continue;
    statistics = statistics | statistic;
    inits.push_back(createFilled(b, loc, tokens, zero));
  }
  if (op.getArgmax()) {
    statistics = statistics | OnlineStatistic::ArgMax;
    Type classId = op.getArgmax().getType().getElementType();
    Value first;
    if (op.getColOffset())
      first = arith::IndexCastOp::create(b, loc, classId, op.getColOffset());
    else
      first = arith::ConstantOp::create(b, loc, b.getIntegerAttr(classId, 0));
    inits.push_back(createFilled(b, loc, tokens, first));
  }

  SmallVector<Type> types =
      llvm::map_to_vector(inits, [](Value init) { return init.getType(); });
  auto online = OnlineLogitStatsOp::create(
      b, loc, types, op.getX(), op.getWeight(), op.getTarget(), op.getRows(),
      op.getCols(), op.getRowOffset(), op.getColOffset(), op.getLayout(),
      statistics, inits);
  IRMapping mapping;
  op.getLogits().cloneInto(&online.getLogits(), mapping);
  return online;
}

SmallVector<Value> mlir::xent::createStatistics(OpBuilder &b, LogitStatsOp op,
                                                OnlineLogitStatsOp online,
                                                ValueRange states) {
  Location loc = op.getLoc();
  AffineExpr i;
  bindDims(b.getContext(), i);
  // result[i] = body(lhs[i], rhs[i]) in the type of the statistics
  auto combine = [&](Value lhs, Value rhs, RankedTensorType resultType,
                     function_ref<Value(OpBuilder &, Value, Value)> body) {
    OpFoldResult tokens = tensor::getMixedSize(b, loc, op.getX(), 0);
    Value init =
        tensor::EmptyOp::create(b, loc, tokens, resultType.getElementType());
    return linalg::GenericOp::create(
               b, loc, init.getType(), ValueRange{lhs, rhs}, init,
               mapsOf(b, {{i}, {i}, {i}}),
               ArrayRef<utils::IteratorType>{parallel},
               [&](OpBuilder &b, Location loc, ValueRange args) {
                 linalg::YieldOp::create(b, loc, body(b, args[0], args[1]));
               })
        .getResult(0);
  };
  Value max = states[0], expSum = states[1];
  auto state = [&](OnlineStatistic statistic) {
    return states[online.getStateIndex(statistic)];
  };

  SmallVector<Value> results;
  // lse[i] = max[i] + log(exp_sum[i])
  if (Value lse = op.getLse())
    results.push_back(combine(max, expSum,
                              cast<RankedTensorType>(lse.getType()),
                              [&](OpBuilder &b, Value max, Value expSum) {
                                Value log = math::LogOp::create(b, loc, expSum);
                                return arith::AddFOp::create(b, loc, max, log);
                              }));
  if (op.getPick())
    results.push_back(state(OnlineStatistic::Pick));
  if (op.getSum())
    results.push_back(state(OnlineStatistic::Sum));
  // dot[i] = dot[i] / exp_sum[i]
  if (Value dot = op.getDot())
    results.push_back(combine(state(OnlineStatistic::Dot), expSum,
                              cast<RankedTensorType>(dot.getType()),
                              [&](OpBuilder &b, Value dot, Value expSum) {
                                return arith::DivFOp::create(b, loc, dot,
                                                             expSum);
                              }));
  if (op.getArgmax())
    results.push_back(state(OnlineStatistic::ArgMax));
  // The state has the static sizes of x; the results may know less or more.
  for (auto [value, result] : llvm::zip_equal(results, op->getResults()))
    if (value.getType() != result.getType())
      value = tensor::CastOp::create(b, loc, result.getType(), value);
  return results;
}

FailureOr<SmallVector<Value>> LogitStatsOp::decomposeOperation(OpBuilder &b) {
  OnlineLogitStatsOp online = createOnlineLogitStats(b, *this);
  return createStatistics(b, *this, online, online.getStates());
}
