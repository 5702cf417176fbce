//===- FactoredGradient.h - dlogits as row factors times sums ---*- C++ -*-===//
//
// dx can be summed up while the statistics that it depends on are still running
// if the dlogits of a row are a short sum
//
//   d[i, v] = sum_k row_k[i] * element_k[i, v]
//
// in which statistics only enter the row factors, and the exponential of a
// logit, which the running maximum m of its row scales: exp(z - r) is
// exp(m - r) * exp(z - m). Decides that from the region. Never changes IR.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_ANALYSIS_FACTOREDGRADIENT_H
#define XENT_ANALYSIS_FACTOREDGRADIENT_H

#include "Xent/Analysis/RowLocality.h"

namespace mlir::xent {

/// One value of a region in a product.
struct GradientFactor {
  /// Times it, divided by it, or all of the product where it is true or false.
  enum Kind { Multiply, Divide, KeepIf, DropIf } kind;
  Value value;

  bool operator==(const GradientFactor &other) const {
    return kind == other.kind && value == other.value;
  }
};

/// A product of values of a region, 1 if there are none.
struct GradientProduct {
  bool isNegated = false;
  SmallVector<GradientFactor, 4> factors;
};

/// One sum over the classes, sum_v element[i, v] * weight[v, :], and what each
/// token multiplies it by.
struct GradientSum {
  /// The sum of these; those of a row are times the exponential at the running
  /// maximum, those of an element times that of the logit less the maximum, if
  /// there is an `exp`.
  SmallVector<GradientProduct, 2> row, element;
  /// The exponential, exp(logit + values of the row), or null. `logit` is the
  /// value in its operand that stands for the logit.
  Operation *exp = nullptr;
  Value logit;
  /// Whether the elements are the same for all tokens: no product of matrices.
  bool isColumn = false;
};

/// Dlogits without the class that is the target, which stands alone: whatever
/// the region yields for it, it is one term a token.
struct FactoredGradient {
  SmallVector<GradientSum, 2> sums;
  /// The statistics whose maximum the exponentials are relative to.
  LogitStatsOp shift;
  /// Whether the region asks which class is the target.
  bool usesTarget = false;
  /// Roundings of values that depend on statistics: sums do without.
  SmallVector<Operation *> droppedRoundings;
  /// Why the dlogits are not of this form, and the op that prevents it; empty
  /// if they are.
  std::string obstacle;
  Operation *culprit = nullptr;

  bool isFactored() const { return obstacle.empty(); }
  /// The number of sums that are products of matrices.
  int64_t getNumProducts() const {
    return llvm::count_if(sums,
                          [](const GradientSum &sum) { return !sum.isColumn; });
  }
};

/// `locality` is that of `grad`, of which dx alone is wanted. A rounding of a
/// value that depends on statistics is an obstacle unless `dropsRoundings`.
FactoredGradient factorGradient(LogitGradOp grad, const RowLocality &locality,
                                bool dropsRoundings);

} // namespace mlir::xent

#endif // XENT_ANALYSIS_FACTOREDGRADIENT_H
