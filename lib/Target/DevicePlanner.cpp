//===- DevicePlanner.cpp - the plans that a head can have on a GPU --------===//

#include "DeviceSteps.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Chunk sizes to try for an extent: the given one, or equal shares of it in
/// multiples of `tile`, and what is below a tile in powers of two from `least`
/// on. The extent itself, or half of it, is among them.
static llvm::SmallVector<int64_t> getChunkSizes(int64_t fixed, int64_t extent,
                                                int64_t tile, int64_t least) {
  constexpr int64_t kMostShares = 16;
  if (fixed > 0)
    return {fixed};
  extent = std::max<int64_t>(1, extent);
  llvm::SmallVector<int64_t> sizes;
  if (int64_t half = getHalf(extent, tile))
    sizes.push_back(half);
  int64_t tiles = llvm::divideCeil(extent, tile);
  for (int64_t shares = 1; shares <= std::min(kMostShares, tiles); ++shares)
    sizes.push_back(llvm::divideCeil(tiles, shares) * tile);
  // Further shares by halves, down to one tile.
  for (int64_t shares = 2 * kMostShares; shares < 2 * tiles; shares *= 2)
    sizes.push_back(llvm::divideCeil(tiles, shares) * tile);
  for (int64_t size = least; size < std::min(tile, extent); size *= 2)
    sizes.push_back(size);
  llvm::sort(sizes);
  sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
  return sizes;
}

std::vector<OnlinePlan>
mlir::xent::listOnlinePlans(const DeviceDescription &device,
                            const HeadShape &shape, const DeviceTraits &traits,
                            const PlanConstraints &constraints) {
  // What a block works on at a time.
  ChunkSizes chunks{constraints.tokenChunk, constraints.vocabChunk};
  if (chunks.tokens == 0)
    chunks.tokens =
        traits.usesTensorCores ? kDeviceTileTokens : kLoopTileTokens;
  if (chunks.classes == 0)
    chunks.classes =
        traits.usesTensorCores ? kDeviceTileClasses : kLoopTileClasses;
  // Logits that one block has are never all of them.
  if (coversLogits(shape.tokens, chunks.tokens, shape.classes,
                   chunks.classes) &&
      constraints.vocabChunk == 0)
    chunks.classes = getHalf(shape.classes, chunks.classes);
  return {{chunks, predictOnline(device, shape, traits, chunks)}};
}

/// Whether a plan holds the logits of all tokens and classes at once.
static bool holdsAllLogits(const GradShape &shape, const GradPlan &plan) {
  int64_t classes = shape.head.classes;
  return coversLogits(shape.head.tokens, plan.chunks.tokens, classes,
                      keepsLogits(shape, plan.strategy) ? classes
                                                        : plan.chunks.classes);
}

/// Whether the strategy is not worth a look beside the others: without dw and
/// dbias, keeping the logits is called by its own name. It is better than
/// keeping none if that takes more products, or leaves tensor cores idle.
static bool isOutdone(GradStrategy strategy, const GradShape &shape,
                      const DeviceTraits &traits) {
  if (strategy != GradStrategy::KeepChunk ||
      !isApplicable(GradStrategy::FrozenW, shape))
    return false;
  return !shape.running ||
         (shape.running->products == 1 && !traits.replacesOnTensorCores);
}

std::vector<GradPlan>
mlir::xent::listGradPlans(const DeviceDescription &device,
                          const GradShape &shape, const DeviceTraits &traits,
                          const GradConstraints &constraints) {
  const HeadShape &head = shape.head;
  bool usesTiles = traits.keepsOnTensorCores || traits.recomputesOnTensorCores;
  llvm::SmallVector<int64_t> tokenChunks = getChunkSizes(
      constraints.tokenChunk, head.tokens,
      usesTiles ? kDeviceTileTokens : kLoopTileTokens, kLoopTileTokens);
  llvm::SmallVector<int64_t> vocabChunks = getChunkSizes(
      constraints.vocabChunk, head.classes,
      usesTiles ? kDeviceTileClasses : kLoopTileClasses, kLoopTileClasses);
  std::optional<OnlinePlan> before;
  if (shape.statisticsOps > 0)
    before =
        listOnlinePlans(device, head, traits, constraints.statistics).front();

  // A plan that holds all logits at once is made only where the given sizes
  // leave no other.
  std::vector<GradPlan> plans, whole;
  for (GradStrategy strategy :
       {GradStrategy::KeepChunk, GradStrategy::Recompute,
        GradStrategy::FrozenW}) {
    if (constraints.strategy ? *constraints.strategy != strategy
                             : isOutdone(strategy, shape, traits))
      continue;
    if (!isApplicable(strategy, shape))
      continue;
    for (int64_t tokens : tokenChunks)
      for (int64_t classes : vocabChunks) {
        GradPlan plan{strategy, {tokens, classes}, 0, std::nullopt, {}};
        plan.cost = predictGrad(device, shape, traits, strategy, plan.chunks);
        if (strategy == GradStrategy::Recompute && before) {
          // Buffers outside loops last as long as the function.
          plan.statistics = before;
          plan.cost.peakBytes =
              (count(plan.cost.peakBytes) +
               count(before->cost.peakBytes) * count(shape.statisticsOps))
                  .getSigned();
          plan.cost.flops += shape.statisticsOps * before->cost.flops;
          plan.cost.seconds += shape.statisticsOps * before->cost.seconds;
        }
        (holdsAllLogits(shape, plan) ? whole : plans).push_back(plan);
      }
  }
  return plans.empty() ? whole : plans;
}
