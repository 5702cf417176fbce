//===- TileSM80Test.cpp - tiles that sm_80 kernels store ------------------===//
//
// Whole kernels on the simulated driver, all of whose checks are on. Products
// are sums of multiples of 1/64 and exact, and so is what is rounded from them.
//
//===----------------------------------------------------------------------===//

#include "CompileToPtx.h"
#include "KernelSM80.h"
#include "OperandMatrix.h"
#include "RegionInliner.h"
#include "SimulatedDevice.h"
#include "TestRegion.h"
#include "TestTile.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

#include <algorithm>
#include <cmath>
#include <optional>

using namespace mlir;
using namespace mlir::xent;
using namespace xenttest;

namespace {

struct Case {
  const char *name;
  KernelConfigSM80 config;
  KernelClass cls;
  OperandMatrix::Layout a, b;
  TileType tile;
  int64_t m, n, k;
  bool accumulate = false, tileAligned = true, cut = false, columnSums = false;
  /// The captured scalar is in device memory, and targets are the diagonal.
  bool byAddress = false;
};

void PrintTo(const Case &test, std::ostream *os) { *os << test.name; }

class TileSM80 : public testing::TestWithParam<Case> {};

constexpr float kScale = 0.75;

/// A `logits` region with a rounding, and an operation after it.
const char *logits = R"(
  %0 = arith.truncf %acc : f32 to bf16
  %1 = arith.addf %0, %b : bf16
  %2 = arith.extf %1 : bf16 to f32
  "test.yield"(%2) : (f32) -> ()
)";

/// The gradient of a loss by these logits, of a type that is put in for TYPE.
const char *gradient = R"(
  %0 = arith.truncf %acc : f32 to bf16
  %1 = arith.addf %0, %b : bf16
  %2 = arith.extf %1 : bf16 to f32
  %3 = arith.subf %2, %lse : f32
  %4 = math.exp %3 : f32
  %5 = arith.uitofp %hit : i1 to f32
  %6 = arith.subf %4, %5 : f32
  %7 = arith.mulf %6, %s0 : f32
  %8 = arith.truncf %7 : f32 to TYPE
  "test.yield"(%8) : (TYPE) -> ()
)";

} // namespace

static std::string getGradientText(TileType type) {
  std::string text = gradient;
  if (type == TileType::F32) {
    text.erase(text.find("  %8"), text.find("  \"test") - text.find("  %8"));
    text.replace(text.find("%8"), 2, "%7");
  }
  const char *name = type == TileType::F32   ? "f32"
                     : type == TileType::F16 ? "f16"
                                             : "bf16";
  for (size_t at; (at = text.find("TYPE")) != std::string::npos;)
    text.replace(at, 4, name);
  return text;
}

