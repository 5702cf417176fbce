//===- RoundGradients.cpp - round gradients where they are finished -------===//
//
//   %dw = xent.logit_grad ... -> tensor<VxDxf32>     // sums in f32
//   %r = linalg.generic ... ins(%dw) { arith.truncf }
// becomes
//   %r = xent.logit_grad ... -> tensor<VxDxbf16>
//
// The op sums up in S and rounds each sum once, to the type of its result: both
// round the same sums at the same place. What is gone is a tensor of S as large
// as the gradient, which a loop over chunks would otherwise have to fill first.
//
//===----------------------------------------------------------------------===//

#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/Remarks.h"

#define DEBUG_TYPE "xent-round-gradients"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTROUNDGRADIENTSPASS
#include "Xent/Dialect/Xent/Transforms/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;

/// Whether `op` rounds to nearest, as gradients do.
static bool roundsToNearest(arith::TruncFOp op) {
  return !op.getRoundingmode() ||
         *op.getRoundingmode() == arith::RoundingMode::to_nearest_even;
}

/// Whether `op` rounds every element of its only input and leaves it in place.
static bool isRounding(Operation *op) {
  if (auto rounding = dyn_cast<arith::TruncFOp>(op))
    return roundsToNearest(rounding);
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || !linalgOp.hasPureTensorSemantics() ||
      linalgOp.getNumDpsInputs() != 1 || linalgOp.getNumDpsInits() != 1 ||
      linalgOp.getNumParallelLoops() != linalgOp.getNumLoops() ||
      !llvm::all_of(linalgOp.getIndexingMapsArray(),
                    [](AffineMap map) { return map.isIdentity(); }))
    return false;
  Block *body = linalgOp.getBlock();
  Value yielded = body->getTerminator()->getOperand(0);
  auto rounding = yielded.getDefiningOp<arith::TruncFOp>();
  return rounding && roundsToNearest(rounding) &&
         rounding.getIn() == body->getArgument(0);
}

/// The only op that reads `gradient`, if all it does is to round it.
static Operation *getRounding(Value gradient, Type accumulator) {
  if (!gradient || !gradient.hasOneUse() ||
      getElementTypeOrSelf(gradient) != accumulator)
    return nullptr;
  Operation *user = *gradient.getUsers().begin();
  return isRounding(user) && user->getOperand(0) == gradient ? user : nullptr;
}

/// Gives the results of `op` the types that they are rounded to.
static void roundResults(RewriterBase &rewriter, LogitGradOp op) {
  for (OpResult result : op->getResults()) {
    Operation *rounding = getRounding(result, op.getAccumulatorType());
    if (!rounding)
      continue;
    Type rounded = getElementTypeOrSelf(rounding->getResult(0));
    rewriter.modifyOpInPlace(op, [&] {
      result.setType(cast<RankedTensorType>(result.getType()).clone(rounded));
    });
    remark::passed(rounding->getLoc(),
                   remark::RemarkOpts::name("Rounded").category(DEBUG_TYPE))
        << remark::metric("Type", rounded);
    rewriter.replaceOp(rounding, result);
  }
}

namespace {

struct XentRoundGradientsPass final
    : mlir::xent::impl::XentRoundGradientsPassBase<XentRoundGradientsPass> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<LogitGradOp> gradients;
    for (FunctionOpInterface function : getFunctions(getOperation()))
      function.walk([&](LogitGradOp op) { gradients.push_back(op); });
    for (LogitGradOp op : gradients)
      roundResults(rewriter, op);
  }
};

} // namespace
