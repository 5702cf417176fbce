//===- AssertsToRuntime.cpp - what the host requires of arguments ---------===//

#include "HostFunctions.h"
#include "RuntimeCalls.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTASSERTSTORUNTIMEPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

namespace {

struct XentAssertsToRuntimePass final
    : mlir::xent::impl::XentAssertsToRuntimePassBase<XentAssertsToRuntimePass> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<cf::AssertOp> asserts;
    for (FunctionOpInterface function : getDeviceFunctions(module))
      function.walk([&](cf::AssertOp op) {
        if (!op->getParentOfType<gpu::LaunchOp>())
          asserts.push_back(op);
      });
    if (asserts.empty())
      return;
    declareRuntime(module);
    for (cf::AssertOp op : asserts) {
      OpBuilder b(op);
      Value holds =
          arith::ExtUIOp::create(b, op.getLoc(), b.getI32Type(), op.getArg());
      Value message =
          createString(b, op.getLoc(), module, "xent_message", op.getMsg());
      createRuntimeCall(b, op.getLoc(), RuntimeFunction::Require,
                        {holds, message});
      op.erase();
    }
  }
};

} // namespace
