//===- MatrixOpsTest.cpp - ldmatrix, stmatrix and mma through PTX ---------===//
//
// Fragments are laid out here by the formulas of the ISA's figures, written
// anew: g = lane / 4, t = lane mod 4.
//
//===----------------------------------------------------------------------===//

#include "Harness.h"

#include "Isa/Half.h"
#include "gtest/gtest.h"

#include <functional>

using namespace cudasim;
using namespace cudasim::test;

namespace {

using Matrix = std::vector<std::vector<int>>;

Matrix randomMatrix(Random &random, unsigned rows, unsigned cols) {
  Matrix matrix(rows, std::vector<int>(cols));
  for (auto &row : matrix)
    for (int &element : row)
      element = static_cast<int>(random.below(15)) - 7;
  return matrix;
}

int productAt(const Matrix &a, const Matrix &b, unsigned m, unsigned n) {
  int sum = 0;
  for (size_t k = 0; k < b.size(); ++k)
    sum += a[m][k] * b[k][n];
  return sum;
}

uint32_t pack(uint16_t low, uint16_t high) {
  return low | uint32_t(high) << 16;
}
uint16_t f16(int value) { return floatToHalf<F16>(static_cast<float>(value)); }
uint16_t bf16(int value) {
  return floatToHalf<BF16>(static_cast<float>(value));
}

/// A kernel that loads `a` + `b` + `c` 32-bit registers of each lane from
/// memory, multiplies, and stores `d` registers. Register r of lane l is word
/// 32 r + l.
std::string kernelOf(const std::string &instruction, unsigned a, unsigned b,
                     unsigned c, unsigned d) {
  auto list = [](const char *name, unsigned count) {
    std::string text = "{";
    for (unsigned i = 0; i < count; ++i)
      text += (i ? ", %" : "%") + std::string(name) + std::to_string(i);
    return text + "}";
  };
  std::string text = ".visible .entry k(.param .u64 in, .param .u64 out)\n{\n"
                     "  .reg .b32 %a<8>, %b<8>, %c<8>, %d<8>, %r<2>;\n"
                     "  .reg .b64 %rd<4>;\n"
                     "  ld.param.u64 %rd0, [in];\n"
                     "  ld.param.u64 %rd1, [out];\n"
                     "  mov.u32 %r0, %tid.x;\n"
                     "  mad.wide.u32 %rd0, %r0, 4, %rd0;\n"
                     "  mad.wide.u32 %rd1, %r0, 4, %rd1;\n";
  unsigned at = 0;
  auto load = [&](const char *name, unsigned count) {
    for (unsigned i = 0; i < count; ++i)
      text += "  ld.global.b32 %" + std::string(name) + std::to_string(i) +
              ", [%rd0+" + std::to_string(128 * at++) + "];\n";
  };
  load("a", a);
  load("b", b);
  load("c", c);
  text += "  " + instruction + " " + list("d", d) + ", " + list("a", a) + ", " +
          list("b", b) + ", " + list("c", c) + ";\n";
  for (unsigned i = 0; i < d; ++i)
    text += "  st.global.b32 [%rd1+" + std::to_string(128 * i) + "], %d" +
            std::to_string(i) + ";\n";
  return text + "  ret;\n}\n";
}

/// Runs it: `in(register, lane)` gives the inputs.
std::vector<uint32_t>
runProduct(const std::string &instruction, unsigned a, unsigned b, unsigned c,
           unsigned d, const std::function<uint32_t(unsigned, unsigned)> &in) {
  Machine machine(kernelOf(instruction, a, b, c, d));
  std::vector<uint32_t> words;
  for (unsigned r = 0; r < a + b + c; ++r)
    for (unsigned lane = 0; lane < 32; ++lane)
      words.push_back(in(r, lane));
  uint64_t out = machine.allocate(128 * d);
  EXPECT_EQ(machine.run({machine.upload(words), out}), "");
  return machine.download<uint32_t>(out, 32 * d);
}

/// m16n8kK with two-byte factors and accumulators in f32.
void checkHalves(const char *type, unsigned depth, uint16_t (*encode)(int)) {
  Random random(3);
  Matrix a = randomMatrix(random, 16, depth),
         b = randomMatrix(random, depth, 8), c = randomMatrix(random, 16, 8);
  unsigned aCount = depth / 4, bCount = depth / 8;
  auto out = runProduct(
      "mma.sync.aligned.m16n8k" + std::to_string(depth) + ".row.col.f32." +
          type + "." + type + ".f32",
      aCount, bCount, 4, 4, [&](unsigned r, unsigned lane) {
        unsigned g = lane / 4, t = lane % 4;
        if (r < aCount) { // a0 a1: row g; a2 a3: row g + 8; a4..: column + 8
          unsigned row = g + 8 * (r % 2), col = 2 * t + 8 * (r / 2);
          return pack(encode(a[row][col]), encode(a[row][col + 1]));
        }
        r -= aCount;
        if (r < bCount) {
          unsigned row = 2 * t + 8 * r;
          return pack(encode(b[row][g]), encode(b[row + 1][g]));
        }
        r -= bCount; // c0 c1: row g; c2 c3: row g + 8
        return toBits(static_cast<float>(c[g + 8 * (r / 2)][2 * t + r % 2]));
      });
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned r = 0; r < 4; ++r) {
      unsigned row = lane / 4 + 8 * (r / 2), col = lane % 4 * 2 + r % 2;
      EXPECT_EQ(fromBits<float>(out[32 * r + lane]),
                static_cast<float>(c[row][col] + productAt(a, b, row, col)));
    }
}

