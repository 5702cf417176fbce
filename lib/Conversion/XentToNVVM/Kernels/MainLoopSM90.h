//===- MainLoopSM90.h - producer and consumers of the ring ------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_MAINLOOPSM90_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_MAINLOOPSM90_H

#include "KernelContextSM90.h"
#include "TmaLoad.h"

namespace mlir::xent {

/// A tile of C: its index among the row and the column tiles, and its first row
/// and column.
struct TileSM90 {
  Value rowTile, columnTile, row, column;
};

/// The copies of A and of B that a block makes for a slot.
TmaLoad getLoadA(const KernelConfigSM90 &config,
                 const KernelTraitsSM90 &traits);
TmaLoad getLoadB(const KernelConfigSM90 &config,
                 const KernelTraitsSM90 &traits);

/// By one thread: fills slots with the operands of all k-blocks of all tiles of
/// the block, as they become empty.
void createProducer(KernelContextSM90 &c);

/// By the consumers: for each tile of the block `begin`, then the products of
/// all its k-blocks, and `end` with the registers of the sums. The producer is
/// loading the next tile by then.
void createConsumer(KernelContextSM90 &c,
                    function_ref<void(const TileSM90 &)> begin,
                    function_ref<void(const TileSM90 &, ArrayRef<Value>)> end);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_MAINLOOPSM90_H
