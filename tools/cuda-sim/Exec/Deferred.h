//===- Deferred.h - Asynchronous operations under way -----------*- C++ -*-===//
//
// An asynchronous operation is queued when it is issued and done at a random
// later time, at the latest by the wait that covers it: so a missing wait
// shows. Each warp has one queue per kind of operation; the cluster has one for
// operations that nobody but an mbarrier waits for (bulk loads).
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_DEFERRED_H
#define CUDASIM_EXEC_DEFERRED_H

#include <cstdint>
#include <deque>
#include <functional>
#include <random>

namespace cudasim {

struct Inst;

struct DeferredOp {
  /// Issuing lane, where groups are counted per thread; else 0.
  unsigned lane = 0;
  /// Number of the group it belongs to, and whether that was committed.
  uint64_t group = 0;
  bool committed = false;
  const Inst *inst = nullptr;
  std::function<void()> run;
};

class DeferredQueue {
public:
  /// In order: operations are done in the order of issue (wgmma). Otherwise in
  /// any order.
  explicit DeferredQueue(bool inOrder = false) : inOrder(inOrder) {}

  bool empty() const { return ops.empty(); }
  size_t size() const { return ops.size(); }
  void push(DeferredOp op) { ops.push_back(std::move(op)); }
  /// Does every operation for which `which` holds, in random order unless
  /// inOrder.
  void drain(std::mt19937 &rng,
             const std::function<bool(const DeferredOp &)> &which);
  /// Does one operation (the first, or any). False if there was none.
  bool runOne(std::mt19937 &rng);
  std::deque<DeferredOp> ops;

private:
  bool inOrder;
};

} // namespace cudasim

#endif // CUDASIM_EXEC_DEFERRED_H
