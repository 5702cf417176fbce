//===- DecomposeAggregates.cpp - structured ops for aggregate ones --------===//

#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTDECOMPOSEAGGREGATESPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

namespace {

/// Replaces an aggregate op of linalg by the ops that it stands for. Aggregate
/// ops of xent have a pass of their own.
struct DecomposeLinalgAggregate final
    : OpInterfaceRewritePattern<linalg::AggregatedOpInterface> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::AggregatedOpInterface op,
                                PatternRewriter &rewriter) const override {
    if (!isa_and_nonnull<linalg::LinalgDialect>(op->getDialect()))
      return rewriter.notifyMatchFailure(op, "not an op of linalg");
    if (!llvm::all_of(op->getOperandTypes(), llvm::IsaPred<TensorType>))
      return rewriter.notifyMatchFailure(op, "not on tensors");
    FailureOr<SmallVector<Value>> results = op.decomposeOperation(rewriter);
    if (failed(results))
      return rewriter.notifyMatchFailure(op, "op has no decomposition");
    rewriter.replaceOp(op, *results);
    return success();
  }
};

struct XentDecomposeAggregatesPass final
    : mlir::xent::impl::XentDecomposeAggregatesPassBase<
          XentDecomposeAggregatesPass> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet owned(context);
    owned.add<DecomposeLinalgAggregate>(context);
    tensor::populateDecomposeTensorConcatPatterns(owned);
    patterns = std::move(owned);
    return success();
  }

  void runOnOperation() override {
    for (FunctionOpInterface function : xent::getFunctions(getOperation()))
      walkAndApplyPatterns(function, patterns);
  }

private:
  FrozenRewritePatternSet patterns;
};

} // namespace
