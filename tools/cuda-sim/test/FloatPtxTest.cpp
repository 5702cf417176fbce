//===- FloatPtxTest.cpp - floating-point instructions through PTX ---------===//

#include "Lanes.h"
#include <cmath>
#include <gtest/gtest.h>

using namespace cudasim::test;

constexpr uint64_t nan32 = 0x7fffffff;
static uint64_t f(float value) { return bits(value); }
static uint64_t d(double value) { return bits(value); }
static uint64_t two(float high, float low) { return f(high) << 32 | f(low); }

TEST(FloatPtx, Single) {
  expectLanes("add.f32 %rd, %r0, %r1;", {{{f(1), f(2)}, f(3)}});
  expectLanes("sub.rn.f32 %rd, %r0, %r1;", {{{f(1), f(2)}, f(-1)}});
  expectLanes("mul.f32 %rd, %r0, 0f40400000;", {{{f(2)}, f(6)}});
  expectLanes("add.rp.f32 %rd, %r0, %r1;", {{{f(1), f(0x1p-30f)}, 0x3f800001}});
  expectLanes("add.rz.ftz.f32 %rd, %r0, %r1;",
              {{{0x00400000, f(1)}, f(1)}, {{f(1), f(0x1p-30f)}, f(1)}});
  expectLanes("mul.ftz.sat.f32 %rd, %r0, %r1;",
              {{{f(3), f(2)}, f(1)}, {{nan32, f(1)}, 0}});
  expectLanes(
      "fma.rn.f32 %rd, %r0, %r1, %r2;",
      {{{f(1 + 0x1p-12f), f(1 + 0x1p-12f), f(-1 - 0x1p-11f)}, f(0x1p-24f)},
       {{0, f(INFINITY), f(1)}, nan32},
       {{f(2), f(3), f(4)}, f(10)}});
  expectLanes("fma.rm.f32 %rd, %r0, %r1, %r2;",
              {{{f(-0x1p-30f), f(1), f(1)}, 0x3f7fffff}});
  expectLanes("mad.rn.ftz.f32 %rd, %r0, %r1, %r2;",
              {{{f(2), f(3), f(4)}, f(10)}, {{f(2), 0x00000001, f(4)}, f(4)}});
  expectLanes("div.rn.f32 %rd, %r0, %r1;", {{{f(1), f(3)}, 0x3eaaaaab}});
  expectLanes("div.rz.f32 %rd, %r0, %r1;", {{{f(1), f(3)}, 0x3eaaaaaa}});
  expectLanes("rcp.rn.f32 %rd, %r0;", {{{f(3)}, 0x3eaaaaab}});
  expectLanes("rcp.rz.ftz.f32 %rd, %r0;", {{{f(3)}, 0x3eaaaaaa}});
  expectLanes("sqrt.rn.f32 %rd, %r0;",
              {{{f(2)}, 0x3fb504f3}, {{f(-1)}, nan32}});
  expectLanes("abs.f32 %rd, %r0;", {{{f(-2)}, f(2)}});
  expectLanes("neg.ftz.f32 %rd, %r0;", {{{1}, 0x80000000}});
  expectLanes("copysign.f32 %rd, %r0, %r1;", {{{f(-1), f(2)}, f(-2)}});
  expectRefused("fma.f32 %rd, %r0, %r1, %r2;", ".rn");
  expectRefused("div.f32 %rd, %r0, %r1;", ".rn");
  expectRefused("add.relu.f32 %rd, %r0, %r1;", ".relu");
  expectRefused("add.rna.f32 %rd, %r0, %r1;", ".rna");
}

