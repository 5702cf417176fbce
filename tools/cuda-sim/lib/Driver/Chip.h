//===- Chip.h - the device that is simulated -------------------*- C++ -*-===//
#ifndef CUDASIM_DRIVER_CHIP_H
#define CUDASIM_DRIVER_CHIP_H

#include <cstdint>
#include <string>

namespace cudasim {

/// What a device's attributes say. Numbers of one product of each architecture.
struct Chip {
  const char *name;    // "sm_90"
  const char *product; // whose numbers these are
  int major, minor;
  int multiprocessors;
  int sharedPerBlock, sharedPerMultiprocessor; // bytes, opt-in
  int threadsPerMultiprocessor, blocksPerMultiprocessor;
  int l2Bytes, clockKHz, memoryClockKHz, memoryBusBits;
  uint64_t memoryBytes;

  bool hasClusters() const { return major >= 9; }
};

/// The chip that CUDA_SIM_CHIP names, by default sm_90. Null if the name is
/// not known.
const Chip *selectChip();
/// All names, for messages.
std::string chipNames();

/// Why a module for a target ("sm_90a") cannot run on a chip; "" if it can.
std::string targetMismatch(const std::string &target, const Chip &chip);

} // namespace cudasim

#endif // CUDASIM_DRIVER_CHIP_H
