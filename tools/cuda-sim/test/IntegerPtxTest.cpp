//===- IntegerPtxTest.cpp - integer instructions through PTX --------------===//
//
// Which operation, which operands, which modifiers; the arithmetic itself is
// tested on its own.
//
//===----------------------------------------------------------------------===//

#include "Lanes.h"
#include <gtest/gtest.h>

using namespace cudasim::test;

constexpr uint64_t ones32 = 0xffffffff;
static uint64_t s32(int64_t value) { return uint64_t(value) & ones32; }
static uint64_t s16(int64_t value) { return uint64_t(value) & 0xffff; }

TEST(IntegerPtx, AddSub) {
  expectLanes("add.u32 %rd, %r0, %r1;", {{{ones32, 2}, 1}, {{5, 7}, 12}});
  expectLanes("add.s16 %hd, %h0, %h1;", {{{0x7fff, 1}, 0x8000}});
  expectLanes("add.s64 %wd, %w0, %w1;", {{{ones32, 1}, ones32 + 1}});
  expectLanes("add.s32 %rd, %r0, -3;", {{{1}, s32(-2)}});
  expectLanes("add.sat.s32 %rd, %r0, %r1;",
              {{{0x7fffffff, 1}, 0x7fffffff}, {{s32(-5), 2}, s32(-3)}});
  expectLanes("sub.u16 %hd, %h0, %h1;", {{{3, 5}, s16(-2)}});
  expectLanes("sub.u64 %wd, %w0, %w1;", {{{0, 1}, ~0ull}});
  expectLanes("sub.sat.s32 %rd, %r0, %r1;",
              {{{0x80000000, 1}, 0x80000000}, {{9, 4}, 5}});
  expectLanes("add.u16x2 %rd, %r0, %r1;",
              {{{0x0001ffff, 0x00010001}, 0x20000}});
  expectRefused("add.sat.u32 %rd, %r0, %r1;", ".sat");
  expectRefused("add.u32 %rd, %r0;", "number of operands");
  expectRefused("add.b32 %rd, %r0, %r1;", "unknown form");
}

// A result in a register that is wider than the type is zero-extended.
TEST(IntegerPtx, WideRegisters) {
  expectLanes("add.u16 %rd, %r0, %r1;", {{{0x1ffff, 0x20002}, 1}});
  expectLanes("xor.b16 %rd, %r0, %r1;", {{{0x1ffff, 0x2fff0}, 0xf}});
  expectRefused("add.u64 %rd, %r0, %r1;", "32 bits");
}

TEST(IntegerPtx, Products) {
  expectLanes("mul.lo.s32 %rd, %r0, %r1;", {{{s32(-3), 7}, s32(-21)}});
  expectLanes("mul.hi.u32 %rd, %r0, %r1;", {{{ones32, ones32}, 0xfffffffe}});
  expectLanes("mul.hi.s32 %rd, %r0, %r1;", {{{ones32, 5}, ones32}});
  expectLanes("mul.wide.u32 %wd, %r0, %r1;", {{{ones32, 2}, 2 * ones32}});
  expectLanes("mul.wide.s16 %rd, %h0, %h1;", {{{0xffff, 3}, s32(-3)}});
  expectLanes("mul.hi.u64 %wd, %w0, %w1;", {{{~0ull, ~0ull}, ~0ull - 1}});
  expectLanes("mul.lo.u16 %hd, %h0, %h1;", {{{0xffff, 0xffff}, 1}});
  expectLanes("mad.lo.u32 %rd, %r0, %r1, %r2;", {{{3, 5, 7}, 22}});
  expectLanes("mad.hi.s32 %rd, %r0, %r1, %r2;", {{{0x80000000, 4, 5}, 3}});
  expectLanes("mad.hi.sat.s32 %rd, %r0, %r1, %r2;",
              {{{0x80000000, 0x80000000, 0x7fffffff}, 0x7fffffff}});
  expectLanes("mad.wide.s32 %wd, %r0, %r1, %w2;", {{{s32(-2), 3, 10}, 4}});
  expectLanes("mad.lo.s64 %wd, %w0, %w1, %w2;", {{{~0ull, 2, 5}, 3}});
  expectLanes("mul24.lo.u32 %rd, %r0, %r1;", {{{0xff000003, 5}, 15}});
  expectLanes("mul24.hi.s32 %rd, %r0, %r1;", {{{0xffffff, 1}, ones32}});
  expectLanes("mad24.lo.s32 %rd, %r0, %r1, %r2;", {{{0xffffff, 5, 7}, 2}});
  expectLanes("mad24.hi.sat.s32 %rd, %r0, %r1, %r2;",
              {{{0x800000, 0x800000, 0x7fffffff}, 0x7fffffff}});
  expectLanes("sad.u32 %rd, %r0, %r1, %r2;", {{{3, 10, 5}, 12}});
  expectRefused("mul.u32 %rd, %r0, %r1;", ".wide is needed");
  expectRefused("mul.wide.u64 %wd, %w0, %w1;", "");
}

