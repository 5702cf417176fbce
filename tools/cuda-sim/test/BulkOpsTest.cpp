//===- BulkOpsTest.cpp - bulk and tensor copies through PTX ---------------===//

#include "Harness.h"

#include "Isa/Half.h"
#include "Isa/TensorMap.h"
#include "gtest/gtest.h"

#include <regex>

#include <numeric>

using namespace cudasim;
using namespace cudasim::test;

namespace {

constexpr uint32_t tileBytes = 4096;

void expectReport(const std::string &report, const std::string &name) {
  EXPECT_TRUE(
      std::regex_match(report.substr(0, report.find(':')), std::regex(name)))
      << report;
}

/// Blocks of one warp. Parameters: a (map or data), b (map or data), out. The
/// leader of each block initialises an mbarrier for one arrival. `body` follows
/// and then, with `dump`, the tile is copied to out + rank * 4096.
std::string kernelOf(const std::string &body, bool dump,
                     const std::string &cluster = "") {
  return R"(.visible .entry k(.param .u64 a, .param .u64 b, .param .u64 out)
)" + cluster +
         R"({
  .reg .b32 %r<16>;
  .reg .b16 %mask;
  .reg .b64 %rd<8>;
  .reg .pred %p, %leader, %first;
  .shared .align 1024 .b8 tile[4096];
  .shared .align 8 .b64 barrier;
  ld.param.u64 %rd0, [a];
  ld.param.u64 %rd1, [b];
  ld.param.u64 %rd2, [out];
  mov.u32 %r0, %tid.x;
  mov.u32 %r1, tile;
  mov.u32 %r2, barrier;
  mov.u32 %r3, %cluster_ctarank;
  setp.eq.u32 %leader, %r0, 0;
  setp.eq.u32 %first, %r3, 0;
  @%leader mbarrier.init.shared.b64 [%r2], 1;
  fence.mbarrier_init.release.cluster;
  bar.warp.sync -1;
)" + body +
         (dump ? R"(
  mad.wide.u32 %rd2, %r3, 4096, %rd2;
  mad.wide.u32 %rd2, %r0, 16, %rd2;
  mad.lo.u32 %r1, %r0, 16, %r1;
  mov.u32 %r5, 0;
DUMP:
  ld.shared.v4.b32 {%r6, %r7, %r8, %r9}, [%r1];
  st.global.v4.b32 [%rd2], {%r6, %r7, %r8, %r9};
  add.s32 %r1, %r1, 512;
  add.s64 %rd2, %rd2, 512;
  add.s32 %r5, %r5, 1;
  setp.lt.u32 %p, %r5, 8;
  @%p bra DUMP;
)"
               : "") +
         "  ret;\n}\n";
}

std::string expectBytes(unsigned bytes) {
  return "  @%leader mbarrier.arrive.expect_tx.shared.b64 _, [%r2], " +
         std::to_string(bytes) + ";\n";
}

const char *const wait =
    "WAIT: mbarrier.try_wait.parity.shared.b64 %p, [%r2], 0;\n"
    "  @!%p bra WAIT;\n";
const char *const clear = R"(
  mov.u32 %r5, 0;
  mad.lo.u32 %r4, %r0, 16, %r1;
CLEAR:
  st.shared.v4.b32 [%r4], {%r5, %r5, %r5, %r5};
  add.s32 %r4, %r4, 512;
  add.s32 %r5, %r5, 1;
  setp.lt.u32 %p, %r5, 8;
  @%p bra CLEAR;
)";

/// A [rows, cols] tensor of u16 counting up, and a map of boxes.
struct Tensor {
  std::vector<uint64_t> dims{72, 20};
  std::vector<uint32_t> box{64, 32};
  unsigned type = 1, swizzle = 0; // UINT16
  uint32_t step = 1;              // of dimension 1

  TensorMap map(uint64_t address) const {
    std::vector<uint64_t> strides;
    uint64_t stride = dims[0] * (type == 1 || type == 6 ? 2 : 4);
    for (size_t i = 1; i < dims.size(); ++i) {
      strides.push_back(stride);
      stride *= dims[i];
    }
    std::vector<uint32_t> steps(dims.size(), 1);
    if (steps.size() > 1)
      steps[1] = step;
    TensorMap map;
    std::string wrong = TensorMap::encode(
        map, type, static_cast<unsigned>(dims.size()), address, dims.data(),
        strides.data(), box.data(), steps.data(), 0, swizzle, 0, 0);
    EXPECT_EQ(wrong, "");
    return map;
  }
  uint64_t elements() const {
    return std::accumulate(dims.begin(), dims.end(), uint64_t(1),
                           std::multiplies<uint64_t>());
  }
};

