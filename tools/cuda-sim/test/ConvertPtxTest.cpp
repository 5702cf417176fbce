//===- ConvertPtxTest.cpp - cvt through PTX -------------------------------===//

#include "Lanes.h"
#include <cmath>
#include <gtest/gtest.h>

using namespace cudasim::test;

constexpr uint64_t ones32 = 0xffffffff;
static uint64_t f(float value) { return bits(value); }
static uint64_t d(double value) { return bits(value); }

TEST(ConvertPtx, Integers) {
  expectLanes("cvt.s64.s32 %wd, %r0;", {{{ones32}, ~0ull}});
  expectLanes("cvt.u64.u32 %wd, %r0;", {{{ones32}, ones32}});
  expectLanes("cvt.u32.u64 %rd, %w0;", {{{0x123456789}, 0x23456789}});
  expectLanes("cvt.u16.u32 %hd, %r0;", {{{0x12345}, 0x2345}});
  // A narrow result is extended to the register.
  expectLanes("cvt.s8.s32 %rd, %r0;", {{{0x180}, 0xffffff80}});
  expectLanes("cvt.u8.u32 %rd, %r0;", {{{0x180}, 0x80}});
  expectLanes("cvt.s8.s32 %hd, %r0;", {{{0x180}, 0xff80}});
  expectLanes("cvt.s16.s64 %rd, %w0;", {{{0x18000}, 0xffff8000}});
  expectLanes("cvt.sat.u8.s32 %rd, %r0;", {{{ones32}, 0}, {{300}, 255}});
  expectLanes("cvt.sat.s32.u32 %rd, %r0;", {{{ones32}, 0x7fffffff}});
  expectRefused("cvt.rn.s32.s16 %rd, %h0;", "does not round");
}

TEST(ConvertPtx, FloatToInteger) {
  expectLanes("cvt.rzi.s32.f32 %rd, %r0;",
              {{{f(-2.7f)}, ones32 - 1}, {{f(1e10f)}, 0x7fffffff}});
  expectLanes("cvt.rni.s32.f32 %rd, %r0;", {{{f(2.5f)}, 2},
                                            {{f(-3.5f)}, ones32 - 3},
                                            {{f(-0x1p31f)}, 0x80000000},
                                            {{f(-INFINITY)}, 0x80000000},
                                            {{0x7fc00000}, 0}});
  expectLanes("cvt.rzi.u32.f32 %rd, %r0;", {{{f(-2.7f)}, 0},
                                            {{f(0x1.8p31f)}, 0xc0000000},
                                            {{f(INFINITY)}, ones32},
                                            {{0xffc00000}, 0}});
  expectLanes("cvt.rni.ftz.u32.f32 %rd, %r0;", {{{1}, 0}, {{f(1.5f)}, 2}});
  expectLanes("cvt.rmi.ftz.s32.f32 %rd, %r0;", {{{0x80000001}, 0}});
  expectLanes("cvt.rpi.u64.f64 %wd, %w0;", {{{d(2.1)}, 3}});
  expectLanes("cvt.rzi.u16.f16 %hd, %h0;", {{{0x4500}, 5}});
  expectLanes("cvt.rzi.s8.f32 %rd, %r0;", {{{f(-300)}, 0xffffff80}});
  expectRefused("cvt.s32.f32 %rd, %r0;", ".rni");
  expectRefused("cvt.rn.s32.f32 %rd, %r0;", ".rni");
}

TEST(ConvertPtx, IntegerToFloat) {
  expectLanes("cvt.rn.f32.s32 %rd, %r0;", {{{ones32}, f(-1)}});
  expectLanes("cvt.rn.f32.u32 %rd, %r0;", {{{ones32}, f(0x1p32f)}});
  expectLanes("cvt.rz.f32.u32 %rd, %r0;", {{{ones32}, 0x4f7fffff}});
  expectLanes("cvt.rn.f64.s64 %wd, %w0;", {{{~0ull}, d(-1)}});
  expectLanes("cvt.rn.f64.s32 %wd, %r0;", {{{ones32}, d(-1)}});
  expectLanes("cvt.rn.f16.s32 %hd, %r0;", {{{2}, 0x4000}});
  expectLanes("cvt.rn.bf16.u16 %hd, %h0;", {{{2}, 0x4000}});
  expectLanes("cvt.rn.f32.u8 %rd, %h0;", {{{0x103}, f(3)}});
  expectRefused("cvt.f32.s32 %rd, %r0;", ".rn");
}

