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
                                                      LogitStatsOp op,
                                                      Type productsType,
                                                      ValueRange destinations) {
  Location loc = op.getLoc();
  Type accumulator = op.getAccumulatorType();
  OpFoldResult tokens = tensor::getMixedSize(b, loc, op.getX(), 0);
  Value zero = createFloat(b, loc, accumulator, 0.0);

  // A member that is also the `result`, or null, starts where that will be.
  auto createInit = [&](Value result, Value value) -> Value {
    if (destinations.empty() || !result)
      return createFilled(b, loc, tokens, value);
    unsigned index = cast<OpResult>(result).getResultNumber();
    return linalg::FillOp::create(b, loc, value, destinations[index])
        .getResult(0);
  };

  OnlineStatistic statistics = OnlineStatistic::None;
  SmallVector<Value> inits = {
      createInit(op.getMax(), createNegInf(b, loc, accumulator)),
      createInit(op.getExpSum(), zero)};
  std::pair<Value, OnlineStatistic> sums[] = {
      {op.getPick(), OnlineStatistic::Pick},
      {op.getSum(), OnlineStatistic::Sum},
      {op.getDot() ? op.getDot() : op.getEntropy(), OnlineStatistic::Dot}};
  for (auto [result, statistic] : sums) {
    if (!result)
      continue;
    statistics = statistics | statistic;
    bool isResult = statistic != OnlineStatistic::Dot;
    inits.push_back(createInit(isResult ? result : Value(), zero));
  }
  if (op.getArgmax()) {
    statistics = statistics | OnlineStatistic::ArgMax;
    Type classId = op.getArgmax().getType().getElementType();
    Value first;
    if (op.getColOffset())
      first = arith::IndexCastOp::create(b, loc, classId, op.getColOffset());
    else
      first = arith::ConstantOp::create(b, loc, b.getIntegerAttr(classId, 0));
    inits.push_back(createInit(op.getArgmax(), first));
  }
  if (productsType) {
    statistics = statistics | OnlineStatistic::Products;
    OpFoldResult classes =
        tensor::getMixedSize(b, loc, op.getWeight(), op.getVocabDim());
    inits.push_back(
        tensor::EmptyOp::create(b, loc, {tokens, classes}, productsType));
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
  // result[i] = body(members[i]...) in the type of the statistics
  auto combine = [&](ValueRange members,
                     function_ref<Value(OpBuilder &, ValueRange)> body) {
    OpFoldResult tokens = tensor::getMixedSize(b, loc, op.getX(), 0);
    Value init =
        tensor::EmptyOp::create(b, loc, tokens, op.getAccumulatorType());
    SmallVector<SmallVector<AffineExpr, 4>> exprs(members.size() + 1, {i});
    return linalg::GenericOp::create(
               b, loc, init.getType(), members, init, mapsOf(b, exprs),
               ArrayRef<utils::IteratorType>{parallel},
               [&](OpBuilder &b, Location loc, ValueRange args) {
                 linalg::YieldOp::create(b, loc, body(b, args.drop_back()));
               })
        .getResult(0);
  };
  Value max = states[0], expSum = states[1];
  auto state = [&](OnlineStatistic statistic) {
    return states[online.getStateIndex(statistic)];
  };

  SmallVector<Value> results;
  // lse[i] = max[i] + log(exp_sum[i])
  if (op.getLse())
    results.push_back(
        combine({max, expSum}, [&](OpBuilder &b, ValueRange args) {
          Value log = math::LogOp::create(b, loc, args[1]);
          return arith::AddFOp::create(b, loc, args[0], log);
        }));
  if (op.getPick())
    results.push_back(state(OnlineStatistic::Pick));
  if (op.getSum())
    results.push_back(state(OnlineStatistic::Sum));
  // dot[i] = max[i] + dot[i] / exp_sum[i]
  if (op.getDot())
    results.push_back(
        combine({max, expSum, state(OnlineStatistic::Dot)},
                [&](OpBuilder &b, ValueRange args) {
                  Value mean = arith::DivFOp::create(b, loc, args[2], args[1]);
                  return arith::AddFOp::create(b, loc, args[0], mean);
                }));
  // entropy[i] = log(exp_sum[i]) - dot[i] / exp_sum[i]
  if (op.getEntropy())
    results.push_back(
        combine({expSum, state(OnlineStatistic::Dot)},
                [&](OpBuilder &b, ValueRange args) {
                  Value log = math::LogOp::create(b, loc, args[0]);
                  Value mean = arith::DivFOp::create(b, loc, args[1], args[0]);
                  return arith::SubFOp::create(b, loc, log, mean);
                }));
  if (op.getMax())
    results.push_back(max);
  if (op.getExpSum())
    results.push_back(expSum);
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
