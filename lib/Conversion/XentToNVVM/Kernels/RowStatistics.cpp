//===- RowStatistics.cpp - statistics of the rows of a tile ---------------===//

#include "RowStatistics.h"
#include "PairMath.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <limits>

using namespace mlir;
using namespace mlir::xent;

static constexpr double kLog2E = 1.4426950408889634;
static constexpr double kInfinity = std::numeric_limits<double>::infinity();

SmallVector<Value> RowState::flatten() const {
  SmallVector<Value> result;
  for (Value value : {max, expSum, sum, dot, argmax})
    if (value)
      result.push_back(value);
  return result;
}

RowState RowState::withValues(ArrayRef<Value> values) const {
  RowState result = *this;
  unsigned next = 0;
  for (Value *value :
       {&result.max, &result.expSum, &result.sum, &result.dot, &result.argmax})
    if (*value)
      *value = values[next++];
  return result;
}

RowState mlir::xent::makeState(const KernelSpec &spec, MLIRContext *context,
                               function_ref<Value(unsigned, Type)> make) {
  RowState state;
  Type f32 = Float32Type::get(context);
  unsigned next = 0;
  state.max = make(next++, f32);
  state.expSum = make(next++, f32);
  if (spec.has(Statistic::Sum))
    state.sum = make(next++, f32);
  if (spec.has(Statistic::Dot))
    state.dot = make(next++, f32);
  if (spec.has(Statistic::Argmax))
    state.argmax = make(next++, IntegerType::get(context, 32));
  return state;
}

SmallVector<ParameterKind> mlir::xent::getPartialKinds(const KernelSpec &spec) {
  SmallVector<ParameterKind> kinds = {ParameterKind::PartialMax,
                                      ParameterKind::PartialExpSum};
  if (spec.has(Statistic::Sum))
    kinds.push_back(ParameterKind::PartialSum);
  if (spec.has(Statistic::Dot))
    kinds.push_back(ParameterKind::PartialDot);
  if (spec.has(Statistic::Argmax))
    kinds.push_back(ParameterKind::PartialArgmax);
  return kinds;
}

static Value isEqual(DeviceBuilder &b, Value x, Value y) {
  return arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, x, y);
}

static Value isMinusInfinity(DeviceBuilder &b, Value x) {
  return isEqual(b, x, b.f32(-kInfinity));
}

void mlir::xent::maskColumns(DeviceBuilder &b, LaneFragment &lane,
                             Value endOfTile) {
  const AccumulatorFragment &fragment = lane.fragment;
  auto masked = [&] {
    SmallVector<Value> result(lane.registers);
    Value minusInfinity = b.f32(-kInfinity);
    for (unsigned pair = 0; pair < fragment.pairs(); ++pair)
      for (unsigned column : {0, 1}) {
        Value exists = b.below(b.add(lane.columnOf(b, pair), column), lane.n);
        for (unsigned slot = 0; slot < fragment.rowSlots(); ++slot) {
          Value &z = result[fragment.registerOf(slot, pair, column)];
          z = b.select(exists, z, minusInfinity);
        }
      }
    return result;
  };
  auto same = [&] { return lane.registers; };
  Value isRagged = b.below(lane.n, endOfTile);
  SmallVector<Type> types(lane.registers.size(), b.getF32Type());
  lane.registers = b.ifValues(isRagged, types, masked, same);
}

/// `value` of the lane whose number differs in the bits `bits`.
static Value shuffle(DeviceBuilder &b, Value value, unsigned bits) {
  return NVVM::ShflOp::create(b, value.getType(), b.i32(-1), value, b.i32(bits),
                              b.i32(31), NVVM::ShflKind::bfly,
                              /*return_value_and_is_valid=*/nullptr);
}

/// Folds `value` over the four lanes that share a row, in a fixed order.
static Value reduceQuad(DeviceBuilder &b, Value value,
                        function_ref<Value(Value, Value)> combine) {
  for (unsigned bits : {1, 2})
    value = combine(value, shuffle(b, value, bits));
  return value;
}

/// Folds terms in four chains, as each step waits for the one before.
namespace {
class Chains {
public:
  explicit Chains(function_ref<Value(Value, Value)> combine)
      : combine(combine) {}
  void add(Value term) {
    Value &chain = chains[next++ % 4];
    chain = chain ? combine(chain, term) : term;
  }
  Value get() {
    Value result = chains[0];
    for (unsigned i = 1; i < 4; ++i)
      if (chains[i])
        result = combine(result, chains[i]);
    return result;
  }

private:
  function_ref<Value(Value, Value)> combine;
  Value chains[4];
  unsigned next = 0;
};
} // namespace

Value mlir::xent::createFiniteMax(DeviceBuilder &b, Value max) {
  return b.select(isMinusInfinity(b, max), b.f32(0), max);
}

Value mlir::xent::createRescale(DeviceBuilder &b, Value max, Value newMax) {
  Value difference = arith::SubFOp::create(b, max, createFiniteMax(b, newMax));
  return approximateExp2(b,
                         arith::MulFOp::create(b, difference, b.f32(kLog2E)));
}

Value mlir::xent::rescaleDot(DeviceBuilder &b, const RowState &state,
                             Value newMax, Value rescale) {
  // sum of e^(z - new) (z - new), with e^(z - new) = e^(z - max) rescale.
  Value difference =
      arith::SubFOp::create(b, state.max, createFiniteMax(b, newMax));
  Value moved = math::FmaOp::create(b, state.expSum, difference, state.dot);
  moved = arith::MulFOp::create(b, moved, rescale);
  return b.select(isMinusInfinity(b, state.max), b.f32(0), moved);
}

