//===- GradPlanner.cpp - the plans that a gradient can have ---------------===//

#include "CostUtils.h"
#include "ProductCost.h"
#include "Xent/Target/GradCostModel.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"

using namespace mlir::xent;
using namespace mlir::xent::detail;

bool mlir::xent::isApplicable(GradStrategy strategy, const GradShape &shape) {
  switch (strategy) {
  case GradStrategy::Recompute:
    return true;
  case GradStrategy::KeepChunk:
    return shape.isRowLocal;
  case GradStrategy::FrozenW:
    return shape.isRowLocal && shape.dwBytes == 0 && shape.dbiasBytes == 0;
  }
  llvm_unreachable("all strategies are covered");
}

/// Chunk sizes to try for an extent: the given one, or powers of two and equal
/// shares, in multiples of `step`. The last one covers the extent; if the first
/// one does so already, half of the extent is one more.
static llvm::SmallVector<int64_t> getChunkSizes(int64_t fixed, int64_t extent,
                                                int64_t step) {
  constexpr int64_t kMostShares = 12;
  if (fixed > 0)
    return {fixed};
  llvm::SmallVector<int64_t> sizes;
  if (int64_t half = getHalf(extent, step))
    sizes.push_back(half);
  int64_t whole = llvm::divideCeil(std::max<int64_t>(1, extent), step);
  for (int64_t shares = 1; shares <= std::min(kMostShares, whole); ++shares)
    sizes.push_back(llvm::divideCeil(whole, shares) * step);
  for (int64_t steps = 1; steps < whole / kMostShares; steps *= 2)
    sizes.push_back(steps * step);
  llvm::sort(sizes);
  sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
  return sizes;
}

/// Whether a plan holds the logits of all tokens and classes at once.
static bool holdsAllLogits(const GradShape &shape, const GradPlan &plan) {
  bool keeps = plan.strategy != GradStrategy::Recompute &&
               shape.statisticsOps > 0 &&
               !(plan.strategy == GradStrategy::FrozenW && shape.running);
  int64_t classes = shape.head.classes;
  return coversLogits(shape.head.tokens, plan.chunks.tokens, classes,
                      keeps ? classes : plan.chunks.classes);
}

/// Bytes that statistics and the gradient that follows them take at once.
static int64_t getPeak(const GradShape &shape, const GradPlan &plan,
                       const OnlinePlan &online) {
  const HeadShape &head = shape.head;
  int64_t tokens = std::max<int64_t>(1, head.tokens);
  int64_t classes = std::max<int64_t>(1, head.classes);
  // Without a loop over tokens, buffers last as long as the function.
  if (!shape.head.hasStaticTokens || online.chunks.tokens < tokens)
    return std::max(plan.cost.peakBytes, online.cost.peakBytes);
  Saturating both = count(online.cost.peakBytes) + count(plan.cost.peakBytes);
  if (both.getSigned() == std::numeric_limits<int64_t>::max())
    return both.getSigned();
  // Both multiply the same x, which is packed once.
  both.value -= std::min(online.cost.packedXBytes, plan.cost.packedXBytes);
  // Without any loop, both have all logits, in one buffer.
  if (plan.chunks.tokens >= tokens && plan.chunks.classes >= classes &&
      online.chunks.classes >= classes && shape.head.hasStaticClasses)
    both.value -= tokens * classes * head.accumulatorBytes;
  return both.getSigned();
}

std::vector<GradPlan>
mlir::xent::listGradPlans(const MachineDescription &machine,
                          const GradShape &shape,
                          const GradConstraints &constraints) {
  const HeadShape &head = shape.head;
  Panels panels(machine, head.accumulatorBytes, head.isBF16);
  llvm::SmallVector<int64_t> tokenChunks =
      getChunkSizes(constraints.tokenChunk, head.tokens, panels.rows);
  llvm::SmallVector<int64_t> vocabChunks =
      getChunkSizes(constraints.vocabChunk, head.classes, panels.columns);

  // Loops that do not hold the statistics come after loops that do.
  std::vector<OnlinePlan> before;
  if (shape.statisticsOps > 0)
    before = getFront(listOnlinePlans(machine, head, constraints.statistics));

  // A plan that holds all logits at once is made only where the given sizes
  // leave no other.
  std::vector<GradPlan> plans, whole;
  auto add = [&](const GradPlan &plan) {
    (holdsAllLogits(shape, plan) ? whole : plans).push_back(plan);
  };
  for (GradStrategy strategy :
       {GradStrategy::KeepChunk, GradStrategy::Recompute,
        GradStrategy::FrozenW}) {
    // Without dw and dbias, keeping the logits is called by its own name, and
    // is only better than keeping none if that takes more products.
    bool isOutdone = strategy == GradStrategy::KeepChunk &&
                     isApplicable(GradStrategy::FrozenW, shape) &&
                     !(shape.running && shape.running->products > 1);
    if (constraints.strategy ? *constraints.strategy != strategy : isOutdone)
      continue;
    if (!isApplicable(strategy, shape))
      continue;
    for (int64_t tokens : tokenChunks)
      for (int64_t classes : vocabChunks) {
        GradPlan plan{strategy, {tokens, classes}, std::nullopt, {}};
        plan.cost = predictGrad(machine, shape, strategy, plan.chunks);
        if (strategy != GradStrategy::Recompute || shape.statisticsOps == 0) {
          add(plan);
          continue;
        }
        for (const OnlinePlan &online : before) {
          GradPlan both = plan;
          both.statistics = online;
          both.cost.peakBytes = getPeak(shape, plan, online);
          both.cost.flops += shape.statisticsOps * online.cost.flops;
          both.cost.seconds += shape.statisticsOps * online.cost.seconds;
          add(both);
        }
      }
  }
  return plans.empty() ? whole : plans;
}
