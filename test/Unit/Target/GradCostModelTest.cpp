//===- GradCostModelTest.cpp ----------------------------------------------===//

#include "Xent/Target/GradCostModel.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"
#include <limits>

using namespace mlir::xent;

namespace {

constexpr GradStrategy kAll[] = {
    GradStrategy::KeepChunk, GradStrategy::KeepClasses, GradStrategy::Recompute,
    GradStrategy::FrozenW};

MachineDescription machine(int64_t cores) {
  MachineDescription result;
  result.cores = cores;
  return result;
}

/// A head in bf16 with gradients in bf16: lse and pick, dx and dw.
GradShape makeShape(int64_t tokens, int64_t classes, int64_t hidden) {
  GradShape shape;
  shape.head = {tokens, classes, hidden, 4, 6, 2};
  shape.logitBytes = shape.dlogitBytes = 2;
  shape.dxBytes = shape.dwBytes = 2;
  return shape;
}

GradConstraints within(int64_t budget) {
  GradConstraints constraints;
  constraints.memoryBudget = constraints.statistics.memoryBudget = budget;
  return constraints;
}

std::optional<GradPlan> plan(const MachineDescription &machine,
                             const GradShape &shape,
                             const GradConstraints &constraints) {
  return findFastest(listGradPlans(machine, shape, constraints),
                     constraints.memoryBudget);
}

TEST(GradCostModel, CountsBlocksThatAreWorkedOnAtTheSameTime) {
  // 386 tokens are blocks of 192, 192 and 2: two threads pack the large ones at
  // the same time, as they do of 384.
  GradShape shape = makeShape(3860, 32000, 1024);
  auto peak = [&](int64_t tokens) {
    return predictGrad(machine(2), shape, GradStrategy::Recompute,
                       {tokens, 1024})
        .peakBytes;
  };
  EXPECT_GE(peak(386), peak(384));
}

TEST(GradCostModel, CountsFLOPs) {
  GradShape shape = makeShape(100, 1000, 8);
  double volume = 100.0 * 1000 * 8;
  for (GradStrategy strategy :
       {GradStrategy::KeepChunk, GradStrategy::Recompute})
    EXPECT_EQ(predictGrad(machine(2), shape, strategy, {10, 20}).flops,
              6 * volume);
  // What is not kept is computed twice.
  EXPECT_EQ(predictGrad(machine(2), shape, GradStrategy::KeepClasses, {10, 20},
                        /*keptClasses=*/400)
                .flops,
            (8 - 2 * 0.4) * volume);
  // Those of the statistics on top.
  GradConstraints constraints;
  constraints.strategy = GradStrategy::Recompute;
  for (const GradPlan &plan : listGradPlans(machine(2), shape, constraints))
    EXPECT_EQ(plan.cost.flops, 8 * volume);
  shape.dwBytes = 0;
  EXPECT_EQ(
      predictGrad(machine(2), shape, GradStrategy::FrozenW, {10, 20}).flops,
      4 * volume);
}

/// A chunk of c tokens more holds c * V logits more, and not much else.
TEST(GradCostModel, KeptLogits) {
  GradShape shape = makeShape(4096, 320000, 64);
  int64_t one =
      predictGrad(machine(1), shape, GradStrategy::KeepChunk, {192, 512})
          .peakBytes;
  int64_t two =
      predictGrad(machine(1), shape, GradStrategy::KeepChunk, {384, 512})
          .peakBytes;
  EXPECT_GT(two - one, 192 * 320000 * 2);
  EXPECT_LT(two - one, 192 * 320000 * 2 * 11 / 10);
  // Kept as they are multiplied, twice that.
  shape.logitBytes = 4;
  EXPECT_EQ(predictGrad(machine(1), shape, GradStrategy::KeepChunk, {192, 512})
                    .peakBytes -
                one,
            192 * 320000 * 2);
}

/// A class more takes the products of all tokens, a token more in a chunk no
/// products of all classes.
TEST(GradCostModel, KeptClasses) {
  GradShape shape = makeShape(4096, 32000, 64);
  auto peak = [&](ChunkSizes chunks, int64_t kept) {
    return predictGrad(machine(1), shape, GradStrategy::KeepClasses, chunks,
                       kept)
        .peakBytes;
  };
  int64_t one = peak({192, 512}, 512);
  EXPECT_EQ(peak({192, 512}, 5 * 512) - one, 4 * 512 * 4096 * 2);
  EXPECT_LT(peak({384, 512}, 512) - one, 192 * 32000);
  // A narrow dw is summed up a chunk at a time.
  EXPECT_LT(peak({192, 512}, 512 * 31),
            predictGrad(machine(1), shape, GradStrategy::KeepChunk, {2048, 512})
                .peakBytes);
}

/// dw is summed in S by more than one chunk, unless it is of type S itself.
TEST(GradCostModel, WeightAccumulator) {
  auto peak = [&](GradShape shape, int64_t tokenChunk) {
    return predictGrad(machine(1), shape, GradStrategy::KeepChunk,
                       {tokenChunk, 256})
        .peakBytes;
  };
  GradShape narrow = makeShape(1024, 32000, 512), wide = narrow;
  wide.dwBytes = 4;
  int64_t accumulator = 32000 * 512 * 4;
  EXPECT_GT(peak(narrow, 512), accumulator);
  EXPECT_LT(peak(wide, 512), accumulator);
  EXPECT_LT(peak(narrow, 1024), accumulator + 1024 * 32000 * 2);
}

/// All dx is summed up while classes take turns.
TEST(GradCostModel, HiddenAccumulator) {
  GradShape narrow = makeShape(8192, 1024, 512), wide = narrow;
  wide.dxBytes = 4;
  ChunkSizes chunks{192, 512};
  int64_t accumulator = 8192 * 512 * 4;
  EXPECT_GE(predictGrad(machine(1), narrow, GradStrategy::Recompute, chunks)
                .peakBytes,
            accumulator);
  EXPECT_LT(
      predictGrad(machine(1), wide, GradStrategy::Recompute, chunks).peakBytes,
      accumulator);
}

TEST(GradCostModel, ChunkAboveExtentIsExtent) {
  GradShape shape = makeShape(10, 20, 8);
  for (GradStrategy strategy : kAll)
    EXPECT_EQ(predictGrad(machine(1), shape, strategy, {1000, 1000}).peakBytes,
              predictGrad(machine(1), shape, strategy, {10, 20}).peakBytes);
}

TEST(GradCostModel, DoesNotOverflow) {
  constexpr int64_t most = std::numeric_limits<int64_t>::max();
  GradShape shape = makeShape(most, most, most);
  for (GradStrategy strategy : kAll) {
    PlanCost cost = predictGrad(machine(64), shape, strategy, {most, most});
    EXPECT_EQ(cost.peakBytes, most);
    EXPECT_GT(cost.flops, 1e56);
  }
}

TEST(GradCostModel, DegenerateExtents) {
  for (int64_t tokens : {0, 1})
    for (int64_t classes : {0, 1})
      for (int64_t hidden : {0, 1}) {
        std::optional<GradPlan> best =
            plan(machine(4), makeShape(tokens, classes, hidden), {});
        ASSERT_TRUE(best);
        EXPECT_GT(best->chunks.tokens, 0);
        EXPECT_GT(best->chunks.classes, 0);
        EXPECT_GE(best->cost.peakBytes, 0);
        EXPECT_GE(best->cost.seconds, 0);
      }
}

TEST(GradPlanner, KeepsTheBudget) {
  for (int64_t tokens : {1, 7, 1000, 8192})
    for (int64_t classes : {1, 50, 32000})
      for (int64_t cores : {1, 2, 64}) {
        GradShape shape = makeShape(tokens, classes, 500);
        std::vector<GradPlan> plans = listGradPlans(machine(cores), shape, {});
        int64_t least = findSmallest(plans).cost.peakBytes;
        double last = std::numeric_limits<double>::infinity();
        for (int64_t budget = least; budget < (int64_t{1} << 30);
             budget = budget * 3 / 2 + 1) {
          std::optional<GradPlan> best =
              plan(machine(cores), shape, within(budget));
          ASSERT_TRUE(best);
          EXPECT_LE(best->cost.peakBytes, budget);
          // More memory is never slower.
          EXPECT_LE(best->cost.seconds, last);
          last = best->cost.seconds;
        }
        EXPECT_FALSE(findFastest(plans, std::max<int64_t>(1, least - 1)));
      }
}

/// Rows that mix leave recompute alone. (On one core: on several, one thread
/// computes the statistics of keep_chunk, which evens out what it saves.)
TEST(GradPlanner, OneSweepOnlyForLocalRows) {
  GradShape shape = makeShape(1000, 32000, 1000);
  EXPECT_EQ(plan(machine(1), shape, {})->strategy, GradStrategy::KeepChunk);
  shape.isRowLocal = false;
  for (const GradPlan &plan : listGradPlans(machine(1), shape, {})) {
    bool recomputes = plan.strategy == GradStrategy::Recompute;
    EXPECT_TRUE(recomputes || plan.strategy == GradStrategy::KeepClasses);
    EXPECT_EQ(plan.statistics.has_value(), recomputes);
  }
  GradConstraints constraints;
  constraints.strategy = GradStrategy::KeepChunk;
  EXPECT_TRUE(listGradPlans(machine(1), shape, constraints).empty());
}

/// Classes are kept of statistics that no other loops compute, by whole chunks,
/// and not all of them unless that is asked for.
TEST(GradPlanner, KeptClasses) {
  GradShape shape = makeShape(1000, 32000, 1000);
  GradConstraints constraints;
  constraints.strategy = GradStrategy::KeepClasses;
  for (const GradPlan &plan : listGradPlans(machine(2), shape, constraints)) {
    EXPECT_GT(plan.keptClasses, 0);
    EXPECT_EQ(plan.keptClasses % plan.chunks.classes, 0);
    EXPECT_LT(plan.keptClasses + plan.chunks.classes, 32000);
    EXPECT_FALSE(plan.statistics);
  }
  constraints.keptClasses = 5000;
  constraints.vocabChunk = 3000;
  for (const GradPlan &plan : listGradPlans(machine(2), shape, constraints))
    EXPECT_EQ(plan.keptClasses, 6000);
  constraints.keptClasses = std::numeric_limits<int64_t>::max();
  for (const GradPlan &plan : listGradPlans(machine(2), shape, constraints))
    EXPECT_EQ(plan.keptClasses, 33000);
  // The other op computes its own.
  shape.statisticsOps = 2;
  for (const GradPlan &plan : listGradPlans(machine(2), shape, constraints))
    EXPECT_TRUE(plan.statistics);
  shape.ownsStatistics = false;
  EXPECT_TRUE(listGradPlans(machine(2), shape, constraints).empty());
}

TEST(GradPlanner, FrozenHead) {
  GradShape shape = makeShape(1000, 32000, 1000);
  GradConstraints constraints;
  constraints.strategy = GradStrategy::FrozenW;
  EXPECT_TRUE(listGradPlans(machine(2), shape, constraints).empty());
  shape.dwBytes = 0;
  EXPECT_FALSE(listGradPlans(machine(2), shape, constraints).empty());
  EXPECT_EQ(plan(machine(2), shape, {})->strategy, GradStrategy::FrozenW);
  // Asked for, keep_chunk does as well.
  constraints.strategy = GradStrategy::KeepChunk;
  EXPECT_FALSE(listGradPlans(machine(2), shape, constraints).empty());
}

/// A dx that does not wait for the statistics keeps nothing of size V, and
/// takes 2NVD FLOPs for each of its sums.
TEST(GradCostModel, RunningGradient) {
  GradShape shape = makeShape(1000, 32000, 100), larger = shape;
  shape.dwBytes = larger.dwBytes = 0;
  larger.head.classes *= 4;
  auto predict = [](const GradShape &shape) {
    return predictGrad(machine(1), shape, GradStrategy::FrozenW, {192, 512});
  };
  EXPECT_GT(predict(larger).peakBytes, 3 * predict(shape).peakBytes);
  shape.running = larger.running = RunningShape{};
  EXPECT_EQ(predict(larger).peakBytes, predict(shape).peakBytes);
  double volume = 1000.0 * 32000 * 100;
  EXPECT_EQ(predict(shape).flops, 4 * volume);
  int64_t one = predict(shape).peakBytes;
  shape.running->products = 2;
  EXPECT_EQ(predict(shape).flops, 6 * volume);
  EXPECT_GE(predict(shape).peakBytes, one + 192 * (512 + 100) * 4);
}

/// Keeping the logits is an alternative to a second product.
TEST(GradPlanner, RunningGradient) {
  GradShape shape = makeShape(1000, 32000, 1000);
  shape.dwBytes = 0;
  auto hasKeepChunk = [&] {
    return llvm::any_of(listGradPlans(machine(2), shape, {}),
                        [](const GradPlan &plan) {
                          return plan.strategy == GradStrategy::KeepChunk;
                        });
  };
  shape.running = RunningShape{};
  EXPECT_FALSE(hasKeepChunk());
  shape.running->products = 2;
  EXPECT_TRUE(hasKeepChunk());
}

/// With little memory and a narrow dw, the accumulator of keep_chunk is too
/// much; recompute has none, and some of the logits may still fit.
TEST(GradPlanner, SmallBudgetRecomputes) {
  GradShape shape = makeShape(2048, 32000, 2048);
  std::optional<GradPlan> best =
      plan(machine(1), shape, within(int64_t{24} << 20));
  ASSERT_TRUE(best);
  EXPECT_EQ(best->strategy, GradStrategy::Recompute);
  best = plan(machine(1), shape, within(int64_t{128} << 20));
  ASSERT_TRUE(best);
  EXPECT_EQ(best->strategy, GradStrategy::KeepClasses);
}

TEST(GradPlanner, KeepsGivenSizes) {
  GradConstraints constraints;
  constraints.tokenChunk = 100;
  constraints.vocabChunk = 333;
  for (const GradPlan &plan :
       listGradPlans(machine(2), makeShape(2048, 32000, 64), constraints)) {
    EXPECT_EQ(plan.chunks.tokens, 100);
    EXPECT_EQ(plan.chunks.classes, 333);
  }
}

/// Row values that are arguments need no statistics.
TEST(GradPlanner, WithoutStatistics) {
  GradShape shape = makeShape(1000, 3200, 100);
  shape.statisticsOps = 0;
  for (const GradPlan &plan : listGradPlans(machine(2), shape, {})) {
    EXPECT_FALSE(plan.statistics);
    EXPECT_EQ(plan.cost.flops, 6.0 * 1000 * 3200 * 100);
  }
}

/// Logits of all tokens and classes are not held at once, unless the sizes that
/// are given leave nothing else.
TEST(GradPlanner, NeverHoldsAllLogits) {
  for (int64_t tokens : {2, 3, 8, 1000})
    for (int64_t classes : {2, 10, 32000})
      for (bool isFrozen : {false, true})
        for (int64_t statisticsOps : {0, 1}) {
          GradShape shape = makeShape(tokens, classes, 64);
          shape.statisticsOps = statisticsOps;
          if (isFrozen)
            shape.dwBytes = 0;
          std::vector<GradPlan> plans = listGradPlans(machine(2), shape, {});
          ASSERT_FALSE(plans.empty());
          for (const GradPlan &plan : plans) {
            bool keeps = (plan.strategy == GradStrategy::KeepChunk ||
                          plan.strategy == GradStrategy::FrozenW) &&
                         statisticsOps > 0;
            EXPECT_TRUE(plan.chunks.tokens < tokens ||
                        (!keeps && plan.chunks.classes < classes));
            EXPECT_TRUE(plan.keptClasses == 0 ||
                        plan.keptClasses + plan.chunks.classes < classes);
            if (plan.statistics) {
              EXPECT_TRUE(plan.statistics->chunks.tokens < tokens ||
                          plan.statistics->chunks.classes < classes);
            }
          }
          for (GradStrategy strategy : kAll) {
            GradConstraints constraints;
            constraints.strategy = strategy;
            EXPECT_EQ(isApplicable(strategy, shape),
                      !listGradPlans(machine(2), shape, constraints).empty());
          }
        }
  GradConstraints constraints;
  constraints.strategy = GradStrategy::KeepChunk;
  constraints.tokenChunk = 8;
  GradShape shape = makeShape(8, 10, 64);
  for (const GradPlan &plan : listGradPlans(machine(2), shape, constraints))
    EXPECT_EQ(plan.chunks.tokens, 8);
  constraints.strategy = std::nullopt;
  for (const GradPlan &plan : listGradPlans(machine(2), shape, constraints))
    EXPECT_EQ(plan.strategy, GradStrategy::Recompute);
}

/// A budget that is doubled never leads to a slower plan, whatever the rows,
/// the types and the machine.
TEST(GradPlanner, MoreMemoryIsNeverSlower) {
  for (bool isRowLocal : {false, true})
    for (int64_t bytes : {2, 4})
      for (bool isStatic : {false, true})
        for (int64_t cores : {1, 2, 16}) {
          GradShape shape = makeShape(1024, 32000, 1024);
          shape.isRowLocal = isRowLocal;
          shape.head.hasStaticTokens = isStatic;
          shape.logitBytes = shape.dlogitBytes = bytes;
          shape.dxBytes = shape.dwBytes = bytes;
          std::vector<GradPlan> plans =
              listGradPlans(machine(cores), shape, {});
          double last = findSmallest(plans).cost.seconds;
          for (int64_t budget = findSmallest(plans).cost.peakBytes;
               budget < (int64_t{1} << 34); budget *= 2) {
            std::optional<GradPlan> best = findFastest(plans, budget);
            ASSERT_TRUE(best);
            EXPECT_LE(best->cost.peakBytes, budget);
            EXPECT_LE(best->cost.seconds, last);
            last = best->cost.seconds;
          }
          EXPECT_EQ(findFastest(plans, 0)->cost.seconds, last);
        }
}

} // namespace
