//===- ScalarMath.h - elementary functions out of arithmetic ----*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_SCALARMATH_H
#define XENT_LIB_CONVERSION_XENTTONVVM_SCALARMATH_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Builders.h"

namespace mlir::xent::detail {

/// Creates elementary functions of scalars of one type, f32 or f64, out of
/// arith ops and math.fma. Arguments and results are as in C, subnormal
/// numbers, infinities, signed zeros and NaN included; the rounding mode is to
/// nearest.
class ScalarMath {
public:
  ScalarMath(OpBuilder &b, Location loc, FloatType type);

  Value exp(Value x);
  Value exp2(Value x);
  Value expm1(Value x);
  Value log(Value x);
  Value log2(Value x);
  Value log10(Value x);
  Value log1p(Value x);
  Value tanh(Value x);
  /// The relative error grows with |y * log(x)|: compute f32 powers in f64.
  Value pow(Value x, Value y);

private:
  /// 2^k * e^r for |r| <= 0.35 and integers k (as a float).
  Value scaledExp(Value k, Value r);
  /// x = 2^k * m with m in [sqrt(1/2), sqrt(2)): k as a float, and log(m) as
  /// the pair (f, c): log(m) = f - c, where f = m - 1 is exact.
  struct LogParts {
    Value k, f, halfSquare, s, r;
  };
  LogParts splitLog(Value x);
  /// `value`, the logarithm of a positive finite x, or what it is elsewhere.
  Value logOrSpecial(Value x, Value value);

  Value constant(double value);
  Value infinity(bool negative = false);
  Value nan();
  Value intConstant(int64_t value);
  Value add(Value a, Value c);
  Value sub(Value a, Value c);
  Value mul(Value a, Value c);
  Value div(Value a, Value c);
  Value fma(Value a, Value c, Value d);
  Value select(Value condition, Value a, Value c);
  Value compare(arith::CmpFPredicate predicate, Value a, Value c);
  /// `x` kept within these limits, or a NaN as it is.
  Value clamp(Value x, double low, double high);
  /// 2^k for an integer k in the exponent range of normal numbers.
  Value powerOfTwo(Value k);

  OpBuilder &b;
  Location loc;
  FloatType type;
  IntegerType intType;
  bool isDouble;
  /// Bits of the stored mantissa, and the exponent's bias.
  int64_t mantissaBits, bias;
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTONVVM_SCALARMATH_H
