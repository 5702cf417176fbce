//===- Raise.cpp - turn loss heads into ops over virtual logits -----------===//
//
//   product -> [rounding, bias, ...] -> f32 -> softmax cross-entropy
//
// becomes xent.logit_stats and the arithmetic on row vectors that is left. What
// matches is decided in lib/Analysis; the rewrite of a match is in
// RaiseRewrite.cpp. Heads are handled one after the other, each whole or not at
// all.
//
//===----------------------------------------------------------------------===//

#include "Raise.h"
#include "RemarkUtils.h"
#include "Xent/Analysis/HeadAnalysis.h"
#include "Xent/Analysis/SavedLogits.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "Xent/Dialect/Xent/Transforms/Transforms.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/DebugLog.h"

#define DEBUG_TYPE "xent-raise"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTRAISEPASS
#include "Xent/Dialect/Xent/Transforms/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using mlir::xent::detail::describe;

static constexpr remark::RemarkOpts remarkOpts(StringRef name) {
  return remark::RemarkOpts::name(name).category(DEBUG_TYPE);
}

/// Tells why the head at `product` stays.
static void reportRefusal(linalg::LinalgOp product, const Refusal &refusal) {
  Location loc = refusal.value ? refusal.value.getLoc() : product.getLoc();
  remark::missed(loc, remarkOpts(refusal.name)) << remark::reason(
      "{0}; value {1}; logits of the product at {2}", refusal.reason,
      describe(refusal.value ? refusal.value : product->getResult(0)),
      product.getLoc());
}

static void reportMatch(const HeadAnalysis &head, Location loc) {
  SmallVector<StringRef> names(head.statistics.begin(), head.statistics.end());
  for (const Gradient &gradient : head.gradients)
    names.push_back(gradient.kind == GradientKind::HiddenStates ? "dx"
                    : gradient.kind == GradientKind::Weight     ? "dw"
                                                                : "dbias");
  std::string function =
      head.algebra.str(head.phi ? head.phi : head.gradients[0].meaning);
  remark::passed(loc, remarkOpts("Raised"))
      << remark::add("{0} of {1}", llvm::join(names, ", "), function);
  for (auto &[name, text] : head.notes)
    remark::analysis(loc, remarkOpts(name)) << remark::add("{0}", text);
}

LogicalResult mlir::xent::raiseHead(RewriterBase &rewriter,
                                    linalg::LinalgOp product) {
  auto type = cast<RankedTensorType>(product->getResult(0).getType());
  unsigned rank = type.getRank();
  std::optional<Refusal> refusal;
  // Classes are the last dimension, as a rule.
  for (unsigned dim = rank; dim-- > 0;) {
    HeadAnalysis head(product, dim);
    if (failed(head.findOperands()))
      continue;
    if (failed(head.run())) {
      LDBG() << "class dimension " << dim << ": " << head.getRefusal().reason;
      if (!refusal && head.isSoftmaxLike())
        refusal = head.getRefusal();
      continue;
    }
    Location loc = product.getLoc();
    if (std::optional<Refusal> why = rewriteHead(rewriter, head)) {
      if (!refusal)
        refusal = why;
      continue;
    }
    reportMatch(head, loc);
    return success();
  }
  // The dimension that was meant may be none that can be raised.
  if (refusal && rank > 0 && type.getDimSize(rank - 1) == 1)
    refusal = Refusal{"OneClass",
                      "the logits have one class, whose probability is 1 "
                      "whatever they are; and taken as a head over another "
                      "dimension: " +
                          refusal->reason,
                      refusal->value};
  if (refusal)
    reportRefusal(product, *refusal);
  return failure();
}

/// Tells of the products that are the backward half of a head whose forward
/// half is elsewhere.
static void reportSavedLogits(ArrayRef<linalg::LinalgOp> products) {
  // There is nothing to do if nobody listens.
  if (products.empty() || !products.front()->getContext()->getRemarkEngine())
    return;
  llvm::SmallDenseSet<Value> reported;
  for (linalg::LinalgOp product : products) {
    Value logits = findSavedLogits(product);
    if (!logits || !reported.insert(logits).second)
      continue;
    remark::missed(product.getLoc(), remarkOpts("SavedLogits"))
        << remark::reason("the gradient of a softmax of logits that are "
                          "computed elsewhere; value {0}",
                          describe(logits));
  }
}

/// Raises the head of a product that computes its operands itself. Leaves the
/// program as it is if there is none.
static void raiseFusedHead(RewriterBase &rewriter, linalg::LinalgOp op) {
  Operation *before = op->getPrevNode();
  linalg::LinalgOp product = splitProduct(rewriter, op);
  if (!product)
    return;
  Value fused = op->getResult(0);
  rewriter.replaceAllUsesWith(fused, product->getResult(0));
  if (succeeded(raiseHead(rewriter, product))) {
    // What only the old product read is as large as the logits.
    SmallVector<Operation *> worklist = {op};
    while (!worklist.empty()) {
      Operation *dead = worklist.pop_back_val();
      llvm::SetVector<Operation *> producers;
      for (Value operand : dead->getOperands())
        if (Operation *def = operand.getDefiningOp())
          producers.insert(def);
      rewriter.eraseOp(dead);
      for (Operation *producer : producers)
        if (isOpTriviallyDead(producer))
          worklist.push_back(producer);
    }
    return;
  }
  rewriter.replaceAllUsesWith(product->getResult(0), fused);
  while (op->getPrevNode() != before)
    rewriter.eraseOp(op->getPrevNode());
}

namespace {

/// Keeps track of ops that the rewrite of a head erases: gradients are products
/// themselves.
struct ErasedOps final : RewriterBase::Listener {
  void notifyOperationErased(Operation *op) override { ops.insert(op); }
  llvm::DenseSet<Operation *> ops;
};

struct XentRaisePass final
    : mlir::xent::impl::XentRaisePassBase<XentRaisePass> {
  using Base::Base;

  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet expand(context);
    populateXentExpandPatterns(expand);
    expandPatterns = std::move(expand);
    return success();
  }

  void runOnOperation() override {
    for (FunctionOpInterface function : getFunctions(getOperation())) {
      walkAndApplyPatterns(function, expandPatterns);
      SmallVector<linalg::LinalgOp> candidates;
      function.walk([&](linalg::LinalgOp op) {
        if (isMatrixProduct(op) || isFusedProduct(op))
          candidates.push_back(op);
      });
      ErasedOps erased;
      IRRewriter rewriter(&getContext(), &erased);
      SmallVector<linalg::LinalgOp> others;
      for (linalg::LinalgOp op : candidates) {
        if (erased.ops.contains(op))
          continue;
        if (isMatrixProduct(op))
          (void)raiseHead(rewriter, op);
        else
          raiseFusedHead(rewriter, op);
        if (!erased.ops.contains(op))
          others.push_back(op);
      }
      llvm::erase_if(
          others, [&](linalg::LinalgOp op) { return erased.ops.contains(op); });
      reportSavedLogits(others);
    }
  }

private:
  FrozenRewritePatternSet expandPatterns;
};

} // namespace
