//===- ConvertTest.cpp - conversions between numeric types ----------------===//

#include "Isa/Convert.h"
#include "Isa/Float.h"
#include <gtest/gtest.h>

using namespace cudasim;
using N = Numeric;

constexpr Rounding rn = Rounding::NearestEven, rna = Rounding::NearestAway,
                   rz = Rounding::Zero, rm = Rounding::Down, rp = Rounding::Up;

static uint64_t run(N to, N from, uint64_t value, Rounding rounding = rn) {
  Conversion conversion;
  conversion.to = to;
  conversion.from = from;
  conversion.rounding = rounding;
  return convert(conversion, value);
}
static uint64_t fromF32(N to, float value, Rounding rounding = rn) {
  return run(to, N::F32, toBits(value), rounding);
}
static uint64_t fromF64(N to, double value, Rounding rounding = rn) {
  return run(to, N::F64, toBits(value), rounding);
}

TEST(Convert, IntegerToInteger) {
  EXPECT_EQ(run(N::S32, N::S8, 0x80), 0xffffffffffffff80u);
  EXPECT_EQ(run(N::U32, N::U8, 0xffffff80), 0x80u);
  EXPECT_EQ(run(N::S8, N::S32, 0x12345680), 0xffffffffffffff80u);
  EXPECT_EQ(run(N::U16, N::S32, 0xffffffff), 0xffffu);
  EXPECT_EQ(run(N::U64, N::S32, 0xffffffff), ~0ull);
  EXPECT_EQ(run(N::S64, N::U32, 0xffffffff), 0xffffffffu);
}

TEST(Convert, IntegerSaturation) {
  auto sat = [](N to, N from, int64_t value) {
    Conversion conversion;
    conversion.to = to;
    conversion.from = from;
    conversion.sat = true;
    return int64_t(convert(conversion, uint64_t(value)));
  };
  EXPECT_EQ(sat(N::S8, N::S32, 300), 127);
  EXPECT_EQ(sat(N::S8, N::S32, -300), -128);
  EXPECT_EQ(sat(N::U8, N::S32, -1), 0);
  EXPECT_EQ(sat(N::U8, N::S32, 300), 255);
  EXPECT_EQ(sat(N::S32, N::U32, 0xffffffff), INT32_MAX);
  EXPECT_EQ(sat(N::U32, N::S64, -5), 0);
  EXPECT_EQ(sat(N::S64, N::U64, -1), INT64_MAX);
  EXPECT_EQ(sat(N::U64, N::S64, -1), 0);
  EXPECT_EQ(sat(N::S16, N::S64, 7), 7);
}

TEST(Convert, FloatToIntegerRoundings) {
  for (float value : {2.5f, -2.5f, 3.5f}) {
    EXPECT_EQ(int64_t(fromF32(N::S32, value, rn)), value == 3.5f ? 4
                                                   : value > 0   ? 2
                                                                 : -2);
    EXPECT_EQ(int64_t(fromF32(N::S32, value, rz)), int64_t(value));
    EXPECT_EQ(int64_t(fromF32(N::S32, value, rm)), int64_t(std::floor(value)));
    EXPECT_EQ(int64_t(fromF32(N::S32, value, rp)), int64_t(std::ceil(value)));
  }
  EXPECT_EQ(fromF32(N::U32, -0.5f, rz), 0u);
  EXPECT_EQ(run(N::S16, N::F16, 0xc500, rz), uint64_t(-5)); // -5.0
  EXPECT_EQ(run(N::U8, N::BF16, 0x4320, rz), 160u);
}

TEST(Convert, FloatToIntegerLimits) {
  EXPECT_EQ(int64_t(fromF32(N::S32, 3e9f, rz)), INT32_MAX);
  EXPECT_EQ(int64_t(fromF32(N::S32, -3e9f, rz)), INT32_MIN);
  EXPECT_EQ(fromF32(N::U32, 5e9f, rz), 0xffffffffu);
  EXPECT_EQ(fromF32(N::U32, -1, rz), 0u);
  EXPECT_EQ(fromF32(N::U8, 300, rz), 255u);
  EXPECT_EQ(int64_t(fromF32(N::S8, -300, rz)), -128);
  EXPECT_EQ(fromF32(N::U64, 0x1p64f, rz), ~0ull);
  EXPECT_EQ(fromF32(N::U64, 0x1p63f, rz), uint64_t(1) << 63);
  EXPECT_EQ(int64_t(fromF32(N::S64, 0x1p63f, rz)), INT64_MAX);
  EXPECT_EQ(int64_t(fromF64(N::S64, -0x1p63, rz)), INT64_MIN);
  EXPECT_EQ(int64_t(fromF32(N::S64, -INFINITY, rz)), INT64_MIN);
  EXPECT_EQ(int64_t(fromF64(N::S32, 2147483647.5, rn)), INT32_MAX);
  EXPECT_EQ(int64_t(fromF64(N::S32, -2147483648.5, rn)), INT32_MIN);
}