TEST(ConvertPtx, FloatToFloat) {
  expectLanes("cvt.f64.f32 %wd, %r0;", {{{f(1.5f)}, d(1.5)}});
  expectLanes("cvt.rn.f32.f64 %rd, %w0;", {{{d(1 + 0x1p-24)}, f(1)}});
  expectLanes("cvt.rp.f32.f64 %rd, %w0;", {{{d(1 + 0x1p-24)}, 0x3f800001}});
  expectLanes("cvt.f32.f16 %rd, %h0;", {{{1}, f(0x1p-24f)}});
  expectLanes("cvt.f32.bf16 %rd, %h0;", {{{0xc000}, f(-2)}});
  expectLanes("cvt.rn.f16.f32 %hd, %r0;", {{{f(65520)}, 0x7c00}});
  expectLanes("cvt.rz.f16.f32 %hd, %r0;", {{{f(65520)}, 0x7bff}});
  expectLanes("cvt.rn.bf16.f32 %hd, %r0;", {{{0x3f808000}, 0x3f80}});
  expectLanes("cvt.rn.relu.bf16.f32 %hd, %r0;", {{{f(-2)}, 0}});
  expectLanes("cvt.rn.satfinite.f16.f32 %hd, %r0;", {{{f(1e9f)}, 0x7bff}});
  expectLanes("cvt.rna.tf32.f32 %rd, %r0;", {{{0x3f801000}, 0x3f802000}});
  expectLanes("cvt.rni.f32.f32 %rd, %r0;", {{{f(2.5f)}, f(2)}});
  expectLanes("cvt.sat.f32.f32 %rd, %r0;", {{{f(2.5f)}, f(1)}});
  expectLanes("cvt.ftz.f32.f32 %rd, %r0;", {{{1}, 0}});
  expectLanes("cvt.rmi.f64.f64 %wd, %w0;", {{{d(-0.5)}, d(-1)}});
  expectRefused("cvt.f16.f32 %hd, %r0;", ".rn");
  expectRefused("cvt.rn.f32.f16 %rd, %h0;", "exact");
  expectRefused("cvt.rna.f16.f32 %hd, %r0;", "tf32");
  expectRefused("cvt.rn.f32.f32 %rd, %r0;", ".rni");
}

TEST(ConvertPtx, Pairs) {
  expectLanes("cvt.rn.f16x2.f32 %rd, %r0, %r1;", {{{f(1), f(2)}, 0x3c004000}});
  expectLanes("cvt.rn.bf16x2.f32 %rd, %r0, %r1;",
              {{{f(1), f(2)}, 0x3f804000}, {{0x7fc00000, f(2)}, 0x7fff4000}});
  expectLanes("cvt.rz.bf16x2.f32 %rd, %r0, %r1;",
              {{{0x3f80ffff, f(2)}, 0x3f804000}});
  expectLanes("cvt.rn.relu.f16x2.f32 %rd, %r0, %r1;",
              {{{f(-1), f(2)}, 0x00004000}});
  expectLanes("cvt.rn.satfinite.e4m3x2.f32 %hd, %r0, %r1;",
              {{{f(1), f(1e9f)}, 0x387e}});
  expectLanes("cvt.rn.satfinite.relu.e5m2x2.f16x2 %hd, %r0;",
              {{{0x3c00bc00}, 0x3c00}});
  expectLanes("cvt.rn.f16x2.e4m3x2 %rd, %h0;", {{{0x38b8}, 0x3c00bc00}});
  expectLanes("cvt.rn.f16x2.e5m2x2 %rd, %h0;", {{{0x3cbc}, 0x3c00bc00}});
  expectLanes("cvt.pack.sat.s16.s32 %rd, %r0, %r1;",
              {{{70000, 5}, 0x7fff0005}});
  expectLanes("cvt.pack.sat.u8.s32.b32 %rd, %r0, %r1, %r2;",
              {{{1, 300, 0xabcd1234}, 0x123401ff}});
  expectRefused("cvt.rn.e4m3x2.f32 %hd, %r0, %r1;", "satfinite");
  expectRefused("cvt.rn.f16x2.f16 %rd, %h0, %h1;", "no conversion");
}
