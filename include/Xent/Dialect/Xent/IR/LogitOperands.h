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

/// The column of a token's target in a matrix over some classes, and whether it
/// is one of them.
struct TargetColumn {
  Value column, isClass;
};

/// Inside a linalg body whose first loop enumerates tokens: where the target of
/// this token is among `classes` classes. `element` is its element of the
/// target, or null for the diagonal.
TargetColumn createTargetColumn(OpBuilder &b, Location loc, Value rowOffset,
                                Value colOffset, Value classes, Value element);

/// `init`, and where the target of a token is a column of `matrix`, [N, V], the
/// element there: a read per token, not a comparison per element. The target
/// and the offsets are those of `operands`.
Value createPicked(OpBuilder &b, Location loc, const LogitOperands &operands,
                   Value matrix, Value init);

} // namespace mlir::xent

#endif // XENT_DIALECT_XENT_IR_LOGITOPERANDS_H
