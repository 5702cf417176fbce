//===- KernelConfigSM90.cpp - sizes of an sm_90a kernel -------------------===//

#include "KernelConfigSM90.h"
#include "SharedMemoryLayout.h"

using namespace mlir::xent;

/// What is wrong with the registers of `config`; empty if nothing is.
static std::string rejectRegisters(const KernelConfigSM90 &config) {
  // PTX ISA, setmaxnreg: "in the range 24 to 256 ... multiple of 8".
  for (unsigned count : {config.producerRegisters, config.consumerRegisters})
    if (count < 24 || count > 256 || count % 8 != 0)
      return "setmaxnreg takes a multiple of 8 from 24 to 256, not " +
             std::to_string(count);
  unsigned sum = 128 * config.producerRegisters +
                 KernelConfigSM90::consumers * 128 * config.consumerRegisters;
  if (sum > 65536)
    return "the warp groups take " + std::to_string(sum) +
           " registers of 65536";
  return "";
}

std::string KernelConfigSM90::reject(const KernelTraitsSM90 &traits) const {
  // A slot is released when the products of the next one have been issued: with
  // one slot, its release and its next filling would wait for each other.
  if (stages < 2)
    return "the ring needs 2 slots";
  if (group == 0)
    return "the raster needs a row tile";
  if (cluster != 1 && cluster != 2)
    return "clusters have 1 or 2 blocks, not " + std::to_string(cluster);
  // A pair of blocks has two tiles of one group, and so one column.
  if (group % cluster != 0)
    return "a cluster of " + std::to_string(cluster) +
           " would span groups of " + std::to_string(group) + " row tiles";
  if (tileN == 0 || tileN % accumulators() != 0 || instructionN() > 256 ||
      instructionN() % 8 != 0)
    return "wgmma takes columns by 8, at most 256, not " +
           std::to_string(instructionN());
  if (traits.bMNMajor) {
    // Panels of 64 columns are loaded one by one, and are whole everywhere.
    if (instructionN() % 64 != 0 || partN() % 64 != 0)
      return "an MN-major B comes in panels of 64 columns";
  } else {
    if (partN() > 256)
      return "a box of a tensor map has at most 256 rows, not " +
             std::to_string(partN());
    // Each part starts where the pattern of the swizzle does.
    if (partN() * 128 % 1024 != 0)
      return "a part of B is no multiple of 1024 bytes";
  }
  if (traits.storedBits != 0 && traits.storedBits != 16 &&
      traits.storedBits != 32)
    return "elements of a tile have 16 or 32 bits";
  if (traits.storedBits && tileN % 64 != 0)
    return "a tile is stored by 64 columns";
  if (std::string why = rejectRegisters(*this); !why.empty())
    return why;
  SharedMemoryLayout layout(*this, traits);
  if (layout.bytes > maxSharedBytes)
    return "shared memory: " + std::to_string(layout.bytes) + " bytes of " +
           std::to_string(maxSharedBytes);
  return "";
}

std::optional<KernelConfigSM90>
KernelConfigSM90::choose(const KernelTraitsSM90 &traits, unsigned cluster) {
  // A wider tile reads less: 1/128 + 1/tileN elements per product. More slots
  // than 6 hide nothing that fewer do not.
  for (unsigned columns : {256, 192, 128})
    for (unsigned slots = 6; slots >= 3; --slots) {
      KernelConfigSM90 config;
      config.tileN = columns;
      config.stages = slots;
      config.cluster = cluster;
      if (config.reject(traits).empty())
        return config;
    }
  return std::nullopt;
}
