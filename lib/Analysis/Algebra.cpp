//===- Algebra.cpp - interned polynomials and their arithmetic ------------===//

#include "Xent/Analysis/Algebra.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include <cmath>

using namespace mlir;
using namespace mlir::xent;

/// Caps that no loss head comes near: beyond them an analysis gives up.
static constexpr size_t maxTerms = 256;
static constexpr size_t maxAtoms = 1 << 16;
/// The row maximum of a chunk, not of a row, would nest this deep.
static constexpr int maxDepth = 16;
/// Functions of functions of ...: rewriting and printing recurse this deep.
static constexpr int maxHeight = 512;

bool Monomial::operator<(const Monomial &other) const {
  if (factors != other.factors)
    return factors < other.factors;
  // Storages are numbered in the order of their creation.
  unsigned lhs = exponent ? exponent->id + 1 : 0;
  unsigned rhs = other.exponent ? other.exponent->id + 1 : 0;
  return lhs < rhs;
}

Algebra::Algebra(Value logits) : logits(logits) {
  SmallVector<Term> none;
  zeroExpr = intern(none);
  oneExpr = constant(1);
}

//===----------------------------------------------------------------------===//
// Interning
//===----------------------------------------------------------------------===//

static void mergeVars(SmallVectorImpl<VarId> &into, ArrayRef<VarId> vars) {
  for (VarId var : vars) {
    auto *it = llvm::lower_bound(into, var);
    if (it == into.end() || *it != var)
      into.insert(it, var);
  }
}

/// Interns sorted `terms` without zeros.
Expr Algebra::intern(SmallVectorImpl<Term> &terms) {
  if (terms.size() > maxTerms) {
    isTooLarge = true;
    return zeroExpr;
  }
  llvm::hash_code hash = llvm::hash_value(terms.size());
  for (const Term &term : terms) {
    hash = llvm::hash_combine(hash, llvm::bit_cast<uint64_t>(term.coefficient),
                              term.monomial.exponent.getStorage());
    for (auto [atom, power] : term.monomial.factors)
      hash = llvm::hash_combine(hash, atom, power);
  }
  auto &bucket = exprIndex[static_cast<size_t>(hash)];
  for (const detail::ExprStorage *storage : bucket)
    if (ArrayRef<Term>(storage->terms) == ArrayRef<Term>(terms))
      return Expr(storage);

  detail::ExprStorage &storage = storages.emplace_back();
  storage.id = storages.size() - 1;
  storage.terms.assign(terms.begin(), terms.end());
  for (const Term &term : terms) {
    for (auto [id, power] : term.monomial.factors) {
      const Atom &atom = atoms[id];
      mergeVars(storage.freeVars, atom.freeVars);
      storage.depth = std::max(storage.depth, atom.depth);
      storage.height = std::max(storage.height, atom.height);
      storage.onLogits |= atom.onLogits;
      if (!atom.onLogits)
        continue;
      storage.hasStatistic |= atom.isReduction() ||
                              atom.kind == AtomKind::Statistic ||
                              (atom.kind == AtomKind::Load && !isLogitLoad(id));
      storage.hasMax |= atom.kind == AtomKind::Max;
      if (atom.kind == AtomKind::Fn || atom.kind == AtomKind::Predicate)
        for (Expr arg : atom.args) {
          storage.hasStatistic |= arg->hasStatistic;
          storage.hasExp |= arg->hasExp;
          storage.hasMax |= arg->hasMax;
        }
    }
    if (Expr exponent = term.monomial.exponent) {
      mergeVars(storage.freeVars, exponent->freeVars);
      storage.depth = std::max(storage.depth, exponent->depth);
      storage.height = std::max(storage.height, exponent->height + 1);
      storage.onLogits |= exponent->onLogits;
      storage.hasStatistic |= exponent->hasStatistic;
      storage.hasMax |= exponent->hasMax;
      storage.hasExp = true;
    }
  }
  isTooLarge |= storage.height > maxHeight;
  bucket.push_back(&storage);
  return Expr(&storage);
}

