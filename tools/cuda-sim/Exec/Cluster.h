//===- Cluster.h - The blocks of a cluster, and the launch ------*- C++ -*-===//
#ifndef CUDASIM_EXEC_CLUSTER_H
#define CUDASIM_EXEC_CLUSTER_H

#include "Check/VectorClock.h"
#include "Decode/Program.h"
#include "Exec/Block.h"
#include "Exec/Deferred.h"
#include "Exec/State.h"
#include <memory>
#include <random>
#include <vector>

namespace cudasim {

class GlobalMemory;

/// What all threads of a grid share.
struct Launch {
  const Program &program;
  GlobalMemory &memory;
  uint32_t grid[3], block[3], cluster[3];
  uint32_t dynamicShared = 0;
  std::vector<uint8_t> params;
  std::mt19937 rng;
  uint32_t id = 0; // counts launches
  bool checkRaces = true;
  uint64_t maxInstructions = 0; // 0: no limit
  // Counts.
  uint64_t warpInstructions = 0, laneInstructions = 0;
  /// Logical time of publications between blocks.
  uint64_t time = 1;
  /// publishTimes[block][n]: when the block's n-th period of writes ended.
  std::vector<std::vector<uint64_t>> publishTimes;

  Launch(const Program &program, GlobalMemory &memory)
      : program(program), memory(memory) {}
  uint32_t threadsPerBlock() const { return block[0] * block[1] * block[2]; }
  uint32_t blocksPerCluster() const {
    return cluster[0] * cluster[1] * cluster[2];
  }
  uint32_t warpsPerBlock() const { return (threadsPerBlock() + 31) / 32; }
};

class Cluster : public StateHolder {
public:
  Cluster(Launch &launch, const uint32_t id[3]);

  Launch &launch;
  uint32_t id[3]; // %clusterid
  std::vector<std::unique_ptr<Block>> blocks;
  Clocks clocks;
  /// Order that fences and atomic operations give between blocks and warps of
  /// the cluster.
  SyncObject fences;
  /// Bulk loads and whatever else no thread waits for directly.
  DeferredQueue deferred;
  /// Set by whatever may let somebody else go on: a store, an atomic, an
  /// arrival, a finished asynchronous operation. Without progress a cluster
  /// whose threads all block or poll is in a deadlock.
  bool progressed = false;
  void progress() { progressed = true; }

  /// Everything that threads of `before` did happens before what threads of
  /// `after` do from now on.
  void orderThreads(Warp &before, Warp &after) {
    clocks.order(before.actor, after.actor);
  }
  uint32_t numWarps() const { return clocks.numActors() / 2; }
};

inline Cluster &Warp::cluster() const { return block.cluster; }

} // namespace cudasim

#endif // CUDASIM_EXEC_CLUSTER_H
