//===- DlogitsKernel.h - gradients in place of kept logits ------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_DLOGITSKERNEL_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_DLOGITSKERNEL_H

#include "KernelSpec.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::xent {

/// How the kernel of `spec` is launched.
KernelLaunch getDlogitsLaunch(const KernelSpec &spec);

/// Builds the kernel that replaces a kept tile by what the region of `spec`
/// yields on it, for all families: memory-bound, 16 bytes at a time where the
/// tile is aligned. The tile holds the products, or `cut`. Parameters are those
/// of getSharedKernelParameters; column sums are of kTileRows rows each.
FailureOr<LLVM::LLVMFuncOp> buildDlogits(OpBuilder &builder,
                                         gpu::GPUModuleOp module,
                                         const KernelSpec &spec,
                                         std::string &why);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_DLOGITSKERNEL_H
