//===- FormatTest.cpp - encoding of floating-point formats ----------------===//

#include "Isa/Format.h"
#include "Isa/Float.h"
#include <gtest/gtest.h>

using namespace cudasim;

constexpr Rounding rn = Rounding::NearestEven, rna = Rounding::NearestAway,
                   rz = Rounding::Zero, rm = Rounding::Down, rp = Rounding::Up;

// f16 has 10 fraction bits: 1 + 2^-11 is a tie between 1 and 1 + 2^-10.
TEST(Format, TiesAndDirections) {
  const double tie = 1 + 0x1p-11, oddTie = 1 + 0x3p-11;
  EXPECT_EQ(encode<F16>(tie, rn), 0x3c00u);
  EXPECT_EQ(encode<F16>(oddTie, rn), 0x3c02u);
  EXPECT_EQ(encode<F16>(tie, rna), 0x3c01u);
  EXPECT_EQ(encode<F16>(tie, rz), 0x3c00u);
  EXPECT_EQ(encode<F16>(tie, rp), 0x3c01u);
  EXPECT_EQ(encode<F16>(tie, rm), 0x3c00u);
  EXPECT_EQ(encode<F16>(-tie, rm), 0xbc01u);
  EXPECT_EQ(encode<F16>(-tie, rp), 0xbc00u);
  EXPECT_EQ(encode<F16>(tie + 0x1p-40, rn), 0x3c01u);
  EXPECT_EQ(encode<F16>(1 + 0x1p-40, rp), 0x3c01u);
}

TEST(Format, CarryIntoNextBinade) {
  EXPECT_EQ(encode<F16>(2 - 0x1p-12, rn), 0x4000u);
  EXPECT_EQ(encode<BF16>(1.9999, rn), 0x4000u);
}

// The largest f16 is 65504, the next would be 65536; their middle is 65520.
TEST(Format, Overflow) {
  EXPECT_EQ(encode<F16>(65519.9, rn), 0x7bffu);
  EXPECT_EQ(encode<F16>(65520, rn), 0x7c00u);
  EXPECT_EQ(encode<F16>(1e300, rz), 0x7bffu);
  EXPECT_EQ(encode<F16>(1e300, rm), 0x7bffu);
  EXPECT_EQ(encode<F16>(1e300, rp), 0x7c00u);
  EXPECT_EQ(encode<F16>(-1e300, rm), 0xfc00u);
  EXPECT_EQ(encode<F16>(-1e300, rp), 0xfbffu);
  EXPECT_EQ(encode<F16>(INFINITY, rz), 0x7c00u);
}

// The smallest subnormal of f16 is 2^-24; half of it is a tie with zero.
TEST(Format, Subnormals) {
  EXPECT_EQ(encode<F16>(0x1p-24, rn), 1u);
  EXPECT_EQ(encode<F16>(0x1p-25, rn), 0u);
  EXPECT_EQ(encode<F16>(0x1.8p-25, rn), 1u);
  EXPECT_EQ(encode<F16>(0x1.8p-24, rn), 2u); // tie, to even
  EXPECT_EQ(encode<F16>(-0x1p-25, rn), 0x8000u);
  EXPECT_EQ(encode<F16>(0x1p-1000, rp), 1u);
  EXPECT_EQ(encode<F16>(5e-324, rp), 1u);
  EXPECT_EQ(encode<F16>(-0x1p-1000, rp), 0x8000u);
  // Just below the smallest normal number, 2^-14, rounds to it.
  EXPECT_EQ(encode<F16>(0x1.fffp-15, rn), 0x400u);
  EXPECT_EQ(encode<F32>(0x1p-149, rn), 1u);
  EXPECT_EQ(encode<F32>(-0.0, rn), 0x80000000u);
}

TEST(Format, NotANumber) {
  EXPECT_EQ(encode<F16>(NAN, rn), 0x7fffu);
  EXPECT_EQ(encode<BF16>(-NAN, rn), 0x7fffu);
  EXPECT_EQ(encode<F32>(NAN, rn), 0x7fffffffu);
  EXPECT_EQ(encode<E4M3>(NAN, rn), 0x7fu);
}

// What the host's own conversion does.
TEST(Format, AgreesWithHost) {
  uint64_t state = 1;
  for (int i = 0; i < 20000; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    // Exponents from -160 to 160 around f32's range.
    const uint64_t exponent = 1023 - 160 + (state >> 33) % 320;
    const double value =
        bitCast<double>((state & 0x800fffffffffffff) | exponent << 52);
    EXPECT_EQ(encode<F32>(value, rn), toBits(float(value))) << value;
    EXPECT_EQ(encode<F64>(value, rp), toBits(value)) << value;
  }
}

TEST(Format, DecodeInvertsEncode) {
  // Up to the infinities; from there on the patterns are NaNs.
  for (uint32_t sign : {0u, 0x8000u}) {
    for (uint32_t bits = sign; bits <= sign + F16::infinity; ++bits)
      ASSERT_EQ(encode<F16>(decode<F16>(bits), rn), bits);
    for (uint32_t bits = sign; bits <= sign + BF16::infinity; ++bits)
      ASSERT_EQ(encode<BF16>(decode<BF16>(bits), rn), bits);
  }
  for (uint32_t sign : {0u, 0x80u}) {
    for (uint32_t bits = sign; bits < sign + 0x7f; ++bits)
      ASSERT_EQ(encode<E4M3>(decode<E4M3>(bits), rn), bits);
    for (uint32_t bits = sign; bits <= sign + E5M2::infinity; ++bits)
      ASSERT_EQ(encode<E5M2>(decode<E5M2>(bits), rn), bits);
  }
}

TEST(Format, DecodedValues) {
  EXPECT_EQ(decode<F16>(0x3c00), 1.0);
  EXPECT_EQ(decode<F16>(0x0001), 0x1p-24);
  EXPECT_EQ(decode<F16>(0xfbff), -65504.0);
  EXPECT_EQ(decode<BF16>(0x0001), 0x1p-133);
  EXPECT_EQ(decode<E4M3>(0x7e), 448.0);
  EXPECT_EQ(decode<E4M3>(0x01), 0x1p-9);
  EXPECT_EQ(decode<E5M2>(0x7b), 57344.0);
  EXPECT_TRUE(std::isnan(decode<E4M3>(0xff)));
  EXPECT_TRUE(std::isinf(decode<E5M2>(0xfc)));
}

TEST(Format, FiniteSaturation) {
  EXPECT_EQ(saturateFinite<F16>(INFINITY), 65504.0);
  EXPECT_EQ(saturateFinite<F16>(-1e9), -65504.0);
  EXPECT_EQ(saturateFinite<E4M3>(449), 448.0);
  EXPECT_TRUE(std::isnan(saturateFinite<F16>(NAN)));
}
