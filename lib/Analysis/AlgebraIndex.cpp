//===- AlgebraIndex.cpp - index arithmetic and indicators -----------------===//

#include "Xent/Analysis/Algebra.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include <cmath>

using namespace mlir;
using namespace mlir::xent;

using Interval = std::pair<double, double>;

/// Range of one atom of an index polynomial.
static std::optional<Interval> getAtomInterval(const Algebra &algebra,
                                               const Atom &atom) {
  constexpr double inf = std::numeric_limits<double>::infinity();
  if (atom.kind == AtomKind::Var) {
    std::optional<double> extent = Algebra::getConstant(atom.args[0]);
    if (!extent)
      return Interval{0, inf};
    if (*extent > 0)
      return Interval{0, *extent - 1};
    return std::nullopt;
  }
  if (atom.kind == AtomKind::Predicate)
    return Interval{0, 1};
  if (atom.kind != AtomKind::Fn || atom.args.size() != 2)
    return std::nullopt;
  std::optional<Interval> lhs = algebra.getInterval(atom.args[0]);
  std::optional<Interval> rhs = algebra.getInterval(atom.args[1]);
  std::optional<double> divisor = Algebra::getConstant(atom.args[1]);
  if (atom.name == "mod" && divisor && *divisor > 0)
    return Interval{0, *divisor - 1};
  if (atom.name == "fdiv" && divisor && *divisor > 0 && lhs)
    return Interval{std::floor(lhs->first / *divisor),
                    std::floor(lhs->second / *divisor)};
  // A clamp is in range even if what it clamps is not known.
  Interval l = lhs.value_or(Interval{-inf, inf});
  Interval r = rhs.value_or(Interval{-inf, inf});
  if (atom.name == "maxsi")
    return Interval{std::max(l.first, r.first), std::max(l.second, r.second)};
  if (atom.name == "minsi")
    return Interval{std::min(l.first, r.first), std::min(l.second, r.second)};
  return std::nullopt;
}

std::optional<Interval> Algebra::getInterval(Expr a) const {
  double low = 0, high = 0;
  for (const Term &term : a->terms) {
    Interval range{1, 1};
    if (term.monomial.exponent || term.monomial.factors.size() > 1)
      return std::nullopt;
    for (auto [id, power] : term.monomial.factors) {
      std::optional<Interval> atom = getAtomInterval(*this, atoms[id]);
      if (power != 1 || !atom)
        return std::nullopt;
      range = *atom;
    }
    double c = term.coefficient;
    low += c * (c >= 0 ? range.first : range.second);
    high += c * (c >= 0 ? range.second : range.first);
  }
  return Interval{low, high};
}

bool Algebra::isIndexMap(Expr a) const {
  return llvm::all_of(a->terms, [&](const Term &term) {
    return !term.monomial.exponent &&
           llvm::all_of(term.monomial.factors, [&](auto factor) {
             const Atom &atom = atoms[factor.first];
             if (atom.kind == AtomKind::Var || atom.kind == AtomKind::Dim)
               return factor.second == 1;
             return factor.second == 1 && atom.kind == AtomKind::Fn &&
                    (atom.name == "fdiv" || atom.name == "mod") &&
                    isIndexMap(atom.args[0]) && isIndexMap(atom.args[1]);
           });
  });
}

/// The terms of `a` that are multiples of `divisor`, divided by it, and the
/// others.
static std::pair<SmallVector<Term>, SmallVector<Term>>
splitMultiples(Expr a, Expr divisor) {
  std::pair<SmallVector<Term>, SmallVector<Term>> split;
  std::optional<double> c = Algebra::getConstant(divisor);
  std::optional<AtomId> symbol = Algebra::getSingleAtom(divisor);
  for (const Term &term : a->terms) {
    if (c && std::fmod(term.coefficient, *c) == 0) {
      split.first.push_back({term.monomial, term.coefficient / *c});
      continue;
    }
    const auto *factor = llvm::find_if(term.monomial.factors, [&](auto f) {
      return symbol && f.first == *symbol && f.second == 1;
    });
    if (factor != term.monomial.factors.end()) {
      Term quotient = term;
      quotient.monomial.factors.erase(quotient.monomial.factors.begin() +
                                      (factor - term.monomial.factors.begin()));
      split.first.push_back(quotient);
      continue;
    }
    split.second.push_back(term);
  }
  return split;
}

