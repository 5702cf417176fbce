//===- DeviceCostModelTest.cpp --------------------------------------------===//

#include "Xent/Target/DeviceCostModel.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"
#include <cmath>
#include <limits>

using namespace mlir::xent;

namespace {

constexpr int64_t kTokens = 8192, kClasses = 128256, kHidden = 4096;

DeviceDescription describe(llvm::StringRef chip) {
  llvm::Expected<DeviceDescription> device = describeDevice(chip);
  EXPECT_TRUE(static_cast<bool>(device));
  return *device;
}

/// An H200 on which whole tiles are dealt out without a rest, whose cache holds
/// every operand, and on which nothing but products and traffic takes time:
/// the arithmetic of a floor.
DeviceDescription getFloorDevice() {
  DeviceDescription device = describe("sm_90");
  device.multiprocessors = 1;
  device.l2Bytes = int64_t(1) << 60;
  device.clocksPerSecond = 1e30;
  device.secondsPerLaunch = 1e-15;
  return device;
}

/// A head in bf16 with gradients in bf16: lse and pick, dx and dw.
GradShape makeShape(int64_t tokens, int64_t classes, int64_t hidden) {
  GradShape shape;
  shape.head = {tokens, classes, hidden, 4, 6, 2};
  shape.logitBytes = shape.dlogitBytes = 2;
  shape.dxBytes = shape.dwBytes = 2;
  return shape;
}

DeviceTraits getTensorCores() {
  DeviceTraits traits;
  traits.usesTensorCores = traits.keepsOnTensorCores =
      traits.recomputesOnTensorCores = traits.replacesOnTensorCores = true;
  return traits;
}

bool isProduct(const DeviceStep &step) {
  return llvm::is_contained(
      {"stats", "keep_stats", "logit_grad", "dlogits", "dx", "dw"}, step.name);
}

/// Milliseconds of the products and of the passes from logits to dlogits.
double getFloor(const std::vector<DeviceStep> &steps,
                const DeviceDescription &device) {
  double seconds = 0;
  for (const DeviceStep &step : steps)
    if (isProduct(step))
      seconds += step.getSeconds(device);
  return 1e3 * seconds;
}

double getGradFloor(GradStrategy strategy, ChunkSizes chunks) {
  DeviceDescription device = getFloorDevice();
  return getFloor(listGradSteps(device, makeShape(kTokens, kClasses, kHidden),
                                getTensorCores(), strategy, chunks),
                  device);
}

double getOnlineFloor() {
  DeviceDescription device = getFloorDevice();
  return getFloor(listOnlineSteps(device,
                                  makeShape(kTokens, kClasses, kHidden).head,
                                  getTensorCores()),
                  device);
}

TEST(DeviceCostModel, HasTheFloorsOfTheProducts) {
  // 2NVD FLOP at 790 TFLOP/s are 10.9 ms; a pass that reads and writes 2 bytes
  // of each logit at 4.3 TB/s is 0.98 ms.
  EXPECT_NEAR(getOnlineFloor(), 10.9, 0.05);
  for (int64_t chunk : {1024, 2048, 4096})
    EXPECT_NEAR(getGradFloor(GradStrategy::KeepChunk, {chunk, kClasses}), 33.7,
                0.05)
        << chunk;
  for (int64_t classes : {3072, 8192, 32768})
    EXPECT_NEAR(getOnlineFloor() +
                    getGradFloor(GradStrategy::Recompute, {kTokens, classes}),
                43.6, 0.05)
        << classes;
}

TEST(DeviceCostModel, AddsUpDwInMemoryForSmallChunks) {
  // dw in f32 is read and written once for each chunk of tokens, and dlogits
  // are read: (8VD + 2cV) / 4.3 TB/s are more than 2cVD / 790 TFLOP/s where
  // c < 769.
  EXPECT_GT(getGradFloor(GradStrategy::KeepChunk, {512, kClasses}), 38.0);
  EXPECT_GT(getGradFloor(GradStrategy::KeepChunk, {768, kClasses}), 33.71);
  std::pair<int64_t, double> ratios[] = {
      {1024, 0.76}, {2048, 0.41}, {4096, 0.23}};
  DeviceDescription device = getFloorDevice();
  for (auto [chunk, ratio] : ratios) {
    std::vector<DeviceStep> steps = listGradSteps(
        device, makeShape(kTokens, kClasses, kHidden), getTensorCores(),
        GradStrategy::KeepChunk, {chunk, kClasses});
    auto dw = llvm::find_if(
        steps, [](const DeviceStep &step) { return step.name == "dw"; });
    ASSERT_NE(dw, steps.end());
    EXPECT_NEAR(dw->memoryBytes / device.memoryBytesPerSecond /
                    dw->computeSeconds,
                ratio, 0.006)
        << chunk;
  }
}

/// Seconds of the products and passes of a logit, without sums in memory.
double getPerLogit(GradStrategy strategy, int64_t hidden) {
  DeviceDescription device = getFloorDevice();
  GradShape shape = makeShape(65536, 65536, hidden);
  double milliseconds = getFloor(
      listGradSteps(device, shape, getTensorCores(), strategy, {65536, 65536}),
      device);
  if (strategy == GradStrategy::Recompute)
    milliseconds +=
        getFloor(listOnlineSteps(device, shape.head, getTensorCores()), device);
  return milliseconds * 1e-3 / 65536 / 65536;
}

TEST(DeviceCostModel, BreaksEven) {
  DeviceDescription device = getFloorDevice();
  // keep_chunk writes logits, reads and writes them for dlogits, and reads
  // those twice, 10 bytes of each; another product is 2D FLOP. Nothing of that
  // overlaps where D = 10 / 2 * 790 / 4.3 = 919 breaks even.
  double bytes = 0;
  for (const DeviceStep &step :
       listGradSteps(device, makeShape(65536, 65536, 64), getTensorCores(),
                     GradStrategy::KeepChunk, {65536, 65536}))
    if (isProduct(step))
      bytes += step.launches * step.memoryBytes;
  bytes /= 65536.0 * 65536.0;
  EXPECT_NEAR(bytes, 10, 0.1);
  EXPECT_NEAR(bytes / 2 * device.tensorFlopsPerSecond /
                  device.memoryBytesPerSecond,
              920, 10);
  // Kernels overlap products with traffic: of the 10 bytes, the 4 of the pass
  // alone take time where the products do, and those are 368 elements of D.
  EXPECT_GT(getPerLogit(GradStrategy::KeepChunk, 320),
            getPerLogit(GradStrategy::Recompute, 320));
  EXPECT_LT(getPerLogit(GradStrategy::KeepChunk, 384),
            getPerLogit(GradStrategy::Recompute, 384));
}

TEST(DeviceCostModel, DealsOutTilesInWaves) {
  // dx of c tokens is c / 128 * D / 256 tiles on 132 multiprocessors.
  struct {
    int64_t chunk, hidden;
    double percent;
  } cases[] = {{1024, 4096, 97}, {2048, 4096, 97}, {3072, 4096, 97},
               {4096, 4096, 97}, {1536, 4096, 73}, {1024, 2048, 48},
               {2048, 2048, 97}, {2048, 3072, 73}, {4096, 3072, 97},
               {1024, 5120, 61}, {1536, 5120, 91}};
  DeviceDescription device = describe("sm_90");
  for (auto [chunk, hidden, percent] : cases) {
    DeviceStep step = predictProduct(device, "dx", chunk, hidden, kClasses, 0);
    double ideal =
        2.0 * chunk * hidden * kClasses / device.tensorFlopsPerSecond;
    EXPECT_NEAR(100 * ideal / step.computeSeconds, percent, 0.6)
        << chunk << " x " << hidden;
  }
}

TEST(DeviceCostModel, CountsSpecialFunctions) {
  // 128 x 256 results at 16 a clock are 2048 clocks for each tile.
  DeviceDescription device = describe("sm_90");
  auto getSeconds = [&](double functions) {
    return predictProduct(device, "stats", 128, 256, 4096, 0, functions)
        .computeSeconds;
  };
  EXPECT_NEAR((getSeconds(3) - getSeconds(0)) * device.clocksPerSecond,
              3 * 2048, 1);
}

TEST(DeviceCostModel, CountsPartials) {
  // 8 bytes for each token and 256 classes, and vectors of all tokens.
  DeviceDescription device = describe("sm_90");
  GradShape shape = makeShape(kTokens, kClasses, kHidden);
  int64_t partials = 8 * kTokens * 501;
  int64_t peak =
      predictOnline(device, shape.head, getTensorCores(), {128, 256}).peakBytes;
  EXPECT_EQ(peak, partials + 4 * 3 * kTokens);
  // Loops keep a chunk on the chip.
  EXPECT_EQ(predictOnline(device, shape.head, {}, {16, 64}).peakBytes,
            4 * 2 * kTokens);
}

TEST(DeviceCostModel, HoldsWhatTheStrategyKeeps) {
  DeviceDescription device = describe("sm_90");
  GradShape shape = makeShape(kTokens, kClasses, kHidden);
  // 2cV + 4VD, and 4cD.
  double expected =
      2.0 * 1024 * kClasses + 4.0 * kClasses * kHidden + 4.0 * 1024 * kHidden;
  EXPECT_NEAR(predictGrad(device, shape, getTensorCores(),
                          GradStrategy::KeepChunk, {1024, kClasses})
                  .peakBytes,
              expected, 0.01 * expected);
  // A slice of dlogits and of dw, dx.
  expected =
      2.0 * kTokens * 8192 + 4.0 * 8192 * kHidden + 4.0 * kTokens * kHidden;
  EXPECT_NEAR(predictGrad(device, shape, getTensorCores(),
                          GradStrategy::Recompute, {kTokens, 8192})
                  .peakBytes,
              expected, 0.01 * expected);
}

TEST(DeviceCostModel, IsFasterWithALargerBudget) {
  GradShape shape = makeShape(kTokens, kClasses, kHidden);
  for (llvm::StringRef chip : {"sm_80", "sm_89", "sm_90", "sm_100", "sm_120"})
    for (const DeviceTraits &traits : {getTensorCores(), DeviceTraits()}) {
      std::vector<GradPlan> plans =
          listGradPlans(describe(chip), shape, traits, {});
      double last = std::numeric_limits<double>::infinity();
      for (int64_t budget = int64_t(1) << 24; budget < int64_t(1) << 34;
           budget += budget / 4) {
        std::optional<GradPlan> best = findFastest(plans, budget);
        if (!best) {
          EXPECT_TRUE(std::isinf(last)) << chip.str() << " " << budget;
          continue;
        }
        EXPECT_LE(best->cost.peakBytes, budget);
        EXPECT_LE(best->cost.seconds, last) << chip.str() << " " << budget;
        last = best->cost.seconds;
      }
      EXPECT_FALSE(std::isinf(last));
    }
}

TEST(DeviceCostModel, CutsEqualChunksOfWholeTiles) {
  GradShape shape = makeShape(kTokens, kClasses, 2048);
  std::vector<GradPlan> plans =
      listGradPlans(describe("sm_90"), shape, getTensorCores(), {});
  std::optional<GradPlan> best = findFastest(plans, 0);
  ASSERT_TRUE(best);
  EXPECT_EQ(best->strategy, GradStrategy::KeepChunk);
  EXPECT_EQ(best->chunks.tokens % kDeviceTileTokens, 0);
  // 8 x 8 tiles of dx are half a wave of 132: 1024 tokens are never the choice
  // where 2048 fit.
  for (const GradPlan &plan : plans)
    if (plan.chunks.tokens == 1024) {
      EXPECT_GT(plan.cost.seconds, best->cost.seconds);
    }
  EXPECT_LT(best->chunks.tokens, kTokens);
}

TEST(DeviceCostModel, LeavesRoomForOperandsAndResults) {
  DeviceDescription device = describe("sm_90");
  GradShape shape = makeShape(kTokens, kClasses, kHidden);
  EXPECT_EQ(getFreeBytes(device, shape, getTensorCores()),
            device.memoryBytes - 4 * kHidden * (kTokens + kClasses));
  device.memoryBytes = 1 << 30;
  EXPECT_EQ(getFreeBytes(device, shape, getTensorCores()), 1);
}

} // namespace
