//===- BitFieldTest.cpp - bit fields, permutation, dot products -----------===//

#include "Isa/BitField.h"
#include <gtest/gtest.h>

using namespace cudasim;

TEST(BitField, Counting) {
  EXPECT_EQ(popc(0xf0f0f0f0f0f0f0f0), 32u);
  EXPECT_EQ(clz32(0), 32u);
  EXPECT_EQ(clz32(1), 31u);
  EXPECT_EQ(clz64(0), 64u);
  EXPECT_EQ(clz64(uint64_t(1) << 40), 23u);
  EXPECT_EQ(brev32(0x00000001), 0x80000000u);
  EXPECT_EQ(brev32(0x12345678), 0x1e6a2c48u);
  EXPECT_EQ(brev64(3), 0xc000000000000000u);
}

TEST(BitField, FindMostSignificant) {
  EXPECT_EQ(bfind<uint32_t>(0x00010000, false), 16u);
  EXPECT_EQ(bfind<uint32_t>(0x00010000, true), 15u);
  EXPECT_EQ(bfind<uint32_t>(0, true), 0xffffffffu);
  EXPECT_EQ(bfind<int32_t>(-1, false), 0xffffffffu);
  EXPECT_EQ(bfind<int32_t>(-5, false), 2u); // ...11011
  EXPECT_EQ(bfind<int64_t>(INT64_MIN, false), 62u);
  EXPECT_EQ(bfind<int64_t>(INT64_MIN, true), 1u);
  EXPECT_EQ(bfind<uint64_t>(~0ull, false), 63u);
}

TEST(BitField, Extract) {
  EXPECT_EQ(bfe<uint32_t>(0x12345678, 8, 8), 0x56u);
  EXPECT_EQ(bfe<int32_t>(0x0000f000, 12, 4), -1);
  EXPECT_EQ(bfe<int32_t>(0x00007000, 12, 4), 7);
  EXPECT_EQ(bfe<uint32_t>(0x12345678, 0, 0), 0u);
  EXPECT_EQ(bfe<uint32_t>(0x12345678, 0, 32), 0x12345678u);
  // Beyond the top: the sign of the whole operand.
  EXPECT_EQ(bfe<int32_t>(INT32_MIN, 28, 20), -8);
  EXPECT_EQ(bfe<int32_t>(INT32_MIN, 40, 4), -1);
  EXPECT_EQ(bfe<uint32_t>(0xffffffff, 40, 4), 0u);
  // Position and length count modulo 256.
  EXPECT_EQ(bfe<uint32_t>(0x12345678, 0x108, 0x104), 0x6u);
  EXPECT_EQ(bfe<int64_t>(int64_t(0x8) << 40, 40, 4), -8);
  EXPECT_EQ(bfe<uint64_t>(~0ull, 60, 100), 15u);
}

TEST(BitField, Insert) {
  EXPECT_EQ(bfi<uint32_t>(0xab, 0x12345678, 8, 8), 0x1234ab78u);
  EXPECT_EQ(bfi<uint32_t>(0xab, 0x12345678, 8, 0), 0x12345678u);
  EXPECT_EQ(bfi<uint32_t>(0xab, 0x12345678, 32, 8), 0x12345678u);
  EXPECT_EQ(bfi<uint32_t>(0xab, 0x12345678, 28, 8), 0xb2345678u);
  EXPECT_EQ(bfi<uint32_t>(0xab, 0x12345678, 0, 200), 0xabu);
  EXPECT_EQ(bfi<uint64_t>(1, 0, 63, 5), 0x8000000000000000u);
}

TEST(BitField, Masks) {
  EXPECT_EQ(bmsk(1, 2, false), 6u);
  EXPECT_EQ(bmsk(0, 32, true), 0xffffffffu);
  EXPECT_EQ(bmsk(0, 32, false), 0u);
  EXPECT_EQ(bmsk(32, 4, true), 0u);
  EXPECT_EQ(bmsk(33, 2, false), 6u);
  EXPECT_EQ(bmsk(30, 10, true), 0xc0000000u);
}

TEST(BitField, ExtendToWord) {
  EXPECT_EQ(szext(0xffffffff, 0, false, false), 0u);
  EXPECT_EQ(szext(0x00000080, 8, true, true), 0xffffff80u);
  EXPECT_EQ(szext(0xffffff80, 8, false, true), 0x80u);
  EXPECT_EQ(szext(0x12345678, 32, true, true), 0x12345678u);
  EXPECT_EQ(szext(0x12345678, 32, true, false), 0u);
  EXPECT_EQ(szext(0x12345678, 36, true, false), 0xfffffff8u);
}

