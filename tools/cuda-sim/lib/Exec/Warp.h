//===- Warp.h - 32 lanes and their registers -------------------*- C++ -*-===//
#ifndef CUDASIM_EXEC_WARP_H
#define CUDASIM_EXEC_WARP_H

#include "Exec/Instruction.h"
#include "Exec/Launch.h"
#include "Exec/Memory.h"
#include "Exec/Report.h"

#include <memory>
#include <string>
#include <vector>

namespace cudasim {

/// An activation of a function by some lanes of a warp.
struct Frame {
  const Function *function = nullptr;
  Frame *parent = nullptr;
  const Instruction *call = nullptr; // in the parent
  uint32_t depth = 0;
  uint32_t lanes = 0; // how many are in it or in its callees
  uint32_t localBase = 0;
  std::vector<uint64_t> registers;
  std::vector<Mask> predicates;
  std::vector<uint16_t> inFlight; // wgmmas under way on each register
};

/// Lanes that are at the same instruction of the same frame.
struct Group {
  enum class State : uint8_t {
    Ready,
    Gathering, // waits for other lanes of the warp
    Blocked,   // its handler said Step::Block
    Polled     // its last test failed: others first
  };
  Frame *frame = nullptr;
  uint32_t pc = 0;
  Mask mask = 0;
  State state = State::Ready;
  uint64_t token = 0; // of a blocked handler, 0 at its first call
};

/// Calls f(lane) for the lanes of a mask; the loop over a full warp is plain.
template <class F> inline void forLanes(Mask mask, F f) {
  if (mask == ~Mask(0)) {
    for (unsigned lane = 0; lane < warpSize; ++lane)
      f(lane);
    return;
  }
  for (; mask; mask &= mask - 1)
    f(static_cast<unsigned>(__builtin_ctz(mask)));
}

class Warp : public StateHolder {
public:
  Warp(Block &block, uint32_t index, Mask lanes);
  ~Warp();

  Block &block;
  const uint32_t index; // in the block
  Mask live;            // lanes that have not exited

  Launch &launch() const { return block.cluster.launch; }
  Cluster &cluster() const { return block.cluster; }

  //===------------------------------------------------------------------===//
  // Registers of the frame in execution
  //===------------------------------------------------------------------===//
  /// 32 values, one a lane.
  const uint64_t *read(const Operand &operand) const {
    return operand.constant ? operand.constant : registers + operand.slot;
  }
  uint64_t *write(const Operand &operand) { return registers + operand.slot; }
  uint64_t read(const Operand &operand, unsigned lane) const {
    return read(operand)[lane];
  }
  Mask readPredicate(const Operand &operand) const {
    Mask mask = predicates[operand.slot];
    return operand.negated ? ~mask : mask;
  }
  /// Sets the lanes of `active`. A sink swallows them.
  void writePredicate(const Operand &operand, Mask values, Mask active) {
    if (operand.kind != Operand::Kind::Sink)
      predicates[operand.slot] =
          (predicates[operand.slot] & ~active) | (values & active);
  }
  /// The value that all active lanes must agree on (IllegalOperand if not).
  uint64_t uniform(const Operand &operand, Mask active, const Instruction &in);

  //===------------------------------------------------------------------===//
  // Memory. The pointers hold for `size` bytes, until the next instruction.
  //===------------------------------------------------------------------===//
  /// Address of a Memory operand for a lane.
  uint64_t address(const Operand &operand, unsigned lane) const {
    return read(operand)[lane] + static_cast<uint64_t>(operand.offset);
  }
  /// A checked access by a lane through the generic proxy: bounds, alignment to
  /// `size`, never-written memory, races. `size` is a power of two up to 32.
  uint8_t *access(Space space, uint64_t address, uint32_t size, Access kind,
                  unsigned lane, const Instruction &in) {
    if (address & (size - 1))
      misaligned(space, address, size, lane, in);
    if (space == Space::Generic) {
      space = spaceOfGeneric(address);
      if (space != Space::Global)
        address = withoutWindow(address);
    }
    if (space == Space::Shared)
      return accessShared(static_cast<uint32_t>(address), size, kind, actor(),
                          lane, in);
    if (space == Space::Global)
      return accessGlobal(address, size, kind, lane, in);
    return accessPrivate(space, address, size, kind, lane, in);
  }
  /// The same for bytes that lie one after the other in shared or global
  /// memory, of any number; their alignment has been checked.
  uint8_t *accessRun(Space space, uint64_t address, uint32_t size, Access kind,
                     unsigned lane, const Instruction &in) {
    bool shared =
        space == Space::Shared ||
        (space == Space::Generic && spaceOfGeneric(address) == Space::Shared);
    if (shared)
      return accessShared(static_cast<uint32_t>(address), size, kind, actor(),
                          lane, in);
    return accessGlobal(address, size, kind, lane, in);
  }
  /// A checked access to shared memory by any actor, of any size and alignment.
  uint8_t *accessShared(uint32_t address, uint32_t size, Access kind,
                        const Actor &actor, unsigned lane,
                        const Instruction &in);
  /// A checked access to global memory, of any size and alignment.
  uint8_t *accessGlobal(uint64_t address, uint32_t size, Access kind,
                        unsigned lane, const Instruction &in);
  /// The same without recording anything or checking for unwritten bytes.
  uint8_t *rawShared(uint32_t address, uint32_t size, unsigned lane,
                     const Instruction &in);
  /// The block of the cluster that a shared address belongs to.
  Block &blockOfShared(uint32_t address, unsigned lane, const Instruction &in);

