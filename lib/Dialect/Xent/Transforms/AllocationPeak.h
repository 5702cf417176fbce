//===- AllocationPeak.h - bytes that a function allocates -------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_ALLOCATIONPEAK_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_ALLOCATIONPEAK_H

#include "mlir/IR/Region.h"

namespace mlir::xent::detail {

struct AllocationPeak {
  /// Most bytes that the counted allocations hold at one time.
  uint64_t bytes = 0;
  /// Allocations in all, and those of them that are not counted, since nothing
  /// bounds their size.
  unsigned allocations = 0, unbounded = 0;
};

/// Follows the memref allocations of `region` in program order, as one thread
/// runs it. An allocation counts until its memory is freed, or to the end of
/// its block. The extents of a dynamic size count as their constant bounds.
AllocationPeak computeAllocationPeak(Region &region);

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_ALLOCATIONPEAK_H
