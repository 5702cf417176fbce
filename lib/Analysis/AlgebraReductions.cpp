//===- AlgebraReductions.cpp - sums, maxima and log-sum-exps --------------===//

#include "Xent/Analysis/Algebra.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include <cmath>

using namespace mlir;
using namespace mlir::xent;

/// Bound variables by nesting depth.
static VarId getBoundVar(Expr body) { return -1000 - body->depth; }

std::pair<Expr, Expr> Algebra::splitByVar(Expr a, VarId var) {
  SmallVector<Term> dependent, free;
  for (const Term &term : a->terms) {
    bool depends =
        (term.monomial.exponent && dependsOn(term.monomial.exponent, var)) ||
        llvm::any_of(term.monomial.factors, [&](auto factor) {
          return llvm::is_contained(atoms[factor.first].freeVars, var);
        });
    (depends ? dependent : free).push_back(term);
  }
  return {fromTerms(dependent), fromTerms(free)};
}

/// The reduction of `body` over `var`, as an atom.
Expr Algebra::reduce(AtomKind kind, VarId variable, Expr extent, Expr body) {
  VarId bound = getBoundVar(body);
  if (bound != variable)
    body = substitute(body, variable, var(bound, extent));
  Atom atom{kind};
  atom.args.push_back(body);
  atom.var = bound;
  atom.extent = extent;
  return fromAtom(getAtomId(std::move(atom)));
}

Expr Algebra::maximum(VarId var, Expr extent, Expr a) {
  if (!dependsOn(a, var))
    return a;
  return reduce(AtomKind::Max, var, extent, a);
}

/// The argmax is blind to shifts, positive factors and exp().
Expr Algebra::argMax(VarId var, Expr extent, Expr a) {
  Expr f = splitByVar(a, var).first;
  while (f->terms.size() == 1 && f->terms[0].coefficient > 0) {
    const Monomial monomial = f->terms[0].monomial;
    if (!monomial.factors.empty() || !monomial.exponent) {
      f = fromMonomial(monomial);
      break;
    }
    // Ties that the rounding of exp() makes are resolved.
    argMaxThroughExp = true;
    f = splitByVar(monomial.exponent, var).first;
  }
  return reduce(AtomKind::ArgMax, var, extent, f);
}

/// How `shift`, a part of an exponent that is free of the bound variable,
/// relates to the maximum of the rest, `body`.
Shift Algebra::classifyShift(Expr shift, Expr body, VarId var, Expr extent) {
  Expr rowMax = maximum(var, extent, body);
  bool isShifted = false;
  for (const Term &term : shift->terms) {
    Expr part = fromMonomial(term.monomial, term.coefficient);
    if (!part->onLogits)
      continue;
    isShifted = true;
    Monomial factor; // what multiplies the maximum
    std::optional<AtomId> max;
    bool isGuarded = false; // select(is_finite(max), max, 0)
    for (auto [id, power] : term.monomial.factors) {
      const Atom &atom = atoms[id];
      if (!atom.onLogits)
        factor.factors.push_back({id, power});
      else if (atom.kind == AtomKind::Predicate)
        isGuarded = true;
      else if (atom.kind == AtomKind::Max && !max && power == 1)
        max = id;
      else if (atom.kind != AtomKind::LogSumExp)
        return Shift::NotRowMax;
    }
    if (!max)
      continue; // exp(log-probability): shifted by the log-sum-exp itself
    double c = isGuarded ? -std::fabs(term.coefficient) : term.coefficient;
    const Atom atom = atoms[*max];
    Expr scaled = mul(atom.args[0], fromMonomial(factor, -c));
    if (reduce(AtomKind::Max, atom.var, atom.extent, scaled) != rowMax)
      return Shift::NotRowMax;
  }
  return isShifted ? Shift::RowMax : Shift::None;
}

Expr Algebra::logSumExp(VarId var, Expr extent, Expr a) {
  return logSumExp(var, extent, a, std::nullopt);
}

/// log sum_j exp(a) = c + LSE_j f, where a = f(j) + c. `shift` is known when an
/// atom is rebuilt or the caller has split off a shift already.
Expr Algebra::logSumExp(VarId var, Expr extent, Expr a,
                        std::optional<Shift> shift) {
  auto [f, c] = splitByVar(a, var);
  if (f == zeroExpr)
    return add(c, log(extent));
  if (!shift)
    shift = classifyShift(c, f, var, extent);
  Expr lse = reduce(AtomKind::LogSumExp, var, extent, f);
  AtomId id = *getSingleAtom(lse);
  auto [it, inserted] = shifts.try_emplace(id, *shift);
  if (!inserted && *shift != Shift::RowMax)
    it->second = *shift;
  return add(c, lse);
}

