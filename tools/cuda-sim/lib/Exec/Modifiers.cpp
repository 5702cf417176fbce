//===- Modifiers.cpp - modifiers that several families share --------------===//
#include "Exec/Modifiers.h"

namespace cudasim {

Space takeSpace(Decode &d, size_t memory) {
  switch (d.takeOneOf({"global", "const", "shared", "shared::cta",
                       "shared::cluster", "local", "param", "param::entry",
                       "param::func"})) {
  case 0:
  case 1:
    return Space::Global;
  case 2:
  case 3:
  case 4:
    return Space::Shared;
  case 5:
    return Space::Local;
  case 6:
  case 7:
  case 8:
    return d.paramSpace(memory);
  default:
    return Space::Generic;
  }
}

bool takeScope(Decode &d) {
  return d.takeOneOf({"cta", "cluster", "gpu", "sys"}) >= 0;
}

bool takeCacheHints(Decode &d) {
  d.takeOneOf({"ca", "cg", "cs", "lu", "cv", "wb", "wt"});
  d.takeOneOf({"L1::evict_normal", "L1::evict_unchanged", "L1::evict_first",
               "L1::evict_last", "L1::no_allocate"});
  d.takeOneOf({"L2::evict_normal", "L2::evict_first", "L2::evict_last"});
  d.takeOneOf({"L2::64B", "L2::128B", "L2::256B"});
  return d.take("L2::cache_hint");
}

void takeCachePolicy(Decode &d, bool announced, size_t i) {
  if (announced)
    d.src(i, Type::B64);
}

void gatherWarp(Decode &d) {
  d.require({"sync"});
  d.require({"aligned"});
  d.out.gather = Gather::Warp;
}

void gatherMembers(Decode &d, size_t mask, Gather gather) {
  d.src(mask, Type::B32);
  d.out.gather = gather;
  d.out.members = static_cast<uint8_t>(mask);
}

} // namespace cudasim
