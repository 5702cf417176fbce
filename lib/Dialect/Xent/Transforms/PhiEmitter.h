//===- PhiEmitter.h - the logits transform as a region -----------*- C++
//-*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_PHIEMITTER_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_PHIEMITTER_H

#include "Xent/Analysis/HeadAnalysis.h"
#include "mlir/IR/Builders.h"
#include <map>

namespace mlir::xent {

/// An element per class or per token that the transform takes.
struct PhiOperand {
  Element element; ///< the tensor and where it is read, or no tensor and
  Expr meaning;    ///< what it means, to be computed
  Type type;
  bool isPerClass = false;
};

/// Walks from the scalar that spells phi back to the logits and clones what
/// lies between. First `check` collects the operands and fails on what no
/// region may hold; then `emit` creates the ops.
class PhiEmitter {
public:
  explicit PhiEmitter(HeadAnalysis &head) : head(head) {}

  /// Fails, with the reason, if phi cannot be spelled in a region.
  std::optional<Refusal> check();
  ArrayRef<PhiOperand> getOperands() const { return operands; }
  /// Scalars from outside that the region captures: elements of tensors of no
  /// dimension. To be extracted before the op.
  ArrayRef<Value> getScalarTensors() const {
    return scalarTensors.getArrayRef();
  }
  /// Emits phi. `values` are the block arguments of the operands, `scalars` the
  /// extracted captured scalars.
  Value emit(OpBuilder &b, Value acc, ValueRange values, ValueRange scalars);

private:
  struct Point { // a scalar in one iteration of the body of an op
    linalg::LinalgOp op;
    Value scalar;
    SmallVector<Expr> loops;
  };
  /// One step of the spelling, in the order of emission.
  struct Step {
    enum Kind { Logits, Operand, ScalarTensor, Outside, Zero, Clone } kind;
    unsigned index = 0; ///< of the operand or scalar tensor
    Value value;        ///< the scalar outside, or that whose op is cloned
    SmallVector<unsigned> inputs;
  };

  std::optional<unsigned> visit(const Point &point, int depth);
  std::optional<unsigned> visitTensor(const Element &element, int depth);
  std::optional<unsigned> visitOperand(const Element &read, Expr meaning,
                                       Type type);
  std::optional<unsigned> fail(StringRef name, const Twine &reason,
                               Value value);
  unsigned push(Step step);

  HeadAnalysis &head;
  std::optional<Refusal> refusal;
  SmallVector<PhiOperand> operands;
  llvm::SetVector<Value> scalarTensors;
  std::vector<Step> steps;
  unsigned root = 0;
  std::map<std::pair<void *, std::vector<const void *>>, unsigned> memo;
};

} // namespace mlir::xent

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_PHIEMITTER_H
