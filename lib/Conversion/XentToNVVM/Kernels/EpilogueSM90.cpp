//===- EpilogueSM90.cpp - what a consumer does with a tile ----------------===//

#include "EpilogueSM90.h"
#include "ColumnSumsSM90.h"
#include "KernelFunction.h"
#include "PairMath.h"
#include "RowStatistics.h"
#include "TileStoreSM90.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

/// Why the types that the region of `spec` yields and keeps are not those that
/// its class stores; empty if they are.
static std::string rejectTypes(const KernelSpec &spec,
                               const std::optional<RegionInliner> &inliner) {
  if (spec.cls == KernelClass::LogitGrad) {
    if (inliner->getYieldType() != spec.tileType &&
        !FloatType(spec.tileType).isF32())
      return "the tile would round what the region yields";
    return "";
  }
  if (inliner && !inliner->getYieldType().isF32())
    return "the region yields no f32";
  if (spec.cut && spec.cut.getType() != spec.tileType)
    return "the cut has another type than the tile";
  return "";
}

FailureOr<EpilogueSM90> EpilogueSM90::create(const KernelSpec &spec,
                                             std::string &why) {
  auto refuse = [&](const std::string &text) {
    why = text;
    return failure();
  };
  if (!spec.hasProduct())
    return refuse("the kernel has no product");
  if (std::string text = rejectSpec(spec); !text.empty())
    return refuse(text);
  if (!spec.aAligned || !spec.bAligned || !spec.tileAligned)
    return refuse("TMA takes addresses and pitches that are multiples of 16 "
                  "bytes");
  EpilogueSM90 epilogue(spec);
  if (spec.region) {
    FailureOr<RegionInliner> inliner = RegionInliner::create(
        *spec.region, spec.rowTypes.size(), spec.colTypes.size(), why);
    if (failed(inliner))
      return failure();
    epilogue.inliner = *inliner;
  }
  if (std::string text = rejectTypes(spec, epilogue.inliner); !text.empty())
    return refuse(text);
  return epilogue;
}

LaneResults EpilogueSM90::applyRegion(KernelContextSM90 &c,
                                      RegionOperandsSM90 &operands,
                                      const LaneFragment &lane,
                                      bool mayHit) const {
  DeviceBuilder &b = c.b;
  const AccumulatorFragment &fragment = lane.fragment;
  LaneResults results;
  results.yielded.resize(fragment.rowSlots());
  results.also.resize(fragment.rowSlots());
  for (unsigned pair = 0; pair < fragment.pairs(); ++pair) {
    SmallVector<Value> columns = operands.loadColumns(pair);
    for (unsigned slot = 0; slot < fragment.rowSlots(); ++slot) {
      Value hit;
      if (inliner->usesHit())
        hit = mayHit ? operands.createHit(slot, pair)
                     : splatPair(b, b.integer(b.getI1Type(), 0));
      PairArguments arguments = operands.getArguments(slot, columns, hit);
      arguments.acc = lane.pair(b, slot, pair);
      RegionInliner::Results result =
          inliner->inlinePair(b, arguments, spec->cut);
      results.yielded[slot].push_back(result.yielded);
      results.also[slot].push_back(result.also);
    }
  }
  return results;
}

/// The products as pairs of `type`, by slot and pair.
static SmallVector<SmallVector<Value>>
getProducts(DeviceBuilder &b, const LaneFragment &lane, FloatType type) {
  SmallVector<SmallVector<Value>> result(lane.fragment.rowSlots());
  for (unsigned slot = 0; slot < lane.fragment.rowSlots(); ++slot)
    for (unsigned pair = 0; pair < lane.fragment.pairs(); ++pair) {
      Value value = lane.pair(b, slot, pair);
      result[slot].push_back(type.isF32() ? value : roundPair(b, value, type));
    }
  return result;
}

EpilogueSM90::Pairs
EpilogueSM90::createGradient(KernelContextSM90 &c, RegionOperandsSM90 &operands,
                             const TileSM90 &tile,
                             const LaneFragment &lane) const {
  DeviceBuilder &b = c.b;
  unsigned pairs = lane.fragment.pairs(), slots = lane.fragment.rowSlots();
  Type type = VectorType::get(2, spec->tileType);
  auto apply = [&](bool mayHit) {
    SmallVector<Value> flat;
    for (ArrayRef<Value> row : applyRegion(c, operands, lane, mayHit).yielded)
      for (Value value : row)
        flat.push_back(value.getType() == type ? value : extendPair(b, value));
    return flat;
  };
  SmallVector<Value> flat;
  if (inliner->usesHit()) {
    // Most tiles hold the target of no row of a warp. For them the region knows
    // that, which folds a good part of it.
    flat = b.ifValues(
        operands.hasTarget(tile), SmallVector<Type>(slots * pairs, type),
        [&] { return apply(/*mayHit=*/true); },
        [&] { return apply(/*mayHit=*/false); });
  } else {
    flat = apply(/*mayHit=*/false);
  }
  Pairs result;
  for (unsigned slot = 0; slot < slots; ++slot)
    result.emplace_back(ArrayRef<Value>(flat).slice(slot * pairs, pairs));
  return result;
}

