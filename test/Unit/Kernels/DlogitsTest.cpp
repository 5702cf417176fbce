//===- DlogitsTest.cpp - gradients in place of kept logits ----------------===//

#include "CompileToPtx.h"
#include "DlogitsKernel.h"
#include "OperandMatrix.h"
#include "RegionInliner.h"
#include "SimulatedDevice.h"
#include "TestRegion.h"
#include "TestTile.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

#include <cmath>

using namespace mlir;
using namespace mlir::xent;
using namespace xenttest;

namespace {

struct Case {
  const char *name;
  TileType tile;
  bool aligned;
  /// Whether the tile holds the cut, not products.
  bool cut;
  int64_t m, n;
  bool sums = false;
  /// Elements from one of a vector to the next.
  int64_t stride = 1;
};

void PrintTo(const Case &test, std::ostream *os) { *os << test.name; }

class Dlogits : public testing::TestWithParam<Case> {};

constexpr double kScale = 0.75;
const char *arguments = "%acc: f32, %lse: f32, %b: bf16";

/// The chain from the product to the cut, of a type that is put in for TYPE.
const char *chain = R"(
  %half = arith.constant 0.5 : f32
  %h = arith.mulf %acc, %half : f32
  %0 = arith.truncf %h : f32 to TYPE
  %2 = arith.extf %0 : TYPE to f32
)";
const char *product = "\n  %2 = arith.addf %acc, %acc : f32\n";
const char *rest = R"(
  %bias = arith.extf %b : bf16 to f32
  %z = arith.addf %2, %bias : f32
  %3 = arith.subf %z, %lse : f32
  %4 = math.exp %3 : f32
  %5 = arith.uitofp %hit : i1 to f32
  %6 = arith.subf %4, %5 : f32
  %7 = arith.mulf %6, %s0 : f32
)";

} // namespace

static std::string withType(std::string text, TileType type) {
  for (size_t at; (at = text.find("TYPE")) != std::string::npos;)
    text.replace(at, 4, type == TileType::F16 ? "f16" : "bf16");
  return text;
}

