//===- PackOperand.h - operands of a product in panels ----------*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_PACKOPERAND_H
#define XENT_LIB_CONVERSION_XENTTOCPU_PACKOPERAND_H

#include "Xent/Target/MachineDescription.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::xent::detail {

/// A matrix [R, K] inside a tensor: the dimensions that enumerate its rows and
/// its columns, and the position in all other dimensions.
struct MatrixView {
  Value source;
  unsigned rowDim = 0, colDim = 0;
  /// One index per dimension of `source`; those of rowDim and colDim are unset.
  SmallVector<Value> indices;

  SmallVector<Value> at(Value row, Value col) const;
  OpFoldResult getRows(OpBuilder &b, Location loc) const;
  OpFoldResult getCols(OpBuilder &b, Location loc) const;
  bool isInnermost(unsigned dim) const;
};

/// panels[g, k, r] = S(view[g * panel + r, k]) as [ceil(R / panel), K, panel],
/// 0 beyond the last row. Reads in vectors of `lanes` elements along the
/// innermost dimension, if that is rowDim or colDim, and transposes in
/// registers if it is colDim. If `isParallel`, panels are dealt out to threads.
Value createPackedPanels(OpBuilder &b, Location loc, const MatrixView &view,
                         FloatType type, int64_t panel, int64_t lanes,
                         bool isParallel);

/// Emits a loop over the outermost dimension of `panels`, in parallel if
/// `isParallel`, and calls `fill` on each slice of extent 1 and its number.
/// `fill` returns the new slice. Returns the new value of `panels`.
Value createPanelLoop(
    OpBuilder &b, Location loc, Value panels, bool isParallel,
    llvm::function_ref<Value(OpBuilder &, Value panel, Value group)> fill);

/// The lanes of a vector at (row, col) that are within `rows` x `cols`.
Value createBlockMask(OpBuilder &b, Location loc, Value row, Value col,
                      Value rows, Value cols, int64_t lanes);

/// Transposes a square of `rows.size()` vectors, a power of two.
SmallVector<Value> createTransposed(OpBuilder &b, Location loc,
                                    SmallVector<Value> rows);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_PACKOPERAND_H
