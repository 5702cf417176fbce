//===- CopiesToLinalg.cpp - turn copies into loops ------------------------===//

#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTCOPIESTOLINALGPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;

namespace {

struct CopyToLinalg final : OpRewritePattern<memref::CopyOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(memref::CopyOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getSource() == op.getTarget()) {
      rewriter.eraseOp(op);
      return success();
    }
    if (!isa<MemRefType>(op.getSource().getType()) ||
        !isa<MemRefType>(op.getTarget().getType()))
      return rewriter.notifyMatchFailure(op, "unranked");
    linalg::makeMemRefCopyOp(rewriter, op.getLoc(), op.getSource(),
                             op.getTarget());
    rewriter.eraseOp(op);
    return success();
  }
};

struct XentCopiesToLinalgPass final
    : mlir::xent::impl::XentCopiesToLinalgPassBase<XentCopiesToLinalgPass> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet owned(context);
    owned.add<CopyToLinalg>(context);
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
