//===- Algebra.h - what values mean, as polynomials -------------*- C++ -*-===//
//
// The meaning of an element of a tensor, in real arithmetic: a polynomial over
// atoms (index variables, loads, opaque functions, predicates, reductions) with
// at most one exp() factor per monomial. Two spellings of the same function are
// the same polynomial, so that nothing about a softmax has to be recognised by
// its shape. The rules are those of softmax cross-entropies:
//
//   exp a * exp b = exp(a + b)           1 / exp a = exp(-a)      log exp a = a
//   select(c, a, b) = c a + (1 - c) b    [c] [c] = [c]
//   sum_j exp(f(j) + c) = exp(LSE_j f + c)             c free of j
//   sum_j [j = t] f(j) = [0 <= t < V] f(t)
//   sum_j (a + b f(j)) exp(f(j) + c) = exp(LSE_j f + c) (a + b DOT_j f)
//
// Any shift of the exponent cancels by the third rule: the row maximum is never
// recognised, only reported.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_ANALYSIS_ALGEBRA_H
#define XENT_ANALYSIS_ALGEBRA_H

#include "mlir/IR/Value.h"
#include "mlir/Support/WalkResult.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <deque>
#include <optional>
#include <string>

namespace mlir::xent {

/// Name of an index variable. Dimension d of a tensor is variable d + 1; bound
/// variables of reductions are negative, numbered by nesting depth, so that two
/// reductions with equal bodies are the same atom.
using VarId = int;
using AtomId = unsigned;

/// Variables of the space of the logits: row dimension d is firstLogitsRowVar +
/// d. Reduction loops take firstReductionVar + l until they are bound.
constexpr VarId firstReductionVar = 1000;
constexpr VarId firstLogitsRowVar = 2000;
constexpr VarId logitsClassVar = 2999;

namespace detail {
struct ExprStorage;
} // namespace detail

/// An interned polynomial. Equal polynomials are the same object.
class Expr {
public:
  Expr() = default;
  explicit Expr(const detail::ExprStorage *storage) : storage(storage) {}
  explicit operator bool() const { return storage; }
  bool operator==(Expr other) const { return storage == other.storage; }
  bool operator!=(Expr other) const { return storage != other.storage; }
  const detail::ExprStorage *operator->() const { return storage; }
  const detail::ExprStorage *getStorage() const { return storage; }

private:
  const detail::ExprStorage *storage = nullptr;
};

/// prod(atom^power) * exp(exponent); a null exponent stands for no exp().
struct Monomial {
  SmallVector<std::pair<AtomId, int>, 2> factors; // sorted by atom
  Expr exponent;

  bool isOne() const { return factors.empty() && !exponent; }
  bool operator==(const Monomial &other) const {
    return factors == other.factors && exponent == other.exponent;
  }
  bool operator<(const Monomial &other) const;
};

struct Term {
  Monomial monomial;
  double coefficient = 0;
  bool operator==(const Term &other) const {
    return monomial == other.monomial && coefficient == other.coefficient;
  }
};

namespace detail {
/// A polynomial and what is often asked about it.
struct ExprStorage {
  SmallVector<Term, 1> terms; // sorted, no zero coefficients; none is 0
  unsigned id = 0;
  SmallVector<VarId, 4> freeVars; // sorted
  /// Nesting depth of the reductions inside, and of all functions.
  int depth = 0, height = 0;
  /// Reads the logits; holds a reduction over them, an exp(), a maximum.
  bool onLogits = false, hasStatistic = false, hasExp = false, hasMax = false;
};
} // namespace detail

enum class AtomKind {
  Var,       ///< an index variable; args: its extent
  Load,      ///< tensor[args], or a scalar value
  Fn,        ///< an opaque scalar function `name` of args
  Predicate, ///< 1 or 0: `EQ`: args[0] = 0, `LT`: args[0] < 0,
             ///< `IN`: 0 <= args[0] < args[1], `cmpf.*`: of args[0], args[1]
  Opaque,    ///< a constant that no arithmetic applies to: NaN, inf
  Dim,       ///< a dynamic extent of a tensor; args: the dimension
  LogSumExp, ///< log sum_j exp(args[0])
  Sum,       ///< sum_j args[0]
  Dot,       ///< sum_j softmax(args[0])_j * args[0]
  Max,       ///< max_j args[0]
  ArgMax,    ///< the lowest j at which args[0] is largest
  Statistic  ///< a result of the op that replaces the logits; args: the row,
             ///< then the class for `pick`
};

struct Atom {
  AtomKind kind;
  std::string name = {};
  /// The tensor or scalar of a Load or Dim.
  Value value = {};
  /// An op that computes this function, to be cloned where it is needed.
  Operation *prototype = nullptr;
  SmallVector<Expr, 2> args = {};
  /// Var: itself. Reductions: the bound variable.
  VarId var = 0;
  /// Extent of the bound variable.
  Expr extent = {};
  SmallVector<VarId, 4> freeVars = {};
  int depth = 0, height = 0;
  bool onLogits = false;

