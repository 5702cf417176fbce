//===- AlgebraRewrite.cpp - substitution in polynomials -------------------===//

#include "Xent/Analysis/Algebra.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::xent;

Expr Algebra::mapAtoms(Expr a, function_ref<Expr(AtomId)> map) {
  DenseMap<const void *, Expr> exprMemo;
  DenseMap<AtomId, Expr> atomMemo;
  // The depth of this recursion is that of the nesting of functions and
  // reductions in one polynomial, not of the program.
  auto mapExpr = [&](auto &self, Expr e) -> Expr {
    if (Expr done = exprMemo.lookup(e.getStorage()))
      return done;
    Expr result = zeroExpr;
    bool changed = false;
    SmallVector<Expr> parts;
    for (const Term &term : e->terms) {
      Expr part = constant(term.coefficient);
      for (auto [id, power] : term.monomial.factors) {
        Expr mapped = atomMemo.lookup(id);
        if (!mapped) {
          mapped = map(id);
          if (!mapped) {
            const Atom atom = atoms[id];
            SmallVector<Expr> args;
            for (Expr arg : atom.args)
              args.push_back(self(self, arg));
            mapped = ArrayRef<Expr>(args) == ArrayRef<Expr>(atom.args)
                         ? fromAtom(id)
                         : rebuild(id, args);
          }
          atomMemo[id] = mapped;
        }
        changed |= mapped != fromAtom(id);
        Expr base = power < 0 ? inverse(mapped) : mapped;
        for (int i = 0, n = std::abs(power); i < n; ++i)
          part = mul(part, base);
      }
      if (Expr exponent = term.monomial.exponent) {
        Expr mapped = self(self, exponent);
        changed |= mapped != exponent;
        part = mul(part, exp(mapped));
      }
      parts.push_back(part);
    }
    if (!changed) {
      result = e;
    } else {
      SmallVector<Term> terms;
      for (Expr part : parts)
        terms.append(part->terms.begin(), part->terms.end());
      result = fromTerms(terms);
    }
    exprMemo[e.getStorage()] = result;
    return result;
  };
  return mapExpr(mapExpr, a);
}

Expr Algebra::rebuild(AtomId id, ArrayRef<Expr> args) {
  const Atom atom = atoms[id]; // a copy: the tables grow below
  switch (atom.kind) {
  case AtomKind::Fn:
    if (atom.name == "inv")
      return inverse(args[0]);
    if (atom.name == "log")
      return log(args[0]);
    return fn(atom.name, args, atom.prototype);
  case AtomKind::Predicate:
    return predicate(atom.name, args);
  case AtomKind::LogSumExp:
    return logSumExp(atom.var, atom.extent, args[0], shifts.lookup(id));
  case AtomKind::Sum:
    return sum(atom.var, atom.extent, args[0]);
  case AtomKind::ArgMax:
    return argMax(atom.var, atom.extent, args[0]);
  case AtomKind::Max:
  case AtomKind::Dot:
    return reduce(atom.kind, atom.var, atom.extent, args[0]);
  default: {
    Atom copy = atom;
    copy.args.assign(args.begin(), args.end());
    copy.freeVars.clear();
    copy.depth = copy.height = 0;
    return fromAtom(getAtomId(std::move(copy)));
  }
  }
}

Expr Algebra::substitute(Expr a, const Substitution &replacements) {
  auto isTouched = [&](ArrayRef<VarId> vars) {
    return llvm::any_of(vars,
                        [&](VarId var) { return replacements.count(var); });
  };
  if (!isTouched(a->freeVars))
    return a;
  return mapAtoms(a, [&](AtomId id) -> Expr {
    const Atom &atom = atoms[id];
    if (!isTouched(atom.freeVars))
      return fromAtom(id);
    if (atom.kind == AtomKind::Var)
      return replacements.lookup(atom.var);
    return Expr();
  });
}

Expr Algebra::substitute(Expr a, VarId var, Expr replacement) {
  Substitution replacements;
  replacements[var] = replacement;
  return substitute(a, replacements);
}

Expr Algebra::simplifyUnderIndicators(Expr a) {
  for (int round = 0; round < 4; ++round) {
    SmallVector<Term> out;
    for (const Term &term : SmallVector<Term>(a->terms)) {
      Expr simplified = fromMonomial(term.monomial, term.coefficient);
      for (auto [id, power] : term.monomial.factors) {
        if (atoms[id].kind != AtomKind::Predicate)
          continue;
        AtomId indicator = id;
        Expr others = mapAtoms(simplified, [&](AtomId x) -> Expr {
          return x == indicator ? oneExpr : Expr();
        });
        simplified = mul(others, fromAtom(id));
      }
      out.append(simplified->terms.begin(), simplified->terms.end());
    }
    Expr next = fromTerms(out);
    if (next == a)
      break;
    a = next;
  }
  return a;
}
