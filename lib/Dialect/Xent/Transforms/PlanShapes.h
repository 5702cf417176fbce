//===- PlanShapes.h - what the cost model has to know of ops ----*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_PLANSHAPES_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_PLANSHAPES_H

#include "Xent/Analysis/FactoredGradient.h"
#include "Xent/Analysis/RowLocality.h"
#include "Xent/Target/GradCostModel.h"

namespace mlir::xent::detail {

/// Extents that stand for dynamic ones.
struct AssumedExtents {
  int64_t tokens, classes, hidden;
};

HeadShape getHeadShape(LogitStatsOp op, const AssumedExtents &assumed);

/// `statistics`: those that are planned together with the gradient.
GradShape getGradShape(LogitGradOp op, ArrayRef<LogitStatsOp> statistics,
                       const AssumedExtents &assumed);

/// At most so many bytes of row arithmetic: tensors with one element for each
/// token of `op` that ops of its block make for each other. Most of them are
/// not there at the same time, and all are small beside the loops.
int64_t getRowBytes(LogitGradOp op, const AssumedExtents &assumed);

/// The same on a GPU, where buffers are multiples of 256 bytes. For statistics
/// without a gradient, rows are as large as all that the statistics take: what
/// arithmetic does in the place of its operands takes nothing there.
int64_t getDeviceRowBytes(LogitStatsOp op, const AssumedExtents &assumed);
int64_t getDeviceRowBytes(LogitGradOp op, const AssumedExtents &assumed);

/// Bytes that `op`, of the given shape, has beside it if its tokens were
/// gathered: their rows of x and dx and the numbers of all tokens.
int64_t getCopiedBytes(Operation *op, const HeadShape &shape);

/// What summing up dx of `op` beside its statistics takes.
RunningShape getRunningShape(LogitGradOp op, const FactoredGradient &factored);

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_PLANSHAPES_H
