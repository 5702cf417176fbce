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
  case GradStrategy::KeepClasses:
    return shape.statisticsOps > 0 && shape.ownsStatistics;
  case GradStrategy::KeepChunk:
    return shape.isRowLocal;
  case GradStrategy::FrozenW:
    return shape.isRowLocal && shape.dwBytes == 0 && shape.dbiasBytes == 0;
  }
  llvm_unreachable("all strategies are covered");
}

bool mlir::xent::keepsLogits(const GradShape &shape, GradStrategy strategy) {
  if (shape.statisticsOps == 0)
    return false;
  return strategy == GradStrategy::KeepChunk ||
         (strategy == GradStrategy::FrozenW && !shape.running);
}

/// Chunk sizes to try for an extent: the given one, or powers of two and equal
/// shares, in multiples of `step`, of which the last one covers the extent, and
/// half of the first.
static llvm::SmallVector<int64_t> getChunkSizes(int64_t fixed, int64_t extent,
                                                int64_t step) {
  constexpr int64_t kMostShares = 12;
  if (fixed > 0)
    return {fixed};
  llvm::SmallVector<int64_t> sizes;
  if (int64_t half = getHalfStep(extent, step))
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

/// Numbers of classes to keep the products of, in chunks of `vocabChunk`: the
/// given one, or parts that are not all if there are any.
static llvm::SmallVector<int64_t> getKeptClasses(const GradConstraints &given,
                                                 const GradShape &shape,
                                                 int64_t vocabChunk) {
  constexpr int64_t kParts = 8;
  int64_t all = std::max<int64_t>(1, shape.head.classes);
  if (given.keptClasses > 0) {
    int64_t chunks =
        llvm::divideCeil(std::min(given.keptClasses, all), vocabChunk);
    return {chunks * vocabChunk};
  }
  llvm::SmallVector<int64_t> sizes;
  for (int64_t part = 1; part < kParts; ++part) {
    auto chunks = static_cast<int64_t>(static_cast<double>(all) / kParts *
                                       part / vocabChunk);
    int64_t kept = chunks * vocabChunk;
    if (kept > 0 && kept + vocabChunk < all &&
        (sizes.empty() || kept > sizes.back()))
      sizes.push_back(kept);
  }
  if (sizes.empty())
    sizes.push_back(vocabChunk);
  return sizes;
}

/// Whether the strategy is not worth a look beside the others: without dw and
/// dbias, keeping the logits is called by its own name. It is only better than
/// keeping none if that takes more products.
static bool isOutdone(GradStrategy strategy, const GradShape &shape) {
  if (!isApplicable(GradStrategy::FrozenW, shape))
    return false;
  return strategy == GradStrategy::KeepClasses ||
         (strategy == GradStrategy::KeepChunk &&
          !(shape.running && shape.running->products > 1));
}

/// Those of `statisticsOps` that loops of their own compute.
static int64_t countOtherOps(GradStrategy strategy, const GradShape &shape) {
  switch (strategy) {
  case GradStrategy::Recompute:
    return shape.statisticsOps;
  case GradStrategy::KeepClasses:
    return shape.statisticsOps - 1;
  case GradStrategy::KeepChunk:
  case GradStrategy::FrozenW:
    return 0;
  }
  llvm_unreachable("all strategies are covered");
}

/// Whether a plan holds the logits of all tokens and classes at once.
static bool holdsAllLogits(const GradShape &shape, const GradPlan &plan) {
  int64_t tokens = shape.head.tokens, classes = shape.head.classes;
  return coversLogits(tokens, plan.chunks.tokens, classes,
                      keepsLogits(shape, plan.strategy)
                          ? classes
                          : plan.chunks.classes) ||
         (plan.keptClasses > 0 &&
          coversLogits(tokens, tokens, classes,
                       plan.keptClasses + plan.chunks.classes));
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

/// `plan` after `ops` ops whose statistics are computed by `online`.
static GradPlan addStatistics(const GradShape &shape, GradPlan plan,
                              const OnlinePlan &online, int64_t ops) {
  plan.statistics = online;
  plan.cost.peakBytes = getPeak(shape, plan, online);
  plan.cost.flops += ops * online.cost.flops;
  plan.cost.seconds += ops * online.cost.seconds;
  return plan;
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
       {GradStrategy::KeepChunk, GradStrategy::KeepClasses,
        GradStrategy::Recompute, GradStrategy::FrozenW}) {
    if (constraints.strategy ? *constraints.strategy != strategy
                             : isOutdone(strategy, shape))
      continue;
    if (!isApplicable(strategy, shape))
      continue;
    int64_t otherOps = countOtherOps(strategy, shape);
    for (int64_t tokens : tokenChunks)
      for (int64_t classes : vocabChunks) {
        llvm::SmallVector<int64_t> keptClasses = {0};
        if (strategy == GradStrategy::KeepClasses)
          keptClasses = getKeptClasses(constraints, shape, classes);
        for (int64_t kept : keptClasses) {
          GradPlan plan{
              strategy,
              {tokens, classes},
              kept,
              std::nullopt,
              predictGrad(machine, shape, strategy, {tokens, classes}, kept)};
          if (otherOps == 0)
            add(plan);
          else
            for (const OnlinePlan &online : before)
              add(addStatistics(shape, plan, online, otherOps));
        }
      }
  }
  return plans.empty() ? whole : plans;
}
