//===- VectorClock.cpp - Happens-before between warps ---------------------===//
#include "Check/VectorClock.h"

using namespace cudasim;

// Time 0 happened before everything, so that a clock starts at 1.
Clocks::Clocks(uint32_t warps) : clocks(2 * warps, VectorClock(2 * warps)) {
  for (uint32_t i = 0; i < clocks.size(); ++i)
    clocks[i].seen[i] = 1;
}
