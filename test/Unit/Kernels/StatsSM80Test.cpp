//===- StatsSM80Test.cpp - row statistics of sm_80 kernels ----------------===//
//
// Whole kernels on the simulated driver, all of whose checks are on: the
// statistics of tiles as partials, merged into a running state, against the
// definition of xent.online_logit_stats in f64.
//
//===----------------------------------------------------------------------===//

#include "CompileToPtx.h"
#include "KernelSM80.h"
#include "MergeStats.h"
#include "OnlineState.h"
#include "OperandMatrix.h"
#include "SimulatedDevice.h"
#include "TestLogits.h"
#include "TestRegion.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

#include <cmath>
#include <limits>
#include <optional>

using namespace mlir;
using namespace mlir::xent;
using namespace xenttest;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

struct Case {
  const char *name;
  KernelConfigSM80 config;
  OperandMatrix::Layout a, b;
  int64_t m, n, k;
  const TestLogits *logits = &plainLogits;
  std::vector<Statistic> statistics = {};
  int targetBits = 64;
  /// Whether the row operand has a NaN and infinities.
  bool specialRows = false;
};

void PrintTo(const Case &test, std::ostream *os) { *os << test.name; }

class StatsSM80 : public testing::TestWithParam<Case> {};

} // namespace

TEST_P(StatsSM80, agrees_with_f64) {
  const Case &test = GetParam();
  std::unique_ptr<MLIRContext> context = createContext();
  gpu::GPUModuleOp gpu;
  OwningOpRef<ModuleOp> module = createModule(*context, gpu);
  OpBuilder builder(context.get());
  const TestLogits &logits = *test.logits;
  std::optional<TestRegion> region;
  bool hasRow = *logits.row, hasCol = *logits.col;
  bool colIsMask = StringRef(logits.col) == "i1";

  KernelSpec spec;
  spec.name = "stats";
  spec.cls = KernelClass::Stats;
  spec.operandType = test.a.f16 ? FloatType(builder.getF16Type())
                                : FloatType(builder.getBF16Type());
  spec.aMNMajor = test.a.mnMajor;
  spec.bMNMajor = test.b.mnMajor;
  spec.aAligned = test.a.aligned;
  spec.bAligned = test.b.aligned;
  if (*logits.body) {
    region.emplace(*context, logits.arguments, logits.body);
    spec.region = &region->get();
  }
  if (hasRow)
    spec.rowTypes = {builder.getF32Type()};
  if (hasCol)
    spec.colTypes = {colIsMask ? Type(builder.getI1Type())
                               : Type(builder.getBF16Type())};
  if (test.targetBits)
    spec.targetType = builder.getIntegerType(test.targetBits);
  spec.statistics.assign(test.statistics.begin(), test.statistics.end());
  std::string why;
  ASSERT_TRUE(succeeded(buildKernelSM80(builder, gpu, spec, test.config, why)))
      << why;
  KernelSpec mergeSpec;
  mergeSpec.name = "merge";
  mergeSpec.cls = KernelClass::MergeStats;
  mergeSpec.targetType = spec.targetType;
  mergeSpec.statistics = spec.statistics;
  ASSERT_TRUE(succeeded(buildMergeStats(builder, gpu, mergeSpec, why))) << why;
  std::string ptx = compileToPtx(*module, "sm_80", "+ptx70");
  ASSERT_FALSE(ptx.empty());

  std::mt19937 random(11);
  OperandMatrix a(test.m, test.k, test.a, random);
  OperandMatrix b(test.n, test.k, test.b, random);
  std::vector<double> products = multiply(a, b);
  std::vector<float> rowOperand(test.m);
  for (float &value : rowOperand)
    value = (random() % 9) / 4.0f - 1;
  if (test.specialRows) {
    rowOperand[1] = std::numeric_limits<float>::quiet_NaN();
    rowOperand[2] = kInfinity;
    rowOperand[3] = -kInfinity;
  }
  std::vector<uint16_t> biasOperand(test.n);
  std::vector<uint8_t> maskOperand(test.n);
  for (int64_t j = 0; j < test.n; ++j) {
    biasOperand[j] = toBF16((random() % 17) / 8.0f - 1);
    // The first columns, whole tiles of small configurations, are masked.
    maskOperand[j] = j >= 150 && random() % 2;
  }
  auto col = [&](int64_t j) -> double {
    return colIsMask ? maskOperand[j] : hasCol ? fromBF16(biasOperand[j]) : 0;
  };
  // Targets: in these columns, before, after, and none at all.
  constexpr int64_t colOffset = 1000;
  std::vector<int64_t> targets(test.m);
  for (int64_t i = 0; i < test.m; ++i)
    targets[i] = i % 5 == 0 ? -100
                 : i % 5 == 1
                     ? colOffset + test.n
                     : colOffset + static_cast<int64_t>(random() % test.n);
  constexpr int64_t rowOffset = 990;
  auto target = [&](int64_t i) {
    return test.targetBits ? targets[i] : rowOffset + i;
  };
  // Some rows come with a state, others have none yet.
  std::vector<OnlineState> before(test.m);
  for (int64_t i = 0; i < test.m; ++i)
    before[i] = i % 3 ? OnlineState{-kInfinity, 0, 0, 0, 7, 0}
                      : OnlineState{i % 2 ? 40.0 : -1.0, 2.5, -1, -0.25, 7, 3};
  auto has = [&](Statistic statistic) { return spec.has(statistic); };

  KernelLaunch launch = getLaunchSM80(spec, test.config);
  KernelLaunch mergeLaunch = getMergeLaunch();
  int64_t parts = launch.rowParts(test.n);
  for (unsigned seed : {1, 2}) {
    SimulatedDevice device(seed);
    Parameters parameters;
    parameters.add(a.upload(device)).add(a.pitch);
    parameters.add(b.upload(device)).add(b.pitch);
    parameters.add<int32_t>(test.m).add<int32_t>(test.n).add<int32_t>(test.k);
    if (hasRow)
      parameters.add(device.upload(rowOperand));
    if (hasCol)
      parameters.add(colIsMask ? device.upload(maskOperand)
                               : device.upload(biasOperand));
    if (&logits == &maskedLogits)
      parameters.add(logitsScale);
    auto picks = device.upload(std::vector<float>(test.m, 7));
    if (has(Statistic::Pick)) {
      if (test.targetBits == 64)
        parameters.add(device.upload(targets));
      if (test.targetBits == 32)
        parameters.add(device.upload(
            std::vector<int32_t>(targets.begin(), targets.end())));
      parameters.add(rowOffset).add(colOffset).add(picks);
    }
    Parameters merge;
    merge.add<int32_t>(test.m).add<int32_t>(parts);
    if (has(Statistic::Argmax))
      merge.add(colOffset);
    unsigned numPartials =
        2 + has(Statistic::Sum) + has(Statistic::Dot) + has(Statistic::Argmax);
    for (unsigned i = 0; i < numPartials; ++i) {
      uint64_t partials = device.allocate(4 * parts * test.m);
      parameters.add(partials);
      merge.add(partials);
    }
    ASSERT_EQ(device.run(ptx, "stats", launch.blocks(test.m, test.n),
                         launch.threads, launch.sharedBytes, parameters),
              "");

    auto collect = [&](double OnlineState::*member) {
      std::vector<float> values;
      for (const OnlineState &state : before)
        values.push_back(state.*member);
      return values;
    };
    std::vector<uint64_t> states = {
        device.upload(collect(&OnlineState::max)),
        device.upload(collect(&OnlineState::expSum))};
    if (has(Statistic::Sum))
      states.push_back(device.upload(collect(&OnlineState::sum)));
    if (has(Statistic::Dot))
      states.push_back(device.upload(collect(&OnlineState::dot)));
    bool narrowIds = test.targetBits == 32;
    if (has(Statistic::Argmax)) {
      std::vector<int64_t> ids;
      for (const OnlineState &state : before)
        ids.push_back(state.argmax);
      states.push_back(narrowIds ? device.upload(std::vector<int32_t>(
                                       ids.begin(), ids.end()))
                                 : device.upload(ids));
    }
    // In place: before and after are the same memory.
    for (unsigned twice = 0; twice < 2; ++twice)
      for (uint64_t state : states)
        merge.add(state);
    uint64_t lse = device.allocate(4 * test.m);
    if (has(Statistic::Lse))
      merge.add(lse);
    ASSERT_EQ(device.run(ptx, "merge", mergeLaunch.blocks(test.m, 1),
                         mergeLaunch.threads, 0, merge),
              "");

    auto max = device.download<float>(states[0], test.m);
    auto expSum = device.download<float>(states[1], test.m);
    unsigned next = 2;
    std::vector<float> sum(test.m), dot(test.m), lses(test.m);
    if (has(Statistic::Sum))
      sum = device.download<float>(states[next++], test.m);
    if (has(Statistic::Dot))
      dot = device.download<float>(states[next++], test.m);
    std::vector<int64_t> argmax(test.m);
    if (has(Statistic::Argmax)) {
      if (narrowIds) {
        auto narrow = device.download<int32_t>(states[next], test.m);
        argmax.assign(narrow.begin(), narrow.end());
      } else {
        argmax = device.download<int64_t>(states[next], test.m);
      }
    }
    if (has(Statistic::Lse))
      lses = device.download<float>(lse, test.m);
    auto pick = device.download<float>(picks, test.m);
    for (int64_t i = 0; i < test.m; ++i) {
      std::vector<double> z(test.n);
      for (int64_t j = 0; j < test.n; ++j)
        z[j] = logits.compute(products[i * test.n + j], rowOperand[i], col(j));
      OnlineState after = fold(before[i], z, target(i), colOffset);
      std::string where =
          "seed " + std::to_string(seed) + ", row " + std::to_string(i);
      expectClose(max[i], after.max, 2e-6, "max, " + where);
      expectClose(expSum[i], after.expSum, 2e-5, "exp_sum, " + where);
      if (has(Statistic::Sum))
        expectClose(sum[i], after.sum, 2e-5, "sum, " + where);
      if (has(Statistic::Dot))
        expectClose(dot[i], after.dot, 5e-5, "dot, " + where);
      // Logits of the others are exact: so are ties.
      if (has(Statistic::Argmax) && &logits != &cappedLogits &&
          !std::isnan(after.max)) {
        EXPECT_EQ(argmax[i], after.argmax) << where;
      }
      if (has(Statistic::Pick))
        expectClose(pick[i], after.pick, 2e-6, "pick, " + where);
      if (has(Statistic::Lse))
        expectClose(lses[i], after.max + std::log(after.expSum), 2e-6,
                    "lse, " + where);
    }
  }
}

