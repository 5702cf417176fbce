//===- Plan.cpp - choose chunk sizes for ops over virtual logits ----------===//

#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "Xent/Target/CostModel.h"
#include "mlir/IR/Remarks.h"
#include "llvm/Support/MathExtras.h"

#define DEBUG_TYPE "xent-plan"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTPLANPASS
#include "Xent/Dialect/Xent/Transforms/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;

namespace {

struct XentPlanPass final : mlir::xent::impl::XentPlanPassBase<XentPlanPass> {
  using Base::Base;

  void runOnOperation() override {
    if (failed(checkOptions()))
      return signalPassFailure();
    MachineDescription machine = describeHost();
    if (threads > 0)
      machine.cores = threads;
    WalkResult result = WalkResult::advance();
    for (FunctionOpInterface function : getFunctions(getOperation()))
      if (!result.wasInterrupted())
        result = function.walk([&](LogitStatsOp op) {
          return failed(plan(op, machine)) ? WalkResult::interrupt()
                                           : WalkResult::advance();
        });
    if (result.wasInterrupted())
      signalPassFailure();
  }

private:
  LogicalResult checkOptions();
  LogicalResult plan(LogitStatsOp op, const MachineDescription &machine);
  HeadShape getShape(LogitStatsOp op);
};

} // namespace

/// Emits an error for an option that makes no sense by itself.
LogicalResult XentPlanPass::checkOptions() {
  std::pair<StringRef, int64_t> sizes[] = {{"memory-budget", memoryBudget},
                                           {"token-chunk", tokenChunk},
                                           {"vocab-chunk", vocabChunk},
                                           {"num-chunks", numChunks},
                                           {"threads", threads}};
  for (auto [name, value] : sizes)
    if (value < 0)
      return emitError(getOperation()->getLoc())
             << DEBUG_TYPE ": " << name << " = " << value
             << " is negative; 0 leaves the choice to the planner";
  std::pair<StringRef, int64_t> hints[] = {{"assume-tokens", assumeTokens},
                                           {"assume-classes", assumeClasses},
                                           {"assume-hidden", assumeHidden}};
  for (auto [name, value] : hints)
    if (value <= 0)
      return emitError(getOperation()->getLoc())
             << DEBUG_TYPE ": " << name << " = " << value << " is not positive";
  if (tokenChunk > 0 && numChunks > 0)
    return emitError(getOperation()->getLoc())
           << DEBUG_TYPE ": token-chunk and num-chunks both set the number of "
                         "tokens a chunk; "
                         "give one of them";
  return success();
}

/// The extents of `op`, an assumed one in place of a dynamic one.
HeadShape XentPlanPass::getShape(LogitStatsOp op) {
  auto extentOr = [](int64_t extent, int64_t assumed) {
    return ShapedType::isDynamic(extent) ? assumed : extent;
  };
  HeadShape shape;
  shape.tokens = extentOr(op.getNumTokens(), assumeTokens);
  shape.classes = extentOr(op.getVocabSize(), assumeClasses);
  shape.hidden = extentOr(op.getHiddenSize(), assumeHidden);
  shape.accumulatorBytes = op.getAccumulatorType().getWidth() / 8;
  // max and exp_sum, one for each statistic but lse, the maximum of a chunk; a
  // statistic that has to be made of the state takes a vector more.
  int64_t results = op->getNumResults();
  int64_t made = (op.getLse() ? 1 : 0) + (op.getDot() ? 1 : 0);
  shape.stateVectors =
      3 + results - (op.getLse() ? 1 : 0) + made + (op.getArgmax() ? 1 : 0);
  shape.resultVectors = results;
  return shape;
}

LogicalResult XentPlanPass::plan(LogitStatsOp op,
                                 const MachineDescription &machine) {
  HeadShape shape = getShape(op);
  PlanConstraints constraints{memoryBudget, tokenChunk, vocabChunk};
  if (numChunks > 0)
    constraints.tokenChunk =
        llvm::divideCeil(std::max<int64_t>(1, shape.tokens), numChunks);
  OnlinePlan chosen;
  if (std::optional<PlanAttr> given = op.getPlan()) {
    chosen.chunks = {given->getTokenChunk(), given->getVocabChunk()};
    chosen.cost = predictOnline(machine, shape, chosen.chunks);
  } else if (std::optional<OnlinePlan> best =
                 planOnline(machine, shape, constraints)) {
    chosen = *best;
  } else {
    OnlinePlan least = smallestOnlinePlan(machine, shape, constraints);
    return op.emitError() << "memory-budget of " << constraints.memoryBudget
                          << " bytes is too small: the least that works is "
                          << least.cost.peakBytes << " bytes";
  }

  op.setPlanAttr(PlanAttr::get(&getContext(), Strategy::Online,
                               chosen.chunks.tokens, chosen.chunks.classes));
  remark::analysis(op.getLoc(),
                   remark::RemarkOpts::name("Plan").category(DEBUG_TYPE))
      << remark::metric("Strategy", stringifyStrategy(Strategy::Online))
      << remark::metric("TokenChunk", chosen.chunks.tokens)
      << remark::metric("VocabChunk", chosen.chunks.classes)
      << remark::metric("PeakBytes", chosen.cost.peakBytes)
      << remark::metric("FLOPs", chosen.cost.flops)
      << remark::metric("Seconds", chosen.cost.seconds)
      << remark::metric("Tokens", shape.tokens)
      << remark::metric("Classes", shape.classes)
      << remark::metric("Hidden", shape.hidden)
      << remark::metric("Threads", machine.cores);
  return success();
}
