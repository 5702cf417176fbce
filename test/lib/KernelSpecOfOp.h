//===- KernelSpecOfOp.h - what the kernel of an op computes -----*- C++ -*-===//

#ifndef XENT_TEST_LIB_KERNELSPECOFOP_H
#define XENT_TEST_LIB_KERNELSPECOFOP_H

#include "KernelSpec.h"
#include "RegionInliner.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace mlir::xent::test {

/// bf16, f16 or f32 by its name; null for any other.
FloatType getFloatType(MLIRContext *context, StringRef name);

/// Sets the class, the region, the operands and the statistics of `spec` to
/// those of the last xent op in `module`, if there is one. Whether statistics
/// keep a tile is for its `tileType` to say.
void describeOp(ModuleOp module, KernelSpec &spec);

/// A pass that replaces the contents of a module by a gpu.module with one
/// kernel, which is that of the last xent op, or without one a product.
/// `PassTy` has `FailureOr<LLVM::LLVMFuncOp> build(OpBuilder &,
/// gpu::GPUModuleOp, std::string &why)`.
template <typename PassTy>
struct TestKernelPass : PassWrapper<PassTy, OperationPass<ModuleOp>> {
  using Base = PassWrapper<PassTy, OperationPass<ModuleOp>>;
  template <typename ValueTy>
  using Option = typename Base::template Option<ValueTy>;

  TestKernelPass() = default;
  TestKernelPass(const TestKernelPass &other) : Base(other) {}

  void getDependentDialects(DialectRegistry &registry) const override {
    registry.insert<arith::ArithDialect, gpu::GPUDialect, LLVM::LLVMDialect,
                    math::MathDialect, NVVM::NVVMDialect, scf::SCFDialect>();
  }

  void runOnOperation() override {
    ModuleOp module = this->getOperation();
    OpBuilder builder(module.getBodyRegion());
    builder.setInsertionPointToEnd(module.getBody());
    auto gpu = gpu::GPUModuleOp::create(builder, module.getLoc(), "kernels");
    std::string why;
    if (failed(static_cast<PassTy *>(this)->build(builder, gpu, why))) {
      module.emitError(why);
      return this->signalPassFailure();
    }
    for (Operation &op :
         llvm::make_early_inc_range(module.getBody()->getOperations()))
      if (&op != gpu)
        op.erase();
  }

  /// What the options and the op say.
  KernelSpec getSpec() {
    KernelSpec spec;
    spec.name = "kernel";
    spec.cls = KernelClass::Product;
    spec.operandType = getFloatType(&this->getContext(), operands);
    spec.tileType = getFloatType(&this->getContext(), tile);
    spec.aMNMajor = aMNMajor;
    spec.bMNMajor = bMNMajor;
    spec.accumulate = accumulate;
    describeOp(this->getOperation(), spec);
    if (cut)
      spec.cut = findCut(*spec.region);
    return spec;
  }

  Option<std::string> operands{*this, "operands", llvm::cl::init("bf16")};
  Option<std::string> tile{*this, "tile", llvm::cl::init("")};
  Option<bool> aMNMajor{*this, "a-mn-major", llvm::cl::init(false)};
  Option<bool> bMNMajor{*this, "b-mn-major", llvm::cl::init(false)};
  Option<bool> accumulate{*this, "accumulate", llvm::cl::init(false)};
  Option<bool> cut{*this, "cut", llvm::cl::init(false)};
};

} // namespace mlir::xent::test

#endif // XENT_TEST_LIB_KERNELSPECOFOP_H
