//===- AllocateOnDevice.cpp - buffers of the host program -----------------===//

#include "HostFunctions.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTALLOCATEONDEVICEPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;

static Value createAlloc(OpBuilder &b, Location loc, MemRefType type,
                         ValueRange dynamicSizes) {
  return gpu::AllocOp::create(b, loc, type, /*asyncToken=*/Type(),
                              /*asyncDependencies=*/ValueRange(), dynamicSizes,
                              /*symbolOperands=*/ValueRange())
      .getMemref();
}

static void createDealloc(OpBuilder &b, Location loc, Value buffer) {
  gpu::DeallocOp::create(b, loc, /*asyncToken=*/Type(),
                         /*asyncDependencies=*/ValueRange(), buffer);
}

/// A constant lies in the memory of the host: gives the device a copy of its
/// own, for as long as the block runs.
static void copyToDevice(RewriterBase &rewriter, memref::GetGlobalOp op) {
  Location loc = op.getLoc();
  rewriter.setInsertionPointAfter(op);
  Value buffer = createAlloc(rewriter, loc, op.getType(), {});
  rewriter.replaceAllUsesWith(op.getResult(), buffer);
  gpu::MemcpyOp::create(rewriter, loc, /*asyncToken=*/Type(),
                        /*asyncDependencies=*/ValueRange(), buffer, op);
  rewriter.setInsertionPoint(op->getBlock()->getTerminator());
  createDealloc(rewriter, loc, buffer);
}

namespace {

struct XentAllocateOnDevicePass final
    : mlir::xent::impl::XentAllocateOnDevicePassBase<XentAllocateOnDevicePass> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    for (FunctionOpInterface function :
         xent::detail::getDeviceFunctions(getOperation())) {
      SmallVector<Operation *> ops;
      function.walk([&](Operation *op) {
        if (isa<memref::AllocOp, memref::DeallocOp, memref::GetGlobalOp>(op))
          ops.push_back(op);
      });
      for (Operation *op : ops) {
        rewriter.setInsertionPoint(op);
        if (auto alloc = dyn_cast<memref::AllocOp>(op)) {
          Value buffer = createAlloc(rewriter, op->getLoc(), alloc.getType(),
                                     alloc.getDynamicSizes());
          rewriter.replaceOp(op, buffer);
        } else if (auto dealloc = dyn_cast<memref::DeallocOp>(op)) {
          createDealloc(rewriter, op->getLoc(), dealloc.getMemref());
          rewriter.eraseOp(op);
        } else {
          copyToDevice(rewriter, cast<memref::GetGlobalOp>(op));
        }
      }
    }
  }
};

} // namespace
