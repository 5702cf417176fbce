//===- RowSlice.h - row arithmetic on a chunk of tokens ---------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_ROWSLICE_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_ROWSLICE_H

#include "Xent/Analysis/RowLocality.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::xent::detail {

/// Some of the tokens and the values of all tokens that are known on them.
struct TokenChunk {
  /// The first token and the number of tokens.
  OpFoldResult offset, size;
  IRMapping values;
  /// The numbers of the tokens, [size] of index, if they are not one after the
  /// other; `offset` says nothing then.
  Value numbers;
};

/// `value`, whose dimension `dim` enumerates the tokens, on the chunk: as it is
/// known there, or else a slice, or gathered.
Value getOnChunk(OpBuilder &b, Location loc, TokenChunk &chunk, Value value,
                 unsigned dim);

/// Whether `op` uses the numbers of tokens: it cannot be cloned onto tokens
/// that are not one after the other.
bool knowsItsPlace(Operation *op);

/// Clones `op`, one of `locality.slice`, onto the chunk: its operands that
/// depend on statistics must be known there, and its results will be.
void cloneOntoChunk(OpBuilder &b, Operation *op, const RowLocality &locality,
                    TokenChunk &chunk);

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_ROWSLICE_H
