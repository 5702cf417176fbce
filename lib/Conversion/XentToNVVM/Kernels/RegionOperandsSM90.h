//===- RegionOperandsSM90.h - what regions take beside the product -*- C++ -*-//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_REGIONOPERANDSSM90_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_REGIONOPERANDSSM90_H

#include "FragmentEpilogue.h"
#include "KernelContextSM90.h"
#include "MainLoopSM90.h"

namespace mlir::xent {

/// The row and column operands, captured scalars and targets of a consumer
/// thread: it holds two rows of the tile, and of all its pairs of columns one
/// of each eight.
class RegionOperandsSM90 {
public:
  /// Where consumers start, before their first tile.
  RegionOperandsSM90(KernelContextSM90 &context, const KernelSpec &spec,
                     const KernelArguments &arguments);

  /// Bytes that a column takes in all column operands.
  static unsigned columnBytes(const KernelSpec &spec);

  /// At the start of a tile: loads the rows' operands, and copies the tile's
  /// slice of the column operands to shared memory. Elements outside of the
  /// matrix are taken from its last row or column.
  void load(const TileSM90 &tile);

  /// Where the thread's part of the tile is; without registers.
  const LaneFragment &lane() const { return place; }
  ArrayRef<RowValues> rows() const { return rowValues; }
  /// Whether the tile has the target of one of the warp's rows: an i1 that is
  /// the same in all lanes.
  Value hasTarget(const TileSM90 &tile);

  /// Pairs of the column operands.
  SmallVector<Value> loadColumns(unsigned pair);
  /// What the region takes beside the product; `columns` and the object stay
  /// alive as long as that. `hit`: which of the columns is the row's target.
  PairArguments getArguments(unsigned slot, ValueRange columns, Value hit);
  Value createHit(unsigned slot, unsigned pair);

private:
  void copyColumns(const TileSM90 &tile);

  KernelContextSM90 &c;
  const KernelSpec &spec;
  const KernelArguments &arguments;
  SmallVector<Value> captured;
  /// Where in shared memory the consumer's slices are.
  SmallVector<Value> slices;
  LaneFragment place;
  SmallVector<RowValues> rowValues;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_REGIONOPERANDSSM90_H
