//===- ExprEmitter.h - scalar ops out of polynomials ------------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_EXPREMITTER_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_EXPREMITTER_H

#include "Xent/Analysis/Algebra.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/StringMap.h"

namespace mlir::xent {

/// Emits the value of polynomials in one iteration of a linalg body. Variables
/// l + 1 are its loops. Floats are computed in the type `real`, integers as
/// index.
class ExprEmitter {
public:
  /// The tensor of each statistic, over the row dimensions of the logits.
  using Statistics = llvm::StringMap<Value>;

  ExprEmitter(const Algebra &algebra, FloatType real,
              const Statistics &statistics)
      : algebra(algebra), real(real), statistics(statistics) {}

  /// Loads, statistics and predicates (as i1) that are values already.
  DenseMap<const Atom *, Value> bound;

  /// Whether `e` is made of what can be emitted. Never changes IR.
  static bool canEmit(const Algebra &algebra, Expr e);

  /// The value of `e`, of the scalar type `type`.
  Value emit(OpBuilder &b, Location loc, Expr e, Type type);
  /// The value of an integer polynomial, of type index.
  Value emitIndex(OpBuilder &b, Location loc, Expr e);

private:
  Value emitReal(OpBuilder &b, Location loc, Expr e);
  Value emitRealTerms(OpBuilder &b, Location loc, SmallVector<Term> terms);
  Value emitUnless(OpBuilder &b, Location loc, SmallVectorImpl<Term> &terms);
  Value emitRealTerm(OpBuilder &b, Location loc, const Monomial &monomial);
  Value emitRealAtom(OpBuilder &b, Location loc, const Atom &atom);
  Value emitIndexAtom(OpBuilder &b, Location loc, const Atom &atom);
  Value emitPredicate(OpBuilder &b, Location loc, const Atom &atom);
  Value emitPrototype(OpBuilder &b, Location loc, const Atom &atom);
  Value emitLoad(OpBuilder &b, Location loc, const Atom &atom);
  Value emitPosition(OpBuilder &b, Location loc, Value source, unsigned dim,
                     Expr index);
  bool isInteger(Expr e) const;

  const Algebra &algebra;
  FloatType real;
  const Statistics &statistics;
};

} // namespace mlir::xent

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_EXPREMITTER_H
