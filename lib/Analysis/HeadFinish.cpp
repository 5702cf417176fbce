//===- HeadFinish.cpp - one transform, one target, all cuts ---------------===//
//
// After the walk every way from the logits ends in a cut. Here the transform
// phi is read off the log-sum-exp, every cut is expressed in statistics of it,
// and the place in the program that spells it is found.
//
//===----------------------------------------------------------------------===//

#include "Xent/Analysis/HeadAnalysis.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::xent;

/// A LogSumExp atom over the logits inside `e`.
static std::optional<AtomId> findLogSumExp(const Algebra &algebra, Expr e) {
  for (const Term &term : e->terms) {
    for (auto [id, power] : term.monomial.factors) {
      const Atom &atom = algebra.getAtom(id);
      if (!atom.onLogits)
        continue;
      if (atom.kind == AtomKind::LogSumExp)
        return id;
      for (Expr arg : atom.args)
        if (std::optional<AtomId> found = findLogSumExp(algebra, arg))
          return found;
    }
    if (term.monomial.exponent)
      if (auto found = findLogSumExp(algebra, term.monomial.exponent))
        return found;
  }
  return std::nullopt;
}

/// phi, from the first log-sum-exp that a cut uses.
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
  auto check = [&](auto &self, Expr e) -> void {
    for (const Term &term : e->terms) {
      for (auto [id, power] : term.monomial.factors) {
        const Atom &operand = algebra.getAtom(id);
        if (algebra.isLogitLoad(id) || operand.kind == AtomKind::Var)
          continue;
        if (operand.isReduction() && operand.onLogits) {
          why = {"PhiFromStatistic",
                 "the logits depend on a statistic of them",
                 {}};
        } else if (!operand.onLogits) {
          bool isPerClass = llvm::is_contained(operand.freeVars, classVarId);
          if (isPerClass && operand.freeVars.size() > 1)
            why = {"OperandOverRowsAndClasses",
                   "the logits are combined with a value for every token and "
                   "class: " +
                       algebra.str(algebra.fromAtom(id)),
                   operand.value};
          if (!isPerClass && !operand.freeVars.empty())
            notes.push_back({"PhiDependsOnRow",
                             "the logits transform takes a value per token"});
        } else {
          for (Expr arg : operand.args)
            self(self, arg);
        }
      }
      if (term.monomial.exponent)
        self(self, term.monomial.exponent);
    }
  };
  check(check, phi);
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
      // The loops of the op, by the place of their variable in the logits.
      Algebra::Substitution replacements;
      bool isPlain = true;
      for (auto [d, index] : llvm::enumerate(algebra.getAtom(*load).args)) {
        if (index->terms.empty())
          continue;
        std::optional<AtomId> var = Algebra::getSingleAtom(index);
        isPlain &= var && algebra.getAtom(*var).kind == AtomKind::Var;
        if (isPlain)
          replacements[algebra.getAtom(*var).var] = own[d];
      }
      if (!isPlain)
        continue;
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

/// Turns a read at `rows`, indices in some space of their own, around: returns
/// the class that is read for the row rowVars, and whether one is. Rows are
/// digits: sums of multiples of loop variables, or of quotients and remainders
/// of them.
std::optional<std::pair<Expr, Expr>>
HeadAnalysis::invertRows(ArrayRef<Expr> rows, Expr classIndex) {
  Expr guard = algebra.one();
  Algebra::Substitution solution;
  DenseMap<VarId, std::pair<Expr, Expr>> quotients; // (divisor, quotient)
  DenseMap<VarId, Expr> remainders;
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
    llvm::sort(digits, [](auto a, auto b) { return a.first > b.first; });
    Expr rest = algebra.sub(rowVar, algebra.constant(offset));
    if (offset != 0 || digits.empty())
      guard = algebra.mul(guard, algebra.negate(algebra.isNegative(rest)));
    if (digits.empty()) {
      guard = algebra.mul(guard, algebra.isZero(rest));
      continue;
    }
    double above = 0;
    for (auto [weight, id] : digits) {
      const Atom atom = algebra.getAtom(id);
      // digit < extent
      Expr extent;
      std::optional<AtomId> var;
      if (atom.kind == AtomKind::Fn && !atom.args.empty())
        var = Algebra::getSingleAtom(atom.args[0]);
      if (atom.kind == AtomKind::Var)
        extent = atom.args[0];
      else if (var && atom.name == "mod")
        extent = atom.args[1];
      else if (var && atom.name == "fdiv" &&
               algebra.getAtom(*var).kind == AtomKind::Var &&
               algebra.fn("mod", {algebra.getAtom(*var).args[0],
                                  atom.args[1]}) == algebra.zero())
        extent =
            algebra.fn("fdiv", {algebra.getAtom(*var).args[0], atom.args[1]});
      else if (auto range = algebra.getInterval(algebra.fromAtom(id)))
        extent = algebra.constant(range->second + 1);
      if (!extent)
        return std::nullopt;
      std::optional<double> size = Algebra::getConstant(extent);
      if (above && (!size || above < weight * *size))
        return std::nullopt;
      Expr digit =
          above ? algebra.fn("mod", {rest, algebra.constant(above)}) : rest;
      digit = algebra.fn("fdiv", {digit, algebra.constant(weight)});
      above = weight;
      // The extent of a variable may be that of the row itself.
      std::optional<AtomId> own = Algebra::getSingleAtom(rowVar);
      bool isWhole =
          own && digit == rowVar && algebra.getAtom(*own).args[0] == extent;
      if (!isWhole)
        guard =
            algebra.mul(guard, algebra.isNegative(algebra.sub(digit, extent)));
      if (atom.kind == AtomKind::Var)
        solution[atom.var] = digit;
      if (var && algebra.getAtom(*var).kind == AtomKind::Var) {
        VarId name = algebra.getAtom(*var).var;
        if (atom.name == "fdiv")
          quotients[name] = {atom.args[1], digit};
        else
          remainders[name] = digit;
      } else if (atom.kind != AtomKind::Var) {
        return std::nullopt;
      }
    }
    if (above != 1)
      guard = algebra.mul(guard, algebra.isZero(algebra.fn(
                                     "mod", {rest, algebra.constant(above)})));
  }
  for (auto &[name, quotient] : quotients) {
    Expr remainder = remainders.lookup(name);
    if (!remainder)
      return std::nullopt;
    solution[name] =
        algebra.add(algebra.mul(quotient.second, quotient.first), remainder);
  }
  for (VarId var : classIndex->freeVars)
    if (!solution.count(var))
      return std::nullopt;
  // Rows that read no class must not load one from nowhere.
  if (guard != algebra.one())
    for (auto &[var, value] : solution)
      value = algebra.mul(guard, value);
  return std::make_pair(algebra.substitute(classIndex, solution), guard);
}

