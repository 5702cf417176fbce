//===- HeadFinish.cpp - one transform, one target, all cuts ---------------===//
//
// After the walk every way from the logits ends in a cut. Here the transform
// phi is read off the log-sum-exp, every cut is expressed in statistics of it,
// and the place in the program that spells it is found.
//
//===----------------------------------------------------------------------===//

#include "Xent/Analysis/HeadAnalysis.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include <cmath>

using namespace mlir;
using namespace mlir::xent;

/// A LogSumExp atom over the logits inside `e`.
static std::optional<AtomId> findLogSumExp(const Algebra &algebra, Expr e) {
  std::optional<AtomId> found;
  algebra.walkAtoms(e, [&](AtomId id) {
    const Atom &atom = algebra.getAtom(id);
    if (!atom.onLogits)
      return WalkResult::skip();
    if (atom.kind != AtomKind::LogSumExp)
      return WalkResult::advance();
    found = id;
    return WalkResult::interrupt();
  });
  return found;
}

/// phi, from the first log-sum-exp that a cut or a gradient uses.
LogicalResult HeadAnalysis::findPhi() {
  std::optional<AtomId> lse;
  for (const Cut &cut : cuts) {
    if (cut.meaning)
      lse = findLogSumExp(algebra, cut.meaning);
    for (auto &[value, step] : cut.body)
      if (!lse && step.second)
        lse = findLogSumExp(algebra, step.second);
    if (lse)
      break;
  }
  for (const Gradient &gradient : gradients)
    if (!lse)
      lse = findLogSumExp(algebra, gradient.meaning);
  // A backward pass that is given the log-sum-exp.
  if (!lse && cuts.empty())
    return success();
  if (!lse)
    return refuse("NoLogSumExp", "no log-sum-exp of these logits is used",
                  algebra.logits);
  const Atom atom = algebra.getAtom(*lse);
  std::optional<Expr> body = toLogitsSpace(atom.args[0], atom.var);
  if (!body)
    return refuse("PhiDependsOnRow",
                  "the logits of a slice of rows depend on the row",
                  algebra.logits);
  phi = *body;

  // Operands of phi vary with the class only or with the row only.
  VarId classVarId = classVar->freeVars[0];
  Refusal why;
  algebra.walkAtoms(phi, [&](AtomId id) {
    const Atom &operand = algebra.getAtom(id);
    if (algebra.isLogitLoad(id) || operand.kind == AtomKind::Var)
      return WalkResult::skip();
    if (operand.onLogits)
      return WalkResult::advance();
    bool isPerClass = llvm::is_contained(operand.freeVars, classVarId);
    if (isPerClass && operand.freeVars.size() > 1)
      why = {
          "OperandOverRowsAndClasses",
          "the logits are combined with a value for every token and class: " +
              algebra.str(algebra.fromAtom(id)),
          operand.value};
    if (!isPerClass && !operand.freeVars.empty())
      notes.push_back(
          {"PhiDependsOnRow", "the logits transform takes a value per token"});
    return WalkResult::skip();
  });
  if (!why.name.empty())
    return refuse(why.name, why.reason, why.value ? why.value : algebra.logits);
  return success();
}

