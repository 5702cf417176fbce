//===- GradCostModel.h - memory and time of gradients -----------*- C++ -*-===//

#ifndef XENT_TARGET_GRADCOSTMODEL_H
#define XENT_TARGET_GRADCOSTMODEL_H

#include "Xent/Target/CostModel.h"
#include <optional>

namespace mlir::xent {

/// Loop structures of a gradient; `#xent.plan` describes them.
enum class GradStrategy { KeepChunk, KeepClasses, Recompute, FrozenW };

/// A dx that is summed up while its statistics are still running.
struct RunningShape {
  /// Sums of products of matrices, [tc, D], and sums that all tokens share.
  int64_t products = 1, columns = 0;
  /// Whether the products of a chunk are kept beside its logits.
  bool keepsProducts = false;
};

/// A gradient, with the statistics of its logits if they are there.
struct GradShape {
  /// Extents, the type S of products, and the vectors of the statistics.
  HeadShape head;
  /// Bytes of an element of the logits as they are kept, and of the dlogits.
  int64_t logitBytes = 4, dlogitBytes = 4;
  /// Whether the dlogits are of bf16.
  bool hasBF16Dlogits = false;
  /// Whether the statistics are those of the products as they are: kept ones
  /// then are computed where they are kept.
  bool hasPlainLogits = false;
  /// Bytes of an element of each result; 0 if it is not wanted.
  int64_t dxBytes = 0, dwBytes = 0, dbiasBytes = 0;
  /// Whether the weight is [V, D].
  bool isVocabMajor = true;
  /// Number of ops that compute statistics of these logits; 0 if those are
  /// arguments.
  int64_t statisticsOps = 1;
  /// Whether none of these has a plan of its own.
  bool ownsStatistics = true;
  /// Whether one sweep over the tokens suffices.
  bool isRowLocal = true;
  /// Set if dx does not have to wait for the statistics.
  std::optional<RunningShape> running;
};

/// A choice of loops with its prediction, that of the statistics included.
struct GradPlan {
  GradStrategy strategy = GradStrategy::Recompute;
  ChunkSizes chunks;
  /// Of `KeepClasses`: a multiple of the chunk.
  int64_t keptClasses = 0;
  /// How the statistics are computed that do not share the loops.
  std::optional<OnlinePlan> statistics;
  PlanCost cost;
};

/// What the caller has decided already; the sizes are those of the gradient.
struct GradConstraints : PlanConstraints {
  std::optional<GradStrategy> strategy;
  /// Of `KeepClasses`; 0 means undecided.
  int64_t keptClasses = 0;
  /// Sizes of statistics that do not share its loops.
  PlanConstraints statistics;
};

/// Whether the strategy can compute this gradient.
bool isApplicable(GradStrategy strategy, const GradShape &shape);

/// Whether the logits of a chunk of tokens and all classes are kept for the
/// gradient.
bool keepsLogits(const GradShape &shape, GradStrategy strategy);

/// Predicts the loops of a gradient: of `KeepChunk` and `FrozenW` with the
/// statistics (`KeepClasses`: of one op), of `Recompute` without. With chunks
/// of tc tokens and vc classes and up(n, m) the next multiple of m, it takes
///
///   keep   = tc * V * logitBytes + S * stateVectors * tc
///                                          (KeepChunk and FrozenW)
///   tile   = tc * vc * (S + dlogitBytes)   (no S if the logits are computed
///                                           where they are kept; S alone if
///                                           dlogits are of type S and nothing
///                                           is kept)
///   sums   = S * (those of dx, dw, dbias that are not of type S), where
///            KeepChunk in several chunks of tokens sums up dw whole and dx by
///            the chunk, the others dw by vc classes and dx whole
///   blocks = the operands, packed in S, that all threads hold of the largest
///            product: (192 + 512) * k * S each, at most
///   peak   = keep + tile + sums + blocks + S * resultVectors * N
///
/// `KeepClasses` takes what `Recompute` does, the products of `keptClasses` = k
/// classes and of another chunk, and what the statistics take beside these:
///
///   keep   = N * (k + vc) * logitBytes + S * stateVectors * N
///   tile   = tc * vc * (S + S + dlogitBytes)   (no S if products are kept in
///   S,
///                                               no other S if the statistics
///                                               are those of the products)
///
/// `FrozenW` with a `running` dx keeps nothing. It takes, with p products,
///
///   tile   = tc * vc * (S + p * S + logitBytes if they are kept)
///   sums   = S * (p * tc * D + columns * D)
///
/// and what is packed for p + 1 products of matrices.
/// Results that are rounded at the very end do not exist yet while products
/// are computed: `blocks` may take their place.
PlanCost predictGrad(const MachineDescription &machine, const GradShape &shape,
                     GradStrategy strategy, ChunkSizes chunks,
                     int64_t keptClasses = 0);

/// What the logits and dlogits of all tokens take that a program without a plan
/// has at once, in bytes: logits as they are kept and in S, dlogits in S. A
/// plan that takes more than these and 64 MiB saves nothing.
int64_t getUnfusedBytes(const GradShape &shape);

/// Every plan that the constraints leave open, the budget aside; none if the
/// strategy that was asked for is not applicable.
std::vector<GradPlan> listGradPlans(const MachineDescription &machine,
                                    const GradShape &shape,
                                    const GradConstraints &constraints);

} // namespace mlir::xent

#endif // XENT_TARGET_GRADCOSTMODEL_H
