//===- Schedule.cpp - which lanes of a warp run next ----------------------===//
//
// Lanes that are at the same instruction form a group. The innermost frame goes
// first, in it the lowest instruction: so groups meet again where their paths
// join. A group that cannot go on, or whose test has just failed, lets others
// run, whatever their place.
//
//===----------------------------------------------------------------------===//
#include "Exec/Warp.h"

namespace cudasim {
namespace {

bool before(const Group &a, const Group &b) {
  if (a.frame->depth != b.frame->depth)
    return a.frame->depth > b.frame->depth;
  return a.pc < b.pc;
}

} // namespace

void Warp::select(size_t index) {
  current = &groups[index];
  Frame &frame = *current->frame;
  registers = frame.registers.data();
  predicates = frame.predicates.data();
  code = frame.function->code.data();
}

/// Lanes outside `lanes` leave the current group for `pc`.
void Warp::splitCurrent(Mask lanes, uint32_t pc) {
  size_t index = static_cast<size_t>(current - groups.data());
  Group rest = *current;
  rest.mask &= ~lanes;
  rest.pc = pc;
  rest.state = Group::State::Ready;
  rest.token = 0;
  current->mask &= lanes;
  if (rest.mask)
    groups.push_back(rest);
  current = &groups[index];
}

/// Joins other groups at the same place to a group.
void Warp::mergeInto(size_t index) {
  for (size_t i = groups.size(); i-- > 0;) {
    Group &into = groups[index], &other = groups[i];
    if (i == index || other.frame != into.frame || other.pc != into.pc ||
        other.token || into.token)
      continue;
    into.mask |= other.mask;
    into.state = Group::State::Ready;
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
    if (i < index)
      --index;
  }
}

/// Chooses the next group; false if none may run.
bool Warp::pickGroup() {
  for (int round = 0; round < 2; ++round) {
    size_t best = groups.size();
    for (size_t i = 0; i < groups.size(); ++i) {
      if (groups[i].state != Group::State::Ready)
        continue;
      if (best == groups.size() || before(groups[i], groups[best]))
        best = i;
    }
    if (best != groups.size()) {
      size_t count = groups.size();
      mergeInto(best);
      if (groups.size() != count) { // indices have moved
        --round;
        continue;
      }
      select(best);
      return true;
    }
    // All have polled or wait: give every one another chance, once.
    if (round == 0)
      for (Group &group : groups)
        if (group.state != Group::State::Gathering)
          group.state = Group::State::Ready;
  }
  return false;
}

Mask Warp::guardMask(const Instruction &in, Mask mask) const {
  Mask guard = predicates[in.guard];
  return mask & (in.guardNegated ? ~guard : guard);
}

void Warp::failDivergent() const {
  const Group &group = groups[0];
  std::string text = "lanes of a warp wait for each other at different places:";
  for (const Group &other : groups)
    text += "\n  " + std::to_string(__builtin_popcount(other.mask)) +
            " lanes, the first is lane " +
            std::to_string(__builtin_ctz(other.mask)) + "," +
            where(other.frame->function->code[other.pc]);
  fail(ReportKind::DivergentBarrier, text + "\n ",
       group.frame->function->code[group.pc],
       static_cast<unsigned>(__builtin_ctz(group.mask)));
}

/// Whether the lanes that an instruction needs are here. `ready` are those
/// that may execute it now: lanes with different member masks do not wait for
/// each other.
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
      fail(ReportKind::IllegalOperand, "the lane is not in its own member mask",
           in, lane);
    Mask arrived = 0;
    forLanes(active, [&](unsigned other) {
      if (static_cast<Mask>(members[other]) == wanted)
        arrived |= Mask(1) << other;
    });
    rest &= ~arrived;
    if (in.gather == Gather::Syncwarp)
      for (const Group &group : groups) {
        if (&group == current || group.state != Group::State::Gathering)
          continue;
        const Instruction &other = group.frame->function->code[group.pc];
        if (other.gather == Gather::Syncwarp)
          arrived |= group.mask;
      }
    if ((wanted & live & ~arrived) == 0) {
      ready |= active & wanted;
      if (in.gather == Gather::Syncwarp)
        for (Group &group : groups)
          if (group.state == Group::State::Gathering &&
              (group.mask & wanted) == group.mask) {
            ++group.pc; // they meet here, wherever they stand
            group.state = Group::State::Ready;
          }
    }
  }
  return ready != 0;
}

void Warp::removeCurrent() {
  groups.erase(groups.begin() + (current - groups.data()));
  current = nullptr;
}

