//===- TensorBuilders.h - constants, casts, shifted exponentials *- C++ -*-===//
//
// Pieces of what the ops are decomposed and chunked into.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_DIALECT_XENT_IR_TENSORBUILDERS_H
#define XENT_DIALECT_XENT_IR_TENSORBUILDERS_H

#include "mlir/IR/Builders.h"

namespace mlir::xent::detail {

Value createFloat(OpBuilder &b, Location loc, Type type, double value);
Value createNegInf(OpBuilder &b, Location loc, Type type);

/// A tensor of `sizes`, every element of it `value`.
Value createFilled(OpBuilder &b, Location loc, ArrayRef<OpFoldResult> sizes,
                   Value value);

/// `value` in the float type `type`: extended, rounded or as it is.
Value createFloatCast(OpBuilder &b, Location loc, Value value, Type type);

/// value - max, where a `max` of -inf shifts by nothing: otherwise a row
/// without a finite logit would compute -inf + inf = NaN.
Value createShifted(OpBuilder &b, Location loc, Value value, Value max);

/// exp(shifted) of what createShifted() made of a value that is at most its
/// `max`, which the exp says by an attribute.
Value createShiftedExp(OpBuilder &b, Location loc, Value shifted);

/// The elements of `tensor`, of rank 1 or more, as a vector in row-major order.
Value createFlat(OpBuilder &b, Location loc, Value tensor);

} // namespace mlir::xent::detail

#endif // XENT_DIALECT_XENT_IR_TENSORBUILDERS_H
