//===- ConfigSM90Test.cpp - sizes of sm_90a kernels -----------------------===//

#include "KernelConfigSM90.h"
#include "SharedMemoryLayout.h"
#include "gtest/gtest.h"

using namespace mlir::xent;

static KernelTraitsSM90 storing(unsigned bits) {
  KernelTraitsSM90 traits;
  traits.storedBits = bits;
  return traits;
}

static KernelConfigSM90 sizes(unsigned tileN, unsigned stages,
                              unsigned cluster = 1) {
  KernelConfigSM90 config;
  config.tileN = tileN;
  config.stages = stages;
  config.cluster = cluster;
  return config;
}

/// Why `config` is rejected must contain `text`.
static testing::AssertionResult rejects(const KernelConfigSM90 &config,
                                        const KernelTraitsSM90 &traits,
                                        const std::string &text) {
  std::string why = config.reject(traits);
  if (why.find(text) != std::string::npos)
    return testing::AssertionSuccess();
  return testing::AssertionFailure() << '"' << why << '"';
}

TEST(KernelConfigSM90, accepts_the_configurations_of_the_design) {
  EXPECT_EQ(sizes(128, 6).reject({}), "");
  EXPECT_EQ(sizes(192, 5).reject({}), "");
  EXPECT_EQ(sizes(256, 4, 2).reject(storing(16)), "");
  EXPECT_EQ(sizes(256, 4).reject(storing(32)), "");
  KernelConfigSM90 wide = sizes(320, 4, 2);
  wide.producerRegisters = 24;
  wide.consumerRegisters = 240;
  EXPECT_EQ(wide.reject({}), "");
  KernelTraitsSM90 mnMajor = storing(16);
  mnMajor.aMNMajor = mnMajor.bMNMajor = true;
  EXPECT_EQ(sizes(256, 4, 2).reject(mnMajor), "");
}

TEST(KernelConfigSM90, rejects_rings_that_cannot_turn) {
  EXPECT_TRUE(rejects(sizes(128, 0), {}, "needs 2 slots"));
  EXPECT_TRUE(rejects(sizes(128, 1), {}, "needs 2 slots"));
}

TEST(KernelConfigSM90, rejects_clusters) {
  EXPECT_TRUE(rejects(sizes(128, 2, 3), {}, "1 or 2 blocks"));
  KernelConfigSM90 config = sizes(128, 2, 2);
  config.group = 3;
  EXPECT_TRUE(rejects(config, {}, "would span groups"));
  config.group = 0;
  EXPECT_TRUE(rejects(config, {}, "a row tile"));
}

TEST(KernelConfigSM90, rejects_columns) {
  EXPECT_TRUE(rejects(sizes(0, 2), {}, "columns by 8"));
  EXPECT_TRUE(rejects(sizes(100, 2), {}, "columns by 8"));
  EXPECT_TRUE(rejects(sizes(1024, 2), {}, "columns by 8"));
  // 2 x 129 columns.
  EXPECT_TRUE(rejects(sizes(258, 2), {}, "columns by 8"));
  EXPECT_TRUE(rejects(sizes(320, 2), {}, "at most 256 rows"));
  // 4 columns of 128 bytes are half of a pattern.
  EXPECT_TRUE(rejects(sizes(24, 2, 2), {}, "1024 bytes"));
  EXPECT_TRUE(rejects(sizes(96, 2), storing(16), "by 64 columns"));
  EXPECT_EQ(sizes(96, 2).reject({}), "");
  EXPECT_TRUE(rejects(sizes(64, 2), storing(8), "16 or 32 bits"));
}

TEST(KernelConfigSM90, rejects_columns_of_an_mn_major_operand) {
  KernelTraitsSM90 traits;
  traits.bMNMajor = true;
  EXPECT_TRUE(rejects(sizes(96, 2), traits, "panels"));
  // Half of 64, and 160 in an instruction.
  EXPECT_TRUE(rejects(sizes(64, 2, 2), traits, "panels"));
  EXPECT_TRUE(rejects(sizes(320, 2), traits, "panels"));
}

