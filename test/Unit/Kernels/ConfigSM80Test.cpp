//===- ConfigSM80Test.cpp - sizes of sm_80 kernels ------------------------===//

#include "KernelConfigSM80.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

class ConfigSM80 : public testing::Test {
protected:
  MLIRContext context;
  KernelSpec spec;
  KernelConfigSM80 config;

  void SetUp() override {
    Builder b(&context);
    spec.operandType = b.getBF16Type();
    spec.tileType = b.getBF16Type();
  }
};

} // namespace

TEST_F(ConfigSM80, default_is_legal) {
  for (bool aMNMajor : {false, true})
    for (bool bMNMajor : {false, true}) {
      spec.aMNMajor = aMNMajor;
      spec.bMNMajor = bMNMajor;
      EXPECT_EQ(config.reject(spec), "");
    }
}

TEST_F(ConfigSM80, choice_is_legal_everywhere) {
  KernelSpec stats = spec;
  stats.cls = KernelClass::Stats;
  stats.statistics = {Statistic::Pick, Statistic::Dot, Statistic::Argmax};
  for (StringRef chip : {"sm_80", "sm_86", "sm_87", "sm_89", "sm_90", "sm_90a",
                         "sm_100", "sm_103a", "sm_120", "sm_121"})
    for (const KernelSpec &each : {spec, stats}) {
      KernelConfigSM80 chosen = chooseConfigSM80(each, chip);
      EXPECT_EQ(chosen.reject(each), "") << chip.str();
      EXPECT_LE(chosen.sharedBytes(), getSharedLimit(chip)) << chip.str();
    }
}

TEST_F(ConfigSM80, limits_are_those_of_the_chips) {
  EXPECT_EQ(getSharedLimit("sm_80"), 163u * 1024);
  EXPECT_EQ(getSharedLimit("sm_86"), 99u * 1024);
  EXPECT_EQ(getSharedLimit("sm_89"), 99u * 1024);
  EXPECT_EQ(getSharedLimit("sm_90a"), 227u * 1024);
  EXPECT_EQ(getSharedLimit("sm_100f"), 227u * 1024);
  EXPECT_EQ(getSharedLimit("sm_120"), 99u * 1024);
}

TEST_F(ConfigSM80, refuses_what_does_not_fit) {
  auto reject = [&](auto change) {
    KernelConfigSM80 changed = config;
    change(changed);
    return changed.reject(spec);
  };
  using Config = KernelConfigSM80;
  EXPECT_EQ(reject([](Config &c) { c.stages = 5; }),
            "the ring does not fit the shared memory");
  EXPECT_EQ(reject([](Config &c) { c.stages = 1; }),
            "the ring has fewer than two slots");
  EXPECT_EQ(reject([](Config &c) { c.warpN = 40; }),
            "a warp's part is not made of blocks of 16 x 16");
  EXPECT_EQ(reject([](Config &c) { c.tileN = 224; }),
            "a tile is not made of whole parts of warps");
  EXPECT_EQ(reject([](Config &c) { c.blockK = 24; }),
            "a block of K is not a multiple of 16");
  EXPECT_EQ(reject([](Config &c) { c.blockK = 16; }),
            "a line of a tile is neither 64 nor a multiple of 128 bytes");
  EXPECT_EQ(reject([](Config &c) { c.warpM = 16, c.warpN = 16; }),
            "a block has more than 1024 threads");
  EXPECT_EQ(reject([](Config &c) { c.warpM = 128, c.warpN = 64; }),
            "the accumulators do not fit the registers");
  EXPECT_EQ(reject([](Config &c) { c.group = 0; }),
            "a group of the raster is empty");
  // 192 columns are 24 chunks a line, which 256 threads do not divide among.
  spec.bMNMajor = true;
  EXPECT_EQ(reject([](Config &c) {
              c.tileM = 128, c.tileN = 192, c.warpM = 32, c.warpN = 96;
            }),
            "the chunks of a tile do not divide among the threads");
  spec.cls = KernelClass::MergeStats;
  EXPECT_EQ(config.reject(spec), "the class has no product");
}
