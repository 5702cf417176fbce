//===- ScalarTrigonometry.h - sine and cosine out of arithmetic -*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_SCALARTRIGONOMETRY_H
#define XENT_LIB_CONVERSION_XENTTONVVM_SCALARTRIGONOMETRY_H

#include "mlir/IR/Builders.h"

namespace mlir::xent::detail {

/// Sine, cosine and tangent of an f32 `x` of any size, out of arith ops and
/// math.fma in i64 and f64. Zeros keep their sign; of an infinity or NaN they
/// are NaN.
Value createSin(OpBuilder &b, Location loc, Value x);
Value createCos(OpBuilder &b, Location loc, Value x);
Value createTan(OpBuilder &b, Location loc, Value x);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTONVVM_SCALARTRIGONOMETRY_H