TEST(IntegerPtx, Division) {
  expectLanes("div.s32 %rd, %r0, %r1;",
              {{{s32(-7), 2}, s32(-3)}, {{0x80000000, ones32}, 0x80000000}});
  expectLanes("div.u32 %rd, %r0, %r1;", {{{s32(-7), 2}, 0x7ffffffc}});
  expectLanes("rem.s32 %rd, %r0, %r1;", {{{s32(-7), 2}, ones32}});
  expectLanes("rem.u64 %wd, %w0, %w1;", {{{1ull << 40, 7}, 2}});
}

TEST(IntegerPtx, Extremes) {
  expectLanes("min.s32 %rd, %r0, %r1;", {{{ones32, 1}, ones32}});
  expectLanes("min.u32 %rd, %r0, %r1;", {{{ones32, 1}, 1}});
  expectLanes("max.s16 %hd, %h0, %h1;", {{{0xffff, 1}, 1}});
  expectLanes("max.u64 %wd, %w0, %w1;", {{{~0ull, 1}, ~0ull}});
  expectLanes("max.relu.s32 %rd, %r0, %r1;",
              {{{s32(-5), s32(-3)}, 0}, {{2, s32(-3)}, 2}});
  expectLanes("min.s16x2 %rd, %r0, %r1;", {{{0xffff0001, 0x0001ffff}, ones32}});
  expectLanes("min.u16x2 %rd, %r0, %r1;",
              {{{0xffff0001, 0x0001ffff}, 0x10001}});
  expectLanes("max.relu.s16x2 %rd, %r0, %r1;",
              {{{0xffff0002, 0xfffe0001}, 0x00000002}});
  expectLanes("abs.s32 %rd, %r0;", {{{s32(-9)}, 9}});
  expectLanes("neg.s16 %hd, %h0;", {{{5}, s16(-5)}});
  expectLanes("neg.s64 %wd, %w0;", {{{5}, uint64_t(-5)}});
  expectRefused("abs.u32 %rd, %r0;", "unknown form");
}

// {1, 2} + {ones, ones} of 128 bits from four 32-bit pieces.
TEST(IntegerPtx, Carry) {
  expectLanes("add.cc.u32 %rt, %r0, %r1;\naddc.u32 %rd, %r2, %r3;",
              {{{ones32, 1, 5, 6}, 12}, {{1, 1, 5, 6}, 11}});
  expectLanes("add.cc.u32 %rt, %r0, %r1;\naddc.cc.u32 %rt, %r2, %r3;\n"
              "addc.u32 %rd, 0, 0;",
              {{{ones32, 1, ones32, 0}, 1}, {{1, 1, ones32, 0}, 0}});
  expectLanes("sub.cc.s32 %rt, %r0, %r1;\nsubc.u32 %rd, %r2, %r3;",
              {{{0, 1, 5, 2}, 2}, {{1, 1, 5, 2}, 3}});
  expectLanes("add.cc.u64 %wt, %w0, %w1;\naddc.u64 %wd, %w2, 0;",
              {{{~0ull, 1, 7}, 8}});
  expectLanes(
      "mad.lo.cc.u32 %rt, %r0, %r1, %r2;\nmadc.hi.u32 %rd, %r0, %r1, 0;",
      {{{ones32, ones32, ones32}, ones32}, {{2, 3, 4}, 0}});
  expectRefused("add.cc.u16 %hd, %h0, %h1;", "32- or 64-bit");
}

TEST(IntegerPtx, DotProducts) {
  expectLanes("dp4a.s32.s32 %rd, %r0, %r1, %r2;",
              {{{0x04030201, 0xff010101, 10}, 12}});
  expectLanes("dp4a.u32.u32 %rd, %r0, %r1, %r2;",
              {{{ones32, ones32, 0}, 260100}});
  expectLanes("dp2a.lo.s32.s32 %rd, %r0, %r1, %r2;",
              {{{0xfffe0003, 0xff010705, 0}, 1}});
  expectLanes("dp2a.hi.s32.s32 %rd, %r0, %r1, %r2;",
              {{{0xfffe0003, 0xff010705, 0}, 5}});
  expectRefused("dp4a.f32.s32 %rd, %r0, %r1, %r2;", ".u32 or .s32");
}

