//===- CostModel.h - memory and time of a chunked loop ----------*- C++ -*-===//

#ifndef XENT_TARGET_COSTMODEL_H
#define XENT_TARGET_COSTMODEL_H

#include "Xent/Target/MachineDescription.h"
#include <optional>

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
/// multiple of m. Times add up: products (2NVD), packing w once per token
/// chunk, the logits, and what does not fit the level-2 cache.
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

/// Returns the fastest plan within the constraints, of equally fast ones the
/// smallest; nothing if no plan is within the budget.
std::optional<OnlinePlan> planOnline(const MachineDescription &machine,
                                     const HeadShape &shape,
                                     const PlanConstraints &constraints);

/// Returns the plan that takes the least memory among those that `planOnline`
/// chooses from, budget aside.
OnlinePlan smallestOnlinePlan(const MachineDescription &machine,
                              const HeadShape &shape,
                              const PlanConstraints &constraints);

} // namespace mlir::xent

#endif // XENT_TARGET_COSTMODEL_H
