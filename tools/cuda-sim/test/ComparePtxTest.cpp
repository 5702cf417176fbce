//===- ComparePtxTest.cpp - comparison and selection through PTX ----------===//

#include "Lanes.h"
#include <cmath>
#include <gtest/gtest.h>

using namespace cudasim::test;

constexpr uint64_t ones32 = 0xffffffff, nan32 = 0x7fffffff;
static uint64_t f(float value) { return bits(value); }
static uint64_t d(double value) { return bits(value); }

TEST(ComparePtx, Integers) {
  expectLanes("setp.lt.s32 %pd, %r0, %r1;", {{{ones32, 1}, 1}, {{1, 1}, 0}});
  expectLanes("setp.lt.u32 %pd, %r0, %r1;", {{{ones32, 1}, 0}});
  expectLanes("setp.lo.u64 %pd, %w0, %w1;", {{{1, 2}, 1}});
  expectLanes("setp.hs.u16 %pd, %h0, %h1;", {{{2, 2}, 1}, {{1, 2}, 0}});
  expectLanes("setp.eq.b64 %pd, %w0, %w1;", {{{~0ull, ~0ull}, 1}});
  expectLanes("setp.ge.s16 %pd, %h0, 0;", {{{0x8000}, 0}, {{5}, 1}});
  expectRefused("setp.lo.s32 %pd, %r0, %r1;", "relation .lo");
  expectRefused("setp.lt.b32 %pd, %r0, %r1;", "relation .lt");
  expectRefused("setp.equ.s32 %pd, %r0, %r1;", "relation .equ");
}

TEST(ComparePtx, Floats) {
  expectLanes("setp.ne.f32 %pd, %r0, %r1;",
              {{{f(1), f(2)}, 1}, {{nan32, f(2)}, 0}});
  expectLanes("setp.neu.f32 %pd, %r0, %r1;", {{{nan32, f(2)}, 1}});
  expectLanes("setp.gt.ftz.f32 %pd, %r0, %r1;", {{{1, 0}, 0}});
  expectLanes("setp.gt.f32 %pd, %r0, %r1;", {{{1, 0}, 1}});
  expectLanes("setp.nan.f64 %pd, %w0, %w1;",
              {{{d(NAN), d(1)}, 1}, {{d(1), d(1)}, 0}});
  expectLanes("setp.num.f32 %pd, %r0, %r1;", {{{f(1), f(1)}, 1}});
  expectLanes("setp.le.f16 %pd, %h0, %h1;", {{{0x3c00, 0x4000}, 1}});
  expectLanes("setp.geu.bf16 %pd, %h0, %h1;", {{{0x7fc0, 0x4000}, 1}});
  expectRefused("setp.lt.ftz.f64 %pd, %w0, %w1;", ".ftz");
}

TEST(ComparePtx, TwoResultsAndCombination) {
  expectLanes("setp.lt.and.s32 %pd, %r0, %r1, %p2;",
              {{{1, 2, 1}, 1}, {{1, 2, 0}, 0}, {{2, 1, 1}, 0}});
  expectLanes("setp.lt.or.s32 %pd, %r0, %r1, !%p2;",
              {{{2, 1, 0}, 1}, {{2, 1, 1}, 0}});
  expectLanes("setp.lt.xor.s32 %pd|%pt, %r0, %r1, %p2;", {{{1, 2, 1}, 0}});
  // q is the combination of the negated relation.
  expectLanes("setp.lt.and.s32 %pt|%pd, %r0, %r1, %p2;",
              {{{2, 1, 1}, 1}, {{2, 1, 0}, 0}, {{1, 2, 1}, 0}});
  expectLanes("setp.lt.s32 _|%pd, %r0, %r1;", {{{2, 1}, 1}, {{1, 2}, 0}});
  // Of pairs, q is the upper half.
  expectLanes("setp.lt.f16x2 %pt|%pd, %r0, %r1;",
              {{{0x3c003c00, 0x40003c00}, 1}, {{0x3c003c00, 0x3c004000}, 0}});
  expectLanes("setp.lt.bf16x2 %pd|%pt, %r0, %r1;",
              {{{0x3f803f80, 0x3f804000}, 1}});
}

TEST(ComparePtx, Set) {
  expectLanes("set.lt.u32.s32 %rd, %r0, %r1;",
              {{{ones32, 1}, ones32}, {{2, 1}, 0}});
  expectLanes("set.gt.f32.f32 %rd, %r0, %r1;", {{{f(2), f(1)}, f(1)}});
  expectLanes("set.eq.and.s32.u32 %rd, %r0, %r1, %p2;",
              {{{3, 3, 1}, ones32}, {{3, 3, 0}, 0}});
  expectLanes("set.lt.f16x2.f16x2 %rd, %r0, %r1;",
              {{{0x3c003c00, 0x40003800}, 0x3c000000}});
  expectLanes("set.ne.u32.bf16x2 %rd, %r0, %r1;",
              {{{0x3f803f80, 0x3f804000}, 0x0000ffff}});
  expectLanes("set.ge.u16.f16 %hd, %h0, %h1;", {{{0x4000, 0x3c00}, 0xffff}});
  expectLanes("set.lt.u32.f64 %rd, %w0, %w1;", {{{d(1), d(2)}, ones32}});
  expectRefused("set.lt.u64.s32 %wd, %r0, %r1;", "result of type");
}

TEST(ComparePtx, Select) {
  expectLanes("selp.b32 %rd, %r0, %r1, %p2;", {{{5, 6, 1}, 5}, {{5, 6, 0}, 6}});
  expectLanes("selp.f64 %wd, %w0, 0d3ff0000000000000, !%p2;",
              {{{d(5), 0, 1}, d(1)}, {{d(5), 0, 0}, d(5)}});
  expectLanes("selp.u16 %hd, %h0, %h1, %p2;", {{{5, 6, 0}, 6}});
  expectLanes("slct.b32.s32 %rd, %r0, %r1, %r2;",
              {{{5, 6, 0}, 5}, {{5, 6, ones32}, 6}});
  expectLanes("slct.ftz.u64.f32 %wd, %w0, %w1, %r2;",
              {{{5, 6, 0x80000001}, 5}, {{5, 6, nan32}, 6}});
  expectLanes("slct.f32.f32 %rd, %r0, %r1, %r2;",
              {{{5, 6, 0x80000001}, 6}, {{5, 6, 0x80000000}, 5}});
  expectLanes("testp.normal.f32 %pd, %r0;", {{{f(1)}, 1}, {{1}, 0}});
  expectLanes("testp.notanumber.f64 %pd, %w0;", {{{d(NAN)}, 1}, {{d(1)}, 0}});
  expectRefused("selp.b8 %rd, %r0, %r1, %p2;", "not possible");
}
