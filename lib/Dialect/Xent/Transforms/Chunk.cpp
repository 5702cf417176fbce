//===- Chunk.cpp - loops over chunks of tokens and classes ----------------===//

#include "ChunkLoops.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Heads.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Remarks.h"

#define DEBUG_TYPE "xent-chunk"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTCHUNKPASS
#include "Xent/Dialect/Xent/Transforms/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

static void remarkOnPlan(Location loc, PlanAttr plan) {
  auto remark = remark::passed(
      loc, remark::RemarkOpts::name("Chunked").category(DEBUG_TYPE));
  remark << remark::metric("Strategy", stringifyStrategy(plan.getStrategy()))
         << remark::metric("TokenChunk", plan.getTokenChunk())
         << remark::metric("VocabChunk", plan.getVocabChunk());
  if (plan.getKeptClasses())
    remark << remark::metric("KeptClasses", plan.getKeptClasses());
}

/// Notes the head of `op` if its plan holds the logits of all tokens at once.
/// The planner makes no such plan by itself. Whether frozen_w keeps a chunk of
/// logits is found out where it is made.
template <typename OpTy> static void recordIfWhole(OpTy op) {
  PlanAttr plan = *op.getPlan();
  bool hasAllTokens = isOneChunk(op.getNumTokens(), plan.getTokenChunk());
  bool hasAllClasses = plan.getStrategy() == Strategy::KeepChunk ||
                       isOneChunk(op.getVocabSize(), plan.getVocabChunk());
  // Beside those that are kept, there is a place for another chunk.
  bool keepsAll = plan.getKeptClasses() > 0 &&
                  isOneChunk(op.getVocabSize(),
                             plan.getKeptClasses() + plan.getVocabChunk());
  if ((hasAllTokens && hasAllClasses) || keepsAll)
    recordKeptHead(op->template getParentOfType<FunctionOpInterface>(), op);
}

namespace {

struct XentChunkPass final
    : mlir::xent::impl::XentChunkPassBase<XentChunkPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<LogitGradOp> gradients;
    for (FunctionOpInterface function : getFunctions(getOperation())) {
      // Afterwards no op shows how large the logits would have been.
      recordHeads(function);
      collect(function, gradients);
    }
    // Gradients may take statistics along.
    if (failed(chunkAll(gradients)))
      return signalPassFailure();
    SmallVector<LogitStatsOp> statistics;
    for (FunctionOpInterface function : getFunctions(getOperation()))
      collect(function, statistics);
    if (failed(chunkAll(statistics)))
      return signalPassFailure();
  }

private:
  /// Appends the ops of `function` that have a plan.
  template <typename OpTy>
  void collect(FunctionOpInterface function, SmallVectorImpl<OpTy> &ops) {
    function.walk([&](OpTy op) {
      if (op.getPlan())
        ops.push_back(op);
    });
  }

  LogicalResult chunk(RewriterBase &rewriter, LogitStatsOp op) {
    return chunkOnline(rewriter, op);
  }
  LogicalResult chunk(RewriterBase &rewriter, LogitGradOp op) {
    switch (op.getPlan()->getStrategy()) {
    case Strategy::Recompute:
      return chunkRecompute(rewriter, op);
    case Strategy::KeepClasses:
      return chunkKeepClasses(rewriter, op);
    default:
      return chunkKeep(rewriter, op, dropRoundings);
    }
  }

  template <typename OpTy> LogicalResult chunkAll(SmallVectorImpl<OpTy> &ops) {
    IRRewriter rewriter(&getContext());
    for (OpTy op : ops) {
      remarkOnPlan(op.getLoc(), *op.getPlan());
      recordIfWhole(op);
      if (failed(chunk(rewriter, op)))
        return failure();
    }
    return success();
  }
};

} // namespace
