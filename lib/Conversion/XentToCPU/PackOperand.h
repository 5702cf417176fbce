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
/// 0 beyond the last row. Scalar code: for the operand that is packed once per
/// many uses.
Value createPackedLhs(OpBuilder &b, Location loc, const MatrixView &view,
                      FloatType type, int64_t panel);

/// The same with panels of `tile.getColumns()` rows, in vectors of
/// `tile.lanes`. Reads along the innermost dimension, which must be rowDim or
/// colDim, and transposes in registers if that is colDim.
Value createPackedRhs(OpBuilder &b, Location loc, const MatrixView &view,
                      FloatType type, RegisterTile tile);

/// The lanes of a vector at (row, col) that are within `rows` x `cols`.
Value createBlockMask(OpBuilder &b, Location loc, Value row, Value col,
                      Value rows, Value cols, int64_t lanes);

/// Transposes a square of `rows.size()` vectors, a power of two.
SmallVector<Value> createTransposed(OpBuilder &b, Location loc,
                                    SmallVector<Value> rows);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_PACKOPERAND_H
