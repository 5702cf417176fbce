//===- Evaluator.h - what elements of tensors mean --------------*- C++ -*-===//

#ifndef XENT_ANALYSIS_EVALUATOR_H
#define XENT_ANALYSIS_EVALUATOR_H

#include "Xent/Analysis/Algebra.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/DenseSet.h"
#include <memory>

namespace mlir::xent {

/// An element of a tensor: a value and its index in each dimension.
struct Element {
  Value tensor;
  SmallVector<Expr> indices;
};

struct Scatter;

/// An element of the result of a scatter, and the dimension in which data
/// decides where an update goes, -1 if there is none.
struct ScatterMeaning {
  Expr value;
  int classDim;
};

/// Evaluates elements of tensors symbolically, back to one matrix product (the
/// logits), to arguments and to values that do not matter to it. Every value is
/// evaluated once, at the variables of its own dimensions; other indices are
/// substituted into that. Callers evaluate in program order: then no
/// recursion follows the use-def chains of a program.
class Evaluator {
public:
  /// `classDim` is the dimension of `algebra.logits` that enumerates classes.
  Evaluator(Algebra &algebra, unsigned classDim);

  /// Values that depend on the logits. To be filled by the caller.
  DenseSet<Value> dependents;
  /// Tensors that are not looked into; none if null.
  std::function<bool(Value)> keeps;

  Algebra &getAlgebra() { return algebra; }
  /// The extent of the class dimension.
  Expr getNumClasses() const { return numClasses; }

  /// The value at the variables of its dimensions (d + 1 for dimension d); a
  /// scalar as it is.
  Expr evaluate(Value value);
  /// The element of a tensor at these indices.
  Expr evaluate(const Element &element);
  /// A scalar of the body of `op` when its loops have the given values.
  Expr evaluate(linalg::LinalgOp op, Value scalar, ArrayRef<Expr> loops);
  /// An operand of `op` at given loops.
  Expr evaluate(linalg::LinalgOp op, OpOperand &operand, ArrayRef<Expr> loops);

  /// Values of the loops of `op`: loop l is variable l + 1, one that has a
  /// single iteration is 0.
  SmallVector<Expr> getLoops(linalg::LinalgOp op);
  /// Values of the loops of `op` at an element of its result; null for those
  /// that the indices do not determine, the reduction loops.
  SmallVector<Expr> getLoopsAt(linalg::LinalgOp op, OpResult result,
                               ArrayRef<Expr> indices);
  /// Extent of loop `loop`.
  Expr getExtent(linalg::LinalgOp op, unsigned loop);
  Expr getDim(Value tensor, int64_t dim);

  /// One step back through a reshape, slice, cast or transposition: the element
  /// of the source that `element` is. Nothing if it is something else.
  std::optional<Element> getSource(const Element &element);
  /// The variables of the dimensions of a tensor.
  SmallVector<Expr> getCanonicalIndices(Value tensor);
  Element getOperandElement(linalg::LinalgOp op, OpOperand &operand,
                            ArrayRef<Expr> loops);
  Expr evaluateIndex(OpFoldResult index);
  /// Whether these indices of the result of `op` lie in its source: an
  /// indicator. Sets `source` to the indices there.
  Expr getInside(tensor::PadOp op, ArrayRef<Expr> indices,
                 SmallVectorImpl<Expr> &source);
  /// An element of a scatter whose updates each have a row of their own.
  /// Nothing for any other scatter.
  std::optional<ScatterMeaning> evaluateScatter(const Scatter &scatter,
                                                ArrayRef<Expr> indices);

private:
  class Body;
  Expr findDim(Value tensor, int64_t dim);
  Expr evaluateTensor(Value tensor, ArrayRef<Expr> indices);
  Expr evaluateResult(linalg::LinalgOp op, OpResult result,
                      ArrayRef<Expr> indices);
  Expr evaluateReduction(linalg::LinalgOp op, OpResult result,
                         ArrayRef<Expr> indices, SmallVector<Expr> loops);
  bool isLowest(Expr init, Type type) const;
  Expr evaluateSoftmax(linalg::SoftmaxOp op, ArrayRef<Expr> indices);
  Expr evaluatePad(tensor::PadOp op, ArrayRef<Expr> indices);
  std::optional<Expr> evaluateLoop(OpResult result, ArrayRef<Expr> indices);
  Expr evaluateCoordinate(const Scatter &scatter, unsigned component,
                          ArrayRef<Expr> batch);
  Expr evaluateInsertSlice(tensor::InsertSliceOp op, ArrayRef<Expr> indices);
  std::optional<Expr> evaluateConstant(Value tensor, ArrayRef<Expr> indices);
  bool isLeaf(linalg::LinalgOp op, OpResult result);
  bool isAfterProduct(Operation *op);
  bool touchesClasses(Value tensor);
  Expr evaluateAffine(AffineExpr expr, ArrayRef<Expr> dims,
                      ArrayRef<Expr> symbols = {});
  Expr getNumber(const APFloat &value);

  Algebra &algebra;
  Expr numClasses;
  DenseMap<Value, Expr> values;
  /// Dynamic extents by tensor and dimension.
  DenseMap<std::pair<Value, int64_t>, Expr> dims;
  /// The body that was asked for last: scalars of one body are asked for one
  /// after the other.
  std::shared_ptr<Body> lastBody;
  /// How many evaluations are in progress inside each other.
  int depth = 0;
};

/// The loop over the hidden dimension, if `op` is a matrix product that could
/// make logits: of floats, with one loop that sums up; others of static extent
/// 1 do not count.
std::optional<unsigned> getHiddenLoop(Operation *op);

/// Whether `op` is a matrix product that could make logits.
bool isMatrixProduct(Operation *op);

/// x if `op` is extract(from_elements(x)), which is how StableHLO's lowering
/// prints bodies; null for anything else.
Value getWrapped(Operation *op);

/// The value that result `result` of the reduction `op` yields.
Value getYielded(linalg::LinalgOp op, unsigned result);
/// x in fold(accumulator, x) and in select(compare(accumulator, x), x,
/// accumulator); null if the body of `op` folds something else.
Value getFolded(linalg::LinalgOp op, unsigned result);
/// Whether result `result` folds a maximum. Decided by running the body on
/// numbers, whatever its spelling.
bool isMaxFold(linalg::LinalgOp op, unsigned result);
/// Whether result `result` folds the index of the maximum that result `max`
/// folds, ties going to the one that came first.
bool isArgMaxFold(linalg::LinalgOp op, unsigned result, unsigned max);

} // namespace mlir::xent

#endif // XENT_ANALYSIS_EVALUATOR_H
