//===- HeadRowLevel.cpp - values that are made of row statistics ----------===//
//
// Only statistics and picks of the logits are left in a value of the row level:
// there the walk ends.
//
//===----------------------------------------------------------------------===//

#include "IndexVars.h"
#include "Xent/Analysis/HeadAnalysis.h"
#include "llvm/ADT/SmallSet.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::xent;

void mlir::xent::getDirectVars(const Algebra &algebra, Expr e,
                               llvm::SmallSet<VarId, 4> &vars) {
  algebra.walkAtoms(e, [&](AtomId id) {
    const Atom &atom = algebra.getAtom(id);
    if (atom.kind == AtomKind::Var)
      vars.insert(atom.var);
    return atom.kind == AtomKind::Fn ? WalkResult::advance()
                                     : WalkResult::skip();
  });
}

bool HeadAnalysis::isRowLevelAtom(AtomId id, Refusal &why) {
  const Atom &atom = algebra.getAtom(id);
  auto no = [&](StringRef name, const Twine &reason) {
    why = {name, reason.str(), Value()};
    return false;
  };
  if (!atom.onLogits)
    return true;
  switch (atom.kind) {
  case AtomKind::Load: {
    if (!algebra.isLogitLoad(id))
      return no("UnknownUser", "an operation that is not understood reads the "
                               "logits");
    for (auto [d, index] : llvm::enumerate(atom.args))
      if (index->onLogits)
        return no("TargetFromLogits",
                  "the class that is picked depends on the logits");
    for (unsigned d : rowDims)
      if (!algebra.isIndexMap(atom.args[d]))
        return no("RowFromData", "logits of a row that data selects are read");
    // A class index of its own is a value per class.
    llvm::SmallSet<VarId, 4> classVars, rowVars;
    getDirectVars(algebra, atom.args[classDim], classVars);
    for (unsigned d : rowDims)
      getDirectVars(algebra, atom.args[d], rowVars);
    for (VarId var : classVars)
      if (!rowVars.contains(var))
        return no("WrongAxis", "the logits are reduced over another dimension "
                               "than the classes");
    return true;
  }
  case AtomKind::LogSumExp:
  case AtomKind::Dot:
  case AtomKind::ArgMax:
  case AtomKind::Sum: {
    // The bound variable must be the class, the row an index map.
    llvm::SetVector<AtomId> loads;
    collectLogitLoads(atom.args[0], loads);
    for (AtomId load : loads) {
      const Atom &read = algebra.getAtom(load);
      for (unsigned d : rowDims)
        if (Algebra::dependsOn(read.args[d], atom.var)) {
          if (atom.kind != AtomKind::Sum)
            return no("WrongAxis",
                      "the logits are reduced over another dimension than the "
                      "classes");
          // A sum over rows is no statistic for the reason that its terms are
          // none.
          Expr terms = atom.args[0];
          if (isRowLevel(terms, why))
            why = {"NotAStatistic", "a sum over rows is no statistic", {}};
          return false;
        }
      for (unsigned d : rowDims)
        if (!algebra.isIndexMap(read.args[d]))
          return no("RowFromData",
                    "logits of a row that data selects are read");
    }
    if (loads.size() != 1)
      return no("WrongAxis", "a reduction reads the logits at several places");
    Expr classIndex = algebra.getAtom(loads[0]).args[classDim];
    llvm::SmallSet<VarId, 4> classVars;
    getDirectVars(algebra, classIndex, classVars);
    if (!classVars.contains(atom.var))
      return no("WrongAxis", "the logits are reduced over another dimension "
                             "than the classes");
    std::optional<AtomId> bound = Algebra::getSingleAtom(classIndex);
    if (!bound || algebra.getAtom(*bound).var != atom.var ||
        atom.extent != evaluator.getNumClasses())
      return no("ClassSubset", "a reduction does not cover all classes");
    auto text = [&] { return algebra.str(algebra.fromAtom(id)); };
    for (const Term &term : atom.args[0]->terms) {
      // What the logits are weighted by.
      bool variesOverBoth = false;
      auto look = [&](bool isOnLogits, ArrayRef<VarId> vars) {
        variesOverBoth |= !isOnLogits && vars.size() > 1 &&
                          llvm::is_contained(vars, atom.var);
      };
      for (auto [factor, power] : term.monomial.factors)
        look(algebra.getAtom(factor).onLogits,
             algebra.getAtom(factor).freeVars);
      if (Expr exponent = term.monomial.exponent)
        look(exponent->onLogits, exponent->freeVars);
      if (variesOverBoth)
        return no("OperandOverRowsAndClasses",
                  "the logits are weighted by a value for every token and "
                  "class: " +
                      text());
    }
    if (atom.args[0]->hasStatistic || atom.args[0]->hasExp)
      return no(atom.args[0]->hasMax ? "LeftoverMax" : "NotAStatistic",
                "a reduction over the classes is no statistic: " + text());
    return true;
  }
  case AtomKind::Fn:
  case AtomKind::Predicate:
    return llvm::all_of(atom.args,
                        [&](Expr arg) { return isRowLevel(arg, why); });
  case AtomKind::Statistic:
    return true;
  default:
    return no("UnknownUser", "a value of the logits is not understood");
  }
}