// Zero, unless 64 bits are involved: then only the top bit.
TEST(Convert, NotANumberToInteger) {
  EXPECT_EQ(fromF32(N::S32, NAN, rz), 0u);
  EXPECT_EQ(fromF32(N::U8, NAN, rz), 0u);
  EXPECT_EQ(int64_t(fromF32(N::S64, NAN, rz)), INT64_MIN);
  EXPECT_EQ(fromF32(N::U64, NAN, rz), uint64_t(1) << 63);
  EXPECT_EQ(int64_t(fromF64(N::S32, NAN, rz)), INT32_MIN);
  EXPECT_EQ(fromF64(N::U32, NAN, rz), 0x80000000u);
}

TEST(Convert, FlushedOperand) {
  Conversion conversion;
  conversion.to = N::S32;
  conversion.from = N::F32;
  conversion.rounding = rm;
  EXPECT_EQ(int64_t(convert(conversion, 0x80000001)), -1);
  conversion.ftz = true;
  EXPECT_EQ(int64_t(convert(conversion, 0x80000001)), 0);
}

// 2^24 + 1 is a tie of f32; 2^53 + 1 one of f64.
TEST(Convert, IntegerToFloat) {
  const uint64_t odd = (1 << 24) + 1;
  EXPECT_EQ(run(N::F32, N::U32, odd, rn), toBits(0x1p24f));
  EXPECT_EQ(run(N::F32, N::U32, odd, rp), toBits(0x1p24f) + 1);
  EXPECT_EQ(run(N::F32, N::S32, uint32_t(-int32_t(odd)), rm),
            toBits(-0x1p24f) + 1);
  EXPECT_EQ(run(N::F32, N::S32, 0, rn), 0u);
  EXPECT_EQ(run(N::F64, N::U64, (1ull << 53) + 1, rn), toBits(0x1p53));
  EXPECT_EQ(run(N::F64, N::U64, (1ull << 53) + 1, rp), toBits(0x1p53) + 1);
  EXPECT_EQ(run(N::F32, N::U64, ~0ull, rn), toBits(0x1p64f));
  EXPECT_EQ(run(N::F32, N::U64, ~0ull, rz), toBits(0x1p64f) - 1);
  EXPECT_EQ(run(N::F64, N::S64, uint64_t(INT64_MIN), rn), toBits(-0x1p63));
  EXPECT_EQ(run(N::F16, N::S32, 65520, rn), 0x7c00u);
  EXPECT_EQ(run(N::F16, N::S32, 65520, rz), 0x7bffu);
  EXPECT_EQ(run(N::F16, N::U8, 0xff03, rn), 0x4200u);
  // 2^40 + 2^32 + 1 is just above a tie of bf16; through f32 it would be one.
  EXPECT_EQ(run(N::BF16, N::U64, (1ull << 40) + (1ull << 32) + 1, rn), 0x5381u);
}

TEST(Convert, NarrowingFloat) {
  EXPECT_EQ(fromF64(N::F32, 1 + 0x1p-24, rn), 0x3f800000u);
  EXPECT_EQ(fromF64(N::F32, 1 + 0x1p-24, rp), 0x3f800001u);
  EXPECT_EQ(fromF64(N::F32, 1e300, rz), 0x7f7fffffu);
  EXPECT_EQ(fromF64(N::F32, NAN, rn), 0x7fffffffu);
  EXPECT_EQ(fromF32(N::F16, NAN, rn), 0x7fffu);
  EXPECT_EQ(fromF32(N::F16, 65520, rz), 0x7bffu);
  EXPECT_EQ(fromF32(N::BF16, 1 + 0x1p-8f, rn), 0x3f80u);
  EXPECT_EQ(fromF32(N::BF16, 1 + 0x1p-8f, rp), 0x3f81u);
  // 1 + 2^-11 + 2^-40 through f32 would be a tie of f16.
  EXPECT_EQ(fromF64(N::F16, 1 + 0x1p-11 + 0x1p-40, rn), 0x3c01u);
}

TEST(Convert, WideningFloat) {
  EXPECT_EQ(run(N::F32, N::F16, 0x0001), toBits(0x1p-24f));
  EXPECT_EQ(run(N::F32, N::F16, 0x7e00), 0x7fffffffu);
  EXPECT_EQ(run(N::F32, N::BF16, 0xffffc000), toBits(-2.0f));
  EXPECT_EQ(run(N::F32, N::BF16, 0x7f81), 0x7f810000u);
  EXPECT_EQ(run(N::F64, N::F32, 1), toBits(0x1p-149));
  EXPECT_EQ(run(N::F64, N::F16, 0xbc00), toBits(-1.0));
}

