//===- RowConstants.h - a row of which one value is known -------*- C++ -*-===//
//
// Private to lib/Analysis.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_ANALYSIS_ROWCONSTANTS_H
#define XENT_LIB_ANALYSIS_ROWCONSTANTS_H

#include "Xent/Analysis/ZeroRows.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/DenseSet.h"

namespace mlir::xent::detail {

/// Folds what a program computes for one row (token) under the assumption that
/// some vectors have known elements there. A tensor holds *rows* if it
/// has an element a row, in order: [N], [N, 1], or [B, S] with B * S = N.
class RowConstants {
public:
  RowConstants(int64_t numRows, ArrayRef<RowCondition> conditions)
      : numRows(numRows) {
    for (const RowCondition &condition : conditions)
      known[condition.values] = condition.constant;
  }

  /// The element of `tensor` in the row; null if it is not known. Of a tensor
  /// that holds no rows, the value of all its elements.
  Attribute getElement(Value tensor);

  /// What one element of a body is: a constant, or computed from *marked*
  /// tensors or not.
  struct Element {
    Attribute constant;
    bool isMarked = false;
  };
  using Elements = DenseMap<Value, Element>;

  /// Marks tensors, to see what depends on them in the row.
  llvm::DenseSet<Value> marked;

  /// Folds the body of `op`. Nothing if a marked tensor is read in another
  /// place than that of the row.
  std::optional<Elements> foldBody(linalg::LinalgOp op);
  /// Folds the ops of `block`; its arguments are among `elements` already.
  bool foldBlock(Block &block, Elements &elements, linalg::LinalgOp owner);

  /// Whether `type` has an element a row.
  bool holdsRows(Type type) const;

private:
  std::optional<SmallVector<unsigned>> getRowLoops(AffineMap map,
                                                   Type type) const;
  bool readsRow(linalg::LinalgOp op, AffineMap map, Type type) const;
  bool readsRow(linalg::LinalgOp op, Operation *extract) const;
  Attribute compute(Value tensor);

  /// `kDynamic` if it is not known.
  int64_t numRows;
  DenseMap<Value, Attribute> known;
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_ANALYSIS_ROWCONSTANTS_H
