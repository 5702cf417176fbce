//===- KernelSM80.h - multistage kernels for sm_80 and later ----*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELSM80_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELSM80_H

#include "KernelConfigSM80.h"
#include "KernelSpec.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::xent {

/// The parameters of the kernel of `spec`, see getEpilogueParameters.
SmallVector<KernelParameter> getParametersSM80(const KernelSpec &spec,
                                               MLIRContext *context);

/// How the kernel is launched: a block for each tile.
KernelLaunch getLaunchSM80(const KernelSpec &spec,
                           const KernelConfigSM80 &config);

/// Builds the kernel of `spec`, of a class with a product, at the end of
/// `module`: a ring of tiles in shared memory, filled by cp.async, that warps
/// multiply by mma.sync. It runs on sm_80 and all later chips; extents and
/// pitches are any. Fails, with the reason in `why`, if `config` is none for
/// `spec` or its region is none for a kernel; then nothing has been built.
FailureOr<LLVM::LLVMFuncOp> buildKernelSM80(OpBuilder &builder,
                                            gpu::GPUModuleOp module,
                                            const KernelSpec &spec,
                                            const KernelConfigSM80 &config,
                                            std::string &why);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELSM80_H
