//===- EpilogueSM80.cpp - what a kernel does with its tile ----------------===//

#include "EpilogueSM80.h"
#include "ColumnSumsSM80.h"
#include "FragmentEpilogue.h"
#include "KernelFunction.h"
#include "PairMath.h"
#include "RowStatistics.h"
#include "TileStoreSM80.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

class Epilogue {
public:
  Epilogue(KernelContextSM80 &c, const std::optional<RegionInliner> &inliner,
           ArrayRef<Value> sums);
  void create();

private:
  SmallVector<SmallVector<Value>> getProducts(FloatType type);
  void createStats();
  void createGradient();
  void storeStates(ArrayRef<RowState> states);
  void mergeRow(const RowState &kinds, Value row);
  Value sharedAddress(unsigned part, Value warpColumn, Value row);

  KernelContextSM80 &c;
  DeviceBuilder &b;
  const std::optional<RegionInliner> &inliner;
  LaneFragment lane;
  SmallVector<RowValues> rows;
  /// The first column after the tile.
  Value endOfTile;
};

} // namespace

Epilogue::Epilogue(KernelContextSM80 &c,
                   const std::optional<RegionInliner> &inliner,
                   ArrayRef<Value> sums)
    : c(c), b(c.b), inliner(inliner) {
  lane.fragment = c.config.fragment();
  lane.registers.assign(sums.begin(), sums.end());
  Value laneRow = b.shr(c.lane, 2), laneColumn = b.shl(b.bitAnd(c.lane, 3), 1);
  lane.row = b.add(b.add(c.firstRow, c.warpRow), laneRow);
  lane.column = b.add(b.add(c.firstColumn, c.warpColumn), laneColumn);
  lane.m = c.m;
  endOfTile = b.add(c.firstColumn, c.config.tileN);
  lane.n = c.n;
  for (unsigned slot = 0; slot < lane.fragment.rowSlots(); ++slot)
    rows.push_back(
        loadRow(b, c.spec, c.arguments, lane.rowOf(b, slot), c.m, c.n));
}

/// The products as pairs of `type`, by slot and pair.
SmallVector<SmallVector<Value>> Epilogue::getProducts(FloatType type) {
  SmallVector<SmallVector<Value>> result(lane.fragment.rowSlots());
  for (unsigned slot = 0; slot < lane.fragment.rowSlots(); ++slot)
    for (unsigned pair = 0; pair < lane.fragment.pairs(); ++pair) {
      Value value = lane.pair(b, slot, pair);
      result[slot].push_back(type.isF32() ? value : roundPair(b, value, type));
    }
  return result;
}

/// Where part `part` of the state of row `row` of the tile is between warps.
Value Epilogue::sharedAddress(unsigned part, Value warpColumn, Value row) {
  Value line = b.add(warpColumn, part * c.config.warpsN());
  return b.element(c.shared, b.add(b.mul(line, c.config.tileM), row),
                   b.getI32Type());
}

/// Merges the states of a row of the tile from all warps that have columns of
/// it, in the order of the columns, and stores it as a partial.
void Epilogue::mergeRow(const RowState &kinds, Value row) {
  RowState merged;
  SmallVector<Value> types = kinds.flatten();
  for (unsigned warp = 0; warp < c.config.warpsN(); ++warp) {
    SmallVector<Value> values;
    for (auto [part, value] : llvm::enumerate(types))
      values.push_back(LLVM::LoadOp::create(
          b, value.getType(), sharedAddress(part, b.i32(warp), row)));
    RowState state = kinds.withValues(values);
    merged = warp == 0 ? state : mergeStates(b, merged, state);
  }
  auto widen = [&](Value value) {
    return b.createOrFold<arith::ExtUIOp>(b.getI64Type(), value);
  };
  Value index = b.add(b.mul(widen(c.tileColumn), widen(c.m)),
                      widen(b.add(c.firstRow, row)));
  for (auto [kind, value] :
       llvm::zip(getPartialKinds(c.spec), merged.flatten()))
    storeElement(b, value, c.arguments.get(kind), index);
}

void Epilogue::storeStates(ArrayRef<RowState> states) {
  // All warps have read their operands: their memory is free.
  NVVM::BarrierOp::create(b);
  b.ifThen(b.equal(b.bitAnd(c.lane, 3), 0), [&] {
    Value firstRow = b.add(c.warpRow, b.shr(c.lane, 2));
    for (auto [slot, state] : llvm::enumerate(states)) {
      Value row = b.add(firstRow, lane.fragment.rowOf(slot));
      for (auto [part, value] : llvm::enumerate(state.flatten()))
        LLVM::StoreOp::create(b, value,
                              sharedAddress(part, c.warpColumnIndex, row));
    }
  });
  NVVM::BarrierOp::create(b);
  unsigned threads = c.config.threads();
  for (unsigned i = 0; i < llvm::divideCeil(c.config.tileM, threads); ++i) {
    Value row = b.add(c.thread, i * threads);
    Value exists = b.bitAnd(b.below(row, c.config.tileM),
                            b.below(b.add(c.firstRow, row), c.m));
    b.ifThen(exists, [&] { mergeRow(states.front(), row); });
  }
}

void Epilogue::createStats() {
  const KernelSpec &spec = c.spec;
  bool keeps = spec.cls == KernelClass::KeepStats;
  if (keeps && !spec.cut)
    storeLane(b, spec, c.arguments, lane, endOfTile,
              getProducts(spec.tileType));
  if (inliner) {
    LaneResults results = applyRegion(b, spec, c.arguments, *inliner, lane,
                                      rows, keeps ? spec.cut : Value());
    // Stored first, so that the registers of what is kept are free early.
    if (keeps && spec.cut)
      storeLane(b, spec, c.arguments, lane, endOfTile, results.also);
    for (unsigned slot = 0; slot < lane.fragment.rowSlots(); ++slot)
      for (unsigned pair = 0; pair < lane.fragment.pairs(); ++pair)
        for (unsigned column : {0, 1})
          lane.registers[lane.fragment.registerOf(slot, pair, column)] =
              pairLane(b, results.yielded[slot][pair], column);
  }
  maskColumns(b, lane, endOfTile);
  if (spec.has(Statistic::Pick))
    createPick(b, c.arguments, lane, rows, b.add(c.firstColumn, c.warpColumn));
  storeStates(createRowStates(b, spec, lane));
}

void Epilogue::createGradient() {
  LaneResults results =
      applyRegion(b, c.spec, c.arguments, *inliner, lane, rows);
  storeLane(b, c.spec, c.arguments, lane, endOfTile, results.yielded);
  if (c.spec.columnSums)
    createColumnSums(c, lane, results.yielded);
}

void Epilogue::create() {
  switch (c.spec.cls) {
  case KernelClass::Stats:
  case KernelClass::KeepStats:
    return createStats();
  case KernelClass::LogitGrad:
    return createGradient();
  case KernelClass::Product:
    return storeLane(b, c.spec, c.arguments, lane, endOfTile,
                     getProducts(c.spec.tileType));
  case KernelClass::Dlogits:
  case KernelClass::MergeStats:
    break;
  }
  llvm_unreachable("a class without a product");
}

void mlir::xent::createEpilogueSM80(KernelContextSM80 &c,
                                    const std::optional<RegionInliner> &inliner,
                                    ArrayRef<Value> sums) {
  Epilogue(c, inliner, sums).create();
}