TEST(IntegerPtx, Logic) {
  expectLanes("and.b32 %rd, %r0, %r1;", {{{0xff00, 0x0ff0}, 0x0f00}});
  expectLanes("or.b64 %wd, %w0, %w1;", {{{1ull << 63, 1}, 1ull << 63 | 1}});
  expectLanes("xor.b16 %hd, %h0, -1;", {{{0x00ff}, 0xff00}});
  expectLanes("not.b16 %hd, %h0;", {{{0x00ff}, 0xff00}});
  expectLanes("not.b64 %wd, %w0;", {{{0}, ~0ull}});
  expectLanes("cnot.b32 %rd, %r0;", {{{0}, 1}, {{7}, 0}});
  expectLanes("lop3.b32 %rd, %r0, %r1, %r2, 0x96;", {{{1, 2, 4}, 7}});
  expectLanes("lop3.b32 %rd, %r0, %r1, %r2, 0xca;",
              {{{0xff, 0x0f, 0xf0f0}, 0xf00f}});
  expectLanes("lop3.b32 %rd, %r0, %r1, %r2, 0xea;", {{{6, 3, 8}, 10}});
  expectLanes("lop3.b32 %rd, %r0, %r1, %r2, 0x40;", {{{7, 3, 1}, 2}});
  expectLanes("and.pred %pd, %p0, %p1;", {{{1, 1}, 1}, {{1, 0}, 0}});
  expectLanes("or.pred %pd, %p0, !%p1;", {{{0, 0}, 1}, {{0, 1}, 0}});
  expectLanes("xor.pred %pd, %p0, %p1;", {{{1, 1}, 0}, {{1, 0}, 1}});
  expectLanes("not.pred %pd, %p0;", {{{1}, 0}, {{0}, 1}});
  expectRefused("and.u32 %rd, %r0, %r1;", "not possible");
  expectRefused("lop3.b32 %rd, %r0, %r1, %r2, 256;", "8 bits");
}

TEST(IntegerPtx, Shifts) {
  expectLanes("shl.b32 %rd, %r0, %r1;", {{{1, 31}, 1u << 31}, {{1, 32}, 0}});
  expectLanes("shl.b16 %hd, %h0, 12;", {{{0xffff}, 0xf000}});
  expectLanes("shl.b64 %wd, %w0, %r1;", {{{1, 63}, 1ull << 63}});
  expectLanes("shr.s32 %rd, %r0, %r1;", {{{0x80000000, 40}, ones32}});
  expectLanes("shr.u32 %rd, %r0, %r1;", {{{0x80000000, 31}, 1}});
  expectLanes("shr.b64 %wd, %w0, 4;", {{{0xf0ull << 56}, 0x0full << 56}});
  expectLanes("shr.s16 %hd, %h0, 3;", {{{0x8000}, 0xf000}});
  expectLanes("shf.l.wrap.b32 %rd, %r0, %r1, %r2;",
              {{{0x89abcdef, 0x01234567, 8}, 0x23456789}});
  expectLanes("shf.r.clamp.b32 %rd, %r0, %r1, %r2;",
              {{{0x89abcdef, 0x01234567, 40}, 0x01234567}});
  expectLanes("shf.r.wrap.b32 %rd, %r0, %r1, %r2;",
              {{{0x89abcdef, 0x01234567, 40}, 0x6789abcd}});
  expectRefused("shf.l.b32 %rd, %r0, %r1, %r2;", "clamp");
}

TEST(IntegerPtx, Bits) {
  expectLanes("popc.b64 %rd, %w0;", {{{~0ull}, 64}});
  expectLanes("clz.b32 %rd, %r0;", {{{1}, 31}, {{0}, 32}});
  expectLanes("clz.b64 %rd, %w0;", {{{1}, 63}});
  expectLanes("brev.b32 %rd, %r0;", {{{1}, 0x80000000}});
  expectLanes("bfind.shiftamt.s32 %rd, %r0;", {{{s32(-5)}, 29}});
  expectLanes("bfind.u64 %rd, %w0;", {{{1ull << 40}, 40}});
  expectLanes("bfe.s32 %rd, %r0, %r1, %r2;", {{{0xf000, 12, 4}, ones32}});
  expectLanes("bfe.u64 %wd, %w0, 60, 100;", {{{~0ull}, 15}});
  expectLanes("bfi.b32 %rd, %r0, %r1, %r2, %r3;",
              {{{0xab, 0x12345678, 8, 8}, 0x1234ab78}});
  expectLanes("bmsk.clamp.b32 %rd, %r0, %r1;",
              {{{1, 2}, 6}, {{0, 32}, ones32}});
  expectLanes("szext.wrap.s32 %rd, %r0, %r1;", {{{0x80, 40}, 0xffffff80}});
  expectLanes("fns.b32 %rd, %r0, %r1, %r2;", {{{0xaaaaaaaa, 2, ones32}, 1}});
  expectLanes("prmt.b32 %rd, %r0, %r1, 0x5410;",
              {{{0x11112222, 0x33334444}, 0x44442222}});
  expectLanes("prmt.b32.rc8 %rd, %r0, %r1, %r2;",
              {{{0x04030201, 0, 2}, 0x03030303}});
  expectRefused("popc.b16 %rd, %h0;", "not possible");
}