TEST(KernelConfigSM90, rejects_registers) {
  KernelConfigSM90 config = sizes(128, 2);
  config.consumerRegisters = 236;
  EXPECT_TRUE(rejects(config, {}, "multiple of 8"));
  config.consumerRegisters = 240;
  EXPECT_TRUE(rejects(config, {}, "66560 registers of 65536"));
  config.producerRegisters = 24;
  EXPECT_EQ(config.reject({}), "");
  config.producerRegisters = 16;
  EXPECT_TRUE(rejects(config, {}, "multiple of 8"));
}

TEST(KernelConfigSM90, rejects_too_much_shared_memory) {
  EXPECT_TRUE(rejects(sizes(256, 5), {}, "245840 bytes of 231424"));
  EXPECT_EQ(sizes(256, 4).reject(storing(16)), "");
  KernelTraitsSM90 columns = storing(16);
  columns.columnBytes = 16;
  EXPECT_TRUE(rejects(sizes(256, 4), columns, "shared memory"));
}

TEST(KernelConfigSM90, chooses_the_widest_that_fits) {
  auto choose = [](unsigned bits, unsigned columnBytes, bool bMNMajor) {
    KernelTraitsSM90 traits = storing(bits);
    traits.columnBytes = columnBytes;
    traits.bMNMajor = bMNMajor;
    return KernelConfigSM90::choose(traits, 2);
  };
  std::optional<KernelConfigSM90> config = choose(16, 0, true);
  ASSERT_TRUE(config.has_value());
  EXPECT_EQ(config->tileN, 256u);
  EXPECT_EQ(config->stages, 4u);
  EXPECT_EQ(config->cluster, 2u);
  // Column operands take a slot.
  config = choose(16, 8, false);
  ASSERT_TRUE(config.has_value());
  EXPECT_EQ(config->tileN, 256u);
  EXPECT_EQ(config->stages, 3u);
  // Or columns; and too many of them, all.
  config = choose(16, 150, false);
  ASSERT_TRUE(config.has_value());
  EXPECT_LT(config->tileN, 256u);
  EXPECT_FALSE(choose(16, 2000, false).has_value());
}

TEST(SharedMemoryLayout, has_no_overlaps_and_aligned_tiles) {
  for (unsigned tileN : {64, 128, 192, 256, 320})
    for (unsigned stages : {2, 3, 4})
      for (unsigned bits : {0, 16, 32})
        for (unsigned columnBytes : {0, 2, 4, 6}) {
          KernelConfigSM90 config = sizes(tileN, stages);
          KernelTraitsSM90 traits = storing(bits);
          traits.columnBytes = columnBytes;
          SharedMemoryLayout layout(config, traits);
          EXPECT_EQ(layout.aSlots % 1024, 0u);
          EXPECT_EQ(layout.bSlots % 1024, 0u);
          EXPECT_EQ(layout.staging % 1024, 0u);
          EXPECT_EQ(layout.columns % 16, 0u);
          EXPECT_EQ(layout.full % 8, 0u);
          EXPECT_GE(layout.bSlots, layout.aSlots + stages * 128 * 64 * 2);
          EXPECT_GE(layout.staging, layout.bSlots + stages * tileN * 64 * 2);
          EXPECT_GE(layout.columns, layout.staging + 2 * layout.stagingBytes);
          EXPECT_GE(layout.columnsBytes, tileN * columnBytes);
          EXPECT_GE(layout.full, layout.columns + 2 * layout.columnsBytes);
          EXPECT_EQ(layout.empty, layout.full + 8 * stages);
          EXPECT_EQ(layout.bytes, layout.empty + 8 * stages);
          // The staging holds as many sub-tiles as are stored at once.
          EXPECT_EQ(layout.subTiles == 0, bits == 0);
          EXPECT_GE(layout.stagingBytes, layout.subTiles * 64 * 128);
        }
}

TEST(SharedMemoryLayout, is_that_of_the_design) {
  // 4 slots of 16 KB + 32 KB, and the barriers.
  EXPECT_EQ(SharedMemoryLayout(sizes(256, 4), {}).bytes, 196672u);
  // And 16 KB of staging for each consumer.
  EXPECT_EQ(SharedMemoryLayout(sizes(256, 4), storing(16)).bytes, 229440u);
}
