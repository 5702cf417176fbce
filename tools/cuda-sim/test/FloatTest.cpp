//===- FloatTest.cpp - f32 and f64 arithmetic -----------------------------===//

#include "Isa/Float.h"
#include "Isa/Compare.h"
#include <gtest/gtest.h>

using namespace cudasim;

static float value(uint32_t bits) { return fromBits<float>(bits); }
static constexpr uint32_t nanBits = 0x7fffffff;

template <FloatOp Op> static uint32_t run(float a, float b, float c = 0) {
  return toBits(floatArithmetic<Op, false, false>(a, b, c));
}
template <FloatOp Op>
static float run(float a, float b, float c, Rounding rounding) {
  RoundingScope scope(rounding);
  return floatInCurrentMode<Op, false, false>(a, b, c);
}
template <FloatOp Op>
static double runDouble(double a, double b, Rounding rounding) {
  RoundingScope scope(rounding);
  return inCurrentMode<Op>(a, b, 0.0);
}

// 1 + 2^-24 is a tie in f32; the directions differ in the last bit.
TEST(Float, AddRoundings) {
  const float one = 1, tiny = 0x1p-24f;
  EXPECT_EQ(run<FloatOp::Add>(one, tiny), 0x3f800000u);
  EXPECT_EQ(run<FloatOp::Add>(one, tiny, 0, Rounding::Zero), 1.0f);
  EXPECT_EQ(run<FloatOp::Add>(one, tiny, 0, Rounding::Up), value(0x3f800001));
  EXPECT_EQ(run<FloatOp::Add>(-one, -tiny, 0, Rounding::Down),
            -value(0x3f800001));
  EXPECT_EQ(run<FloatOp::Add>(-one, -tiny, 0, Rounding::Up), -1.0f);
  // An exact zero sum is +0, but -0 when rounding down.
  EXPECT_EQ(toBits(run<FloatOp::Sub>(1, 1, 0, Rounding::Up)), 0u);
  EXPECT_EQ(toBits(run<FloatOp::Sub>(1, 1, 0, Rounding::Down)), 0x80000000u);
}

TEST(Float, DoubleRoundings) {
  EXPECT_EQ(runDouble<FloatOp::Add>(1, 0x1p-60, Rounding::Up), 1 + 0x1p-52);
  EXPECT_EQ(runDouble<FloatOp::Div>(1, 3, Rounding::Down),
            bitCast<double>(uint64_t(0x3fd5555555555555)));
  EXPECT_EQ(runDouble<FloatOp::Div>(1, 3, Rounding::Up),
            bitCast<double>(uint64_t(0x3fd5555555555556)));
  EXPECT_EQ(runDouble<FloatOp::Sqrt>(2, 0, Rounding::Zero),
            bitCast<double>(uint64_t(0x3ff6a09e667f3bcc)));
}

TEST(Float, MulDivSqrtRoundings) {
  // (1 + 2^-23)^2 = 1 + 2^-22 + 2^-46.
  const float x = value(0x3f800001);
  EXPECT_EQ(run<FloatOp::Mul>(x, x), 0x3f800002u);
  EXPECT_EQ(run<FloatOp::Mul>(x, x, 0, Rounding::Up), value(0x3f800003));
  // 1/3 = 0x3eaaaaaa.aaa...
  EXPECT_EQ(run<FloatOp::Div>(1, 3), 0x3eaaaaabu);
  EXPECT_EQ(run<FloatOp::Div>(1, 3, 0, Rounding::Zero), value(0x3eaaaaaa));
  EXPECT_EQ(run<FloatOp::Div>(-1, 3, 0, Rounding::Down), -value(0x3eaaaaab));
  EXPECT_EQ(run<FloatOp::Rcp>(3, 0, 0, Rounding::Down), value(0x3eaaaaaa));
  // sqrt(2) = 1.4142135623..., between 0x3fb504f3 and the next.
  EXPECT_EQ(run<FloatOp::Sqrt>(2, 0), 0x3fb504f3u);
  EXPECT_EQ(run<FloatOp::Sqrt>(2, 0, 0, Rounding::Up), value(0x3fb504f4));
  EXPECT_EQ(run<FloatOp::Sqrt>(value(0x80000000), 0), 0x80000000u);
}