struct Outcome {
  std::string report;
  std::vector<uint16_t> tile;   // dumped by block 0 (and 1)
  std::vector<uint16_t> tensor; // after the run
};

/// Runs a kernel whose first parameter is a map of `tensor`.
Outcome runTensor(const Tensor &tensor, const std::string &body, bool dump,
                  unsigned blocks = 1, uint64_t seed = 1) {
  std::string cluster = ".reqnctapercluster " + std::to_string(blocks) + "\n";
  Machine machine(kernelOf(body, dump, blocks > 1 ? cluster : ""));
  std::vector<uint16_t> values(tensor.elements());
  std::iota(values.begin(), values.end(), uint16_t(1));
  uint64_t data = machine.upload(values);
  std::vector<TensorMap> maps{tensor.map(data)};
  uint64_t out = machine.allocate(tileBytes * blocks);
  Machine::Options options;
  options.grid = options.cluster = {blocks, 1, 1};
  options.seed = seed;
  Outcome run;
  run.report = machine.run({machine.upload(maps), data, out}, options);
  if (!run.report.empty())
    return run;
  if (dump)
    run.tile = machine.download<uint16_t>(out, tileBytes / 2 * blocks);
  run.tensor = machine.download<uint16_t>(data, values.size());
  return run;
}

std::string loadOf(const std::string &coordinates, unsigned rank,
                   unsigned bytes = tileBytes) {
  return expectBytes(bytes) + "  @%leader cp.async.bulk.tensor." +
         std::to_string(rank) +
         "d.shared::cluster.global.tile.mbarrier::complete_tx::bytes [%r1], "
         "[%rd0, {" +
         coordinates + "}], [%r2];\n" + wait;
}

TEST(TensorCopy, LoadsWithZeroFill) {
  // Columns 16 .. 79 of 72, rows -2 .. 29 of 20.
  for (uint64_t seed = 1; seed <= 4; ++seed) {
    Outcome run = runTensor(Tensor(), loadOf("16, -2", 2), true, 1, seed);
    ASSERT_EQ(run.report, "");
    for (int r = 0; r < 32; ++r)
      for (int c = 0; c < 64; ++c) {
        int row = r - 2, col = c + 16;
        int want = row < 0 || row >= 20 || col >= 72 ? 0 : row * 72 + col + 1;
        ASSERT_EQ(run.tile[r * 64 + c], want) << r << " " << c;
      }
  }
}

TEST(TensorCopy, Swizzles) {
  // 128-byte rows: 16-byte chunk c of row r lies at c xor (r mod 8).
  Tensor tensor;
  tensor.swizzle = 3;
  Outcome run = runTensor(tensor, loadOf("0, 0", 2), true);
  ASSERT_EQ(run.report, "");
  for (int r = 0; r < 20; ++r)
    for (int c = 0; c < 64; ++c)
      ASSERT_EQ(run.tile[r * 64 + (((c / 8) ^ (r % 8)) * 8 + c % 8)],
                r * 72 + c + 1);
}

TEST(TensorCopy, OtherRanks) {
  Tensor line;
  line.dims = {300};
  line.box = {256};
  Outcome run = runTensor(line, clear + loadOf("100", 1, 512), true);
  ASSERT_EQ(run.report, "");
  EXPECT_EQ(run.tile[0], 101);
  EXPECT_EQ(run.tile[199], 300);
  EXPECT_EQ(run.tile[200], 0);

  Tensor cube;
  cube.dims = {16, 4, 3, 2, 2};
  cube.box = {8, 2, 2, 1, 2};
  run = runTensor(cube, clear + loadOf("8, 2, 1, 1, 0", 5, 128), true);
  ASSERT_EQ(run.report, "");
  // Box element (3, 1, 1, 0, 1) is tensor element (11, 3, 2, 1, 1).
  EXPECT_EQ(run.tile[3 + 8 * (1 + 2 * (1 + 2 * (0 + 1)))],
            1 + 11 + 16 * (3 + 4 * (2 + 3 * (1 + 2))));
}

TEST(TensorCopy, StepsOverElements) {
  Tensor tensor;
  tensor.step = 2;
  Outcome run =
      runTensor(tensor, clear + loadOf("0, 1", 2, tileBytes / 2), true);
  ASSERT_EQ(run.report, "");
  EXPECT_EQ(run.tile[64], 3 * 72 + 1); // row 1 + 2
}

