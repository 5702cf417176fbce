//===- EngineTest.cpp - the smallest kernels ------------------------------===//
#include "Harness.h"

#include <gtest/gtest.h>

using namespace cudasim;
using namespace cudasim::test;

namespace {

TEST(Engine, stores_a_constant) {
  Machine machine(R"(
.entry k(.param .u64 out) {
  .reg .b64 %rd<2>; .reg .b32 %r<2>;
  ld.param.u64 %rd1, [out];
  mov.u32 %r1, 42;
  st.global.u32 [%rd1+4], %r1;
  ret;
})");
  uint64_t out = machine.allocate(8);
  EXPECT_EQ(machine.run({out}), "");
  EXPECT_EQ(machine.download<uint32_t>(out, 2)[1], 42u);
}

TEST(Engine, loads_and_stores_one_register_in_braces) {
  Machine machine(R"(
.entry k(.param .u64 p) {
  .reg .b64 %rd<2>; .reg .b32 %r<2>;
  ld.param.u64 { %rd1 }, [p];
  ld.global.b32 { %r1 }, [%rd1];
  st.global.b32 [%rd1+4], { %r1 };
  ret;
})");
  uint64_t buffer = machine.upload(std::vector<uint32_t>{7, 0});
  EXPECT_EQ(machine.run({buffer}), "");
  EXPECT_EQ(machine.download<uint32_t>(buffer, 2)[1], 7u);
}

TEST(Engine, unknown_instructions_are_errors_with_their_line) {
  try {
    Machine machine(".entry k() {\n  .reg .b32 %r<2>;\n  mov.u32.odd %r1, "
                    "42;\n}");
    FAIL();
  } catch (const Report &report) {
    EXPECT_EQ(report.text, "UnknownInstruction: k, PTX line 6: unknown "
                           "modifier .odd: mov.u32.odd %r1, 42;");
  }
}

} // namespace
