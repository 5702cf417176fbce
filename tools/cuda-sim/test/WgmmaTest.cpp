//===- WgmmaTest.cpp - wgmma through PTX ----------------------------------===//
//
// The shared-memory images of the factors are made here by formulas of their
// own: a byte of row r and byte column c of a swizzled tile with rows of S
// bytes lies at r * S + (c xor 16 * (r * S / 128 mod (S / 16))).
//
//===----------------------------------------------------------------------===//

#include "Harness.h"

#include "Isa/Half.h"
#include "gtest/gtest.h"

#include <regex>

#include <functional>

using namespace cudasim;
using namespace cudasim::test;

namespace {

constexpr uint32_t imageBytes = 32768, bImage = 16384;

/// How a factor lies in shared memory.
struct Layout {
  unsigned span = 128; // bytes of a swizzled row; 16: no swizzle
  bool mnMajor = false;
  uint32_t leading = 0, stride = 0;

  uint32_t place(unsigned mn, unsigned k, unsigned bytes) const {
    unsigned along = (mnMajor ? mn : k) * bytes, across = mnMajor ? k : mn;
    if (span == 16) {
      unsigned step = mnMajor ? stride : leading;
      unsigned group = mnMajor ? leading : stride;
      return along / 16 * step + across / 8 * group + across % 8 * 16 +
             along % 16;
    }
    unsigned row = across % 8;
    uint32_t inTile =
        row * span + ((along % span) ^ (row * span / 128 % (span / 16)) * 16);
    return inTile + across / 8 * stride + along / span * leading;
  }
  uint64_t descriptor() const {
    uint64_t mode = span == 128 ? 1 : span == 64 ? 2 : span == 32 ? 3 : 0;
    return uint64_t(leading / 16) << 16 | uint64_t(stride / 16) << 32 |
           mode << 62;
  }
};

struct Case {
  unsigned n = 64;
  const char *type = "bf16";
  Layout a{128, false, 0, 1024}, b{128, false, 0, 1024};
  bool aInRegisters = false, accumulate = false, halfAccumulator = false;
  int scaleA = 1, scaleB = 1;

  unsigned bytes() const { return std::string(type) == "tf32" ? 4 : 2; }
  unsigned depth() const { return 32 / bytes(); }
  unsigned registers() const { return halfAccumulator ? n / 4 : n / 2; }
};

/// 128 threads copy the image to shared memory, set all accumulators to 2.0
/// (f32) or to 1.0, 1.0 (f16), multiply once and store them.
std::string kernelOf(const Case &c, const std::string &before,
                     const std::string &after) {
  std::string list, stores, moves;
  for (unsigned i = 0; i < c.registers(); ++i) {
    std::string name = "%d" + std::to_string(i);
    list += (i ? ", " : "") + name;
    moves += "  mov.b32 " + name +
             (c.halfAccumulator ? ", 0x3c003c00;\n" : ", 0x40000000;\n");
    stores += "  st.global.b32 [%rd2+" + std::to_string(512 * i) + "], " +
              name + ";\n";
  }
  std::string shape =
      "m64n" + std::to_string(c.n) + "k" + std::to_string(c.depth()) +
      (c.halfAccumulator ? ".f16." : ".f32.") + c.type + "." + c.type;
  std::string a = c.aInRegisters ? "{%a0, %a1, %a2, %a3}" : "%rd3";
  std::string tail = std::string(", ") + std::to_string(c.scaleA) + ", " +
                     std::to_string(c.scaleB);
  if (c.bytes() == 2) {
    if (!c.aInRegisters)
      tail += c.a.mnMajor ? ", 1" : ", 0";
    tail += c.b.mnMajor ? ", 1" : ", 0";
  }
  return R"(.extern .shared .align 1024 .b8 smem[];
.visible .entry k(.param .u64 image, .param .u64 fragments, .param .u64 out,
                  .param .u64 desc_a, .param .u64 desc_b)
.reqntid 128
{
  .reg .b32 %r<8>, %a<4>, %d<)" +
         std::to_string(c.registers()) + R"(>;
  .reg .b32 %v<4>;
  .reg .b64 %rd<8>;
  .reg .pred %p, %scale;
  ld.param.u64 %rd0, [image];
  ld.param.u64 %rd1, [fragments];
  ld.param.u64 %rd2, [out];
  ld.param.u64 %rd3, [desc_a];
  ld.param.u64 %rd4, [desc_b];
  mov.u32 %r0, %tid.x;
  mad.wide.u32 %rd0, %r0, 16, %rd0;
  mad.wide.u32 %rd1, %r0, 16, %rd1;
  mad.wide.u32 %rd2, %r0, 4, %rd2;
  ld.global.v4.b32 {%a0, %a1, %a2, %a3}, [%rd1];
  mov.u32 %r1, smem;
  shr.u32 %r3, %r1, 4;
  cvt.u64.u32 %rd5, %r3;
  add.s64 %rd3, %rd3, %rd5;
  add.s64 %rd4, %rd4, %rd5;
  add.s64 %rd4, %rd4, 1024;
  mad.lo.u32 %r1, %r0, 16, %r1;
  mov.u32 %r2, 0;
COPY:
  ld.global.v4.b32 {%v0, %v1, %v2, %v3}, [%rd0];
  st.shared.v4.b32 [%r1], {%v0, %v1, %v2, %v3};
  add.s64 %rd0, %rd0, 2048;
  add.s32 %r1, %r1, 2048;
  add.s32 %r2, %r2, 1;
  setp.lt.u32 %p, %r2, 16;
  @%p bra COPY;
  setp.ne.u32 %scale, )" +
         std::string(c.accumulate ? "1" : "0") + ", 0;\n" + moves + before +
         "  wgmma.mma_async.sync.aligned." + shape + " {" + list + "}, " + a +
         ", %rd4, %scale" + tail + ";\n" + after + stores + "  ret;\n}\n";
}

