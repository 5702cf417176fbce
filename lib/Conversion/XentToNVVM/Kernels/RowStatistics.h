//===- RowStatistics.h - statistics of the rows of a tile -------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_ROWSTATISTICS_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_ROWSTATISTICS_H

#include "FragmentEpilogue.h"

namespace mlir::xent {

/// The state of `xent.online_logit_stats` of some columns of one row:
///
///   max    = maximum of z            expSum = sum of exp(z - max)
///   dot    = sum of exp(z - max) (z - max)
///   sum    = sum of z                argmax = lowest column with z = max (i32)
///
/// f32 unless said otherwise; what no statistic asks for is null. A maximum of
/// -inf counts as 0 in the exponents, a NaN stays one.
struct RowState {
  Value max, expSum, sum, dot, argmax;

  /// Those that are there, and a state of other values of the same.
  SmallVector<Value> flatten() const;
  RowState withValues(ArrayRef<Value> values) const;
};

/// Sets the registers of columns beyond the last to -inf: they count for no
/// statistic but `sum`. `endOfTile` is the first column after the block's tile.
void maskColumns(DeviceBuilder &b, LaneFragment &lane, Value endOfTile);

/// The states of the rows of a warp's part, by slot, the same in all four lanes
/// that share a row. The registers of `lane` are the logits, masked.
SmallVector<RowState> createRowStates(DeviceBuilder &b, const KernelSpec &spec,
                                      const LaneFragment &lane);

/// The state of the columns of both; those of `right` are higher.
RowState mergeStates(DeviceBuilder &b, const RowState &left,
                     const RowState &right);

/// exp(max - newMax), by which sums relative to `max` become those relative to
/// `newMax`, where that is not -inf.
Value createRescale(DeviceBuilder &b, Value max, Value newMax);
/// `dot` of a state with this max and expSum, relative to `newMax`.
Value rescaleDot(DeviceBuilder &b, const RowState &state, Value newMax,
                 Value rescale);
/// `max`, or 0 where it is -inf.
Value createFiniteMax(DeviceBuilder &b, Value max);

/// Stores the logit of each row's target, where it is one of the lane's
/// columns. `warpColumn` is the first column of the warp's part. The registers
/// of `lane` are the logits.
void createPick(DeviceBuilder &b, const KernelArguments &arguments,
                const LaneFragment &lane, ArrayRef<RowValues> rows,
                Value warpColumn);

/// Where partials of a state are stored: in the order of RowState::flatten.
SmallVector<ParameterKind> getPartialKinds(const KernelSpec &spec);

/// A state with the value `make(i, type)` for each part i that `spec` asks for.
RowState makeState(const KernelSpec &spec, MLIRContext *context,
                   function_ref<Value(unsigned, Type)> make);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_ROWSTATISTICS_H
