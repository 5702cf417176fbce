//===- LossUtils.h - pieces of the front door -------------------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/IR.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_IR_LOSSUTILS_H
#define XENT_LIB_DIALECT_XENT_IR_LOSSUTILS_H

#include "DecomposeUtils.h"
#include "mlir/Dialect/Math/IR/Math.h"

namespace mlir::xent::detail {

/// A logit of `linear_cross_entropy`, and the tanh in it if there is a soft
/// cap.
struct LossLogits {
  Value logit, tanh;
};

/// Product, rounding, bias (may be null), upcast, soft cap.
template <typename OpTy>
LossLogits createLossLogits(OpBuilder &b, OpTy op, Value product, Value bias) {
  Location loc = op.getLoc();
  Type accumulator = op.getAccumulatorType();
  LossLogits result;
  Value z = createFloatCast(b, loc, product,
                            op.getLogitsType().value_or(accumulator));
  if (bias)
    z = arith::AddFOp::create(b, loc, z, bias);
  z = createFloatCast(b, loc, z, accumulator);
  if (std::optional<APFloat> softcap = op.getSoftcap()) {
    Value cap = createFloat(b, loc, accumulator, softcap->convertToDouble());
    Value ratio = arith::DivFOp::create(b, loc, z, cap);
    result.tanh = math::TanhOp::create(b, loc, ratio);
    z = arith::MulFOp::create(b, loc, result.tanh, cap);
  }
  result.logit = z;
  return result;
}

/// `target == ignoreIndex`; false if the type cannot hold the index.
Value createIsIgnored(OpBuilder &b, Location loc, Value target,
                      int64_t ignoreIndex);

/// `vector[index]` if `isInside`, else `otherwise`.
Value createGuardedExtract(OpBuilder &b, Location loc, Value isInside,
                           Value vector, Value index, Value otherwise);

/// sum_i rows[i] as a tensor of rank 0.
Value createTokenSum(OpBuilder &b, Location loc, Value rows);

/// dividend / divisor, all three of them tensors of rank 0.
Value createQuotient(OpBuilder &b, Location loc, Value dividend, Value divisor);

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_IR_LOSSUTILS_H
