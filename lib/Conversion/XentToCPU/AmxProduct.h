//===- AmxProduct.h - product of tiles of AMX -------------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_AMXPRODUCT_H
#define XENT_LIB_CONVERSION_XENTTOCPU_AMXPRODUCT_H

#include "PackBF16Tiles.h"

namespace mlir::xent::detail {

/// Adds the product of `lhs` (TileOrder::Rows) and `rhs` (TileOrder::Pairs) to
/// `out`, a matrix of f32, or stores it there if `isZero`. Returns the tensor.
///
/// Sums are those of TDPBF16PS: in f32, of exact products, a pair of k after
/// the other; what is denormal counts as zero. The code needs AMX-BF16, and a
/// process that the operating system has allowed to use it.
Value createAmxProduct(OpBuilder &b, Location loc, Value lhs, Value rhs,
                       const MatrixView &out, bool isZero);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_AMXPRODUCT_H
