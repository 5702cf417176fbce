//===- Deferred.cpp - Asynchronous operations under way -------------------===//
#include "Exec/Deferred.h"
#include <algorithm>
#include <vector>

using namespace cudasim;

void DeferredQueue::drain(
    std::mt19937 &rng, const std::function<bool(const DeferredOp &)> &which) {
  std::vector<DeferredOp> due;
  std::deque<DeferredOp> rest;
  for (DeferredOp &op : ops)
    if (which(op))
      due.push_back(std::move(op));
    else
      rest.push_back(std::move(op));
  ops = std::move(rest);
  if (!inOrder)
    std::shuffle(due.begin(), due.end(), rng);
  for (DeferredOp &op : due)
    op.run();
}

bool DeferredQueue::runOne(std::mt19937 &rng) {
  if (ops.empty())
    return false;
  size_t index = inOrder ? 0 : rng() % ops.size();
  DeferredOp op = std::move(ops[index]);
  ops.erase(ops.begin() + index);
  op.run();
  return true;
}
