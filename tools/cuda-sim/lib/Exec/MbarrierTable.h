//===- MbarrierTable.h - the mbarrier objects of a block -------*- C++ -*-===//
#ifndef CUDASIM_EXEC_MBARRIERTABLE_H
#define CUDASIM_EXEC_MBARRIERTABLE_H

#include "Exec/Warp.h"
#include "Isa/Mbarrier.h"

#include <unordered_map>

namespace cudasim {

/// An mbarrier with what its phases pass on.
struct MbarrierObject {
  Mbarrier barrier;
  SyncClock arriving;  // from those who have arrived in this phase
  SyncClock completed; // from all completed phases
};

/// The objects of a block by their offset in its shared memory.
struct MbarrierTable : AttachedState {
  std::unordered_map<uint32_t, MbarrierObject> objects;
};

/// mbarrier.init at a shared address.
void initMbarrier(Warp &warp, uint32_t address, uint32_t count, unsigned lane,
                  const Instruction &in);

/// mbarrier.inval.
void invalidateMbarrier(Warp &warp, uint32_t address, unsigned lane,
                        const Instruction &in);

/// The object at a shared address, for an access by `actor`. Reports addresses
/// without one, and objects that were overwritten.
MbarrierObject &findMbarrier(Warp &warp, uint32_t address, const Actor &actor,
                             unsigned lane, const Instruction &in);

/// Reports `error` unless there is none.
void checkMbarrier(MbarrierError error, const Mbarrier &barrier, Warp &warp,
                   unsigned lane, const Instruction &in);

/// Writes the object's image to memory, and passes a completed phase on.
void settleMbarrier(Warp &warp, MbarrierObject &object, uint32_t address,
                    uint32_t oldPhase, unsigned lane, const Instruction &in);

/// Changes the object at a shared address: `change(Mbarrier &)` returns an
/// error or None. `release(SyncClock &)` adds what is passed to those who wait;
/// it comes after the access itself.
template <typename Release, typename Change>
void updateMbarrier(Warp &warp, uint32_t address, const Actor &actor,
                    Release release, unsigned lane, const Instruction &in,
                    Change change) {
  MbarrierObject &object = findMbarrier(warp, address, actor, lane, in);
  uint32_t oldPhase = object.barrier.phase();
  release(object.arriving);
  checkMbarrier(change(object.barrier), object.barrier, warp, lane, in);
  settleMbarrier(warp, object, address, oldPhase, lane, in);
}

} // namespace cudasim

#endif
