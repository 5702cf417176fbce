//===- Raster.h - the order of tiles ----------------------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_RASTER_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_RASTER_H

#include "DeviceBuilder.h"

namespace mlir::xent {

/// The order in which tiles of a product are worked on: in groups of `group`
/// row tiles (fewer in the last), all columns of a group before the next, rows
/// fastest. So what is worked on at one time is nearly square, and its operands
/// stay in L2. Consecutive numbers of a multiple of the group's divisor share
/// their column: with `group` even and an even number of row tiles, so do 2i
/// and 2i + 1.
struct Raster {
  unsigned group;

  struct Tile {
    unsigned row, column;
  };
  /// The tile of number `t` among `rowTiles` x `columnTiles`.
  Tile at(unsigned t, unsigned rowTiles, unsigned columnTiles) const;

  struct TileValues {
    Value row, column;
  };
  /// The same, as IR on i32.
  TileValues create(DeviceBuilder &b, Value t, Value rowTiles,
                    Value columnTiles) const;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_RASTER_H