  bool isReduction() const {
    return kind == AtomKind::LogSumExp || kind == AtomKind::Sum ||
           kind == AtomKind::Dot || kind == AtomKind::Max ||
           kind == AtomKind::ArgMax;
  }
};

/// How the exponent of a log-sum-exp was shifted in the program. Equal in real
/// arithmetic; overflow and underflow differ.
enum class Shift { RowMax = 0, None, NotRowMax };

/// Makes and keeps polynomials. All of them belong to one analysis of one
/// logits value.
class Algebra {
public:
  explicit Algebra(Value logits);

  /// The value whose loads are the logits.
  const Value logits;
  /// Set when a cap on the size of polynomials was hit: results are then
  /// meaningless and the analysis has to give up.
  bool isTooLarge = false;
  /// Set when a rounding between the shift and a statistic was dropped, a
  /// data-dependent index was taken to be in range when it was delinearised, or
  /// the argmax of an exp() as that of its argument.
  bool droppedRounding = false, assumedInRange = false,
       argMaxThroughExp = false;

  //===--- leaves -----------------------------------------------------------//

  Expr constant(double value);
  Expr var(VarId id, Expr extent);
  /// `isOnLogits`: the value depends on the logits in a way that is not known.
  Expr load(Value value, ArrayRef<Expr> indices = {}, bool isOnLogits = false);
  Expr opaque(StringRef name);
  Expr dim(Value tensor, int64_t dimension);
  Expr statistic(StringRef name, ArrayRef<Expr> args);

  //===--- arithmetic -------------------------------------------------------//

  Expr zero() const { return zeroExpr; }
  Expr one() const { return oneExpr; }
  Expr add(Expr a, Expr b, double factor = 1);
  Expr sub(Expr a, Expr b) { return add(a, b, -1); }
  Expr scale(Expr a, double factor);
  Expr mul(Expr a, Expr b);
  Expr exp(Expr a);
  Expr log(Expr a);
  Expr inverse(Expr a);
  /// 1 - a, of an indicator.
  Expr negate(Expr a) { return sub(oneExpr, a); }
  /// `name` of `args`, with the few identities that loss heads need.
  Expr fn(StringRef name, ArrayRef<Expr> args, Operation *prototype = nullptr);
  /// A value of a narrow float type, rounded from `a`. Before the shift of a
  /// softmax it is part of the logits and opaque; on a value that already holds
  /// a statistic or an exp() it is transparent.
  Expr round(Type type, Expr a);

  //===--- indicators -------------------------------------------------------//

  Expr isZero(Expr difference);
  Expr isNegative(Expr difference);
  /// [0 <= index < extent]
  Expr isInRange(Expr index, Expr extent);
  Expr compareFloats(StringRef predicate, Expr a, Expr b);
  /// The predicate `name` of `args`.
  Expr predicate(StringRef name, ArrayRef<Expr> args);

  //===--- reductions over a variable ---------------------------------------//

