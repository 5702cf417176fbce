//===- HalfTest.cpp - f16 and bf16 arithmetic -----------------------------===//

#include "Isa/Half.h"
#include <gtest/gtest.h>

using namespace cudasim;

template <typename F, FloatOp Op>
static uint16_t run(uint16_t a, uint16_t b, uint16_t c = 0,
                    HalfModifiers modifiers = {}) {
  return halfArithmetic<F, Op>(a, b, c, modifiers);
}

// Every pattern, against the generic decoder and encoder.
TEST(Half, Conversions) {
  for (uint32_t bits = 0; bits <= 0xffff; ++bits) {
    const float f16 = halfToFloat<F16>(bits), bf16 = halfToFloat<BF16>(bits);
    if ((bits & 0x7fff) > F16::infinity) {
      ASSERT_EQ(toBits(f16), 0x7fffffffu);
    } else {
      ASSERT_EQ(double(f16), decode<F16>(bits));
      ASSERT_EQ(floatToHalf<F16>(f16), bits);
    }
    if ((bits & 0x7fff) > BF16::infinity) {
      ASSERT_EQ(toBits(bf16), bits << 16);
      ASSERT_EQ(floatToHalf<BF16>(bf16), 0x7fffu);
    } else {
      ASSERT_EQ(double(bf16), decode<BF16>(bits));
      ASSERT_EQ(floatToHalf<BF16>(bf16), bits);
    }
  }
}

TEST(Half, FastRoundingAgrees) {
  uint32_t state = 1;
  for (int i = 0; i < 200000; ++i) {
    state = state * 1664525 + 1013904223;
    // Random patterns, and patterns near the ties of both formats.
    for (uint32_t bits :
         {state, state & ~0xfffu, (state & ~0xffffu) | 0x8000}) {
      const float value = fromBits<float>(bits);
      ASSERT_EQ(floatToHalf<F16>(value),
                encode<F16>(value, Rounding::NearestEven));
      ASSERT_EQ(floatToHalf<BF16>(value),
                encode<BF16>(value, Rounding::NearestEven));
      ASSERT_EQ(doubleToHalf<F16>(value), floatToHalf<F16>(value));
      ASSERT_EQ(doubleToHalf<BF16>(value), floatToHalf<BF16>(value));
    }
  }
}

// Sums against the exact sum, rounded once: of random operands of one sign and
// of both, whose exponents are close enough for double to hold the sum.
TEST(Half, SumsAreExactlyRounded) {
  uint32_t state = 7;
  for (int i = 0; i < 200000; ++i) {
    state = state * 1664525 + 1013904223;
    const uint16_t a = uint16_t(state >> 16),
                   b = uint16_t(a ^ (state >> 5 & 0x8fff));
    if ((a & 0x7fff) < F16::infinity && (b & 0x7fff) < F16::infinity) {
      ASSERT_EQ(
          (run<F16, FloatOp::Add>(a, b)),
          encode<F16>(decode<F16>(a) + decode<F16>(b), Rounding::NearestEven));
    }
    if ((a & 0x7fff) < BF16::infinity && (b & 0x7fff) < BF16::infinity) {
      ASSERT_EQ((run<BF16, FloatOp::Sub>(a, b)),
                encode<BF16>(decode<BF16>(a) - decode<BF16>(b),
                             Rounding::NearestEven));
    }
  }
}

TEST(Half, F16Arithmetic) {
  EXPECT_EQ((run<F16, FloatOp::Add>(0x3c00, 0x3c00)), 0x4000); // 1+1
  EXPECT_EQ((run<F16, FloatOp::Sub>(0x3c00, 0x4000)), 0xbc00); // 1-2
  EXPECT_EQ((run<F16, FloatOp::Mul>(0x4200, 0x4400)), 0x4a00); // 3*4
  // 2048 + 1 is a tie, to the even 2048; 2050 + 1 goes to 2052.
  EXPECT_EQ((run<F16, FloatOp::Add>(0x6800, 0x3c00)), 0x6800);
  EXPECT_EQ((run<F16, FloatOp::Add>(0x6801, 0x3c00)), 0x6802);
  EXPECT_EQ((run<F16, FloatOp::Add>(0x7bff, 0x7bff)), 0x7c00);
  EXPECT_EQ((run<F16, FloatOp::Sub>(0x7c00, 0x7c00)), 0x7fff);
  EXPECT_EQ((run<F16, FloatOp::Add>(0x0001, 0x0001)), 0x0002);
  EXPECT_EQ((run<F16, FloatOp::Mul>(0x0001, 0x3800)), 0x0000); // 2^-25: tie
  EXPECT_EQ((run<F16, FloatOp::Mul>(0x0003, 0x3800)), 0x0002); // 1.5: tie
}

TEST(Half, FmaRoundsOnce) {
  // (1+2^-10)^2 = 1 + 2^-9 + 2^-20, less 1 + 2^-9.
  EXPECT_EQ((run<F16, FloatOp::Fma>(0x3c01, 0x3c01, 0xbc02)), 0x0010);
  // 2048 + 1 is a tie, to even; 2048 + (1 + 2^-10) is above it.
  EXPECT_EQ((run<F16, FloatOp::Fma>(0x3c00, 0x3c00, 0x6800)), 0x6800);
  EXPECT_EQ((run<F16, FloatOp::Fma>(0x3c00, 0x3c01, 0x6800)), 0x6801);
  // The same for bf16 at 256.
  EXPECT_EQ((run<BF16, FloatOp::Fma>(0x3f80, 0x3f80, 0x4380)), 0x4380);
  EXPECT_EQ((run<BF16, FloatOp::Fma>(0x3f80, 0x3f81, 0x4380)), 0x4381);
}

