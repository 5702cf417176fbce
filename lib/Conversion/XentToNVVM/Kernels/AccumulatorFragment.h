//===- AccumulatorFragment.h - registers of a product -----------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_ACCUMULATORFRAGMENT_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_ACCUMULATORFRAGMENT_H

#include <cassert>

namespace mlir::xent {

/// Which element of a warp's part of a product is in which register of which
/// lane.
///
/// The part is `rowBlocks` x `columnBlocks` blocks of 16 rows and 8 columns,
/// with 4 f32 registers a block in every lane, as mma.sync m16n8 leaves them
/// (PTX ISA, "Matrix Fragments for mma.m16n8k16"): register 2h + b of lane l is
/// row l / 4 + 8h, column 2 (l mod 4) + b. Blocks are counted along columns
/// first. A warp's part of wgmma m64nN, rows 16w ... 16w + 15 of warp w of its
/// group, is the same with one row of N / 8 blocks (PTX ISA, "Register
/// Fragments and Shared Memory Matrix Layouts" of wgmma).
///
/// To an epilogue, a lane holds `rowSlots` rows and `pairs` pairs of adjacent
/// columns of each.
struct AccumulatorFragment {
  unsigned rowBlocks, columnBlocks;

  static AccumulatorFragment ofMma(unsigned rows, unsigned columns) {
    assert(rows % 16 == 0 && columns % 8 == 0 && "no whole blocks");
    return {rows / 16, columns / 8};
  }
  static AccumulatorFragment ofWgmma(unsigned columns) {
    return ofMma(16, columns);
  }

  struct Place {
    unsigned row, column;
  };
  struct Holder {
    unsigned lane, reg;
  };

  unsigned rows() const { return 16 * rowBlocks; }
  unsigned columns() const { return 8 * columnBlocks; }
  unsigned registers() const { return 4 * rowBlocks * columnBlocks; }
  unsigned rowSlots() const { return 2 * rowBlocks; }
  unsigned pairs() const { return columnBlocks; }

  /// The register of column `b` (0 or 1) of pair `pair` of row slot `slot`.
  unsigned registerOf(unsigned slot, unsigned pair, unsigned b) const;
  /// The row of lane 0's slot, and the first column of lane 0's pair. Add
  /// laneRow and laneColumn for other lanes.
  unsigned rowOf(unsigned slot) const;
  unsigned columnOf(unsigned pair) const;
  static unsigned laneRow(unsigned lane) { return lane / 4; }
  static unsigned laneColumn(unsigned lane) { return 2 * (lane % 4); }

  Place placeOf(unsigned lane, unsigned reg) const;
  Holder holderOf(unsigned row, unsigned column) const;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_ACCUMULATORFRAGMENT_H
