//===- AlignWorkgroupMemory.cpp - alignment of arrays of bytes ------------===//

#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTALIGNWORKGROUPMEMORYPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

namespace {

struct XentAlignWorkgroupMemoryPass final
    : mlir::xent::impl::XentAlignWorkgroupMemoryPassBase<
          XentAlignWorkgroupMemoryPass> {
  void runOnOperation() override {
    Builder b(&getContext());
    for (auto function : getOperation().getOps<gpu::GPUFuncOp>())
      for (unsigned i = 0; i < function.getNumWorkgroupAttributions(); ++i)
        function.setWorkgroupAttributionAttr(
            i, LLVM::LLVMDialect::getAlignAttrName(), b.getI64IntegerAttr(16));
  }
};

} // namespace
