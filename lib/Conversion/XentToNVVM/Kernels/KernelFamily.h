//===- KernelFamily.h - one of the families of kernels ----------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELFAMILY_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELFAMILY_H

#include "KernelSpec.h"
#include "TmaLoad.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

#include <optional>

namespace mlir::xent {

/// Kernels of one architecture and what comes after it.
enum class KernelFamily {
  /// cp.async and mma.sync, from sm_80 on.
  SM80,
  /// TMA and wgmma, sm_90a alone.
  SM90
};

/// "sm_80" or "sm_90a"; none for any other name.
std::optional<KernelFamily> getKernelFamily(StringRef name);

/// Columns of the tile that a block has in the kernel of `spec`, which has a
/// product: it settles how many partials a row has. None if there are no sizes
/// for the kernel.
std::optional<int64_t> getTileColumns(const KernelSpec &spec,
                                      KernelFamily family);

/// A kernel with what its launch needs.
struct BuiltKernel {
  LLVM::LLVMFuncOp function;
  SmallVector<KernelParameter> parameters;
  KernelLaunch launch;
  /// Whether it reads or writes a tile.
  bool hasTile = false;
  /// The boxes of MapA, MapB and MapTile, where there are such parameters.
  TensorMapBox boxA = {}, boxB = {}, boxTile = {};
};

/// Builds the kernel of `spec` at the end of `module`, for `chip`. Fails with
/// the reason in `why`.
FailureOr<BuiltKernel> buildKernel(OpBuilder &builder, gpu::GPUModuleOp module,
                                   const KernelSpec &spec, KernelFamily family,
                                   StringRef chip, std::string &why);

/// Builds the kernel that takes the place of that of `spec`, which is no
/// MergeStats, where what is read has strides or addresses that it cannot take:
/// with as many partials, parameters for all strides, and no use of alignment.
FailureOr<BuiltKernel> buildStridedKernel(OpBuilder &builder,
                                          gpu::GPUModuleOp module,
                                          const KernelSpec &spec,
                                          KernelFamily family, StringRef chip,
                                          std::string &why);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELFAMILY_H
