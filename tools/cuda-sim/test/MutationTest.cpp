//===- MutationTest.cpp - broken kernels are noticed ----------------------===//
//
// Each test breaks one place of a kernel that is right. What is expected is the
// report's name or "wrong number"; the order of warps and of asynchronous work
// depends on a seed, and a break must be noticed within a few.
//
//===----------------------------------------------------------------------===//

#include "SampleKernels.h"
#include "gtest/gtest.h"

#include <regex>

using namespace cudasim::test;

namespace {

constexpr uint64_t seeds = 6;

struct Mutation {
  const char *name;
  Sample sample;
  const char *from; // text to replace
  const char *to;
  unsigned occurrence;  // which one, from 0
  const char *expected; // alternatives where order decides what shows first
};

/// Replaces one occurrence; "" if there is none.
std::string mutate(std::string text, const Mutation &mutation) {
  size_t at = text.find(mutation.from);
  for (unsigned i = 0; i < mutation.occurrence && at != std::string::npos; ++i)
    at = text.find(mutation.from, at + 1);
  if (at == std::string::npos)
    return "";
  return text.replace(at, std::string(mutation.from).size(), mutation.to);
}

const Mutation mutations[] = {
    // A reduction in shared memory.
    {"SumFirstBarrier", Sample::BlockSum, "bar.sync 0;", "", 0,
     "SharedRace|Uninitialized"},
    {"SumSecondBarrier", Sample::BlockSum, "bar.sync 0;", "", 1,
     "SharedRace|Uninitialized"},
    {"SumBarrierOfMoreThreads", Sample::BlockSum, "bar.sync 0;",
     "bar.sync 0, 160;", 1, "Deadlock"},
    {"SumSharedAddress", Sample::BlockSum, "[%r4+256]", "[%r4+260]", 0,
     "OutOfBounds"},
    {"SumGlobalAddress", Sample::BlockSum, "[%rd3+512]", "[%rd3+516]", 0,
     "OutOfBounds"},
    {"SumMisaligned", Sample::BlockSum, "[%r4+128]", "[%r4+126]", 0,
     "Misaligned"},
    {"SumUnwritten", Sample::BlockSum, "st.shared.f32 [%r4], %f1;", "", 0,
     "Uninitialized"},
    {"SumShuffleDistance", Sample::BlockSum, "mov.u32 %r6, 16;",
     "mov.u32 %r6, 8;", 0, "wrong number"},
    // mma.sync with cp.async.
    {"MmaWaitOfOlderGroup", Sample::MmaTile, "cp.async.wait_group 1;",
     "cp.async.wait_group 2;", 0, "SharedRace|Uninitialized"},
    {"MmaDroppedCommit", Sample::MmaTile, "cp.async.commit_group;", "", 1,
     "SharedRace|Uninitialized"},
    {"MmaBarrierBeforeUse", Sample::MmaTile, "bar.sync 0;", "", 0,
     "SharedRace|Uninitialized"},
    {"MmaBarrierBeforeRefill", Sample::MmaTile, "bar.sync 0;", "", 1,
     "SharedRace|Uninitialized"},
    {"MmaSwizzleOfStore", Sample::MmaTile, "xor.b32 %r9, %r9, %r8;",
     "mov.b32 %r9, %r8;", 0, "wrong number"},
    {"MmaSwizzleOfLoad", Sample::MmaTile, "xor.b32 %r26, %r22, %r24;",
     "mov.b32 %r26, %r22;", 0, "wrong number"},
    {"MmaSecondHalf", Sample::MmaTile, "xor.b32 %r37, %r37, 32;",
     "xor.b32 %r37, %r37, 16;", 0, "wrong number"},
    {"MmaSwappedFragment", Sample::MmaTile, "{%r44, %r45}", "{%r45, %r44}", 0,
     "wrong number"},
    {"MmaSwappedAccumulator", Sample::MmaTile, "{%d0, %d1};", "{%d1, %d0};", 0,
     "wrong number"},
    {"MmaTransposed", Sample::MmaTile, "x4.shared", "x4.trans.shared", 1,
     "wrong number"},
    {"MmaMisalignedCopy", Sample::MmaTile, "[%r9+2048]", "[%r9+2056]", 0,
     "Misaligned"},
    {"MmaOverlappingStages", Sample::MmaTile, "xor.b32 %r35, %r31, 4096;",
     "xor.b32 %r35, %r31, 0;", 0, "SharedRace|Uninitialized"},
    {"MmaRowBound", Sample::MmaTile, "setp.lt.u32 %p2, %r52, %r1;",
     "setp.le.u32 %p2, %r52, %r1;", 0, "OutOfBounds"},
    // TMA, mbarriers and wgmma.
    {"WgmmaDroppedWait", Sample::WgmmaTile, "wgmma.wait_group.sync.aligned 0;",
     "", 0, "AccumulatorInFlight|SharedRace"},
    {"WgmmaDroppedCommit", Sample::WgmmaTile,
     "wgmma.commit_group.sync.aligned;", "", 0,
     "AccumulatorInFlight|SharedRace"},
    {"WgmmaDroppedFence", Sample::WgmmaTile, "wgmma.fence.sync.aligned;", "", 0,
     "AccumulatorInFlight"},
    {"WgmmaSwappedAccumulator", Sample::WgmmaTile, "{%d0, %d1, %d2",
     "{%d1, %d0, %d2", 0, "AccumulatorInFlight"},
    {"WgmmaAccumulatesFirst", Sample::WgmmaTile, "setp.ne.u32 %p6, %r8, 0;",
     "setp.ne.u32 %p6, 0, 1;", 0, "wrong number"},
    {"WgmmaStrideOffset", Sample::WgmmaTile, "0x4000004000000000",
     "0x4000002000000000", 0, "wrong number"},
    {"WgmmaSwizzleMode", Sample::WgmmaTile, "0x4000004000000000",
     "0x8000004000000000", 0, "wrong number"},
    {"WgmmaReservedBit", Sample::WgmmaTile, "0x4000004000000000",
     "0x4010004000000000", 0, "IllegalDescriptor"},
    {"WgmmaDescriptorAdvance", Sample::WgmmaTile, "add.s64 %rd11, %rd10, 2;",
     "add.s64 %rd11, %rd10, 1;", 0, "wrong number"},
    {"WgmmaTransposed", Sample::WgmmaTile, "1, 1, 0, 0;", "1, 1, 0, 1;", 2,
     "wrong number"},
    {"TmaFewerBytes", Sample::WgmmaTile, "], 16384;", "], 16256;", 0,
     "Deadlock"},
    {"TmaMoreBytes", Sample::WgmmaTile, "], 16384;", "], 16512;", 0,
     "Deadlock"},
    {"TmaProducerParity", Sample::WgmmaTile, "xor.b32 %r12, %r12, 1;", "", 0,
     "Deadlock"},
    {"TmaConsumerParity", Sample::WgmmaTile, "[%r15], %r12;", "[%r15], 1;", 0,
     "Uninitialized"},
    {"TmaDroppedRelease", Sample::WgmmaTile,
     "mbarrier.arrive.shared.b64 _, [%r14];", "", 0, "Deadlock"},
    {"TmaReleaseTooEarly", Sample::WgmmaTile, "init.shared.b64 [%r7], 4;",
     "init.shared.b64 [%r7], 3;", 0, "SharedRace|Uninitialized"},
    {"TmaReleaseTooLate", Sample::WgmmaTile, "init.shared.b64 [%r7], 4;",
     "init.shared.b64 [%r7], 5;", 0, "Deadlock"},
    {"TmaUnorderedInit", Sample::WgmmaTile, "bar.sync 0;", "", 0,
     "BarrierInvalid"},
    {"TmaBarrierInTile", Sample::WgmmaTile, "%r6, %r5, 40960;",
     "%r6, %r5, 24576;", 0, "BarrierInvalid|SharedRace|ProxyFence"},
    {"TmaMisalignedSlot", Sample::WgmmaTile, "add.s32 %r18, %r17, 16384;",
     "add.s32 %r18, %r17, 16448;", 0, "Misaligned"},
    {"TmaSlotOfOther", Sample::WgmmaTile, "shl.b32 %r16, %r11, 13;",
     "shl.b32 %r16, %r11, 12;", 0, "SharedRace|Uninitialized"},
    {"TmaNoProxyFence", Sample::WgmmaTile, "fence.proxy.async.shared::cta;", "",
     1, "ProxyFence"},
    {"TmaNoBarrierBeforeStore", Sample::WgmmaTile, "bar.sync 1, 128;", "", 0,
     "SharedRace|Uninitialized|ProxyFence"},
    {"TmaNoWaitForStore", Sample::WgmmaTile, "cp.async.bulk.wait_group.read 0;",
     "", 0, "UnfinishedCopy"},
    {"TmaNoCommitOfStore", Sample::WgmmaTile, "cp.async.bulk.commit_group;", "",
     0, "UnfinishedCopy"},
    {"TmaNotATensorMap", Sample::WgmmaTile, "mov.u64 %rd1, map_a;",
     "mov.u64 %rd1, map_a+64;", 0, "IllegalTensorMap"},
    {"StmatrixSwapped", Sample::WgmmaTile, "{%r40, %r41", "{%r41, %r40", 0,
     "wrong number"},
    {"StmatrixSwizzle", Sample::WgmmaTile, "xor.b32 %r49, %r47, %r46;",
     "mov.b32 %r49, %r47;", 0, "wrong number"},
};

class MutationTest : public testing::TestWithParam<Mutation> {};

TEST_P(MutationTest, IsNoticed) {
  const Mutation &mutation = GetParam();
  std::string text = mutate(sampleText(mutation.sample), mutation);
  ASSERT_NE(text, "") << "there is no such text to break";
  std::string outcome;
  for (uint64_t seed = 1; seed <= seeds && outcome.empty(); ++seed)
    outcome = runSample(mutation.sample, text, seed);
  EXPECT_TRUE(std::regex_match(outcome.substr(0, outcome.find(':')),
                               std::regex(mutation.expected)))
      << outcome;
}

INSTANTIATE_TEST_SUITE_P(Kernels, MutationTest, testing::ValuesIn(mutations),
                         [](const testing::TestParamInfo<Mutation> &info) {
                           return std::string(info.param.name);
                         });

class SampleTest : public testing::TestWithParam<Sample> {};

TEST_P(SampleTest, IsRightUnbroken) {
  for (uint64_t seed = 1; seed <= seeds; ++seed)
    EXPECT_EQ(runSample(GetParam(), sampleText(GetParam()), seed), "") << seed;
}

INSTANTIATE_TEST_SUITE_P(Kernels, SampleTest,
                         testing::Values(Sample::BlockSum, Sample::MmaTile,
                                         Sample::WgmmaTile));

} // namespace
