//===- PsiSpeller.h - a function of the logits as a region ------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_PSISPELLER_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_PSISPELLER_H

#include "RegionSpelling.h"

namespace mlir::xent {

/// Walks from the factor of a gradient back to the logits and spells what lies
/// between. A value of the program is
///
///   row    free of the class: an operand, made of statistics
///   col    free of the token and of the logits: an operand
///   hit    whether the class is the target
///   clean  a function of these and the logit: its op is cloned
///   other  it holds what no region has, a row maximum as a rule
///
/// A clean value above one that is not is synthesised out of its meaning:
/// a probability of whatever spelling becomes exp(z - max) * (1 / exp_sum).
class PsiSpeller {
public:
  using Step = RegionSpelling::Step;

  /// `phi` is the step of the transformed logits if there is one.
  PsiSpeller(RegionSpelling &spelling, std::optional<Step> phi);

  /// The step that is the factor of `gradient`. Nothing, and a refusal, if it
  /// cannot be spelled in a region.
  std::optional<Step> spell(const Gradient &gradient);
  const std::optional<Refusal> &getRefusal() const { return refusal; }

  /// The class that hits, at rowVars; null if no hit has been met.
  Expr getTarget() const { return target; }

private:
  /// How a value varies.
  struct Variation {
    bool byClass = false, byRow = false;
  };

  std::optional<Step> visit(const Point &point, int depth);
  std::optional<Step> compute(const Point &point, int depth);
  std::optional<Step> visitTensor(const Element &element, int depth);
  std::optional<Step> visitPad(tensor::PadOp op, const Element &element,
                               int depth);
  std::optional<Step> visitVector(const Element &element, Expr meaning,
                                  int depth);
  std::optional<Step> addValue(Expr meaning, Type type);
  std::optional<Step> addHit(Expr meaning);
  std::optional<Step> synthesise(Expr meaning, Type type);
  std::nullopt_t fail(StringRef name, const Twine &reason, Value value);

  Variation getVariation(Expr meaning) const;
  bool isKept(Value tensor);
  bool isTarget(Expr difference);
  Expr guardLoads(Expr e);
  bool isLogitsSized(Value value);
  bool isBuiltFromLogitsSized(Value value);

  // Synthesis.
  using Atoms = SmallVectorImpl<std::pair<AtomId, Step>>;
  std::optional<Expr> abstract(Expr e, Atoms &atoms);
  Expr takeNormalizer(Expr exponent, Expr &row);
  std::optional<Expr> abstractRow(Expr e, Atoms &atoms);
  std::optional<Expr> abstractAtom(AtomId id, Atoms &atoms);

  HeadAnalysis &head;
  RegionSpelling &spelling;
  std::optional<Step> phi;
  /// Looks into what depends on the logits, and into what must vanish with
  /// them, only: a weight of a row means the tensor that holds it.
  Evaluator evaluator;
  llvm::DenseSet<Value> cuts;
  /// Whether a value of a cut is taken as it is. Where rows have several
  /// dimensions it is computed again from statistics, which have one.
  bool keepsCuts = true;
  /// Where the values that are being visited matter: inside of a pad.
  Expr guard;
  std::optional<Refusal> refusal;
  Expr target;
  std::map<std::pair<void *, std::vector<const void *>>, std::optional<Step>>
      memo;
  DenseMap<Value, bool> logitsSized;
};

} // namespace mlir::xent

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_PSISPELLER_H
