//===- RowGather.h - some rows of a tensor, and back ------------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_ROWGATHER_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_ROWGATHER_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::xent::detail {

/// Elements `numbers[0]`, `numbers[1]`, ... of dimension `dim` of `source`.
Value createGathered(OpBuilder &b, Location loc, Value source, unsigned dim,
                     Value numbers);

/// A tensor of `type` with element `places[i]` of dimension 0 of `source` as
/// its element i, or 0 where places[i] is negative. `source` is not empty.
Value createSpread(OpBuilder &b, Location loc, Value source, Value places,
                   ArrayRef<OpFoldResult> sizes, RankedTensorType type);

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_ROWGATHER_H