TEST(Mma, F16) {
  checkHalves("f16", 16, f16);
  checkHalves("f16", 8, f16);
}

TEST(Mma, BF16) {
  checkHalves("bf16", 16, bf16);
  checkHalves("bf16", 8, bf16);
}

TEST(Mma, F16Accumulators) {
  Random random(4);
  Matrix a = randomMatrix(random, 16, 8), b = randomMatrix(random, 8, 8),
         c = randomMatrix(random, 16, 8);
  auto out = runProduct(
      "mma.sync.aligned.m16n8k8.row.col.f16.f16.f16.f16", 2, 1, 2, 2,
      [&](unsigned r, unsigned lane) {
        unsigned g = lane / 4, t = lane % 4;
        if (r < 2)
          return pack(f16(a[g + 8 * r][2 * t]), f16(a[g + 8 * r][2 * t + 1]));
        if (r == 2)
          return pack(f16(b[2 * t][g]), f16(b[2 * t + 1][g]));
        r -= 3;
        return pack(f16(c[g + 8 * r][2 * t]), f16(c[g + 8 * r][2 * t + 1]));
      });
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned r = 0; r < 2; ++r) {
      unsigned row = lane / 4 + 8 * r, col = lane % 4 * 2;
      EXPECT_EQ(out[32 * r + lane],
                pack(f16(c[row][col] + productAt(a, b, row, col)),
                     f16(c[row][col + 1] + productAt(a, b, row, col + 1))));
    }
}

void checkTf32(unsigned depth) {
  Random random(5);
  Matrix a = randomMatrix(random, 16, depth),
         b = randomMatrix(random, depth, 8);
  unsigned aCount = depth / 2, bCount = depth / 4;
  auto out = runProduct("mma.sync.aligned.m16n8k" + std::to_string(depth) +
                            ".row.col.f32.tf32.tf32.f32",
                        aCount, bCount, 4, 4, [&](unsigned r, unsigned lane) {
                          unsigned g = lane / 4, t = lane % 4;
                          int value = 0; // c
                          if (r < aCount)
                            value = a[g + 8 * (r % 2)][t + 4 * (r / 2)];
                          else if (r < aCount + bCount)
                            value = b[t + 4 * (r - aCount)][g];
                          // The low 13 bits do not count.
                          return toBits(static_cast<float>(value)) |
                                 (r < aCount ? 0x1fff : 0);
                        });
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned r = 0; r < 4; ++r)
      EXPECT_EQ(fromBits<float>(out[32 * r + lane]),
                static_cast<float>(productAt(a, b, lane / 4 + 8 * (r / 2),
                                             lane % 4 * 2 + r % 2)));
}

TEST(Mma, TF32) {
  checkTf32(8);
  checkTf32(4);
}

TEST(Mma, Bytes) {
  Random random(6);
  Matrix a = randomMatrix(random, 16, 32), b = randomMatrix(random, 32, 8);
  auto quad = [](int w, int x, int y, int z) {
    return uint32_t(w & 255) | uint32_t(x & 255) << 8 |
           uint32_t(y & 255) << 16 | uint32_t(z & 255) << 24;
  };
  auto out = runProduct(
      "mma.sync.aligned.m16n8k32.row.col.s32.s8.s8.s32", 4, 2, 4, 4,
      [&](unsigned r, unsigned lane) -> uint32_t {
        unsigned g = lane / 4, t = lane % 4;
        if (r < 4) {
          unsigned row = g + 8 * (r % 2), col = 4 * t + 16 * (r / 2);
          return quad(a[row][col], a[row][col + 1], a[row][col + 2],
                      a[row][col + 3]);
        }
        if (r < 6) {
          unsigned row = 4 * t + 16 * (r - 4);
          return quad(b[row][g], b[row + 1][g], b[row + 2][g], b[row + 3][g]);
        }
        return 5;
      });
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned r = 0; r < 4; ++r)
      EXPECT_EQ(
          static_cast<int32_t>(out[32 * r + lane]),
          5 + productAt(a, b, lane / 4 + 8 * (r / 2), lane % 4 * 2 + r % 2));
}

