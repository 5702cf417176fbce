//===- CostModel.h - memory and time of a chunked loop ----------*- C++ -*-===//

#ifndef XENT_TARGET_COSTMODEL_H
#define XENT_TARGET_COSTMODEL_H

#include "Xent/Target/MachineDescription.h"
#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>
#include <vector>

namespace mlir::xent {

/// Extents of one head (none negative) and what is kept of it.
struct HeadShape {
  int64_t tokens = 0, classes = 0, hidden = 0;
  /// Bytes of S, the type of products and statistics: 4 or 8.
  int64_t accumulatorBytes = 4;
  /// Vectors of S with an element per token of a chunk: the running state and
  /// the maximum of a chunk.
  int64_t stateVectors = 3;
  /// N-vectors of S that live through the loop: the statistics.
  int64_t resultVectors = 2;
  /// Whether x and w are of bf16, which some machines have instructions for.
  bool isBF16 = false;
  /// Whether the compiler knows the extents. It cuts products of unknown ones
  /// in blocks for several threads, whatever their size.
  bool hasStaticTokens = true, hasStaticClasses = true, hasStaticHidden = true;
};

/// Chunk sizes of the strategy `online`, both positive.
struct ChunkSizes {
  int64_t tokens = 0, classes = 0;
};

/// What a plan is predicted to take.
struct PlanCost {
  /// Peak bytes beyond inputs and outputs; the largest int64_t if there are
  /// more than that.
  int64_t peakBytes = 0;
  /// Those of them that hold all of x, packed once for all classes.
  int64_t packedXBytes = 0;
  /// FLOPs of the matrix products.
  double flops = 0;
  double seconds = 0;
};

/// Predicts `online` with the given chunk sizes; a chunk is at most its extent.
/// Every thread holds one chunk of x and one of w, packed in S and padded to
/// the register tile, their logits, and the running state:
///
///   peak = threads * S * (up(tc, rows) * D + up(vc, columns) * D + tc * vc
///                         + stateVectors * tc)
///          + resultVectors * S * N
///
/// where threads = min(cores, number of token chunks) and up(n, m) is the next
/// multiple of m. With AMX or AVX512-BF16, chunks are packed in bf16 and padded
/// to 32, also in the hidden dimension. A chunk that is known to be the only
/// one of its tokens is shared by all threads: its product is cut in blocks as
/// those of gradients are. Times add up: products (2NVD), packing w once per
/// token chunk, the logits, and what does not fit the level-2 cache.
PlanCost predictOnline(const MachineDescription &machine,
                       const HeadShape &shape, ChunkSizes chunks);

/// A choice of chunk sizes with its prediction.
struct OnlinePlan {
  ChunkSizes chunks;
  PlanCost cost;
};

/// What the caller has decided already; 0 means undecided.
struct PlanConstraints {
  /// Bytes beyond inputs and outputs; 0 means no limit.
  int64_t memoryBudget = 0;
  int64_t tokenChunk = 0, vocabChunk = 0;
};

/// Every plan that the constraints leave open, the budget aside. There is at
/// least one.
std::vector<OnlinePlan> listOnlinePlans(const MachineDescription &machine,
                                        const HeadShape &shape,
                                        const PlanConstraints &constraints);

/// Returns the fastest plan within the constraints, of about equally fast ones
/// the smallest; nothing if no plan is within the budget.
std::optional<OnlinePlan> planOnline(const MachineDescription &machine,
                                     const HeadShape &shape,
                                     const PlanConstraints &constraints);

/// Returns the plan that takes the least memory among those that `planOnline`
/// chooses from, budget aside.
OnlinePlan smallestOnlinePlan(const MachineDescription &machine,
                              const HeadShape &shape,
                              const PlanConstraints &constraints);

/// Predicted times that differ by less say nothing: memory that gains no more
/// is not taken.
constexpr double kLeastGain = 1.03;

/// The smallest of the `plans` that take at most `budget` bytes (0: any number)
/// and about as long as the fastest of them; nothing if there is none. With a
/// larger budget, it is the same plan or a faster one: what was not about as
/// fast as the fastest is not about as fast as an even faster one.
template <typename PlanTy>
std::optional<PlanTy> findFastest(const std::vector<PlanTy> &plans,
                                  int64_t budget) {
  auto fits = [&](const PlanTy &plan) {
    return budget == 0 || plan.cost.peakBytes <= budget;
  };
  double least = std::numeric_limits<double>::infinity();
  for (const PlanTy &plan : plans)
    if (fits(plan))
      least = std::min(least, plan.cost.seconds);
  std::optional<PlanTy> best;
  for (const PlanTy &plan : plans)
    if (fits(plan) && plan.cost.seconds <= kLeastGain * least &&
        (!best || std::tie(plan.cost.peakBytes, plan.cost.seconds) <
                      std::tie(best->cost.peakBytes, best->cost.seconds)))
      best = plan;
  return best;
}

/// The plan of `plans`, which is not empty, that takes the least memory, of
/// equally small ones the fastest.
template <typename PlanTy>
PlanTy findSmallest(const std::vector<PlanTy> &plans) {
  return *std::min_element(plans.begin(), plans.end(),
                           [](const PlanTy &a, const PlanTy &b) {
                             return std::tie(a.cost.peakBytes, a.cost.seconds) <
                                    std::tie(b.cost.peakBytes, b.cost.seconds);
                           });
}

/// Those of `plans` that are faster than every smaller one, by memory: what a
/// growing budget leads through.
template <typename PlanTy>
std::vector<PlanTy> getFront(std::vector<PlanTy> plans) {
  std::sort(plans.begin(), plans.end(), [](const PlanTy &a, const PlanTy &b) {
    return std::tie(a.cost.peakBytes, a.cost.seconds) <
           std::tie(b.cost.peakBytes, b.cost.seconds);
  });
  std::vector<PlanTy> front;
  for (const PlanTy &plan : plans)
    if (front.empty() || plan.cost.seconds < front.back().cost.seconds)
      front.push_back(plan);
  return front;
}

} // namespace mlir::xent

#endif // XENT_TARGET_COSTMODEL_H
