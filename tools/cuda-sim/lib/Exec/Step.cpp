//===- Step.cpp - one instruction of a group ------------------------------===//
#include "Exec/Warp.h"

namespace cudasim {

/// The lanes that have arrived for a member mask.
Mask Warp::arrivedFor(const Instruction &in, Mask wanted, Mask active) const {
  const uint64_t *members = read(in[in.members]);
  Mask arrived = 0;
  forLanes(active, [&](unsigned lane) {
    if (static_cast<Mask>(members[lane]) == wanted)
      arrived |= Mask(1) << lane;
  });
  if (in.gather != Gather::Syncwarp)
    return arrived;
  for (const Group &group : groups) {
    const Instruction &other = group.frame->function->code[group.pc];
    if (&group != current && group.state == Group::State::Gathering &&
        other.gather == Gather::Syncwarp)
      arrived |= group.mask;
  }
  return arrived;
}

/// Lets the lanes that wait at other bar.warp.sync go on.
void Warp::releaseSyncwarp(Mask wanted) {
  for (Group &group : groups) {
    if (&group == current || group.state != Group::State::Gathering ||
        (group.mask & ~wanted))
      continue;
    ++group.pc;
    group.state = Group::State::Ready;
  }
}

/// Whether lanes can execute an instruction that needs others. `ready` are
/// those that can: lanes with different member masks do not wait for each
/// other. Lanes that have exited are not waited for.
bool Warp::gatherLanes(const Instruction &in, Mask active, Mask &ready) {
  if (in.gather == Gather::Warp) {
    ready = active;
    return active == live;
  }
  const uint64_t *members = read(in[in.members]);
  ready = 0;
  for (Mask rest = active; rest;) {
    unsigned lane = static_cast<unsigned>(__builtin_ctz(rest));
    Mask wanted = static_cast<Mask>(members[lane]);
    if (!(wanted >> lane & 1))
      fail(ReportKind::IllegalOperand, "a lane is not in its own member mask",
           in, lane);
    Mask arrived = arrivedFor(in, wanted, active);
    rest &= ~arrived;
    if (wanted & live & ~arrived)
      continue;
    ready |= active & arrived & wanted;
    if (in.gather == Gather::Syncwarp)
      releaseSyncwarp(wanted);
  }
  return ready != 0;
}

/// The current group becomes `wait`; of the others, those outside `active`
/// (their guard is false) go on, and the rest come here again.
void Warp::park(Mask wait, Mask active) {
  size_t index = static_cast<size_t>(current - groups.data());
  Group other = *current;
  Mask rest = current->mask & ~wait;
  current->mask = wait;
  other.state = Group::State::Ready;
  if (Mask again = rest & active) {
    other.mask = again;
    other.state = Group::State::Gathering;
    groups.push_back(other);
  }
  if (Mask skip = rest & ~active) {
    other.mask = skip;
    other.state = Group::State::Ready;
    ++other.pc;
    groups.push_back(other);
  }
  current = &groups[index];
}

Warp::Turn Warp::runGuarded(const Instruction &in, Mask active) {
  if (flights && !in.touchesInFlight)
    checkInFlight(in);
  switch (in.handler(*this, in, active)) {
  case Step::Next:
    current->token = 0;
    ++current->pc;
    return Turn::Going;
  case Step::Jump:
    return Turn::Going;
  case Step::Poll:
    ++failedPolls;
    ++current->pc;
    current->state = Group::State::Polled;
    return Turn::Polled;
  case Step::Block:
    if (active != current->mask)
      splitCurrent(active, current->pc + 1);
    current->state = Group::State::Blocked;
    return Turn::Waiting;
  }
  return Turn::Going;
}

Warp::Turn Warp::stepOnce() {
  const Instruction &in = code[current->pc];
  if (in.gather != Gather::None && groups.size() > 1)
    mergeCurrent();
  Mask active = current->mask;
  if (in.guarded) {
    Mask guard = predicates[in.guard];
    active &= in.guardNegated ? ~guard : guard;
  }
  if (!current->token) { // a blocked instruction is counted once
    Launch &l = launch();
    ++l.steps;
    l.threadSteps += static_cast<uint64_t>(__builtin_popcount(active));
  }
  if (!active) {
    ++current->pc;
    return Turn::Going;
  }
  if (in.gather != Gather::None && !current->token) {
    Mask ready = 0;
    if (!gatherLanes(in, active, ready)) {
      if (active != current->mask)
        park(active, active);
      current->state = Group::State::Gathering;
      return Turn::Waiting;
    }
    if (ready != active)
      park(ready, active);
    active = ready;
  }
  return runGuarded(in, active);
}

} // namespace cudasim
