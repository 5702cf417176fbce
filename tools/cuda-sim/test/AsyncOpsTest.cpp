//===- AsyncOpsTest.cpp - cp.async and mbarriers through PTX --------------===//

#include "Harness.h"

#include "gtest/gtest.h"

#include <numeric>

using namespace cudasim;
using namespace cudasim::test;

namespace {

/// 32 threads copy a chunk each from global to shared memory, `after` follows,
/// then thread t stores what lies in the chunk of thread 31 - t.
std::string copyKernel(const std::string &copy, const std::string &after) {
  return R"(.visible .entry k(.param .u64 in, .param .u64 out)
{
  .reg .b32 %r<8>;
  .reg .b64 %rd<6>;
  .reg .pred %p, %odd;
  .shared .align 16 .b8 chunks[512];
  .shared .align 8 .b64 barrier;
  ld.param.u64 %rd0, [in];
  ld.param.u64 %rd1, [out];
  mov.u32 %r0, %tid.x;
  mad.wide.u32 %rd0, %r0, 16, %rd0;
  mad.wide.u32 %rd1, %r0, 16, %rd1;
  mov.u32 %r1, chunks;
  sub.u32 %r3, 31, %r0;
  mad.lo.u32 %r2, %r3, 16, %r1;
  mad.lo.u32 %r1, %r0, 16, %r1;
  and.b32 %r7, %r0, 1;
  setp.ne.u32 %odd, %r7, 0;
  selp.b32 %r6, 4, 16, %odd;
)" + copy +
         after + R"(
  ld.shared.v4.b32 {%r3, %r4, %r5, %r6}, [%r2];
  st.global.v4.b32 [%rd1], {%r3, %r4, %r5, %r6};
  ret;
}
)";
}

struct Result {
  std::string report;
  std::vector<uint32_t> words;
};

Result runCopy(const std::string &copy, const std::string &after,
               uint64_t seed = 1) {
  Machine machine(copyKernel(copy, after));
  std::vector<uint32_t> in(128);
  std::iota(in.begin(), in.end(), 1000u);
  uint64_t out = machine.allocate(512);
  Machine::Options options;
  options.seed = seed;
  Result result;
  result.report = machine.run({machine.upload(in), out}, options);
  if (result.report.empty())
    result.words = machine.download<uint32_t>(out, 128);
  return result;
}

const char *const copy16 = "cp.async.cg.shared.global [%r1], [%rd0], 16;\n"
                           "cp.async.commit_group;\n";
const char *const waitAndMeet = "cp.async.wait_group 0;\nbar.warp.sync -1;\n";

TEST(CpAsync, Copies) {
  Result result = runCopy(copy16, waitAndMeet);
  ASSERT_EQ(result.report, "");
  for (unsigned i = 0; i < 128; ++i)
    EXPECT_EQ(result.words[i], 1000 + (31 - i / 4) * 4 + i % 4);
}

TEST(CpAsync, WaitAllTakesUncommittedOnes) {
  Result result = runCopy("cp.async.ca.shared.global.L2::128B [%r1], [%rd0], "
                          "16;\n",
                          "cp.async.wait_all;\nbar.warp.sync -1;\n");
  ASSERT_EQ(result.report, "");
  EXPECT_EQ(result.words[0], 1124u);
}

TEST(CpAsync, FillsWithZeros) {
  Result result = runCopy("cp.async.cg.shared.global [%r1], [%rd0], 16, %r6;\n"
                          "cp.async.commit_group;\n",
                          waitAndMeet);
  ASSERT_EQ(result.report, "");
  // Odd chunks have only their first word.
  EXPECT_EQ(result.words[0], 1124u); // chunk 31
  EXPECT_EQ(result.words[1], 0u);
  EXPECT_EQ(result.words[5], 1121u); // chunk 30
}

TEST(CpAsync, IgnoresSources) {
  Result result = runCopy("cp.async.cg.shared.global [%r1], [%rd0], 16, %odd;\n"
                          "cp.async.commit_group;\n",
                          waitAndMeet);
  ASSERT_EQ(result.report, "");
  EXPECT_EQ(result.words[0], 0u);
  EXPECT_EQ(result.words[4], 1120u);
}

TEST(CpAsync, NeedsItsWait) {
  // Within a warp a race cannot be seen, but the bytes may not be there yet.
  std::string report;
  for (uint64_t seed = 1; seed <= 20 && report.empty(); ++seed)
    report = runCopy(copy16, "bar.warp.sync -1;\n", seed).report;
  EXPECT_NE(report, "");
}

TEST(CpAsync, OlderGroupsAreWaitedForFirst) {
  Result result = runCopy(std::string(copy16) + "cp.async.commit_group;\n",
                          "cp.async.wait_group 1;\nbar.warp.sync -1;\n");
  EXPECT_EQ(result.report, "");
}