// (1 + 2^-7) * 1.5 = 1.5 + 2^-7 + 2^-8 lies halfway between two bf16 numbers.
// An addend of 2^-101 decides, although the sum does not fit into a double.
TEST(Half, AddendBelowDoublePrecisionBreaksTie) {
  EXPECT_EQ((run<BF16, FloatOp::Fma>(0x3f81, 0x3fc0, 0x0000)), 0x3fc2);
  EXPECT_EQ((run<BF16, FloatOp::Fma>(0x3f81, 0x3fc0, 0x0d00)), 0x3fc2);
  EXPECT_EQ((run<BF16, FloatOp::Fma>(0x3f81, 0x3fc0, 0x8d00)), 0x3fc1);
}

TEST(Half, Bf16Range) {
  EXPECT_EQ((run<BF16, FloatOp::Mul>(0x0001, 0x3f00)), 0x0000); // half of least
  EXPECT_EQ((run<BF16, FloatOp::Mul>(0x0001, 0x0001)), 0x0000);
  EXPECT_EQ((run<BF16, FloatOp::Mul>(0x7f7f, 0x7f7f)), 0x7f80);
  EXPECT_EQ((run<BF16, FloatOp::Add>(0x7f80, 0xff80)), 0x7fff);
  EXPECT_EQ((run<BF16, FloatOp::Add>(0x0001, 0x0001)), 0x0002);
}

TEST(Half, Modifiers) {
  HalfModifiers ftz, sat, relu;
  ftz.ftz = sat.sat = relu.relu = true;
  EXPECT_EQ((run<F16, FloatOp::Add>(0x0200, 0x0200, 0, ftz)), 0x0000);
  EXPECT_EQ((run<F16, FloatOp::Add>(0x0200, 0x0200, 0)), 0x0400);
  EXPECT_EQ((run<F16, FloatOp::Mul>(0x8400, 0x3800, 0, ftz)), 0x8000);
  EXPECT_EQ((run<F16, FloatOp::Add>(0x3c00, 0x3c00, 0, sat)), 0x3c00);
  EXPECT_EQ((run<F16, FloatOp::Sub>(0x3c00, 0x4000, 0, sat)), 0x0000);
  EXPECT_EQ((run<F16, FloatOp::Sub>(0x7c00, 0x7c00, 0, sat)), 0x0000);
  EXPECT_EQ((run<F16, FloatOp::Fma>(0xbc00, 0x3c00, 0, relu)), 0x0000);
  EXPECT_EQ((run<BF16, FloatOp::Fma>(0xbf80, 0x3f80, 0, relu)), 0x0000);
  EXPECT_EQ((run<F16, FloatOp::Fma>(0x7e00, 0x3c00, 0, relu)), 0x7fff);
  EXPECT_EQ((run<F16, FloatOp::Fma>(0x3c00, 0x3c00, 0, relu)), 0x3c00);
}

TEST(Half, MinMax) {
  const MinMaxModifiers min, maxNaN = {true, true, false, false};
  EXPECT_EQ(halfMinMax<F16>(0x0000, 0x8000, min, false), 0x8000);
  EXPECT_EQ(halfMinMax<F16>(0x7e00, 0x3c00, min, false), 0x3c00);
  EXPECT_EQ(halfMinMax<F16>(0x7e00, 0xfe00, min, false), 0x7fff);
  EXPECT_EQ(halfMinMax<BF16>(0x7fc0, 0x3f80, maxNaN, false), 0x7fff);
  EXPECT_EQ(halfMinMax<BF16>(0xbf80, 0x3f80, maxNaN, false), 0x3f80);
  EXPECT_EQ(halfMinMax<F16>(0x8001, 0x3c00, min, true), 0x8000);
  EXPECT_EQ(halfMinMax<F16>(0xc200, 0x4000, {true, false, true, true}, false),
            0xc200); // larger magnitude of -3 and 2, sign of the product
}

TEST(Half, SignsAndPacking) {
  EXPECT_EQ(halfAbs(0xfe01), 0x7e01);
  EXPECT_EQ(halfNeg(0x0000), 0x8000);
  auto add = [](uint16_t a, uint16_t b) {
    return run<F16, FloatOp::Add>(a, b);
  };
  EXPECT_EQ(mapPacked(add, 0x3c004000u, 0x3c003c00u), 0x40004200u);
}

TEST(Half, Approximations) {
  EXPECT_EQ(halfApproximate<F16>(ApproxOp::Ex2, 0x4200, false), 0x4800); // 2^3
  EXPECT_EQ(halfApproximate<F16>(ApproxOp::Ex2, 0xce00, false), 0x0001); // -24
  EXPECT_EQ(halfApproximate<F16>(ApproxOp::Ex2, 0xfc00, false), 0x0000);
  EXPECT_EQ(halfApproximate<F16>(ApproxOp::Ex2, 0x7e00, false), 0x7fff);
  EXPECT_EQ(halfApproximate<F16>(ApproxOp::Tanh, 0x7c00, false), 0x3c00);
  EXPECT_EQ(halfApproximate<F16>(ApproxOp::Tanh, 0x8000, false), 0x8000);
  EXPECT_EQ(halfApproximate<BF16>(ApproxOp::Ex2, 0x3f80, true), 0x4000);
  // 2^-127 would be a subnormal bf16.
  EXPECT_EQ(halfApproximate<BF16>(ApproxOp::Ex2, 0xc2fe, true), 0x0000);
  EXPECT_EQ(halfApproximate<BF16>(ApproxOp::Ex2, 0xc2fe, false), 0x0040);
}
