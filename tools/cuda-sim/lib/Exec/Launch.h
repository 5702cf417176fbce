//===- Launch.h - grid, cluster and block in execution ---------*- C++ -*-===//
#ifndef CUDASIM_EXEC_LAUNCH_H
#define CUDASIM_EXEC_LAUNCH_H

#include "Exec/Program.h"
#include "Exec/Random.h"
#include "Exec/SharedMemory.h"
#include "Exec/State.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace cudasim {

class GlobalMemory;
class Warp;
struct Cluster;

struct Dim3 {
  uint32_t x = 1, y = 1, z = 1;
  uint64_t count() const { return uint64_t(x) * y * z; }
};

/// One launch of a kernel.
struct Launch {
  const Kernel *kernel = nullptr;
  GlobalMemory *memory = nullptr;
  Dim3 grid, block, cluster;
  bool explicitCluster = false;
  uint32_t dynamicSharedBytes = 0;
  std::vector<uint8_t> params; // laid out as Kernel::params says
  uint64_t gridId = 0;
  uint32_t multiprocessors = 132;
  std::vector<uint8_t> printed; // of vprintf
  Random random;
  uint64_t steps = 0;       // warp instructions
  uint64_t threadSteps = 0; // those, times their active lanes
  uint64_t maxSteps = 0;    // 0: no limit

  uint32_t threads() const { return static_cast<uint32_t>(block.count()); }
  uint32_t warps() const { return (threads() + warpSize - 1) / warpSize; }
  uint32_t sharedBytes() const {
    return reservedShared + kernel->staticSharedBytes + dynamicSharedBytes;
  }
};

/// Executes all blocks. Throws Report.
void execute(Launch &launch);

/// A named barrier of a block (bar, barrier).
struct NamedBarrier {
  struct Result {
    uint32_t popc = 0;
    bool all = true, any = false;
  };
  uint64_t phase = 0;    // completed phases
  uint32_t arrived = 0;  // threads, in this phase
  uint32_t expected = 0; // by its count
  bool open = false;     // somebody has arrived in this phase
  bool counted = false;  // false: all threads of the block
  Result reduced;        // of this phase
  Result results[4];     // of the last phases
  SyncClock arriving, completed;
};

/// A block. Families keep state of their own with `state<T>()`.
struct Block : StateHolder {
  Block(Cluster &cluster, uint32_t rank, Dim3 id, uint32_t sharedBytes);
  ~Block();

  Cluster &cluster;
  uint32_t rank; // in the cluster
  Dim3 id;       // %ctaid; counts from 0
  SharedMemory shared;
  NamedBarrier barriers[16];
  std::vector<std::unique_ptr<Warp>> warps;
  uint32_t liveThreads = 0;
};

/// Work that goes on beside the warps: asynchronous copies and products. One
/// engine of a type a cluster, made by Cluster::engine<T>().
struct AsyncEngine {
  virtual ~AsyncEngine() = default;
  /// Whether work is left that can still be done by advance().
  virtual bool pending() const = 0;
  /// Does some of it, as the random numbers have it. Called between quanta.
  virtual void advance(Cluster &cluster) = 0;
  /// Does all of it. Called when no warp can move, and at the end.
  virtual void drain(Cluster &cluster) = 0;
  /// Lanes of a warp are about to exit: throw if work of theirs is under way.
  virtual void exiting(Warp &warp, Mask lanes) {
    (void)warp;
    (void)lanes;
  }
};

/// The blocks that run together.
struct Cluster : StateHolder {
  explicit Cluster(Launch &launch) : launch(launch) {}

  Launch &launch;
  Dim3 id; // %clusterid
  std::vector<std::unique_ptr<Block>> blocks;
  std::vector<std::unique_ptr<AsyncEngine>> engines;
  uint64_t barrierPhase = 0; // barrier.cluster
  uint32_t barrierArrived = 0;
  SyncClock barrierArriving, barrierCompleted;
  uint32_t liveThreads = 0;
  /// Clocks of memory locations that atomics synchronise on, by address.
  std::unordered_map<uint64_t, SyncClock> locations;
  /// Set by whatever another warp may be waiting for; the scheduler looks for
  /// deadlocks where it stays unset.
  bool progress = false;

  /// Number of warps; asynchronous actors come after them.
  uint32_t warpCount() const {
    return static_cast<uint32_t>(blocks.size()) * launch.warps();
  }
  /// "warp 2 of block (0,0,0)", "asynchronous work of warp 2 of ..."
  std::string actorName(uint32_t actor) const;
  Block &block(uint32_t rank) { return *blocks[rank]; }
  template <class T> T &engine() {
    for (std::unique_ptr<AsyncEngine> &known : engines)
      if (T *found = dynamic_cast<T *>(known.get()))
        return *found;
    engines.push_back(std::make_unique<T>());
    return static_cast<T &>(*engines.back());
  }
};

} // namespace cudasim

#endif // CUDASIM_EXEC_LAUNCH_H