/// Finds the scalar that spells phi: the first one with its meaning, else one
/// that is phi but for row statistics (a shift).
bool HeadAnalysis::findPhiRoot() {
  SmallVector<Expr> own(rowVars.size() + 1, classVar);
  for (auto [i, d] : llvm::enumerate(rowDims))
    own[d] = rowVars[i];
  if (evaluator.evaluate(Element{algebra.logits, own}) == phi)
    return true;

  linalg::LinalgOp shiftedOp;
  Value shiftedScalar;
  SmallVector<Expr> shiftedLoops;
  for (Value value : dirty) {
    auto op = value.getDefiningOp<linalg::LinalgOp>();
    if (!op || value == algebra.logits || classDims.lookup(value).none() ||
        op.getNumReductionLoops() != 0)
      continue;
    SmallVector<Expr> loops = evaluator.getLoops(op);
    for (Operation &inner : op.getBlock()->without_terminator()) {
      if (inner.getNumResults() != 1 ||
          !isa<FloatType>(inner.getResult(0).getType()))
        continue;
      Value scalar = inner.getResult(0);
      Expr meaning = evaluator.evaluate(op, scalar, loops);
      if (!meaning->onLogits || meaning->hasExp)
        continue;
      std::optional<AtomId> load =
          getOnlyLogitLoad(algebra.mapAtoms(meaning, [&](AtomId id) -> Expr {
            return algebra.getAtom(id).isReduction() ? algebra.zero() : Expr();
          }));
      if (!load)
        continue;
      // The loops of the op, in terms of rows and class of the logits.
      ArrayRef<Expr> indices = algebra.getAtom(*load).args;
      SmallVector<Expr> rows;
      for (unsigned d : rowDims)
        rows.push_back(indices[d]);
      std::optional<AtomId> var = Algebra::getSingleAtom(indices[classDim]);
      auto inverse = invertRows(rows);
      if (!inverse || !var || algebra.getAtom(*var).kind != AtomKind::Var)
        continue;
      Algebra::Substitution replacements = std::move(inverse->first);
      replacements[algebra.getAtom(*var).var] = classVar;
      Expr moved = algebra.substitute(meaning, replacements);
      SmallVector<Expr> movedLoops;
      for (Expr loop : loops)
        movedLoops.push_back(algebra.substitute(loop, replacements));
      if (moved == phi) {
        phiOp = op;
        phiScalar = scalar;
        phiLoops = movedLoops;
        return true;
      }
      Expr unshifted = algebra.mapAtoms(moved, [&](AtomId id) -> Expr {
        const Atom &atom = algebra.getAtom(id);
        return atom.isReduction() && atom.onLogits ? algebra.zero() : Expr();
      });
      if (!shiftedOp && unshifted == phi) {
        shiftedOp = op;
        shiftedScalar = scalar;
        shiftedLoops = movedLoops;
      }
    }
  }
  phiOp = shiftedOp;
  phiScalar = shiftedScalar;
  phiLoops = shiftedLoops;
  phiIsShifted = true;
  return static_cast<bool>(shiftedOp);
}

/// Turns the row indices of a read, in loop variables of their own, around:
/// returns what those variables are for the row rowVars, and an indicator of
/// whether that row is read at all. An index is a number whose digits are loop
/// variables, or quotients and remainders of them.
std::optional<std::pair<Algebra::Substitution, Expr>>
HeadAnalysis::invertRows(ArrayRef<Expr> rows) {
  Expr guard = algebra.one();
  Algebra::Substitution solution;
  struct Quotient {
    Expr divisor, digit;
  };
  llvm::MapVector<AtomId, Quotient> quotients; // by the variable
  DenseMap<AtomId, Expr> remainders;
  // Guards that hold by the extents are 1 and vanish.
  auto require = [&](Expr indicator) { guard = algebra.mul(guard, indicator); };
  for (auto [row, rowVar] : llvm::zip_equal(rows, rowVars)) {
    SmallVector<std::pair<double, AtomId>> digits;
    double offset = 0;
    for (const Term &term : row->terms) {
      if (term.monomial.isOne()) {
        offset = term.coefficient;
        continue;
      }
      if (term.monomial.factors.size() != 1 || term.monomial.exponent ||
          term.monomial.factors[0].second != 1 || term.coefficient < 1)
        return std::nullopt;
      digits.push_back({term.coefficient, term.monomial.factors[0].first});
    }
    if (offset < 0)
      return std::nullopt;
    llvm::sort(digits, [](auto a, auto b) { return a.first > b.first; });
    Expr rest = rowVar;
    double above = 0;
    for (auto [weight, id] : digits) {
      const Atom atom = algebra.getAtom(id);
      std::optional<AtomId> variable =
          atom.kind == AtomKind::Var ? std::optional(id)
          : atom.kind == AtomKind::Fn && !atom.args.empty()
              ? Algebra::getSingleAtom(atom.args[0])
              : std::nullopt;
      if (!variable || algebra.getAtom(*variable).kind != AtomKind::Var)
        return std::nullopt;
      // The part of the offset that this digit and those above carry.
      double carried = std::floor(offset / weight);
      offset -= carried * weight;
      Expr digit =
          algebra.sub(algebra.fn("fdiv", {rest, algebra.constant(weight)}),
                      algebra.constant(carried));
      require(algebra.negate(algebra.isNegative(digit)));
      Expr extent = atom.kind == AtomKind::Var ? atom.args[0]
                    : atom.name == "mod"       ? atom.args[1]
                                               : Expr();
      std::optional<double> size;
      if (extent)
        size = Algebra::getConstant(extent);
      else if (auto range = algebra.getInterval(algebra.fromAtom(id)))
        size = range->second + 1;
      if (above && (!size || above < weight * (*size + carried)))
        return std::nullopt; // digits overlap
      if (extent && !isExtentOf(digit, extent))
        require(algebra.isNegative(algebra.sub(digit, extent)));
      if (atom.kind == AtomKind::Var)
        solution[atom.var] = digit;
      else if (atom.name == "fdiv")
        quotients[*variable] = {atom.args[1], digit};
      else
        remainders[*variable] = digit;
      rest = algebra.fn("mod", {rest, algebra.constant(weight)});
      above = weight;
    }
    // What no digit accounts for.
    Expr left = algebra.sub(rest, algebra.constant(offset));
    if (digits.empty() || above != 1)
      require(algebra.isZero(left));
  }
  for (auto &[variable, quotient] : quotients) {
    Expr remainder = remainders.lookup(variable);
    if (!remainder)
      return std::nullopt;
    const Atom &var = algebra.getAtom(variable);
    Expr value =
        algebra.add(algebra.mul(quotient.digit, quotient.divisor), remainder);
    if (!coversExtent(quotient.digit, quotient.divisor, var.args[0]))
      require(algebra.isNegative(algebra.sub(value, var.args[0])));
    solution[var.var] = value;
  }
  return std::make_pair(std::move(solution), guard);
}