TEST(CpAsync, RefusesUnknownForms) {
  for (const char *copy :
       {"cp.async.cg.shared.global [%r1], [%rd0], 8;\n",
        "cp.async.ca.shared.global [%r1], [%rd0], 12;\n",
        "cp.async.ca.shared.global.L2::512B [%r1], [%rd0], 16;\n"})
    EXPECT_THROW(runCopy(copy, ""), Report) << copy;
}

TEST(CpAsync, ReportsMisalignedAddresses) {
  EXPECT_EQ(runCopy("cp.async.cg.shared.global [%r1+4], [%rd0], 16;\n", "")
                .report.find("Misaligned"),
            0u);
}

TEST(CpAsync, SignalsAnMbarrier) {
  const char *const init = "setp.eq.u32 %p, %r0, 0;\n"
                           "@%p mbarrier.init.shared.b64 [barrier], 32;\n"
                           "bar.warp.sync -1;\n"
                           "cp.async.cg.shared.global [%r1], [%rd0], 16;\n";
  const char *const wait =
      "WAIT: mbarrier.test_wait.parity.shared.b64 %p, [barrier], 0;\n"
      "@!%p bra WAIT;\n";
  // .noinc counts among the 32 arrivals; without it the phase needs 32 more.
  for (uint64_t seed = 1; seed <= 5; ++seed) {
    EXPECT_EQ(runCopy(init,
                      std::string("cp.async.mbarrier.arrive.noinc.shared."
                                  "b64 [barrier];\n") +
                          wait,
                      seed)
                  .report,
              "");
    EXPECT_EQ(
        runCopy(init,
                std::string("cp.async.mbarrier.arrive.shared.b64 [barrier];\n"
                            "mbarrier.arrive.shared.b64 _, [barrier];\n") +
                    wait,
                seed)
            .report,
        "");
  }
  EXPECT_EQ(runCopy(init, std::string("cp.async.mbarrier.arrive.shared.b64 "
                                      "[barrier];\n") +
                              wait)
                .report.find("Deadlock"),
            0u);
}

/// Runs `body` on two warps with an mbarrier; thread t stores %r9 to word t.
Result runBarrier(const std::string &body, uint64_t seed = 1) {
  Machine machine(R"(.visible .entry k(.param .u64 out)
{
  .reg .b32 %r<12>;
  .reg .b64 %rd<6>, %state;
  .reg .pred %p, %first, %leader;
  .shared .align 8 .b64 barrier;
  .shared .align 4 .b32 value;
  ld.param.u64 %rd1, [out];
  mov.u32 %r0, %tid.x;
  mad.wide.u32 %rd1, %r0, 4, %rd1;
  setp.lt.u32 %first, %r0, 32;
  setp.eq.u32 %leader, %r0, 0;
  mov.u32 %r9, 0;
)" + body + R"(
  st.global.b32 [%rd1], %r9;
  ret;
}
)");
  uint64_t out = machine.allocate(256);
  Machine::Options options;
  options.block = {64, 1, 1};
  options.seed = seed;
  Result result;
  result.report = machine.run({out}, options);
  if (result.report.empty())
    result.words = machine.download<uint32_t>(out, 64);
  return result;
}

const char *const initOne = "@%leader mbarrier.init.shared.b64 [barrier], 1;\n"
                            "bar.sync 0;\n";

TEST(Mbarriers, OrderWhatCameBefore) {
  // Thread 0 writes, arrives; the second warp waits and reads.
  std::string hand =
      std::string(initOne) +
      "@%leader st.shared.b32 [value], 42;\n"
      "@%leader mbarrier.arrive.shared.b64 %state, [barrier];\n"
      "@%first bra DONE;\n"
      "WAIT: mbarrier.try_wait.parity.shared.b64 %p, [barrier], 0, 1000;\n"
      "@!%p bra WAIT;\n"
      "ld.shared.b32 %r9, [value];\n"
      "DONE:\n";
  for (uint64_t seed = 1; seed <= 5; ++seed) {
    Result result = runBarrier(hand, seed);
    ASSERT_EQ(result.report, "");
    EXPECT_EQ(result.words[40], 42u);
  }
  // A relaxed arrive orders nothing.
  size_t at = hand.find("mbarrier.arrive.shared");
  hand.replace(at, 22, "mbarrier.arrive.relaxed.cta.shared");
  std::string report;
  for (uint64_t seed = 1; seed <= 5 && report.empty(); ++seed)
    report = runBarrier(hand, seed).report;
  EXPECT_EQ(report.find("SharedRace"), 0u) << report;
}

