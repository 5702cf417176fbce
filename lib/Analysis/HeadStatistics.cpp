//===- HeadStatistics.cpp - meanings in terms of row statistics -----------===//

#include "Xent/Analysis/HeadAnalysis.h"

using namespace mlir;
using namespace mlir::xent;

bool HeadAnalysis::fail(StringRef name, const Twine &reason) {
  if (conversionFailure.name.empty())
    conversionFailure = {name, reason.str(), Value()};
  return false;
}

/// The reads of the logits in `e`, those inside of reductions included.
void HeadAnalysis::collectLogitLoads(Expr e,
                                     llvm::SetVector<AtomId> &loads) const {
  algebra.walkAtoms(e, [&](AtomId id) {
    const Atom &atom = algebra.getAtom(id);
    if (!atom.onLogits || atom.kind == AtomKind::Statistic)
      return WalkResult::skip();
    if (!algebra.isLogitLoad(id))
      return WalkResult::advance();
    loads.insert(id);
    return WalkResult::skip();
  });
}

std::optional<AtomId> HeadAnalysis::getOnlyLogitLoad(Expr e) const {
  llvm::SetVector<AtomId> loads;
  collectLogitLoads(e, loads);
  return loads.size() == 1 ? std::optional(loads[0]) : std::nullopt;
}

/// `body`, a function of the logits of one row at class `boundVar`, at
/// (rowVars, classVar). Nothing if it depends on rows in a way that cannot be
/// turned around.
std::optional<Expr> HeadAnalysis::toLogitsSpace(Expr body, VarId boundVar) {
  std::optional<AtomId> load = getOnlyLogitLoad(body);
  if (!load)
    return std::nullopt;
  SmallVector<Expr> indices =
      llvm::to_vector_of<Expr>(algebra.getAtom(*load).args);
  Algebra::Substitution replacements;
  replacements[boundVar] = classVar;
  bool isPlain = true;
  SmallVector<Expr> plain(indices.size(), classVar);
  for (auto [i, d] : llvm::enumerate(rowDims)) {
    plain[d] = rowVars[i];
    std::optional<AtomId> var = Algebra::getSingleAtom(indices[d]);
    if (var && algebra.getAtom(*var).kind == AtomKind::Var &&
        !replacements.count(algebra.getAtom(*var).var))
      replacements[algebra.getAtom(*var).var] = rowVars[i];
    else
      isPlain &= indices[d] == rowVars[i];
  }
  if (isPlain)
    return algebra.substitute(body, replacements);
  // Rows of a slice: fine as long as nothing else depends on them.
  Expr moved = algebra.mapAtoms(body, [&](AtomId id) -> Expr {
    return id == *load ? algebra.load(algebra.logits, plain) : Expr();
  });
  moved = algebra.substitute(moved, boundVar, classVar);
  bool isOfLogitsSpace = llvm::all_of(moved->freeVars, [&](VarId var) {
    return llvm::any_of(
        plain, [&](Expr index) { return Algebra::dependsOn(index, var); });
  });
  return isOfLogitsSpace ? std::optional<Expr>(moved) : std::nullopt;
}

Expr HeadAnalysis::instantiatePhi(ArrayRef<Expr> rows, Expr classIndex) {
  Algebra::Substitution replacements;
  for (auto [var, row] : llvm::zip_equal(rowVars, rows))
    if (!var->freeVars.empty())
      replacements[var->freeVars[0]] = row;
  replacements[classVar->freeVars[0]] = classIndex;
  return algebra.substitute(phi, replacements);
}

