//===- AnnotateKernels.cpp - what gpu.launch has no place to say ----------===//

#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTANNOTATEKERNELSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

namespace {

struct XentAnnotateKernelsPass final
    : mlir::xent::impl::XentAnnotateKernelsPassBase<XentAnnotateKernelsPass> {
  void runOnOperation() override {
    Builder b(&getContext());
    for (auto function : getOperation().getOps<gpu::GPUFuncOp>()) {
      for (unsigned i = 0; i < function.getNumWorkgroupAttributions(); ++i)
        function.setWorkgroupAttributionAttr(
            i, LLVM::LLVMDialect::getAlignAttrName(), b.getI64IntegerAttr(16));
      if (function.isKernel())
        function->setAttr(NVVM::NVVMDialect::getMinctasmAttrName(),
                          b.getI32IntegerAttr(1));
    }
  }
};

} // namespace
