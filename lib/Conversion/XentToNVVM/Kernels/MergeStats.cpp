//===- MergeStats.cpp - partial statistics into the running state ---------===//

#include "MergeStats.h"
#include "KernelFunction.h"
#include "RowStatistics.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::xent;

/// Few, so that the rows of a batch are spread over the chip.
static constexpr unsigned kThreads = 64;
/// Parts that a thread loads before it uses the first: each load takes hundreds
/// of cycles, and there is not much else to do meanwhile.
static constexpr unsigned kPartsAtOnce = 8;

KernelLaunch mlir::xent::getMergeLaunch() {
  KernelLaunch launch;
  launch.threads = kThreads;
  launch.rowsPerBlock = kThreads;
  return launch;
}

namespace {

/// The work of one thread: row `row`.
class RowMerge {
public:
  RowMerge(DeviceBuilder &b, const KernelSpec &spec,
           const KernelArguments &arguments, Value row)
      : b(b), spec(spec), arguments(arguments), row(row),
        idType(spec.targetType ? spec.targetType : b.getI64Type()) {}
  void create();

private:
  Value loadPartial(ParameterKind kind, Type type, Value part);
  RowState loadPart(Value part);
  SmallVector<Value>
  forParts(ValueRange initial, function_ref<RowState(Value)> load,
           function_ref<SmallVector<Value>(ValueRange, const RowState &)> fold);
  Value loadState(ParameterKind kind) {
    return loadElement(b, b.getF32Type(), arguments.get(kind), row);
  }
  void store(Value value, ParameterKind kind) {
    storeElement(b, value, arguments.get(kind), row);
  }
  Value createMax(Value initial);
  Value createId(Value column);

  /// The values that the loop over the parts carries.
  struct Carried {
    RowState state;
    /// Whether a column with the greatest logit is known.
    Value found;
    SmallVector<Value> flatten() const;
    Carried withValues(ArrayRef<Value> values) const;
  };
  Carried createInitial(Value max);
  Carried createStep(const Carried &carried, Value max,
                     const RowState &partial);

  DeviceBuilder &b;
  const KernelSpec &spec;
  const KernelArguments &arguments;
  Value row;
  Type idType;
};

} // namespace

SmallVector<Value> RowMerge::Carried::flatten() const {
  SmallVector<Value> values = state.flatten();
  values.erase(values.begin()); // max does not change
  if (found)
    values.push_back(found);
  return values;
}

RowMerge::Carried RowMerge::Carried::withValues(ArrayRef<Value> values) const {
  SmallVector<Value> all = {state.max};
  all.append(values.begin(), values.end());
  Carried result = *this;
  if (found)
    result.found = all.pop_back_val();
  result.state = state.withValues(all);
  return result;
}

/// Part `part` of a statistic of the row.
Value RowMerge::loadPartial(ParameterKind kind, Type type, Value part) {
  auto widen = [&](Value value) {
    return b.createOrFold<arith::ExtUIOp>(b.getI64Type(), value);
  };
  Value index = b.add(
      b.mul(widen(part), widen(arguments.get(ParameterKind::M))), widen(row));
  return loadElement(b, type, arguments.get(kind), index);
}

/// All that a part brings to the sums; argmax as a column.
RowState RowMerge::loadPart(Value part) {
  SmallVector<ParameterKind> kinds = getPartialKinds(spec);
  return makeState(spec, b.getContext(), [&](unsigned i, Type type) {
    return loadPartial(kinds[i], type, part);
  });
}

/// Folds all parts, in their order, into what starts as `initial`: what `load`
/// creates for several of them comes before the first `fold`.
SmallVector<Value> RowMerge::forParts(
    ValueRange initial, function_ref<RowState(Value)> load,
    function_ref<SmallVector<Value>(ValueRange, const RowState &)> fold) {
  auto foldSome = [&](Value first, ValueRange values, unsigned count) {
    SmallVector<RowState> loaded;
    for (unsigned i = 0; i < count; ++i)
      loaded.push_back(load(b.add(first, i)));
    SmallVector<Value> results(values);
    for (const RowState &part : loaded)
      results = fold(results, part);
    return results;
  };
  Value parts = arguments.get(ParameterKind::Parts);
  Value whole = b.sub(parts, b.urem(parts, kPartsAtOnce));
  SmallVector<Value> results =
      b.loop(b.i32(0), whole, b.i32(kPartsAtOnce), initial,
             [&](Value first, ValueRange values) {
               return foldSome(first, values, kPartsAtOnce);
             });
  return b.loop(
      whole, parts, b.i32(1), results,
      [&](Value part, ValueRange values) { return foldSome(part, values, 1); });
}

