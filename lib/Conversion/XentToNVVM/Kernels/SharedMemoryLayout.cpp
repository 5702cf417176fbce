//===- SharedMemoryLayout.cpp - shared memory of an sm_90a kernel ---------===//

#include "SharedMemoryLayout.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>

using namespace mlir::xent;

SharedMemoryLayout::SharedMemoryLayout(const KernelConfigSM90 &config,
                                       const KernelTraitsSM90 &traits) {
  constexpr unsigned consumers = KernelConfigSM90::consumers;
  aSlots = 0;
  bSlots = aSlots + config.stages * config.aSlotBytes();
  staging = llvm::alignTo(bSlots + config.stages * config.bSlotBytes(), 1024);
  // Two sub-tiles at once, unless the tile is narrower.
  unsigned rowBytes = config.tileN * traits.storedBits / 8;
  subTiles = std::min(2u, rowBytes / 128);
  stagingBytes = subTiles * subTileBytes;
  columns = staging + consumers * stagingBytes;
  columnsBytes = llvm::alignTo(config.tileN * traits.columnBytes, 16);
  full = columns + consumers * columnsBytes;
  empty = full + config.stages * barrierBytes;
  bytes = empty + config.stages * barrierBytes;
}
