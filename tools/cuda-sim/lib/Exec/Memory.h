//===- Memory.h - addresses and accesses -----------------------*- C++ -*-===//
//
// Addresses. Global memory has addresses of its own (not the host's: a host
// that dereferences a device pointer crashes, as it should). In the shared
// space, block r of a cluster begins at r << 24, and its first kilobyte belongs
// to the system. A generic address of shared, local or parameter memory adds
// the window of its space.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_MEMORY_H
#define CUDASIM_EXEC_MEMORY_H

#include "Exec/VectorClock.h"

#include <cstdint>

namespace cudasim {

enum class Space : uint8_t { Generic, Global, Shared, Local, Param };

constexpr uint64_t sharedWindow = 1ull << 52, localWindow = 2ull << 52,
                   paramWindow = 3ull << 52;
constexpr unsigned sharedBlockShift = 24;
constexpr uint32_t sharedBlockSize = 1u << sharedBlockShift;
constexpr uint32_t reservedShared = 1024;
/// Deep enough for every ABI; as CU_LIMIT_STACK_SIZE allows at most.
constexpr uint32_t maxLocalBytes = 512 * 1024;

/// The space of a generic address.
constexpr Space spaceOfGeneric(uint64_t address) {
  switch (address >> 52) {
  case 1:
    return Space::Shared;
  case 2:
    return Space::Local;
  case 3:
    return Space::Param;
  default:
    return Space::Global;
  }
}
/// Removes the window of a generic address.
constexpr uint64_t withoutWindow(uint64_t address) {
  return address & ((1ull << 52) - 1);
}

/// Strong accesses (volatile, relaxed, acquire, release, atomics) do not race
/// with each other.
enum class Access : uint8_t { Read, Write, StrongRead, StrongWrite, Atomic };

constexpr bool reads(Access access) {
  return access != Access::Write && access != Access::StrongWrite;
}
constexpr bool writes(Access access) {
  return access != Access::Read && access != Access::StrongRead;
}
constexpr bool isStrong(Access access) { return access >= Access::StrongRead; }

/// Who accesses shared memory, for the race and proxy checks. Warps have one
/// (Warp::actor()); asynchronous work takes one at issue (Warp::fork()) and
/// releases its `clock` into whatever its completion signals.
struct Actor {
  uint32_t id = 0;
  uint32_t time = 0;  // this actor's own component of its clock
  bool async = false; // through the async proxy
  const SyncClock *clock = nullptr;
};

} // namespace cudasim

#endif // CUDASIM_EXEC_MEMORY_H
