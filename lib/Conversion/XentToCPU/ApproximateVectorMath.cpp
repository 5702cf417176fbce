//===- ApproximateVectorMath.cpp - polynomials for vectors ----------------===//

#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTAPPROXIMATEVECTORMATHPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

namespace {

struct XentApproximateVectorMathPass final
    : mlir::xent::impl::XentApproximateVectorMathPassBase<
          XentApproximateVectorMathPass> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet owned(context);
    populateMathPolynomialApproximationPatterns(owned,
                                                [](StringRef) { return true; });
    patterns = std::move(owned);
    return success();
  }

  void runOnOperation() override {
    for (FunctionOpInterface function : xent::getFunctions(getOperation())) {
      SmallVector<Operation *> ops;
      function.walk([&](Operation *op) {
        if (isa<math::MathDialect>(op->getDialect()) &&
            op->getNumResults() == 1 &&
            isa<VectorType>(op->getResult(0).getType()))
          ops.push_back(op);
      });
      GreedyRewriteConfig config;
      config.setStrictness(GreedyRewriteStrictness::ExistingOps);
      config.enableFolding(false);
      if (failed(applyOpPatternsGreedily(ops, patterns, config)))
        return signalPassFailure();
    }
  }

private:
  FrozenRewritePatternSet patterns;
};

} // namespace
