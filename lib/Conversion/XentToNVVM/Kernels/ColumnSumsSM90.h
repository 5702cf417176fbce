//===- ColumnSumsSM90.h - sums of the columns of a tile ---------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_COLUMNSUMSSM90_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_COLUMNSUMSSM90_H

#include "FragmentEpilogue.h"
#include "KernelContextSM90.h"
#include "MainLoopSM90.h"
#include "TileStoreSM90.h"

namespace mlir::xent {

/// Stores the sums over the rows of `tile` of what was stored of it, `pairs` by
/// slot and pair, to PartialColumnSums, in f32 and in a fixed order. By both
/// consumers, after the tile: its staging is used.
void createColumnSums(KernelContextSM90 &c, TileStoreSM90 &store,
                      const KernelArguments &arguments, const TileSM90 &tile,
                      const LaneFragment &lane,
                      ArrayRef<SmallVector<Value>> pairs);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_COLUMNSUMSSM90_H