EpilogueSM90::Pairs EpilogueSM90::createLogits(KernelContextSM90 &c,
                                               RegionOperandsSM90 &operands,
                                               LaneFragment &lane) const {
  DeviceBuilder &b = c.b;
  if (!inliner)
    return {};
  LaneResults results = applyRegion(c, operands, lane, /*mayHit=*/false);
  for (unsigned slot = 0; slot < lane.fragment.rowSlots(); ++slot)
    for (unsigned pair = 0; pair < lane.fragment.pairs(); ++pair)
      for (unsigned column : {0, 1})
        lane.registers[lane.fragment.registerOf(slot, pair, column)] =
            pairLane(b, results.yielded[slot][pair], column);
  return results.also;
}

void EpilogueSM90::createStatistics(KernelContextSM90 &c,
                                    RegionOperandsSM90 &operands,
                                    const KernelArguments &arguments,
                                    const TileSM90 &tile,
                                    LaneFragment &lane) const {
  DeviceBuilder &b = c.b;
  maskColumns(b, lane, b.add(tile.column, c.config.tileN));
  if (spec->has(Statistic::Pick))
    createPick(b, arguments, lane, operands.rows(), tile.column);
  SmallVector<RowState> states = createRowStates(b, *spec, lane);
  auto widen = [&](Value value) {
    return b.createOrFold<arith::ExtUIOp>(b.getI64Type(), value);
  };
  // All columns of the tile are this consumer's: the partial of a row is that
  // of one of the four lanes that share it.
  Value isFirst = b.equal(b.bitAnd(c.lane, 3), 0);
  for (auto [slot, state] : llvm::enumerate(states)) {
    Value row = lane.rowOf(b, slot);
    b.ifThen(b.bitAnd(isFirst, b.below(row, c.m)), [&] {
      Value index =
          b.add(b.mul(widen(tile.columnTile), widen(c.m)), widen(row));
      for (auto [kind, value] :
           llvm::zip(getPartialKinds(*spec), state.flatten()))
        storeElement(b, value, arguments.get(kind), index);
    });
  }
}

/// Stores `pairs`, which are of the type of the tile.
static void createStore(KernelContextSM90 &c, TileStoreSM90 &store,
                        const TileSM90 &tile, bool accumulate,
                        ArrayRef<SmallVector<Value>> pairs) {
  DeviceBuilder &b = c.b;
  if (c.traits.storedBits == 32)
    store.storeFloats(tile, accumulate, [&](unsigned pair, unsigned slot) {
      return pairs[slot][pair];
    });
  else
    store.storePairs(tile, [&](unsigned pair, unsigned slot) -> Value {
      return LLVM::BitcastOp::create(b, b.getI32Type(), pairs[slot][pair]);
    });
}

void EpilogueSM90::createConsumers(KernelContextSM90 &c,
                                   const KernelArguments &arguments) const {
  RegionOperandsSM90 operands(c, *spec, arguments);
  std::optional<TileStoreSM90> store;
  if (spec->tileType)
    store.emplace(c);
  bool hasStatistics =
      spec->cls == KernelClass::Stats || spec->cls == KernelClass::KeepStats;
  auto end = [&](const TileSM90 &tile, ArrayRef<Value> registers) {
    LaneFragment lane = operands.lane();
    lane.registers.assign(registers.begin(), registers.end());
    auto storeTile = [&](const Pairs &pairs) {
      createStore(c, *store, tile, spec->accumulate, pairs);
    };
    if (hasStatistics) {
      // The tile leaves before what follows needs registers: products before
      // the region does, a cut before the statistics do.
      if (store && !spec->cut)
        storeTile(getProducts(c.b, lane, spec->tileType));
      Pairs kept = createLogits(c, operands, lane);
      if (spec->cut)
        storeTile(kept);
      createStatistics(c, operands, arguments, tile, lane);
      return;
    }
    Pairs pairs = spec->cls == KernelClass::Product
                      ? getProducts(c.b, lane, spec->tileType)
                      : createGradient(c, operands, tile, lane);
    storeTile(pairs);
    if (spec->columnSums)
      createColumnSums(c, *store, arguments, tile, lane, pairs);
  };
  createConsumer(c, [&](const TileSM90 &tile) { operands.load(tile); }, end);
  if (store)
    store->finish();
}
