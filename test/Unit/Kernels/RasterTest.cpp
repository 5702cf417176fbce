//===- RasterTest.cpp - the order of tiles --------------------------------===//

#include "Raster.h"
#include "gtest/gtest.h"

#include <vector>

using namespace mlir::xent;

namespace {

TEST(Raster, visits_every_tile_once) {
  for (unsigned group : {1, 2, 3, 16})
    for (unsigned rows : {1, 2, 15, 16, 17, 40})
      for (unsigned columns : {1, 3, 8}) {
        std::vector<unsigned> visits(rows * columns);
        for (unsigned t = 0; t < rows * columns; ++t) {
          Raster::Tile tile = Raster{group}.at(t, rows, columns);
          ASSERT_LT(tile.row, rows);
          ASSERT_LT(tile.column, columns);
          ++visits[tile.row * columns + tile.column];
        }
        EXPECT_EQ(visits, std::vector<unsigned>(visits.size(), 1));
      }
}

// A cluster of two blocks shares its columns.
TEST(Raster, neighbours_share_their_column) {
  for (unsigned rows : {2, 16, 18, 40})
    for (unsigned columns : {1, 3, 8})
      for (unsigned t = 0; t < rows * columns; t += 2) {
        Raster::Tile first = Raster{16}.at(t, rows, columns);
        Raster::Tile second = Raster{16}.at(t + 1, rows, columns);
        EXPECT_EQ(first.column, second.column);
        EXPECT_EQ(first.row + 1, second.row);
      }
}

} // namespace
