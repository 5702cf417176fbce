//===- RegionSpelling.h - what a pointwise region will hold -----*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_REGIONSPELLING_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_REGIONSPELLING_H

#include "Xent/Analysis/HeadAnalysis.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/SetVector.h"
#include <map>

namespace mlir::xent {

/// An element per class or per token that a region takes.
struct RegionOperand {
  Element element; ///< the tensor and where it is read, or no tensor and
  Expr meaning;    ///< what it means, to be computed
  Type type;
  bool isPerClass = false;
};

/// A scalar in one iteration of the body of an op.
struct Point {
  linalg::LinalgOp op;
  Value scalar;
  SmallVector<Expr> loops;
};

/// The scalars of a pointwise region, as steps that were found while going
/// through the program, before any op is created. Equal steps are one.
class RegionSpelling {
public:
  using Step = unsigned;

  explicit RegionSpelling(HeadAnalysis &head) : head(head) {}

  //===--- steps ------------------------------------------------------------//

  /// The product, rounded to the type of the logits; with a `bias`, the product
  /// plus it, rounded once.
  Step addLogits(std::optional<Step> bias = std::nullopt);
  /// An operand of the op: `element`, or without a tensor whatever `meaning`
  /// is.
  Step addOperand(const Element &element, Expr meaning, Type type,
                  bool isPerClass);
  /// The element of a tensor without dimensions. It is captured.
  Step addScalarTensor(Value tensor);
  /// A scalar from outside that is captured.
  Step addOutside(Value scalar);
  Step addConstant(TypedAttr value);
  /// A clone of the op of `scalar`.
  Step addClone(Value scalar, ArrayRef<Step> inputs);
  /// Whether the class is the target of the token; and whether it is not.
  Step addHit(bool isNegated);
  Step addSelect(Step condition, Step ifTrue, Step ifFalse);
  /// The value of `meaning`, of the type `type`, where these atoms are steps.
  Step addSynthesis(Expr meaning, Type type,
                    ArrayRef<std::pair<AtomId, Step>> atoms);

  //===--- what the steps need ----------------------------------------------//

  /// In the order in which they were met.
  ArrayRef<RegionOperand> getOperands() const { return operands; }
  /// To be extracted in front of the op.
  ArrayRef<Value> getScalarTensors() const {
    return scalarTensors.getArrayRef();
  }

  /// Creates the ops of `root`. `values` are the block arguments of the
  /// operands, `scalars` the captured elements, `hit` says whether the class is
  /// the target of the token.
  Value emit(OpBuilder &b, Step root, Value acc, ValueRange values,
             ValueRange scalars, Value hit = {});

  HeadAnalysis &head;

private:
  enum class Kind {
    Logits,
    Operand,
    ScalarTensor,
    Outside,
    Constant,
    Clone,
    Hit,
    Miss,
    Select,
    Synthesis
  };
  struct StepData {
    Kind kind;
    unsigned index = 0; ///< of the operand or scalar tensor
    Value value = {};   ///< the scalar outside, or that whose op is cloned
    Attribute constant = {};
    Expr meaning = {};
    Type type = {};
    SmallVector<Step> inputs = {};
    SmallVector<AtomId> atoms = {}; ///< those that the inputs are
  };
  using Key = std::vector<const void *>;

  Step push(StepData step);
  static Key getKey(const StepData &step);

  std::vector<StepData> steps;
  std::map<Key, Step> known;
  SmallVector<RegionOperand> operands;
  llvm::SetVector<Value> scalarTensors;
};

} // namespace mlir::xent

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_REGIONSPELLING_H