  Expr sum(VarId var, Expr extent, Expr a);
  Expr logSumExp(VarId var, Expr extent, Expr a);
  Expr maximum(VarId var, Expr extent, Expr a);
  Expr argMax(VarId var, Expr extent, Expr a);

  //===--- queries ----------------------------------------------------------//

  const Atom &getAtom(AtomId id) const { return atoms[id]; }
  static std::optional<double> getConstant(Expr a);
  /// The atom of a polynomial that is exactly one atom.
  static std::optional<AtomId> getSingleAtom(Expr a);
  static bool isPositiveExp(Expr a);
  static bool dependsOn(Expr a, VarId var);
  bool isLogitLoad(AtomId id) const {
    return atoms[id].kind == AtomKind::Load && atoms[id].value == logits;
  }
  /// The worst shift of any log-sum-exp over the logits.
  Shift getWorstShift() const {
    Shift worst = Shift::RowMax;
    for (auto [id, shift] : shifts)
      if (atoms[id].onLogits && shift != Shift::RowMax)
        worst = std::max(worst, shift);
    return worst;
  }
  /// Smallest and largest value of an index polynomial, if the extents of its
  /// variables say.
  std::optional<std::pair<double, double>> getInterval(Expr a) const;
  /// Whether the polynomial is a map of index variables: affine, floordiv and
  /// mod allowed, no data.
  bool isIndexMap(Expr a) const;
  /// Terms that depend on `var`, and the others.
  std::pair<Expr, Expr> splitByVar(Expr a, VarId var);
  std::string str(Expr a) const;
  /// Visits the atoms of `a`, then those in the arguments of each unless it is
  /// skipped, and those of exponents. What polynomials share is visited once.
  WalkResult walkAtoms(Expr a, function_ref<WalkResult(AtomId)> visit) const;

  //===--- rewriting --------------------------------------------------------//

  using Substitution = DenseMap<VarId, Expr>;
  /// Replaces free variables, all at once.
  Expr substitute(Expr a, const Substitution &replacements);
  Expr substitute(Expr a, VarId var, Expr replacement);
  /// Replaces every atom by the result of `map`, which may return null to have
  /// the atom rebuilt from its mapped arguments.
  Expr mapAtoms(Expr a, function_ref<Expr(AtomId)> map);
  /// Makes a polynomial out of terms (any order, duplicates added up).
  Expr fromTerms(ArrayRef<Term> terms);
  Expr fromMonomial(const Monomial &monomial, double coefficient = 1);
  Expr fromAtom(AtomId atom, int power = 1);
  /// Inside a term that carries the indicator [c], nested [c] is 1.
  Expr simplifyUnderIndicators(Expr a);

private:
  AtomId getAtomId(Atom atom);
  Expr intern(SmallVectorImpl<Term> &terms);
  Expr combineDivMod(SmallVectorImpl<Term> &terms);
  std::optional<Expr> divMod(bool isDiv, Expr a, Expr divisor);
  std::optional<Expr> simplifyMinMax(StringRef name, ArrayRef<Expr> args);
  Expr rebuild(AtomId id, ArrayRef<Expr> args);
  Expr reduce(AtomKind kind, VarId var, Expr extent, Expr body);
  Expr logSumExp(VarId var, Expr extent, Expr a, std::optional<Shift> shift);
  std::optional<Expr> sumOneHot(VarId var, Expr extent, const Term &term);
  Expr sumPlain(VarId var, Expr extent, Expr a);
  Expr sumWeighted(VarId var, Expr extent, Expr factor, Expr exponent,
                   Shift shift);
  Shift classifyShift(Expr shift, Expr body, VarId var, Expr extent);
  double snap(double value) const;

  std::deque<Atom> atoms;
  std::deque<detail::ExprStorage> storages;
  DenseMap<size_t, SmallVector<const detail::ExprStorage *, 1>> exprIndex;
  DenseMap<size_t, SmallVector<AtomId, 1>> atomIndex;
  DenseMap<AtomId, Shift> shifts;
  Expr zeroExpr, oneExpr;
};

} // namespace mlir::xent

#endif // XENT_ANALYSIS_ALGEBRA_H
