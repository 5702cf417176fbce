//===- MergeStats.h - partial statistics into the running state -*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_MERGESTATS_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_MERGESTATS_H

#include "KernelSpec.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::xent {

/// How the kernel is launched: a thread for each row.
KernelLaunch getMergeLaunch();

/// Builds the kernel that folds the partials of a KeepStats or Stats kernel, of
/// the statistics of `spec`, into the running state, for all families. The
/// order of the sums is that of the parts, so the results are the same in every
/// run. Parameters are those of getSharedKernelParameters.
FailureOr<LLVM::LLVMFuncOp> buildMergeStats(OpBuilder &builder,
                                            gpu::GPUModuleOp module,
                                            const KernelSpec &spec,
                                            std::string &why);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_MERGESTATS_H
