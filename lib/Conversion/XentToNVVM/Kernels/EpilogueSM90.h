//===- EpilogueSM90.h - what a consumer does with a tile --------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_EPILOGUESM90_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_EPILOGUESM90_H

#include "KernelContextSM90.h"
#include "KernelSpec.h"
#include "MainLoopSM90.h"
#include "RegionInliner.h"
#include "RegionOperandsSM90.h"

#include <optional>

namespace mlir::xent {

/// The work of the consumers of a kernel.
class EpilogueSM90 {
public:
  /// Fails, with the reason in `why`, if the class or its region is not for
  /// these kernels. Creates nothing.
  static FailureOr<EpilogueSM90> create(const KernelSpec &spec,
                                        std::string &why);

  /// All tiles of a block, from the products to the stores.
  void createConsumers(KernelContextSM90 &c,
                       const KernelArguments &arguments) const;

private:
  explicit EpilogueSM90(const KernelSpec &spec) : spec(&spec) {}

  /// Pairs of 16-bit elements or of f32, by slot and pair.
  using Pairs = SmallVector<SmallVector<Value>>;
  /// What the region makes of `lane`: what it yields, and with KeepStats what
  /// is kept of it. `mayHit`: whether a row may have its target in the tile.
  LaneResults applyRegion(KernelContextSM90 &c, RegionOperandsSM90 &operands,
                          const LaneFragment &lane, bool mayHit) const;
  /// The tile of a gradient.
  Pairs createGradient(KernelContextSM90 &c, RegionOperandsSM90 &operands,
                       const TileSM90 &tile, const LaneFragment &lane) const;
  /// Replaces the registers of `lane`, the products, by the logits. The pairs
  /// of the cut, if there is one.
  Pairs createLogits(KernelContextSM90 &c, RegionOperandsSM90 &operands,
                     LaneFragment &lane) const;
  void createStatistics(KernelContextSM90 &c, RegionOperandsSM90 &operands,
                        const KernelArguments &arguments, const TileSM90 &tile,
                        LaneFragment &lane) const;

  const KernelSpec *spec;
  std::optional<RegionInliner> inliner;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_EPILOGUESM90_H