TEST_P(Dlogits, agrees_with_f64) {
  const Case &test = GetParam();
  std::unique_ptr<MLIRContext> context = createContext();
  gpu::GPUModuleOp gpu;
  OwningOpRef<ModuleOp> module = createModule(*context, gpu);
  OpBuilder builder(context.get());

  std::string end = test.tile == TileType::F32
                        ? "\"test.yield\"(%7) : (f32) -> ()"
                        : "%8 = arith.truncf %7 : f32 to TYPE\n"
                          "\"test.yield\"(%8) : (TYPE) -> ()";
  std::string body = (test.cut ? chain : product) + std::string(rest) + end;
  TestRegion gradient(*context, std::string(arguments) + ", %hit: i1",
                      withType(body, test.tile));
  KernelSpec spec;
  spec.name = "dlogits";
  spec.cls = KernelClass::Dlogits;
  spec.region = &gradient.get();
  spec.rowTypes = {builder.getF32Type()};
  spec.colTypes = {builder.getBF16Type()};
  spec.targetType = builder.getI32Type();
  spec.tileType = getFloatType(*context, test.tile);
  spec.tileAligned = test.aligned;
  spec.columnSums = test.sums;
  spec.strided = test.stride != 1;
  if (test.cut) {
    TestRegion logits(
        *context, arguments,
        withType(std::string(chain) + "\"test.yield\"(%2) : (f32) -> ()",
                 test.tile));
    Value cut = findCut(logits.get());
    ASSERT_TRUE(cut);
    spec.cut = matchCut(logits.get(), cut, gradient.get(), {0, 1, 2});
    ASSERT_TRUE(spec.cut);
  }
  std::string why;
  ASSERT_TRUE(succeeded(buildDlogits(builder, gpu, spec, why))) << why;
  std::string ptx = compileToPtx(*module, "sm_80", "+ptx70");
  ASSERT_FALSE(ptx.empty());

  std::mt19937 random(3);
  std::vector<double> kept(test.m * test.n);
  for (double &value : kept)
    value = (static_cast<int>(random() % 33) - 16) / 8.0;
  std::vector<float> lse(test.m);
  for (float &value : lse)
    value = (random() % 9) / 2.0f;
  std::vector<uint16_t> bias(test.n);
  for (uint16_t &value : bias)
    value = toBF16((random() % 17) / 8.0f - 1);
  constexpr int64_t rowOffset = 0, colOffset = 50;
  std::vector<int32_t> targets(test.m);
  for (int32_t &target : targets)
    target = 45 + random() % (test.n + 5);

  SimulatedDevice device;
  TestTile tile(device, test.tile, test.m, test.n, test.aligned,
                [&](int64_t i, int64_t j) { return kept[i * test.n + j]; });
  Parameters parameters;
  parameters.add(tile.address()).add(tile.pitch());
  parameters.add<int32_t>(test.m).add<int32_t>(test.n);
  parameters.add(uploadStrided(device, lse, test.stride));
  parameters.add(uploadStrided(device, bias, test.stride));
  if (spec.strided)
    parameters.add(test.stride).add(test.stride);
  parameters.add<float>(kScale);
  parameters.add(uploadStrided(device, targets, test.stride));
  if (spec.strided)
    parameters.add(test.stride);
  parameters.add(rowOffset).add(colOffset);
  int64_t parts = llvm::divideCeil(test.m, kTileRows);
  uint64_t sums = 0;
  if (test.sums) {
    // Nothing is written behind.
    sums = device.upload(std::vector<float>(parts * test.n + 1, NAN));
    parameters.add(sums);
  }
  KernelLaunch launch = getDlogitsLaunch(spec);
  ASSERT_EQ(device.run(ptx, "dlogits", launch.blocks(test.m, test.n),
                       launch.threads, launch.sharedBytes, parameters),
            "");
  auto expected = [&](int64_t i, int64_t j) {
    double z = kept[i * test.n + j] * (test.cut ? 1 : 2) + fromBF16(bias[j]);
    bool isHit = targets[i] == colOffset + j;
    return (std::exp(z - lse[i]) - isHit) * kScale;
  };
  tile.expect(device, 2e-6, expected);
  if (!test.sums)
    return;
  std::vector<double> stored = tile.download(device);
  auto found = device.download<float>(sums, parts * test.n + 1);
  EXPECT_TRUE(std::isnan(found.back()));
  for (int64_t part = 0; part < parts; ++part)
    for (int64_t j = 0; j < test.n; ++j) {
      double sum = 0, magnitude = 0;
      int64_t end = std::min(test.m, (part + 1) * kTileRows);
      for (int64_t i = part * kTileRows; i < end; ++i) {
        sum += stored[i * test.n + j];
        magnitude += std::abs(stored[i * test.n + j]);
      }
      ASSERT_NEAR(found[part * test.n + j], sum, 1e-5 * magnitude)
          << "part " << part << ", column " << j;
    }
}

static const Case cases[] = {
    {"whole", TileType::BF16, true, true, 4, 2048},
    {"ragged", TileType::BF16, true, true, 35, 2075},
    {"narrow", TileType::F16, true, true, 37, 5},
    {"unaligned", TileType::BF16, false, true, 5, 41},
    {"products_f32", TileType::F32, true, false, 34, 67},
    {"products_bf16", TileType::BF16, true, false, 33, 67},
    {"products_f32_unaligned", TileType::F32, false, false, 3, 67},
    {"sums", TileType::BF16, true, true, 131, 2060, true},
    {"sums_f32_unaligned", TileType::F32, false, false, 130, 21, true},
    {"strided", TileType::BF16, false, true, 35, 43, true, 3},
    {"reversed", TileType::F16, false, false, 6, 13, false, -2},
};

INSTANTIATE_TEST_SUITE_P(Cases, Dlogits, testing::ValuesIn(cases),
                         [](const testing::TestParamInfo<Case> &info) {
                           return std::string(info.param.name);
                         });