TEST_P(TileSM80, agrees_with_f64) {
  const Case &test = GetParam();
  std::unique_ptr<MLIRContext> context = createContext();
  gpu::GPUModuleOp gpu;
  OwningOpRef<ModuleOp> module = createModule(*context, gpu);
  OpBuilder builder(context.get());
  bool isGradient = test.cls == KernelClass::LogitGrad;
  bool isStats = test.cls == KernelClass::KeepStats;
  std::optional<TestRegion> region;

  KernelSpec spec;
  spec.name = "kernel";
  spec.cls = test.cls;
  spec.operandType = test.a.f16 ? FloatType(builder.getF16Type())
                                : FloatType(builder.getBF16Type());
  spec.aMNMajor = test.a.mnMajor;
  spec.bMNMajor = test.b.mnMajor;
  spec.aAligned = test.a.aligned;
  spec.bAligned = test.b.aligned;
  spec.tileAligned = test.tileAligned;
  spec.strided = test.a.stride != 1;
  spec.tileType = getFloatType(*context, test.tile);
  spec.accumulate = test.accumulate;
  spec.columnSums = test.columnSums;
  if (isStats) {
    region.emplace(*context, "%acc: f32, %b: bf16", logits);
  } else if (isGradient) {
    region.emplace(*context, "%acc: f32, %lse: f32, %b: bf16, %hit: i1",
                   getGradientText(test.tile));
    spec.rowTypes = {builder.getF32Type()};
    if (!test.byAddress)
      spec.targetType = builder.getI64Type();
    spec.capturesByAddress = test.byAddress;
  }
  if (region) {
    spec.region = &region->get();
    spec.colTypes = {builder.getBF16Type()};
  }
  if (test.cut) {
    spec.cut = findCut(*spec.region);
    ASSERT_TRUE(spec.cut);
  }
  std::string why;
  ASSERT_TRUE(succeeded(buildKernelSM80(builder, gpu, spec, test.config, why)))
      << why;
  std::string ptx = compileToPtx(*module, "sm_80", "+ptx70");
  ASSERT_FALSE(ptx.empty());

  std::mt19937 random(5);
  OperandMatrix a(test.m, test.k, test.a, random);
  OperandMatrix b(test.n, test.k, test.b, random);
  std::vector<double> products = multiply(a, b);
  std::vector<float> lse(test.m);
  for (float &value : lse)
    value = (random() % 9) / 2.0f;
  std::vector<uint16_t> bias(test.n);
  for (uint16_t &value : bias)
    value = toBF16((random() % 17) / 8.0f - 1);
  std::vector<int64_t> targets(test.m);
  constexpr int64_t colOffset = 100, rowOffset = 90;
  for (int64_t i = 0; i < test.m; ++i)
    targets[i] = i % 4 ? colOffset + static_cast<int64_t>(random() % test.n)
                       : colOffset - 1;

  KernelLaunch launch = getLaunchSM80(spec, test.config);
  for (unsigned seed : {1, 2}) {
    SimulatedDevice device(seed);
    TestTile tile(device, test.tile, test.m, test.n, test.tileAligned);
    Parameters parameters;
    parameters.add(a.upload(device)).add(a.pitch);
    parameters.add(b.upload(device)).add(b.pitch);
    int64_t stride = 1;
    if (spec.strided) {
      parameters.add(test.a.stride).add(test.b.stride);
      stride = -3;
    }
    parameters.add(tile.address()).add(tile.pitch());
    parameters.add<int32_t>(test.m).add<int32_t>(test.n).add<int32_t>(test.k);
    if (isGradient)
      parameters.add(uploadStrided(device, lse, stride));
    if (region)
      parameters.add(uploadStrided(device, bias, stride));
    if (spec.strided && isGradient)
      parameters.add(stride);
    if (spec.strided && region)
      parameters.add(stride);
    if (isGradient) {
      if (test.byAddress)
        parameters.add(device.upload(std::vector<float>{kScale}));
      else
        parameters.add<float>(kScale).add(
            uploadStrided(device, targets, stride));
      if (spec.strided && spec.targetType)
        parameters.add(stride);
      parameters.add(rowOffset).add(colOffset);
    }
    for (unsigned i = 0; isStats && i < 2; ++i)
      parameters.add(device.allocate(4 * launch.rowParts(test.n) * test.m));
    uint64_t columnSums = 0;
    int64_t rowTiles = launch.columnParts(test.m);
    if (test.columnSums) {
      columnSums = device.allocate(4 * rowTiles * test.n);
      parameters.add(columnSums);
    }
    ASSERT_EQ(device.run(ptx, "kernel", launch.blocks(test.m, test.n),
                         launch.threads, launch.sharedBytes, parameters),
              "");
    auto expected = [&](int64_t i, int64_t j) {
      double acc = products[i * test.n + j];
      if (test.accumulate)
        acc += TestTile::initial;
      if (!isGradient)
        return test.cut ? roundTo16(acc, false) : acc;
      double z = roundTo16(roundTo16(acc, false) + fromBF16(bias[j]), false);
      int64_t target = test.byAddress ? rowOffset + i : targets[i];
      bool isHit = target == colOffset + j;
      return (std::exp(z - lse[i]) - isHit) * kScale;
    };
    tile.expect(device, isGradient ? 2e-6 : 0, expected);
    if (!test.columnSums)
      continue;
    // The sums are those of what is stored, which was checked above.
    std::vector<double> stored = tile.download(device);
    auto sums = device.download<float>(columnSums, rowTiles * test.n);
    for (int64_t part = 0; part < rowTiles; ++part)
      for (int64_t j = 0; j < test.n; ++j) {
        double sum = 0, magnitude = 0;
        int64_t end = std::min<int64_t>(test.m, (part + 1) * test.config.tileM);
        for (int64_t i = part * test.config.tileM; i < end; ++i) {
          sum += stored[i * test.n + j];
          magnitude += std::abs(stored[i * test.n + j]);
        }
        ASSERT_NEAR(sums[part * test.n + j], sum, 1e-6 * magnitude)
            << "row tile " << part << ", column " << j;
      }
  }
}

