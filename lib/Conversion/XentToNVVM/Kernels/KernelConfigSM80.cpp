//===- KernelConfigSM80.cpp - sizes of an sm_80 kernel --------------------===//

#include "KernelConfigSM80.h"
#include "Xent/Target/DeviceCostModel.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::xent;

/// Why the block's threads cannot share the copies of `tile`; empty if they
/// can.
static std::string rejectTile(const OperandTile &tile, unsigned threads) {
  if (!tile.isLegal())
    return "a line of a tile is neither 64 nor a multiple of 128 bytes";
  if (threads % tile.chunksPerLine() || tile.chunks() % threads)
    return "the chunks of a tile do not divide among the threads";
  return "";
}

std::string KernelConfigSM80::reject(const KernelSpec &spec) const {
  if (!spec.hasProduct())
    return "the class has no product";
  if (warpM == 0 || warpN == 0 || warpM % 16 || warpN % 16)
    return "a warp's part is not made of blocks of 16 x 16";
  if (tileM == 0 || tileN == 0 || tileM % warpM || tileN % warpN)
    return "a tile is not made of whole parts of warps";
  if (blockK == 0 || blockK % 16)
    return "a block of K is not a multiple of 16";
  if (stages < 2)
    return "the ring has fewer than two slots";
  if (group == 0)
    return "a group of the raster is empty";
  if (threads() > 1024)
    return "a block has more than 1024 threads";
  // A block has 65536 registers, a thread 255 of them; about 60 are for
  // addresses and fragments.
  if (fragment().registers() + 60 > std::min(255u, 65536 / threads()))
    return "the accumulators do not fit the registers";
  for (const OperandTile &tile : {tileA(spec), tileB(spec)})
    if (std::string why = rejectTile(tile, threads()); !why.empty())
      return why;
  if (sharedBytes() > sharedLimit)
    return "the ring does not fit the shared memory";
  return "";
}

unsigned mlir::xent::getSharedLimit(StringRef chip) {
  return llvm::StringSwitch<unsigned>(chip.rtrim("af"))
      .Cases({"sm_80", "sm_87"}, 166912)
      .Cases({"sm_90", "sm_100", "sm_103", "sm_110"}, 232448)
      .Default(101376);
}

/// Whether what a kernel does with a tile needs many registers beside those of
/// the tile: several statistics, or a long region. 128 accumulators leave about
/// 100; a spill costs more than the smaller tile.
static bool isDemanding(const KernelSpec &spec) {
  for (Statistic statistic :
       {Statistic::Sum, Statistic::Dot, Statistic::Argmax})
    if (spec.has(statistic))
      return true;
  return spec.region && llvm::range_size(spec.region->front()) > kLongRegion;
}

KernelConfigSM80 mlir::xent::chooseConfigSM80(const KernelSpec &spec,
                                              StringRef chip) {
  return chooseConfigSM80(spec, chip, isDemanding(spec) ? 128 : 256);
}

KernelConfigSM80 mlir::xent::chooseConfigSM80(const KernelSpec &spec,
                                              StringRef chip, unsigned tileN) {
  KernelConfigSM80 config;
  config.sharedLimit = getSharedLimit(chip);
  config.tileN = tileN;
  config.warpN = tileN / 4;
  // Half the rows leave a warp half the accumulators.
  if (tileN > 128 && isDemanding(spec)) {
    config.tileM = 64;
    config.warpM = 32;
  }
  return config;
}
