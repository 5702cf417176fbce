//===- NonPositiveExp.h - exponential of what is not positive ---*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_NONPOSITIVEEXP_H
#define XENT_LIB_CONVERSION_XENTTOCPU_NONPOSITIVEEXP_H

#include "mlir/IR/Builders.h"

namespace mlir::xent::detail {

/// exp(x) for a vector of f32 that are not positive, such as values minus their
/// maximum. Relative error at most 2e-7 where the result is normal; below
/// 2^-126 the result is 0. exp(-inf) = 0, a NaN stays a NaN.
Value createNonPositiveExp(OpBuilder &b, Location loc, Value x);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_NONPOSITIVEEXP_H
