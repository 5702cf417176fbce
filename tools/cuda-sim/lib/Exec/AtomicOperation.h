//===- AtomicOperation.h - what atomics compute ----------------*- C++ -*-===//
#ifndef CUDASIM_EXEC_ATOMICOPERATION_H
#define CUDASIM_EXEC_ATOMICOPERATION_H

#include "Exec/Memory.h"
#include "Exec/Type.h"

namespace cudasim {

enum class AtomicOperation : uint8_t {
  And,
  Or,
  Xor,
  Cas,
  Exch,
  Add,
  Inc,
  Dec,
  Min,
  Max
};

/// Whether PTX has the operation for this type.
bool atomicExists(AtomicOperation operation, Type type);

/// The new value of a location with `old` in it. `b` and `c` are the operands
/// (b the comparand, c the new value of cas); all are of the type's width.
/// `flush` makes subnormals of f32 zero, as atomics on global memory do.
uint64_t applyAtomic(AtomicOperation operation, Type type, uint64_t old,
                     uint64_t b, uint64_t c, bool flush);

/// Whether an address of a space lies in shared memory.
inline bool isShared(Space space, uint64_t address) {
  return space == Space::Shared ||
         (space == Space::Generic && spaceOfGeneric(address) == Space::Shared);
}

} // namespace cudasim

#endif // CUDASIM_EXEC_ATOMICOPERATION_H
