//===- AlgebraPrint.cpp - polynomials as text -----------------------------===//

#include "Xent/Analysis/Algebra.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>

using namespace mlir;
using namespace mlir::xent;

/// Shared parts are printed where they are used: without an end to the depth
/// the text could be exponentially long.
static constexpr int maxPrintDepth = 5;

static std::string print(const Algebra &algebra, Expr a, int depth);

/// Loops and dimensions are i0, i1, ...; bound variables j0, j1, ...; rows and
/// the class of the logits n0, n1, ... and v.
static std::string getVarName(VarId var) {
  if (var < 0)
    return "j" + std::to_string(-1000 - var);
  if (var == logitsClassVar)
    return "v";
  if (var >= firstLogitsRowVar)
    return "n" + std::to_string(var - firstLogitsRowVar);
  return "i" + std::to_string(var - 1);
}

static std::string printAtom(const Algebra &algebra, AtomId id, int depth) {
  const Atom &atom = algebra.getAtom(id);
  std::string args = llvm::join(
      llvm::map_range(atom.args,
                      [&](Expr arg) { return print(algebra, arg, depth + 1); }),
      ", ");
  auto wrap = [&](StringRef name) { return (name + "(" + args + ")").str(); };
  switch (atom.kind) {
  case AtomKind::Var:
    return getVarName(atom.var);
  case AtomKind::Load: {
    std::string name = "L";
    if (!algebra.isLogitLoad(id)) {
      if (auto arg = dyn_cast<BlockArgument>(atom.value))
        name = "arg" + std::to_string(arg.getArgNumber());
      else
        name = atom.value.getDefiningOp()->getName().getStringRef().str();
    }
    return name + "[" + args + "]";
  }
  case AtomKind::Fn:
  case AtomKind::Statistic:
    return wrap(atom.name);
  case AtomKind::Predicate: {
    if (atom.name == "EQ")
      return "[" + args + " = 0]";
    if (atom.name == "LT")
      return "[" + args + " < 0]";
    return wrap(atom.name);
  }
  case AtomKind::Opaque:
    return atom.name;
  case AtomKind::Dim:
    return wrap("dim");
  case AtomKind::LogSumExp:
    return wrap("lse");
  case AtomKind::Sum:
    return wrap("sum");
  case AtomKind::Dot:
    return wrap("dot");
  case AtomKind::Max:
    return wrap("max");
  case AtomKind::ArgMax:
    return wrap("argmax");
  }
  llvm_unreachable("covered switch");
}

std::string Algebra::str(Expr a) const { return print(*this, a, 0); }

static std::string print(const Algebra &algebra, Expr a, int depth) {
  if (a->terms.empty())
    return "0";
  if (depth > maxPrintDepth)
    return "...";
  std::string text;
  llvm::raw_string_ostream os(text);
  for (auto [index, term] : llvm::enumerate(a->terms)) {
    double c = term.coefficient;
    if (index > 0)
      os << (c < 0 ? " - " : " + ");
    else if (c < 0)
      os << "-";
    SmallVector<std::string> factors;
    if (std::fabs(c) != 1 || term.monomial.isOne())
      factors.push_back(llvm::formatv("{0}", std::fabs(c)).str());
    for (auto [id, power] : term.monomial.factors)
      factors.push_back(printAtom(algebra, id, depth) +
                        (power == 1 ? "" : "^" + std::to_string(power)));
    if (term.monomial.exponent)
      factors.push_back(
          "exp(" + print(algebra, term.monomial.exponent, depth + 1) + ")");
    os << llvm::join(factors, " * ");
  }
  return text;
}