/// Replaces phi(L[row, class]) by the statistic `pick`, however its terms are
/// spread: with phi = a * lead + rest, lead = (pick - rest) / a.
std::optional<Expr> HeadAnalysis::convertPicks(Expr e) {
  for (int round = 0; round < 8; ++round) {
    // A read outside of reductions.
    std::optional<AtomId> load;
    algebra.walkAtoms(e, [&](AtomId id) {
      const Atom &atom = algebra.getAtom(id);
      if (algebra.isLogitLoad(id))
        load = id;
      else if (atom.onLogits && !atom.isReduction() &&
               atom.kind != AtomKind::Statistic)
        return WalkResult::advance();
      return WalkResult::skip();
    });
    if (!load)
      return e;
    SmallVector<Expr> rows,
        indices = llvm::to_vector_of<Expr>(algebra.getAtom(*load).args);
    for (unsigned d : rowDims)
      rows.push_back(indices[d]);
    Expr instance = instantiatePhi(rows, indices[classDim]);
    const Term *lead = llvm::find_if(instance->terms, [&](const Term &t) {
      return algebra.fromMonomial(t.monomial)->onLogits;
    });
    if (lead == instance->terms.end())
      return std::nullopt;
    SmallVector<Expr> args(rows);
    args.push_back(indices[classDim]);
    Expr leadExpr = algebra.fromMonomial(lead->monomial, lead->coefficient);
    Expr rest = algebra.sub(instance, leadExpr);
    Expr pick = algebra.sub(algebra.statistic("pick", args), rest);
    // Terms that are multiples of the lead.
    Expr out = algebra.zero();
    bool changed = false;
    for (const Term &term : SmallVector<Term>(e->terms)) {
      Expr whole = algebra.fromMonomial(term.monomial, term.coefficient);
      bool isMultiple = llvm::all_of(lead->monomial.factors, [&](auto factor) {
        return llvm::is_contained(term.monomial.factors, factor);
      });
      if (isMultiple && !lead->monomial.factors.empty()) {
        changed = true;
        whole =
            algebra.mul(algebra.mul(whole, algebra.inverse(leadExpr)), pick);
      }
      out = algebra.add(out, whole);
    }
    // The read may be inside of a function (a probability, a ratio).
    if (!changed) {
      std::optional<AtomId> leadAtom =
          Algebra::getSingleAtom(algebra.fromMonomial(lead->monomial));
      if (!leadAtom)
        return std::nullopt;
      Expr replacement = algebra.scale(pick, 1 / lead->coefficient);
      out = algebra.mapAtoms(e, [&](AtomId id) -> Expr {
        return id == *leadAtom ? replacement : Expr();
      });
      if (out == e)
        return std::nullopt;
    }
    // The class itself, in a value per class: no pick, but the logit.
    if (indices[classDim] != classVar) {
      picks.push_back({rows, indices[classDim]});
      statistics.insert("pick");
    }
    e = out;
  }
  return std::nullopt;
}

/// sum over the classes: SUM(lead) = (sum - SUM(rest)) / a.
std::optional<Expr> HeadAnalysis::convertSum(AtomId id, ArrayRef<Expr> rows) {
  Expr phiAtRow = instantiatePhi(rows, classVar);
  Expr total =
      algebra.sum(classVar->freeVars[0], evaluator.getNumClasses(), phiAtRow);
  for (const Term &term : total->terms) {
    std::optional<AtomId> atom =
        Algebra::getSingleAtom(algebra.fromMonomial(term.monomial));
    if (!atom || *atom != id)
      continue;
    Expr lead = algebra.fromMonomial(term.monomial, term.coefficient);
    Expr rest = algebra.sub(total, lead);
    statistics.insert("sum");
    return algebra.scale(algebra.sub(algebra.statistic("sum", rows), rest),
                         1 / term.coefficient);
  }
  return std::nullopt;
}

std::optional<Expr> HeadAnalysis::convertAtom(AtomId id) {
  const Atom atom = algebra.getAtom(id);
  if (!atom.isReduction() || atom.kind == AtomKind::Max) {
    fail("UnknownUser", "a value of the logits is not understood: " +
                            algebra.str(algebra.fromAtom(id)));
    return std::nullopt;
  }
  std::optional<AtomId> load = getOnlyLogitLoad(atom.args[0]);
  if (!load) {
    fail("WrongAxis", "a reduction reads the logits at several places");
    return std::nullopt;
  }
  SmallVector<Expr> rows;
  for (unsigned d : rowDims)
    rows.push_back(algebra.getAtom(*load).args[d]);
  if (atom.kind == AtomKind::Sum) {
    if (std::optional<Expr> sum = convertSum(id, rows))
      return sum;
    fail("NotAStatistic", "a sum over the classes of something else than the "
                          "logits: " +
                              algebra.str(algebra.fromAtom(id)));
    return std::nullopt;
  }
  std::optional<Expr> body = toLogitsSpace(atom.args[0], atom.var);
  VarId var = classVar->freeVars[0];
  Expr classes = evaluator.getNumClasses();
  bool isSame = false;
  StringRef name = "lse";
  if (body && atom.kind == AtomKind::ArgMax) {
    name = "argmax";
    isSame = algebra.argMax(var, classes, *body) ==
             algebra.argMax(var, classes, phi);
  } else if (body) {
    name = atom.kind == AtomKind::Dot ? "dot" : "lse";
    isSame = *body == phi;
  }
  if (!isSame) {
    fail("OtherTransform",
         "two statistics are of different functions of the logits");
    return std::nullopt;
  }
  statistics.insert(name);
  return algebra.statistic(name, rows);
}

/// Number of atoms, those of exponents and arguments included.
static unsigned countAtoms(const Algebra &algebra, Expr e) {
  unsigned count = 0;
  algebra.walkAtoms(e, [&](AtomId) {
    ++count;
    return WalkResult::advance();
  });
  return count;
}