/// Whether `digit` is a row variable of this very extent.
bool HeadAnalysis::isExtentOf(Expr digit, Expr extent) const {
  std::optional<AtomId> id = Algebra::getSingleAtom(digit);
  return id && algebra.getAtom(*id).kind == AtomKind::Var &&
         algebra.getAtom(*id).args[0] == extent;
}

/// Whether digit * divisor + remainder stays below `extent` because the digit
/// is a variable, and the extent the product of its own and the divisor.
bool HeadAnalysis::coversExtent(Expr digit, Expr divisor, Expr extent) {
  std::optional<AtomId> id = Algebra::getSingleAtom(digit);
  return id && algebra.getAtom(*id).kind == AtomKind::Var &&
         algebra.mul(algebra.getAtom(*id).args[0], divisor) == extent;
}

/// One target for all picks: the class for every row, -1 for rows without.
LogicalResult HeadAnalysis::findTarget() {
  SmallVector<std::pair<Expr, Expr>> targets;
  for (auto &[rows, classIndex] : picks) {
    auto inverse = invertRows(rows);
    bool isSolved = inverse.has_value();
    if (inverse)
      for (VarId var : classIndex->freeVars)
        isSolved &= inverse->first.count(var) != 0;
    if (!isSolved)
      return refuse("RowFromData",
                    "the rows that classes are picked from are no slice of the "
                    "rows of the logits",
                    algebra.logits);
    auto &[solution, guard] = *inverse;
    // Rows that read no class must not load one from nowhere.
    if (guard != algebra.one())
      for (auto &[var, value] : solution)
        value = algebra.mul(guard, value);
    auto target =
        std::make_pair(algebra.substitute(classIndex, solution), guard);
    if (!llvm::is_contained(targets, target))
      targets.push_back(target);
  }
  if (targets.empty())
    return success();
  if (targets.size() == 1 && targets[0].second == algebra.one()) {
    target = targets[0].first;
    return success();
  }
  target = algebra.constant(-1);
  for (auto [i, a] : llvm::enumerate(targets)) {
    // Two targets for one row would need two picks.
    for (auto &b : ArrayRef(targets).take_front(i))
      if (algebra.simplifyUnderIndicators(algebra.mul(a.second, b.second)) !=
              algebra.zero() &&
          !areDisjoint(a.second, b.second))
        return refuse("SecondTarget", "two classes are picked from one row",
                      algebra.logits);
    target = algebra.add(
        target, algebra.mul(a.second, algebra.add(a.first, algebra.one())));
  }
  return success();
}

/// The comparisons that the indicator `guard` is made of.
static llvm::SetVector<AtomId> getComparisons(const Algebra &algebra,
                                              Expr guard) {
  llvm::SetVector<AtomId> comparisons;
  for (const Term &term : guard->terms)
    for (auto [id, power] : term.monomial.factors)
      if (algebra.getAtom(id).kind == AtomKind::Predicate &&
          algebra.getAtom(id).name == "LT")
        comparisons.insert(id);
  return comparisons;
}

/// Whether two products of indicators [e < 0] and 1 - [e < 0] exclude each
/// other: both bound some e, up to a constant, to ranges that do not meet.
bool HeadAnalysis::areDisjoint(Expr a, Expr b) {
  for (AtomId id : getComparisons(algebra, a)) {
    SmallVector<Term> variable;
    for (const Term &term : algebra.getAtom(id).args[0]->terms)
      if (!term.monomial.isOne())
        variable.push_back(term);
    Expr base = algebra.fromTerms(variable);
    auto [lowA, highA] = getGuardedRange(a, base);
    auto [lowB, highB] = getGuardedRange(b, base);
    if (highA < lowB || highB < lowA)
      return true;
  }
  return false;
}