TEST(Float, FmaRoundsOnce) {
  // x*x is 1 + 2^-11 + 2^-24 exactly; f32 would lose the last term.
  const float x = 1 + 0x1p-12f;
  EXPECT_EQ(run<FloatOp::Fma>(x, x, -(1 + 0x1p-11f)), toBits(0x1p-24f));
  EXPECT_EQ(run<FloatOp::Fma>(0x1p-30f, 0x1p-30f, 1, Rounding::Up),
            value(0x3f800001));
  // (1 + 2^-12)(2^-24 - 2^-36) = 2^-24 - 2^-48, just below half of the last
  // bit of 1 + 2^-23: the sum through double is the tie, which goes up.
  const float y = 0x1p-24f - 0x1p-36f, c = value(0x3f800001);
  EXPECT_EQ(run<FloatOp::Fma>(x, y, c), 0x3f800001u);
  EXPECT_EQ(run<FloatOp::Fma>(1, 0x1p-24f, c), 0x3f800002u);
}

TEST(Float, SpecialValues) {
  const float inf = INFINITY;
  EXPECT_EQ(run<FloatOp::Add>(inf, -inf), nanBits);
  EXPECT_EQ(run<FloatOp::Mul>(0, inf), nanBits);
  EXPECT_EQ(run<FloatOp::Fma>(0, inf, 1), nanBits);
  EXPECT_EQ(run<FloatOp::Div>(0, 0), nanBits);
  EXPECT_EQ(run<FloatOp::Div>(-1, 0), 0xff800000u);
  EXPECT_EQ(run<FloatOp::Sqrt>(-1, 0), nanBits);
  EXPECT_EQ(run<FloatOp::Mul>(-0.0f, 3), 0x80000000u);
  // Payload and sign of a NaN operand are lost.
  EXPECT_EQ(run<FloatOp::Add>(value(0xffc12345), 1), nanBits);
  EXPECT_EQ(run<FloatOp::Add>(value(0x7f800001), 1), nanBits);
}

TEST(Float, FlushToZero) {
  const float tiny = value(0x00400000); // 2^-127, subnormal
  EXPECT_EQ(toBits(floatArithmetic<FloatOp::Add, true, false>(tiny, tiny, 0.f)),
            0u);
  EXPECT_EQ(
      toBits(floatArithmetic<FloatOp::Add, false, false>(tiny, tiny, 0.f)),
      0x00800000u);
  // A subnormal result keeps its sign.
  EXPECT_EQ(toBits(floatArithmetic<FloatOp::Mul, true, false>(-0x1p-100f,
                                                              0x1p-30f, 0.f)),
            0x80000000u);
  EXPECT_EQ(
      toBits(floatArithmetic<FloatOp::Fma, true, false>(tiny, 1.f, -0x1p-126f)),
      0x80800000u);
}

TEST(Float, Saturate) {
  auto sat = [](float a, float b) {
    return toBits(floatArithmetic<FloatOp::Add, false, true>(a, b, 0.f));
  };
  EXPECT_EQ(sat(0.75f, 0.5f), 0x3f800000u);
  EXPECT_EQ(sat(-2, 1), 0u);
  EXPECT_EQ(sat(-0.0f, -0.0f), 0u);
  EXPECT_EQ(sat(INFINITY, -INFINITY), 0u);
  EXPECT_EQ(sat(0.25f, 0.25f), 0x3f000000u);
}

TEST(Float, MinMax) {
  const MinMaxModifiers min, max = {true, false, false, false};
  const float nan = value(0xffc00001);
  EXPECT_EQ(toBits(minMax(0.0f, -0.0f, min)), 0x80000000u);
  EXPECT_EQ(toBits(minMax(-0.0f, 0.0f, min)), 0x80000000u);
  EXPECT_EQ(toBits(minMax(-0.0f, 0.0f, max)), 0u);
  EXPECT_EQ(toBits(minMax(0.0f, -0.0f, max)), 0u);
  EXPECT_EQ(minMax(nan, 2.0f, min), 2.0f);
  EXPECT_EQ(minMax(2.0f, nan, max), 2.0f);
  EXPECT_EQ(toBits(minMax(nan, nan, max)), nanBits);
  const MinMaxModifiers maxNaN = {true, true, false, false};
  EXPECT_EQ(toBits(minMax(2.0f, nan, maxNaN)), nanBits);
  EXPECT_EQ(minMax(-INFINITY, 2.0f, maxNaN), 2.0f);
  const MinMaxModifiers xorSign = {true, false, true, true};
  EXPECT_EQ(minMax(-3.0f, 2.0f, xorSign), -3.0f);
  EXPECT_EQ(minMax(-3.0f, -2.0f, xorSign), 3.0f);
  EXPECT_EQ(minMax(1.0, -4.0, {false, false, true, true}), -1.0);
  EXPECT_EQ(minMax(3.0, 2.0, {false, false, false, false}), 2.0);
}