/// sum_j a. Terms are grouped by the part of their exponent that depends on j,
/// because only the group as a whole can be k * f * exp(f).
Expr Algebra::sum(VarId var, Expr extent, Expr a) {
  struct Group {
    Expr factor;
    Expr shift;
  };
  llvm::MapVector<const detail::ExprStorage *, Group> groups;
  Expr out = zeroExpr;
  for (const Term &term : SmallVector<Term>(a->terms)) {
    if (std::optional<Expr> picked = sumOneHot(var, extent, term)) {
      out = add(out, *picked);
      continue;
    }
    Monomial factors;
    factors.factors = term.monomial.factors;
    Expr factor = fromMonomial(factors, term.coefficient);
    Expr key = zeroExpr, shift = zeroExpr;
    if (Expr exponent = term.monomial.exponent) {
      std::tie(key, shift) = splitByVar(exponent, var);
      if (shift != zeroExpr)
        factor = mul(factor, exp(shift));
    }
    Group &group = groups[key.getStorage()];
    group.factor = group.factor ? add(group.factor, factor) : factor;
    // select(finite, max, 0) splits an exponent into several terms.
    group.shift = group.shift ? add(group.shift, shift) : shift;
  }
  for (auto &[key, group] : groups) {
    Expr exponent(key);
    if (exponent == zeroExpr) {
      out = add(out, sumPlain(var, extent, group.factor));
      continue;
    }
    Shift shift = classifyShift(group.shift, exponent, var, extent);
    out = add(out, sumWeighted(var, extent, group.factor, exponent, shift));
  }
  return out;
}

/// sum_j [j = t] f(j) = [0 <= t < V] f(t)
std::optional<Expr> Algebra::sumOneHot(VarId var, Expr extent,
                                       const Term &term) {
  for (auto [index, factor] : llvm::enumerate(term.monomial.factors)) {
    const Atom atom = atoms[factor.first];
    if (atom.kind != AtomKind::Predicate || atom.name != "EQ" ||
        !llvm::is_contained(atom.freeVars, var))
      continue;
    double coefficient = 0;
    SmallVector<Term> rest;
    for (const Term &part : atom.args[0]->terms) {
      Expr single = fromMonomial(part.monomial);
      std::optional<AtomId> id = getSingleAtom(single);
      if (id && atoms[*id].kind == AtomKind::Var && atoms[*id].var == var)
        coefficient = part.coefficient;
      else
        rest.push_back(part);
    }
    Expr target = scale(fromTerms(rest), coefficient ? -1 / coefficient : 0);
    if (std::fabs(coefficient) != 1 || dependsOn(target, var))
      continue;
    Monomial others = term.monomial;
    others.factors.erase(others.factors.begin() + index);
    Expr picked =
        substitute(fromMonomial(others, term.coefficient), var, target);
    return mul(picked, isInRange(target, extent));
  }
  return std::nullopt;
}

/// sum_j of a polynomial without exp(j): linear, free factors move out.
Expr Algebra::sumPlain(VarId var, Expr extent, Expr a) {
  Expr out = zeroExpr;
  for (const Term &term : SmallVector<Term>(a->terms)) {
    Monomial free, body;
    free.exponent = term.monomial.exponent;
    for (auto factor : term.monomial.factors)
      (llvm::is_contained(atoms[factor.first].freeVars, var) ? body : free)
          .factors.push_back(factor);
    Expr total = body.factors.empty()
                     ? extent
                     : reduce(AtomKind::Sum, var, extent, fromMonomial(body));
    out = add(out, mul(fromMonomial(free, term.coefficient), total));
  }
  return out;
}

/// sum_j (a + b f) exp(f) = exp(LSE f) (a + b DOT f)
Expr Algebra::sumWeighted(VarId var, Expr extent, Expr factor, Expr exponent,
                          Shift shift) {
  auto lse = [&] { return exp(logSumExp(var, extent, exponent, shift)); };
  if (!dependsOn(factor, var))
    return mul(factor, lse());
  // b: the quotient of the factor by the first term of f.
  const Term lead = exponent->terms[0];
  Expr leadInverse = inverse(fromMonomial(lead.monomial, lead.coefficient));
  Expr b = zeroExpr;
  for (const Term &term : SmallVector<Term>(factor->terms)) {
    Expr quotient =
        mul(fromMonomial(term.monomial, term.coefficient), leadInverse);
    if (!dependsOn(quotient, var))
      b = add(b, quotient);
  }
  Expr a = sub(factor, mul(b, exponent));
  if (b != zeroExpr && !dependsOn(a, var)) {
    Expr dot = reduce(AtomKind::Dot, var, extent, exponent);
    return mul(lse(), add(a, mul(b, dot)));
  }
  Expr out = zeroExpr;
  for (const Term &term : SmallVector<Term>(factor->terms)) {
    Expr weighted =
        mul(fromMonomial(term.monomial, term.coefficient), exp(exponent));
    out = add(out, reduce(AtomKind::Sum, var, extent, weighted));
  }
  return out;
}
