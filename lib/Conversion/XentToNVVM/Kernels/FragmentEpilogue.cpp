//===- FragmentEpilogue.cpp - regions on accumulators ---------------------===//

#include "FragmentEpilogue.h"
#include "KernelFunction.h"
#include "PairMath.h"

using namespace mlir;
using namespace mlir::xent;

std::string mlir::xent::rejectRegionTypes(const KernelSpec &spec,
                                          const RegionInliner &inliner) {
  bool isGradient =
      spec.cls == KernelClass::LogitGrad || spec.cls == KernelClass::Dlogits;
  if (isGradient && inliner.getYieldType() != spec.tileType)
    return "the region yields another type than the tile has";
  if (!isGradient && !inliner.getYieldType().isF32())
    return "the region yields no f32";
  if (spec.cut && spec.cut.getType() != spec.tileType)
    return "the cut has another type than the tile";
  return "";
}

Value LaneFragment::pair(DeviceBuilder &b, unsigned slot, unsigned pair) const {
  return makePair(b, registers[fragment.registerOf(slot, pair, 0)],
                  registers[fragment.registerOf(slot, pair, 1)]);
}

/// Where element `index` (i32) is in a vector whose stride is the parameter
/// `stride`, if there is one.
static Value strideIndex(DeviceBuilder &b, const KernelArguments &arguments,
                         ParameterKind stride, unsigned i, Value index) {
  Value elements = arguments.get(stride, i);
  if (!elements)
    return index;
  return b.mul(b.createOrFold<arith::ExtUIOp>(b.getI64Type(), index), elements);
}

/// The column of a row's target: its class id less the first column's.
static Value loadTarget(DeviceBuilder &b, const KernelSpec &spec,
                        const KernelArguments &arguments, Value row, Value n) {
  Value id;
  if (spec.targetType) {
    id = loadElement(
        b, spec.targetType, arguments.get(ParameterKind::Target),
        strideIndex(b, arguments, ParameterKind::TargetStride, 0, row));
    if (!spec.targetType.isInteger(64))
      id = b.createOrFold<arith::ExtSIOp>(b.getI64Type(), id);
  } else {
    id = b.add(b.createOrFold<arith::ExtUIOp>(b.getI64Type(), row),
               arguments.get(ParameterKind::RowOffset));
  }
  Value column = b.sub(id, arguments.get(ParameterKind::ColOffset));
  Value extent = b.createOrFold<arith::ExtUIOp>(b.getI64Type(), n);
  Value narrow = arith::TruncIOp::create(b, b.getI32Type(), column);
  return b.select(b.below(column, extent), narrow, b.i32(-1));
}

RowValues mlir::xent::loadRow(DeviceBuilder &b, const KernelSpec &spec,
                              const KernelArguments &arguments, Value row,
                              Value m, Value n) {
  Value existing = b.umin(row, b.sub(m, 1));
  RowValues result;
  for (auto [i, type] : llvm::enumerate(spec.rowTypes))
    result.operands.push_back(loadElement(
        b, type, arguments.get(ParameterKind::Rows, i),
        strideIndex(b, arguments, ParameterKind::RowStride, i, existing)));
  if (spec.needsTarget())
    result.target = loadTarget(b, spec, arguments, existing, n);
  return result;
}

SmallVector<Value> mlir::xent::loadColumns(DeviceBuilder &b,
                                           const KernelSpec &spec,
                                           const KernelArguments &arguments,
                                           Value column, Value n) {
  SmallVector<Value> result;
  if (spec.colTypes.empty())
    return result;
  Value last = b.sub(n, 1);
  Value first = b.umin(column, last), second = b.umin(b.add(column, 1), last);
  for (auto [i, type] : llvm::enumerate(spec.colTypes)) {
    auto load = [&, type = type, i = i](Value index) {
      return loadElement(
          b, type, arguments.get(ParameterKind::Cols, i),
          strideIndex(b, arguments, ParameterKind::ColStride, i, index));
    };
    result.push_back(makePair(b, load(first), load(second)));
  }
  return result;
}

SmallVector<Value> mlir::xent::loadCaptured(DeviceBuilder &b,
                                            const KernelSpec &spec,
                                            const KernelArguments &arguments) {
  SmallVector<Value> result = arguments.getAll(ParameterKind::Captured);
  if (!spec.capturesByAddress)
    return result;
  SmallVector<Value> captured = getCapturedScalars(*spec.region);
  for (auto [value, scalar] : llvm::zip(result, captured))
    value = loadElement(b, scalar.getType(), value, b.i32(0));
  return result;
}

/// Whether the columns `column` and `column` + 1 are `target`.
static Value createHit(DeviceBuilder &b, Value target, Value column) {
  return makePair(b, b.equal(target, column),
                  b.equal(target, b.add(column, 1)));
}

LaneResults mlir::xent::applyRegion(DeviceBuilder &b, const KernelSpec &spec,
                                    const KernelArguments &arguments,
                                    const RegionInliner &inliner,
                                    const LaneFragment &lane,
                                    ArrayRef<RowValues> rows, Value also) {
  const AccumulatorFragment &fragment = lane.fragment;
  SmallVector<Value> captured = loadCaptured(b, spec, arguments);
  LaneResults results;
  results.yielded.resize(fragment.rowSlots());
  results.also.resize(fragment.rowSlots());
  for (unsigned pair = 0; pair < fragment.pairs(); ++pair) {
    Value column = lane.columnOf(b, pair);
    SmallVector<Value> cols = loadColumns(b, spec, arguments, column, lane.n);
    for (unsigned slot = 0; slot < fragment.rowSlots(); ++slot) {
      PairArguments pairArguments;
      pairArguments.acc = lane.pair(b, slot, pair);
      pairArguments.rows = rows[slot].operands;
      pairArguments.cols = cols;
      if (inliner.usesHit())
        pairArguments.hit = createHit(b, rows[slot].target, column);
      pairArguments.captured = captured;
      RegionInliner::Results pairResults =
          inliner.inlinePair(b, pairArguments, also);
      results.yielded[slot].push_back(pairResults.yielded);
      results.also[slot].push_back(pairResults.also);
    }
  }
  return results;
}
