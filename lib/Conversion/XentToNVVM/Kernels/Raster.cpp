//===- Raster.cpp - the order of tiles ------------------------------------===//

#include "Raster.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::xent;

Raster::Tile Raster::at(unsigned t, unsigned rowTiles,
                        unsigned columnTiles) const {
  unsigned tilesOfGroup = group * columnTiles;
  unsigned firstRow = t / tilesOfGroup * group, rest = t % tilesOfGroup;
  unsigned rows = std::min(group, rowTiles - firstRow);
  return {firstRow + rest % rows, rest / rows};
}

Raster::TileValues Raster::create(DeviceBuilder &b, Value t, Value rowTiles,
                                  Value columnTiles) const {
  Value tilesOfGroup = b.mul(columnTiles, group);
  Value firstRow = b.mul(b.udiv(t, tilesOfGroup), group);
  Value rest = b.urem(t, tilesOfGroup);
  Value rows = b.umin(b.sub(rowTiles, firstRow), group);
  return {b.add(firstRow, b.urem(rest, rows)), b.udiv(rest, rows)};
}
