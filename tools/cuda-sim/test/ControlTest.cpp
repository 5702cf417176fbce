//===- ControlTest.cpp - branches, calls, barriers, checks ----------------===//
#include "Harness.h"

#include <gtest/gtest.h>

using namespace cudasim;
using namespace cudasim::test;

namespace {

bool startsWith(const std::string &text, const char *prefix) {
  return text.rfind(prefix, 0) == 0;
}

/// A kernel that stores %r9 of each thread at out[tid].
std::string kernel(const std::string &body,
                   const std::string &declarations = "",
                   const std::string &functions = "") {
  return functions + ".visible .entry k(.param .u64 out) {\n" +
         ".reg .b64 %rd<10>; .reg .b32 %r<20>; .reg .pred %p<4>;\n" +
         declarations +
         "ld.param.u64 %rd1, [out];\n"
         "mov.u32 %r1, %tid.x;\n"
         "mul.wide.u32 %rd2, %r1, 4;\n"
         "add.s64 %rd3, %rd1, %rd2;\n" +
         body + "st.global.u32 [%rd3], %r9;\nret;\n}\n";
}

std::vector<uint32_t> results(const std::string &text, uint32_t threads,
                              uint64_t seed = 1) {
  Machine machine(text);
  uint64_t out = machine.allocate(threads * 4);
  Machine::Options options;
  options.block = {threads, 1, 1};
  options.seed = seed;
  EXPECT_EQ(machine.run({out}, options), "");
  return machine.download<uint32_t>(out, threads);
}

std::string report(const std::string &text, uint32_t threads,
                   uint64_t seed = 1) {
  Machine machine(text);
  uint64_t out = machine.allocate(threads * 4);
  Machine::Options options;
  options.block = {threads, 1, 1};
  options.seed = seed;
  return machine.run({out}, options);
}

TEST(Control, lanes_that_diverge_meet_again) {
  // Lane l takes l turns; where they meet, all 32 vote together.
  auto values = results(kernel(R"(
    mov.u32 %r2, 0;
  LOOP:
    setp.ge.u32 %p1, %r2, %r1;
    @%p1 bra DONE;
    add.u32 %r2, %r2, 1;
    bra LOOP;
  DONE:
    activemask.b32 %r3;
    popc.b32 %r4, %r3;
    mad.lo.u32 %r9, %r4, 100, %r2;
  )"),
                        32);
  for (uint32_t l = 0; l < 32; ++l)
    EXPECT_EQ(values[l], 3200 + l);
}

TEST(Control, branches_by_index) {
  auto values = results(kernel(R"(
    and.b32 %r2, %r1, 1;
    targets: .branchtargets EVEN, ODD;
    brx.idx %r2, targets;
  EVEN:
    mov.u32 %r9, 10;
    bra DONE;
  ODD:
    mov.u32 %r9, 20;
  DONE:
  )"),
                        32);
  for (uint32_t l = 0; l < 32; ++l)
    EXPECT_EQ(values[l], l % 2 ? 20u : 10u);
}

TEST(Control, recursive_calls_keep_their_registers) {
  auto values = results(kernel(R"(
    {
      .param .b32 argument; .param .b32 result;
      st.param.b32 [argument], %r1;
      call (result), sum, (argument);
      ld.param.b32 %r9, [result];
    }
  )",
                               "", R"(
.func (.param .b32 sum_result) sum(.param .b32 n) {
  .reg .b32 %r<5>; .reg .pred %p<2>;
  ld.param.b32 %r1, [n];
  mov.b32 %r3, 0;
  setp.eq.u32 %p1, %r1, 0;
  @%p1 bra DONE;
  {
    .param .b32 argument; .param .b32 result;
    sub.u32 %r2, %r1, 1;
    st.param.b32 [argument], %r2;
    call (result), sum, (argument);
    ld.param.b32 %r3, [result];
  }
DONE:
  add.u32 %r4, %r3, %r1;
  st.param.b32 [sum_result], %r4;
  ret;
}
)"),
                        32);
  for (uint32_t l = 0; l < 32; ++l)
    EXPECT_EQ(values[l], l * (l + 1) / 2);
}

const char *const reverse = R"(
  mov.u32 %r2, buffer;
  mad.lo.u32 %r3, %r1, 4, %r2;
  st.shared.u32 [%r3], %r1;
  BARRIER
  sub.u32 %r4, 63, %r1;
  mad.lo.u32 %r5, %r4, 4, %r2;
  ld.shared.u32 %r9, [%r5];
)";

std::string reversing(const std::string &barrier) {
  std::string body = reverse;
  body.replace(body.find("BARRIER"), 7, barrier);
  return kernel(body, ".shared .align 4 .b8 buffer[256];\n");
}