namespace {

/// The statistics of one row slot of a lane.
class SlotStatistics {
public:
  SlotStatistics(DeviceBuilder &b, const LaneFragment &lane, unsigned slot)
      : b(b), lane(lane) {
    for (unsigned pair = 0; pair < lane.fragment.pairs(); ++pair)
      for (unsigned column : {0, 1})
        logits.push_back(
            lane.registers[lane.fragment.registerOf(slot, pair, column)]);
  }

  RowState create(const KernelSpec &spec);

private:
  Value add(Value x, Value y) { return arith::AddFOp::create(b, x, y); }
  /// The column of logit `i`, less the lane's first.
  unsigned columnOf(unsigned i) {
    return lane.fragment.columnOf(i / 2) + i % 2;
  }
  Value createSum();
  Value createArgmax(Value laneMax, Value max);
  /// Sets expSum, and dot if it is asked for, of `state`.
  void createSums(RowState &state, bool withDot);

  DeviceBuilder &b;
  const LaneFragment &lane;
  SmallVector<Value> logits;
};

} // namespace

/// The sum of the logits of columns that exist.
Value SlotStatistics::createSum() {
  auto combine = [&](Value x, Value y) { return add(x, y); };
  Chains chains(combine);
  Value extent = b.sub(lane.n, lane.column);
  for (auto [i, z] : llvm::enumerate(logits)) {
    // Signed: the lane's first column may be beyond the last.
    Value exists =
        b.compare(arith::CmpIPredicate::sgt, extent, b.i32(columnOf(i)));
    chains.add(b.select(exists, z, b.f32(0)));
  }
  return reduceQuad(b, chains.get(), combine);
}

Value SlotStatistics::createArgmax(Value laneMax, Value max) {
  // Relative to the lane's first column, which makes columns constants.
  Value lowest = b.i32(0);
  for (unsigned i = logits.size(); i-- > 0;)
    lowest =
        b.select(isEqual(b, logits[i], laneMax), b.i32(columnOf(i)), lowest);
  Value none = b.i32(std::numeric_limits<int32_t>::max());
  lowest = b.select(isEqual(b, laneMax, max), b.add(lowest, lane.column), none);
  return reduceQuad(b, lowest, [&](Value x, Value y) { return b.umin(x, y); });
}

void SlotStatistics::createSums(RowState &state, bool withDot) {
  auto combine = [&](Value x, Value y) { return add(x, y); };
  Value finiteMax = createFiniteMax(b, state.max);
  Chains sums(combine), dots(combine);
  for (Value z : logits) {
    // Not the fma of z log2 e and -max log2 e: that product is rounded, by
    // which all terms would be off as much as by a rounding of lse; and it
    // overflows where a row's logits are all the lowest f32, as masks have it.
    Value difference = arith::SubFOp::create(b, z, finiteMax);
    Value term =
        approximateExp2(b, arith::MulFOp::create(b, difference, b.f32(kLog2E)));
    sums.add(term);
    if (!withDot)
      continue;
    Value product = arith::MulFOp::create(b, term, difference);
    dots.add(b.select(isMinusInfinity(b, z), b.f32(0), product));
  }
  state.expSum = reduceQuad(b, sums.get(), combine);
  if (withDot)
    state.dot = reduceQuad(b, dots.get(), combine);
}

RowState SlotStatistics::create(const KernelSpec &spec) {
  auto maximum = [&](Value x, Value y) -> Value {
    return arith::MaximumFOp::create(b, x, y);
  };
  Chains chains(maximum);
  for (Value z : logits)
    chains.add(z);
  Value laneMax = chains.get();
  RowState state;
  state.max = reduceQuad(b, laneMax, maximum);
  createSums(state, spec.has(Statistic::Dot));
  if (spec.has(Statistic::Sum))
    state.sum = createSum();
  if (spec.has(Statistic::Argmax))
    state.argmax = createArgmax(laneMax, state.max);
  return state;
}

SmallVector<RowState> mlir::xent::createRowStates(DeviceBuilder &b,
                                                  const KernelSpec &spec,
                                                  const LaneFragment &lane) {
  SmallVector<RowState> states;
  for (unsigned slot = 0; slot < lane.fragment.rowSlots(); ++slot)
    states.push_back(SlotStatistics(b, lane, slot).create(spec));
  return states;
}

RowState mlir::xent::mergeStates(DeviceBuilder &b, const RowState &left,
                                 const RowState &right) {
  RowState result;
  result.max = arith::MaximumFOp::create(b, left.max, right.max);
  Value leftScale = createRescale(b, left.max, result.max);
  Value rightScale = createRescale(b, right.max, result.max);
  Value rightSum = arith::MulFOp::create(b, right.expSum, rightScale);
  result.expSum = math::FmaOp::create(b, left.expSum, leftScale, rightSum);
  if (left.sum)
    result.sum = arith::AddFOp::create(b, left.sum, right.sum);
  if (left.dot)
    result.dot =
        arith::AddFOp::create(b, rescaleDot(b, left, result.max, leftScale),
                              rescaleDot(b, right, result.max, rightScale));
  if (left.argmax) {
    Value isHigher = arith::CmpFOp::create(b, arith::CmpFPredicate::OGT,
                                           right.max, left.max);
    result.argmax = b.select(isHigher, right.argmax, left.argmax);
  }
  return result;
}