static KernelConfigSM80 sizes(unsigned tileM, unsigned tileN, unsigned warpM,
                              unsigned warpN, unsigned blockK,
                              unsigned stages) {
  KernelConfigSM80 config;
  config.tileM = tileM;
  config.tileN = tileN;
  config.warpM = warpM;
  config.warpN = warpN;
  config.blockK = blockK;
  config.stages = stages;
  return config;
}

static const KernelConfigSM80 small = sizes(64, 64, 32, 32, 32, 3);
static const OperandMatrix::Layout kMajor,
    mnMajor = {true}, kMajorF16 = {false, true}, mnMajorF16 = {true, true},
    kStrided = {false, false, false, 2}, mnStrided = {true, false, false, 3};

static const Case cases[] = {
    {"product_bf16", small, KernelClass::Product, kMajor, kMajor,
     TileType::BF16, 70, 75, 50},
    {"product_f16", small, KernelClass::Product, kMajorF16, mnMajorF16,
     TileType::F16, 130, 71, 40},
    {"product_f32", small, KernelClass::Product, mnMajor, mnMajor,
     TileType::F32, 65, 66, 200},
    {"product_sum", sizes(128, 64, 64, 32, 64, 2), KernelClass::Product,
     mnMajor, mnMajor, TileType::F32, 129, 67, 70, true},
    // An empty sum is zero.
    {"product_of_nothing", small, KernelClass::Product, kMajor, kMajor,
     TileType::BF16, 30, 33, 0},
    {"product_one", small, KernelClass::Product, kMajor, kMajor, TileType::F32,
     1, 1, 1},
    {"product_unaligned",
     small,
     KernelClass::Product,
     {true, false, false},
     {false, false, false},
     TileType::BF16,
     70,
     75,
     50,
     false,
     false},
    {"sum_unaligned", small, KernelClass::Product, kMajor, mnMajor,
     TileType::F32, 40, 75, 50, true, false},
    {"large",
     {},
     KernelClass::Product,
     kMajor,
     mnMajor,
     TileType::BF16,
     200,
     300,
     200},
    {"product_strided", small, KernelClass::Product, mnStrided, kStrided,
     TileType::BF16, 70, 75, 50, false, false},
    {"keep_strided", small, KernelClass::KeepStats, kStrided, mnStrided,
     TileType::BF16, 20, 75, 33, false, false},
    {"gradient_strided",
     {},
     KernelClass::LogitGrad,
     kStrided,
     kStrided,
     TileType::BF16,
     130,
     131,
     33,
     false,
     false,
     false,
     true},
    // The sizes of kernels with a long region in the place of wider ones.
    {"keep_strided_256", sizes(64, 256, 32, 64, 32, 4), KernelClass::KeepStats,
     kStrided, kStrided, TileType::F32, 70, 260, 33, false, false},
    {"keep_strided_192", sizes(64, 192, 32, 48, 32, 4), KernelClass::KeepStats,
     kStrided, kStrided, TileType::F16, 30, 200, 33, false, false},
    {"keep_products", small, KernelClass::KeepStats, kMajor, kMajor,
     TileType::F32, 70, 75, 33},
    {"keep_rounded_products", small, KernelClass::KeepStats, kMajor, kMajor,
     TileType::F16, 20, 130, 33},
    {"keep_cut", small, KernelClass::KeepStats, kMajor, kMajor, TileType::BF16,
     70, 75, 33, false, true, true},
    {"gradient_bf16", small, KernelClass::LogitGrad, kMajor, kMajor,
     TileType::BF16, 70, 131, 33},
    {"gradient_f16", small, KernelClass::LogitGrad, kMajor, kMajor,
     TileType::F16, 70, 64, 20, false, false},
    {"gradient_f32", sizes(64, 128, 32, 64, 64, 2), KernelClass::LogitGrad,
     kMajor, mnMajor, TileType::F32, 70, 131, 33},
    {"column_sums", sizes(64, 128, 32, 64, 64, 2), KernelClass::LogitGrad,
     kMajor, kMajor, TileType::BF16, 150, 131, 33, false, true, false, true},
    {"column_sums_f32", small, KernelClass::LogitGrad, kMajor, kMajor,
     TileType::F32, 70, 67, 33, false, true, false, true},
    {"gradient_by_address", small, KernelClass::LogitGrad, kMajor, kMajor,
     TileType::F32, 70, 67, 33, false, true, false, false, true},
};

INSTANTIATE_TEST_SUITE_P(Cases, TileSM80, testing::ValuesIn(cases),
                         [](const testing::TestParamInfo<Case> &info) {
                           return std::string(info.param.name);
                         });
