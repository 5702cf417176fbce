//===- AsyncCopies.cpp - copies under way ---------------------------------===//

#include "Exec/AsyncCopies.h"

#include <algorithm>

using namespace cudasim;

namespace {
/// Numbers of the open groups of each lane.
struct OpenGroups : AttachedState {
  uint32_t async[warpSize] = {}, bulk[warpSize] = {};
  uint32_t *of(CopyKind kind) {
    return kind == CopyKind::BulkGroup ? bulk : async;
  }
};
} // namespace

static bool isNonBulk(CopyKind kind) {
  return kind == CopyKind::Async || kind == CopyKind::AsyncArrive;
}

void AsyncCopies::issue(Warp &warp, const Instruction &in, Mask lanes,
                        CopyKind kind,
                        std::function<void(AsyncCopy &)> perform) {
  auto copy = std::make_unique<AsyncCopy>(
      AsyncCopy{kind, warp, in, lanes, {}, {}, {}, {}, false, {}});
  copy->perform = std::move(perform);
  copy->actor = warp.fork(copy->clock, /*asyncProxy=*/true);
  copy->signal = copy->clock;
  if (kind == CopyKind::AsyncArrive) // stands for what it waits for
    for (const std::unique_ptr<AsyncCopy> &other : copies)
      if (other->kind == CopyKind::Async && &other->warp == &warp &&
          (other->lanes & lanes))
        copy->signal.join(other->signal);
  if (isNonBulk(kind)) // sees every generic write, fenced or not
    copy->clock.proxied.join(copy->clock.order);
  const uint32_t *open = warp.state<OpenGroups>().of(kind);
  std::copy(open, open + warpSize, copy->group);
  copies.push_back(std::move(copy));
  if (warp.launch().random.oneIn(4) && mayPerform(copies.size() - 1))
    this->perform(*copies.back());
  removeFinished();
}

/// An arrival must come after all earlier cp.async of its lanes.
bool AsyncCopies::mayPerform(size_t index) const {
  const AsyncCopy &copy = *copies[index];
  if (copy.kind != CopyKind::AsyncArrive)
    return true;
  for (size_t i = 0; i < index; ++i)
    if (!copies[i]->done && copies[i]->kind == CopyKind::Async &&
        &copies[i]->warp == &copy.warp && (copies[i]->lanes & copy.lanes))
      return false;
  return true;
}

void AsyncCopies::perform(AsyncCopy &copy) {
  if (copy.done)
    return;
  copy.done = true;
  copy.perform(copy);
  copy.warp.cluster().progress = true;
}

/// Forgets what nobody waits for by group.
void AsyncCopies::removeFinished() {
  copies.erase(std::remove_if(copies.begin(), copies.end(),
                              [](const std::unique_ptr<AsyncCopy> &copy) {
                                return copy->done &&
                                       copy->kind != CopyKind::Async &&
                                       copy->kind != CopyKind::BulkGroup;
                              }),
               copies.end());
}

void AsyncCopies::commit(Warp &warp, Mask lanes, CopyKind kind) {
  uint32_t *open = warp.state<OpenGroups>().of(kind);
  forLanes(lanes, [&](unsigned lane) { ++open[lane]; });
}

void AsyncCopies::wait(Warp &warp, Mask lanes, CopyKind kind, uint32_t keep) {
  const uint32_t *open = warp.state<OpenGroups>().of(kind);
  auto isDue = [&](const AsyncCopy &copy) {
    if (copy.kind != kind || &copy.warp != &warp)
      return false;
    for (Mask rest = copy.lanes & lanes; rest; rest &= rest - 1) {
      unsigned lane = static_cast<unsigned>(__builtin_ctz(rest));
      if (uint64_t(copy.group[lane]) + keep < open[lane])
        return true;
    }
    return false;
  };
  for (std::unique_ptr<AsyncCopy> &copy : copies) {
    if (!isDue(*copy))
      continue;
    perform(*copy);
    warp.acquire(copy->signal);
    copy.reset();
  }
  copies.erase(std::remove(copies.begin(), copies.end(), nullptr),
               copies.end());
}

bool AsyncCopies::pending() const {
  return std::any_of(
      copies.begin(), copies.end(),
      [](const std::unique_ptr<AsyncCopy> &copy) { return !copy->done; });
}

void AsyncCopies::advance(Cluster &cluster) {
  // Newer ones may overtake older ones.
  for (size_t i = copies.size(); i-- > 0;)
    if (!copies[i]->done && cluster.launch.random.oneIn(3) && mayPerform(i))
      perform(*copies[i]);
  removeFinished();
}

void AsyncCopies::drain(Cluster &) {
  for (std::unique_ptr<AsyncCopy> &copy : copies)
    perform(*copy);
  removeFinished();
}

void AsyncCopies::exiting(Warp &warp, Mask lanes) {
  for (std::unique_ptr<AsyncCopy> &copy : copies) {
    if (&copy->warp != &warp || !(copy->lanes & lanes))
      continue;
    if (copy->kind == CopyKind::BulkGroup)
      warp.fail(ReportKind::UnfinishedCopy,
                "a thread ends before it has waited for its bulk copy",
                copy->instruction,
                static_cast<unsigned>(__builtin_ctz(copy->lanes & lanes)));
    // Hardware finishes cp.async before the block gives its memory back.
    if (isNonBulk(copy->kind))
      perform(*copy);
  }
  removeFinished();
}