void Warp::branch(Mask lanes, uint32_t target) {
  if (lanes != current->mask)
    splitCurrent(lanes, current->pc + 1);
  current->pc = target;
}

void Warp::exitLanes(Mask lanes) {
  for (std::unique_ptr<AsyncEngine> &engine : block.cluster.engines)
    engine->exiting(*this, lanes);
  live &= ~lanes;
  uint32_t count = static_cast<uint32_t>(__builtin_popcount(lanes));
  block.liveThreads -= count;
  block.cluster.liveThreads -= count;
  block.cluster.progress = true;
  leaveFrames(current->frame, count);
  if (lanes == current->mask) {
    removeCurrent();
  } else {
    current->mask &= ~lanes;
    ++current->pc;
  }
  // Those that waited for the whole warp may go on without the lanes.
  for (Group &group : groups)
    if (group.state == Group::State::Gathering)
      group.state = Group::State::Ready;
}

/// One instruction of the current group; false if it has to let others run.
bool Warp::stepOnce() {
  const Instruction &in = code[current->pc];
  Mask active = current->mask;
  if (in.guarded)
    active = guardMask(in, active);
  Launch &l = launch();
  ++l.steps;
  l.threadSteps += static_cast<uint64_t>(__builtin_popcount(active));
  if (!active) {
    ++current->pc;
    return true;
  }
  if (in.gather != Gather::None && !current->token) {
    Mask ready = 0;
    bool complete = gatherLanes(in, active, ready);
    if (!complete || ready != active) {
      Mask wait = complete ? ready : active;
      if (wait != current->mask) {
        // Lanes whose guard is false go on; others come again.
        Mask rest = current->mask & ~wait, skip = rest & ~active;
        size_t index = static_cast<size_t>(current - groups.data());
        Group other = *current;
        current->mask = wait;
        if (rest & ~skip) {
          other.mask = rest & ~skip;
          groups.push_back(other);
        }
        if (skip) {
          other.mask = skip;
          ++other.pc;
          groups.push_back(other);
        }
        current = &groups[index];
      }
      if (!complete) {
        current->state = Group::State::Gathering;
        return false;
      }
      active = ready;
    }
  }
  if (flights && !in.touchesInFlight)
    checkInFlight(in);
  switch (in.handler(*this, in, active)) {
  case Step::Next:
    current->token = 0;
    ++current->pc;
    return true;
  case Step::Jump:
    return groups.size() == 1 && current;
  case Step::Poll:
    ++failedPolls;
    ++current->pc;
    current->state = Group::State::Polled;
    return false;
  case Step::Block:
    if (active != current->mask)
      splitCurrent(active, current->pc + 1);
    current->state = Group::State::Blocked;
    return false;
  }
  return true;
}

bool Warp::run(uint32_t quantum) {
  bool moved = false;
  // Now and then the lanes that would go last go first, so that none starve.
  bool free = groups.size() > 1 && launch().random.oneIn(16);
  if (free) {
    size_t index = launch().random.below(static_cast<uint32_t>(groups.size()));
    free = groups[index].state == Group::State::Ready;
    if (free)
      select(index);
  }
  uint32_t idle = 0;
  while (quantum && !groups.empty()) {
    if (!free && !pickGroup())
      break;
    uint64_t stepsBefore = launch().steps;
    for (;;) {
      --quantum;
      uint32_t pcBefore = current->pc;
      bool goOn = stepOnce();
      if (groups.empty())
        return true;
      bool blocked = current && current->state != Group::State::Ready &&
                     current->state != Group::State::Polled;
      if (!blocked)
        moved = true, idle = 0;
      if (!goOn || !quantum)
        break;
      // Others may be waiting where this group arrives, or have gone behind.
      if (groups.size() > 1 && !free && current->pc != pcBefore + 1)
        break;
      if (groups.size() > 1 && !free) {
        bool meets = false;
        for (const Group &other : groups)
          meets |= &other != current &&
                   (before(other, *current) || other.pc == current->pc);
        if (meets)
          break;
      }
    }
    free = false;
    (void)stepsBefore;
    if (!moved && ++idle > groups.size() + 1)
      break;
    bool anyPolled = false, anyReady = false;
    for (const Group &group : groups) {
      anyPolled |= group.state == Group::State::Polled;
      anyReady |= group.state == Group::State::Ready;
    }
    if (anyPolled && !anyReady)
      break; // let other warps run
  }
  bool allGathering = !groups.empty();
  for (const Group &group : groups)
    allGathering &= group.state == Group::State::Gathering;
  if (allGathering)
    failDivergent();
  return moved;
}

} // namespace cudasim