/// What a reader should hear of first when there are several reasons.
static int getPriority(StringRef name) {
  return llvm::StringSwitch<int>(name)
      .Cases({"LeftoverMax", "RowsDiffer"}, 4)
      .Cases({"OperandOverRowsAndClasses", "TargetFromLogits"}, 3)
      .Cases({"UnknownUser", "RowFromData", "WrongAxis"}, 2)
      .Case("ClassSubset", 1)
      .Default(0);
}

bool HeadAnalysis::isRowLevel(Expr e, Refusal &why) {
  if (auto known = rowLevelMemo.find(e.getStorage());
      known != rowLevelMemo.end()) {
    if (known->second)
      why = *known->second;
    return !known->second;
  }
  std::optional<Refusal> worst = findNotRowLevel(e);
  rowLevelMemo[e.getStorage()] = worst;
  if (worst)
    why = *worst;
  return !worst;
}

/// Why a maximum is left in `e`.
Refusal HeadAnalysis::explainLeftoverMax(Expr e) {
  std::optional<SmallVector<Expr>> rows;
  bool isOneRow = true;
  algebra.walkAtoms(e, [&](AtomId id) {
    if (algebra.getAtom(id).kind != AtomKind::Max)
      return WalkResult::advance();
    llvm::SetVector<AtomId> loads;
    collectLogitLoads(algebra.getAtom(id).args[0], loads);
    for (AtomId load : loads) {
      SmallVector<Expr> read;
      for (unsigned d : rowDims)
        read.push_back(algebra.getAtom(load).args[d]);
      isOneRow &= !rows || *rows == read;
      rows = read;
    }
    return WalkResult::skip();
  });
  if (!isOneRow)
    return {"RowsDiffer", "statistics of different rows meet in one value", {}};
  return {"LeftoverMax", "a maximum of the logits does not cancel", {}};
}

std::optional<Refusal> HeadAnalysis::findNotRowLevel(Expr e) {
  if (e->hasMax)
    return explainLeftoverMax(e);
  std::optional<Refusal> worst;
  auto note = [&](const Refusal &reason) {
    if (!worst || getPriority(reason.name) > getPriority(worst->name))
      worst = reason;
  };
  for (const Term &term : SmallVector<Term>(e->terms)) {
    Refusal reason;
    for (auto [id, power] : term.monomial.factors)
      if (!isRowLevelAtom(id, reason))
        note(reason);
    Expr exponent = term.monomial.exponent;
    if (!exponent || !exponent->onLogits)
      continue;
    if (!isRowLevel(exponent, reason)) {
      note(reason);
      continue;
    }
    // exp(pick - lse) is a probability; exp(lse) is on its way to a log.
    bool decays = llvm::any_of(exponent->terms, [&](const Term &part) {
      return part.coefficient < 0 &&
             llvm::any_of(
                 part.monomial.factors,
                 [&](auto factor) {
                   const Atom &atom = algebra.getAtom(factor.first);
                   return atom.kind == AtomKind::LogSumExp ||
                          (atom.kind == AtomKind::Statistic &&
                           atom.name == "lse");
                 });
    });
    if (!decays)
      note({"NotAStatistic", "the exponential of a statistic is used", {}});
  }
  return worst;
}
