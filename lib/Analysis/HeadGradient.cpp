//===- HeadGradient.cpp - sums of a gradient of the logits ----------------===//
//
//   dx[n, k] = sum_v d[n, v] w[v, k]
//   dw[v, k] = sum_n d[n, v] x[n, k]        in whatever spelling
//   dbias[v] = sum_n d[n, v]
//
// d may be any function of the logits: what a region can say of it is decided
// when the region is spelled.
//
//===----------------------------------------------------------------------===//

#include "Xent/Analysis/HeadAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::xent;

/// The value behind an exact widening.
static Value skipWidening(Value value) {
  if (auto widened = value.getDefiningOp<arith::ExtFOp>())
    return widened.getIn();
  return value;
}

/// Whether `e` is `weight`, an operand of the product, at these loops.
static bool reads(Evaluator &evaluator, const ProductOperand &operand, Expr e,
                  function_ref<Expr(int)> getLoop) {
  Element element{operand.value, {}};
  for (int loop : operand.dims)
    element.indices.push_back(loop < 0 ? evaluator.getAlgebra().zero()
                                       : getLoop(loop));
  return llvm::all_of(element.indices, [](Expr e) { return bool(e); }) &&
         evaluator.evaluate(element) == e;
}

/// Roundings are transparent in what does not depend on the logits: an operand
/// is another one if it is of another type.
static bool hasSameType(Value scalar, Value tensor) {
  return skipWidening(scalar).getType() ==
         getElementTypeOrSelf(tensor.getType());
}

/// The element type of the operand that the scalar `value` of a body is, behind
/// exact widenings of the whole tensor.
static Value peelWidenings(linalg::LinalgOp op, Value value) {
  value = skipWidening(value);
  auto arg = dyn_cast<BlockArgument>(value);
  while (arg && arg.getOwner() == op.getBlock()) {
    auto source =
        op.getMatchingOpOperand(arg)->get().getDefiningOp<linalg::LinalgOp>();
    if (!source || source->getNumResults() != 1 ||
        source.getNumReductionLoops() != 0)
      break;
    Value inner = skipWidening(getYielded(source, 0));
    auto innerArg = dyn_cast<BlockArgument>(inner);
    if (!innerArg || innerArg.getOwner() != source.getBlock())
      break;
    op = source;
    value = arg = innerArg;
  }
  return value;
}

bool HeadAnalysis::isWeight(const Gradient &gradient, Value partner) {
  linalg::LinalgOp op = gradient.op;
  if (!hasSameType(peelWidenings(op, partner), weight.value))
    return false;
  SmallVector<Expr> loops = evaluator.getLoops(op);
  Expr hidden =
      gradient.hiddenLoop < 0 ? algebra.zero() : loops[gradient.hiddenLoop];
  Expr read = evaluator.evaluate(op, partner, loops);
  return reads(evaluator, weight, read, [&](int loop) {
    return loop == static_cast<int>(classLoop)    ? loops[gradient.classLoop]
           : loop == static_cast<int>(hiddenLoop) ? hidden
                                                  : Expr();
  });
}

bool HeadAnalysis::isHiddenState(const Gradient &gradient, Value partner) {
  linalg::LinalgOp op = gradient.op;
  if (!hasSameType(peelWidenings(op, partner), x.value))
    return false;
  SmallVector<Expr> loops = gradient.loops;
  Expr hidden = algebra.zero();
  if (gradient.hiddenLoop >= 0)
    hidden = loops[gradient.hiddenLoop] =
        evaluator.getLoops(op)[gradient.hiddenLoop];
  Expr read = evaluator.evaluate(op, partner, loops);
  return reads(evaluator, x, read, [&](int loop) {
    if (loop == static_cast<int>(hiddenLoop))
      return hidden;
    for (auto [row, rowVar] : llvm::zip_equal(rowLoops, rowVars))
      if (loop == static_cast<int>(row))
        return rowVar;
    return Expr();
  });
}

/// Whether the dimensions of dx but the hidden one enumerate the rows in the
/// order of the logits.
bool HeadAnalysis::hasRowsInOrder(const Gradient &gradient) {
  linalg::LinalgOp op = gradient.op;
  AffineMap out = op.getIndexingMapMatchingResult(gradient.value);
  Expr position = algebra.zero(), expected = algebra.zero();
  for (auto [d, expr] : llvm::enumerate(out.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim || static_cast<int>(dim.getPosition()) == gradient.hiddenLoop)
      continue;
    position =
        algebra.add(algebra.mul(position, evaluator.getDim(gradient.value, d)),
                    gradient.loops[dim.getPosition()]);
  }
  for (auto [d, rowVar] : llvm::zip_equal(rowDims, rowVars))
    expected = algebra.add(
        algebra.mul(expected, evaluator.getDim(algebra.logits, d)), rowVar);
  return position == expected;
}

