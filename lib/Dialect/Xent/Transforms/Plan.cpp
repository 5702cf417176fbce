//===- Plan.cpp - choose loops for ops over virtual logits ----------------===//

#include "PlanDevice.h"
#include "PlanRemarks.h"
#include "PlanShapes.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "Xent/Target/GradCostModel.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>
#include <limits>

#define DEBUG_TYPE "xent-plan"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTPLANPASS
#include "Xent/Dialect/Xent/Transforms/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

namespace {

struct XentPlanPass final : mlir::xent::impl::XentPlanPassBase<XentPlanPass> {
  using Base::Base;

  void runOnOperation() override {
    if (failed(checkOptions()))
      return signalPassFailure();
    if (failed(describeMachine()))
      return signalPassFailure();
    for (FunctionOpInterface function : getFunctions(getOperation()))
      if (failed(plan(function)))
        return signalPassFailure();
  }

private:
  LogicalResult checkOptions();
  LogicalResult describeMachine();
  PlanConstraints getConstraints(const HeadShape &shape) const;
  PlanConstraints getOnlineConstraints(const HeadShape &shape) const;
  LogicalResult plan(FunctionOpInterface function);
  LogicalResult plan(LogitStatsOp op);
  LogicalResult plan(LogitGradOp op);
  GradConstraints getConstraints(LogitGradOp op, const GradShape &shape) const;
  LogicalResult emitTooSmall(Operation *op, int64_t least);
  void setPlan(LogitStatsOp op, ChunkSizes chunks);
  PlanTarget getTarget() const;

  MachineDescription target;
  /// Set if kernels of a GPU run the loops.
  std::optional<DeviceTarget> device;
  AssumedExtents assumed;
  std::optional<GradStrategy> wanted;
  /// Statistics that are planned with a gradient.
  DenseSet<Operation *> planned;
};

} // namespace

/// Emits an error for an option that makes no sense by itself.
LogicalResult XentPlanPass::checkOptions() {
  Location loc = getOperation()->getLoc();
  std::pair<StringRef, int64_t> sizes[] = {
      {"memory-budget", memoryBudget},
      {"token-chunk", tokenChunk},
      {"vocab-chunk", vocabChunk},
      {"num-chunks", numChunks},
      {"kept-classes", keptClasses},
      {"online-token-chunk", onlineTokenChunk},
      {"online-vocab-chunk", onlineVocabChunk},
      {"threads", threads}};
  for (auto [name, value] : sizes)
    if (value < 0)
      return emitError(loc) << DEBUG_TYPE ": " << name << " = " << value
                            << " is negative; 0 leaves the choice to the "
                               "planner";
  std::pair<StringRef, int64_t> hints[] = {{"assume-tokens", assumeTokens},
                                           {"assume-classes", assumeClasses},
                                           {"assume-hidden", assumeHidden}};
  for (auto [name, value] : hints)
    if (value <= 0)
      return emitError(loc)
             << DEBUG_TYPE ": " << name << " = " << value << " is not positive";
  assumed = {assumeTokens, assumeClasses, assumeHidden};
  if (tokenChunk > 0 && numChunks > 0)
    return emitError(loc) << DEBUG_TYPE
           ": token-chunk and num-chunks both set the number of "
           "tokens a chunk; give one of them";
  wanted = std::nullopt;
  if (strategy.empty())
    return success();
  std::optional<Strategy> known = symbolizeStrategy(strategy);
  if (known && *known != Strategy::Online)
    wanted = toGradStrategy(*known);
  else
    return emitError(loc) << DEBUG_TYPE ": strategy = " << strategy
                          << " is none of keep_chunk, keep_classes, recompute, "
                             "frozen_w";
  if (keptClasses > 0 && *wanted != GradStrategy::KeepClasses)
    return emitError(loc) << DEBUG_TYPE
           ": kept-classes is for keep_classes, not "
                          << strategy;
  return success();
}

LogicalResult XentPlanPass::describeMachine() {
  if (!llvm::is_contained({0, 128, 256, 512}, vectorBits.getValue()))
    return emitError(getOperation()->getLoc())
           << DEBUG_TYPE ": vector-bits = " << vectorBits.getValue()
           << " is none of 128, 256, 512";
  if (!llvm::is_contained({0, 16, 32}, vectorRegisters.getValue()))
    return emitError(getOperation()->getLoc())
           << DEBUG_TYPE ": vector-registers = " << vectorRegisters.getValue()
           << " is none of 16, 32";
  target = describeHost(vectorBits, vectorRegisters);
  device = std::nullopt;
  auto emitMachineError = [&](llvm::Error error) {
    return emitError(getOperation()->getLoc())
           << DEBUG_TYPE ": " << (machine.empty() ? "chip" : "machine") << " = "
           << llvm::toString(std::move(error));
  };
  if (!chip.empty()) {
    llvm::Expected<DeviceTarget> described =
        getDeviceTarget(chip, kernels, machine);
    if (!described)
      return emitMachineError(described.takeError());
    device = std::move(*described);
  } else if (!machine.empty()) {
    llvm::Expected<MachineDescription> described =
        readMachineDescription(machine, target);
    if (!described)
      return emitMachineError(described.takeError());
    target = *described;
  }
  if (!amx)
    target.tileFlopsPerCore = 0;
  else if (target.tileFlopsPerCore == 0)
    target.tileFlopsPerCore = kTileFlopsPerCore;
  if (!avx512BF16)
    target.dotFlopsPerCore = 0;
  else if (target.dotFlopsPerCore == 0)
    target.dotFlopsPerCore = kDotFlopsPerCore;
  target.splitsF32 = bf16x3;
  if (threads > 0)
    target.cores = threads;
  return success();
}

