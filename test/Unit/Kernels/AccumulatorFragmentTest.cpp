//===- AccumulatorFragmentTest.cpp - which register holds which element ---===//

#include "AccumulatorFragment.h"
#include "gtest/gtest.h"

#include <vector>

using namespace mlir::xent;

namespace {

/// That every element of the part has one register of one lane.
void expectBijection(AccumulatorFragment fragment) {
  std::vector<unsigned> holders(fragment.rows() * fragment.columns());
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned reg = 0; reg < fragment.registers(); ++reg) {
      AccumulatorFragment::Place place = fragment.placeOf(lane, reg);
      ASSERT_LT(place.row, fragment.rows());
      ASSERT_LT(place.column, fragment.columns());
      ++holders[place.row * fragment.columns() + place.column];
      AccumulatorFragment::Holder holder =
          fragment.holderOf(place.row, place.column);
      EXPECT_EQ(holder.lane, lane);
      EXPECT_EQ(holder.reg, reg);
    }
  EXPECT_EQ(holders, std::vector<unsigned>(holders.size(), 1));
}

TEST(AccumulatorFragment, is_bijection) {
  for (unsigned n : {8, 64, 160, 192, 256})
    expectBijection(AccumulatorFragment::ofWgmma(n));
  for (unsigned rows : {16, 32, 64})
    for (unsigned columns : {8, 32, 64})
      expectBijection(AccumulatorFragment::ofMma(rows, columns));
}

// "Matrix Fragments for mma.m16n8k16 with floating point type": the row of ci
// is groupID for i < 2 and groupID + 8 else, its column
// threadID_in_group * 2 + (i & 1).
TEST(AccumulatorFragment, agrees_with_isa_for_mma) {
  auto fragment = AccumulatorFragment::ofMma(16, 8);
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned i = 0; i < 4; ++i) {
      unsigned groupID = lane >> 2, threadIDInGroup = lane % 4;
      AccumulatorFragment::Place place = fragment.placeOf(lane, i);
      EXPECT_EQ(place.row, i < 2 ? groupID : groupID + 8);
      EXPECT_EQ(place.column, threadIDInGroup * 2 + (i & 1));
    }
}

// "Register Fragments for wgmma.mma_async.m64nNk16": the row of di is
// groupID + 8 where i / 2 is odd, its column
// 8 * (i / 4) + threadID_in_group * 2 + (i & 1).
TEST(AccumulatorFragment, agrees_with_isa_for_wgmma) {
  auto fragment = AccumulatorFragment::ofWgmma(256);
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned i = 0; i < 128; ++i) {
      AccumulatorFragment::Place place = fragment.placeOf(lane, i);
      EXPECT_EQ(place.row, lane / 4 + (i / 2 % 2 ? 8 : 0));
      EXPECT_EQ(place.column, 8 * (i / 4) + lane % 4 * 2 + (i & 1));
    }
}

// What an epilogue walks: slots, pairs and the two columns of a pair.
TEST(AccumulatorFragment, slots_and_pairs_are_places) {
  auto fragment = AccumulatorFragment::ofMma(64, 32);
  for (unsigned lane : {0, 5, 31})
    for (unsigned slot = 0; slot < fragment.rowSlots(); ++slot)
      for (unsigned pair = 0; pair < fragment.pairs(); ++pair)
        for (unsigned b : {0, 1}) {
          AccumulatorFragment::Place place =
              fragment.placeOf(lane, fragment.registerOf(slot, pair, b));
          EXPECT_EQ(place.row,
                    fragment.rowOf(slot) + AccumulatorFragment::laneRow(lane));
          EXPECT_EQ(place.column, fragment.columnOf(pair) +
                                      AccumulatorFragment::laneColumn(lane) +
                                      b);
        }
}

} // namespace
