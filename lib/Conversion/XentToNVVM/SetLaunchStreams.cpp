//===- SetLaunchStreams.cpp - launches go to the caller's stream ----------===//

#include "RuntimeCalls.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTSETLAUNCHSTREAMSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent::detail;

namespace {

struct XentSetLaunchStreamsPass final
    : mlir::xent::impl::XentSetLaunchStreamsPassBase<XentSetLaunchStreamsPass> {
  void runOnOperation() override {
    WalkResult result = getOperation()->walk([](gpu::LaunchFuncOp op) {
      auto function = op->getParentOfType<LLVM::LLVMFuncOp>();
      if (!function || !function->hasAttr(getStreamAttrName())) {
        op.emitOpError("is in a function that takes no stream: only public "
                       "functions that nothing calls become entry points");
        return WalkResult::interrupt();
      }
      op.getAsyncObjectMutable().assign(function.getArguments().back());
      return WalkResult::advance();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};

} // namespace
