//===- SharedMemory.h - a block's shared memory and its shadow -*- C++ -*-===//
//
// Beside every byte: whether it was written. Beside every word: who wrote it
// last and who has read it since (RaceShadow.h).
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_SHAREDMEMORY_H
#define CUDASIM_EXEC_SHAREDMEMORY_H

#include "Exec/Memory.h"
#include "Exec/RaceShadow.h"

#include <vector>

namespace cudasim {

struct SharedMemory {
  std::vector<uint8_t> data, written;
  RaceShadow shadow;
  bool ended = false; // the block has exited

  explicit SharedMemory(uint32_t bytes)
      : data(bytes, 0xcd), written(bytes, 0), shadow(bytes) {}
  uint32_t size() const { return static_cast<uint32_t>(data.size()); }
};

} // namespace cudasim

#endif // CUDASIM_EXEC_SHAREDMEMORY_H
