//===- Check.h - errors against the reference -------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_CHECK_H
#define XENT_TOOLS_XENT_RUN_CHECK_H

#include "HostTensor.h"
#include <vector>

namespace mlir::xent::run {

/// By how many units in the last place ours may be worse than the unfused
/// program.
constexpr double kToleranceUlps = 2;

/// The errors of one result.
struct ResultError {
  /// Floats: the largest difference from the reference, in units in the last
  /// place (of the result's type) of the reference's largest finite element.
  /// Where the reference is not finite, the same value is no error, any other
  /// one an infinite error. Integers: how many elements differ.
  double ours, unfused;
  /// Largest error allowed: that of the unfused program plus kToleranceUlps
  /// (floats) or plus nothing (integers).
  double tolerance;
  /// The largest difference itself, relative to that element.
  double oursRelative, unfusedRelative;
  bool isFloat;

  bool passes() const { return !(ours > tolerance); }
};

/// Compares results with the reference's, which are f64 where they are floats.
std::vector<ResultError> compareResults(ArrayRef<HostTensor> ours,
                                        ArrayRef<HostTensor> unfused,
                                        ArrayRef<HostTensor> reference);

/// A copy of `tensor` as the reference takes it: floats in f64.
HostTensor widenInput(const HostTensor &tensor);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_CHECK_H