TEST(TensorCopy, Multicasts) {
  // Block 0 loads for both; block 1 only waits.
  std::string body =
      expectBytes(tileBytes) +
      "  barrier.cluster.arrive;\n  barrier.cluster.wait;\n"
      "  mov.b16 %mask, 3;\n"
      "  @!%first bra WAIT;\n"
      "  @%leader cp.async.bulk.tensor.2d.shared::cluster.global."
      "mbarrier::complete_tx::bytes.multicast::cluster [%r1], [%rd0, {0, 0}], "
      "[%r2], %mask;\n" +
      std::string(wait) +
      "  barrier.cluster.arrive;\n  barrier.cluster.wait;\n";
  for (uint64_t seed = 1; seed <= 4; ++seed) {
    Outcome run = runTensor(Tensor(), body, true, 2, seed);
    ASSERT_EQ(run.report, "");
    EXPECT_EQ(run.tile[65], 74);
    EXPECT_EQ(run.tile[2048 + 65], 74);
  }
}

const char *const fill = R"(
  mov.u32 %r5, 0;
  mad.lo.u32 %r4, %r0, 16, %r1;
  mov.u32 %r6, 0x00020001;
FILL:
  st.shared.v4.b32 [%r4], {%r6, %r6, %r6, %r6};
  add.s32 %r4, %r4, 512;
  add.s32 %r5, %r5, 1;
  setp.lt.u32 %p, %r5, 8;
  @%p bra FILL;
)";
const char *const fenceAll = "  fence.proxy.async.shared::cta;\n"
                             "  bar.warp.sync -1;\n";
const char *const storeTile =
    "  @%leader cp.async.bulk.tensor.2d.global.shared::cta.bulk_group "
    "[%rd0, {16, 4}], [%r1];\n";
const char *const finishGroup = "  cp.async.bulk.commit_group;\n"
                                "  cp.async.bulk.wait_group 0;\n";

TEST(TensorCopy, StoresWhatIsInside) {
  Outcome run = runTensor(
      Tensor(), std::string(fill) + fenceAll + storeTile + finishGroup, false);
  ASSERT_EQ(run.report, "");
  EXPECT_EQ(run.tensor[4 * 72 + 15], 4 * 72 + 16);
  EXPECT_EQ(run.tensor[4 * 72 + 16], 1);
  EXPECT_EQ(run.tensor[4 * 72 + 17], 2);
  EXPECT_EQ(run.tensor[19 * 72 + 71], 2);
  EXPECT_EQ(run.tensor[5 * 72], 5 * 72 + 1);
}

TEST(TensorCopy, Reduces) {
  Tensor tensor;
  tensor.type = 6; // FLOAT16: 1, 2, ... are subnormals, whose sums are exact
  Outcome run = runTensor(
      tensor,
      std::string(fill) + fenceAll +
          "  @%leader cp.reduce.async.bulk.tensor.2d.global.shared::cta.add."
          "bulk_group [%rd0, {16, 4}], [%r1];\n" +
          finishGroup,
      false);
  ASSERT_EQ(run.report, "");
  EXPECT_EQ(run.tensor[4 * 72 + 16], 4 * 72 + 17 + 1);
  EXPECT_EQ(run.tensor[4 * 72 + 17], 4 * 72 + 18 + 2);
  EXPECT_EQ(run.tensor[0], 1);
}

TEST(TensorCopy, ReportsMisuse) {
  Tensor tensor;
  auto report = [&](const std::string &body) {
    return runTensor(tensor, body, false).report;
  };
  expectReport(report(std::string(fill) + "  bar.warp.sync -1;\n" + storeTile +
                      finishGroup),
               "ProxyFence");
  expectReport(report(std::string(fill) + fenceAll + storeTile),
               "UnfinishedCopy");
  expectReport(report(std::string(fill) + fenceAll + storeTile +
                      "  cp.async.bulk.wait_group 0;\n"),
               "UnfinishedCopy");
  expectReport(report(loadOf("0, 0", 2, tileBytes - 16)), "Deadlock");
  expectReport(report("  add.s32 %r1, %r1, 64;\n" + loadOf("0, 0", 2)),
               "Misaligned");
  expectReport(report("  add.s64 %rd0, %rd0, 64;\n" + loadOf("0, 0", 2)),
               "OutOfBounds");
  expectReport(report("  mov.b64 %rd0, %rd1;\n" + loadOf("0, 0", 2)),
               "IllegalTensorMap");
  expectReport(report(loadOf("0, 0, 0", 3)), "IllegalTensorMap");
  expectReport(report("  @%leader mbarrier.inval.shared.b64 [%r2];\n"
                      "  @%leader cp.async.bulk.tensor.2d.shared::cluster."
                      "global.mbarrier::complete_tx::bytes [%r1], [%rd0, {0, "
                      "0}], [%r2];\n"),
               "BarrierInvalid|UnfinishedCopy");
}

