//===- CostModelTest.cpp --------------------------------------------------===//

#include "Xent/Target/CostModel.h"
#include "gtest/gtest.h"
#include <limits>

using namespace mlir::xent;

namespace {

MachineDescription machine(int64_t cores) {
  MachineDescription result;
  result.cores = cores;
  return result;
}

TEST(CostModel, CountsBytes) {
  // 6 x 16 register tile: chunks of 10 tokens and 20 classes are packed as 12
  // and 32.
  HeadShape shape{100, 1000, 8, 4, 3, 2};
  PlanCost cost = predictOnline(machine(2), shape, {10, 20});
  EXPECT_EQ(cost.peakBytes,
            2 * 4 * (12 * 8 + 32 * 8 + 10 * 20 + 3 * 10) + 2 * 4 * 100);
  EXPECT_EQ(cost.flops, 2.0 * 100 * 1000 * 8);
  EXPECT_GT(cost.seconds, 0);
}

TEST(CostModel, CountsBytesOfThreeVectors) {
  // 8 x 12 register tile: chunks of 10 tokens and 20 classes are packed as 16
  // and 24.
  MachineDescription neon = machine(2);
  neon.vectorBits = 128;
  neon.vectorRegisters = 32;
  HeadShape shape{100, 1000, 8, 4, 3, 2};
  EXPECT_EQ(predictOnline(neon, shape, {10, 20}).peakBytes,
            2 * 4 * (16 * 8 + 24 * 8 + 10 * 20 + 3 * 10) + 2 * 4 * 100);
}

TEST(CostModel, OneChunkTakesOneThread) {
  HeadShape shape{10, 20, 8, 4, 3, 2};
  EXPECT_EQ(predictOnline(machine(8), shape, {10, 20}).peakBytes,
            predictOnline(machine(1), shape, {10, 20}).peakBytes);
}

TEST(CostModel, ChunkAboveExtentIsExtent) {
  HeadShape shape{10, 20, 8, 4, 3, 2};
  EXPECT_EQ(predictOnline(machine(1), shape, {1000, 1000}).peakBytes,
            predictOnline(machine(1), shape, {10, 20}).peakBytes);
}

TEST(CostModel, LastChunkMayBeRagged) {
  // Chunks of 448 leave one of 256: a core has three whole ones of five. Chunks
  // of 512 are dealt out evenly.
  HeadShape shape{2048, 32000, 1024, 4, 3, 2};
  auto predict = [&](int64_t cores, int64_t tokens) {
    return predictOnline(machine(cores), shape, {tokens, 32}).seconds;
  };
  EXPECT_NEAR(predict(2, 448) / predict(1, 448), 3 * 448 / 2048.0, 1e-9);
  EXPECT_NEAR(predict(2, 512) / predict(1, 512), 0.5, 1e-9);
}

TEST(CostModel, PeakIsMonotone) {
  HeadShape shape{4096, 32000, 1024, 4, 3, 2};
  int64_t last = 0;
  for (int64_t size = 1; size <= 4096; size = size * 3 / 2 + 1) {
    int64_t tokens = predictOnline(machine(1), shape, {size, 512}).peakBytes;
    EXPECT_GE(tokens, last);
    last = tokens;
  }
  last = 0;
  for (int64_t size = 1; size <= 32000; size = size * 3 / 2 + 1) {
    int64_t classes = predictOnline(machine(1), shape, {256, size}).peakBytes;
    EXPECT_GE(classes, last);
    last = classes;
  }
}

TEST(CostModel, DegenerateExtents) {
  for (int64_t tokens : {0, 1})
    for (int64_t classes : {0, 1})
      for (int64_t hidden : {0, 1}) {
        HeadShape shape{tokens, classes, hidden, 8, 3, 2};
        std::optional<OnlinePlan> plan = planOnline(machine(4), shape, {});
        ASSERT_TRUE(plan);
        EXPECT_GT(plan->chunks.tokens, 0);
        EXPECT_GT(plan->chunks.classes, 0);
        EXPECT_GE(plan->cost.peakBytes, 0);
        EXPECT_GE(plan->cost.seconds, 0);
      }
}

TEST(CostModel, DoesNotOverflow) {
  constexpr int64_t most = std::numeric_limits<int64_t>::max();
  HeadShape shape{most, most, most, 8, 3, 2};
  PlanCost cost = predictOnline(machine(64), shape, {most, most});
  EXPECT_EQ(cost.peakBytes, most);
  EXPECT_GT(cost.flops, 1e56);
  EXPECT_FALSE(planOnline(machine(64), shape, {most - 1, 0, 0}));
}

TEST(Planner, KeepsTheBudget) {
  for (int64_t tokens : {1, 7, 1000, 8192})
    for (int64_t classes : {1, 50, 32000, 128256})
      for (int64_t cores : {1, 2, 64}) {
        HeadShape shape{tokens, classes, 1000, 4, 3, 2};
        int64_t least =
            smallestOnlinePlan(machine(cores), shape, {}).cost.peakBytes;
        for (int64_t budget : {least, 2 * least, int64_t{1} << 25}) {
          std::optional<OnlinePlan> plan =
              planOnline(machine(cores), shape, {budget, 0, 0});
          if (budget < least) {
            EXPECT_FALSE(plan);
            continue;
          }
          ASSERT_TRUE(plan);
          EXPECT_LE(plan->cost.peakBytes, budget);
        }
        EXPECT_FALSE(planOnline(machine(cores), shape, {least - 1, 0, 0}));
      }
}

TEST(Planner, MoreMemoryIsNeverSlower) {
  HeadShape shape{2048, 32000, 1024, 4, 3, 2};
  double last = std::numeric_limits<double>::infinity();
  int64_t least = smallestOnlinePlan(machine(2), shape, {}).cost.peakBytes;
  for (int64_t budget = least; budget < (int64_t{1} << 28); budget *= 2) {
    std::optional<OnlinePlan> plan =
        planOnline(machine(2), shape, {budget, 0, 0});
    ASSERT_TRUE(plan);
    EXPECT_LE(plan->cost.seconds, last);
    last = plan->cost.seconds;
  }
}

TEST(Planner, KeepsGivenSizes) {
  HeadShape shape{2048, 32000, 1024, 4, 3, 2};
  std::optional<OnlinePlan> plan = planOnline(machine(2), shape, {0, 100, 0});
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->chunks.tokens, 100);
  plan = planOnline(machine(2), shape, {0, 100, 333});
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->chunks.classes, 333);
}

} // namespace
