//===- Half.h - f16 and bf16 arithmetic -------------------------*- C++ -*-===//
//
// `F` is F16 or BF16; values are bit patterns. Operands are exact doubles;
// sums and products are formed in double such that the one rounding that
// counts is the last.
//
//===----------------------------------------------------------------------===//

#ifndef CUDASIM_ISA_HALF_H
#define CUDASIM_ISA_HALF_H

#include "Isa/Approximate.h"
#include "Isa/Float.h"

namespace cudasim {

/// The value of a half, as f32: exact. A NaN of f16 becomes the canonical NaN
/// of f32; bf16 is the upper half of an f32, payload included.
template <typename F> float halfToFloat(uint16_t bits);
template <> inline float halfToFloat<BF16>(uint16_t bits) {
  return fromBits<float>(uint32_t(bits) << 16);
}
template <> inline float halfToFloat<F16>(uint16_t bits) {
  const uint32_t sign = uint32_t(bits & 0x8000) << 16;
  const uint32_t magnitude = bits & 0x7fff;
  if (magnitude > F16::infinity)
    return canonicalNaN<float>();
  if (magnitude == F16::infinity)
    return fromBits<float>(sign | uint32_t(F32::infinity));
  // Moving the fields leaves an exponent that is 112 too small, for subnormals
  // too: a multiplication by 2^112 is exact and normalises them.
  return fromBits<float>(sign | magnitude << 13) * 0x1p112f;
}

/// Rounds a double to the nearest half, ties to even; a NaN becomes 0x7fff.
template <typename F> inline uint16_t doubleToHalf(double value) {
  constexpr int dropped = F64::fractionBits - F::fractionBits;
  constexpr uint64_t rebias = uint64_t(F64::bias - F::bias)
                              << F64::fractionBits;
  const uint64_t bits = toBits(value);
  const uint64_t magnitude = bits & ~uint64_t(F64::sign);
  // Among the normal numbers only the fraction is rounded; a carry into the
  // exponent is what rounding up to the next binade or to infinity needs.
  const uint64_t shifted = magnitude - rebias;
  constexpr uint64_t smallest = uint64_t(1) << F64::fractionBits;
  constexpr uint64_t infinity = lowBits(F::exponentBits) << F64::fractionBits;
  if (shifted - smallest >= infinity - smallest)
    return uint16_t(encode<F>(value, Rounding::NearestEven));
  const uint64_t rounded =
      shifted + lowBits(dropped - 1) + (shifted >> dropped & 1);
  return uint16_t((bits >> 48 & 0x8000) | rounded >> dropped);
}

/// The same from f32 to nearest even, the case that counts for speed.
template <typename F> uint16_t floatToHalf(float value);
template <> inline uint16_t floatToHalf<BF16>(float value) {
  const uint32_t bits = toBits(value);
  if ((bits & ~uint32_t(F32::sign)) > F32::infinity)
    return uint16_t(BF16::nan);
  return uint16_t((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}
template <> inline uint16_t floatToHalf<F16>(float value) {
  const uint32_t bits = toBits(value);
  const uint32_t magnitude = bits & ~uint32_t(F32::sign);
  // From 2^-14 to below 2^16 only the fraction is rounded; a carry into the
  // exponent is what rounding up to the next binade or to infinity needs.
  if (magnitude < 0x38800000 || magnitude >= 0x47800000)
    return doubleToHalf<F16>(value);
  const uint32_t shifted = magnitude - (112u << 23);
  const uint32_t rounded = shifted + 0xfff + (shifted >> 13 & 1);
  return uint16_t((bits >> 16 & 0x8000) | rounded >> 13);
}

/// `.ftz` of f16: a subnormal becomes zero of the same sign.
template <typename F> inline uint16_t flushHalf(uint16_t bits) {
  return bits & F::infinity ? bits : uint16_t(bits & F::sign);
}
template <typename F> inline bool isNaNHalf(uint16_t bits) {
  return (bits & 0x7fff) > F::infinity;
}

/// Modifiers of half arithmetic.
struct HalfModifiers {
  bool ftz = false;
  bool sat = false;  ///< clamp to [0, 1], NaN to +0
  bool relu = false; ///< negative results become +0, NaN stays
};

/// Result with the modifiers applied.
template <typename F>
inline uint16_t finishHalf(uint16_t bits, HalfModifiers modifiers) {
  constexpr uint16_t one = uint16_t(uint64_t(F::bias) << F::fractionBits);
  if (modifiers.ftz)
    bits = flushHalf<F>(bits);
  if (modifiers.sat) {
    if (isNaNHalf<F>(bits) || bits & F::sign)
      return 0;
    return bits > one ? one : bits;
  }
  if (modifiers.relu && bits & F::sign && !isNaNHalf<F>(bits))
    return 0;
  return bits;
}

/// The sum rounded to odd: if it is inexact, its last bit is set. A second
/// rounding to a format with at least two bits less is then the rounding of
/// the exact sum. Infinities and NaNs are as usual.
inline double addToOdd(double a, double b) {
  const double sum = a + b;
  if (!std::isfinite(sum))
    return sum;
  // The error of the sum, exactly (Knuth's TwoSum).
  const double bPart = sum - a;
  const double error = (a - (sum - bPart)) + (b - bPart);
  uint64_t bits = toBits(sum);
  if (error != 0 && (bits & 1) == 0)
    // Towards the error: away from zero if both have one sign.
    bits += (error > 0) == (sum > 0) ? 1 : -1;
  return fromBits<double>(bits);
}

/// add, sub, mul and fma, rounded to nearest even.
template <typename F, FloatOp Op>
inline uint16_t halfArithmetic(uint16_t a, uint16_t b, uint16_t c,
                               HalfModifiers modifiers) {
  static_assert(Op == FloatOp::Add || Op == FloatOp::Sub ||
                    Op == FloatOp::Mul || Op == FloatOp::Fma,
                "no such operation on halves");
  if (modifiers.ftz)
    a = flushHalf<F>(a), b = flushHalf<F>(b), c = flushHalf<F>(c);
  const float x = halfToFloat<F>(a), y = halfToFloat<F>(b);
  uint16_t result;
  if (Op == FloatOp::Fma)
    // The product, of at most 22 bits, is exact.
    result = doubleToHalf<F>(addToOdd(double(x) * y, halfToFloat<F>(c)));
  else if (Op == FloatOp::Mul)
    result = doubleToHalf<F>(double(x) * y);
  else
    // Of sums, f32 has more than twice the bits and two: rounding to it first
    // changes nothing.
    result = floatToHalf<F>(Op == FloatOp::Add ? x + y : x - y);
  return finishHalf<F>(result, modifiers);
}

/// min and max; NaN results are 0x7fff.
template <typename F>
inline uint16_t halfMinMax(uint16_t a, uint16_t b, MinMaxModifiers modifiers,
                           bool ftz) {
  if (ftz)
    a = flushHalf<F>(a), b = flushHalf<F>(b);
  return floatToHalf<F>(
      minMax(halfToFloat<F>(a), halfToFloat<F>(b), modifiers));
}

/// ex2.approx and tanh.approx. `ftz` flushes operand and result.
template <typename F>
inline uint16_t halfApproximate(ApproxOp op, uint16_t a, bool ftz) {
  const double value = halfToFloat<F>(ftz ? flushHalf<F>(a) : a);
  const uint16_t result = doubleToHalf<F>(approxFunction(op, value));
  return ftz ? flushHalf<F>(result) : result;
}

/// |a| and -a change the sign bit, of a NaN too.
inline uint16_t halfAbs(uint16_t a) { return a & 0x7fff; }
inline uint16_t halfNeg(uint16_t a) { return a ^ 0x8000; }

/// Applies `op` to both halves of its 32-bit operands.
template <typename Op, typename... Operands>
inline uint32_t mapPacked(Op op, Operands... operands) {
  const uint32_t low = op(uint16_t(operands)...);
  const uint32_t high = op(uint16_t(operands >> 16)...);
  return high << 16 | low;
}

} // namespace cudasim

#endif // CUDASIM_ISA_HALF_H