AtomId Algebra::getAtomId(Atom atom) {
  llvm::hash_code hash =
      llvm::hash_combine(atom.kind, atom.name, atom.value.getAsOpaquePointer(),
                         atom.var, atom.extent.getStorage());
  for (Expr arg : atom.args)
    hash = llvm::hash_combine(hash, arg.getStorage());
  auto &bucket = atomIndex[static_cast<size_t>(hash)];
  for (AtomId id : bucket) {
    const Atom &other = atoms[id];
    if (other.kind == atom.kind && other.name == atom.name &&
        other.value == atom.value && other.var == atom.var &&
        other.extent == atom.extent && other.args == atom.args)
      return id;
  }
  for (Expr arg : atom.args) {
    mergeVars(atom.freeVars, arg->freeVars);
    atom.depth = std::max(atom.depth, arg->depth);
    atom.height = std::max(atom.height, arg->height + 1);
    atom.onLogits |= arg->onLogits;
  }
  if (atom.kind == AtomKind::Var) {
    // The extent of a variable is no operand of what it indexes.
    atom.freeVars.assign({atom.var});
    atom.depth = 0;
  } else if (atom.isReduction()) {
    llvm::erase(atom.freeVars, atom.var);
    ++atom.depth;
  }
  atom.onLogits |= atom.kind == AtomKind::Statistic ||
                   (atom.kind == AtomKind::Load && atom.value == logits);
  if (atoms.size() >= maxAtoms || atom.depth > maxDepth ||
      atom.height > maxHeight)
    isTooLarge = true;
  bucket.push_back(atoms.size());
  atoms.push_back(std::move(atom));
  return atoms.size() - 1;
}

//===----------------------------------------------------------------------===//
// Leaves
//===----------------------------------------------------------------------===//

Expr Algebra::fromMonomial(const Monomial &monomial, double coefficient) {
  SmallVector<Term, 1> terms;
  if (coefficient != 0)
    terms.push_back({monomial, coefficient});
  return intern(terms);
}

Expr Algebra::fromAtom(AtomId atom, int power) {
  Monomial monomial;
  monomial.factors.push_back({atom, power});
  return fromMonomial(monomial);
}

Expr Algebra::constant(double value) {
  if (std::isnan(value))
    return opaque("nan");
  if (std::isinf(value))
    return opaque(value > 0 ? "inf" : "-inf");
  return fromMonomial({}, value);
}

Expr Algebra::var(VarId id, Expr extent) {
  if (getConstant(extent) == 1.0)
    return zeroExpr;
  Atom atom{AtomKind::Var};
  atom.var = id;
  atom.args.push_back(extent);
  return fromAtom(getAtomId(std::move(atom)));
}

Expr Algebra::load(Value value, ArrayRef<Expr> indices, bool isOnLogits) {
  Atom atom{AtomKind::Load};
  atom.value = value;
  atom.onLogits = isOnLogits;
  atom.args.append(indices.begin(), indices.end());
  return fromAtom(getAtomId(std::move(atom)));
}

Expr Algebra::opaque(StringRef name) {
  return fromAtom(getAtomId(Atom{AtomKind::Opaque, name.str()}));
}

Expr Algebra::dim(Value tensor, int64_t dimension) {
  Atom atom{AtomKind::Dim};
  atom.value = tensor;
  atom.args.push_back(constant(dimension));
  return fromAtom(getAtomId(std::move(atom)));
}

Expr Algebra::statistic(StringRef name, ArrayRef<Expr> args) {
  Atom atom{AtomKind::Statistic, name.str()};
  atom.args.append(args.begin(), args.end());
  return fromAtom(getAtomId(std::move(atom)));
}

//===----------------------------------------------------------------------===//
// Queries
//===----------------------------------------------------------------------===//

std::optional<double> Algebra::getConstant(Expr a) {
  if (a->terms.empty())
    return 0.0;
  if (a->terms.size() == 1 && a->terms[0].monomial.isOne())
    return a->terms[0].coefficient;
  return std::nullopt;
}

std::optional<AtomId> Algebra::getSingleAtom(Expr a) {
  if (a->terms.size() != 1 || a->terms[0].coefficient != 1)
    return std::nullopt;
  const Monomial &monomial = a->terms[0].monomial;
  if (monomial.exponent || monomial.factors.size() != 1 ||
      monomial.factors[0].second != 1)
    return std::nullopt;
  return monomial.factors[0].first;
}