TEST(Convert, IntegralFloat) {
  Conversion conversion;
  conversion.to = conversion.from = N::F32;
  conversion.toIntegral = true;
  auto integral = [&](float value, Rounding rounding) {
    conversion.rounding = rounding;
    return uint32_t(convert(conversion, toBits(value)));
  };
  EXPECT_EQ(integral(2.5f, rn), toBits(2.0f));
  EXPECT_EQ(integral(-0.5f, rn), 0x80000000u);
  EXPECT_EQ(integral(-0.5f, rm), toBits(-1.0f));
  EXPECT_EQ(integral(0.5f, rp), toBits(1.0f));
  EXPECT_EQ(integral(1e30f, rz), toBits(1e30f));
  EXPECT_EQ(integral(INFINITY, rz), 0x7f800000u);
}

TEST(Convert, Modifiers) {
  Conversion conversion;
  conversion.from = N::F32;
  conversion.to = N::F16;
  conversion.relu = true;
  auto of = [&](float value) { return convert(conversion, toBits(value)); };
  EXPECT_EQ(of(-3), 0u);
  EXPECT_EQ(of(-0.0f), 0u);
  EXPECT_EQ(of(NAN), 0x7fffu);
  EXPECT_EQ(of(2), 0x4000u);
  conversion.relu = false;
  conversion.satfinite = true;
  EXPECT_EQ(of(INFINITY), 0x7bffu);
  EXPECT_EQ(of(-1e9f), 0xfbffu);
  EXPECT_EQ(of(NAN), 0x7fffu);
  conversion.satfinite = false;
  conversion.sat = true;
  EXPECT_EQ(of(3), 0x3c00u);
  EXPECT_EQ(of(-3), 0u);
  EXPECT_EQ(of(NAN), 0u);
  conversion.to = N::F32;
  conversion.sat = false;
  conversion.ftz = true;
  EXPECT_EQ(convert(conversion, 0x80000001), 0x80000000u);
  conversion.from = N::F64;
  EXPECT_EQ(convert(conversion, toBits(0x1p-130)), 0u);
}

// tf32 keeps 10 fraction bits: 0x3f801000 is the tie 1 + 2^-11.
TEST(Convert, Tf32) {
  EXPECT_EQ(run(N::TF32, N::F32, 0x3f801000, rna), 0x3f802000u);
  EXPECT_EQ(run(N::TF32, N::F32, 0x3f801000, rn), 0x3f800000u);
  EXPECT_EQ(run(N::TF32, N::F32, 0x3f801fff, rz), 0x3f800000u);
  EXPECT_EQ(run(N::TF32, N::F32, 0xbf800fff, rna), 0xbf800000u);
  EXPECT_EQ(run(N::TF32, N::F32, 0x7f800000, rna), 0x7f800000u);
  EXPECT_EQ(run(N::TF32, N::F32, 0xffc00000, rna), 0x7fffffffu);
}

TEST(Convert, Pack) {
  EXPECT_EQ(cvtPack(70000, -70000, 0, 16, true), 0x7fff8000u);
  EXPECT_EQ(cvtPack(70000, -70000, 0, 16, false), 0xffff0000u);
  EXPECT_EQ(cvtPack(1, 300, 0xabcd1234, 8, false), 0x123401ffu);
  EXPECT_EQ(cvtPack(-300, 5, 0x12345678, 8, true), 0x56788005u);
  EXPECT_EQ(cvtPack(20, -20, 0x1, 4, true), 0x178u);
  EXPECT_EQ(cvtPack(3, 2, 0, 2, false), 0xeu);
}

TEST(Convert, EightBitFloats) {
  EXPECT_EQ(toFp8(1.0, Fp8::E4M3, false), 0x38);
  EXPECT_EQ(toFp8(1e9, Fp8::E4M3, false), 0x7e);
  EXPECT_EQ(toFp8(-INFINITY, Fp8::E4M3, false), 0xfe);
  EXPECT_EQ(toFp8(NAN, Fp8::E4M3, false), 0x7f);
  EXPECT_EQ(toFp8(1.0625, Fp8::E4M3, false), 0x38); // tie to even
  EXPECT_EQ(toFp8(1.1875, Fp8::E4M3, false), 0x3a); // tie to even
  EXPECT_EQ(toFp8(-1.0, Fp8::E4M3, true), 0);
  EXPECT_EQ(toFp8(1.0, Fp8::E5M2, false), 0x3c);
  EXPECT_EQ(toFp8(1e9, Fp8::E5M2, false), 0x7b);
  EXPECT_EQ(fp8ToF16(0x38, Fp8::E4M3, false), 0x3c00);
  EXPECT_EQ(fp8ToF16(0x7f, Fp8::E4M3, false), 0x7fff);
  EXPECT_EQ(fp8ToF16(0xbc, Fp8::E5M2, false), 0xbc00);
  EXPECT_EQ(fp8ToF16(0xbc, Fp8::E5M2, true), 0);
  EXPECT_EQ(fp8ToF16(0x7c, Fp8::E5M2, false), 0x7c00);
}
