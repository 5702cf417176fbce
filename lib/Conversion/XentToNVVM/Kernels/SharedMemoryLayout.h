//===- SharedMemoryLayout.h - shared memory of an sm_90a kernel -*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_SHAREDMEMORYLAYOUT_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_SHAREDMEMORYLAYOUT_H

#include "KernelConfigSM90.h"

namespace mlir::xent {

/// Where everything is in the dynamic shared memory of a block, in bytes from
/// its start, which is aligned to 1024 bytes: the swizzle of 128 bytes repeats
/// after 8 rows of 128, so that a tile of it has to start there.
///
///   A slots | B slots | staging of each consumer | columns of each | barriers
struct SharedMemoryLayout {
  /// Bytes of a sub-tile of the stored tile: 64 rows of 128 bytes.
  static constexpr unsigned subTileBytes = 64 * 128;
  static constexpr unsigned barrierBytes = 8;

  SharedMemoryLayout(const KernelConfigSM90 &config,
                     const KernelTraitsSM90 &traits);

  unsigned aSlots, bSlots;
  /// A consumer's staging: `subTiles` sub-tiles of what is stored at once.
  unsigned staging, stagingBytes, subTiles;
  /// A consumer's copy of the tile's slice of the column operands.
  unsigned columns, columnsBytes;
  /// The barriers "slot is full" and "slot is empty" of all slots.
  unsigned full, empty;
  /// All of it.
  unsigned bytes;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_SHAREDMEMORYLAYOUT_H
