//===- KernelFunction.h - the shell of a kernel -----------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELFUNCTION_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELFUNCTION_H

#include "DeviceBuilder.h"
#include "KernelSpec.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::xent {

/// Creates, at the end of `module`, a kernel with `parameters` and an entry
/// block, to which it sets the insertion point, for blocks of `threads`.
LLVM::LLVMFuncOp createKernelFunction(DeviceBuilder &b, gpu::GPUModuleOp module,
                                      StringRef name,
                                      ArrayRef<KernelParameter> parameters,
                                      unsigned threads);

/// Whether `parameter` is a tensor map, passed by value.
bool isTensorMap(const KernelParameter &parameter);

/// The arguments of `function`, addresses as those of global memory. Tensor
/// maps stay in the space of parameters.
KernelArguments getKernelArguments(DeviceBuilder &b, LLVM::LLVMFuncOp function,
                                   ArrayRef<KernelParameter> parameters);

/// The dynamic shared memory of the kernels of `module`: an array without a
/// size, from which they carve all they need. A static object would overlap it.
LLVM::GlobalOp getDynamicSharedMemory(DeviceBuilder &b,
                                      gpu::GPUModuleOp module);

/// Loads and stores of scalars of `type` at element `index` of an array in
/// global memory; index is an i32 (unsigned) or an i64.
Value loadElement(DeviceBuilder &b, Type type, Value base, Value index);
void storeElement(DeviceBuilder &b, Value value, Value base, Value index);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELFUNCTION_H
