//===- EpilogueSM80.h - what a kernel does with its tile --------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_EPILOGUESM80_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_EPILOGUESM80_H

#include "MainLoopSM80.h"
#include "RegionInliner.h"

#include <optional>

namespace mlir::xent {

/// Creates what the class of the kernel does with `sums`, the registers of the
/// warp's fragment. `inliner` is that of the region, none if there is no
/// region.
void createEpilogueSM80(KernelContextSM80 &c,
                        const std::optional<RegionInliner> &inliner,
                        ArrayRef<Value> sums);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_EPILOGUESM80_H
