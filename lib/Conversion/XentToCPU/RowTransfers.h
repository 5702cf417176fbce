//===- RowTransfers.h - several rows of a tensor at once --------*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU. Rows are read and written by one
// transfer of a matrix, which is taken apart again after bufferization: the
// analysis of that compares all ops on a tensor with each other.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_ROWTRANSFERS_H
#define XENT_LIB_CONVERSION_XENTTOCPU_ROWTRANSFERS_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::xent::detail {

/// Where a matrix begins in a tensor, and the dimensions of the tensor that
/// enumerate its rows and its columns, the latter the innermost one.
struct MatrixPlace {
  SmallVector<Value> indices;
  unsigned rowDim, colDim;
};

/// The rows of a matrix of type `type`, vectors; 0 where `mask` is not set.
SmallVector<Value> readRows(OpBuilder &b, Location loc, VectorType type,
                            Value tensor, const MatrixPlace &place,
                            Value mask = {});

/// `tensor` with the vectors `rows` at `place`, where `mask` is set.
Value writeRows(OpBuilder &b, Location loc, ValueRange rows, Value tensor,
                const MatrixPlace &place, Value mask = {});

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_ROWTRANSFERS_H
