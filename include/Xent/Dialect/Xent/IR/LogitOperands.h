//===- LogitOperands.h - operands of ops over virtual logits ----*- C++ -*-===//

#ifndef XENT_DIALECT_XENT_IR_LOGITOPERANDS_H
#define XENT_DIALECT_XENT_IR_LOGITOPERANDS_H

#include "mlir/IR/Builders.h"

namespace mlir::xent {

/// The operands that all ops over virtual logits share. Absent ones are null.
struct LogitOperands {
  Value x, weight, target;
  SmallVector<Value> rows, cols;
  Value rowOffset, colOffset;
  /// The dimension of weight that enumerates the classes.
  unsigned vocabDim = 0;
};

template <typename OpTy> LogitOperands getLogitOperands(OpTy op) {
  return {op.getX(),
          op.getWeight(),
          op.getTarget(),
          SmallVector<Value>(op.getRows()),
          SmallVector<Value>(op.getCols()),
          op.getRowOffset(),
          op.getColOffset(),
          op.getVocabDim()};
}

/// Elements `offset ... offset + size - 1` of dimension `dim` of `source`, all
/// of the others.
Value createSlice(OpBuilder &b, Location loc, Value source, unsigned dim,
                  OpFoldResult offset, OpFoldResult size);

/// The operands of an op on the tokens `offset ... offset + size - 1` alone.
LogitOperands sliceTokens(OpBuilder &b, Location loc,
                          const LogitOperands &operands, OpFoldResult offset,
                          OpFoldResult size);

/// The same, with slices that `sliceOf` makes. The first token is `offset`.
LogitOperands sliceTokens(OpBuilder &b, Location loc,
                          const LogitOperands &operands, OpFoldResult offset,
                          llvm::function_ref<Value(Value)> sliceOf);

/// The operands of an op on the classes `offset ... offset + size - 1` alone.
LogitOperands sliceClasses(OpBuilder &b, Location loc,
                           const LogitOperands &operands, OpFoldResult offset,
                           OpFoldResult size);

} // namespace mlir::xent

#endif // XENT_DIALECT_XENT_IR_LOGITOPERANDS_H
