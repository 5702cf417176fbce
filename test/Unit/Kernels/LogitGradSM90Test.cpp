//===- LogitGradSM90Test.cpp - gradients of logits on sm_90a --------------===//
//
// Whole kernels on the simulated driver, all of whose checks are on, against
// f64.
//
//===----------------------------------------------------------------------===//

#include "CompileToPtx.h"
#include "KernelSM90.h"
#include "OperandMatrix.h"
#include "SimulatedDevice.h"
#include "TestRegion.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

#include <cmath>

using namespace mlir;
using namespace mlir::xent;
using namespace xenttest;

namespace {

/// The softmax's gradient on logits that are rounded, biased and, captured
/// scalars, scaled: bf16(g * (exp(z - lse) - hit)),
/// z = f32(bf16(acc) + b) * s0.
const char arguments[] = "%acc: f32, %lse: f32, %g: f32, %b: bf16, %hit: i1";
const char body[] = R"(
  %0 = arith.truncf %acc : f32 to bf16
  %1 = arith.addf %0, %b : bf16
  %2 = arith.extf %1 : bf16 to f32
  %z = arith.mulf %2, %s0 : f32
  %3 = arith.subf %z, %lse : f32
  %4 = math.exp %3 : f32
  %5 = arith.uitofp %hit : i1 to f32
  %6 = arith.subf %4, %5 : f32
  %7 = arith.mulf %6, %g : f32
  %8 = arith.truncf %7 : f32 to bf16
  "test.yield"(%8) : (bf16) -> ()
)";

struct Case {
  const char *name;
  unsigned tileN, stages, cluster;
  bool i64Targets, diagonal, f32Tile, columnSums;
  int64_t m, n, k;
  unsigned blocks;
};

void PrintTo(const Case &test, std::ostream *os) { *os << test.name; }

class LogitGradSM90 : public testing::TestWithParam<Case> {};

double roundToBF16(double value) {
  return fromBF16(toBF16(static_cast<float>(value)));
}

} // namespace

