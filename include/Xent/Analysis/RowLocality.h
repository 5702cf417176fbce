//===- RowLocality.h - whether rows of a gradient stand alone ---*- C++ -*-===//
//
// The gradient of a row of logits can follow its statistics at once, in one
// sweep over the tokens, if it needs nothing of other rows. Decides that from
// the graph. Never changes IR.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_ANALYSIS_ROWLOCALITY_H
#define XENT_ANALYSIS_ROWLOCALITY_H

#include "Xent/Dialect/Xent/IR/XentOps.h"

namespace mlir::xent {

/// How a gradient hangs together with the statistics of its own logits: the
/// `xent.logit_stats` in its block over the same product, that is the same x,
/// weight, layout and offsets. Statistics of other products count as arguments.
struct RowLocality {
  /// The statistics that the gradient needs, in program order.
  SmallVector<LogitStatsOp> statistics;
  /// The ops between them and the gradient, in program order. Each maps rows to
  /// rows: row i of its results only depends on row i of the statistics.
  SmallVector<Operation *> slice;
  /// What `slice` and the gradient need besides, does not depend on the
  /// statistics and comes after the first of them, in program order: to be
  /// moved in front of a common loop. A `tensor.dim` among them may ask a
  /// statistic or a result of `slice` for the number of tokens.
  SmallVector<Operation *> hoisted;
  /// The dimension of each result of `statistics` and `slice` that enumerates
  /// the tokens.
  DenseMap<Value, int64_t> tokenDims;
  /// Whether a row of the gradient depends on its statistics in another way
  /// than by being normalized, exp(z - lse) or exp(z - max) / exp_sum. If not,
  /// targets and arguments alone decide on its weight.
  bool usesStatistics = false;
  /// The first value through which rows depend on other rows; null if they do
  /// not. The lists end in front of it.
  Value mixing;
  /// What the value does: "reduces over tokens".
  StringRef reason;

  /// Whether one sweep over the tokens suffices.
  bool isLocal() const { return !mixing; }
};

/// Follows what `grad` takes (rows, target, columns, offsets, captured scalars)
/// back to its statistics.
RowLocality analyzeRowLocality(LogitGradOp grad);

} // namespace mlir::xent

#endif // XENT_ANALYSIS_ROWLOCALITY_H