TEST(Barrier, orders_shared_memory) {
  for (const char *barrier :
       {"bar.sync 0;", "barrier.sync 1;", "bar.sync 2, 64;"})
    for (uint64_t seed = 1; seed < 5; ++seed) {
      auto values = results(reversing(barrier), 64, seed);
      for (uint32_t t = 0; t < 64; ++t)
        ASSERT_EQ(values[t], 63 - t) << barrier;
    }
}

TEST(Barrier, its_absence_is_a_race_or_an_unwritten_read) {
  for (uint64_t seed = 1; seed < 5; ++seed) {
    std::string text = report(reversing(""), 64, seed);
    EXPECT_TRUE(startsWith(text, "SharedRace: ") ||
                startsWith(text, "Uninitialized: "))
        << text;
  }
}

TEST(Barrier, threads_that_exited_are_not_waited_for) {
  auto values = results(kernel(R"(
    mov.u32 %r9, 1;
    setp.ge.u32 %p1, %r1, 32;
    st.global.u32 [%rd3], %r9;
    @%p1 exit;
    bar.sync 0;
    mov.u32 %r9, 2;
  )"),
                        64);
  EXPECT_EQ(values[0], 2u);
  EXPECT_EQ(values[63], 1u);
}

TEST(Barrier, a_barrier_that_nobody_completes_is_a_deadlock) {
  std::string text = report(kernel("mov.u32 %r9, 0; bar.sync 1, 96;"), 64);
  EXPECT_TRUE(startsWith(text, "Deadlock: ")) << text;
  EXPECT_NE(text.find("bar.sync 1, 96;"), std::string::npos) << text;
}

TEST(Barrier, counts_must_agree) {
  std::string text = report(kernel(R"(
    mov.u32 %r9, 0;
    shr.u32 %r2, %r1, 5;
    mad.lo.u32 %r3, %r2, 32, 64;
    bar.sync 1, %r3;
  )"),
                            64);
  EXPECT_TRUE(startsWith(text, "BarrierCount: ")) << text;
}

TEST(Barrier, lanes_of_a_warp_must_come_together) {
  std::string text = report(kernel(R"(
    mov.u32 %r9, 0;
    setp.lt.u32 %p1, %r1, 16;
    @%p1 bra LOW;
    bar.sync 0;
    bra DONE;
  LOW:
    bar.sync 0;
  DONE:
  )"),
                            32);
  EXPECT_TRUE(startsWith(text, "DivergentBarrier: ")) << text;
}

TEST(Barrier, reductions) {
  auto values = results(kernel(R"(
    setp.lt.u32 %p1, %r1, 40;
    bar.red.popc.u32 %r2, 0, %p1;
    bar.red.and.pred %p2, 0, %p1;
    bar.red.or.pred %p3, 0, %p1;
    selp.u32 %r3, 100, 0, %p2;
    selp.u32 %r4, 1000, 0, %p3;
    add.u32 %r9, %r2, %r3;
    add.u32 %r9, %r9, %r4;
  )"),
                        64);
  EXPECT_EQ(values[0], 1040u);
  EXPECT_EQ(values[63], 1040u);
}

TEST(Checks, two_lanes_that_store_different_values_race) {
  std::string text = report(kernel("st.shared.u32 [word], %r1; mov.u32 %r9, 0;",
                                   ".shared .align 4 .b8 word[4];\n"),
                            32);
  EXPECT_TRUE(startsWith(text, "SharedRace: ")) << text;
}

TEST(Checks, misaligned_unwritten_and_outside) {
  EXPECT_TRUE(startsWith(report(kernel("ld.global.u32 %r9, [%rd3+2];"), 32),
                         "Misaligned: "));
  EXPECT_TRUE(startsWith(report(kernel("ld.global.u32 %r9, [%rd3];"), 32),
                         "Uninitialized: "));
  EXPECT_TRUE(startsWith(report(kernel("ld.global.u32 %r9, [%rd3+4096];"), 32),
                         "OutOfBounds: "));
  EXPECT_TRUE(startsWith(report(kernel("ld.shared.u32 %r9, [4096];"), 32),
                         "OutOfBounds: "));
  EXPECT_TRUE(
      startsWith(report(kernel("trap; mov.u32 %r9, 0;"), 32), "Trap: "));
}

