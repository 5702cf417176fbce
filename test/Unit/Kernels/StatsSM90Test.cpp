//===- StatsSM90Test.cpp - statistics of logits on sm_90a -----------------===//
//
// Whole kernels on the simulated driver, all of whose checks are on, against
// f64. Operands are small integers and factors powers of two, so that products
// are exact and roundings of them have one result.
//
//===----------------------------------------------------------------------===//

#include "CompileToPtx.h"
#include "KernelSM90.h"
#include "RegionInliner.h"
#include "SimulatedDevice.h"
#include "StatsProblem.h"
#include "TestRegion.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::xent;
using namespace xenttest;

namespace {

using Case = StatsCase;
using Reference = StatsReference;
using Problem = StatsProblem;

class StatsSM90 : public testing::TestWithParam<Case> {};

/// What a kernel wrote.
struct Outputs {
  std::vector<float> max, expSum, sum, dot, pick, tile;
  std::vector<int32_t> argmax;
};

} // namespace

static KernelSpec getSpec(const Case &test, MLIRContext &context,
                          Region &region) {
  OpBuilder builder(&context);
  KernelSpec spec;
  spec.name = "stats";
  spec.cls =
      test.kept == Kept::Nothing ? KernelClass::Stats : KernelClass::KeepStats;
  spec.operandType = builder.getBF16Type();
  if (test.hasRegion) {
    spec.region = &region;
    spec.rowTypes = {builder.getF32Type()};
    spec.colTypes = {builder.getBF16Type()};
  }
  spec.targetType = builder.getIntegerType(64);
  spec.statistics.assign(test.statistics.begin(), test.statistics.end());
  if (test.kept != Kept::Nothing)
    spec.tileType = builder.getBF16Type();
  if (test.kept == Kept::Cut)
    spec.cut = findCut(region);
  return spec;
}

static void checkPartials(const Problem &problem, const KernelSpec &spec,
                          const Outputs &outputs) {
  const Case &test = problem.test;
  int64_t parts = (test.n + test.tileN - 1) / test.tileN;
  for (int64_t part = 0; part < parts; ++part)
    for (int64_t i = 0; i < test.m; ++i) {
      SCOPED_TRACE(testing::Message() << "part " << part << ", row " << i);
      Reference reference(&problem.z[i * test.n], part * test.tileN,
                          std::min((part + 1) * test.tileN, test.n));
      int64_t at = part * test.m + i;
      ASSERT_EQ(outputs.max[at], reference.max);
      // 2^-22 of ex2.approx, its argument's rounding (|z - max| up to 30 times
      // 2^-24), and that of a sum in 16 chains.
      double relative = 4e-6;
      ASSERT_NEAR(outputs.expSum[at], reference.expSum,
                  relative * reference.expSum);
      if (spec.has(Statistic::Sum)) {
        if (std::isinf(reference.sum)) {
          ASSERT_EQ(outputs.sum[at], reference.sum);
        } else {
          ASSERT_NEAR(outputs.sum[at], reference.sum,
                      1e-6 * reference.absoluteSum);
        }
      }
      if (spec.has(Statistic::Dot)) {
        ASSERT_NEAR(outputs.dot[at], reference.dot,
                    relative * reference.absoluteDot + 1e-30);
      }
      if (spec.has(Statistic::Argmax)) {
        ASSERT_EQ(outputs.argmax[at], reference.argmax);
      }
    }
}

static void checkRows(const Problem &problem, const KernelSpec &spec,
                      const Outputs &outputs, int64_t pitch) {
  const Case &test = problem.test;
  for (int64_t i = 0; i < test.m; ++i) {
    SCOPED_TRACE(testing::Message() << "row " << i);
    int64_t column = problem.targets[i] - colOffset;
    bool isHere = column >= 0 && column < test.n;
    // What is of another shard stays.
    if (spec.has(Statistic::Pick)) {
      ASSERT_EQ(outputs.pick[i],
                isHere ? problem.z[i * test.n + column] : 77.0);
    }
    if (test.kept == Kept::Nothing)
      continue;
    for (int64_t j = 0; j < pitch; ++j) {
      double expected = 1;
      if (j < test.n)
        expected = test.kept == Kept::Cut
                       ? problem.cut(i, j)
                       : roundToBF16(problem.product[i * test.n + j]);
      ASSERT_EQ(outputs.tile[i * pitch + j], expected) << "column " << j;
    }
  }
}

