//===- OperandTileTest.cpp - swizzled tiles and their fragments -----------===//

#include "OperandTile.h"
#include "OperandFragmentsSM80.h"
#include "gtest/gtest.h"

#include <set>
#include <vector>

using namespace mlir::xent;

namespace {

const OperandTile tiles[] = {
    {128, 32, false}, {256, 32, false}, {64, 64, false}, {128, 64, false},
    {64, 32, true},   {128, 32, true},  {256, 64, true}, {192, 32, true}};

TEST(OperandTile, chunks_are_apart) {
  for (const OperandTile &tile : tiles) {
    ASSERT_TRUE(tile.isLegal());
    std::vector<unsigned> uses(tile.chunks());
    for (unsigned line = 0; line < tile.lines(); ++line)
      for (unsigned chunk = 0; chunk < tile.chunksPerLine(); ++chunk) {
        unsigned offset = tile.offset(line, chunk);
        ASSERT_EQ(offset % 16, 0u);
        ASSERT_LT(offset, tile.bytes());
        // A swizzle stays within its line.
        EXPECT_EQ(offset / tile.lineBytes(), line);
        ++uses[offset / 16];
      }
    EXPECT_EQ(uses, std::vector<unsigned>(uses.size(), 1));
  }
}

// The 8 chunks of one matrix of ldmatrix take all 32 banks of 4 bytes; so do 8
// neighbouring threads that copy a line.
TEST(OperandTile, matrices_have_no_bank_conflicts) {
  for (const OperandTile &tile : tiles)
    for (unsigned first = 0; first < tile.lines(); first += 8)
      for (unsigned chunk = 0; chunk < tile.chunksPerLine(); ++chunk) {
        std::set<unsigned> banks;
        for (unsigned line = first; line < first + 8; ++line)
          banks.insert(tile.offset(line, chunk) / 16 % 8);
        EXPECT_EQ(banks.size(), 8u);
      }
}

// Fragments add whole blocks of 16 lines to the offset of the first.
TEST(OperandTile, swizzle_repeats_after_16_lines) {
  for (const OperandTile &tile : tiles)
    for (unsigned line = 0; line + 16 < tile.lines(); ++line)
      for (unsigned chunk = 0; chunk < tile.chunksPerLine(); ++chunk)
        EXPECT_EQ(tile.offset(line + 16, chunk),
                  tile.offset(line, chunk) + 16 * tile.lineBytes());
}

TEST(OperandTile, short_lines_are_no_tiles) {
  EXPECT_FALSE((OperandTile{128, 16, false}).isLegal());
  EXPECT_FALSE((OperandTile{16, 32, true}).isLegal());
  EXPECT_FALSE((OperandTile{96, 32, true}).isLegal());
}

// "Matrix Fragments for mma.m16n8k16": a register of A or B is two elements
// along k of one row or column: a0 (g, 2t), a1 (g + 8, 2t), a2 (g, 2t + 8),
// a3 (g + 8, 2t + 8); b0 (2t, g), b1 (2t + 8, g).
TEST(MatrixOrder, agrees_with_isa) {
  MatrixOrder a = MatrixOrder::ofA(), b = MatrixOrder::ofB();
  unsigned rowsA[] = {0, 8, 0, 8}, ksA[] = {0, 0, 8, 8};
  unsigned rowsB[] = {0, 0, 8, 8}, ksB[] = {0, 8, 0, 8};
  for (unsigned i = 0; i < 4; ++i) {
    EXPECT_EQ(a.row(i), rowsA[i]);
    EXPECT_EQ(a.k(i), ksA[i]);
    EXPECT_EQ(b.row(i), rowsB[i]);
    EXPECT_EQ(b.k(i), ksB[i]);
  }
}

} // namespace
