//===- UpperBound.h - the most that an extent can be ------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_UPPERBOUND_H
#define XENT_LIB_CONVERSION_XENTTOCPU_UPPERBOUND_H

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/AffineExpr.h"
#include "mlir/IR/Builders.h"

namespace mlir::xent::detail {

/// The least of some expressions, each of which is no less than an index value
/// inside a loop.
struct UpperBound {
  /// In symbols, which stand for `operands`: values from outside of the loop.
  SmallVector<AffineExpr> bounds;
  SmallVector<Value> operands;

  /// The bound, if it is known.
  std::optional<int64_t> getConstant() const;
  /// Creates the bound outside of the loop.
  Value create(OpBuilder &b, Location loc) const;
};

/// Bounds `value`, an index that may be computed inside `loop`. The size
/// `min(256, n - i)` of a chunk, where i counts from 0, is at most 256 and at
/// most n: taking 256 alone would reserve more than there is if n is small.
FailureOr<UpperBound> computeUpperBound(Value value, scf::ForOp loop);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_UPPERBOUND_H
