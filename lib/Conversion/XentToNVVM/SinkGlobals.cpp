//===- SinkGlobals.cpp - constants of kernels belong to their module ------===//

#include "HostFunctions.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "llvm/ADT/SetVector.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTSINKGLOBALSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;

/// The ops from a `memref.get_global` to its view `value`, in their order; none
/// if `value` is anything else.
static SmallVector<Operation *> getViewsOfGlobal(Value value) {
  SmallVector<Operation *> chain;
  while (Operation *op = value.getDefiningOp()) {
    chain.push_back(op);
    if (isa<memref::GetGlobalOp>(op))
      return llvm::to_vector(llvm::reverse(chain));
    auto view = dyn_cast<ViewLikeOpInterface>(op);
    if (!view || op->getNumResults() != 1)
      break;
    value = view.getViewSource();
  }
  return {};
}

static void sink(RewriterBase &rewriter, gpu::LaunchOp launch) {
  llvm::SetVector<Value> captured;
  launch.walk([&](Operation *op) {
    for (Value operand : op->getOperands())
      if (isa<MemRefType>(operand.getType()) &&
          !launch->isAncestor(operand.getParentRegion()->getParentOp()))
        captured.insert(operand);
  });
  rewriter.setInsertionPointToStart(&launch.getBody().front());
  for (Value value : captured) {
    IRMapping mapping;
    for (Operation *op : getViewsOfGlobal(value))
      rewriter.clone(*op, mapping);
    if (Value copy = mapping.lookupOrNull(value))
      rewriter.replaceUsesWithIf(value, copy, [&](OpOperand &use) {
        return launch->isProperAncestor(use.getOwner()) &&
               use.getOwner() != copy.getDefiningOp();
      });
  }
}

namespace {

struct XentSinkGlobalsPass final
    : mlir::xent::impl::XentSinkGlobalsPassBase<XentSinkGlobalsPass> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    for (FunctionOpInterface function :
         xent::detail::getDeviceFunctions(getOperation())) {
      SmallVector<gpu::LaunchOp> launches;
      function.walk([&](gpu::LaunchOp op) { launches.push_back(op); });
      for (gpu::LaunchOp launch : launches)
        sink(rewriter, launch);
    }
  }
};

} // namespace
