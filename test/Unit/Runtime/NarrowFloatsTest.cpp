//===- NarrowFloatsTest.cpp - roundings to 16-bit floats ------------------===//

#include "gtest/gtest.h"
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

extern "C" {
float __truncsfbf2(float value);
float __truncdfbf2(double value);
float __truncdfhf2(double value);
}

namespace {

uint32_t toBits(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

TEST(NarrowFloatsTest, RoundsToBF16) {
  EXPECT_EQ(toBits(__truncdfbf2(1.0)), 0x3f80u);
  EXPECT_EQ(toBits(__truncdfbf2(-0.0)), 0x8000u);
  // Halfway between 1 and 1 + 2^-7: to even, and up if there is any more.
  EXPECT_EQ(toBits(__truncdfbf2(1 + 0x1p-8)), 0x3f80u);
  EXPECT_EQ(toBits(__truncdfbf2(1 + 0x1p-8 + 0x1p-52)), 0x3f81u);
  EXPECT_EQ(toBits(__truncdfbf2(1 + 0x3p-8)), 0x3f82u);
  // The largest, what rounds to it, and what rounds to infinity.
  EXPECT_EQ(toBits(__truncdfbf2(0x1.fep127)), 0x7f7fu);
  EXPECT_EQ(toBits(__truncdfbf2(0x1.feffp127)), 0x7f7fu);
  EXPECT_EQ(toBits(__truncdfbf2(0x1.ffp127)), 0x7f80u);
  EXPECT_EQ(toBits(__truncdfbf2(-1e300)), 0xff80u);
  EXPECT_EQ(toBits(__truncdfbf2(-std::numeric_limits<double>::infinity())),
            0xff80u);
  EXPECT_EQ(toBits(__truncdfbf2(std::nan(""))) & 0x7fffu, 0x7fc0u);
  // The least normal number, the least subnormal one, its half, and more.
  EXPECT_EQ(toBits(__truncdfbf2(0x1p-126)), 0x0080u);
  EXPECT_EQ(toBits(__truncdfbf2(0x1.ffp-127)), 0x0080u);
  EXPECT_EQ(toBits(__truncdfbf2(0x1p-133)), 0x0001u);
  EXPECT_EQ(toBits(__truncdfbf2(0x1p-134)), 0x0000u);
  EXPECT_EQ(toBits(__truncdfbf2(0x1.8p-134)), 0x0001u);
  EXPECT_EQ(toBits(__truncdfbf2(0x1p-135)), 0x0000u);
  EXPECT_EQ(toBits(__truncsfbf2(1 + 0x1p-8f + 0x1p-23f)), 0x3f81u);
}

TEST(NarrowFloatsTest, RoundsToF16) {
  EXPECT_EQ(toBits(__truncdfhf2(-1.0)), 0xbc00u);
  EXPECT_EQ(toBits(__truncdfhf2(1 + 0x1p-11)), 0x3c00u);
  EXPECT_EQ(toBits(__truncdfhf2(1 + 0x1p-11 + 0x1p-40)), 0x3c01u);
  EXPECT_EQ(toBits(__truncdfhf2(65504)), 0x7bffu);
  EXPECT_EQ(toBits(__truncdfhf2(65519)), 0x7bffu);
  EXPECT_EQ(toBits(__truncdfhf2(65520)), 0x7c00u);
  EXPECT_EQ(toBits(__truncdfhf2(0x1p-14)), 0x0400u);
  EXPECT_EQ(toBits(__truncdfhf2(0x1p-24)), 0x0001u);
  EXPECT_EQ(toBits(__truncdfhf2(0x1p-25)), 0x0000u);
  EXPECT_EQ(toBits(__truncdfhf2(0x1.8p-25)), 0x0001u);
  EXPECT_EQ(toBits(__truncdfhf2(std::nan(""))) & 0x7fffu, 0x7e00u);
}

/// Every bf16 is itself, as float and as double.
TEST(NarrowFloatsTest, KeepsWhatNeedsNoRounding) {
  for (uint32_t bits = 0; bits < 0x10000; ++bits) {
    uint32_t wide = bits << 16;
    float value;
    std::memcpy(&value, &wide, sizeof(value));
    if (std::isnan(value))
      continue;
    ASSERT_EQ(toBits(__truncsfbf2(value)), bits);
    ASSERT_EQ(toBits(__truncdfbf2(value)), bits);
  }
}

} // namespace
