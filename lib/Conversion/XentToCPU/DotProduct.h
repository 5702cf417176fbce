//===- DotProduct.h - product of tiles by AVX512-BF16 -----------*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_DOTPRODUCT_H
#define XENT_LIB_CONVERSION_XENTTOCPU_DOTPRODUCT_H

#include "PackBF16Tiles.h"

namespace mlir::xent::detail {

/// Adds the product of `lhs` (TileOrder::Strips) and `rhs` (TileOrder::Pairs)
/// to `out`, a matrix of f32, or stores it there if `isZero`. Returns the
/// tensor.
///
/// Sums are those of VDPBF16PS: in f32, a pair of k after the other; what is
/// denormal counts as zero. The code needs AVX512-BF16.
Value createDotProduct(OpBuilder &b, Location loc, Value lhs, Value rhs,
                       const MatrixView &out, bool isZero);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_DOTPRODUCT_H
