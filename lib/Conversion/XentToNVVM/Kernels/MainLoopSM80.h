//===- MainLoopSM80.h - cp.async ring and mma.sync --------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_MAINLOOPSM80_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_MAINLOOPSM80_H

#include "DeviceBuilder.h"
#include "KernelConfigSM80.h"

namespace mlir::xent {

/// A kernel under construction: its description and the values, i32 unless they
/// are addresses, that its pieces use.
struct KernelContextSM80 {
  DeviceBuilder &b;
  const KernelSpec &spec;
  const KernelConfigSM80 &config;
  const KernelArguments &arguments;

  /// The start of the dynamic shared memory.
  Value shared;
  Value m, n, k;
  /// The thread in its block, the lane in its warp; the warp's first row and
  /// column of the tile, and its place among the warps.
  Value thread, lane, warpRow, warpColumn, warpRowIndex, warpColumnIndex;
  /// The block's tile among the tiles, and its first row and column.
  Value tileRow, tileColumn, firstRow, firstColumn;
};

/// Creates the products of the block's tile over all of K: the registers, f32,
/// of the warp's fragment. When
/// the code is done, other warps may still read shared memory.
///
/// A block of K goes through these steps, the fragments of its first step of 16
/// being there:
///
///   start the copies of the block `stages - 1` further into the slot of the
///   block before · commit · for each step but the last, ldmatrix of the next
///   and the products of this one · wait for this thread's copies of the next
///   block · barrier: so for all threads', and no warp reads the slot of this
///   block any more · ldmatrix of the next block's first step, and the products
///   of the last
///
/// So the products of a step cover the latency of ldmatrix, across blocks too.
SmallVector<Value> createMainLoopSM80(KernelContextSM80 &c);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_MAINLOOPSM80_H
