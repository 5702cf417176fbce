//===- KernelContextSM90.h - what the pieces of a kernel share --*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELCONTEXTSM90_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELCONTEXTSM90_H

#include "DeviceBuilder.h"
#include "KernelConfigSM90.h"
#include "SharedMemoryLayout.h"

namespace mlir::xent {

/// A kernel under construction: its sizes and the values, i32 unless they are
/// pointers, that its pieces use.
struct KernelContextSM90 {
  DeviceBuilder &b;
  KernelConfigSM90 config;
  KernelTraitsSM90 traits;
  SharedMemoryLayout layout;
  /// bf16 or f16.
  FloatType operandType;

  /// The start of the dynamic shared memory.
  Value shared;
  /// The tensor maps of the operands, and of the tile if one is stored.
  Value mapA, mapB, mapC;
  /// The sizes of the product.
  Value m, n, k;
  Value rowTiles, columnTiles, kBlocks, tiles;
  /// The block, the blocks of the grid, the block in its cluster.
  Value block, blocks, rank;
  /// The thread in its block, and in its warp; the warp in its warp group; the
  /// warp group.
  Value thread, lane, warp, warpGroup;
  /// The consumer, 0 or 1: defined only where consumers are.
  Value consumer;

  /// An address in shared memory.
  Value sharedAt(Value bytes) { return b.offset(shared, bytes); }
  Value sharedAt(int64_t bytes) { return b.offset(shared, bytes); }
  Value slotA(Value slot) {
    return sharedAt(b.add(b.mul(slot, config.aSlotBytes()), layout.aSlots));
  }
  Value slotB(Value slot) {
    return sharedAt(b.add(b.mul(slot, config.bSlotBytes()), layout.bSlots));
  }
  /// Waits for the other warps of this consumer.
  void syncConsumer();
  /// Waits for both consumers.
  void syncConsumers();
  /// Whether this thread does what one thread of its consumer does.
  Value isFirstOfConsumer() { return b.equal(b.bitAnd(thread, 127), 0); }
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELCONTEXTSM90_H