TEST(Mma, RefusesUnknownForms) {
  auto refuse = [](const char *instruction, unsigned a, unsigned b,
                   unsigned c) {
    try {
      Machine machine(kernelOf(instruction, a, b, c, c));
      return std::string();
    } catch (const Report &report) {
      return report.text;
    }
  };
  for (const char *instruction :
       {"mma.sync.aligned.m16n8k16.row.row.f32.f16.f16.f32",
        "mma.sync.aligned.m16n8k16.row.col.f32.f16.bf16.f32",
        "mma.sync.aligned.m16n8k16.row.col.bf16.bf16.bf16.bf16",
        "mma.sync.aligned.m16n8k32.row.col.f32.f16.f16.f32"})
    EXPECT_EQ(refuse(instruction, 4, 2, 4).find("UnknownInstruction"), 0u)
        << instruction;
}

/// Loads four matrices from shared memory, where element e of all is e, and
/// stores them elsewhere in shared memory; returns registers and bytes.
struct MatrixRound {
  std::vector<uint32_t> registers;
  std::vector<uint16_t> stored;
};
MatrixRound roundTrip(const std::string &load, const std::string &store) {
  Machine machine(R"(.visible .entry k(.param .u64 out, .param .u64 copy)
{
  .reg .b32 %r<16>;
  .reg .b64 %rd<4>;
  .shared .align 16 .b8 from[512];
  .shared .align 16 .b8 to[512];
  ld.param.u64 %rd0, [out];
  ld.param.u64 %rd1, [copy];
  mov.u32 %r0, %tid.x;
  mad.wide.u32 %rd0, %r0, 16, %rd0;
  mad.wide.u32 %rd1, %r0, 16, %rd1;
  mov.u32 %r1, from;
  mad.lo.u32 %r1, %r0, 16, %r1;
  mul.lo.u32 %r3, %r0, 0x00080008;
  add.u32 %r4, %r3, 0x00010000;
  add.u32 %r5, %r3, 0x00030002;
  add.u32 %r6, %r3, 0x00050004;
  add.u32 %r7, %r3, 0x00070006;
  st.shared.v4.b32 [%r1], {%r4, %r5, %r6, %r7};
  bar.sync 0;
  )" + load + R"( {%r8, %r9, %r10, %r11}, [%r1];
  st.global.v4.b32 [%rd0], {%r8, %r9, %r10, %r11};
  mov.u32 %r2, to;
  mad.lo.u32 %r2, %r0, 16, %r2;
  )" + store + R"( [%r2], {%r8, %r9, %r10, %r11};
  bar.sync 0;
  ld.shared.v4.b32 {%r4, %r5, %r6, %r7}, [%r2];
  st.global.v4.b32 [%rd1], {%r4, %r5, %r6, %r7};
  ret;
}
)");
  uint64_t out = machine.allocate(512), copy = machine.allocate(512);
  EXPECT_EQ(machine.run({out, copy}), "");
  return {machine.download<uint32_t>(out, 128),
          machine.download<uint16_t>(copy, 256)};
}

TEST(MatrixLoad, Plain) {
  auto [registers, stored] =
      roundTrip("ldmatrix.sync.aligned.m8n8.x4.shared.b16",
                "stmatrix.sync.aligned.m8n8.x4.shared.b16");
  // Lane 6 (g = 1, t = 2), matrix 2: row 16 + 1, columns 4 and 5.
  EXPECT_EQ(registers[6 * 4 + 2], 140u | 141u << 16);
  for (unsigned i = 0; i < 256; ++i)
    EXPECT_EQ(stored[i], i);
}

TEST(MatrixLoad, Transposed) {
  auto [registers, stored] =
      roundTrip("ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16",
                "stmatrix.sync.aligned.m8n8.x4.shared.b16");
  // Lane 6, matrix 2: rows 16 + 4 and 16 + 5, column 1.
  EXPECT_EQ(registers[6 * 4 + 2], 161u | 169u << 16);
  for (unsigned i = 0; i < 256; ++i)
    EXPECT_EQ(stored[i], i / 64 * 64 + i % 8 * 8 + i / 8 % 8);
}

TEST(MatrixLoad, TransposedBothWays) {
  auto [registers, stored] =
      roundTrip("ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16",
                "stmatrix.sync.aligned.m8n8.x4.trans.shared.b16");
  for (unsigned i = 0; i < 256; ++i)
    EXPECT_EQ(stored[i], i);
}

TEST(MatrixLoad, NeedsTheWholeWarp) {
  Machine machine(R"(.visible .entry k()
{
  .reg .b32 %r<4>;
  .reg .pred %p;
  .shared .align 16 .b8 from[512];
  mov.u32 %r0, %tid.x;
  setp.ge.u32 %p, %r0, 16;
  @%p bra DONE;
  mov.u32 %r1, from;
  ldmatrix.sync.aligned.m8n8.x1.shared.b16 {%r2}, [%r1];
DONE:
  ret;
}
)");
  EXPECT_EQ(machine.run().find("DivergentBarrier"), 0u);
}

} // namespace
