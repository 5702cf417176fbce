//===- MatrixTest.cpp - fragments, descriptors and products ---------------===//

#include "Isa/FragmentMaps.h"
#include "Isa/MatrixElement.h"
#include "Isa/MatrixProduct.h"
#include "Isa/WgmmaDescriptor.h"
#include "gtest/gtest.h"

#include <cmath>
#include <set>

using namespace cudasim;

namespace {

/// Checks that 32 lanes of `count` elements cover rows x cols exactly once.
template <typename Map>
void expectBijection(Map map, unsigned count, unsigned rows, unsigned cols) {
  std::set<std::pair<unsigned, unsigned>> seen;
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned i = 0; i < count; ++i) {
      MatrixPlace place = map(lane, i);
      EXPECT_LT(place.row, rows);
      EXPECT_LT(place.col, cols);
      EXPECT_TRUE(seen.insert({place.row, place.col}).second);
    }
  EXPECT_EQ(seen.size(), size_t(rows) * cols);
}

TEST(FragmentMaps, CoverTheirMatrices) {
  expectBijection(placeA16, 8, 16, 16);
  expectBijection(placeA16, 4, 16, 8);
  expectBijection(placeB16, 4, 16, 8);
  expectBijection(placeB16, 2, 8, 8);
  expectBijection(placeA32, 4, 16, 8);
  expectBijection(placeA32, 2, 16, 4);
  expectBijection(placeB32, 2, 8, 8);
  expectBijection(placeB32, 1, 4, 8);
  expectBijection(placeA8, 16, 16, 32);
  expectBijection(placeA8, 8, 16, 16);
  expectBijection(placeB8, 8, 32, 8);
  expectBijection(placeB8, 4, 16, 8);
  expectBijection(placeC, 4, 16, 8);
  expectBijection(placeC, 128, 16, 256);
  expectBijection([](unsigned l, unsigned) { return placeA64(l); }, 1, 8, 4);
  expectBijection([](unsigned l, unsigned) { return placeB64(l); }, 1, 4, 8);
  expectBijection(placeC64, 2, 8, 8);
}

// Lane 6 is group 1, place 2. The ISA's formulas, evaluated by hand.
TEST(FragmentMaps, AgreeWithTheIsaInSinglePlaces) {
  auto is = [](MatrixPlace p, unsigned row, unsigned col) {
    return p.row == row && p.col == col;
  };
  EXPECT_TRUE(is(placeA16(6, 0), 1, 4));
  EXPECT_TRUE(is(placeA16(6, 1), 1, 5));
  EXPECT_TRUE(is(placeA16(6, 2), 9, 4));
  EXPECT_TRUE(is(placeA16(6, 4), 1, 12));
  EXPECT_TRUE(is(placeA16(6, 7), 9, 13));
  EXPECT_TRUE(is(placeB16(6, 1), 5, 1));
  EXPECT_TRUE(is(placeB16(6, 2), 12, 1));
  EXPECT_TRUE(is(placeA32(6, 1), 9, 2));
  EXPECT_TRUE(is(placeA32(6, 2), 1, 6));
  EXPECT_TRUE(is(placeB32(6, 1), 6, 1));
  EXPECT_TRUE(is(placeA8(6, 5), 9, 9));
  EXPECT_TRUE(is(placeA8(6, 8), 1, 24));
  EXPECT_TRUE(is(placeB8(6, 4), 24, 1));
  EXPECT_TRUE(is(placeC(6, 1), 1, 5));
  EXPECT_TRUE(is(placeC(6, 2), 9, 4));
  EXPECT_TRUE(is(placeC(6, 4), 1, 12));
  EXPECT_TRUE(is(placeLdmatrix(6, 1, false), 1, 5));
  EXPECT_TRUE(is(placeLdmatrix(6, 1, true), 5, 1));
}

TEST(MatrixElement, Decodes) {
  EXPECT_EQ(matrixElementValue(MatrixElement::F16, 0x3c00), 1.0f);
  EXPECT_EQ(matrixElementValue(MatrixElement::F16, 0xc500), -5.0f);
  EXPECT_EQ(matrixElementValue(MatrixElement::F16, 0x0001), std::ldexp(1, -24));
  EXPECT_EQ(matrixElementValue(MatrixElement::F16, 0x7bff), 65504.0f);
  EXPECT_TRUE(std::isinf(matrixElementValue(MatrixElement::F16, 0xfc00)));
  EXPECT_TRUE(std::isnan(matrixElementValue(MatrixElement::F16, 0x7e00)));
  EXPECT_TRUE(std::signbit(matrixElementValue(MatrixElement::F16, 0x8000)));
  EXPECT_EQ(matrixElementValue(MatrixElement::BF16, 0xc040), -3.0f);
  // The low 13 bits of a tf32 do not count: 1 + 2^-10 + 2^-11 is 1 + 2^-10.
  EXPECT_EQ(matrixElementValue(MatrixElement::TF32, 0x3f803000),
            1 + std::ldexp(1.0f, -10));
}

TEST(MatrixProduct, AddsInAscendingK) {
  // 2^24 + 1 rounds to 2^24 each time, so the order shows: ascending k gives
  // ((2^24 + 1) + 1) - 2^24 = 0.
  float a[4] = {1, 1, 1, -1};
  float b[4] = {16777216, 1, 1, 16777216};
  float acc[1] = {0};
  multiplyF32(acc, a, b, 1, 1, 4);
  EXPECT_EQ(acc[0], 0.0f);
}

