//===- KernelConfigSM80.h - sizes of an sm_80 kernel ------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELCONFIGSM80_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELCONFIGSM80_H

#include "AccumulatorFragment.h"
#include "KernelSpec.h"
#include "OperandTile.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace mlir::xent {

/// The sizes of a kernel for sm_80 and later: a block computes tileM x tileN of
/// the product, blockK of K at a time, with a warp for each warpM x warpN of
/// it.
struct KernelConfigSM80 {
  unsigned tileM = 128, tileN = 256, blockK = 32;
  unsigned warpM = 64, warpN = 64;
  /// Slots of the ring in shared memory.
  unsigned stages = 4;
  /// Row tiles of a group of the raster.
  unsigned group = 16;
  /// Bytes of shared memory that a block may have, see getSharedLimit.
  unsigned sharedLimit = 101376;

  unsigned warpsM() const { return tileM / warpM; }
  unsigned warpsN() const { return tileN / warpN; }
  unsigned threads() const { return 32 * warpsM() * warpsN(); }
  OperandTile tileA(const KernelSpec &spec) const {
    return {tileM, blockK, spec.aMNMajor};
  }
  OperandTile tileB(const KernelSpec &spec) const {
    return {tileN, blockK, spec.bMNMajor};
  }
  /// Bytes of a slot: the tile of A, then that of B.
  unsigned slotBytes() const { return 2 * (tileM + tileN) * blockK; }
  unsigned sharedBytes() const { return stages * slotBytes(); }
  AccumulatorFragment fragment() const {
    return AccumulatorFragment::ofMma(warpM, warpN);
  }

  /// Why there is no kernel of these sizes for `spec`; empty if there is.
  std::string reject(const KernelSpec &spec) const;
};

/// The bytes of shared memory that a block may have on `chip` (CUDA C++
/// Programming Guide, "Technical Specifications per Compute Capability"). Those
/// of unknown chips are the least of all from sm_80 on.
unsigned getSharedLimit(StringRef chip);

/// Sizes that suit `spec` on `chip`: a block's registers hold the region beside
/// the accumulators.
KernelConfigSM80 chooseConfigSM80(const KernelSpec &spec, StringRef chip);

/// The same with tiles of `tileN` columns, a multiple of 64 up to 256, and
/// maybe fewer rows: for a kernel that takes the place of another one with as
/// many partials of a row.
KernelConfigSM80 chooseConfigSM80(const KernelSpec &spec, StringRef chip,
                                  unsigned tileN);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELCONFIGSM80_H
