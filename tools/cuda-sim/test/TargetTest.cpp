//===- TargetTest.cpp - instructions that a target does not have ----------===//
//
// The target notes of the PTX ISA, section by section.
//
//===----------------------------------------------------------------------===//
#include "Harness.h"

#include "gtest/gtest.h"

using namespace cudasim;
using namespace cudasim::test;

namespace {

/// What loading a kernel with `instruction` for `target` says; "" if nothing.
std::string load(const std::string &instruction, const std::string &target) {
  try {
    Machine machine(".visible .entry k() {\n.reg .b32 %r<9>;\n.reg .b64 "
                    "%rd<9>;\n.reg .pred %p<9>;\n" +
                        instruction + "\nret;\n}\n",
                    target);
  } catch (const Report &report) {
    return report.what();
  }
  return "";
}

struct Case {
  const char *instruction;
  std::vector<std::string> with, without;
};

TEST(Target, has_its_instructions) {
  const Case cases[] = {
      {"wgmma.fence.sync.aligned;",
       {"sm_90a"},
       {"sm_80", "sm_90", "sm_100", "sm_100a", "sm_120f"}},
      {"setmaxnreg.inc.sync.aligned.u32 96;",
       {"sm_90a", "sm_100a", "sm_100f", "sm_120a"},
       {"sm_80", "sm_90", "sm_100"}},
      {"barrier.cluster.arrive;", {"sm_90", "sm_90a", "sm_120"}, {"sm_89"}},
      {"elect.sync %r1|%p1, -1;", {"sm_90", "sm_100"}, {"sm_80", "sm_86"}},
      {"fence.proxy.async;", {"sm_90"}, {"sm_80"}},
      {"cp.async.bulk.commit_group;", {"sm_90"}, {"sm_80"}},
      {"cp.async.commit_group;", {"sm_80", "sm_90a", "sm_120"}, {}},
      {"mbarrier.try_wait.parity.shared.b64 %p1, [%r1], %r2;",
       {"sm_90"},
       {"sm_80"}},
      {"mbarrier.init.shared.b64 [%r1], 1;", {"sm_80", "sm_90"}, {}},
  };
  for (const Case &c : cases) {
    for (const std::string &target : c.with)
      EXPECT_EQ(load(c.instruction, target), "") << target;
    for (const std::string &target : c.without)
      EXPECT_NE(
          load(c.instruction, target)
              .find(target + " does not have the instruction, which needs sm_"),
          std::string::npos)
          << c.instruction;
  }
}

} // namespace
