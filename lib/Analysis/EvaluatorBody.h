//===- EvaluatorBody.h - scalars of one linalg body -------------*- C++ -*-===//
//
// Private to lib/Analysis.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_ANALYSIS_EVALUATORBODY_H
#define XENT_LIB_ANALYSIS_EVALUATORBODY_H

#include "Xent/Analysis/Evaluator.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

namespace mlir::xent {

/// Scalars of the body of `op` in one iteration, or scalars outside of any body
/// if `op` is null.
class Evaluator::Body {
public:
  Body(Evaluator &evaluator, linalg::LinalgOp op, ArrayRef<Expr> loops)
      : evaluator(evaluator), op(op), loops(loops) {}

  Expr get(Value value);
  bool isOf(linalg::LinalgOp other, ArrayRef<Expr> otherLoops) const {
    return op == other && ArrayRef<Expr>(loops) == otherLoops;
  }

private:
  Expr compute(Value value);
  std::optional<Expr> computeInteger(Operation *def, ArrayRef<Expr> x);
  std::optional<Expr> computeFloat(Operation *def, ArrayRef<Expr> x);
  std::optional<Expr> computeCompare(arith::CmpIOp cmp, Expr a, Expr b);
  Expr getOpaque(Value value);
  Expr select(Expr condition, Expr a, Expr b);

  Evaluator &evaluator;
  linalg::LinalgOp op;
  SmallVector<Expr> loops;
  DenseMap<Value, Expr> memo;
};

} // namespace mlir::xent

#endif // XENT_LIB_ANALYSIS_EVALUATORBODY_H