TEST_P(LogitGradSM90, is_near_f64) {
  const Case &test = GetParam();
  constexpr int64_t colOffset = 1000, rowOffset = 990;
  constexpr float scale = 0.5f;
  std::unique_ptr<MLIRContext> context = createContext();
  gpu::GPUModuleOp gpu;
  OwningOpRef<ModuleOp> module = createModule(*context, gpu);
  OpBuilder builder(context.get());
  TestRegion region(*context, arguments, body);
  KernelSpec spec;
  spec.name = "grad";
  spec.cls = KernelClass::LogitGrad;
  spec.operandType = builder.getBF16Type();
  spec.region = &region.get();
  spec.rowTypes = {builder.getF32Type(), builder.getF32Type()};
  spec.colTypes = {builder.getBF16Type()};
  if (!test.diagonal)
    spec.targetType = builder.getIntegerType(test.i64Targets ? 64 : 32);
  spec.tileType = test.f32Tile ? FloatType(builder.getF32Type())
                               : FloatType(builder.getBF16Type());
  spec.columnSums = test.columnSums;
  spec.capturesByAddress = test.diagonal;
  KernelConfigSM90 config;
  config.tileN = test.tileN;
  config.stages = test.stages;
  config.cluster = test.cluster;
  std::string why;
  ASSERT_TRUE(succeeded(buildKernelSM90(builder, gpu, spec, config, why)))
      << why;
  std::string ptx = compileToPtx(*module, "sm_90a", "+ptx80");
  ASSERT_FALSE(ptx.empty());

  std::mt19937 random(11);
  OperandMatrix x(test.m, test.k, {}, random, OperandMatrix::Reals);
  OperandMatrix w(test.n, test.k, {}, random, OperandMatrix::Reals);
  std::vector<double> product = multiply(x, w);
  std::vector<float> lse(test.m), g(test.m);
  std::vector<uint16_t> bias(test.n);
  // Targets at the first and last columns, within, and of other shards.
  std::vector<int64_t> target(test.m);
  for (int64_t i = 0; i < test.m; ++i) {
    lse[i] = 3 + static_cast<float>(random() % 256) / 256;
    g[i] = static_cast<float>(random() % 256) / 64 - 2;
    int64_t special[] = {colOffset,
                         colOffset + test.n - 1,
                         colOffset - 1,
                         colOffset + test.n,
                         -100,
                         int64_t(1) << 31,
                         colOffset + test.n / 2};
    target[i] = i % 2 ? special[i / 2 % 7]
                      : colOffset + static_cast<int64_t>(random() % test.n);
    if (!test.i64Targets && !test.diagonal)
      target[i] = static_cast<int32_t>(target[i]);
    if (test.diagonal)
      target[i] = rowOffset + i;
  }
  for (uint16_t &value : bias)
    value = toBF16(static_cast<float>(random() % 256) / 128 - 1);

  TensorMapsSM90 maps = getTensorMapsSM90(spec, config);
  KernelLaunch launch = getLaunchSM90(spec, config);
  int64_t pitch = (test.n + 7) / 8 * 8 + 8;
  size_t bytes = test.f32Tile ? 4 : 2, count = test.m * pitch;
  SimulatedDevice device;
  uint64_t tile = device.upload(std::vector<char>(count * bytes, 0));
  uint64_t targets =
      test.i64Targets
          ? device.upload(target)
          : device.upload(std::vector<int32_t>(target.begin(), target.end()));
  Parameters parameters;
  parameters.add(device.encode(x.upload(device), x.map(maps.a)))
      .add(device.encode(w.upload(device), w.map(maps.b)))
      .add(device.encode(tile, {test.f32Tile ? MatrixMap::F32 : MatrixMap::BF16,
                                static_cast<uint64_t>(test.n),
                                static_cast<uint64_t>(test.m), pitch * bytes,
                                maps.tile.inner, maps.tile.outer}))
      .add<int32_t>(test.m)
      .add<int32_t>(test.n)
      .add<int32_t>(test.k)
      .add(device.upload(lse))
      .add(device.upload(g))
      .add(device.upload(bias));
  if (spec.capturesByAddress)
    parameters.add(device.upload(std::vector<float>{scale}));
  else
    parameters.add(scale);
  if (!test.diagonal)
    parameters.add(targets);
  parameters.add(rowOffset).add(colOffset);
  int64_t rowTiles = launch.columnParts(test.m);
  uint64_t columnSums =
      device.upload(std::vector<float>(rowTiles * test.n, -1e9f));
  if (test.columnSums)
    parameters.add(columnSums);
  ASSERT_EQ(device.run(ptx, "grad", test.blocks, launch.threads,
                       launch.sharedBytes, parameters),
            "");

  std::vector<float> result(count);
  if (test.f32Tile) {
    result = device.download<float>(tile, count);
  } else {
    std::vector<uint16_t> bits = device.download<uint16_t>(tile, count);
    for (size_t i = 0; i < count; ++i)
      result[i] = fromBF16(bits[i]);
  }
  for (int64_t i = 0; i < test.m; ++i)
    for (int64_t j = 0; j < test.n; ++j) {
      double acc = product[i * test.n + j];
      double hit = target[i] == colOffset + j;
      // A product next to the middle of two bf16 numbers may be rounded to the
      // other one: within the products' error, both are right.
      double nearest = 1e30;
      for (double error : {-1.0, 0.0, 1.0}) {
        double rounded = roundToBF16(acc + error * 2e-5);
        double z = roundToBF16(rounded + fromBF16(bias[j])) * scale;
        double expected = g[i] * (std::exp(z - lse[i]) - hit);
        // Half a unit of bf16, and the error of exp.
        double tolerance = std::fabs(expected) / 256 + 1e-6;
        nearest = std::min(
            nearest, std::fabs(result[i * pitch + j] - expected) / tolerance);
      }
      ASSERT_LE(nearest, 1)
          << "row " << i << ", column " << j << ", " << result[i * pitch + j];
    }
  if (!test.columnSums)
    return;
  std::vector<float> sums =
      device.download<float>(columnSums, rowTiles * test.n);
  for (int64_t tile = 0; tile < rowTiles; ++tile)
    for (int64_t j = 0; j < test.n; ++j) {
      double expected = 0, magnitude = 0;
      for (int64_t i = 128 * tile; i < std::min(test.m, 128 * tile + 128);
           ++i) {
        expected += result[i * pitch + j];
        magnitude += std::fabs(result[i * pitch + j]);
      }
      // 10 additions in a row.
      ASSERT_NEAR(sums[tile * test.n + j], expected, magnitude * 1e-6)
          << "row tile " << tile << ", column " << j;
    }
}

static const Case cases[] = {
    {"small", 64, 2, 1, false, false, false, false, 70, 60, 72, 1},
    {"i64_targets", 128, 3, 1, true, false, false, false, 200, 300, 264, 2},
    {"diagonal", 64, 2, 1, false, true, false, true, 130, 200, 136, 3},
    {"f32_tile", 192, 2, 1, true, false, true, true, 140, 200, 72, 1},
    {"tile_of_256", 256, 3, 1, true, false, false, true, 150, 530, 328, 2},
    {"pairs", 256, 3, 2, true, false, false, false, 300, 530, 328, 2},
    {"pairs_in_turn", 64, 2, 2, false, false, false, true, 300, 200, 72, 4},
};

INSTANTIATE_TEST_SUITE_P(Cases, LogitGradSM90, testing::ValuesIn(cases),
                         [](const testing::TestParamInfo<Case> &info) {
                           return std::string(info.param.name);
                         });