std::optional<Gradient>
HeadAnalysis::matchGradient(linalg::LinalgOp op,
                            const llvm::SmallBitVector &classLoops) {
  if (op->getNumResults() != 1 || op.getNumReductionLoops() == 0 ||
      classLoops.count() != 1 ||
      !isa<RankedTensorType>(op->getResult(0).getType()))
    return std::nullopt;
  auto result = op->getOpResult(0);
  Value folded = getFolded(op, 0);
  if (!folded ||
      !isa_and_nonnull<arith::AddFOp>(getYielded(op, 0).getDefiningOp()))
    return std::nullopt;
  AffineMap out = op.getIndexingMapMatchingResult(result);
  SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();
  SmallVector<Expr> loops = evaluator.getLoops(op);
  auto isUnit = [&](unsigned l) { return loops[l] == algebra.zero(); };

  Gradient gradient{result, GradientKind::Bias, op, folded, {}};
  gradient.classLoop = classLoops.find_first();
  Value partner;
  // d times something that varies with one loop more.
  if (auto product = folded.getDefiningOp<arith::MulFOp>())
    for (auto [a, b] : {std::pair(product.getLhs(), product.getRhs()),
                        std::pair(product.getRhs(), product.getLhs())}) {
      Expr d = evaluator.evaluate(op, a, loops);
      Expr other = evaluator.evaluate(op, b, loops);
      if (!d->onLogits || other->onLogits)
        continue;
      for (unsigned l = 0, e = loops.size(); l < e; ++l)
        if (!isUnit(l) && iterators[l] == utils::IteratorType::parallel &&
            !Algebra::dependsOn(d, l + 1) && Algebra::dependsOn(other, l + 1)) {
          if (gradient.hiddenLoop >= 0)
            return std::nullopt;
          gradient.hiddenLoop = l;
          gradient.factor = a;
          partner = b;
        }
    }
  bool reducesClasses =
      iterators[gradient.classLoop] == utils::IteratorType::reduction;
  for (unsigned l = 0, e = loops.size(); l < e; ++l)
    if (!isUnit(l) && l != gradient.classLoop &&
        static_cast<int>(l) != gradient.hiddenLoop &&
        (iterators[l] == utils::IteratorType::reduction) == reducesClasses)
      return std::nullopt;
  if (reducesClasses && !partner)
    return std::nullopt; // a statistic
  if (partner)
    gradient.kind =
        reducesClasses ? GradientKind::HiddenStates : GradientKind::Weight;
  gradient.factor = skipWidening(gradient.factor);

  // d at the rows and the class of the logits.
  Expr d = evaluator.evaluate(op, gradient.factor, loops);
  llvm::SetVector<AtomId> loads;
  collectLogitLoads(d, loads);
  std::optional<Algebra::Substitution> replacements;
  for (AtomId load : loads) {
    SmallVector<Expr> rows;
    for (unsigned dim : rowDims)
      rows.push_back(algebra.getAtom(load).args[dim]);
    // Every row of the logits is read once.
    auto inverse = invertRows(rows);
    if (!inverse || inverse->second != algebra.one())
      continue;
    replacements = std::move(inverse->first);
    break;
  }
  if (!replacements)
    return std::nullopt;
  (*replacements)[gradient.classLoop + 1] = classVar;
  Expr extents = algebra.one(), expected = algebra.one();
  for (unsigned l = 0, e = loops.size(); l < e; ++l) {
    bool isFree = static_cast<int>(l) == gradient.hiddenLoop;
    gradient.loops.push_back(
        isFree ? Expr() : algebra.substitute(loops[l], *replacements));
    if (isFree || isUnit(l) || l == gradient.classLoop)
      continue;
    if (!replacements->count(l + 1))
      return std::nullopt;
    extents = algebra.mul(extents, evaluator.getExtent(op, l));
  }
  for (unsigned dim : rowDims)
    expected = algebra.mul(expected, evaluator.getDim(algebra.logits, dim));
  if (extents != expected ||
      evaluator.getExtent(op, gradient.classLoop) != evaluator.getNumClasses())
    return std::nullopt;
  gradient.meaning =
      algebra.simplifyUnderIndicators(algebra.substitute(d, *replacements));

  Element init{op.getDpsInitOperand(0)->get(), {}};
  auto type = cast<RankedTensorType>(result.getType());
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    // A dimension of its own for each of what is left.
    if (!isa<AffineDimExpr>(out.getResult(dim)) && type.getDimSize(dim) != 1)
      return std::nullopt;
    init.indices.push_back(algebra.var(dim + 1, evaluator.getDim(result, dim)));
  }
  Expr initial = evaluator.evaluate(init);
  if (initial->onLogits)
    return std::nullopt;
  if (Algebra::getConstant(initial) != 0.0)
    gradient.init = init.tensor;
  switch (gradient.kind) {
  case GradientKind::HiddenStates:
    if (!isWeight(gradient, partner) || !hasRowsInOrder(gradient))
      return std::nullopt;
    break;
  case GradientKind::Weight:
    if (!isHiddenState(gradient, partner))
      return std::nullopt;
    break;
  case GradientKind::Bias:
    break;
  }
  return gradient;
}
