//===- RowGeneric.h - values of a head out of row statistics ----*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_ROWGENERIC_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_ROWGENERIC_H

#include "ExprEmitter.h"
#include "Xent/Analysis/HeadAnalysis.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::xent {

/// Extent of dimension `dim` of `value`, from what the value is made of, so
/// that the value itself is not used.
OpFoldResult getSizeOf(OpBuilder &b, Location loc, Value value, int64_t dim);

/// Creates a tensor of `sizes` and element type `type` that holds `meaning` at
/// the variables `space`, one a dimension (0 for an extent of 1).
Value createGeneric(OpBuilder &b, Location loc, HeadAnalysis &head,
                    const ExprEmitter::Statistics &statistics, Expr meaning,
                    ArrayRef<Expr> space, ArrayRef<OpFoldResult> sizes,
                    Type type);

/// Creates the value of a cut that has a meaning.
Value createFromMeaning(OpBuilder &b, HeadAnalysis &head,
                        const ExprEmitter::Statistics &statistics,
                        const Cut &cut);

/// Creates the op of a cut again, as a linalg.generic with the one result,
/// reading statistics in place of the logits. Assertions are kept.
Value createFromBody(OpBuilder &b, HeadAnalysis &head,
                     const ExprEmitter::Statistics &statistics, const Cut &cut);

/// Ops of the head with effects (assertions) that no cut creates again.
SmallVector<Operation *> getLostAssertions(HeadAnalysis &head);

/// Creates the assertions of `op` again, in a linalg.generic without results.
void keepAssertions(OpBuilder &b, HeadAnalysis &head, linalg::LinalgOp op);

/// Tells if something of the cuts cannot be created, and finds which statistics
/// they and `others` take.
std::optional<Refusal> checkCuts(HeadAnalysis &head, ArrayRef<Expr> others);

} // namespace mlir::xent

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_ROWGENERIC_H
