//===- TensorMapTest.cpp - rules and boxes of tensor maps -----------------===//

#include "Isa/TensorBox.h"
#include "gtest/gtest.h"

#include <cstring>
#include <vector>

using namespace cudasim;

namespace {

/// Arguments of an encoding that is legal: f16 [rows = 10, columns = 40] with a
/// pitch of 96 bytes, box 32 x 4, 64-byte swizzle.
struct Arguments {
  unsigned type = 6, rank = 2;
  uint64_t address = 0x1000;
  uint64_t dims[5] = {40, 10, 1, 1, 1};
  uint64_t strides[4] = {96, 960, 960, 960};
  uint32_t box[5] = {32, 4, 1, 1, 1};
  uint32_t steps[5] = {1, 1, 1, 1, 1};
  unsigned interleave = 0, swizzle = 2, promotion = 0, fill = 0;

  std::string encode(TensorMap &map) const {
    return TensorMap::encode(map, type, rank, address, dims, strides, box,
                             steps, interleave, swizzle, promotion, fill);
  }
  std::string error() const {
    TensorMap map;
    return encode(map);
  }
};

std::vector<TensorChunk> chunks(const TensorMap &map,
                                std::vector<int32_t> coordinates,
                                uint32_t shared) {
  std::vector<TensorChunk> result;
  forEachChunk(map, coordinates.data(), shared,
               [&](const TensorChunk &chunk) { result.push_back(chunk); });
  return result;
}

TEST(TensorMap, EncodesWhatItIsGiven) {
  TensorMap map;
  ASSERT_EQ(Arguments().encode(map), "");
  EXPECT_EQ(map.verify(), "");
  EXPECT_EQ(map.rank(), 2u);
  EXPECT_EQ(map.address(), 0x1000u);
  EXPECT_EQ(map.elementType(), TensorElement::F16);
  EXPECT_EQ(map.dim(0), 40u);
  EXPECT_EQ(map.stride(0), 96u);
  EXPECT_EQ(map.swizzle(), Swizzle::B64);
  EXPECT_EQ(map.boxBytes(), 32u * 4 * 2);
}

TEST(TensorMap, MapsTheDriversElementTypes) {
  // CU_TENSOR_MAP_DATA_TYPE_*: FLOAT64 = 8, BFLOAT16 = 9, FLOAT32_FTZ = 10,
  // TFLOAT32 = 11; tensormap.replace numbers f32.ftz = 8, f64 = 9, bf16 = 10.
  const std::pair<unsigned, TensorElement> expected[] = {
      {0, TensorElement::U8},      {7, TensorElement::F32},
      {8, TensorElement::F64},     {9, TensorElement::BF16},
      {10, TensorElement::F32Ftz}, {11, TensorElement::TF32}};
  for (auto [number, type] : expected) {
    Arguments a;
    a.type = number;
    a.box[0] = 16;
    a.swizzle = 0;
    TensorMap map;
    ASSERT_EQ(a.encode(map), "") << number;
    EXPECT_EQ(map.elementType(), type) << number;
  }
}

TEST(TensorMap, AcceptsTheLargestValues) {
  Arguments a;
  a.dims[0] = uint64_t(1) << 32;
  a.strides[0] = (uint64_t(1) << 40) - 16;
  a.box[1] = 256;
  TensorMap map;
  ASSERT_EQ(a.encode(map), "");
  EXPECT_EQ(map.dim(0), uint64_t(1) << 32);
}

TEST(TensorMap, RefusesWhatTheReferenceForbids) {
  auto broken = [](void (*change)(Arguments &)) {
    Arguments a;
    change(a);
    return a.error();
  };
  EXPECT_NE(broken([](Arguments &a) { a.type = 16; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.rank = 0; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.rank = 6; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.address += 8; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.dims[1] = 0; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.dims[1] = (1ull << 32) + 1; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.strides[0] = 88; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.strides[0] = 1ull << 40; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.box[1] = 0; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.box[1] = 257; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.box[0] = 12; }), ""); // 24 bytes
  EXPECT_NE(broken([](Arguments &a) { a.box[0] = 40; }), ""); // 80 > 64
  EXPECT_NE(broken([](Arguments &a) { a.steps[1] = 0; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.steps[1] = 9; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.interleave = 1; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.swizzle = 4; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.promotion = 4; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.fill = 2; }), "");
  EXPECT_NE(broken([](Arguments &a) { a.type = 1, a.fill = 1; }), "");
  EXPECT_EQ(broken([](Arguments &a) { a.steps[0] = 9; }), ""); // ignored
}

TEST(TensorMap, IsBuiltFieldByField) {
  TensorMap map;
  std::memset(static_cast<void *>(&map), 0, sizeof map);
  EXPECT_NE(map.verify(), "");
  EXPECT_EQ(map.replace(TensorMapField::GlobalAddress, 0, 0x2000), "");
  EXPECT_EQ(map.replace(TensorMapField::Rank, 0, 1), "");
  EXPECT_EQ(map.replace(TensorMapField::ElementType, 0, 10), "");
  EXPECT_EQ(map.replace(TensorMapField::Interleave, 0, 0), "");
  EXPECT_EQ(map.replace(TensorMapField::Swizzle, 0, 3), "");
  EXPECT_EQ(map.replace(TensorMapField::FillMode, 0, 0), "");
  EXPECT_EQ(map.replace(TensorMapField::GlobalStride, 0, 128), "");
  for (unsigned i = 0; i < 2; ++i) {
    EXPECT_NE(map.verify(), "") << "dimension " << i << " is missing";
    EXPECT_EQ(map.replace(TensorMapField::BoxDim, i, 64), "");
    EXPECT_EQ(map.replace(TensorMapField::GlobalDim, i, 64), "");
    EXPECT_EQ(map.replace(TensorMapField::ElementStride, i, 1), "");
  }
  EXPECT_EQ(map.verify(), "");
  EXPECT_EQ(map.rank(), 2u);
  EXPECT_EQ(map.boxBytes(), 64u * 64 * 2);
  EXPECT_NE(map.replace(TensorMapField::GlobalStride, 4, 128), "");
  EXPECT_NE(map.replace(TensorMapField::ElementType, 0, 13), "");
}

TEST(TensorMap, KnowsForeignBytes) {
  TensorMap map;
  std::memset(static_cast<void *>(&map), 0x5a, sizeof map);
  EXPECT_NE(map.verify(), "");
  EXPECT_NE(map.replace(TensorMapField::Rank, 0, 1), "");
}

TEST(TensorBox, CutsRowsIntoSwizzledChunks) {
  TensorMap map;
  ASSERT_EQ(Arguments().encode(map), "");
  auto all = chunks(map, {0, 0}, 0x400);
  ASSERT_EQ(all.size(), 4u * 4); // 4 rows of 64 bytes
  EXPECT_EQ(all[0].shared, 0x400u);
  EXPECT_EQ(all[0].global, 0x1000u);
  EXPECT_EQ(all[0].end, 16u);
  // Row 2 begins 128 bytes on, so that its chunk numbers are xored with 1.
  EXPECT_EQ(all[8].shared, 0x400u + 128 + 16);
  EXPECT_EQ(all[8].global, 0x1000u + 2 * 96);
  EXPECT_EQ(all[9].shared, 0x400u + 128);
}

TEST(TensorBox, FillsWhatIsOutside) {
  TensorMap map;
  ASSERT_EQ(Arguments().encode(map), "");
  // Columns 36 .. 67 of 40, rows 8 .. 11 of 10.
  auto all = chunks(map, {36, 8}, 0x400);
  EXPECT_EQ(all[0].begin, 0u);
  EXPECT_EQ(all[0].end, 8u); // 4 columns
  EXPECT_EQ(all[0].global, 0x1000u + 8 * 96 + 36 * 2);
  EXPECT_EQ(all[1].begin, all[1].end);
  EXPECT_EQ(all[4].end, 8u);           // row 9
  EXPECT_EQ(all[8].begin, all[8].end); // row 10
  // Columns -3 .. 28, rows -1 .. 2.
  all = chunks(map, {-3, -1}, 0x400);
  EXPECT_EQ(all[0].begin, all[0].end);
  EXPECT_EQ(all[4].begin, 6u);
  EXPECT_EQ(all[4].end, 16u);
  EXPECT_EQ(all[4].global, 0x1000u);
}

TEST(TensorBox, StepsOverElements) {
  Arguments a;
  a.steps[1] = 3;
  a.box[1] = 7; // rows 0, 3, 6
  TensorMap map;
  ASSERT_EQ(a.encode(map), "");
  EXPECT_EQ(map.boxBytes(), 3u * 64);
  auto all = chunks(map, {0, 1}, 0);
  ASSERT_EQ(all.size(), 12u);
  EXPECT_EQ(all[4].global, 0x1000u + 4 * 96);
  EXPECT_EQ(all[8].global, 0x1000u + 7 * 96);
}

TEST(TensorBox, WalksFiveDimensions) {
  Arguments a;
  a.rank = 5;
  a.swizzle = 0;
  for (unsigned i = 1; i < 5; ++i)
    a.dims[i] = 3, a.box[i] = 2;
  TensorMap map;
  ASSERT_EQ(a.encode(map), "");
  auto all = chunks(map, {0, 0, 0, 0, 2}, 0);
  ASSERT_EQ(all.size(), 16u * 4);
  // Row 3 = (1, 1, 0, 0); row 8 = (0, 0, 0, 1) is index 3 of dimension 4.
  EXPECT_EQ(all[3 * 4].global, 0x1000u + 96 + 960 + 2 * 960);
  EXPECT_EQ(all[8 * 4].begin, all[8 * 4].end);
}

TEST(Swizzle, XorsChunksWithRows) {
  EXPECT_EQ(swizzleAddress(0x080, Swizzle::None), 0x080u);
  EXPECT_EQ(swizzleAddress(0x080, Swizzle::B32), 0x090u);
  EXPECT_EQ(swizzleAddress(0x100, Swizzle::B32), 0x100u);
  EXPECT_EQ(swizzleAddress(0x195, Swizzle::B64), 0x1a5u);
  EXPECT_EQ(swizzleAddress(0x3fe, Swizzle::B128), 0x38eu);
  for (Swizzle mode : {Swizzle::B32, Swizzle::B64, Swizzle::B128})
    for (uint32_t a = 0; a < 2048; ++a)
      EXPECT_EQ(swizzleAddress(swizzleAddress(a, mode), mode), a);
}

} // namespace
