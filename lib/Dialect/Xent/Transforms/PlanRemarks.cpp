//===- PlanRemarks.cpp - what is said about plans -------------------------===//

#include "PlanRemarks.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

#define DEBUG_TYPE "xent-plan"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

std::string mlir::xent::detail::describe(const RowLocality &locality) {
  if (locality.isLocal())
    return locality.usesStatistics
               ? "one sweep: weights depend on this row's statistics"
               : "one sweep: weights depend on targets only";
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "two sweeps: row weights depend on all rows through ";
  Value value = locality.mixing;
  Operation *root = value.getParentRegion()->getParentOp();
  if (auto function = root->getParentOfType<FunctionOpInterface>())
    root = function;
  AsmState state(root);
  value.printAsOperand(os, state);
  os << " at " << value.getLoc() << ", which " << locality.reason;
  return text;
}

std::string mlir::xent::detail::describe(const FactoredGradient &factored) {
  std::string text;
  llvm::raw_string_ostream os(text);
  if (factored.isFactored()) {
    os << "summed up beside the statistics, products: "
       << factored.getNumProducts();
    return text;
  }
  os << "after the statistics: " << factored.obstacle;
  if (factored.culprit)
    os << ", at " << factored.culprit->getLoc();
  return text;
}

Strategy mlir::xent::detail::toStrategy(GradStrategy strategy) {
  switch (strategy) {
  case GradStrategy::KeepChunk:
    return Strategy::KeepChunk;
  case GradStrategy::KeepClasses:
    return Strategy::KeepClasses;
  case GradStrategy::Recompute:
    return Strategy::Recompute;
  case GradStrategy::FrozenW:
    return Strategy::FrozenW;
  }
  llvm_unreachable("all strategies are covered");
}

GradStrategy mlir::xent::detail::toGradStrategy(Strategy strategy) {
  switch (strategy) {
  case Strategy::KeepChunk:
    return GradStrategy::KeepChunk;
  case Strategy::KeepClasses:
    return GradStrategy::KeepClasses;
  case Strategy::Recompute:
    return GradStrategy::Recompute;
  case Strategy::FrozenW:
    return GradStrategy::FrozenW;
  case Strategy::Online:
    break;
  }
  llvm_unreachable("not a strategy of gradients");
}

/// Appends what all remarks on plans have.
template <typename RemarkTy>
static void addCommon(RemarkTy &remark, Strategy strategy, ChunkSizes chunks,
                      const PlanCost &cost) {
  remark << remark::metric("Strategy", stringifyStrategy(strategy))
         << remark::metric("TokenChunk", chunks.tokens)
         << remark::metric("VocabChunk", chunks.classes)
         << remark::metric("PeakBytes", cost.peakBytes)
         << remark::metric("FLOPs", cost.flops)
         << remark::metric("Seconds", cost.seconds);
}

template <typename RemarkTy>
static void addProblem(RemarkTy &remark, const HeadShape &shape,
                       const PlanTarget &target) {
  remark << remark::metric("Tokens", shape.tokens)
         << remark::metric("Classes", shape.classes)
         << remark::metric("Hidden", shape.hidden)
         << remark::metric("Threads", target.threads);
  if (!target.device.empty())
    remark << remark::metric("Target", target.device);
}

void mlir::xent::detail::reportPlan(LogitStatsOp op, const PlanTarget &target,
                                    const HeadShape &shape,
                                    const OnlinePlan &plan) {
  auto remark = remark::analysis(
      op.getLoc(), remark::RemarkOpts::name("Plan").category(DEBUG_TYPE));
  addCommon(remark, Strategy::Online, plan.chunks, plan.cost);
  addProblem(remark, shape, target);
}

/// Appends what is kept for a gradient, and how the statistics are computed
/// that come before it.
template <typename RemarkTy>
static void addStatistics(RemarkTy &remark, const GradPlan &plan) {
  if (plan.keptClasses)
    remark << remark::metric("KeptClasses", plan.keptClasses);
  if (plan.statistics)
    remark << remark::metric("StatisticsTokenChunk",
                             plan.statistics->chunks.tokens)
           << remark::metric("StatisticsVocabChunk",
                             plan.statistics->chunks.classes);
}

void mlir::xent::detail::reportPlan(LogitGradOp op, const PlanTarget &target,
                                    const GradShape &shape,
                                    const GradPlan &plan, StringRef sweeps,
                                    StringRef dxSums, int64_t limit) {
  auto remark = remark::analysis(
      op.getLoc(), remark::RemarkOpts::name("Plan").category(DEBUG_TYPE));
  addCommon(remark, toStrategy(plan.strategy), plan.chunks, plan.cost);
  addStatistics(remark, plan);
  addProblem(remark, shape.head, target);
  remark << remark::metric("Rows", sweeps);
  if (!dxSums.empty())
    remark << remark::metric("Dx", dxSums);
  if (limit)
    remark << remark::metric("Limit", limit);
}

/// The front of `plans`, without those that hardly take more memory than the
/// one before.
template <typename PlanTy>
static std::vector<PlanTy> getDistinctFront(std::vector<PlanTy> plans) {
  constexpr double kLeastGrowth = 1.3;
  std::vector<PlanTy> front = getFront(std::move(plans)), distinct;
  for (const PlanTy &plan : front)
    if (distinct.empty() || &plan == &front.back() ||
        plan.cost.peakBytes > kLeastGrowth * distinct.back().cost.peakBytes)
      distinct.push_back(plan);
  return distinct;
}

static StringRef fits(const PlanCost &cost, int64_t budget) {
  return budget == 0 || cost.peakBytes <= budget ? "yes" : "no";
}

void mlir::xent::detail::reportCandidates(LogitStatsOp op,
                                          const std::vector<OnlinePlan> &plans,
                                          int64_t budget) {
  for (const OnlinePlan &plan : getDistinctFront(plans)) {
    auto remark = remark::analysis(
        op.getLoc(),
        remark::RemarkOpts::name("Candidate").category(DEBUG_TYPE));
    addCommon(remark, Strategy::Online, plan.chunks, plan.cost);
    remark << remark::metric("Fits", fits(plan.cost, budget));
  }
}

void mlir::xent::detail::reportCandidates(LogitGradOp op,
                                          const std::vector<GradPlan> &plans,
                                          int64_t budget) {
  for (GradStrategy strategy :
       {GradStrategy::KeepChunk, GradStrategy::KeepClasses,
        GradStrategy::Recompute, GradStrategy::FrozenW}) {
    std::vector<GradPlan> own;
    llvm::copy_if(plans, std::back_inserter(own), [&](const GradPlan &plan) {
      return plan.strategy == strategy;
    });
    for (const GradPlan &plan : getDistinctFront(std::move(own))) {
      auto remark = remark::analysis(
          op.getLoc(),
          remark::RemarkOpts::name("Candidate").category(DEBUG_TYPE));
      addCommon(remark, toStrategy(strategy), plan.chunks, plan.cost);
      addStatistics(remark, plan);
      remark << remark::metric("Fits", fits(plan.cost, budget));
    }
  }
}

void mlir::xent::detail::reportExcluded(LogitGradOp op, Strategy strategy,
                                        StringRef reason) {
  remark::analysis(op.getLoc(),
                   remark::RemarkOpts::name("Excluded").category(DEBUG_TYPE))
      << remark::metric("Strategy", stringifyStrategy(strategy))
      << remark::reason("{0}", reason);
}
