//===- ColumnSumsSM80.h - column sums of a tile -----------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_COLUMNSUMSSM80_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_COLUMNSUMSSM80_H

#include "FragmentEpilogue.h"
#include "MainLoopSM80.h"

namespace mlir::xent {

/// Stores the sums over the tile's rows of `values`, the pairs of `lane` by
/// slot and pair, as f32: a partial of the column sums for each row tile. All
/// sums are in a fixed order.
void createColumnSums(KernelContextSM80 &c, const LaneFragment &lane,
                      ArrayRef<SmallVector<Value>> values);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_COLUMNSUMSSM80_H