PlanTarget XentPlanPass::getTarget() const {
  if (device)
    return {1, device->description.name};
  return {target.cores, ""};
}

PlanConstraints XentPlanPass::getConstraints(const HeadShape &shape) const {
  PlanConstraints constraints{memoryBudget, tokenChunk, vocabChunk};
  if (numChunks > 0)
    constraints.tokenChunk =
        llvm::divideCeil(std::max<int64_t>(1, shape.tokens), numChunks);
  return constraints;
}

PlanConstraints
XentPlanPass::getOnlineConstraints(const HeadShape &shape) const {
  PlanConstraints constraints = getConstraints(shape);
  if (constraints.tokenChunk == 0)
    constraints.tokenChunk = onlineTokenChunk;
  if (constraints.vocabChunk == 0)
    constraints.vocabChunk = onlineVocabChunk;
  return constraints;
}

/// What `op` has been given already counts as asked for, whatever it takes.
GradConstraints XentPlanPass::getConstraints(LogitGradOp op,
                                             const GradShape &shape) const {
  PlanConstraints common = getConstraints(shape.head);
  GradConstraints constraints{common, wanted, keptClasses, common};
  if (std::optional<PlanAttr> given = op.getPlan()) {
    constraints.memoryBudget = 0;
    constraints.tokenChunk = given->getTokenChunk();
    constraints.vocabChunk = given->getVocabChunk();
    constraints.strategy = toGradStrategy(given->getStrategy());
    constraints.keptClasses = given->getKeptClasses();
  }
  return constraints;
}

LogicalResult XentPlanPass::plan(FunctionOpInterface function) {
  // Gradients first: they take their statistics along.
  planned.clear();
  SmallVector<LogitGradOp> gradients;
  SmallVector<LogitStatsOp> statistics;
  function.walk([&](LogitGradOp op) { gradients.push_back(op); });
  function.walk([&](LogitStatsOp op) { statistics.push_back(op); });
  for (LogitGradOp op : gradients)
    if (failed(plan(op)))
      return failure();
  for (LogitStatsOp op : statistics)
    if (!planned.contains(op) && failed(plan(op)))
      return failure();
  return success();
}

LogicalResult XentPlanPass::emitTooSmall(Operation *op, int64_t least) {
  int64_t budget = memoryBudget;
  return op->emitError() << "memory-budget of " << budget
                         << " bytes is too small: the least that works is "
                         << least << " bytes";
}

void XentPlanPass::setPlan(LogitStatsOp op, ChunkSizes chunks) {
  op.setPlanAttr(PlanAttr::get(&getContext(), Strategy::Online, chunks.tokens,
                               chunks.classes, /*kept_classes=*/0));
}

/// Adds what stands beside the loops of a plan.
static void addBytes(int64_t &peakBytes, int64_t bytes) {
  peakBytes += std::min(bytes, std::numeric_limits<int64_t>::max() - peakBytes);
}

LogicalResult XentPlanPass::plan(LogitStatsOp op) {
  HeadShape shape = getHeadShape(op, assumed);
  DeviceTraits traits;
  if (device)
    traits = getDeviceTraits(op, *device);
  OnlinePlan chosen;
  if (std::optional<PlanAttr> given = op.getPlan()) {
    chosen.chunks = {given->getTokenChunk(), given->getVocabChunk()};
    chosen.cost = device ? predictOnline(device->description, shape, traits,
                                         chosen.chunks)
                         : predictOnline(target, shape, chosen.chunks);
  } else {
    // Tensor-core kernels have tiles of their own.
    PlanConstraints constraints = traits.usesTensorCores
                                      ? getConstraints(shape)
                                      : getOnlineConstraints(shape);
    std::vector<OnlinePlan> plans =
        device
            ? listOnlinePlans(device->description, shape, traits, constraints)
            : listOnlinePlans(target, shape, constraints);
    int64_t besides = getCopiedBytes(op, shape);
    if (device)
      addBytes(besides, getDeviceRowBytes(op, assumed));
    for (OnlinePlan &plan : plans)
      addBytes(plan.cost.peakBytes, besides);
    if (explain)
      reportCandidates(op, plans, memoryBudget);
    std::optional<OnlinePlan> best = findFastest(plans, memoryBudget);
    if (!best)
      return emitTooSmall(op, findSmallest(plans).cost.peakBytes);
    chosen = *best;
  }
  setPlan(op, chosen.chunks);
  reportPlan(op, getTarget(), shape, chosen);
  return success();
}

