//===- EvaluatorReductions.cpp - what linalg ops mean ---------------------===//

#include "EvaluatorBody.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::xent;

/// Reductions over as few indices or masks are unrolled.
static constexpr double maxUnroll = 4;

Expr Evaluator::evaluateResult(linalg::LinalgOp op, OpResult result,
                               ArrayRef<Expr> indices) {
  SmallVector<Expr> loops = getLoopsAt(op, result, indices);
  if (llvm::all_of(loops, [](Expr loop) { return bool(loop); }))
    return evaluate(op, getYielded(op, result.getResultNumber()), loops);
  return evaluateReduction(op, result, indices, loops);
}

/// Whether no element of a tensor of this type is below `init`, where a maximum
/// starts.
bool Evaluator::isLowest(Expr init, Type type) const {
  if (std::optional<AtomId> id = Algebra::getSingleAtom(init)) {
    const Atom &atom = algebra.getAtom(*id);
    return atom.kind == AtomKind::Opaque && atom.name == "-inf";
  }
  std::optional<double> number = Algebra::getConstant(init);
  bool isHalf = getElementTypeOrSelf(type).isF16();
  return number && *number <= (isHalf ? -65504.0 : -3e38);
}

Expr Evaluator::evaluateReduction(linalg::LinalgOp op, OpResult result,
                                  ArrayRef<Expr> indices,
                                  SmallVector<Expr> loops) {
  unsigned number = result.getResultNumber();
  bool isDependent = dependents.contains(result);
  auto opaque = [&] { return algebra.load(result, indices, isDependent); };
  SmallVector<std::pair<VarId, Expr>> reduced;
  for (auto [l, loop] : llvm::enumerate(loops))
    if (!loop) {
      Expr extent = getExtent(op, l);
      reduced.push_back({firstReductionVar + l, extent});
      loop = algebra.var(firstReductionVar + l, extent);
    }
  // Classes first: a loss that is summed over classes and rows at once is a sum
  // over the rows of row losses.
  llvm::stable_sort(reduced, [&](const auto &a, const auto &b) {
    return a.second == numClasses && b.second != numClasses;
  });

  Value folded = getFolded(op, number);
  if (!folded)
    return opaque();
  Element initElement{op.getDpsInitOperand(number)->get(),
                      SmallVector<Expr>(indices)};
  Expr init = evaluate(initElement);
  Expr body = evaluate(op, folded, loops);
  Operation *fold = getYielded(op, number).getDefiningOp();
  if (isa<arith::AddFOp, arith::AddIOp>(fold) &&
      !fold->getResult(0).getType().isInteger(1)) {
    for (auto [var, extent] : reduced) {
      std::optional<double> size = Algebra::getConstant(extent);
      if (size && *size <= maxUnroll && !body->onLogits) {
        Expr unrolled = algebra.zero();
        for (int i = 0; i < *size; ++i)
          unrolled = algebra.add(
              unrolled, algebra.substitute(body, var, algebra.constant(i)));
        body = unrolled;
      } else {
        body = algebra.sum(var, extent, body);
      }
    }
    return algebra.add(init, body);
  }
  if (isMaxFold(op, number)) {
    for (auto [var, extent] : reduced)
      body = algebra.maximum(var, extent, body);
    return isLowest(init, result.getType()) ? body
                                            : algebra.fn("max", {init, body});
  }
  if (reduced.size() != 1)
    return opaque();
  auto [var, extent] = reduced[0];
  // A position other than the first one would stay in a row of -inf.
  if (Algebra::getConstant(init) != 0.0)
    return opaque();
  for (unsigned max = 0, e = op->getNumResults(); max < e; ++max)
    if (max != number && isMaxFold(op, max) &&
        isLowest(evaluate(Element{op.getDpsInitOperand(max)->get(),
                                  SmallVector<Expr>(indices)}),
                 op->getResult(max).getType()) &&
        isArgMaxFold(op, number, max) && body == algebra.var(var, extent))
      return algebra.argMax(var, extent,
                            evaluate(op, getFolded(op, max), loops));
  return opaque();
}

/// exp(f - (LSE_j f))
Expr Evaluator::evaluateSoftmax(linalg::SoftmaxOp op, ArrayRef<Expr> indices) {
  unsigned dim = op.getDimension();
  VarId var = firstReductionVar;
  Expr extent = getDim(op.getInput(), dim);
  Element element{op.getInput(), SmallVector<Expr>(indices)};
  Expr f = evaluate(element);
  element.indices[dim] = algebra.var(var, extent);
  Expr row = evaluate(element);
  // The op subtracts the maximum by definition: mark the shift as such.
  Expr max = algebra.maximum(var, extent, row);
  Expr lse =
      algebra.add(algebra.logSumExp(var, extent, algebra.sub(row, max)), max);
  return algebra.exp(algebra.sub(f, lse));
}
