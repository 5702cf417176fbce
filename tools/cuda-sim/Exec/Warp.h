//===- Warp.h - 32 lanes, their registers and program counters --*- C++ -*-===//
//
// Each lane has its own program counter. Lanes at the same instruction form a
// group; the group with the lowest counter runs first, which reconverges.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_WARP_H
#define CUDASIM_EXEC_WARP_H

#include "Check/Report.h"
#include "Check/VectorClock.h"
#include "Decode/Program.h"
#include "Exec/Deferred.h"
#include "Exec/State.h"
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cudasim {

class Block;
class Cluster;

constexpr unsigned warpSize = 32;

/// Why a group of lanes does not go on.
struct Wait {
  std::function<bool()> ready;
  /// "barrier 1 (96 of 128 threads arrived)".
  std::function<std::string()> what;
  /// Called once when ready, before the lanes go on; may be empty.
  std::function<void()> done;
  /// Executes the instruction again instead of going on to the next one.
  bool retry = false;
};

/// Lanes with the same program counter and call stack.
struct LaneGroup {
  Mask lanes = 0;
  uint32_t pc = 0;
  std::vector<uint32_t> returns; // return addresses, innermost last
  bool parked = false;           // waits for other lanes to arrive here
  std::unique_ptr<Wait> wait;
};

class Warp : public StateHolder {
public:
  Warp(Block &block, unsigned index, Mask live);

  Block &block;
  const Program &program;
  const unsigned index; // in its block
  const ActorId actor;  // in its cluster
  /// Lanes that exist and have not exited.
  Mask live;
  std::vector<LaneGroup> groups;

  // Registers.
  /// The 32 values of a destination (or of a register source).
  uint64_t *row(Slot slot) { return &rows[size_t(slot) * warpSize]; }
  /// The 32 values of a source.
  const uint64_t *src(Slot slot) const {
    return slot >= 0 ? &rows[size_t(slot) * warpSize]
                     : program.constants[~slot].data();
  }
  uint64_t get(Slot slot, unsigned lane) const { return src(slot)[lane]; }
  void set(Slot slot, unsigned lane, uint64_t value) {
    row(slot)[lane] = value;
  }
  Mask pred(PredRef ref) const {
    return preds[ref >> 1] ^ (ref & 1 ? ~Mask(0) : 0);
  }
  void setPred(PredRef ref, Mask active, Mask value) {
    Mask &p = preds[ref >> 1];
    p = (p & ~active) | (value & active);
  }
  /// Which lanes of a row (or ~predicate index) were ever written.
  Mask &defined(int32_t row) {
    return row >= 0 ? rowDefined[row] : predDefined[~row];
  }
  /// Rows that an asynchronous operation owns (accumulators of an unfinished
  /// wgmma): any instruction that reads or writes one reports
  /// AccumulatorInFlight. busy counts operations per row; anyBusy their sum.
  std::vector<uint16_t> busy;
  uint32_t anyBusy = 0;

  // Memory of its own.
  /// Local memory of lane l is local + l * localBytes, with written marks.
  std::vector<uint8_t> local, localWritten;

  // Control; used by handlers.
  /// Blocks the group that executes now until `ready`; then it goes on with the
  /// next instruction. Return its result from the handler.
  Flow waitUntil(std::function<bool()> ready, std::function<std::string()> what,
                 std::function<void()> done = {});
  /// The same, but the instruction is executed again when ready.
  Flow retryWhen(std::function<bool()> ready,
                 std::function<std::string()> what);
  /// Sends the lanes `taken` of the executing group to `target`.
  Flow branch(Mask taken, uint32_t target);
  Flow call(Mask active, uint32_t target);
  Flow ret(Mask active);
  Flow exitLanes(Mask active);
  /// Tells the scheduler that a poll failed (a try_wait that was not ready):
  /// return this. A cluster in which everybody only polls is a deadlock.
  Flow pollFailed();

  // Asynchronous operations, one queue per kind; done by the scheduler at
  // random, or by a wait through DeferredQueue::drain.
  enum QueueKind { CpAsyncQueue, BulkQueue, WgmmaQueue, NumQueues };
  DeferredQueue queues[NumQueues];
  bool hasDeferred() const;

  const Inst *current = nullptr; // for reports
  /// The group that executes now.
  LaneGroup *currentGroup = nullptr;
  /// Lanes that took part in the last poll since they last did anything else.
  bool polling = false;
  uint64_t sincePoll = 0;

  Cluster &cluster() const;
  /// Linear thread index in the block.
  unsigned thread(unsigned lane) const { return index * warpSize + lane; }

private:
  std::vector<uint64_t> rows;
  std::vector<Mask> preds, rowDefined, predDefined;
  friend class WarpRunner;
};

/// Calls f(lane) for each set bit.
template <class F> inline void forLanes(Mask mask, F f) {
  for (; mask; mask &= mask - 1)
    f(unsigned(__builtin_ctz(mask)));
}

} // namespace cudasim

#endif // CUDASIM_EXEC_WARP_H
