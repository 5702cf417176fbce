//===- MbarrierTest.cpp - phases and counts of mbarriers ------------------===//

#include "Isa/Mbarrier.h"
#include "gtest/gtest.h"

using namespace cudasim;

namespace {

bool parityDone(const Mbarrier &barrier, uint64_t parity) {
  return barrier.testParity(parity);
}

TEST(Mbarrier, CompletesAfterItsArrivals) {
  Mbarrier b;
  ASSERT_EQ(b.init(3), MbarrierError::None);
  EXPECT_EQ(b.arrive(1), MbarrierError::None);
  EXPECT_EQ(b.arrive(1), MbarrierError::None);
  EXPECT_FALSE(parityDone(b, 0));
  EXPECT_TRUE(parityDone(b, 1)); // the phase before the first
  EXPECT_TRUE(parityDone(b, 3)); // only the lowest bit counts
  EXPECT_EQ(b.arrive(1), MbarrierError::None);
  EXPECT_TRUE(parityDone(b, 0));
  EXPECT_FALSE(parityDone(b, 1));
  EXPECT_EQ(b.pending(), 3u);
  EXPECT_EQ(b.phase(), 1u);
}

TEST(Mbarrier, WaitsForItsTransactions) {
  Mbarrier b;
  ASSERT_EQ(b.init(1), MbarrierError::None);
  EXPECT_EQ(b.arriveExpectTx(256, 1, false), MbarrierError::None);
  EXPECT_EQ(b.pending(), 0u);
  EXPECT_EQ(b.completeTx(128), MbarrierError::None);
  EXPECT_EQ(b.phase(), 0u);
  EXPECT_EQ(b.completeTx(128), MbarrierError::None);
  EXPECT_EQ(b.phase(), 1u);
}

TEST(Mbarrier, TransactionsMayCompleteBeforeTheyAreExpected) {
  Mbarrier b;
  ASSERT_EQ(b.init(1), MbarrierError::None);
  EXPECT_EQ(b.completeTx(64), MbarrierError::None);
  EXPECT_EQ(b.transactions(), -64);
  EXPECT_EQ(b.arriveExpectTx(64, 1, false), MbarrierError::None);
  EXPECT_EQ(b.phase(), 1u);
}

TEST(Mbarrier, KnowsTokens) {
  Mbarrier b;
  ASSERT_EQ(b.init(2), MbarrierError::None);
  uint64_t first = b.token();
  uint32_t pending = 0;
  EXPECT_EQ(Mbarrier::pendingOf(first, pending), MbarrierError::None);
  EXPECT_EQ(pending, 2u);
  bool done = true;
  EXPECT_EQ(b.testToken(first, done), MbarrierError::None);
  EXPECT_FALSE(done);
  EXPECT_EQ(b.arrive(2), MbarrierError::None);
  EXPECT_EQ(b.testToken(first, done), MbarrierError::None);
  EXPECT_TRUE(done);
  EXPECT_EQ(b.arrive(2), MbarrierError::None);
  EXPECT_EQ(b.testToken(first, done), MbarrierError::StaleToken);
  EXPECT_EQ(b.testToken(17, done), MbarrierError::BadToken);
  EXPECT_EQ(Mbarrier::pendingOf(17, pending), MbarrierError::BadToken);
}

TEST(Mbarrier, DropsParticipants) {
  Mbarrier b;
  ASSERT_EQ(b.init(3), MbarrierError::None);
  EXPECT_EQ(b.arriveDrop(1), MbarrierError::None);
  EXPECT_EQ(b.arrive(2), MbarrierError::None);
  EXPECT_EQ(b.phase(), 1u);
  EXPECT_EQ(b.pending(), 2u);
  EXPECT_EQ(b.expected(), 2u);
}

TEST(Mbarrier, RaisesThePendingCount) {
  Mbarrier b;
  ASSERT_EQ(b.init(1), MbarrierError::None);
  EXPECT_EQ(b.raisePending(1), MbarrierError::None);
  EXPECT_EQ(b.arrive(1), MbarrierError::None);
  EXPECT_EQ(b.phase(), 0u);
  EXPECT_EQ(b.arrive(1), MbarrierError::None);
  EXPECT_EQ(b.phase(), 1u);
  EXPECT_EQ(b.pending(), 1u);
}

TEST(Mbarrier, RefusesWhatIsUndefined) {
  Mbarrier b;
  EXPECT_EQ(b.init(0), MbarrierError::CountRange);
  EXPECT_EQ(b.init(1 << 20), MbarrierError::CountRange);
  ASSERT_EQ(b.init(2), MbarrierError::None);
  EXPECT_EQ(b.arrive(0), MbarrierError::CountRange);
  EXPECT_EQ(b.arrive(3), MbarrierError::TooManyArrivals);
  EXPECT_EQ(b.arriveDrop(3), MbarrierError::TooManyArrivals);
  EXPECT_EQ(b.arrive(2, /*noComplete=*/true), MbarrierError::NoCompleteBroken);
  EXPECT_EQ(b.arrive(1, /*noComplete=*/true), MbarrierError::None);
  EXPECT_EQ(b.expectTx(1 << 20), MbarrierError::TxRange);
  EXPECT_EQ(b.expectTx((1 << 20) - 1), MbarrierError::None);
  EXPECT_EQ(b.expectTx(1), MbarrierError::TxRange);
  // One arrival is pending and bytes are expected: no arrival is left after it.
  EXPECT_EQ(b.arrive(1), MbarrierError::None);
  EXPECT_EQ(b.phase(), 0u);
  EXPECT_EQ(b.arrive(1), MbarrierError::TooManyArrivals);
}

TEST(Mbarrier, ImageFollowsTheState) {
  Mbarrier a, b;
  ASSERT_EQ(a.init(2), MbarrierError::None);
  ASSERT_EQ(b.init(2), MbarrierError::None);
  EXPECT_EQ(a.image(), b.image());
  EXPECT_EQ(a.arrive(1), MbarrierError::None);
  EXPECT_NE(a.image(), b.image());
}

} // namespace
