//===- Modifiers.h - modifiers that several families share -----*- C++ -*-===//
#ifndef CUDASIM_EXEC_MODIFIERS_H
#define CUDASIM_EXEC_MODIFIERS_H

#include "Exec/Decode.h"
#include "Exec/Memory.h"

namespace cudasim {

/// Memory ordering of an access.
struct Ordering {
  bool strong = false, acquire = false, release = false;
};

/// Takes the state space of a memory operand; Generic if none is named.
Space takeSpace(Decode &d, size_t memory);
/// Takes .cta, .cluster, .gpu or .sys; false if none is there.
bool takeScope(Decode &d);
/// Takes cache operators, eviction priorities and prefetch sizes: hints that
/// mean nothing here. Returns true if a cache policy operand is announced.
bool takeCacheHints(Decode &d);
/// Converts the cache policy operand, if there is one.
void takeCachePolicy(Decode &d, bool announced, size_t i);
/// Takes .sync and .aligned, with which every lane of the warp must come.
void gatherWarp(Decode &d);
/// The operand is the member mask of a .sync instruction.
void gatherMembers(Decode &d, size_t mask, Gather gather = Gather::Members);

} // namespace cudasim

#endif // CUDASIM_EXEC_MODIFIERS_H
