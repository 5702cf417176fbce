//===- ClusterBarrier.cpp - barrier.cluster, and threads that exit --------===//
#include "Exec/Decode.h"
#include "Exec/Threads.h"
#include "Exec/Warp.h"

namespace cudasim {
namespace {

constexpr uint32_t relaxedFlag = 1;

Step runArrive(Warp &warp, const Instruction &in, Mask active) {
  Cluster &cluster = warp.cluster();
  if (Mask twice = warp.clusterArrivals & active)
    warp.fail(ReportKind::BarrierPhase,
              "a second arrival at the cluster's barrier without a wait", in,
              static_cast<unsigned>(__builtin_ctz(twice)));
  warp.clusterArrivals |= active;
  forLanes(active,
           [&](unsigned l) { warp.clusterPhases[l] = cluster.barrierPhase; });
  if (!(in.flags & relaxedFlag))
    warp.release(cluster.barrierArriving);
  cluster.barrierArrived += static_cast<uint32_t>(__builtin_popcount(active));
  settleClusterBarrier(cluster);
  return Step::Next;
}

Step runWait(Warp &warp, const Instruction &in, Mask active) {
  Cluster &cluster = warp.cluster();
  if (Mask missing = active & ~warp.clusterArrivals)
    warp.fail(ReportKind::BarrierPhase,
              "a wait at the cluster's barrier without an arrival", in,
              static_cast<unsigned>(__builtin_ctz(missing)));
  bool done = true;
  forLanes(active, [&](unsigned l) {
    done &= warp.clusterPhases[l] < cluster.barrierPhase;
  });
  if (!done) {
    warp.group().token = 1;
    return Step::Block;
  }
  warp.clusterArrivals &= ~active;
  warp.acquire(cluster.barrierCompleted);
  return Step::Next;
}

void decodeArrive(Decode &d) {
  d.out.flags = d.takeOneOf({"release", "relaxed"}) == 1 ? relaxedFlag : 0;
  if (d.take("aligned"))
    d.out.gather = Gather::Warp;
  d.operandCount(0);
  d.out.handler = runArrive;
}

void decodeWait(Decode &d) {
  d.take("acquire");
  if (d.take("aligned"))
    d.out.gather = Gather::Warp;
  d.operandCount(0);
  d.out.handler = runWait;
}

} // namespace

void settleClusterBarrier(Cluster &cluster) {
  if (!cluster.barrierArrived || cluster.barrierArrived < cluster.liveThreads)
    return;
  cluster.barrierCompleted.join(cluster.barrierArriving);
  cluster.barrierArriving.clear();
  cluster.barrierArrived = 0;
  ++cluster.barrierPhase;
  cluster.progress = true;
}

void threadsExited(Warp &warp, Mask lanes) {
  Cluster &cluster = warp.cluster();
  // An arrival of this phase does not count for a thread that is gone.
  forLanes(lanes & warp.clusterArrivals, [&](unsigned l) {
    if (warp.clusterPhases[l] == cluster.barrierPhase)
      --cluster.barrierArrived;
  });
  warp.clusterArrivals &= ~lanes;
  settleBarriers(warp.block);
  settleClusterBarrier(cluster);
}

void decodeClusterBarrier(DecoderTable &table) {
  table.add("barrier.cluster.arrive", decodeArrive, {90});
  table.add("barrier.cluster.wait", decodeWait, {90});
}

} // namespace cudasim