TEST(FloatPtx, Double) {
  expectLanes("add.f64 %wd, %w0, %w1;", {{{d(1), d(2)}, d(3)}});
  expectLanes("mul.rp.f64 %wd, %w0, %w1;",
              {{{d(1 + 0x1p-52), d(1 + 0x1p-52)}, d(1 + 0x3p-52)}});
  expectLanes(
      "fma.rn.f64 %wd, %w0, %w1, %w2;",
      {{{d(1 + 0x1p-30), d(1 + 0x1p-30), d(-1 - 0x1p-29)}, d(0x1p-60)}});
  expectLanes("div.rm.f64 %wd, %w0, %w1;",
              {{{d(1), d(3)}, 0x3fd5555555555555}});
  expectLanes("sqrt.rn.f64 %wd, %w0;", {{{d(2)}, d(std::sqrt(2.0))}});
  expectLanes("min.f64 %wd, %w0, %w1;", {{{d(-0.0), d(0)}, d(-0.0)}});
  expectLanes("max.f64 %wd, %w0, %w1;", {{{d(NAN), d(3)}, d(3)}});
  expectLanes("neg.f64 %wd, %w0;", {{{d(2)}, d(-2)}});
  expectRefused("add.ftz.f64 %wd, %w0, %w1;", ".ftz");
}

TEST(FloatPtx, Pairs) {
  expectLanes("add.f32x2 %wd, %w0, %w1;",
              {{{two(1, 2), two(3, 4)}, two(4, 6)}});
  expectLanes("fma.rn.f32x2 %wd, %w0, %w1, %w2;",
              {{{two(1, 2), two(3, 4), two(5, 6)}, two(8, 14)}});
  expectLanes("add.rp.ftz.f32x2 %wd, %w0, %w1;",
              {{{two(1, 1), uint64_t(1) << 32 | f(0x1p-30f)},
                f(1) << 32 | 0x3f800001}});
  expectRefused("div.rn.f32x2 %wd, %w0, %w1;", "unknown form");
}

TEST(FloatPtx, Extremes) {
  expectLanes("max.f32 %rd, %r0, %r1;",
              {{{f(1), f(2)}, f(2)}, {{nan32, f(2)}, f(2)}});
  expectLanes("min.NaN.f32 %rd, %r0, %r1;",
              {{{f(1), f(2)}, f(1)}, {{0xffc00001, f(2)}, nan32}});
  expectLanes("min.ftz.f32 %rd, %r0, %r1;", {{{0x80000001, f(2)}, 0x80000000}});
  expectLanes("max.xorsign.abs.f32 %rd, %r0, %r1;", {{{f(-3), f(2)}, f(-3)}});
  expectLanes("max.f32 %rd, %r0, %r1, %r2;", {{{f(1), f(3), f(2)}, f(3)}});
  expectLanes("min.NaN.abs.f32 %rd, %r0, %r1, %r2;",
              {{{f(-4), f(3), f(-2)}, f(2)}});
  expectRefused("max.xorsign.f32 %rd, %r0, %r1;", ".abs");
}

TEST(FloatPtx, Approximations) {
  expectLanes("ex2.approx.ftz.f32 %rd, %r0;",
              {{{f(10)}, f(1024)}, {{f(-INFINITY)}, 0}, {{f(-127)}, 0}});
  expectLanes("ex2.approx.f32 %rd, %r0;", {{{f(-127)}, 0x00400000}});
  expectLanes("lg2.approx.f32 %rd, %r0;",
              {{{f(8)}, f(3)}, {{0}, f(-INFINITY)}});
  expectLanes("sin.approx.ftz.f32 %rd, %r0;",
              {{{f(0)}, 0}, {{f(INFINITY)}, nan32}});
  expectLanes("cos.approx.f32 %rd, %r0;", {{{f(0)}, f(1)}});
  expectLanes("tanh.approx.f32 %rd, %r0;", {{{f(INFINITY)}, f(1)}});
  expectLanes("rcp.approx.ftz.f32 %rd, %r0;", {{{f(4)}, f(0.25f)}});
  expectLanes("rsqrt.approx.f32 %rd, %r0;", {{{f(16)}, f(0.25f)}});
  expectLanes("sqrt.approx.ftz.f32 %rd, %r0;", {{{f(9)}, f(3)}});
  expectLanes("div.approx.f32 %rd, %r0, %r1;",
              {{{f(6), f(2)}, f(3)}, {{f(1), f(0x1p127f)}, 0}});
  expectLanes("div.full.ftz.f32 %rd, %r0, %r1;", {{{f(6), f(2)}, f(3)}});
  expectLanes("rcp.approx.ftz.f64 %wd, %w0;", {{{d(4)}, d(0.25)}});
  expectLanes("rsqrt.approx.ftz.f64 %wd, %w0;", {{{d(16)}, d(0.25)}});
  expectLanes("rsqrt.approx.f64 %wd, %w0;", {{{d(16)}, d(0.25)}});
  expectRefused("ex2.f32 %rd, %r0;", ".approx is needed");
  expectRefused("tanh.approx.ftz.f32 %rd, %r0;", ".ftz");
  expectRefused("rcp.approx.f64 %wd, %w0;", "not possible");
}