/// One target for all picks: the class for every row, -1 for rows without.
LogicalResult HeadAnalysis::findTarget() {
  SmallVector<std::pair<Expr, Expr>> targets;
  for (auto &[rows, classIndex] : picks) {
    std::optional<std::pair<Expr, Expr>> inverse = invertRows(rows, classIndex);
    if (!inverse)
      return refuse("RowFromData",
                    "the rows that classes are picked from are no slice of the "
                    "rows of the logits",
                    algebra.logits);
    if (!llvm::is_contained(targets, *inverse))
      targets.push_back(*inverse);
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

/// Whether two products of indicators [e < 0] and 1 - [e < 0], each e a
/// variable plus a constant, exclude each other.
bool HeadAnalysis::areDisjoint(Expr a, Expr b) {
  return llvm::any_of(rowVars, [&](Expr var) {
    auto [lowA, highA] = getGuardedRange(a, var);
    auto [lowB, highB] = getGuardedRange(b, var);
    return highA < lowB || highB < lowA;
  });
}

/// Bounds on `var` where the indicator `guard` can be 1: those of each
/// comparison that makes it 0 when it fails.
std::pair<double, double> HeadAnalysis::getGuardedRange(Expr guard, Expr var) {
  auto range = algebra.getInterval(var).value_or(
      std::make_pair(0.0, std::numeric_limits<double>::infinity()));
  llvm::SetVector<AtomId> comparisons;
  for (const Term &term : guard->terms)
    for (auto [id, power] : term.monomial.factors)
      if (algebra.getAtom(id).kind == AtomKind::Predicate &&
          algebra.getAtom(id).name == "LT")
        comparisons.insert(id);
  for (AtomId id : comparisons) {
    Expr bound = algebra.sub(algebra.getAtom(id).args[0], var); // var + c < 0
    std::optional<double> c = Algebra::getConstant(bound);
    if (!c)
      continue;
    auto without = [&](Expr value) {
      return algebra.mapAtoms(guard, [&](AtomId other) -> Expr {
        return other == id ? value : Expr();
      });
    };
    if (without(algebra.zero()) == algebra.zero())
      range.second = std::min(range.second, -*c - 1);
    if (without(algebra.one()) == algebra.zero())
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
  if (cuts.empty())
    return refuse("NoLogSumExp", "no log-sum-exp of these logits is used",
                  algebra.logits);
  if (failed(findPhi()))
    return failure();
  auto toStatistics = [&](Expr e) { return convert(e); };
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
                             cut.value, toStatistics, exact);
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
  if (!statistics.contains("lse") || statistics.size() < 2)
    return refuse("LoneStatistic",
                  "only one statistic of the logits is used: no cross-entropy",
                  algebra.logits);
  if (!findPhiRoot())
    return refuse("PhiNotSpelled",
                  "no value of the program is the logits that the log-sum-exp "
                  "is of: " +
                      algebra.str(phi),
                  algebra.logits);
  if (failed(findTarget()))
    return failure();
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
