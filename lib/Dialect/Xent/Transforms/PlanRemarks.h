//===- PlanRemarks.h - what is said about plans -----------------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_PLANREMARKS_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_PLANREMARKS_H

#include "Xent/Analysis/FactoredGradient.h"
#include "Xent/Analysis/RowLocality.h"
#include "Xent/Target/GradCostModel.h"
#include <string>

namespace mlir::xent::detail {

/// "one sweep: ..." or "two sweeps: ...", with the value through which rows mix
/// and its location.
std::string describe(const RowLocality &locality);
/// How dx is summed up, and why it has to wait for the statistics if so.
std::string describe(const FactoredGradient &factored);

Strategy toStrategy(GradStrategy strategy);
/// `strategy` is not `online`.
GradStrategy toGradStrategy(Strategy strategy);

/// What a plan is made for: the number of threads of a CPU, or one GPU, by its
/// name in remarks.
struct PlanTarget {
  int64_t threads;
  std::string device;
};

/// Analysis remarks `Plan` at an op, with what was predicted for it, and with
/// the `limit` that a gradient had in place of a budget, if that is not 0.
void reportPlan(LogitStatsOp op, const PlanTarget &target,
                const HeadShape &shape, const OnlinePlan &plan);
void reportPlan(LogitGradOp op, const PlanTarget &target,
                const GradShape &shape, const GradPlan &plan, StringRef sweeps,
                StringRef dxSums, int64_t limit);

/// Analysis remarks `Candidate`: for each strategy, plans that are faster than
/// all smaller ones, from the smallest to the fastest, and whether they fit the
/// budget (0: all do).
void reportCandidates(LogitStatsOp op, const std::vector<OnlinePlan> &plans,
                      int64_t budget);
void reportCandidates(LogitGradOp op, const std::vector<GradPlan> &plans,
                      int64_t budget);

/// An analysis remark `Excluded`: why a strategy has no candidates.
void reportExcluded(LogitGradOp op, Strategy strategy, StringRef reason);

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_PLANREMARKS_H
