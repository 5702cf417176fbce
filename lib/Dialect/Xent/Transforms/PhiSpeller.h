//===- PhiSpeller.h - the logits transform as a region ----------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_PHISPELLER_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_PHISPELLER_H

#include "RegionSpelling.h"

namespace mlir::xent {

/// Walks from the scalar that spells phi back to the logits and spells what
/// lies between.
class PhiSpeller {
public:
  using Step = RegionSpelling::Step;

  explicit PhiSpeller(RegionSpelling &spelling)
      : head(spelling.head), spelling(spelling) {}

  /// The step that is phi. Nothing, and a refusal, if phi cannot be spelled in
  /// a region.
  std::optional<Step> spell();
  const std::optional<Refusal> &getRefusal() const { return refusal; }

private:
  std::optional<Step> visit(const Point &point, int depth);
  std::optional<Step> visitTensor(const Element &element, int depth);
  std::optional<Step> visitShift(Expr meaning, Type type);
  std::optional<Step> visitOperand(const Element &read, Expr meaning,
                                   Type type);
  std::nullopt_t fail(StringRef name, const Twine &reason, Value value);

  HeadAnalysis &head;
  RegionSpelling &spelling;
  std::optional<Refusal> refusal;
  std::map<std::pair<void *, std::vector<const void *>>, Step> memo;
};

/// Whether a region may hold a clone of `op`.
bool isPointwise(Operation *op);

} // namespace mlir::xent

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_PHISPELLER_H
