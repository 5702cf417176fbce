//===- Execute.cpp - the grid: clusters, one after the other --------------===//
//
// The warps of a cluster take turns in random order for random numbers of
// instructions; between turns asynchronous work goes on. The order comes from
// the launch's seed alone.
//
//===----------------------------------------------------------------------===//
#include "Exec/GlobalMemory.h"
#include "Exec/Warp.h"

namespace cudasim {
namespace {

/// Failed tests of every warp after which nothing is expected to happen.
constexpr uint32_t hopeless = 20000;

class ClusterRun {
public:
  ClusterRun(Launch &launch, Dim3 id) : launch(launch), cluster(launch) {
    cluster.id = id;
    const Dim3 &size = launch.cluster;
    uint32_t rank = 0;
    for (uint32_t z = 0; z < size.z; ++z)
      for (uint32_t y = 0; y < size.y; ++y)
        for (uint32_t x = 0; x < size.x; ++x)
          cluster.blocks.push_back(std::make_unique<Block>(
              cluster, rank++,
              Dim3{id.x * size.x + x, id.y * size.y + y, id.z * size.z + z},
              launch.sharedBytes()));
    for (std::unique_ptr<Block> &block : cluster.blocks)
      addWarps(*block);
  }

  void run() {
    while (cluster.liveThreads) {
      bool moved = turn();
      for (size_t i = 0; i < cluster.engines.size(); ++i)
        cluster.engines[i]->advance(cluster);
      if (launch.maxSteps && launch.steps > launch.maxSteps)
        throw Report(ReportKind::StepLimit,
                     "kernel " + launch.kernel->function->name() +
                         " took more than " + std::to_string(launch.maxSteps) +
                         " steps" + positions());
      if (cluster.progress) {
        cluster.progress = false;
        for (Warp *warp : warps)
          warp->failedPolls = 0;
      } else if (!moved || !hope()) {
        rescue();
      }
    }
    for (size_t i = 0; i < cluster.engines.size(); ++i)
      cluster.engines[i]->drain(cluster);
  }

private:
  void addWarps(Block &block) {
    uint32_t threads = launch.threads();
    block.liveThreads = threads;
    cluster.liveThreads += threads;
    for (uint32_t w = 0; w * warpSize < threads; ++w) {
      uint32_t lanes = std::min(warpSize, threads - w * warpSize);
      Mask mask = lanes == warpSize ? ~Mask(0) : (Mask(1) << lanes) - 1;
      block.warps.push_back(std::make_unique<Warp>(block, w, mask));
      warps.push_back(block.warps.back().get());
    }
  }

  bool turn() {
    bool moved = false;
    for (size_t i = warps.size(); i > 1; --i)
      std::swap(warps[i - 1],
                warps[launch.random.below(static_cast<uint32_t>(i))]);
    for (Warp *warp : warps) {
      if (!warp->live)
        continue;
      warp->blocked = !warp->run(1 + launch.random.below(400));
      moved |= !warp->blocked;
      if (!warp->live && !warp->block.liveThreads)
        warp->block.shared.ended = true;
    }
    return moved;
  }

  /// Whether some warp does more than wait, or repeat a test that fails.
  bool hope() const {
    for (const Warp *warp : warps)
      if (warp->live && !warp->blocked && warp->failedPolls < hopeless)
        return true;
    return false;
  }

  std::string positions() const {
    std::string text;
    for (const Warp *warp : warps)
      if (warp->live)
        text += warp->describe();
    return text;
  }

  /// Nothing moves: finish what goes on beside the warps, or give up.
  void rescue() {
    bool pending = false;
    for (size_t i = 0; i < cluster.engines.size(); ++i) {
      pending |= cluster.engines[i]->pending();
      cluster.engines[i]->drain(cluster);
    }
    for (Warp *warp : warps)
      warp->failedPolls = 0;
    if (!pending && !cluster.progress)
      throw Report(ReportKind::Deadlock,
                   "in kernel " + launch.kernel->function->name() +
                       " nothing can move:" + positions());
  }

  Launch &launch;
  Cluster cluster;
  std::vector<Warp *> warps;
};

} // namespace

void execute(Launch &launch) {
  Dim3 clusters = {launch.grid.x / launch.cluster.x,
                   launch.grid.y / launch.cluster.y,
                   launch.grid.z / launch.cluster.z};
  for (uint32_t z = 0; z < clusters.z; ++z)
    for (uint32_t y = 0; y < clusters.y; ++y)
      for (uint32_t x = 0; x < clusters.x; ++x)
        ClusterRun(launch, {x, y, z}).run();
}

} // namespace cudasim