/// floordiv and mod by a positive divisor: multiples of it are split off.
std::optional<Expr> Algebra::divMod(bool isDiv, Expr a, Expr divisor) {
  std::optional<double> d = getConstant(divisor);
  if (d && *d <= 0)
    return std::nullopt;
  if (d == 1.0)
    return isDiv ? a : zeroExpr;
  auto [multiples, others] = splitMultiples(a, divisor);
  Expr quotient = fromTerms(multiples), rest = fromTerms(others);
  bool inRange = rest == zeroExpr;
  if (d) {
    // A constant in the rest is reduced to [0, d).
    if (std::optional<double> r = getConstant(rest)) {
      double whole = std::floor(*r / *d);
      quotient = add(quotient, constant(whole));
      rest = constant(*r - whole * *d);
      inRange = true;
    } else if (std::optional<Interval> range = getInterval(rest)) {
      inRange = range->first >= 0 && range->second < *d;
    }
  } else if (std::optional<AtomId> id = getSingleAtom(rest)) {
    // A variable of this very dynamic extent.
    inRange = atoms[*id].kind == AtomKind::Var && atoms[*id].args[0] == divisor;
  }
  if (!inRange && quotient != zeroExpr) {
    // row * V + target, as linearised gathers have it.
    bool isData = llvm::all_of(rest->terms, [&](const Term &term) {
      return llvm::all_of(term.monomial.factors, [&](auto factor) {
        const Atom &atom = atoms[factor.first];
        return atom.kind != AtomKind::Var && atom.name != "fdiv" &&
               atom.name != "mod";
      });
    });
    if (isData) {
      assumedInRange = true;
      inRange = true;
    }
  }
  if (inRange)
    return isDiv ? quotient : rest;
  if (quotient == zeroExpr)
    return std::nullopt;
  Expr left = fn(isDiv ? "fdiv" : "mod", {rest, divisor});
  return isDiv ? add(quotient, left) : left;
}

std::optional<Expr> Algebra::simplifyMinMax(StringRef name,
                                            ArrayRef<Expr> args) {
  if (args.size() != 2)
    return std::nullopt;
  if (name == "max") {
    for (int i : {0, 1}) {
      std::optional<AtomId> id = getSingleAtom(args[i]);
      std::optional<double> c = getConstant(args[i]);
      if ((id && atoms[*id].kind == AtomKind::Opaque &&
           atoms[*id].name == "-inf") ||
          (c && *c <= -3e38))
        return args[1 - i];
    }
    return args[0] == args[1] ? std::optional<Expr>(args[0]) : std::nullopt;
  }
  bool isMax = name == "maxsi" || name == "maxui";
  bool isMin = name == "minsi" || name == "minui";
  bool isRem = name == "remsi" || name == "remui";
  if (!isMax && !isMin && !isRem)
    return std::nullopt;
  std::optional<Interval> a = getInterval(args[0]), b = getInterval(args[1]);
  if (!a || !b || (name.ends_with("ui") && (a->first < 0 || b->first < 0)))
    return std::nullopt;
  if (isRem)
    return a->first >= 0 && a->second < b->first ? std::optional<Expr>(args[0])
                                                 : std::nullopt;
  if (a->first >= b->second)
    return args[isMax ? 0 : 1];
  if (b->first >= a->second)
    return args[isMax ? 1 : 0];
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Indicators
//===----------------------------------------------------------------------===//

static Atom makePredicate(StringRef name, ArrayRef<Expr> args) {
  Atom atom{AtomKind::Predicate, name.str()};
  atom.args.append(args.begin(), args.end());
  return atom;
}

Expr Algebra::predicate(StringRef name, ArrayRef<Expr> args) {
  if (name == "EQ")
    return isZero(args[0]);
  if (name == "LT")
    return isNegative(args[0]);
  if (name == "IN")
    return isInRange(args[0], args[1]);
  return compareFloats(name, args[0], args[1]);
}

Expr Algebra::isZero(Expr difference) {
  if (std::optional<double> c = getConstant(difference))
    return *c == 0 ? oneExpr : zeroExpr;
  if (std::optional<Interval> range = getInterval(difference))
    if (range->first > 0 || range->second < 0)
      return zeroExpr;
  // a = b and b = a are one atom.
  if (difference->terms.back().coefficient < 0)
    difference = scale(difference, -1);
  return fromAtom(getAtomId(makePredicate("EQ", {difference})));
}

Expr Algebra::isNegative(Expr difference) {
  if (std::optional<Interval> range = getInterval(difference)) {
    if (range->second < 0)
      return oneExpr;
    if (range->first >= 0)
      return zeroExpr;
  }
  return fromAtom(getAtomId(makePredicate("LT", {difference})));
}

Expr Algebra::isInRange(Expr index, Expr extent) {
  std::optional<Interval> range = getInterval(index);
  std::optional<double> size = getConstant(extent);
  if (range && size) {
    if (range->first >= 0 && range->second < *size)
      return oneExpr;
    if (range->second < 0 || range->first >= *size)
      return zeroExpr;
  }
  return fromAtom(getAtomId(makePredicate("IN", {index, extent})));
}

Expr Algebra::compareFloats(StringRef predicate, Expr a, Expr b) {
  // Equal operands, and an exp() against zero: the outcome is known, NaN aside.
  std::optional<int> sign;
  Expr difference = sub(a, b);
  if (std::optional<double> c = getConstant(difference))
    sign = *c > 0 ? 1 : *c < 0 ? -1 : 0;
  else if (isPositiveExp(difference))
    sign = 1;
  if (sign) {
    StringRef relation = predicate.drop_front(strlen("cmpf."));
    if (relation == "true" || relation == "ord")
      return oneExpr;
    if (relation == "false" || relation == "uno")
      return zeroExpr;
    bool holds = llvm::StringSwitch<bool>(relation.drop_front())
                     .Case("eq", *sign == 0)
                     .Case("ne", *sign != 0)
                     .Case("gt", *sign > 0)
                     .Case("ge", *sign >= 0)
                     .Case("lt", *sign < 0)
                     .Case("le", *sign <= 0);
    return holds ? oneExpr : zeroExpr;
  }
  return fromAtom(getAtomId(makePredicate(predicate, {a, b})));
}
