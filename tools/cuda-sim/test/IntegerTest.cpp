//===- IntegerTest.cpp - integer arithmetic, shifts, carries --------------===//

#include "Isa/Integer.h"
#include "Isa/Carry.h"
#include <gtest/gtest.h>

using namespace cudasim;

TEST(Integer, AddSubMulWrap) {
  EXPECT_EQ(addInt<uint32_t>(0xffffffff, 2), 1u);
  EXPECT_EQ(addInt<int16_t>(32767, 1), -32768);
  EXPECT_EQ(addInt<int64_t>(INT64_MAX, 1), INT64_MIN);
  EXPECT_EQ(subInt<uint16_t>(0, 1), 0xffff);
  EXPECT_EQ(mulLo<uint32_t>(0x10001, 0x10001), 0x20001u);
  EXPECT_EQ(mulLo<int32_t>(-3, 7), -21);
  // 65535^2 = 0xfffe0001: the halves must not go through a signed int.
  EXPECT_EQ(mulLo<uint16_t>(0xffff, 0xffff), 1);
}

TEST(Integer, MulHighAndWide) {
  EXPECT_EQ(mulHi<uint32_t>(0xffffffff, 0xffffffff), 0xfffffffeu);
  EXPECT_EQ(mulHi<int32_t>(-1, 1), -1);
  EXPECT_EQ(mulHi<int32_t>(INT32_MIN, INT32_MIN), 0x40000000);
  EXPECT_EQ(mulHi<uint64_t>(~0ull, ~0ull), ~0ull - 1);
  EXPECT_EQ(mulHi<int64_t>(-1, -1), 0);
  EXPECT_EQ(mulHi<uint16_t>(0xffff, 0xffff), 0xfffe);
  EXPECT_EQ(mulWide<int16_t>(-32768, -32768), 0x40000000);
  EXPECT_EQ(mulWide<uint32_t>(0xffffffff, 2), 0x1fffffffeull);
  EXPECT_EQ(mulWide<int32_t>(-2, 3), -6);
  EXPECT_EQ(madWide<int32_t>(INT32_MIN, INT32_MIN, INT64_MAX),
            int64_t(0xbfffffffffffffff));
  EXPECT_EQ(madLo<uint32_t>(3, 5, 0xfffffff1), 0u);
  EXPECT_EQ(madHi<int32_t>(INT32_MIN, 4, 5), 3); // -2^33 >> 32 = -2
}

TEST(Integer, Saturating) {
  EXPECT_EQ(addSat(INT32_MAX, 1), INT32_MAX);
  EXPECT_EQ(addSat(INT32_MIN, -1), INT32_MIN);
  EXPECT_EQ(addSat(5, -7), -2);
  EXPECT_EQ(subSat(INT32_MIN, 1), INT32_MIN);
  EXPECT_EQ(subSat(0, INT32_MIN), INT32_MAX);
  EXPECT_EQ(madHiSat(INT32_MIN, INT32_MIN, INT32_MAX), INT32_MAX);
}

TEST(Integer, TwentyFourBits) {
  // The upper byte of an operand does not count.
  EXPECT_EQ(mul24Lo<uint32_t>(0xff000003, 0x12000005), 15u);
  EXPECT_EQ(mul24Lo<int32_t>(0x00ffffff, 5), -5); // 24 ones are -1
  // (2^24-1)^2 = 2^48 - 2^25 + 1: bits 47..16 are 2^32 - 2^9.
  EXPECT_EQ(mul24Hi<uint32_t>(0xffffff, 0xffffff), 0xfffffe00u);
  EXPECT_EQ(mul24Hi<int32_t>(0xffffff, 1), -1);
  EXPECT_EQ(mad24HiSat(0x800000, 0x800000, INT32_MAX), INT32_MAX);
}

TEST(Integer, SumOfAbsoluteDifferences) {
  EXPECT_EQ(sadInt<uint32_t>(3, 10, 5), 12u);
  EXPECT_EQ(sadInt<uint32_t>(10, 3, 5), 12u);
  EXPECT_EQ(sadInt<int32_t>(-3, 4, 1), 8);
}

TEST(Integer, Division) {
  EXPECT_EQ(divInt<int32_t>(-7, 2), -3);
  EXPECT_EQ(remInt<int32_t>(-7, 2), -1);
  EXPECT_EQ(divInt<uint32_t>(0xfffffff9, 2), 0x7ffffffcu);
  EXPECT_EQ(divInt<int32_t>(INT32_MIN, -1), INT32_MIN);
  EXPECT_EQ(remInt<int32_t>(INT32_MIN, -1), 0);
  EXPECT_EQ(divInt<int64_t>(INT64_MIN, -1), INT64_MIN);
  EXPECT_EQ(divInt<uint64_t>(5, 0), ~0ull);
  EXPECT_EQ(remInt<uint32_t>(5, 0), 5u);
}