/// Bounds on `base` where the indicator `guard` can be 1: those of each
/// comparison that makes it 0 when it fails.
std::pair<double, double> HeadAnalysis::getGuardedRange(Expr guard, Expr base) {
  constexpr double inf = std::numeric_limits<double>::infinity();
  auto range = algebra.getInterval(base).value_or(std::make_pair(-inf, inf));
  for (AtomId id : getComparisons(algebra, guard)) {
    std::optional<double> c = Algebra::getConstant(
        algebra.sub(algebra.getAtom(id).args[0], base)); // base + c < 0
    if (!c)
      continue;
    auto isZeroWith = [&](Expr outcome) {
      return algebra.mapAtoms(guard, [&](AtomId other) -> Expr {
        return other == id ? outcome : Expr();
      }) == algebra.zero();
    };
    if (isZeroWith(algebra.zero()))
      range.second = std::min(range.second, -*c - 1);
    if (isZeroWith(algebra.one()))
      range.first = std::max(range.first, -*c);
  }
  return range;
}

void HeadAnalysis::makeNotes() {
  Type element = getElementTypeOrSelf(algebra.logits.getType());
  if (isa<BFloat16Type, Float16Type>(element))
    notes.push_back({"WideAccumulation",
                     "the product accumulates in a narrow type: taken as f32 "
                     "accumulation and one rounding"});
  if (algebra.droppedRounding)
    notes.push_back({"DroppedRounding",
                     "roundings to a narrow type between the shift and the "
                     "statistic are dropped"});
  if (algebra.assumedInRange)
    notes.push_back({"TargetAssumedInRange",
                     "the program reads another row for a target that is no "
                     "class: targets are taken to be classes"});
  if (algebra.argMaxThroughExp)
    notes.push_back({"ArgMaxThroughExp",
                     "the argmax of exponentials is that of the logits: ties "
                     "that rounding makes are resolved"});
}

LogicalResult HeadAnalysis::finish() {
  if (cuts.empty() && llvm::none_of(gradients, [](const Gradient &gradient) {
        return gradient.meaning->hasExp;
      }))
    return refuse("NoLogSumExp", "no log-sum-exp of these logits is used",
                  algebra.logits);
  if (failed(findPhi()))
    return failure();
  auto onStatistics = [&](Expr e) { return convert(e); };
  for (Cut &cut : cuts) {
    conversionFailure = {};
    bool isConverted = false;
    if (cut.meaning) {
      if (std::optional<Expr> meaning = convert(cut.meaning)) {
        cut.meaning = *meaning;
        isConverted = true;
      }
    } else {
      Cut exact{cut.value, Expr(), {}};
      isConverted = planBody(cast<linalg::LinalgOp>(cut.value.getOwner()),
                             cut.value, onStatistics, exact);
      cut = std::move(exact);
    }
    if (!isConverted) {
      if (conversionFailure.name.empty())
        conversionFailure = {"NotAStatistic",
                             "a value of the logits is no row statistic",
                             Value()};
      return refuse(conversionFailure.name, conversionFailure.reason,
                    cut.value);
    }
  }
  if (gradients.empty() &&
      (!statistics.contains("lse") || statistics.size() < 2))
    return refuse("LoneStatistic",
                  "only one statistic of the logits is used: no cross-entropy",
                  algebra.logits);
  collectStatistics();
  if (phi && !findPhiRoot())
    return refuse("PhiNotSpelled",
                  "no value of the program is the logits that the log-sum-exp "
                  "is of: " +
                      algebra.str(phi),
                  algebra.logits);
  // How the exponents were shifted, as far as it is not by the row maximum.
  if (Shift shift = algebra.getWorstShift(); shift != Shift::RowMax)
    notes.push_back(
        {"ShiftIsNotRowMax",
         shift == Shift::None
             ? "the exponentials are not shifted: the program overflows where "
               "the rewritten one does not"
             : "the exponentials are shifted by something else than the row "
               "maximum: over- and underflow differ"});
  if (algebra.isTooLarge)
    return refuse("TooLarge",
                  "the program between the product and the loss is "
                  "too large to be followed",
                  algebra.logits);
  makeNotes();
  return success();
}