TEST(MatrixProduct, MultipliesRectangles) {
  // (2x3) * (3x2): rows (1 2 3), (4 5 6); columns (7 9 11), (8 10 12).
  float a[6] = {1, 2, 3, 4, 5, 6}, b[6] = {7, 8, 9, 10, 11, 12};
  float acc[4] = {1000, 0, 0, 0};
  multiplyF32(acc, a, b, 2, 2, 3);
  EXPECT_EQ(acc[0], 1058.0f);
  EXPECT_EQ(acc[1], 64.0f);
  EXPECT_EQ(acc[2], 139.0f);
  EXPECT_EQ(acc[3], 154.0f);
}

TEST(MatrixProduct, SaturatesOrWraps) {
  int32_t a[1] = {127}, b[1] = {127}, acc[1] = {INT32_MAX};
  multiplyS32(acc, a, b, 1, 1, 1, /*saturate=*/true);
  EXPECT_EQ(acc[0], INT32_MAX);
  multiplyS32(acc, a, b, 1, 1, 1, /*saturate=*/false);
  EXPECT_EQ(acc[0], INT32_MIN + 16128); // 127 * 127 = 16129
}

TEST(WgmmaDescriptor, IsTakenApart) {
  WgmmaDescriptor d;
  uint64_t bits = uint64_t(0x1234) | uint64_t(0x200) << 16 |
                  uint64_t(0x40) << 32 | uint64_t(1) << 62;
  ASSERT_EQ(WgmmaDescriptor::decode(bits, d), "");
  EXPECT_EQ(d.start, 0x12340u);
  EXPECT_EQ(d.leading, 0x2000u);
  EXPECT_EQ(d.stride, 0x400u);
  EXPECT_EQ(d.swizzle, Swizzle::B128);
  ASSERT_EQ(WgmmaDescriptor::decode(uint64_t(3) << 62, d), "");
  EXPECT_EQ(d.swizzle, Swizzle::B32);
  for (unsigned bit : {14, 15, 30, 31, 46, 47, 48, 49, 50, 51, 52, 61})
    EXPECT_NE(WgmmaDescriptor::decode(uint64_t(1) << bit, d), "") << bit;
}

TEST(WgmmaDescriptor, KMajor) {
  WgmmaDescriptor d;
  d.start = 0x8000;
  d.leading = 0x800;
  d.stride = 0x100;
  // Without swizzle: 8 rows of 16 bytes are together.
  EXPECT_EQ(d.address(false, 2, 0, 0), 0x8000u);
  EXPECT_EQ(d.address(false, 2, 3, 5), 0x8000u + 3 * 16 + 10);
  EXPECT_EQ(d.address(false, 2, 8, 8), 0x8000u + 0x100 + 0x800);
  EXPECT_EQ(d.address(false, 4, 0, 4), 0x8000u + 0x800); // tf32
  // 128-byte swizzle: row 3, bytes 10: chunk 0 goes to chunk 3.
  d.swizzle = Swizzle::B128;
  d.stride = 0x400;
  EXPECT_EQ(d.address(false, 2, 3, 5), 0x8000u + 3 * 128 + 3 * 16 + 10);
  EXPECT_EQ(d.address(false, 2, 9, 8), 0x8000u + 0x400 + 128);
  // 32-byte swizzle: four rows in 128 bytes; row 5 is xored with 1.
  d.swizzle = Swizzle::B32;
  EXPECT_EQ(d.address(false, 2, 5, 1), 0x8000u + 5 * 32 + 16 + 2);
  // The second 32 bytes of K begin 32 bytes on inside the same pattern.
  d.swizzle = Swizzle::B128;
  d.start = 0x8020;
  EXPECT_EQ(d.address(false, 2, 1, 0), 0x8080u + ((2 ^ 1) << 4));
}

TEST(WgmmaDescriptor, MnMajor) {
  WgmmaDescriptor d;
  d.start = 0x8000;
  d.leading = 0x2000;
  d.stride = 0x400;
  // Without swizzle: "stride" leads to the next 8 of MN, "leading" to 8 k.
  EXPECT_EQ(d.address(true, 2, 5, 3), 0x8000u + 3 * 16 + 10);
  EXPECT_EQ(d.address(true, 2, 8, 0), 0x8400u);
  EXPECT_EQ(d.address(true, 2, 0, 8), 0xa000u);
  // 128-byte swizzle: 64 of MN in a row, k are the rows.
  d.swizzle = Swizzle::B128;
  EXPECT_EQ(d.address(true, 2, 5, 0), 0x8000u + 10);
  EXPECT_EQ(d.address(true, 2, 5, 2), 0x8000u + 2 * 128 + 2 * 16 + 10);
  EXPECT_EQ(d.address(true, 2, 64, 0), 0xa000u);
  EXPECT_EQ(d.address(true, 2, 0, 8), 0x8400u);
  // 64-byte swizzle: 32 of MN in a row.
  d.swizzle = Swizzle::B64;
  EXPECT_EQ(d.address(true, 2, 32, 0), 0xa000u);
  EXPECT_EQ(d.address(true, 2, 0, 2), 0x8000u + 128 + 16);
}

} // namespace
