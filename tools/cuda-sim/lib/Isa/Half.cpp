//===- Half.cpp - f16 and bf16 arithmetic ---------------------------------===//

#include "Isa/Half.h"

namespace cudasim {

/// The sum rounded to odd: if it is inexact, its last bit is set. A second
/// rounding to a format with at least two bits less is then the rounding of
/// the exact sum. Infinities and NaNs are as usual.
static double addToOdd(double a, double b) {
  const double sum = a + b;
  if (!std::isfinite(sum))
    return sum;
  // The error of the sum, exactly (Knuth's TwoSum).
  const double bPart = sum - a;
  const double error = (a - (sum - bPart)) + (b - bPart);
  if (error == 0)
    return sum;
  uint64_t bits = toBits(sum);
  if ((bits & 1) == 0) {
    // Towards the error: away from zero if both have one sign.
    bits += (error > 0) == (sum > 0) ? 1 : -1;
  }
  return fromBits<double>(bits);
}

template <typename F>
uint16_t halfArithmetic(FloatOp op, uint16_t a, uint16_t b, uint16_t c,
                        HalfModifiers modifiers) {
  if (modifiers.ftz)
    a = flushHalf<F>(a), b = flushHalf<F>(b), c = flushHalf<F>(c);
  const double x = halfToFloat<F>(a), y = halfToFloat<F>(b);
  double value;
  switch (op) {
  case FloatOp::Sub:
    value = addToOdd(x, -y);
    break;
  case FloatOp::Mul:
    value = x * y; // at most 22 bits: exact
    break;
  case FloatOp::Fma:
    value = addToOdd(x * y, halfToFloat<F>(c));
    break;
  default:
    value = addToOdd(x, y);
    break;
  }
  return finishHalf<F>(roundToHalf<F>(value, Rounding::NearestEven), modifiers);
}

template <typename F>
uint16_t halfMinMax(uint16_t a, uint16_t b, MinMaxModifiers modifiers,
                    bool ftz) {
  if (ftz)
    a = flushHalf<F>(a), b = flushHalf<F>(b);
  const float result = minMax(halfToFloat<F>(a), halfToFloat<F>(b), modifiers);
  return floatToHalf<F>(result);
}

template uint16_t halfArithmetic<F16>(FloatOp, uint16_t, uint16_t, uint16_t,
                                      HalfModifiers);
template uint16_t halfArithmetic<BF16>(FloatOp, uint16_t, uint16_t, uint16_t,
                                       HalfModifiers);
template uint16_t halfMinMax<F16>(uint16_t, uint16_t, MinMaxModifiers, bool);
template uint16_t halfMinMax<BF16>(uint16_t, uint16_t, MinMaxModifiers, bool);

} // namespace cudasim