TEST(Integer, SignsAndExtremes) {
  EXPECT_EQ(absInt<int32_t>(INT32_MIN), INT32_MIN);
  EXPECT_EQ(absInt<int16_t>(-5), 5);
  EXPECT_EQ(negInt<int32_t>(INT32_MIN), INT32_MIN);
  EXPECT_EQ(negInt<int64_t>(7), -7);
  EXPECT_EQ(minInt<uint32_t>(1, 0xffffffff), 1u);
  EXPECT_EQ(minInt<int32_t>(1, -1), -1);
  EXPECT_EQ(maxInt<int16_t>(-2, -1), -1);
  EXPECT_EQ(cnotInt<uint32_t>(0), 1u);
  EXPECT_EQ(cnotInt<uint32_t>(8), 0u);
}

TEST(Integer, Shifts) {
  EXPECT_EQ(shlInt<uint32_t>(1, 31), 0x80000000u);
  EXPECT_EQ(shlInt<uint32_t>(1, 32), 0u);
  EXPECT_EQ(shlInt<uint16_t>(0xffff, 12), 0xf000);
  EXPECT_EQ(shlInt<uint64_t>(1, 0xffffffff), 0u);
  EXPECT_EQ(shrInt<uint32_t>(0x80000000, 31), 1u);
  EXPECT_EQ(shrInt<uint32_t>(0x80000000, 32), 0u);
  EXPECT_EQ(shrInt<int32_t>(INT32_MIN, 40), -1);
  EXPECT_EQ(shrInt<int32_t>(INT32_MAX, 40), 0);
  EXPECT_EQ(shrInt<int16_t>(-32768, 3), -4096);
  EXPECT_EQ(shrInt<int64_t>(-8, 1), -4);
}

TEST(Integer, FunnelShifts) {
  const uint32_t a = 0x89abcdef, b = 0x01234567;
  EXPECT_EQ(shfLeft<true>(a, b, 8), 0x23456789u);
  EXPECT_EQ(shfLeft<true>(a, b, 32), b); // 32 is 0
  EXPECT_EQ(shfLeft<false>(a, b, 32), a);
  EXPECT_EQ(shfLeft<false>(a, b, 99), a);
  EXPECT_EQ(shfLeft<false>(a, b, 0), b);
  EXPECT_EQ(shfRight<true>(a, b, 8), 0x6789abcdu);
  EXPECT_EQ(shfRight<true>(a, b, 40), 0x6789abcdu);
  EXPECT_EQ(shfRight<false>(a, b, 32), b);
  EXPECT_EQ(shfRight<false>(a, b, 0), a);
}

TEST(Integer, Halves) {
  auto add = [](auto a, auto b) { return addInt(a, b); };
  EXPECT_EQ(mapHalves<uint16_t>(0x0001ffff, 0x00020001, add), 0x00030000u);
  auto minimum = [](auto a, auto b) { return minInt(a, b); };
  EXPECT_EQ(mapHalves<int16_t>(0xffff0001, 0x0001ffff, minimum), 0xffffffffu);
  EXPECT_EQ(mapHalves<uint16_t>(0xffff0001, 0x0001ffff, minimum), 0x00010001u);
}

TEST(Carry, AddChain) {
  auto low = addCarry<uint32_t>(0xffffffff, 1, false);
  EXPECT_EQ(low.value, 0u);
  EXPECT_TRUE(low.carry);
  auto high = addCarry<uint32_t>(0xffffffff, 0, low.carry);
  EXPECT_EQ(high.value, 0u);
  EXPECT_TRUE(high.carry);
  EXPECT_FALSE(addCarry<uint32_t>(1, 2, true).carry);
  // All ones plus all ones plus one carries once and leaves all ones.
  auto both = addCarry<uint64_t>(~0ull, ~0ull, true);
  EXPECT_EQ(both.value, ~0ull);
  EXPECT_TRUE(both.carry);
  // The carry is the unsigned one, for signed types too.
  EXPECT_TRUE(addCarry<int32_t>(-1, 1, false).carry);
  EXPECT_FALSE(addCarry<int32_t>(INT32_MAX, 1, false).carry);
}

TEST(Carry, SubChain) {
  auto low = subBorrow<uint32_t>(0, 1, false);
  EXPECT_EQ(low.value, 0xffffffffu);
  EXPECT_TRUE(low.carry);
  auto high = subBorrow<uint32_t>(5, 5, low.carry);
  EXPECT_EQ(high.value, 0xffffffffu);
  EXPECT_TRUE(high.carry);
  EXPECT_FALSE(subBorrow<uint32_t>(7, 5, true).carry);
}

TEST(Carry, MadChain) {
  // 0xffffffff * 0xffffffff = fffffffe:00000001.
  auto low = madLoCarry<uint32_t>(~0u, ~0u, ~0u, false);
  EXPECT_EQ(low.value, 0u);
  EXPECT_TRUE(low.carry);
  auto high = madHiCarry<uint32_t>(~0u, ~0u, 1, low.carry);
  EXPECT_EQ(high.value, 0u);
  EXPECT_TRUE(high.carry);
}
