//===- SavedLogits.cpp - gradients of logits from elsewhere ---------------===//

#include "Xent/Analysis/SavedLogits.h"
#include "Xent/Analysis/Evaluator.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/SetVector.h"
#include <algorithm>

using namespace mlir;
using namespace mlir::xent;

/// Ops between a product and the logits that are looked at, no more: front ends
/// print about ten.
static constexpr unsigned maxOpsBetween = 64;

static bool isFloatMatrix(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && type.getRank() >= 2 && isa<FloatType>(type.getElementType());
}

/// The block arguments that `operand` is computed of by linalg and tensor ops,
/// as far as they are at least matrices of floats.
static SmallVector<Value> getSources(Value operand) {
  SmallVector<Value> sources;
  llvm::SetVector<Value> worklist;
  worklist.insert(operand);
  unsigned numOps = 0;
  for (unsigned i = 0; i < worklist.size(); ++i) {
    Operation *def = worklist[i].getDefiningOp();
    if (!def && isFloatMatrix(worklist[i]))
      sources.push_back(worklist[i]);
    if (!def || isMatrixProduct(def) ||
        !isa_and_nonnull<linalg::LinalgDialect, tensor::TensorDialect>(
            def->getDialect()))
      continue;
    if (++numOps > maxOpsBetween)
      return {};
    worklist.insert_range(def->getOperands());
  }
  return sources;
}

/// Whether the types have the same extents in some order. Most arguments of a
/// model do not, and are not evaluated.
static bool haveSameExtents(Value a, Value b) {
  ArrayRef<int64_t> first = cast<RankedTensorType>(a.getType()).getShape();
  ArrayRef<int64_t> second = cast<RankedTensorType>(b.getType()).getShape();
  return std::is_permutation(first.begin(), first.end(), second.begin(),
                             second.end());
}

/// Whether `e` compares a class with data: a mask compares positions.
static bool picksTarget(Algebra &algebra, Expr e) {
  bool hasIndex = false, hasLabel = false;
  algebra.walkAtoms(e, [&](AtomId id) {
    const Atom &atom = algebra.getAtom(id);
    hasIndex |= atom.kind == AtomKind::Var;
    bool isLabel = atom.kind == AtomKind::Load &&
                   getElementTypeOrSelf(atom.value).isIntOrIndex();
    hasLabel |= isLabel;
    return isLabel ? WalkResult::skip() : WalkResult::advance();
  });
  return hasIndex && hasLabel;
}

/// Whether `operand` is a gradient of the cross-entropy of `logits`.
static bool isGradient(Value operand, Value logits) {
  Algebra algebra(logits);
  unsigned classDim = cast<RankedTensorType>(logits.getType()).getRank() - 1;
  Evaluator evaluator(algebra, classDim);
  SmallVector<Expr> indices = evaluator.getCanonicalIndices(operand);
  Expr meaning = evaluator.evaluate(Element{operand, indices});
  if (algebra.isTooLarge || !meaning->onLogits)
    return false;
  // exp(z ...), of the very token and class.
  bool hasProbability = false, hasTarget = false;
  auto readsSameElement = [&](AtomId id) {
    ArrayRef<Expr> args = algebra.getAtom(id).args;
    return algebra.isLogitLoad(id) &&
           std::is_permutation(args.begin(), args.end(), indices.begin(),
                               indices.end());
  };
  for (const Term &term : meaning->terms)
    if (Expr exponent = term.monomial.exponent)
      algebra.walkAtoms(exponent, [&](AtomId id) {
        hasProbability |= readsSameElement(id);
        return WalkResult::advance();
      });
  algebra.walkAtoms(meaning, [&](AtomId id) {
    const Atom &atom = algebra.getAtom(id);
    hasTarget |= atom.kind == AtomKind::Predicate && atom.name == "EQ" &&
                 picksTarget(algebra, atom.args[0]);
    return WalkResult::advance();
  });
  return hasProbability && hasTarget;
}

Value mlir::xent::findSavedLogits(linalg::LinalgOp product) {
  for (OpOperand *input : product.getDpsInputOperands()) {
    if (!isFloatMatrix(input->get()))
      continue;
    for (Value source : getSources(input->get()))
      if (source != input->get() && haveSameExtents(input->get(), source) &&
          isGradient(input->get(), source))
        return source;
  }
  return {};
}