TEST(Float, Signs) {
  EXPECT_EQ(toBits(absFloat(value(0xffc00001))), 0x7fc00001u);
  EXPECT_EQ(toBits(negFloat(0.0f)), 0x80000000u);
  EXPECT_EQ(copySign(-1.0f, 2.0f), -2.0f);
  EXPECT_EQ(copySign(1.0, -2.0), 2.0);
}

TEST(Float, Testp) {
  const float subnormal = value(1), nan = value(0x7fc00000);
  EXPECT_TRUE(testp(1.0f, TestpOp::Finite));
  EXPECT_FALSE(testp(-INFINITY, TestpOp::Finite));
  EXPECT_FALSE(testp(nan, TestpOp::Finite));
  EXPECT_TRUE(testp(-INFINITY, TestpOp::Infinite));
  EXPECT_FALSE(testp(nan, TestpOp::Infinite));
  EXPECT_TRUE(testp(INFINITY, TestpOp::Number));
  EXPECT_TRUE(testp(nan, TestpOp::NotANumber));
  EXPECT_TRUE(testp(0.0f, TestpOp::Normal)); // by definition
  EXPECT_FALSE(testp(subnormal, TestpOp::Normal));
  EXPECT_TRUE(testp(subnormal, TestpOp::Subnormal));
  EXPECT_FALSE(testp(0.0, TestpOp::Subnormal));
  EXPECT_TRUE(testp(5e-324, TestpOp::Subnormal));
}

TEST(Compare, Ordered) {
  const float nan = NAN;
  EXPECT_TRUE((compare<CompareOp::Eq>(0.0f, -0.0f)));
  EXPECT_TRUE((compare<CompareOp::Lt>(1.0f, 2.0f)));
  EXPECT_FALSE((compare<CompareOp::Ne>(nan, 1.0f)));
  EXPECT_FALSE((compare<CompareOp::Eq>(nan, nan)));
  EXPECT_FALSE((compare<CompareOp::Ge>(nan, 1.0f)));
  EXPECT_TRUE((compare<CompareOp::Ne>(2.0, 1.0)));
}

TEST(Compare, Unordered) {
  const float nan = NAN;
  EXPECT_TRUE((compare<CompareOp::Equ>(nan, 1.0f)));
  EXPECT_TRUE((compare<CompareOp::Neu>(nan, nan)));
  EXPECT_TRUE((compare<CompareOp::Ltu>(1.0f, nan)));
  EXPECT_FALSE((compare<CompareOp::Ltu>(2.0f, 1.0f)));
  EXPECT_TRUE((compare<CompareOp::Leu>(1.0f, 1.0f)));
  EXPECT_TRUE((compare<CompareOp::Gtu>(2.0f, 1.0f)));
  EXPECT_FALSE((compare<CompareOp::Geu>(1.0f, 2.0f)));
  EXPECT_TRUE((compare<CompareOp::Num>(1.0f, 2.0f)));
  EXPECT_TRUE((compare<CompareOp::Nan>(1.0f, nan)));
}

TEST(Compare, Integers) {
  EXPECT_TRUE((compare<CompareOp::Lt>(int32_t(-1), int32_t(1))));
  EXPECT_FALSE((compare<CompareOp::Lt>(uint32_t(-1), uint32_t(1))));
  EXPECT_TRUE((compare<CompareOp::Ge>(uint64_t(5), uint64_t(5))));
}

TEST(Compare, Combine) {
  EXPECT_TRUE(combine(BoolOp::None, true, false));
  EXPECT_FALSE(combine(BoolOp::And, true, false));
  EXPECT_TRUE(combine(BoolOp::Or, false, true));
  EXPECT_FALSE(combine(BoolOp::Xor, true, true));
}