TEST_P(StatsSM90, are_near_f64) {
  const Case &test = GetParam();
  std::unique_ptr<MLIRContext> context = createContext();
  gpu::GPUModuleOp gpu;
  OwningOpRef<ModuleOp> module = createModule(*context, gpu);
  OpBuilder builder(context.get());
  TestRegion region(*context, statsArguments, statsBody);
  KernelSpec spec = getSpec(test, *context, region.get());
  ASSERT_EQ(test.kept == Kept::Cut, static_cast<bool>(spec.cut));
  KernelConfigSM90 config;
  config.tileN = test.tileN;
  config.stages = test.stages;
  config.cluster = test.cluster;
  if (test.tileN > 256) {
    config.producerRegisters = 24;
    config.consumerRegisters = 240;
  }
  std::string why;
  ASSERT_TRUE(succeeded(buildKernelSM90(builder, gpu, spec, config, why)))
      << why;
  std::string ptx = compileToPtx(*module, "sm_90a", "+ptx80");
  ASSERT_FALSE(ptx.empty());

  Problem problem(test);
  TensorMapsSM90 maps = getTensorMapsSM90(spec, config);
  KernelLaunch launch = getLaunchSM90(spec, config);
  int64_t pitch = (test.n + 7) / 8 * 8 + 8;
  size_t partials = launch.rowParts(test.n) * test.m;
  SimulatedDevice device;
  const float nan = std::numeric_limits<float>::quiet_NaN();
  uint64_t tile =
      device.upload(std::vector<uint16_t>(test.m * pitch, toBF16(1)));
  uint64_t pick = device.upload(std::vector<float>(test.m, 77));
  uint64_t f32Partials[4];
  for (uint64_t &address : f32Partials)
    address = device.upload(std::vector<float>(partials, nan));
  uint64_t argmax = device.upload(std::vector<int32_t>(partials, -7));

  Parameters parameters;
  for (const KernelParameter &parameter :
       getParametersSM90(spec, context.get())) {
    switch (parameter.kind) {
    case ParameterKind::MapA:
      parameters.add(
          device.encode(problem.x.upload(device), problem.x.map(maps.a)));
      break;
    case ParameterKind::MapB:
      parameters.add(
          device.encode(problem.w.upload(device), problem.w.map(maps.b)));
      break;
    case ParameterKind::MapTile:
      parameters.add(
          device.encode(tile, {MatrixMap::BF16, static_cast<uint64_t>(test.n),
                               static_cast<uint64_t>(test.m),
                               static_cast<uint64_t>(pitch) * 2,
                               maps.tile.inner, maps.tile.outer}));
      break;
    case ParameterKind::M:
      parameters.add<int32_t>(test.m);
      break;
    case ParameterKind::N:
      parameters.add<int32_t>(test.n);
      break;
    case ParameterKind::K:
      parameters.add<int32_t>(test.k);
      break;
    case ParameterKind::Rows:
      parameters.add(device.upload(problem.factors));
      break;
    case ParameterKind::Cols:
      parameters.add(device.upload(problem.bias));
      break;
    case ParameterKind::Captured:
      parameters.add(scale);
      break;
    case ParameterKind::Target:
      parameters.add(device.upload(problem.targets));
      break;
    case ParameterKind::RowOffset:
      parameters.add<int64_t>(0);
      break;
    case ParameterKind::ColOffset:
      parameters.add(colOffset);
      break;
    case ParameterKind::Pick:
      parameters.add(pick);
      break;
    case ParameterKind::PartialMax:
      parameters.add(f32Partials[0]);
      break;
    case ParameterKind::PartialExpSum:
      parameters.add(f32Partials[1]);
      break;
    case ParameterKind::PartialSum:
      parameters.add(f32Partials[2]);
      break;
    case ParameterKind::PartialDot:
      parameters.add(f32Partials[3]);
      break;
    case ParameterKind::PartialArgmax:
      parameters.add(argmax);
      break;
    default:
      FAIL() << "an unexpected parameter";
    }
  }
  ASSERT_EQ(device.run(ptx, "stats", test.blocks, launch.threads,
                       launch.sharedBytes, parameters),
            "");

  Outputs outputs;
  outputs.max = device.download<float>(f32Partials[0], partials);
  outputs.expSum = device.download<float>(f32Partials[1], partials);
  outputs.sum = device.download<float>(f32Partials[2], partials);
  outputs.dot = device.download<float>(f32Partials[3], partials);
  outputs.argmax = device.download<int32_t>(argmax, partials);
  outputs.pick = device.download<float>(pick, test.m);
  for (uint16_t bits : device.download<uint16_t>(tile, test.m * pitch))
    outputs.tile.push_back(fromBF16(bits));
  checkPartials(problem, spec, outputs);
  checkRows(problem, spec, outputs, pitch);
}

static const std::vector<Statistic> all = {Statistic::Pick, Statistic::Sum,
                                           Statistic::Dot, Statistic::Argmax};
static const std::vector<Statistic> pick = {Statistic::Pick};

static const Case cases[] = {
    {"products_alone", 64, 2, 1, false, Kept::Nothing, 0, {}, 70, 60, 72, 1},
    {"pick", 128, 3, 1, true, Kept::Nothing, 0, pick, 200, 300, 264, 2},
    {"all", 64, 2, 1, true, Kept::Nothing, 0, all, 130, 200, 136, 3},
    {"masked", 64, 2, 1, true, Kept::Nothing, 2, all, 130, 200, 136, 1},
    {"lowest", 64, 2, 1, true, Kept::Nothing, 3, pick, 70, 130, 72, 1},
    {"tile_of_256", 256, 4, 1, true, Kept::Nothing, 1, all, 150, 530, 328, 2},
    {"pairs_of_320", 320, 3, 2, true, Kept::Nothing, 0, pick, 300, 650, 328, 2},
    {"pairs", 192, 3, 2, true, Kept::Nothing, 1, all, 300, 530, 72, 4},
    {"keep_products", 64, 2, 1, false, Kept::Products, 0, pick, 150, 100, 72,
     2},
    {"keep_products_of_region", 128, 2, 1, true, Kept::Products, 0, pick, 150,
     300, 200, 1},
    {"keep_cut", 128, 3, 1, true, Kept::Cut, 0, pick, 200, 300, 264, 2},
    {"keep_cut_of_256", 256, 3, 2, true, Kept::Cut, 1, all, 300, 530, 328, 2},
};

INSTANTIATE_TEST_SUITE_P(Cases, StatsSM90, testing::ValuesIn(cases),
                         [](const testing::TestParamInfo<Case> &info) {
                           return std::string(info.param.name);
                         });
