//===- WgmmaDescriptorTest.cpp - operands of wgmma ------------------------===//

#include "WgmmaDescriptor.h"
#include "CompileToPtx.h"
#include "TmaLoad.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

#include <set>

using namespace mlir;
using namespace mlir::xent;

static uint64_t field(uint64_t bits, unsigned low, unsigned count) {
  return bits >> low & ((uint64_t(1) << count) - 1);
}

TEST(WgmmaDescriptor, has_the_bits_of_a_k_major_operand) {
  uint64_t bits = WgmmaDescriptor{/*mnMajor=*/false}.constantBits();
  EXPECT_EQ(bits, 0x4000004000010000u);
  EXPECT_EQ(field(bits, 0, 14), 0u);
  EXPECT_EQ(field(bits, 16, 14), 1u);         // ignored
  EXPECT_EQ(field(bits, 32, 14) * 16, 1024u); // 8 rows of 128 bytes
  EXPECT_EQ(field(bits, 49, 3), 0u);          // the pattern starts at the start
  EXPECT_EQ(field(bits, 62, 2), 1u);          // SWIZZLE_128B
}

TEST(WgmmaDescriptor, has_the_bits_of_an_mn_major_operand) {
  uint64_t bits = WgmmaDescriptor{/*mnMajor=*/true}.constantBits();
  EXPECT_EQ(bits, 0x4000004002000000u);
  EXPECT_EQ(field(bits, 16, 14) * 16, 8192u); // the next 64 of M or N
  EXPECT_EQ(field(bits, 32, 14) * 16, 1024u); // the next 8 of K
  EXPECT_EQ(field(bits, 49, 3), 0u);
  EXPECT_EQ(field(bits, 62, 2), 1u);
}

// 16 elements of K: 32 bytes within a row, or 16 rows.
TEST(WgmmaDescriptor, steps_by_16_of_k) {
  EXPECT_EQ(WgmmaDescriptor{false}.stepK16() * 16, 32u);
  EXPECT_EQ(WgmmaDescriptor{true}.stepK16() * 16, 16u * 128u);
}

/// Where TMA puts element (row, k) of a slot, in bytes: PTX ISA, "Swizzling
/// modes": chunk i of 16 bytes of row r of 128 bytes is at i XOR (r mod 8).
static unsigned whereCopied(bool mnMajor, unsigned row, unsigned k) {
  unsigned line = mnMajor ? k : row, column = mnMajor ? row % 64 : k;
  unsigned panel = mnMajor ? row / 64 * WgmmaDescriptor::panelBytes : 0;
  unsigned chunk = column * 2 / 16 ^ line % 8;
  return panel + line * 128 + chunk * 16 + column * 2 % 16;
}

/// Where wgmma reads element (row, k) of 16 elements of K through a descriptor
/// with the address `start`: core matrices of 8 rows of 128 bytes at multiples
/// of the two offsets, then the address bits 4-6 XOR the bits 7-9.
static unsigned whereRead(bool mnMajor, unsigned start, unsigned row,
                          unsigned k) {
  uint64_t bits = WgmmaDescriptor{mnMajor}.constantBits();
  unsigned leading = field(bits, 16, 14) * 16;
  unsigned stride = field(bits, 32, 14) * 16;
  unsigned address = start;
  if (mnMajor)
    address += row / 64 * leading + k / 8 * stride + k % 8 * 128 + row % 64 * 2;
  else
    address += row / 8 * stride + row % 8 * 128 + k * 2;
  return address ^ (address >> 7 & 7) << 4;
}

TEST(WgmmaDescriptor, reads_what_was_copied) {
  for (bool mnMajor : {false, true}) {
    WgmmaDescriptor descriptor{mnMajor};
    std::set<unsigned> seen;
    for (unsigned step = 0; step < 4; ++step)
      for (unsigned row = 0; row < 256; ++row)
        for (unsigned k = 0; k < 16; ++k) {
          unsigned read =
              whereRead(mnMajor, step * descriptor.stepK16() * 16, row, k);
          ASSERT_EQ(read, whereCopied(mnMajor, row, step * 16 + k))
              << mnMajor << " " << step << " " << row << " " << k;
          seen.insert(read);
        }
    // Every element has its own place, and they fill the slot.
    EXPECT_EQ(seen.size(), 256u * 64u);
    EXPECT_EQ(*seen.rbegin(), 256u * 128u - 2);
  }
}

TEST(TmaLoad, has_boxes_of_128_bytes) {
  TensorMapBox kMajor = TmaLoad{/*mnMajor=*/false, 160}.box();
  EXPECT_EQ(kMajor.inner, 64u);
  EXPECT_EQ(kMajor.outer, 160u);
  TensorMapBox mnMajor = TmaLoad{/*mnMajor=*/true, 256}.box();
  EXPECT_EQ(mnMajor.inner, 64u);
  EXPECT_EQ(mnMajor.outer, 64u);
}
