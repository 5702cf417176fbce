//===- Memory.h - Address spaces and checked access -------------*- C++ -*-===//
//
// Generic addresses (64 bits, none is a host pointer):
//   sharedWindow + (rank << 24 | offset)   shared memory of CTA `rank` of the
//                                          cluster
//   localWindow + offset                   the thread's own local memory
//   paramWindow + offset                   the kernel's parameters
//   from globalBase on                     allocations and module variables
// A shared address (.shared, .shared::cta and .shared::cluster alike) is
// rank << 24 | offset: a thread's own always has its CTA's rank in it. The
// first sharedBase bytes belong to the system and may not be touched.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_MEMORY_H
#define CUDASIM_EXEC_MEMORY_H

#include "Exec/Cluster.h"
#include <cstdint>

namespace cudasim {

constexpr uint32_t sharedBase = 1024;
constexpr unsigned sharedRankShift = 24;
constexpr uint32_t sharedOffsetMask = (1u << sharedRankShift) - 1;
constexpr uint64_t sharedWindow = 1ull << 52;
constexpr uint64_t localWindow = 1ull << 53;
constexpr uint64_t paramWindow = 1ull << 54;
constexpr uint64_t windowSize = 1ull << 32;

inline bool inWindow(uint64_t address, uint64_t window) {
  return address - window < windowSize;
}
inline uint32_t sharedRank(uint64_t address) {
  return uint32_t(address) >> sharedRankShift;
}
inline uint32_t sharedOffset(uint64_t address) {
  return uint32_t(address) & sharedOffsetMask;
}

enum class AccessKind : uint8_t { Load, Store, Atomic };

/// Who accesses memory, how. `lane` < 0: the warp as a whole.
struct Access {
  Warp &warp;
  const Inst *inst;
  int lane;
  AccessKind kind = AccessKind::Load;
  /// Through the async proxy: shared reads are checked for MissingProxyFence
  /// (bytes whose last writer is a generic write that `actor` does not know to
  /// be fenced), and touches are marked as async.
  bool async = false;
  /// Whose clock counts; an async operation passes clocks.asyncAgent(actor).
  ActorId actor;
  /// Relaxed, acquire or volatile: no race with atomics and their like.
  bool strong = false;

  Access(Warp &warp, const Inst *inst, int lane, AccessKind kind)
      : warp(warp), inst(inst), lane(lane), kind(kind), actor(warp.actor) {}
};

/// Host address of `size` bytes at an address of a state space, after all
/// checks (bounds, alignment to `align`, written before read, races); a store
/// or atomic marks the bytes as written and counts as progress. Throws
/// DeviceError. The bytes are contiguous in host memory.
uint8_t *accessShared(const Access &access, uint32_t address, uint32_t size,
                      uint32_t align);
/// Also takes addresses of paramWindow (loads).
uint8_t *accessGlobal(const Access &access, uint64_t address, uint64_t size,
                      uint32_t align);
uint8_t *accessLocal(const Access &access, uint32_t address, uint32_t size,
                     uint32_t align);
uint8_t *accessParam(const Access &access, uint32_t address, uint32_t size,
                     uint32_t align);
/// Looks which window a generic address is in.
uint8_t *accessGeneric(const Access &access, uint64_t address, uint64_t size,
                       uint32_t align);
/// The block that a shared address belongs to; checks rank and that the block
/// has not ended.
Block &sharedBlock(const Access &access, uint32_t address);

} // namespace cudasim

#endif // CUDASIM_EXEC_MEMORY_H
