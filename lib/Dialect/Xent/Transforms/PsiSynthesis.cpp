//===- PsiSynthesis.cpp - scalars of a region out of their meaning --------===//
//
// What is free of the class is gathered, term by term, into operands that are
// computed once a token: c[n] * exp(z - max[n]) is left of a probability.
//
//===----------------------------------------------------------------------===//

#include "ExprEmitter.h"
#include "PsiSpeller.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"

using namespace mlir;
using namespace mlir::xent;

using Step = PsiSpeller::Step;

std::optional<Step> PsiSpeller::synthesise(Expr meaning, Type type) {
  std::optional<Expr> virtualised = head.toVirtualLogits(meaning);
  SmallVector<std::pair<AtomId, Step>> atoms;
  std::optional<Expr> scalar;
  if (virtualised)
    scalar = abstract(*virtualised, atoms);
  if (!scalar || !ExprEmitter::canEmit(head.algebra, *scalar))
    return std::nullopt;
  return spelling.addSynthesis(*scalar, type, atoms);
}

/// An atom for `e`, which is free of the class: an operand, or a constant.
std::optional<Expr> PsiSpeller::abstractRow(Expr e, Atoms &atoms) {
  if (Algebra::getConstant(e))
    return e;
  Type real = getAccumulatorType(head.x.value, head.weight.value);
  std::optional<Step> step = addValue(e, real);
  if (!step)
    return std::nullopt;
  Expr atom = head.algebra.statistic("step" + std::to_string(*step), {});
  atoms.push_back({*Algebra::getSingleAtom(atom), *step});
  return atom;
}

std::optional<Expr> PsiSpeller::abstractAtom(AtomId id, Atoms &atoms) {
  Algebra &algebra = head.algebra;
  const Atom atom = algebra.getAtom(id);
  Expr same = algebra.fromAtom(id);
  // The transformed logit, and the logit.
  if (atom.kind == AtomKind::Statistic && atom.name == "pick") {
    if (!phi)
      return std::nullopt;
    atoms.push_back({id, *phi});
    return same;
  }
  if (algebra.isLogitLoad(id)) {
    if (atom.args[head.classDim] != head.classVar)
      return std::nullopt;
    atoms.push_back({id, spelling.addLogits()});
    return same;
  }
  if (atom.kind == AtomKind::Predicate && atom.name == "EQ" &&
      isTarget(atom.args[0])) {
    atoms.push_back({id, spelling.addHit(/*isNegated=*/false)});
    return same;
  }
  if (!atom.onLogits && llvm::all_of(atom.freeVars, [](VarId var) {
        return var == logitsClassVar;
      })) {
    // A value per class.
    Type type = getAccumulatorType(head.x.value, head.weight.value);
    std::optional<Step> step = addValue(same, type);
    if (!step)
      return std::nullopt;
    Expr renamed = algebra.statistic("step" + std::to_string(*step), {});
    atoms.push_back({*Algebra::getSingleAtom(renamed), *step});
    return renamed;
  }
  if (atom.kind != AtomKind::Fn && atom.kind != AtomKind::Predicate)
    return std::nullopt;
  DenseMap<AtomId, Expr> replaced;
  SmallVector<Expr> args;
  for (Expr arg : atom.args) {
    std::optional<Expr> scalar = abstract(arg, atoms);
    if (!scalar)
      return std::nullopt;
    args.push_back(*scalar);
  }
  return atom.kind == AtomKind::Fn ? algebra.fn(atom.name, args, atom.prototype)
                                   : algebra.predicate(atom.name, args);
}

/// exp(z - lse) = exp(z - max) / exp_sum: takes the divisor out of `exponent`
/// and into `row`. The rounding of lse, which grows with the logits, would be a
/// relative error of the whole row.
Expr PsiSpeller::takeNormalizer(Expr exponent, Expr &row) {
  Algebra &algebra = head.algebra;
  for (const Term &term : SmallVector<Term>(exponent->terms)) {
    std::optional<AtomId> id =
        Algebra::getSingleAtom(algebra.fromMonomial(term.monomial));
    int power = static_cast<int>(-term.coefficient);
    if (!id || power < 1 || power != -term.coefficient)
      continue;
    const Atom atom = algebra.getAtom(*id);
    if (atom.kind != AtomKind::Statistic || atom.name != "lse")
      continue;
    Expr change =
        algebra.sub(algebra.fromAtom(*id), algebra.statistic("max", atom.args));
    exponent = algebra.add(exponent, change, power);
    Expr divisor = algebra.inverse(algebra.statistic("exp_sum", atom.args));
    for (int i = 0; i < power; ++i)
      row = algebra.mul(row, divisor);
  }
  return exponent;
}

std::optional<Expr> PsiSpeller::abstract(Expr e, Atoms &atoms) {
  Algebra &algebra = head.algebra;
  auto isRow = [&](ArrayRef<VarId> vars) {
    return !llvm::is_contained(vars, logitsClassVar);
  };
  // Terms that are free of the class, as one operand; a lone one without its
  // coefficient: z - lse.
  SmallVector<Term> rowTerms;
  Expr out = algebra.zero();
  for (const Term &term : SmallVector<Term>(e->terms)) {
    if (isRow(algebra.fromMonomial(term.monomial)->freeVars)) {
      rowTerms.push_back(term);
      continue;
    }
    Expr row = algebra.one();
    Expr product = algebra.constant(term.coefficient);
    for (auto [id, power] : term.monomial.factors) {
      if (isRow(algebra.getAtom(id).freeVars)) {
        Expr base = algebra.fromAtom(id);
        base = power < 0 ? algebra.inverse(base) : base;
        for (int i = 0; i < std::abs(power); ++i)
          row = algebra.mul(row, base);
        continue;
      }
      std::optional<Expr> factor = abstractAtom(id, atoms);
      if (!factor)
        return std::nullopt;
      Expr base = power < 0 ? algebra.inverse(*factor) : *factor;
      for (int i = 0; i < std::abs(power); ++i)
        product = algebra.mul(product, base);
    }
    if (Expr exponent = term.monomial.exponent) {
      if (isRow(exponent->freeVars)) {
        row = algebra.mul(row, algebra.exp(exponent));
      } else {
        std::optional<Expr> scalar =
            abstract(takeNormalizer(exponent, row), atoms);
        if (!scalar)
          return std::nullopt;
        product = algebra.mul(product, algebra.exp(*scalar));
      }
    }
    if (row != algebra.one()) {
      std::optional<Expr> weight = abstractRow(row, atoms);
      if (!weight)
        return std::nullopt;
      product = algebra.mul(product, *weight);
    }
    out = algebra.add(out, product);
  }
  double scale = rowTerms.size() == 1 ? rowTerms[0].coefficient : 1;
  if (rowTerms.size() == 1 && !rowTerms[0].monomial.isOne())
    rowTerms[0].coefficient = 1;
  else
    scale = 1;
  std::optional<Expr> rows = abstractRow(algebra.fromTerms(rowTerms), atoms);
  if (!rows)
    return std::nullopt;
  return algebra.add(out, *rows, scale);
}
