//===- VectorClock.h - what happens before what ----------------*- C++ -*-===//
//
// Every warp of a cluster is an actor, and so are a few slots per warp for its
// asynchronous work. An actor's clock says up to which time of every other
// actor it has synchronised. Two clocks are kept side by side: `order` for
// happens-before, and `proxied` for the part of it whose generic writes are
// visible to the async proxy (through a fence.proxy.async on the way).
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_VECTORCLOCK_H
#define CUDASIM_EXEC_VECTORCLOCK_H

#include <algorithm>
#include <cstdint>
#include <vector>

namespace cudasim {

class VectorClock {
public:
  uint32_t get(uint32_t actor) const {
    return actor < times.size() ? times[actor] : 0;
  }
  void set(uint32_t actor, uint32_t time) {
    if (actor >= times.size())
      times.resize(actor + 1, 0);
    times[actor] = time;
  }
  void join(const VectorClock &other) {
    if (other.times.size() > times.size())
      times.resize(other.times.size(), 0);
    for (size_t i = 0, e = other.times.size(); i < e; ++i)
      times[i] = std::max(times[i], other.times[i]);
  }
  void clear() { times.clear(); }

private:
  std::vector<uint32_t> times;
};

/// What a synchronisation object carries from those who release to those who
/// acquire.
struct SyncClock {
  VectorClock order, proxied;

  void join(const SyncClock &other) {
    order.join(other.order);
    proxied.join(other.proxied);
  }
  void clear() {
    order.clear();
    proxied.clear();
  }
};

} // namespace cudasim

#endif // CUDASIM_EXEC_VECTORCLOCK_H
