//===- KernelSM90.h - warp-specialised kernels for sm_90a -------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELSM90_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELSM90_H

#include "KernelConfigSM90.h"
#include "KernelSpec.h"
#include "TmaLoad.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::xent {

/// What `config` has to suit to be that of `spec`.
KernelTraitsSM90 getTraitsSM90(const KernelSpec &spec);

/// Sizes for `spec`, and clusters of `cluster` blocks:
/// KernelConfigSM90::choose.
std::optional<KernelConfigSM90> chooseConfigSM90(const KernelSpec &spec,
                                                 unsigned cluster = 2);

/// The copies that the tensor maps of a kernel are for: of A, of B, and of the
/// tile if there is one. All have two dimensions, the contiguous one first, the
/// swizzle of 128 bytes, no interleave, and zeros out of range.
struct TensorMapsSM90 {
  TensorMapBox a, b, tile;
};
TensorMapsSM90 getTensorMapsSM90(const KernelSpec &spec,
                                 const KernelConfigSM90 &config);

/// The parameters of the kernel of `spec`: MapA, MapB, [MapTile], M, N, K (at
/// least 1), and those of getEpilogueParameters.
SmallVector<KernelParameter> getParametersSM90(const KernelSpec &spec,
                                               MLIRContext *context);

/// How it is launched. The grid is persistent: any multiple of the cluster, of
/// which more than `blocks` has no use.
KernelLaunch getLaunchSM90(const KernelSpec &spec,
                           const KernelConfigSM90 &config);

/// Builds the kernel of `spec` in `module`: C[m, n] = sum_k A[m, k] * B[n, k],
/// and what the class does with it. Warp group 0 loads blocks of K by TMA into
/// a ring in shared memory, warp groups 1 and 2 multiply them by wgmma, 64 rows
/// of a tile each. Fails, with the reason in `why`, if `config` or the family
/// is none for `spec`; then nothing has been built.
FailureOr<LLVM::LLVMFuncOp> buildKernelSM90(OpBuilder &builder,
                                            gpu::GPUModuleOp module,
                                            const KernelSpec &spec,
                                            const KernelConfigSM90 &config,
                                            std::string &why);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELSM90_H