const char *const fences =
    "  fence.proxy.async;\n  bar.sync 0;\n  wgmma.fence.sync.aligned;\n";
const char *const finish = "  wgmma.commit_group.sync.aligned;\n"
                           "  wgmma.wait_group.sync.aligned 0;\n";

uint32_t encode(const std::string &type, int value) {
  float f = static_cast<float>(value);
  return type == "tf32"   ? toBits(f)
         : type == "bf16" ? floatToHalf<BF16>(f)
                          : floatToHalf<F16>(f);
}

using Matrix = std::vector<std::vector<int>>;

/// Runs a case; returns the report or checks all results.
std::string runCase(const Case &c, const std::string &before = fences,
                    const std::string &after = finish, uint64_t seed = 1,
                    uint64_t descriptorBits = 0) {
  Random random(11);
  auto fill = [&](unsigned rows) {
    Matrix matrix(rows, std::vector<int>(c.depth()));
    for (auto &row : matrix)
      for (int &element : row)
        element = static_cast<int>(random.below(7)) - 3;
    return matrix;
  };
  Matrix a = fill(64), b = fill(c.n);
  std::vector<uint8_t> image(imageBytes, 0);
  auto put = [&](uint32_t at, int value) {
    uint32_t bits = encode(c.type, value);
    std::memcpy(&image[at], &bits, c.bytes());
  };
  for (unsigned k = 0; k < c.depth(); ++k) {
    for (unsigned m = 0; m < 64; ++m)
      put(c.a.place(m, k, c.bytes()), a[m][k]);
    for (unsigned n = 0; n < c.n; ++n)
      put(bImage + c.b.place(n, k, c.bytes()), b[n][k]);
  }
  std::vector<uint32_t> fragments(128 * 4);
  for (unsigned t = 0; t < 128; ++t)
    for (unsigned r = 0; r < 4; ++r) {
      unsigned row = t / 32 * 16 + t % 32 / 4 + 8 * (r % 2), place = t % 4;
      if (c.bytes() == 4) {
        fragments[4 * t + r] = encode(c.type, a[row][place + 4 * (r / 2)]);
        continue;
      }
      unsigned col = 2 * place + 8 * (r / 2);
      fragments[4 * t + r] =
          encode(c.type, a[row][col]) | encode(c.type, a[row][col + 1]) << 16;
    }
  Machine machine(kernelOf(c, before, after));
  uint64_t out = machine.allocate(512 * c.registers());
  Machine::Options options;
  options.block = {128, 1, 1};
  options.dynamicShared = imageBytes;
  options.seed = seed;
  std::string report =
      machine.run({machine.upload(image), machine.upload(fragments), out,
                   c.a.descriptor() | descriptorBits, c.b.descriptor()},
                  options);
  if (!report.empty())
    return report;
  auto words = machine.download<uint32_t>(out, 128 * c.registers());
  for (unsigned t = 0; t < 128; ++t)
    for (unsigned i = 0; i < c.n / 2; ++i) {
      unsigned row = t / 32 * 16 + t % 32 / 4 + 8 * (i / 2 % 2);
      unsigned col = t % 4 * 2 + i % 2 + 8 * (i / 4);
      int sum = 0;
      for (unsigned k = 0; k < c.depth(); ++k)
        sum += a[row][k] * b[col][k];
      sum *= c.scaleA * c.scaleB;
      sum += !c.accumulate ? 0 : c.halfAccumulator ? 1 : 2;
      uint32_t word = words[128 * (c.halfAccumulator ? i / 2 : i) + t];
      float got =
          c.halfAccumulator
              ? halfToFloat<F16>(static_cast<uint16_t>(word >> 16 * (i % 2)))
              : fromBits<float>(word);
      if (got != static_cast<float>(sum))
        return "row " + std::to_string(row) + ", column " +
               std::to_string(col) + ": " + std::to_string(got) +
               " instead of " + std::to_string(sum);
    }
  return "";
}