TEST(Mbarriers, GiveTokens) {
  Result result = runBarrier(
      "@%leader mbarrier.init.shared.b64 [barrier], 65;\n"
      "bar.sync 0;\n"
      "@%leader mbarrier.arrive.noComplete.shared.b64 %state, [barrier], 1;\n"
      "@%leader mbarrier.pending_count.b64 %r9, %state;\n"
      "bar.sync 0;\n"
      "mbarrier.arrive.shared.b64 %state, [barrier];\n"
      "WAIT: mbarrier.test_wait.shared.b64 %p, [barrier], %state;\n"
      "@!%p bra WAIT;\n");
  ASSERT_EQ(result.report, "");
  EXPECT_EQ(result.words[0], 65u);
}

TEST(Mbarriers, CountTransactions) {
  EXPECT_EQ(runBarrier(std::string(initOne) +
                       "@%leader mbarrier.arrive.expect_tx.shared.b64 _, "
                       "[barrier], 64;\n"
                       "mbarrier.complete_tx.relaxed.cta.shared.b64 [barrier], "
                       "1;\n"
                       "WAIT: mbarrier.try_wait.parity.shared.b64 %p, "
                       "[barrier], 0;\n"
                       "@!%p bra WAIT;\n")
                .report,
            "");
}

TEST(Mbarriers, LetParticipantsGo) {
  // Thread 0 leaves after the first phase, which has 64 arrivals.
  EXPECT_EQ(
      runBarrier("@%leader mbarrier.init.shared.b64 [barrier], 64;\n"
                 "bar.sync 0;\n"
                 "@%leader mbarrier.arrive_drop.shared.b64 %state, [barrier];\n"
                 "@%leader bra DONE;\n"
                 "mbarrier.arrive.shared.b64 %state, [barrier];\n"
                 "A: mbarrier.test_wait.shared.b64 %p, [barrier], %state;\n"
                 "@!%p bra A;\n"
                 "mbarrier.arrive.shared.b64 %state, [barrier];\n"
                 "B: mbarrier.test_wait.shared.b64 %p, [barrier], %state;\n"
                 "@!%p bra B;\n"
                 "DONE:\n")
          .report,
      "");
}

void expectReport(const std::string &body, const std::string &name) {
  std::string report = runBarrier(body).report;
  EXPECT_EQ(report.substr(0, report.find(':')), name) << body << report;
}

TEST(Mbarriers, ReportMisuse) {
  expectReport(std::string(initOne) +
                   "mbarrier.arrive.shared.b64 _, [barrier], 2;\n",
               "BarrierCount");
  expectReport("@%leader mbarrier.init.shared.b64 [barrier], 0;\n",
               "BarrierCount");
  expectReport("mbarrier.arrive.shared.b64 _, [barrier];\n", "BarrierInvalid");
  expectReport(std::string(initOne) +
                   "@%leader st.shared.b32 [barrier], 0;\nbar.sync 0;\n"
                   "mbarrier.arrive.shared.b64 _, [barrier];\n",
               "BarrierInvalid");
  expectReport(std::string(initOne) +
                   "@%leader mbarrier.inval.shared.b64 [barrier];\n"
                   "bar.sync 0;\n"
                   "mbarrier.arrive.shared.b64 _, [barrier];\n",
               "BarrierInvalid");
  expectReport("@%leader mbarrier.init.shared.b64 [barrier], 2;\n"
               "@%leader mbarrier.arrive.shared.b64 _, [barrier];\n"
               "@%leader mbarrier.init.shared.b64 [barrier], 1;\n",
               "BarrierInvalid");
  expectReport(std::string(initOne) +
                   "mov.b64 %state, 7;\n"
                   "mbarrier.test_wait.shared.b64 %p, [barrier], %state;\n",
               "BarrierPhase");
  expectReport(std::string(initOne) +
                   "WAIT: mbarrier.try_wait.parity.shared.b64 %p, [barrier], "
                   "0;\n@!%p bra WAIT;\n",
               "Deadlock");
  // Some threads poll, and the others wait at a barrier.
  expectReport(std::string(initOne) +
                   "@!%first bra OTHERS;\n"
                   "WAIT: mbarrier.try_wait.parity.shared.b64 %p, [barrier], "
                   "0;\n@!%p bra WAIT;\nOTHERS: bar.sync 0;\n",
               "Deadlock");
}

TEST(Mbarriers, MayBeReusedAfterInval) {
  EXPECT_EQ(runBarrier(std::string(initOne) +
                       "@%leader mbarrier.inval.shared.b64 [barrier];\n"
                       "@%leader mbarrier.init.shared.b64 [barrier], 64;\n"
                       "bar.sync 0;\n"
                       "mbarrier.arrive.shared.b64 _, [barrier];\n")
                .report,
            "");
}

} // namespace
