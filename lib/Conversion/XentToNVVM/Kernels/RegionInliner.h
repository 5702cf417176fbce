//===- RegionInliner.h - regions on pairs of columns ------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_REGIONINLINER_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_REGIONINLINER_H

#include "DeviceBuilder.h"
#include "mlir/IR/Region.h"

#include <string>

namespace mlir::xent {

/// The scalars that `region` captures, constants excepted, in order of their
/// first use.
SmallVector<Value> getCapturedScalars(Region &region);

/// The last rounding on the way from the product to what `region` yields: the
/// result of a truncf to a 16-bit type that all paths from its first argument
/// to the yielded value go through. Null if there is none.
Value findCut(Region &region);

/// The value of `dlogits` that is computed as `cut` of `logits` is, by the same
/// ops from the same product, operands and captured values, and that all paths
/// from the product to the yielded value go through. `argumentMap` has the
/// position in `dlogits` of each argument of `logits`. Null if there is none.
Value matchCut(Region &logits, Value cut, Region &dlogits,
               ArrayRef<unsigned> argumentMap);

/// What a pair of adjacent columns of a row brings to the arguments of a
/// region.
struct PairArguments {
  /// vector<2xf32>; or in the place of a cut, a pair of its type.
  Value acc;
  /// Scalars: elements of the row operands.
  ValueRange rows;
  /// Pairs: elements of the column operands.
  ValueRange cols;
  /// vector<2xi1>, or null if the region has no such argument or no use of it.
  Value hit;
  /// Scalars, in the order of getCapturedScalars.
  ValueRange captured;
};

/// Clones a pointwise region for pairs of columns: every scalar of type T
/// becomes a vector<2xT>. That is right because only ops with
/// hasElementwiseMappableTraits and constants are taken. Roundings are where
/// the region has them: a truncf is an instruction that rounds.
///
/// Ops that it creates: arith and llvm, and math on scalars where there is no
/// faster expansion of its own, which xent-expand-device-math,
/// xent-math-to-intrinsics and convert-math-to-llvm lower. Accuracy of the
/// expansions: exp and exp2 have a relative error below 2^-22 + |x| 2^-24,
/// tanh an absolute one below 2^-21.
class RegionInliner {
public:
  /// The inliner of `region`. With `start`, a value of the region, the pair in
  /// place of the product is what `start` is, and what only leads to it is not
  /// cloned. Fails with the reason in `why` if the region holds what is not in
  /// the list of ops.
  static FailureOr<RegionInliner> create(Region &region, unsigned numRows,
                                         unsigned numCols, std::string &why,
                                         Value start = Value());

  struct Results {
    /// The yielded pair.
    Value yielded;
    /// The pair of the value asked for as `also`; null if none was.
    Value also;
  };
  Results inlinePair(DeviceBuilder &b, const PairArguments &arguments,
                     Value also = Value()) const;

  /// Whether the region uses its argument `hit`.
  bool usesHit() const;
  /// The type that the region yields.
  FloatType getYieldType() const;

private:
  RegionInliner(Region &region, unsigned numRows, unsigned numCols, Value start)
      : region(&region), numRows(numRows), numCols(numCols), start(start) {}

  Region *region;
  unsigned numRows, numCols;
  Value start;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_REGIONINLINER_H