// Halves: 0x3c00 is 1 and 0x4000 is 2 of f16, 0x3f80 and 0x4000 of bf16.
TEST(FloatPtx, Halves) {
  expectLanes("add.f16 %hd, %h0, %h1;", {{{0x3c00, 0x3c00}, 0x4000}});
  expectLanes("add.rn.bf16 %hd, %h0, %h1;", {{{0x3f80, 0x3f80}, 0x4000}});
  expectLanes("sub.f16x2 %rd, %r0, %r1;",
              {{{0x40003c00, 0x3c003c00}, 0x3c000000}});
  expectLanes("mul.ftz.f16x2 %rd, %r0, %r1;",
              {{{0x40000001, 0x40003c00}, 0x44000000}});
  expectLanes("mul.bf16x2 %rd, %r0, %r1;",
              {{{0x40003f80, 0x40004000}, 0x40804000}});
  expectLanes("fma.rn.f16 %hd, %h0, %h1, %h2;",
              {{{0x3c01, 0x3c01, 0xbc02}, 0x0010}});
  expectLanes("fma.rn.relu.bf16x2 %rd, %r0, %r1, %r2;",
              {{{0xbf803f80, 0x3f803f80, 0x00003f80}, 0x00004000}});
  expectLanes("add.sat.f16 %hd, %h0, %h1;", {{{0x4000, 0x3c00}, 0x3c00}});
  expectLanes("neg.f16x2 %rd, %r0;", {{{0x00003c00}, 0x8000bc00}});
  expectLanes("abs.bf16 %hd, %h0;", {{{0xbf80}, 0x3f80}});
  expectLanes("neg.ftz.f16 %hd, %h0;", {{{0x0001}, 0x8000}});
  expectLanes("max.f16x2 %rd, %r0, %r1;",
              {{{0x7e003c00, 0x40003800}, 0x40003c00}});
  expectLanes("min.NaN.bf16x2 %rd, %r0, %r1;",
              {{{0x7fc03f80, 0x40004000}, 0x7fff3f80}});
  expectLanes("ex2.approx.f16 %hd, %h0;", {{{0x4200}, 0x4800}});
  expectLanes("ex2.approx.ftz.bf16x2 %rd, %r0;", {{{0x3f804000}, 0x40004080}});
  expectLanes("tanh.approx.f16x2 %rd, %r0;", {{{0x7c00fc00}, 0x3c00bc00}});
  expectLanes("tanh.approx.bf16 %hd, %h0;", {{{0x7f80}, 0x3f80}});
  expectRefused("add.sat.bf16 %hd, %h0, %h1;", ".sat");
  expectRefused("fma.f16 %hd, %h0, %h1, %h2;", ".rn is needed");
  expectRefused("fma.rn.oob.bf16 %hd, %h0, %h1, %h2;", ".oob");
  expectRefused("ex2.approx.bf16 %hd, %h0;", ".ftz is needed");
  expectRefused("div.rn.f16 %hd, %h0, %h1;", "");
}
