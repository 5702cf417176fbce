//===- VectorClockTest.cpp - Happens-before between warps -----------------===//
#include "Check/VectorClock.h"
#include <gtest/gtest.h>

using namespace cudasim;

TEST(VectorClock, ReleaseThenAcquireOrders) {
  Clocks clocks(2);
  uint32_t wrote = clocks.now(0);
  EXPECT_FALSE(clocks.ordered(0, wrote, 1));
  SyncObject object;
  clocks.release(0, object);
  uint32_t later = clocks.now(0);
  clocks.acquire(1, object);
  EXPECT_TRUE(clocks.ordered(0, wrote, 1));
  EXPECT_FALSE(clocks.ordered(0, later, 1));
}

TEST(VectorClock, ProxyFenceTravelsWithTheRelease) {
  Clocks clocks(2);
  uint32_t wrote = clocks.now(0);
  SyncObject object;
  clocks.release(0, object);
  clocks.acquire(1, object);
  EXPECT_FALSE(clocks.proxyFenced(0, wrote, 1));
  // Either thread may fence: the one that waited, after the wait ...
  clocks.fenceProxy(1);
  EXPECT_TRUE(clocks.proxyFenced(0, wrote, 1));
  // ... or the writer, before its release.
  uint32_t second = clocks.now(0);
  clocks.fenceProxy(0);
  EXPECT_FALSE(clocks.proxyFenced(0, second, 1));
  clocks.release(0, object);
  clocks.acquire(1, object);
  EXPECT_TRUE(clocks.proxyFenced(0, second, 1));
}