TEST(TensorCopy, NobodyWaitsForALoad) {
  std::string report;
  for (uint64_t seed = 1; seed <= 20 && report.empty(); ++seed)
    report = runTensor(Tensor(),
                       expectBytes(tileBytes) +
                           "  @%leader cp.async.bulk.tensor.2d.shared::cluster."
                           "global.mbarrier::complete_tx::bytes [%r1], [%rd0, "
                           "{0, 0}], [%r2];\n",
                       false, 1, seed)
                 .report;
  expectReport(report, "UnfinishedCopy");
}

TEST(TensorCopy, Prefetches) {
  EXPECT_EQ(runTensor(Tensor(),
                      "  prefetch.tensormap [%rd0];\n"
                      "  cp.async.bulk.prefetch.tensor.2d.L2.global.tile "
                      "[%rd0, {0, 0}];\n"
                      "  cp.async.bulk.prefetch.L2.global [%rd1], 64;\n",
                      false)
                .report,
            "");
}

TEST(BulkCopy, LoadsAndStores) {
  // 1024 bytes to shared memory, then 512 of them back to the output.
  Outcome run = runTensor(
      Tensor(),
      expectBytes(1024) +
          "  mov.b64 %rd4, %rd2;\n"
          "  @%leader cp.async.bulk.shared::cluster.global."
          "mbarrier::complete_tx::bytes [%r1], [%rd1], 1024, [%r2];\n" +
          wait +
          "  @%leader cp.async.bulk.global.shared::cta.bulk_group [%rd1], "
          "[%r1+512], 256;\n" +
          finishGroup,
      false);
  ASSERT_EQ(run.report, "");
  EXPECT_EQ(run.tensor[0], 257);
  EXPECT_EQ(run.tensor[127], 384);
  EXPECT_EQ(run.tensor[128], 129);
}

TEST(BulkCopy, Reduces) {
  Outcome run = runTensor(
      Tensor(),
      std::string(fill) + fenceAll +
          "  @%leader cp.reduce.async.bulk.global.shared::cta.bulk_group.add."
          "u32 [%rd1], [%r1], 64;\n" +
          finishGroup,
      false);
  ASSERT_EQ(run.report, "");
  EXPECT_EQ(run.tensor[0], 2);
  EXPECT_EQ(run.tensor[1], 4);
  EXPECT_EQ(run.tensor[32], 33);
}

TEST(BulkCopy, ReachesOtherBlocks) {
  // Block 1 sends its tile to block 0, whose mbarrier counts it.
  std::string body =
      std::string(fill) + fenceAll +
      "  @%first bra RECEIVE;\n"
      "  barrier.cluster.arrive;\n  barrier.cluster.wait;\n"
      "  mapa.shared::cluster.u32 %r10, %r1, 0;\n"
      "  mapa.shared::cluster.u32 %r11, %r2, 0;\n"
      "  @%leader cp.async.bulk.shared::cluster.shared::cta."
      "mbarrier::complete_tx::bytes [%r10], [%r1], 4096, [%r11];\n"
      "  bra LEAVE;\n"
      "RECEIVE:\n" +
      expectBytes(tileBytes) +
      "  barrier.cluster.arrive;\n  barrier.cluster.wait;\n" + wait +
      "LEAVE:\n  barrier.cluster.arrive;\n  barrier.cluster.wait;\n";
  for (uint64_t seed = 1; seed <= 4; ++seed) {
    Outcome run = runTensor(Tensor(), body, true, 2, seed);
    ASSERT_EQ(run.report, "");
    EXPECT_EQ(run.tile[0], 1);
    EXPECT_EQ(run.tile[2047], 2);
  }
}

