//===- VectorClock.h - Happens-before between warps -------------*- C++ -*-===//
//
// The race detector's notion of order. The actors of a cluster are its warps
// and, for each warp, one agent that stands for the asynchronous operations it
// issued. An actor's clock advances at each release; `seen[v]` of a clock is
// the newest time of actor v that happened before.
//
// A second component, `fenced`, does the same for the async proxy: the newest
// time of v up to which v's generic writes are known to be made visible to the
// async proxy (fence.proxy.async). It travels with the first.
//
// All lanes of a warp share a clock: lanes are told apart only within one
// clock tick, and every warp-wide synchronisation advances the clock. So an
// order that only some lanes of a warp have is taken for an order of all: races
// may be missed, none is invented.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_CHECK_VECTORCLOCK_H
#define CUDASIM_CHECK_VECTORCLOCK_H

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cudasim {

/// Index of an actor in a cluster: warp w of CTA r is r * warpsPerBlock + w;
/// its asynchronous agent is that + number of warps of the cluster.
using ActorId = uint32_t;

struct VectorClock {
  std::vector<uint32_t> seen, fenced;

  explicit VectorClock(size_t actors = 0) : seen(actors), fenced(actors) {}
  void join(const VectorClock &other) {
    if (seen.size() < other.seen.size()) {
      seen.resize(other.seen.size());
      fenced.resize(other.seen.size());
    }
    for (size_t i = 0; i < other.seen.size(); ++i) {
      if (seen[i] < other.seen[i])
        seen[i] = other.seen[i];
      if (fenced[i] < other.fenced[i])
        fenced[i] = other.fenced[i];
    }
  }
  void clear() { seen.clear(), fenced.clear(); }
};

/// Something that threads synchronise through: a barrier, an mbarrier, a group
/// of copies. release() into it, acquire() from it.
using SyncObject = VectorClock;

/// The clocks of all actors of a cluster.
class Clocks {
public:
  explicit Clocks(uint32_t warps = 0);

  uint32_t numActors() const { return uint32_t(clocks.size()); }
  ActorId asyncAgent(ActorId warp) const { return warp + numActors() / 2; }
  bool isAgent(ActorId actor) const { return actor >= numActors() / 2; }
  uint32_t now(ActorId actor) const { return clocks[actor].seen[actor]; }
  const VectorClock &of(ActorId actor) const { return clocks[actor]; }

  /// Everything `actor` did so far happens before what acquires `object`.
  void release(ActorId actor, SyncObject &object) {
    object.join(clocks[actor]);
    tick(actor);
  }
  void acquire(ActorId actor, const SyncObject &object) {
    clocks[actor].join(object);
  }
  /// Orders the lanes of a warp (bar.warp.sync, shfl.sync, ...).
  void tick(ActorId actor) { ++clocks[actor].seen[actor]; }
  /// Everything of `before` so far happens before what `after` does from now:
  /// the issue of an asynchronous operation (warp, agent), a wait for it
  /// (agent, warp).
  void order(ActorId before, ActorId after) {
    clocks[after].join(clocks[before]);
    tick(before);
  }
  /// fence.proxy.async by `actor`.
  void fenceProxy(ActorId actor) {
    clocks[actor].fenced = clocks[actor].seen;
    tick(actor);
  }
  /// Did what `actor` did at `time` happen before what `later` does now?
  bool ordered(ActorId actor, uint32_t time, ActorId later) const {
    return clocks[later].seen[actor] >= time;
  }
  /// Is a generic write of `actor` at `time` visible to async operations that
  /// `later` issues (or, for an agent, has issued)?
  bool proxyFenced(ActorId actor, uint32_t time, ActorId later) const {
    return clocks[later].fenced[actor] >= time;
  }

private:
  std::vector<VectorClock> clocks;
};

} // namespace cudasim

#endif // CUDASIM_CHECK_VECTORCLOCK_H
