//===- KernelConfigSM90.h - sizes of an sm_90a kernel -----------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELCONFIGSM90_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELCONFIGSM90_H

#include <optional>
#include <string>

namespace mlir::xent {

/// What the sizes have to suit.
struct KernelTraitsSM90 {
  /// Whether M or N, in place of K, is contiguous in memory.
  bool aMNMajor = false, bMNMajor = false;
  /// Bits of an element of the tile that is stored: 16 or 32; 0: none is.
  unsigned storedBits = 0;
  /// Bytes that one column has in the column operands of the region.
  unsigned columnBytes = 0;
};

/// The sizes of a kernel for sm_90a that are fixed when it is compiled. A tile
/// of C has 128 rows and `tileN` columns; a block has 384 threads: one warp
/// group that loads, and two that compute 64 rows of the tile each.
struct KernelConfigSM90 {
  static constexpr unsigned tileM = 128;
  /// Elements of K a slot of the ring holds: 128 bytes, a row of the swizzle.
  static constexpr unsigned blockK = 64;
  static constexpr unsigned threads = 384;
  static constexpr unsigned consumers = 2;
  /// Bytes of an element of the operands: bf16 or f16.
  static constexpr unsigned elementBytes = 2;
  /// The most shared memory that a block can have, less 1 KB for alignment:
  /// CUDA C++ Programming Guide, "Technical Specifications per Compute
  /// Capability", 227 KB.
  static constexpr unsigned maxSharedBytes = 232448 - 1024;

  /// Columns of a tile.
  unsigned tileN = 256;
  /// Slots of the ring, at least 2.
  unsigned stages = 4;
  /// Blocks of a cluster, 1 or 2: they have neighbouring row tiles of the same
  /// columns, and each loads a part of B for all.
  unsigned cluster = 1;
  /// Row tiles that are computed for a column tile before the next column.
  unsigned group = 16;
  /// Registers of a thread that loads, and of one that computes.
  unsigned producerRegisters = 40, consumerRegisters = 232;

  /// Accumulators of a consumer: an instruction has at most 256 columns.
  unsigned accumulators() const { return tileN > 256 ? 2 : 1; }
  /// Columns of an instruction.
  unsigned instructionN() const { return tileN / accumulators(); }
  /// f32 registers of a thread's part of the tile.
  unsigned registers() const { return tileN / 2; }
  unsigned aSlotBytes() const { return tileM * blockK * elementBytes; }
  unsigned bSlotBytes() const { return tileN * blockK * elementBytes; }
  /// Columns of B that one block of the cluster loads.
  unsigned partN() const { return tileN / cluster; }

  /// The widest tile for `traits`, of at most 256 columns, with as many slots
  /// as there is room for. None if not even the narrowest fits. 320 columns in
  /// clusters of 2, with 3 slots and 24 and 240 registers, are for statistics
  /// alone: ptxas has no register left with most regions.
  static std::optional<KernelConfigSM90> choose(const KernelTraitsSM90 &traits,
                                                unsigned cluster);

  /// Why no kernel with `traits` can have these sizes; empty if one can.
  std::string reject(const KernelTraitsSM90 &traits) const;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELCONFIGSM90_H
