//===- AsyncCopies.h - copies under way ------------------------*- C++ -*-===//
//
// cp.async and the bulk copies. A copy is issued with a function that moves its
// bytes; it is done at a random time, at the latest when somebody waits for it.
// Threads know their own copies by groups (cp.async, bulk copies out of shared
// memory); copies into shared memory signal an mbarrier instead.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_ASYNCCOPIES_H
#define CUDASIM_EXEC_ASYNCCOPIES_H

#include "Exec/Launch.h"
#include "Exec/Warp.h"

#include <functional>
#include <memory>
#include <vector>

namespace cudasim {

enum class CopyKind : uint8_t {
  Async,       // cp.async, waited for by groups of its threads
  AsyncArrive, // cp.async.mbarrier.arrive: after all cp.async of its threads
  BulkGroup,   // bulk copy, waited for by bulk groups of its thread
  BulkBarrier, // bulk copy that completes on an mbarrier
};

/// Copies of one instruction of a warp.
struct AsyncCopy {
  CopyKind kind;
  Warp &warp;
  const Instruction &instruction;
  Mask lanes;
  uint32_t group[warpSize] = {}; // of each lane
  SyncClock clock;               // of what it sees
  SyncClock signal;              // passed to those who wait for it
  Actor actor;
  bool done = false;
  /// Moves the bytes and signals.
  std::function<void(AsyncCopy &)> perform;
};

class AsyncCopies : public AsyncEngine {
public:
  /// Issues copies of some lanes. Non-bulk copies write shared memory such that
  /// neither generic nor async accesses need a proxy fence on either side: the
  /// ISA orders them by their waits and barriers alone.
  void issue(Warp &warp, const Instruction &in, Mask lanes, CopyKind kind,
             std::function<void(AsyncCopy &)> perform);
  /// Closes the open group of each lane; `kind` is Async or BulkGroup.
  void commit(Warp &warp, Mask lanes, CopyKind kind);
  /// Waits until at most `keep` of the closed groups of each lane are under
  /// way.
  void wait(Warp &warp, Mask lanes, CopyKind kind, uint32_t keep);

  bool pending() const override;
  void advance(Cluster &cluster) override;
  void drain(Cluster &cluster) override;
  void exiting(Warp &warp, Mask lanes) override;

private:
  bool mayPerform(size_t index) const;
  void perform(AsyncCopy &copy);
  void removeFinished();

  std::vector<std::unique_ptr<AsyncCopy>> copies; // in the order of issue
};

} // namespace cudasim

#endif