/// A positive multiple of a bare exp(): its sign and finiteness are known.
bool Algebra::isPositiveExp(Expr a) {
  return a->terms.size() == 1 && a->terms[0].coefficient > 0 &&
         a->terms[0].monomial.factors.empty();
}

bool Algebra::dependsOn(Expr a, VarId var) {
  return llvm::is_contained(a->freeVars, var);
}

WalkResult Algebra::walkAtoms(Expr a,
                              function_ref<WalkResult(AtomId)> visit) const {
  DenseSet<const detail::ExprStorage *> visited;
  auto walk = [&](auto &self, Expr e) -> WalkResult {
    if (!visited.insert(e.getStorage()).second)
      return WalkResult::advance();
    for (const Term &term : e->terms) {
      for (auto [id, power] : term.monomial.factors) {
        WalkResult result = visit(id);
        if (result.wasInterrupted())
          return result;
        if (result.wasSkipped())
          continue;
        for (Expr arg : atoms[id].args)
          if (self(self, arg).wasInterrupted())
            return WalkResult::interrupt();
      }
      if (Expr exponent = term.monomial.exponent)
        if (self(self, exponent).wasInterrupted())
          return WalkResult::interrupt();
    }
    return WalkResult::advance();
  };
  return walk(walk, a);
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

/// Products of constants that are integers up to the rounding of an f32
/// reciprocal, as log2(e) * ln(2) is, are that integer.
double Algebra::snap(double value) const {
  double nearest = std::round(value);
  if (nearest == 0 || std::fabs(value - nearest) >= 1e-6 * std::fabs(nearest))
    return value;
  return nearest;
}

Expr Algebra::fromTerms(ArrayRef<Term> unsorted) {
  SmallVector<Term> terms(unsorted);
  llvm::stable_sort(terms, [](const Term &a, const Term &b) {
    return a.monomial < b.monomial;
  });
  SmallVector<Term> merged;
  for (Term &term : terms) {
    if (!merged.empty() && merged.back().monomial == term.monomial)
      merged.back().coefficient += term.coefficient;
    else
      merged.push_back(std::move(term));
  }
  llvm::erase_if(merged,
                 [](const Term &term) { return term.coefficient == 0; });
  return combineDivMod(merged);
}

/// (x floordiv d) * d + x mod d = x
Expr Algebra::combineDivMod(SmallVectorImpl<Term> &terms) {
  for (const Term &term : terms) {
    if (term.monomial.exponent || term.monomial.factors.size() != 1 ||
        term.monomial.factors[0].second != 1)
      continue;
    const Atom mod = atoms[term.monomial.factors[0].first];
    if (mod.kind != AtomKind::Fn || mod.name != "mod")
      continue;
    Atom div{AtomKind::Fn, "fdiv"};
    div.args = mod.args;
    Expr multiple = mul(fromAtom(getAtomId(std::move(div))), mod.args[1]);
    if (multiple->terms.size() != 1)
      continue;
    const Term &wanted = multiple->terms[0];
    auto *other = llvm::find_if(terms, [&](const Term &t) {
      return t.monomial == wanted.monomial &&
             t.coefficient == term.coefficient * wanted.coefficient;
    });
    if (other == terms.end())
      continue;
    double factor = term.coefficient;
    SmallVector<Term> rest;
    for (const Term &t : terms)
      if (&t != &term && &t != other)
        rest.push_back(t);
    return add(fromTerms(rest), mod.args[0], factor);
  }
  return intern(terms);
}

Expr Algebra::add(Expr a, Expr b, double factor) {
  if (b == zeroExpr || factor == 0)
    return a;
  SmallVector<Term> terms(a->terms);
  for (const Term &term : b->terms)
    terms.push_back({term.monomial, term.coefficient * factor});
  return fromTerms(terms);
}

Expr Algebra::scale(Expr a, double factor) {
  if (factor == 1)
    return a;
  SmallVector<Term> terms;
  if (factor != 0)
    for (const Term &term : a->terms)
      terms.push_back({term.monomial, snap(term.coefficient * factor)});
  return intern(terms);
}

Expr Algebra::mul(Expr a, Expr b) {
  if (a->terms.size() * b->terms.size() > maxTerms * 4) {
    isTooLarge = true;
    return zeroExpr;
  }
  SmallVector<Term> terms;
  for (const Term &s : a->terms)
    for (const Term &t : b->terms) {
      Monomial product;
      auto push = [&](std::pair<AtomId, int> factor) {
        if (atoms[factor.first].kind == AtomKind::Predicate)
          factor.second = 1; // idempotent
        if (factor.second != 0)
          product.factors.push_back(factor);
      };
      const auto *i = s.monomial.factors.begin(),
                 *iEnd = s.monomial.factors.end();
      const auto *j = t.monomial.factors.begin(),
                 *jEnd = t.monomial.factors.end();
      while (i != iEnd || j != jEnd) {
        if (j == jEnd || (i != iEnd && i->first < j->first))
          push(*i++);
        else if (i == iEnd || j->first < i->first)
          push(*j++);
        else {
          push({i->first, i->second + j->second});
          ++i, ++j;
        }
      }
      if (s.monomial.exponent && t.monomial.exponent) {
        Expr exponent = add(s.monomial.exponent, t.monomial.exponent);
        if (exponent != zeroExpr)
          product.exponent = exponent;
      } else {
        product.exponent =
            s.monomial.exponent ? s.monomial.exponent : t.monomial.exponent;
      }
      terms.push_back({product, snap(s.coefficient * t.coefficient)});
    }
  return fromTerms(terms);
}

Expr Algebra::exp(Expr a) {
  if (std::optional<double> c = getConstant(a))
    return constant(std::exp(*c));
  Monomial monomial;
  monomial.exponent = a;
  return fromMonomial(monomial);
}

Expr Algebra::log(Expr a) {
  if (isPositiveExp(a)) {
    const Term &term = a->terms[0];
    Expr exponent = term.monomial.exponent ? term.monomial.exponent : zeroExpr;
    return add(exponent, constant(std::log(term.coefficient)));
  }
  return fn("log", {a});
}

Expr Algebra::inverse(Expr a) {
  if (std::optional<double> c = getConstant(a); c && *c != 0)
    return constant(1 / *c);
  if (a->terms.size() != 1)
    return fn("inv", {a});
  const Term &term = a->terms[0];
  Monomial monomial;
  for (auto [atom, power] : term.monomial.factors)
    monomial.factors.push_back({atom, -power});
  if (term.monomial.exponent)
    monomial.exponent = scale(term.monomial.exponent, -1);
  return fromMonomial(monomial, 1 / term.coefficient);
}

Expr Algebra::fn(StringRef name, ArrayRef<Expr> args, Operation *prototype) {
  if (name == "fdiv" || name == "mod")
    if (std::optional<Expr> result = divMod(name == "fdiv", args[0], args[1]))
      return *result;
  if (name == "abs" && isPositiveExp(args[0]))
    return args[0];
  if (std::optional<Expr> result = simplifyMinMax(name, args))
    return *result;
  Atom atom{AtomKind::Fn, name.str()};
  atom.prototype = prototype;
  atom.args.append(args.begin(), args.end());
  return fromAtom(getAtomId(std::move(atom)));
}

Expr Algebra::round(Type type, Expr a) {
  if (!isa<BFloat16Type, Float16Type>(type) || !a->onLogits)
    return a;
  if (a->hasStatistic || a->hasExp) {
    droppedRounding |= a->hasMax;
    return a;
  }
  std::string name = isa<BFloat16Type>(type) ? "round:bf16" : "round:f16";
  // Rounding is idempotent and odd.
  Expr base = a;
  if (a->terms.size() == 1 && a->terms[0].coefficient == -1)
    base = scale(a, -1);
  if (std::optional<AtomId> id = getSingleAtom(base)) {
    const Atom &atom = atoms[*id];
    if (atom.kind == AtomKind::Fn && atom.name == name)
      return a;
    if (isLogitLoad(*id) && getElementTypeOrSelf(logits.getType()) == type)
      return a;
  }
  return fn(name, {a});
}