TEST(Wgmma, KMajorSwizzles) {
  Case c;
  EXPECT_EQ(runCase(c), "");
  c.a = {64, false, 0, 512};
  c.b = {32, false, 0, 256};
  EXPECT_EQ(runCase(c), "");
  c.a = {16, false, 1024, 128};
  c.b = {16, false, 128, 256};
  EXPECT_EQ(runCase(c), "");
}

TEST(Wgmma, MnMajorSwizzles) {
  Case c;
  c.a = c.b = {128, true, 2048, 1024};
  EXPECT_EQ(runCase(c), "");
  c.a = {64, true, 1024, 512};
  c.b = {32, true, 512, 256};
  EXPECT_EQ(runCase(c), "");
  c.a = c.b = {16, true, 1024, 128};
  EXPECT_EQ(runCase(c), "");
}

TEST(Wgmma, AllWidths) {
  for (unsigned n : {8u, 24u, 128u, 256u}) {
    Case c;
    c.n = n;
    c.b = {32, false, 0, 256};
    EXPECT_EQ(runCase(c), "") << n;
  }
}

TEST(Wgmma, Types) {
  Case c;
  c.type = "f16";
  EXPECT_EQ(runCase(c), "");
  c.halfAccumulator = true;
  EXPECT_EQ(runCase(c), "");
  c.accumulate = true;
  EXPECT_EQ(runCase(c), "");
  Case wide;
  wide.type = "tf32";
  EXPECT_EQ(runCase(wide), "");
  wide.aInRegisters = true;
  EXPECT_EQ(runCase(wide), "");
}

TEST(Wgmma, FactorInRegisters) {
  Case c;
  c.aInRegisters = true;
  EXPECT_EQ(runCase(c), "");
  c.b = {128, true, 2048, 1024};
  EXPECT_EQ(runCase(c), "");
}

TEST(Wgmma, AccumulatesAndNegates) {
  Case c;
  c.accumulate = true;
  EXPECT_EQ(runCase(c), "");
  c.scaleB = -1;
  EXPECT_EQ(runCase(c), "");
  c.scaleA = -1;
  EXPECT_EQ(runCase(c), "");
}

void expectReport(const std::string &report, const std::string &name) {
  EXPECT_TRUE(
      std::regex_match(report.substr(0, report.find(':')), std::regex(name)))
      << report;
}

TEST(Wgmma, ReportsMissingOrder) {
  Case c;
  expectReport(runCase(c, fences, "  wgmma.commit_group.sync.aligned;\n"),
               "AccumulatorInFlight");
  expectReport(runCase(c, fences,
                       "  wgmma.commit_group.sync.aligned;\n"
                       "  wgmma.wait_group.sync.aligned 1;\n"),
               "AccumulatorInFlight");
  expectReport(runCase(c, "  fence.proxy.async;\n  bar.sync 0;\n"),
               "AccumulatorInFlight");
  expectReport(runCase(c, "  bar.sync 0;\n  wgmma.fence.sync.aligned;\n"),
               "ProxyFence");
  expectReport(
      runCase(c, "  fence.proxy.async;\n  wgmma.fence.sync.aligned;\n"),
      "SharedRace|Uninitialized");
  // The factor in registers is in flight, too.
  c.aInRegisters = true;
  expectReport(runCase(c, fences, "  mov.b32 %a1, 0;\n" + std::string(finish)),
               "AccumulatorInFlight");
}

TEST(Wgmma, ReportsIllegalDescriptors) {
  expectReport(runCase(Case(), fences, finish, 1, uint64_t(1) << 30),
               "IllegalDescriptor");
  expectReport(runCase(Case(), fences, finish, 1, uint64_t(1) << 49),
               "IllegalDescriptor");
}

TEST(Wgmma, RefusesUnknownForms) {
  auto refuse = [](const std::string &from, const std::string &to) {
    std::string text = kernelOf(Case(), fences, finish);
    size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    EXPECT_THROW(Machine machine(text), Report) << to;
  };
  refuse("m64n64k16", "m64n60k16");
  refuse("m64n64k16", "m64n64k32");
  refuse("bf16.bf16", "bf16.f16");
  refuse("f32.bf16", "f16.bf16");
  refuse("%scale, 1, 1", "%scale, 2, 1");
  refuse(".sync.aligned.m64", ".sp.sync.aligned.m64");
}

} // namespace
