//===- RegisterBlock.h - product of packed panels ---------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_REGISTERBLOCK_H
#define XENT_LIB_CONVERSION_XENTTOCPU_REGISTERBLOCK_H

#include "PackOperand.h"

namespace mlir::xent::detail {

/// out[i, j] += sum_k lhs[i / MR, k, i % MR] * rhs[j / NR, k, j % NR] on the
/// panels that `createPackedPanels` makes, MR = tile.rows and NR =
/// tile.getColumns(); rows of `out` are i, its innermost dimension j. If
/// `isZero`, what is in `out` counts as 0. Sums run over k in order, each step
/// one fused multiply-add; of a block that is dealt out, kDealtHiddenBlock
/// steps at a time, whose sums are added up. Returns the new value of
/// `out.source`.
Value createPackedProduct(OpBuilder &b, Location loc, Value lhs, Value rhs,
                          const MatrixView &out, bool isZero, RegisterTile tile,
                          bool isDealtOut);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_REGISTERBLOCK_H
