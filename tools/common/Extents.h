//===- Extents.h - extents that follow from those of arguments --*- C++ -*-===//

#ifndef XENT_TOOLS_COMMON_EXTENTS_H
#define XENT_TOOLS_COMMON_EXTENTS_H

#include "mlir/IR/Value.h"
#include <optional>

namespace mlir::xent::run {

/// `factor` times a dimension of an argument, divided by `divisor`; or a
/// constant, `factor`, if `argument` is null.
struct Extent {
  BlockArgument argument;
  int64_t dim = 0, factor = 1, divisor = 1;
};

/// What dimension `dim` of `value`, a tensor, is; absent if it does not follow
/// from one dimension of an argument of the function.
std::optional<Extent> traceExtent(Value value, int64_t dim);

/// Groups of dimensions of `op`'s operands that have to agree.
SmallVector<SmallVector<std::pair<Value, int64_t>>>
getAgreeingExtents(Operation *op);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_EXTENTS_H
