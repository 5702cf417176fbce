//===- Schedule.cpp - which lanes of a warp run next ----------------------===//
//
// Lanes that are at the same instruction form a group. The innermost frame goes
// first, in it the lowest instruction: so groups meet again where their paths
// join. A group that cannot go on, or whose test has just failed, lets others
// run, whatever their place; and now and then one is chosen by chance.
//
//===----------------------------------------------------------------------===//
#include "Exec/Threads.h"
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
  Group rest = *current;
  rest.mask &= ~lanes;
  rest.pc = pc;
  rest.state = Group::State::Ready;
  rest.token = 0;
  current->mask &= lanes;
  if (!rest.mask)
    return;
  size_t index = static_cast<size_t>(current - groups.data());
  groups.push_back(rest);
  current = &groups[index];
}

/// Joins the groups at the same place to the current one.
void Warp::mergeCurrent() {
  size_t index = static_cast<size_t>(current - groups.data());
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
  current = &groups[index];
}

/// Makes a group that is ready the current one; false if none is.
bool Warp::pickGroup(bool roam) {
  size_t chosen = groups.size(), seen = 0;
  for (size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].state != Group::State::Ready)
      continue;
    ++seen;
    if (chosen == groups.size() ||
        (roam ? launch().random.oneIn(static_cast<uint32_t>(seen))
              : before(groups[i], groups[chosen])))
      chosen = i;
  }
  if (chosen == groups.size())
    return false;
  select(chosen);
  mergeCurrent();
  return true;
}

/// Whether the current group may go on, or others should go first or meet it.
bool Warp::keepsTurn() const {
  for (const Group &other : groups)
    if (&other != current && other.state == Group::State::Ready &&
        !before(*current, other))
      return false;
  return true;
}

bool Warp::run(uint32_t quantum) {
  for (Group &group : groups)
    if (group.state != Group::State::Gathering)
      group.state = Group::State::Ready;
  bool roam = groups.size() > 1 && launch().random.oneIn(16);
  bool moved = false;
  while (quantum && !groups.empty() && pickGroup(roam)) {
    Turn turn = Turn::Going;
    while (quantum && turn == Turn::Going) {
      turn = stepOnce();
      // Lanes that wait use up nothing: the others have the whole turn.
      if (turn != Turn::Waiting) {
        --quantum;
        moved = true;
      }
      if (!current || (groups.size() > 1 && !roam && !keepsTurn()))
        break;
    }
  }
  bool gathering = !groups.empty();
  for (const Group &group : groups)
    gathering &= group.state == Group::State::Gathering;
  if (gathering)
    failDivergent();
  return moved;
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
  leaveFrames(current->frame, count);
  if (lanes == current->mask) {
    groups.erase(groups.begin() + (current - groups.data()));
    current = nullptr;
  } else {
    current->mask &= ~lanes;
    ++current->pc;
  }
  // Those that waited for the whole warp may go on without the lanes.
  for (Group &group : groups)
    if (group.state == Group::State::Gathering)
      group.state = Group::State::Ready;
  threadsExited(*this, lanes);
  block.cluster.progress = true;
}

void Warp::failDivergent() const {
  const Group &group = groups[0];
  std::string text = "lanes of a warp wait for each other at different places:";
  for (const Group &other : groups)
    text += "\n  " + std::to_string(__builtin_popcount(other.mask)) +
            " lanes, lane " + std::to_string(__builtin_ctz(other.mask)) +
            " and on," + where(other.frame->function->code[other.pc]);
  fail(ReportKind::DivergentBarrier, text + "\n ",
       group.frame->function->code[group.pc],
       static_cast<unsigned>(__builtin_ctz(group.mask)));
}

} // namespace cudasim