TEST(BulkCopy, ReportsMisuse) {
  auto report = [](const std::string &body) {
    return runTensor(Tensor(), body, false).report;
  };
  const std::string store =
      std::string(fill) + fenceAll +
      "  @%leader cp.async.bulk.global.shared::cta.bulk_group ";
  expectReport(report(store + "[%rd1+8], [%r1], 64;\n"), "Misaligned");
  expectReport(report(store + "[%rd1], [%r1], 24;\n"), "IllegalOperand");
  expectReport(report(store + "[%rd1+2880], [%r1], 64;\n" + finishGroup),
               "OutOfBounds");
}

TEST(BulkCopy, RefusesUnknownForms) {
  for (const char *body :
       {"cp.async.bulk.global.shared::cta [%rd1], [%r1], 64;\n",
        "cp.reduce.async.bulk.global.shared::cta.bulk_group.add.f16 [%rd1], "
        "[%r1], 64;\n",
        "cp.reduce.async.bulk.global.shared::cta.bulk_group.min.f32 [%rd1], "
        "[%r1], 64;\n",
        "cp.async.bulk.tensor.2d.global.shared::cta.im2col_no_offs.bulk_group "
        "[%rd0, {0, 0}], [%r1];\n",
        "cp.async.bulk.tensor.2d.global.shared::cta.bulk_group [%rd0, {0}], "
        "[%r1];\n"})
    EXPECT_THROW(Machine machine(kernelOf(body, false)), Report) << body;
}

TEST(TensorMapOps, BuildAMapOnTheDevice) {
  // The map is made in shared memory, copied to %rd0 and used from there.
  const std::string make = R"(
  mov.u32 %r5, 0;
  mov.u32 %r6, tile;
  mad.lo.u32 %r4, %r0, 4, %r6;
  st.shared.b32 [%r4], %r5;
  bar.warp.sync -1;
  cvt.u64.u32 %rd5, %r6;
  mov.b64 %rd6, 144;
  @%leader tensormap.replace.tile.global_address.shared::cta.b1024.b64 [%rd5], %rd1;
  @%leader tensormap.replace.tile.rank.shared::cta.b1024.b32 [%rd5], 1;
  @%leader tensormap.replace.tile.box_dim.shared::cta.b1024.b32 [%rd5], 0, 64;
  @%leader tensormap.replace.tile.box_dim.shared::cta.b1024.b32 [%rd5], 1, 32;
  @%leader tensormap.replace.tile.global_dim.shared::cta.b1024.b32 [%rd5], 0, 72;
  @%leader tensormap.replace.tile.global_dim.shared::cta.b1024.b32 [%rd5], 1, 20;
  @%leader tensormap.replace.tile.global_stride.shared::cta.b1024.b64 [%rd5], 0, %rd6;
  @%leader tensormap.replace.tile.element_stride.shared::cta.b1024.b32 [%rd5], 0, 1;
  @%leader tensormap.replace.tile.element_stride.shared::cta.b1024.b32 [%rd5], 1, 1;
  @%leader tensormap.replace.tile.elemtype.shared::cta.b1024.b32 [%rd5], 1;
  @%leader tensormap.replace.tile.interleave_layout.shared::cta.b1024.b32 [%rd5], 0;
  @%leader tensormap.replace.tile.swizzle_mode.shared::cta.b1024.b32 [%rd5], 0;
  @%leader tensormap.replace.tile.fill_mode.shared::cta.b1024.b32 [%rd5], 0;
  bar.warp.sync -1;
  tensormap.cp_fenceproxy.global.shared::cta.tensormap::generic.release.gpu.sync.aligned [%rd0], [%rd5], 128;
)";
  const std::string acquire =
      "  fence.proxy.tensormap::generic.acquire.gpu [%rd0], 128;\n"
      "  fence.proxy.async;\n  bar.warp.sync -1;\n";
  Outcome run = runTensor(Tensor(), make + acquire + loadOf("0, 1", 2), true);
  ASSERT_EQ(run.report, "");
  EXPECT_EQ(run.tile[0], 73);
  EXPECT_EQ(run.tile[65], 72 * 2 + 2);
  expectReport(runTensor(Tensor(),
                         make + "  fence.proxy.async;\n  bar.warp.sync -1;\n" +
                             loadOf("0, 1", 2),
                         true)
                   .report,
               "ProxyFence");
  std::string bad = make;
  size_t at = bad.find("[%rd5], 0, 64;");
  bad.replace(at, 14, "[%rd5], 0, 60;");
  expectReport(
      runTensor(Tensor(), bad + acquire + loadOf("0, 1", 2), true).report,
      "IllegalTensorMap");
}

} // namespace
