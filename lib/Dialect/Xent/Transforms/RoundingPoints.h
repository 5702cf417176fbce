//===- RoundingPoints.h - where a program rounds ----------------*- C++ -*-===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_ROUNDINGPOINTS_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_ROUNDINGPOINTS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/DenseSet.h"

namespace mlir::xent {

/// Tells which values of a function are the program's own choice of rounding
/// and which come behind the last reduction that no product follows.
///
/// A *product* is a contraction whose two operands both depend on float
/// arguments of the function: a one-hot row times logits is none. A *final
/// reduction* is a reduction over floats that is no contraction and that no
/// product depends on: the maximum over a row of logits, but not the one of an
/// attention, nor the mean square of a normalisation. A value is *exact* if it
/// depends on a final reduction.
class RoundingPoints {
public:
  /// `function` has no named linalg ops. Linear in its size, unless values go
  /// round in nested loops.
  explicit RoundingPoints(FunctionOpInterface function);

  bool isExact(Value value) const { return exact.contains(value); }

  /// Whether `op` sums: a generic with a reduction loop over floats.
  static bool isReduction(linalg::GenericOp op);
  /// Whether `op` is a contraction or a convolution.
  static bool isContraction(linalg::GenericOp op);

private:
  using ValueSet = DenseSet<Value>;

  /// Adds to `reached` everything that depends on a value in it.
  void propagateForward(FunctionOpInterface function, ValueSet &reached) const;
  /// The ops that a product depends on.
  void findAncestorsOfProducts(FunctionOpInterface function,
                               const ValueSet &fromArguments);

  ValueSet exact;
  DenseSet<Operation *> ancestors;
};

} // namespace mlir::xent

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_ROUNDINGPOINTS_H
