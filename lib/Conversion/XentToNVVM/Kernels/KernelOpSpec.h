//===- KernelOpSpec.h - from xent_gpu.kernel to its kernel ------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELOPSPEC_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELOPSPEC_H

#include "KernelSpec.h"
#include "Xent/Dialect/XentGPU/IR/XentGPUOps.h"

namespace mlir::xent {

/// What `op` computes, on tensors or on memrefs. The kernel is called `name`.
KernelSpec getKernelSpec(xent_gpu::KernelOp op, StringRef name);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELOPSPEC_H
