//===- ParallelLoops.h - number the iterations of loop nests ----*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_PARALLELLOOPS_H
#define XENT_LIB_CONVERSION_XENTTONVVM_PARALLELLOOPS_H

#include "mlir/IR/Builders.h"

namespace mlir::xent::detail {

/// A loop nest over a box, its iterations numbered from 0, the last dimension
/// fastest.
struct IterationSpace {
  SmallVector<Value> lowerBounds, steps, extents;
  /// The number of iterations, as an index.
  Value size;
};

/// Creates the extents ceildiv(upper - lower, step), no less than 0, and their
/// product. Steps are positive.
IterationSpace createIterationSpace(OpBuilder &b, Location loc,
                                    ValueRange lowerBounds,
                                    ValueRange upperBounds, ValueRange steps);

/// Creates the induction variables of iteration `number`.
SmallVector<Value> createInductionVariables(OpBuilder &b, Location loc,
                                            const IterationSpace &space,
                                            Value number);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTONVVM_PARALLELLOOPS_H
