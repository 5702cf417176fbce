//===- SizeCloner.h - extents, computed somewhere else ----------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_SIZECLONER_H
#define XENT_LIB_CONVERSION_XENTTONVVM_SIZECLONER_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::xent::detail {

/// Repeats computations of extents where only the arguments of the function
/// are there: at its start, or in another function with the same arguments.
class SizeCloner {
public:
  /// New ops go to the insertion point of `builder`; `mapping` holds what
  /// stands for the arguments, if they have another stand-in than themselves.
  SizeCloner(OpBuilder &builder, IRMapping mapping)
      : builder(builder), mapping(std::move(mapping)) {}

  /// Returns the value that `size`, an index, has for these arguments. Fails if
  /// that depends on memory or on an iteration of a loop.
  FailureOr<Value> clone(Value size);

  /// The same for extent `dim` of `memref`.
  FailureOr<Value> cloneExtent(Value memref, int64_t dim);

private:
  OpBuilder &builder;
  IRMapping mapping;
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTONVVM_SIZECLONER_H
