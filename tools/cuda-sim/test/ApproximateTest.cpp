//===- ApproximateTest.cpp - the .approx functions ------------------------===//
//
// Special values are the tables of the ISA; the rest are values that are
// exactly representable.
//
//===----------------------------------------------------------------------===//

#include "Isa/Approximate.h"
#include <gtest/gtest.h>

using namespace cudasim;

static constexpr uint32_t nanBits = 0x7fffffff;
static constexpr float inf = INFINITY;

static uint32_t run(ApproxOp op, float a) {
  return toBits(approximate<false>(op, a));
}
static uint32_t flushed(ApproxOp op, float a) {
  return toBits(approximate<true>(op, a));
}

TEST(Approximate, Ex2) {
  EXPECT_EQ(run(ApproxOp::Ex2, -inf), 0u);
  EXPECT_EQ(run(ApproxOp::Ex2, -0.0f), 0x3f800000u);
  EXPECT_EQ(run(ApproxOp::Ex2, inf), 0x7f800000u);
  EXPECT_EQ(run(ApproxOp::Ex2, NAN), nanBits);
  EXPECT_EQ(run(ApproxOp::Ex2, 10), toBits(1024.0f));
  EXPECT_EQ(run(ApproxOp::Ex2, -149), 1u);
  EXPECT_EQ(flushed(ApproxOp::Ex2, -127), 0u);
  EXPECT_EQ(flushed(ApproxOp::Ex2, -126), 0x00800000u);
  EXPECT_EQ(run(ApproxOp::Ex2, 128), 0x7f800000u);
  EXPECT_EQ(run(ApproxOp::Ex2, 0.5f), 0x3fb504f3u); // sqrt(2)
}

TEST(Approximate, Lg2) {
  EXPECT_EQ(run(ApproxOp::Lg2, -inf), nanBits);
  EXPECT_EQ(run(ApproxOp::Lg2, -1), nanBits);
  EXPECT_EQ(run(ApproxOp::Lg2, -0.0f), 0xff800000u);
  EXPECT_EQ(run(ApproxOp::Lg2, 0.0f), 0xff800000u);
  EXPECT_EQ(run(ApproxOp::Lg2, inf), 0x7f800000u);
  EXPECT_EQ(run(ApproxOp::Lg2, NAN), nanBits);
  EXPECT_EQ(run(ApproxOp::Lg2, 1), 0u);
  EXPECT_EQ(run(ApproxOp::Lg2, 0x1p-149f), toBits(-149.0f));
  EXPECT_EQ(flushed(ApproxOp::Lg2, 0x1p-149f), 0xff800000u);
}

TEST(Approximate, SinCos) {
  for (ApproxOp op : {ApproxOp::Sin, ApproxOp::Cos}) {
    EXPECT_EQ(run(op, inf), nanBits);
    EXPECT_EQ(run(op, -inf), nanBits);
    EXPECT_EQ(run(op, NAN), nanBits);
  }
  EXPECT_EQ(run(ApproxOp::Sin, -0.0f), 0x80000000u);
  EXPECT_EQ(run(ApproxOp::Cos, -0.0f), 0x3f800000u);
  EXPECT_EQ(flushed(ApproxOp::Sin, -0x1p-130f), 0x80000000u);
}

TEST(Approximate, Tanh) {
  EXPECT_EQ(run(ApproxOp::Tanh, -inf), 0xbf800000u);
  EXPECT_EQ(run(ApproxOp::Tanh, inf), 0x3f800000u);
  EXPECT_EQ(run(ApproxOp::Tanh, -0.0f), 0x80000000u);
  EXPECT_EQ(run(ApproxOp::Tanh, NAN), nanBits);
  EXPECT_EQ(run(ApproxOp::Tanh, fromBits<float>(0x80000123)), 0x80000123u);
}

TEST(Approximate, Reciprocals) {
  EXPECT_EQ(run(ApproxOp::Rcp, -inf), 0x80000000u);
  EXPECT_EQ(run(ApproxOp::Rcp, -0.0f), 0xff800000u);
  EXPECT_EQ(run(ApproxOp::Rcp, 4), toBits(0.25f));
  EXPECT_EQ(run(ApproxOp::Rcp, 0x1p127f), 0x00400000u);
  EXPECT_EQ(flushed(ApproxOp::Rcp, 0x1p127f), 0u);
  EXPECT_EQ(run(ApproxOp::Rsqrt, -0.0f), 0xff800000u);
  EXPECT_EQ(run(ApproxOp::Rsqrt, -1), nanBits);
  EXPECT_EQ(run(ApproxOp::Rsqrt, inf), 0u);
  EXPECT_EQ(run(ApproxOp::Rsqrt, 16), toBits(0.25f));
  EXPECT_EQ(flushed(ApproxOp::Rsqrt, -0x1p-130f), 0xff800000u);
  EXPECT_EQ(run(ApproxOp::Sqrt, -0.0f), 0x80000000u);
  EXPECT_EQ(run(ApproxOp::Sqrt, -1), nanBits);
  EXPECT_EQ(run(ApproxOp::Sqrt, 9), toBits(3.0f));
}

TEST(Approximate, Division) {
  EXPECT_EQ(divFull<false>(1, 4), 0.25f);
  EXPECT_EQ(divFull<false>(inf, 0x1p127f), inf);
  EXPECT_EQ(toBits(divFull<true>(0x1p-126f, 2)), 0u);
  EXPECT_EQ(divApprox<false>(6, 2), 3.0f);
  // The table's range: above 2^126 the reciprocal is lost.
  EXPECT_EQ(toBits(divApprox<false>(-0x1p100f, 0x1p127f)), 0x80000000u);
  EXPECT_EQ(toBits(divApprox<false>(inf, 0x1p127f)), nanBits);
  EXPECT_EQ(divApprox<false>(0x1p126f, 0x1p126f), 1.0f);
}

TEST(Approximate, DoubleUpperWord) {
  auto word = [](double a) { return toBits(a) >> 32; };
  EXPECT_EQ(rcpApproxFtz(4), 0.25);
  EXPECT_EQ(toBits(rcpApproxFtz(3)) & 0xffffffff, 0u);
  EXPECT_NEAR(rcpApproxFtz(3) * 3, 1, 0x1p-20);
  EXPECT_EQ(word(rcpApproxFtz(-INFINITY)), 0x80000000u);
  EXPECT_EQ(word(rcpApproxFtz(-5e-310)), 0xfff00000u);
  EXPECT_EQ(word(rcpApproxFtz(0.0)), 0x7ff00000u);
  EXPECT_EQ(toBits(rcpApproxFtz(NAN)), 0x7fffffff00000000u);
  EXPECT_EQ(rsqrtApproxFtz(16), 0.25);
  EXPECT_EQ(word(rsqrtApproxFtz(-0.0)), 0xfff00000u);
  EXPECT_EQ(toBits(rsqrtApproxFtz(-1)), 0x7fffffff00000000u);
  EXPECT_EQ(rsqrtApprox(0x1p-1074), 0x1p537);
  EXPECT_TRUE(std::isnan(rsqrtApprox(-1)));
}
