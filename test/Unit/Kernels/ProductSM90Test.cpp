//===- ProductSM90Test.cpp - products of sm_90a kernels -------------------===//
//
// Whole kernels on the simulated driver, all of whose checks are on.
//
//===----------------------------------------------------------------------===//

#include "ProductCase.h"
#include "gtest/gtest.h"

using namespace mlir::xent;
using namespace xenttest;

namespace {

class ProductSM90 : public testing::TestWithParam<ProductCase> {};

} // namespace

TEST_P(ProductSM90, is_exact) {
  std::string ptx = GetParam().compile();
  for (unsigned seed : {1, 2})
    EXPECT_EQ(GetParam().run(ptx, seed), "") << "seed " << seed;
}

static const ProductCase cases[] = {
    // One tile, one k-block, then ragged k.
    {"one_block", sizesSM90(128, 2), false, false, false, ProductCase::F32, 128,
     128, 64, 1},
    {"ragged_k", sizesSM90(128, 2), false, false, false, ProductCase::F32, 128,
     128, 40, 1},
    // The ring wraps within a tile and between tiles.
    {"ring_wraps", sizesSM90(128, 3), false, false, false, ProductCase::F32,
     200, 250, 64 * 7 + 8, 1},
    {"two_stages", sizesSM90(64, 2), false, false, false, ProductCase::BF16,
     130, 70, 200, 2},
    // More blocks than tiles; more tiles than blocks, several groups.
    {"idle_blocks", sizesSM90(128, 2), false, false, false, ProductCase::BF16,
     100, 130, 128, 5},
    {"groups", sizesSM90(64, 2, 1, 2), false, false, true, ProductCase::F16,
     700, 200, 72, 3},
    {"tile_of_192", sizesSM90(192, 3), false, false, false, ProductCase::BF16,
     140, 200, 200, 1},
    {"tile_of_256", sizesSM90(256, 4), false, false, false, ProductCase::BF16,
     200, 300, 330, 2},
    {"sum", sizesSM90(256, 4), false, false, false, ProductCase::F32Sum, 150,
     300, 200, 2},
    {"sum_of_192", sizesSM90(192, 2), false, false, true, ProductCase::F32Sum,
     129, 193, 65, 1},
    // dx = dlogits * w, dw = dlogits^T * x: operands that are contiguous in M
    // or
    // N.
    {"b_mn_major", sizesSM90(128, 3), false, true, false, ProductCase::BF16,
     200, 250, 64 * 5 + 8, 1},
    {"b_mn_major_256", sizesSM90(256, 4), false, true, false, ProductCase::BF16,
     130, 264, 140, 2},
    {"a_mn_major", sizesSM90(64, 2), true, false, false, ProductCase::F32, 200,
     70, 200, 1},
    {"mn_major", sizesSM90(256, 3), true, true, false, ProductCase::F32Sum, 200,
     300, 200, 1},
    {"mn_major_f16", sizesSM90(192, 2), true, true, true, ProductCase::F16, 300,
     200, 70, 2},
    // Pairs of blocks: both tiles of a pair, an odd number of row tiles, more
    // pairs than tiles, more tiles than pairs.
    {"pair", sizesSM90(128, 2, 2), false, false, false, ProductCase::F32, 256,
     128, 64, 2},
    {"pair_ring_wraps", sizesSM90(128, 3, 2), false, false, false,
     ProductCase::BF16, 300, 300, 64 * 7 + 8, 2},
    {"idle_pair", sizesSM90(256, 2, 2), false, false, false, ProductCase::BF16,
     100, 130, 128, 4},
    {"pairs_in_groups", sizesSM90(64, 4, 2, 2), false, false, true,
     ProductCase::F16, 700, 200, 72, 4},
    {"pair_sum", sizesSM90(256, 4, 2), false, false, false, ProductCase::F32Sum,
     150, 300, 200, 2},
    {"pair_320", sizesSM90(320, 3, 2), false, false, false, ProductCase::F32,
     140, 400, 264, 2},
    {"pair_mn_major", sizesSM90(256, 3, 2), true, true, false,
     ProductCase::F32Sum, 300, 300, 330, 2},
    {"pair_b_mn_major", sizesSM90(128, 2, 2), false, true, false,
     ProductCase::BF16, 200, 250, 200, 4},
};

INSTANTIATE_TEST_SUITE_P(Cases, ProductSM90, testing::ValuesIn(cases),
                         [](const testing::TestParamInfo<ProductCase> &info) {
                           return std::string(info.param.name);
                         });