TEST(Shuffle, reads_other_lanes) {
  auto values = results(kernel(R"(
    shfl.sync.bfly.b32 %r2, %r1, 1, 31, -1;
    shfl.sync.idx.b32 %r3, %r1, 5, 31, -1;
    shfl.sync.up.b32 %r4|%p1, %r1, 1, 0, -1;
    shfl.sync.down.b32 %r5, %r1, 2, 31, -1;
    selp.u32 %r6, 1, 0, %p1;
    mad.lo.u32 %r9, %r2, 100, %r3;
    mad.lo.u32 %r9, %r9, 100, %r4;
    mad.lo.u32 %r9, %r9, 100, %r5;
    mad.lo.u32 %r9, %r9, 10, %r6;
  )"),
                        32);
  auto packed = [](uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e) {
    return (((a * 100 + b) * 100 + c) * 100 + d) * 10 + e;
  };
  EXPECT_EQ(values[0], packed(1, 5, 0, 2, 0));
  EXPECT_EQ(values[7], packed(6, 5, 6, 9, 1));
  EXPECT_EQ(values[31], packed(30, 5, 30, 31, 1));
}

TEST(Vote, counts_matches_and_elects) {
  auto values = results(kernel(R"(
    and.b32 %r2, %r1, 3;
    setp.eq.u32 %p1, %r2, 0;
    vote.sync.ballot.b32 %r3, %p1, -1;
    match.any.sync.b32 %r4, %r2, -1;
    redux.sync.add.u32 %r5, %r1, -1;
    elect.sync %r6|%p2, -1;
    popc.b32 %r7, %r4;
    xor.b32 %r9, %r3, 0x11111111;
    mad.lo.u32 %r9, %r7, 1000, %r9;
    add.u32 %r9, %r9, %r5;
    @%p2 add.u32 %r9, %r9, 100000;
  )"),
                        32);
  EXPECT_EQ(values[0], 108496u); // 8 equal lanes, sum 496, elected
  EXPECT_EQ(values[31], 8496u);
}

TEST(Atomics, every_thread_counts) {
  auto values = results(kernel(R"(
    setp.eq.u32 %p1, %r1, 0;
    mov.u32 %r2, 0;
    @%p1 st.shared.u32 [word], %r2;
    bar.sync 0;
    atom.shared.add.u32 %r3, [word], 1;
    bar.sync 0;
    ld.shared.u32 %r9, [word];
  )",
                               ".shared .align 4 .b8 word[4];\n"),
                        96);
  EXPECT_EQ(values[0], 96u);
  EXPECT_EQ(values[95], 96u);
}

TEST(Move, packs_and_unpacks) {
  auto values = results(kernel(R"(
    mov.b64 %rd4, {%r1, 7};
    mov.b64 {%r2, %r3}, %rd4;
    mov.b32 {%h1, %h2}, 0x00050003;
    mov.b32 %r4, {%h2, %h1};
    mad.lo.u32 %r9, %r3, 100, %r2;
    add.u32 %r9, %r9, %r4;
  )",
                               ".reg .b16 %h<3>;\n"),
                        32);
  EXPECT_EQ(values[9], 709u + 0x00030005u);
}

// Half of a warp counts for long while the other half and the other warps wait:
// whatever the order, that is no deadlock.
TEST(Barrier, is_waited_for_by_half_a_warp) {
  Machine machine(kernel(R"(
    mov.u32 %r9, 0;
    setp.ge.u32 %p1, %r1, 16;
    @%p1 bra WAIT;
    COUNT:
    add.u32 %r9, %r9, 1;
    setp.lt.u32 %p2, %r9, 20000;
    @%p2 bra COUNT;
    WAIT:
    bar.sync 0;
  )"));
  uint64_t out = machine.allocate(64 * 4);
  Machine::Options options;
  options.block = {64, 1, 1};
  for (options.seed = 1; options.seed <= 400; ++options.seed)
    ASSERT_EQ(machine.run({out}, options), "") << options.seed;
  EXPECT_EQ(machine.download<uint32_t>(out, 64)[15], 20000u);
}

TEST(Cluster, blocks_see_each_others_shared_memory) {
  Machine machine(kernel(R"(
    mov.u32 %r2, %cluster_ctarank;
    add.u32 %r3, %r2, 40;
    st.shared.u32 [word], %r3;
    barrier.cluster.arrive;
    barrier.cluster.wait;
    xor.b32 %r4, %r2, 1;
    mov.u32 %r5, word;
    mapa.shared::cluster.u32 %r6, %r5, %r4;
    ld.shared::cluster.u32 %r9, [%r6];
    barrier.cluster.arrive;
    barrier.cluster.wait;
    mul.wide.u32 %rd4, %r2, 4;
    add.s64 %rd3, %rd3, %rd4;
  )",
                         ".shared .align 4 .b8 word[4];\n"));
  uint64_t out = machine.allocate(8);
  Machine::Options options;
  options.grid = {2, 1, 1};
  options.cluster = {2, 1, 1};
  options.block = {1, 1, 1};
  EXPECT_EQ(machine.run({out}, options), "");
  EXPECT_EQ(machine.download<uint32_t>(out, 2),
            (std::vector<uint32_t>{41, 40}));
}

} // namespace
