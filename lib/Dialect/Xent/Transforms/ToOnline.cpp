//===- ToOnline.cpp - give statistics their running form ------------------===//

#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "Xent/Dialect/Xent/Transforms/Transforms.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTTOONLINEPASS
#include "Xent/Dialect/Xent/Transforms/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;

namespace {

/// Replaces `xent.logit_stats` by `xent.online_logit_stats` on a fresh state
/// and what makes statistics of the final state.
struct LogitStatsToOnline final : OpRewritePattern<LogitStatsOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(LogitStatsOp op,
                                PatternRewriter &rewriter) const override {
    OnlineLogitStatsOp online = createOnlineLogitStats(rewriter, op);
    rewriter.replaceOp(
        op, createStatistics(rewriter, op, online, online.getStates()));
    return success();
  }
};

struct XentToOnlinePass final
    : mlir::xent::impl::XentToOnlinePassBase<XentToOnlinePass> {
  using Base::Base;

  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet owned(context);
    populateXentToOnlinePatterns(owned);
    patterns = std::move(owned);
    return success();
  }

  void runOnOperation() override {
    for (FunctionOpInterface function : getFunctions(getOperation()))
      walkAndApplyPatterns(function, patterns);
  }

private:
  FrozenRewritePatternSet patterns;
};

} // namespace

void mlir::xent::populateXentToOnlinePatterns(RewritePatternSet &patterns,
                                              PatternBenefit benefit) {
  patterns.add<LogitStatsToOnline>(patterns.getContext(), benefit);
}