/// The maximum of `initial` and those of all parts.
Value RowMerge::createMax(Value initial) {
  auto load = [&](Value part) {
    RowState state;
    state.max = loadPartial(ParameterKind::PartialMax, b.getF32Type(), part);
    return state;
  };
  auto fold = [&](ValueRange values, const RowState &part) {
    return SmallVector<Value>{
        arith::MaximumFOp::create(b, values[0], part.max)};
  };
  return forParts(initial, load, fold)[0];
}

/// The class id of a column.
Value RowMerge::createId(Value column) {
  Value id = b.add(b.createOrFold<arith::ExtUIOp>(b.getI64Type(), column),
                   arguments.get(ParameterKind::ColOffset));
  if (idType.isInteger(64))
    return id;
  return arith::TruncIOp::create(b, idType, id);
}

/// The state before, relative to the maximum of all.
RowMerge::Carried RowMerge::createInitial(Value max) {
  RowState before;
  before.max = loadState(ParameterKind::MaxIn);
  before.expSum = loadState(ParameterKind::ExpSumIn);
  Value rescale = createRescale(b, before.max, max);
  Carried carried;
  carried.state.max = max;
  carried.state.expSum = arith::MulFOp::create(b, before.expSum, rescale);
  if (spec.has(Statistic::Sum))
    carried.state.sum = loadState(ParameterKind::SumIn);
  if (spec.has(Statistic::Dot)) {
    before.dot = loadState(ParameterKind::DotIn);
    carried.state.dot = rescaleDot(b, before, max, rescale);
  }
  if (spec.has(Statistic::Argmax)) {
    carried.state.argmax =
        loadElement(b, idType, arguments.get(ParameterKind::ArgmaxIn), row);
    carried.found =
        arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, before.max, max);
  }
  return carried;
}

RowMerge::Carried RowMerge::createStep(const Carried &carried, Value max,
                                       const RowState &partial) {
  Value rescale = createRescale(b, partial.max, max);
  Carried next = carried;
  next.state.expSum =
      math::FmaOp::create(b, partial.expSum, rescale, carried.state.expSum);
  if (partial.sum)
    next.state.sum = arith::AddFOp::create(b, carried.state.sum, partial.sum);
  if (partial.dot)
    next.state.dot = arith::AddFOp::create(
        b, carried.state.dot, rescaleDot(b, partial, max, rescale));
  if (partial.argmax) {
    Value isGreatest =
        arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, partial.max, max);
    Value other =
        b.select(isGreatest, createId(partial.argmax), carried.state.argmax);
    next.state.argmax = b.select(carried.found, carried.state.argmax, other);
    next.found = b.bitOr(carried.found, isGreatest);
  }
  return next;
}

void RowMerge::create() {
  // Twice over the parts: so every term is scaled once, to the last maximum.
  Value max = createMax(loadState(ParameterKind::MaxIn));
  Carried initial = createInitial(max);
  auto load = [&](Value part) { return loadPart(part); };
  auto fold = [&](ValueRange values, const RowState &part) {
    Carried carried = initial.withValues(SmallVector<Value>(values));
    return createStep(carried, max, part).flatten();
  };
  SmallVector<Value> results = forParts(initial.flatten(), load, fold);
  RowState after = initial.withValues(results).state;
  store(max, ParameterKind::MaxOut);
  store(after.expSum, ParameterKind::ExpSumOut);
  if (after.sum)
    store(after.sum, ParameterKind::SumOut);
  if (after.dot)
    store(after.dot, ParameterKind::DotOut);
  if (after.argmax)
    store(after.argmax, ParameterKind::ArgmaxOut);
  if (spec.has(Statistic::Lse))
    store(arith::AddFOp::create(b, max, math::LogOp::create(b, after.expSum)),
          ParameterKind::LseOut);
}

FailureOr<LLVM::LLVMFuncOp> mlir::xent::buildMergeStats(OpBuilder &builder,
                                                        gpu::GPUModuleOp module,
                                                        const KernelSpec &spec,
                                                        std::string &why) {
  assert(spec.cls == KernelClass::MergeStats && "another class");
  why = rejectSpec(spec);
  if (!why.empty())
    return failure();
  OpBuilder::InsertionGuard guard(builder);
  DeviceBuilder b(module.getLoc(), builder);
  SmallVector<KernelParameter> parameters =
      getSharedKernelParameters(spec, b.getContext());
  LLVM::LLVMFuncOp function =
      createKernelFunction(b, module, spec.name, parameters, kThreads);
  KernelArguments arguments = getKernelArguments(b, function, parameters);
  Type i32 = b.getI32Type();
  Value row = b.add(b.mul(NVVM::BlockIdXOp::create(b, i32), kThreads),
                    NVVM::ThreadIdXOp::create(b, i32));
  b.ifThen(b.below(row, arguments.get(ParameterKind::M)),
           [&] { RowMerge(b, spec, arguments, row).create(); });
  LLVM::ReturnOp::create(b, ValueRange());
  return function;
}