/// lse - entropy in place of dot, where that is no longer: lse - dot, written
/// by a program that has log-probabilities, would cancel.
Expr HeadAnalysis::useEntropy(Expr e) {
  Expr replaced = algebra.mapAtoms(e, [&](AtomId id) -> Expr {
    const Atom atom = algebra.getAtom(id);
    if (atom.kind != AtomKind::Statistic || atom.name != "dot")
      return Expr();
    return algebra.sub(algebra.statistic("lse", atom.args),
                       algebra.statistic("entropy", atom.args));
  });
  return countAtoms(algebra, replaced) <= countAtoms(algebra, e) ? replaced : e;
}

void HeadAnalysis::collectStatistics(ArrayRef<Expr> others) {
  statistics.clear();
  auto collect = [&](Expr part) {
    algebra.walkAtoms(part, [&](AtomId id) {
      const Atom &atom = algebra.getAtom(id);
      if (atom.kind == AtomKind::Statistic)
        statistics.insert(atom.name);
      return WalkResult::advance();
    });
  };
  llvm::for_each(others, collect);
  for (const Cut &cut : cuts) {
    if (cut.meaning)
      collect(cut.meaning);
    for (const auto &[value, step] : cut.body)
      if (step.first == BodyStep::Synthesise)
        collect(step.second);
  }
}

std::optional<Expr> HeadAnalysis::toStatistics(Expr e) {
  conversionFailure = {};
  return convert(e);
}

std::optional<Expr> HeadAnalysis::toVirtualLogits(Expr e) {
  if (phi)
    if (std::optional<Expr> picked = convertPicks(e))
      e = *picked;
  bool isConverted = true;
  e = algebra.mapAtoms(e, [&](AtomId id) -> Expr {
    const Atom &atom = algebra.getAtom(id);
    if (!atom.onLogits || !atom.isReduction())
      return Expr();
    std::optional<Expr> statistic = phi ? convertAtom(id) : std::nullopt;
    isConverted &= statistic.has_value();
    return statistic.value_or(algebra.fromAtom(id));
  });
  return isConverted ? std::optional(e) : std::nullopt;
}

/// `e` with statistics in place of the logits; nothing if something of them is
/// left.
std::optional<Expr> HeadAnalysis::convert(Expr e) {
  if (!e->onLogits)
    return e;
  Refusal why;
  if (!isRowLevel(e, why)) {
    fail(why.name, why.reason);
    return std::nullopt;
  }
  std::optional<Expr> picked = convertPicks(e);
  if (!picked) {
    fail("OtherTransform", "what is picked is another function of the logits "
                           "than what the log-sum-exp is of");
    return std::nullopt;
  }
  bool isConverted = true;
  Expr converted = algebra.mapAtoms(*picked, [&](AtomId id) -> Expr {
    const Atom &atom = algebra.getAtom(id);
    if (!atom.onLogits || atom.kind == AtomKind::Statistic)
      return algebra.fromAtom(id);
    if (atom.kind == AtomKind::Fn || atom.kind == AtomKind::Predicate)
      return Expr(); // its arguments
    if (std::optional<Expr> statistic = convertAtom(id))
      return *statistic;
    isConverted = false;
    return algebra.fromAtom(id);
  });
  if (!isConverted)
    return std::nullopt;

  // The pick of a class that does not exist is 0 anyway.
  Expr out = algebra.zero();
  for (const Term &term : SmallVector<Term>(converted->terms)) {
    Monomial kept = term.monomial;
    for (auto [pickId, power] : term.monomial.factors) {
      const Atom &pick = algebra.getAtom(pickId);
      if (pick.kind != AtomKind::Statistic || pick.name != "pick")
        continue;
      llvm::erase_if(kept.factors, [&](auto factor) {
        const Atom &range = algebra.getAtom(factor.first);
        return range.kind == AtomKind::Predicate && range.name == "IN" &&
               range.args[0] == pick.args.back() &&
               range.args[1] == evaluator.getNumClasses();
      });
    }
    out = algebra.add(out, algebra.fromMonomial(kept, term.coefficient));
  }
  out = useEntropy(out);

  // One value is made of one row.
  std::optional<SmallVector<Expr>> row;
  bool isOneRow = true;
  algebra.walkAtoms(out, [&](AtomId id) {
    const Atom &atom = algebra.getAtom(id);
    if (atom.kind != AtomKind::Statistic)
      return WalkResult::advance();
    SmallVector<Expr> rows(
        ArrayRef<Expr>(atom.args).take_front(rowDims.size()));
    isOneRow &= !row || *row == rows;
    row = rows;
    return WalkResult::skip();
  });
  if (!isOneRow) {
    fail("RowsDiffer", "statistics of different rows meet in one value");
    return std::nullopt;
  }
  return out;
}
