//===- FragmentEpilogue.h - regions on accumulators -------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_FRAGMENTEPILOGUE_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_FRAGMENTEPILOGUE_H

#include "AccumulatorFragment.h"
#include "KernelSpec.h"
#include "RegionInliner.h"

namespace mlir::xent {

/// Why the types that the region of `spec` yields and keeps are not those that
/// its class stores; empty if they are.
std::string rejectRegionTypes(const KernelSpec &spec,
                              const RegionInliner &inliner);

/// A lane's part of a tile, in all families of kernels: its registers, and
/// where they are in the whole product.
struct LaneFragment {
  AccumulatorFragment fragment;
  /// f32, or whatever took their place, in the order of the fragment.
  SmallVector<Value> registers;
  /// The row of slot 0 and the column of pair 0 (i32); the product's extents.
  Value row, column, m, n;

  Value rowOf(DeviceBuilder &b, unsigned slot) const {
    return b.add(row, fragment.rowOf(slot));
  }
  Value columnOf(DeviceBuilder &b, unsigned pair) const {
    return b.add(column, fragment.columnOf(pair));
  }
  Value pair(DeviceBuilder &b, unsigned slot, unsigned pair) const;
};

/// What a row brings to an epilogue.
struct RowValues {
  /// Elements of the row operands.
  SmallVector<Value> operands;
  /// The column of the row's target as an i32, -1 if it is none of the
  /// product's; null if no target matters.
  Value target;
};

/// Loads what belongs to row `row` (i32; beyond the last row, that of the
/// last).
RowValues loadRow(DeviceBuilder &b, const KernelSpec &spec,
                  const KernelArguments &arguments, Value row, Value m,
                  Value n);

/// The elements of the column operands of the columns `column` and `column` + 1
/// as pairs (beyond the last column, those of the last).
SmallVector<Value> loadColumns(DeviceBuilder &b, const KernelSpec &spec,
                               const KernelArguments &arguments, Value column,
                               Value n);

/// The values of the captured scalars, loaded if they are passed by address.
SmallVector<Value> loadCaptured(DeviceBuilder &b, const KernelSpec &spec,
                                const KernelArguments &arguments);

/// A region applied to all pairs of a lane: by slot, then by pair.
struct LaneResults {
  SmallVector<SmallVector<Value>> yielded, also;
};

/// Applies `inliner`, of the region of `spec`, to `lane`, whose rows are
/// `rows`, by slot. `also` is a value of the region that is wanted besides, or
/// null.
LaneResults applyRegion(DeviceBuilder &b, const KernelSpec &spec,
                        const KernelArguments &arguments,
                        const RegionInliner &inliner, const LaneFragment &lane,
                        ArrayRef<RowValues> rows, Value also = Value());

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_FRAGMENTEPILOGUE_H