static KernelConfigSM80 sizes(unsigned tileM, unsigned tileN, unsigned warpM,
                              unsigned warpN, unsigned blockK, unsigned stages,
                              unsigned group = 16) {
  KernelConfigSM80 config;
  config.tileM = tileM;
  config.tileN = tileN;
  config.warpM = warpM;
  config.warpN = warpN;
  config.blockK = blockK;
  config.stages = stages;
  config.group = group;
  return config;
}

static const std::vector<Statistic> all = {Statistic::Lse, Statistic::Pick,
                                           Statistic::Sum, Statistic::Dot,
                                           Statistic::Argmax};
static const std::vector<Statistic> usual = {Statistic::Lse, Statistic::Pick};
static const OperandMatrix::Layout kMajor, mnMajor = {true};

static const Case cases[] = {
    {"one_tile", sizes(64, 64, 32, 32, 32, 3), kMajor, kMajor, 64, 64, 64,
     &plainLogits, usual},
    {"ragged", sizes(64, 64, 32, 32, 32, 3), kMajor, kMajor, 77, 131, 75,
     &plainLogits, all},
    {"block_of_64", sizes(64, 128, 32, 64, 64, 2), kMajor, kMajor, 70, 201, 330,
     &plainLogits, all, 32},
    // More parts than are loaded at once.
    {"many_parts", sizes(64, 64, 32, 32, 32, 2), kMajor, kMajor, 33, 1100, 16,
     &plainLogits, all},
    {"mn_major_b", sizes(64, 64, 32, 32, 32, 4), kMajor, mnMajor, 65, 130, 100,
     &plainLogits, usual, 0},
    {"mn_major_both", sizes(128, 64, 64, 32, 64, 3, 1), mnMajor, mnMajor, 140,
     70, 130, &plainLogits, usual},
    {"unaligned",
     sizes(64, 64, 32, 32, 32, 3),
     {false, false, false},
     {true, false, false},
     67,
     90,
     70,
     &plainLogits,
     usual},
    {"f16",
     sizes(64, 64, 32, 32, 32, 2),
     {false, true},
     {true, true},
     30,
     100,
     33,
     &plainLogits,
     all},
    {"capped", sizes(64, 64, 32, 32, 32, 3), kMajor, kMajor, 70, 131, 24,
     &cappedLogits, all},
    {"masked",
     sizes(64, 64, 32, 32, 32, 3),
     kMajor,
     kMajor,
     66,
     190,
     20,
     &maskedLogits,
     {Statistic::Lse, Statistic::Dot, Statistic::Argmax}},
    {"special",
     sizes(64, 64, 32, 32, 32, 3),
     kMajor,
     kMajor,
     10,
     190,
     20,
     &maskedLogits,
     {Statistic::Lse, Statistic::Sum, Statistic::Dot, Statistic::Argmax},
     64,
     true},
    // Not a single logit that is no -inf.
    {"all_masked",
     sizes(64, 64, 32, 32, 32, 3),
     kMajor,
     kMajor,
     66,
     100,
     20,
     &maskedLogits,
     {Statistic::Lse, Statistic::Dot, Statistic::Argmax}},
    // The configuration of large products; shorter than its ring.
    {"large", {}, kMajor, kMajor, 140, 300, 72, &cappedLogits, usual},
};

INSTANTIATE_TEST_SUITE_P(Cases, StatsSM80, testing::ValuesIn(cases),
                         [](const testing::TestParamInfo<Case> &info) {
                           return std::string(info.param.name);
                         });