// The four examples of the ISA, and the ends.
TEST(BitField, FindNthSet) {
  EXPECT_EQ(fns(0xaaaaaaaa, 3, 1), 3u);
  EXPECT_EQ(fns(0xaaaaaaaa, 3, -1), 3u);
  EXPECT_EQ(fns(0xaaaaaaaa, 2, 1), 3u);
  EXPECT_EQ(fns(0xaaaaaaaa, 2, -1), 1u);
  EXPECT_EQ(fns(0xaaaaaaaa, 3, 0), 3u);
  EXPECT_EQ(fns(0xaaaaaaaa, 2, 0), 0xffffffffu);
  EXPECT_EQ(fns(0xaaaaaaaa, 0, 16), 31u);
  EXPECT_EQ(fns(0xaaaaaaaa, 0, 17), 0xffffffffu);
  EXPECT_EQ(fns(1, 31, INT32_MIN), 0xffffffffu);
}

TEST(BitField, Permute) {
  auto permute = [](uint32_t x, uint32_t y, uint32_t control, PrmtMode mode) {
    return prmt(x, y, prmtSelector(control, mode));
  };
  const uint32_t a = 0x83828180, b = 0x07060504;
  EXPECT_EQ(prmt(a, b, 0x7654), b);
  EXPECT_EQ(prmt(a, b, 0x0123), 0x80818283u);
  // A selector of 8 and more replicates the sign: 0x80 and 0x04.
  EXPECT_EQ(prmt(a, b, 0x8c04), 0xff008004u);
  EXPECT_EQ(permute(a, b, 1, PrmtMode::F4e), 0x04838281u);
  EXPECT_EQ(permute(a, b, 3, PrmtMode::F4e), 0x06050483u);
  EXPECT_EQ(permute(a, b, 0, PrmtMode::B4e), 0x05060780u);
  EXPECT_EQ(permute(a, b, 3, PrmtMode::B4e), 0x80818283u);
  EXPECT_EQ(permute(a, b, 2, PrmtMode::Rc8), 0x82828282u);
  EXPECT_EQ(permute(a, b, 1, PrmtMode::Ecl), 0x83828181u);
  EXPECT_EQ(permute(a, b, 3, PrmtMode::Ecl), 0x83838383u);
  EXPECT_EQ(permute(a, b, 1, PrmtMode::Ecr), 0x81818180u);
  EXPECT_EQ(permute(a, b, 0, PrmtMode::Ecr), 0x80808080u);
  EXPECT_EQ(permute(a, b, 1, PrmtMode::Rc16), 0x83828382u);
  EXPECT_EQ(permute(a, b, 2, PrmtMode::Rc16), 0x81808180u);
}

TEST(BitField, Lop3) {
  const uint32_t a = 0xf0f01234, b = 0xcccc5678, c = 0xaaaa9abc;
  EXPECT_EQ(Lop3(0xf0)(a, b, c), a);
  EXPECT_EQ(Lop3(0xcc)(a, b, c), b);
  EXPECT_EQ(Lop3(0xaa)(a, b, c), c);
  EXPECT_EQ(Lop3(0x80)(a, b, c), a & b & c);
  EXPECT_EQ(Lop3(0xfe)(a, b, c), a | b | c);
  EXPECT_EQ(Lop3(0x96)(a, b, c), a ^ b ^ c);
  EXPECT_EQ(Lop3(0xca)(a, b, c), (a & b) | (~a & c));
}

TEST(BitField, DotProducts) {
  // Bytes 1,2,3,4 with 1,1,1,-1 (0xff).
  EXPECT_EQ(dp4a(0x04030201, 0xff010101, 10, true, true), 12u);
  EXPECT_EQ(dp4a(0x04030201, 0xff010101, 10, true, false), 1036u);
  EXPECT_EQ(dp4a(0xffffffff, 0xffffffff, 0, true, true), 4u);
  EXPECT_EQ(dp4a(0xffffffff, 0xffffffff, 0, false, false), 260100u);
  // Halves 3 and -2 with the bytes 5, 7 | 1, -1.
  EXPECT_EQ(dp2a(0xfffe0003, 0xff010705, 0, true, true, false), 1u);
  EXPECT_EQ(dp2a(0xfffe0003, 0xff010705, 0, true, true, true), 5u);
  EXPECT_EQ(dp2a(0x00000001, 0xff000000, 0, false, false, true), 0u);
}