/// Why one sweep does not do for a gradient; empty if it does.
static std::string getObstacle(const RowLocality &locality,
                               bool sharesStatistics) {
  if (!locality.isLocal())
    return describe(locality);
  if (sharesStatistics)
    return "two sweeps: the statistics have a plan of their own";
  return {};
}

/// Why `strategy` is none for a gradient; `obstacle` is why one sweep does not
/// do.
static std::string getObjection(GradStrategy strategy, const GradShape &shape,
                                StringRef obstacle) {
  if (strategy == GradStrategy::KeepClasses)
    return "needs statistics of the same logits in the same block, without a "
           "plan of their own";
  if (shape.isRowLocal)
    return "excludes dw and dbias";
  return ("needs one sweep, but " + obstacle.substr(obstacle.find(": ") + 2))
      .str();
}

/// The budget where none is given: what the program would take without a plan,
/// if a smaller one of `plans` is chosen for it than without any; else 0.
static int64_t getLimit(const GradShape &shape,
                        const std::vector<GradPlan> &plans) {
  int64_t limit = getUnfusedBytes(shape);
  std::optional<GradPlan> fastest = findFastest(plans, /*budget=*/0);
  std::optional<GradPlan> within = findFastest(plans, limit);
  return within && within->cost.peakBytes < fastest->cost.peakBytes ? limit : 0;
}

LogicalResult XentPlanPass::plan(LogitGradOp op) {
  RowLocality locality = analyzeRowLocality(op);
  // Statistics that another gradient takes along are there already.
  bool sharesStatistics = false;
  SmallVector<LogitStatsOp> statistics;
  for (LogitStatsOp stats : locality.statistics) {
    if (planned.contains(stats) || stats.getPlan())
      sharesStatistics = true;
    else
      statistics.push_back(stats);
  }
  std::string obstacle = getObstacle(locality, sharesStatistics);
  GradShape shape = getGradShape(op, statistics, assumed);
  shape.isRowLocal = obstacle.empty();
  shape.ownsStatistics = !sharesStatistics;
  std::string dxSums;
  if (shape.isRowLocal && !op.getDw() && !op.getDbias()) {
    FactoredGradient factored = factorGradient(op, locality, dropRoundings);
    if (factored.isFactored())
      shape.running = getRunningShape(op, factored);
    dxSums = describe(factored);
  }

  GradConstraints constraints = getConstraints(op, shape);
  if (constraints.keptClasses > 0)
    constraints.strategy = GradStrategy::KeepClasses;
  std::optional<GradStrategy> asked = constraints.strategy;
  if (asked && !isApplicable(*asked, shape))
    return op.emitError() << "strategy "
                          << stringifyStrategy(toStrategy(*asked)) << " "
                          << getObjection(*asked, shape, obstacle);
  if (asked == GradStrategy::KeepClasses && device)
    return op.emitError("strategy keep_classes is for a CPU");
  DeviceTraits traits;
  if (device)
    traits = getDeviceTraits(op, statistics, *device);
  std::vector<GradPlan> plans =
      device ? listGradPlans(device->description, shape, traits, constraints)
             : listGradPlans(target, shape, constraints);
  int64_t besides =
      (device ? getDeviceRowBytes(op, assumed) : getRowBytes(op, assumed)) +
      getCopiedBytes(op, shape.head);
  for (GradPlan &plan : plans)
    addBytes(plan.cost.peakBytes, besides);
  int64_t limit = device || op.getPlan() || constraints.memoryBudget
                      ? 0
                      : getLimit(shape, plans);
  int64_t budget = limit ? limit : constraints.memoryBudget;
  if (explain) {
    if (!shape.isRowLocal)
      reportExcluded(op, Strategy::KeepChunk, obstacle);
    reportCandidates(op, plans, budget);
  }
  std::optional<GradPlan> chosen = findFastest(plans, budget);
  // Without a budget, the memory of the device is one, for a program that may
  // run on another.
  if (device && constraints.memoryBudget == 0) {
    chosen =
        findFastest(plans, getFreeBytes(device->description, shape, traits));
    if (!chosen)
      chosen = findSmallest(plans);
  }
  if (!chosen)
    return emitTooSmall(op, findSmallest(plans).cost.peakBytes);

  op.setPlanAttr(PlanAttr::get(&getContext(), toStrategy(chosen->strategy),
                               chosen->chunks.tokens, chosen->chunks.classes,
                               chosen->keptClasses));
  planned.insert(statistics.begin(), statistics.end());
  // The first one keeps the products.
  if (chosen->statistics)
    for (LogitStatsOp stats :
         ArrayRef(statistics).drop_front(chosen->keptClasses > 0))
      setPlan(stats, chosen->statistics->chunks);
  reportPlan(op, getTarget(), shape, *chosen,
             obstacle.empty() ? describe(locality) : obstacle,
             chosen->strategy == GradStrategy::FrozenW ? dxSums : "", limit);
  return success();
}