  //===------------------------------------------------------------------===//
  // Order
  //===------------------------------------------------------------------===//
  const Actor &actor() const { return self; }
  const SyncClock &clock() const { return clocks; }
  /// What this warp has done so far happens before whoever acquires `into`.
  void release(SyncClock &into);
  /// What was released into `from` happens before what this warp does next.
  void acquire(const SyncClock &from) { clocks.join(from); }
  /// fence.proxy.async: generic writes so far are visible to the async proxy.
  void fenceProxy() { clocks.proxied.join(clocks.order); }
  /// Acquire-release fence, for relaxed accesses before and after it.
  void fence();
  /// An access of a given strength to a location that may synchronise.
  void synchronizeLoad(uint64_t location, bool acquire);
  void synchronizeStore(uint64_t location, bool release);
  /// Asynchronous work issued now: an actor whose clock is this warp's. The
  /// clock must outlive the actor and is released when the work completes.
  Actor fork(SyncClock &clock, bool asyncProxy);

  //===------------------------------------------------------------------===//
  // Registers of asynchronous products
  //===------------------------------------------------------------------===//
  /// Marks and unmarks a register of a frame as being in flight.
  void beginFlight(Frame &frame, const Operand &operand);
  void endFlight(Frame &frame, const Operand &operand);
  Frame &frame() { return *current->frame; }

  //===------------------------------------------------------------------===//
  // Control
  //===------------------------------------------------------------------===//
  /// The group in execution: its token is for handlers that block.
  Group &group() { return *current; }
  /// Moves lanes of the current group; the handler returns Step::Jump.
  void branch(Mask lanes, uint32_t target);
  /// Lanes stay at this instruction and come to it again.
  void leaveBehind(Mask lanes) {
    splitCurrent(current->mask & ~lanes, current->pc);
  }
  void exitLanes(Mask lanes);
  /// Local memory of a lane, `bytes` at `address`, unchecked but marked as
  /// written where `write` says so: parameters of calls.
  uint8_t *localBytes(unsigned lane, uint32_t address, uint32_t bytes,
                      bool write);
  /// Enters a function; the lanes come back behind the call.
  Frame &call(const Function &function, Mask lanes, const Instruction &in);
  /// Lanes leave the function, or exit if it is the kernel.
  void returnLanes(Mask lanes);

  /// Runs up to `quantum` instructions; false if nothing could move.
  bool run(uint32_t quantum);
  /// Where its lanes are and what they wait for, for deadlock reports.
  std::string describe() const;
  /// Tests that failed since the cluster last made progress.
  uint32_t failedPolls = 0;
  /// Nothing could move in its last turn.
  bool blocked = false;
  /// Lanes that arrived at the cluster's barrier and have not waited, and the
  /// phase that each arrived in.
  Mask clusterArrivals = 0;
  uint64_t clusterPhases[warpSize] = {};

  //===------------------------------------------------------------------===//
  // Reports
  //===------------------------------------------------------------------===//
  [[noreturn]] void fail(ReportKind kind, const std::string &what,
                         const Instruction &in, unsigned lane) const;
  /// " at PTX line 7: st.shared.u32 [%r1], %r2;"
  static std::string where(const Instruction &in);
  std::string threadName(unsigned lane) const;

private:
  [[noreturn]] void misaligned(Space space, uint64_t address, uint32_t size,
                               unsigned lane, const Instruction &in) const;
  void failConflict(const Conflict &conflict, uint32_t address, Access kind,
                    const Actor &by, unsigned lane, const Instruction &in);
  uint8_t *accessPrivate(Space space, uint64_t address, uint32_t size,
                         Access kind, unsigned lane, const Instruction &in);
  Frame &pushFrame(const Function &function, Frame *parent, uint32_t lanes);
  void fillPresets(Frame &frame);
  void fillLanePreset(const Preset &preset, uint64_t *values) const;
  void dropFrame(Frame *frame);
  void leaveFrames(Frame *frame, uint32_t lanes);

  // Groups (Schedule.cpp, Step.cpp)
  enum class Turn : uint8_t { Going, Waiting, Polled };
  bool pickGroup(bool roam);
  bool keepsTurn() const;
  Turn stepOnce();
  Turn runGuarded(const Instruction &in, Mask active);
  void select(size_t index);
  void mergeCurrent();
  void splitCurrent(Mask lanes, uint32_t pc);
  bool gatherLanes(const Instruction &in, Mask active, Mask &ready);
  Mask arrivedFor(const Instruction &in, Mask wanted, Mask active) const;
  void releaseSyncwarp(Mask wanted);
  void park(Mask wait, Mask active);
  void checkInFlight(const Instruction &in) const;
  [[noreturn]] void failDivergent() const;

  std::vector<std::unique_ptr<Frame>> frames;
  std::vector<Group> groups;
  Group *current = nullptr;
  const Instruction *code = nullptr;
  uint64_t *registers = nullptr;
  Mask *predicates = nullptr;
  uint32_t flights = 0; // marks in all frames

  Actor self;
  SyncClock clocks, fenceReleased, fencePending;
  bool pendingAcquire = false, hasFenced = false;
  uint32_t nextFork = 0;
  std::vector<uint32_t> forkTimes;

  struct LaneMemory {
    std::vector<uint8_t> data, written;
  };
  std::vector<LaneMemory> local; // by lane; grows with the frames
};

/// Slots for asynchronous actors per warp.
constexpr uint32_t forksPerWarp = 4;

} // namespace cudasim

#endif // CUDASIM_EXEC_WARP_H
