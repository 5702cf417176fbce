//===- Block.h - A thread block (CTA) ---------------------------*- C++ -*-===//
#ifndef CUDASIM_EXEC_BLOCK_H
#define CUDASIM_EXEC_BLOCK_H

#include "Check/SharedShadow.h"
#include "Exec/State.h"
#include "Exec/Warp.h"
#include <memory>
#include <vector>

namespace cudasim {

class Cluster;
struct Launch;

/// One of the 16 barriers of a block (bar.sync, barrier.cta).
struct CtaBarrier {
  uint32_t phase = 0, arrived = 0, expected = 0;
  SyncObject sync;
  /// bar.red: combined over arrivals; the result of the last phase.
  uint32_t count = 0, result = 0;
  std::vector<std::string> names;
};

class Block : public StateHolder {
public:
  Block(Cluster &cluster, unsigned rank, const uint32_t id[3]);

  Cluster &cluster;
  const unsigned rank; // in its cluster
  uint32_t id[3];      // %ctaid
  std::vector<std::unique_ptr<Warp>> warps;
  /// Shared memory; offsets below sharedBase are the system's.
  std::vector<uint8_t> shared;
  SharedShadow shadow;
  CtaBarrier barriers[16];
  /// All its threads have exited: its shared memory may not be used.
  bool ended = false;
  /// Linear index in the grid.
  uint64_t linear = 0;
  /// For the check of global races: how often the block has published its
  /// writes, and when it last saw those of others.
  uint32_t publishes = 0;
  uint64_t lastAcquire = 0;

  unsigned numThreads() const;
  unsigned liveThreads() const;
  /// Everything any thread of the block did happens before everything any
  /// thread of it does from now on.
  void orderBlock();
};

} // namespace cudasim

#endif // CUDASIM_EXEC_BLOCK_H
