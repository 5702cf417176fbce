//===- Check.cpp - errors against the reference ---------------------------===//

#include "Check.h"
#include "llvm/ADT/APFloat.h"
#include <cmath>
#include <limits>

namespace mlir::xent::run {
namespace {

/// Distance of `scale` from the next larger number of `type`.
double getUlp(FloatType type, double scale) {
  const llvm::fltSemantics &semantics = type.getFloatSemantics();
  int least = APFloat::semanticsMinExponent(semantics);
  int exponent = scale > 0 ? std::max(std::ilogb(scale), least) : least;
  return std::ldexp(1,
                    exponent + 1 - (int)APFloat::semanticsPrecision(semantics));
}

double getLargest(const HostTensor &tensor) {
  double largest = 0;
  for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i)
    if (std::isfinite(tensor.getFloat(i)))
      largest = std::max(largest, std::fabs(tensor.getFloat(i)));
  return largest;
}

double getDifference(double value, double reference) {
  if (std::isfinite(value) && std::isfinite(reference))
    return std::fabs(value - reference);
  bool same = std::isnan(reference) ? std::isnan(value) : value == reference;
  return same ? 0 : std::numeric_limits<double>::infinity();
}

double getLargestDifference(const HostTensor &values,
                            const HostTensor &reference) {
  // A program with other shapes than the reference computes something else.
  if (values.getShape() != reference.getShape())
    return std::numeric_limits<double>::infinity();
  double largest = 0;
  for (int64_t i = 0, e = values.getNumElements(); i < e; ++i)
    largest = std::max(
        largest, getDifference(values.getFloat(i), reference.getFloat(i)));
  return largest;
}

double countDifferences(const HostTensor &values, const HostTensor &reference) {
  if (values.getShape() != reference.getShape())
    return std::numeric_limits<double>::infinity();
  double count = 0;
  for (int64_t i = 0, e = values.getNumElements(); i < e; ++i)
    count += values.getInt(i) != reference.getInt(i);
  return count;
}

} // namespace

std::vector<ResultError> compareResults(ArrayRef<HostTensor> ours,
                                        ArrayRef<HostTensor> unfused,
                                        ArrayRef<HostTensor> reference) {
  std::vector<ResultError> errors;
  for (auto [our, other, truth] : llvm::zip_equal(ours, unfused, reference)) {
    ResultError &error = errors.emplace_back();
    auto type = dyn_cast<FloatType>(our.getElementType());
    error.isFloat = type != nullptr;
    if (!type) {
      error.ours = countDifferences(our, truth);
      error.unfused = error.tolerance = countDifferences(other, truth);
      error.oursRelative = error.unfusedRelative = 0;
      continue;
    }
    double largest = getLargest(truth), ulp = getUlp(type, largest);
    double ourDifference = getLargestDifference(our, truth);
    double otherDifference = getLargestDifference(other, truth);
    error.ours = ourDifference / ulp;
    error.unfused = otherDifference / ulp;
    error.tolerance = error.unfused + kToleranceUlps;
    error.oursRelative = largest > 0 ? ourDifference / largest : ourDifference;
    error.unfusedRelative =
        largest > 0 ? otherDifference / largest : otherDifference;
  }
  return errors;
}

HostTensor widenInput(const HostTensor &tensor) {
  Type type = tensor.getElementType();
  if (isa<FloatType>(type))
    type = Float64Type::get(type.getContext());
  HostTensor wide(type, tensor.getShape());
  for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i) {
    if (isa<FloatType>(type))
      wide.setFloat(i, tensor.getFloat(i));
    else
      wide.setInt(i, tensor.getInt(i));
  }
  return wide;
}

} // namespace mlir::xent::run
