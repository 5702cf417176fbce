//===- Lanes.cpp - runs PTX instructions on the lanes of a warp -----------===//

#include "Lanes.h"
#include "Harness.h"
#include "Isa/Bits.h"
#include <algorithm>
#include <cstdio>
#include <gtest/gtest.h>

namespace cudasim::test {

uint64_t bits(float value) { return bitCast<uint32_t>(value); }
uint64_t bits(double value) { return bitCast<uint64_t>(value); }

static const char *const prologue = R"(
.visible .entry lanes(.param .u64 in, .param .u64 out) {
  .reg .b64 %in, %out, %w<4>, %wd, %wt;
  .reg .b32 %tid, %r<4>, %rd, %rt;
  .reg .b16 %h<4>, %hd;
  .reg .pred %p<4>, %pd, %pt;
  ld.param.u64 %in, [in];
  ld.param.u64 %out, [out];
  mov.u32 %tid, %tid.x;
  mad.wide.u32 %in, %tid, 32, %in;
  mad.wide.u32 %out, %tid, 8, %out;
)";

static std::string kernelText(const std::string &instructions) {
  std::string text = prologue;
  for (const char *i : {"0", "1", "2", "3"}) {
    const std::string n = i;
    text += "ld.global.b64 %w" + n + ", [%in+" +
            std::to_string(8 * std::stoi(n)) + "];\ncvt.u32.u64 %r" + n +
            ", %w" + n + ";\ncvt.u16.u64 %h" + n + ", %w" + n +
            ";\nsetp.ne.s64 %p" + n + ", %w" + n + ", 0;\n";
  }
  // Results must not depend on what was in the destination before.
  text += "mov.b64 %wd, -1;\nmov.b32 %rd, -1;\nmov.b16 %hd, -1;\n"
          "setp.ne.s32 %pd, %rd, 0;\n" +
          instructions + "\n";
  size_t first = instructions.size();
  char kind = 'w';
  for (char k : {'h', 'r', 'w', 'p'}) {
    const size_t named = instructions.find(std::string("%") + k + "d");
    if (named < first)
      first = named, kind = k;
  }
  if (kind == 'h')
    text += "cvt.u64.u16 %wd, %hd;\n";
  else if (kind == 'r')
    text += "cvt.u64.u32 %wd, %rd;\n";
  else if (kind == 'p')
    text += "selp.b64 %wd, 1, 0, %pd;\n";
  return text + "st.global.b64 [%out], %wd;\nret;\n}\n";
}

/// Runs the kernel on `lanes` lanes; lane i takes case i modulo their number.
/// Empty if it cannot be run.
static std::vector<uint64_t> run(const std::string &text,
                                 const std::vector<LaneCase> &cases,
                                 uint32_t lanes) {
  Machine machine(text, "sm_100a");
  std::vector<uint64_t> inputs(lanes * 4);
  for (uint32_t lane = 0; lane < lanes; ++lane) {
    const std::vector<uint64_t> &values = cases[lane % cases.size()].inputs;
    std::copy(values.begin(), values.end(), inputs.begin() + lane * 4);
  }
  const uint64_t in = machine.upload(inputs);
  const uint64_t out = machine.allocate(lanes * 8);
  Machine::Options options;
  options.block.x = lanes;
  const std::string report = machine.run({in, out}, options, "lanes");
  EXPECT_EQ(report, "");
  return report.empty() ? machine.download<uint64_t>(out, lanes)
                        : std::vector<uint64_t>();
}

void expectLanes(const std::string &instructions,
                 const std::vector<LaneCase> &cases) {
  const std::string text = kernelText(instructions);
  for (uint32_t lanes : {uint32_t(32), uint32_t(cases.size())}) {
    std::vector<uint64_t> results;
    try {
      results = run(text, cases, lanes);
    } catch (const NotOnDevice &error) {
      std::printf("left out: %s (%s)\n", instructions.c_str(), error.what());
      return;
    } catch (const std::exception &error) {
      ADD_FAILURE() << instructions << ": " << error.what();
    }
    for (uint32_t lane = 0; lane < results.size(); ++lane) {
      const LaneCase &expected = cases[lane % cases.size()];
      std::string inputs;
      for (uint64_t input : expected.inputs)
        inputs += " " + std::to_string(input);
      EXPECT_EQ(results[lane], expected.expected)
          << std::hex << instructions << " with" << inputs << ", lane " << lane
          << " of " << lanes << ": 0x" << results[lane] << ", not 0x"
          << expected.expected;
    }
  }
}

void expectRefused(const std::string &instruction, const std::string &reason) {
  try {
    GlobalMemory memory{uint64_t(1) << 32};
    Program program(moduleText(kernelText(instruction), "sm_100a").text,
                    memory);
    ADD_FAILURE() << "accepted: " << instruction;
  } catch (const std::exception &error) {
    EXPECT_NE(std::string(error.what()).find(reason), std::string::npos)
        << instruction << ": " << error.what();
  }
}

} // namespace cudasim::test
