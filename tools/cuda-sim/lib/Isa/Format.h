//===- Format.h - floating-point formats and their encoding -----*- C++ -*-===//
//
// One encoder for all formats: it rounds an exact value once, whatever the
// format and the rounding mode. Everything that cannot use the host's own
// arithmetic goes through it.
//
//===----------------------------------------------------------------------===//

#ifndef CUDASIM_ISA_FORMAT_H
#define CUDASIM_ISA_FORMAT_H

#include "Isa/Bits.h"
#include "Isa/Rounding.h"

namespace cudasim {

/// A binary format: sign, `exponentBits`, `fractionBits`. `nan` is the pattern
/// that operations produce.
template <int ExponentBits, int FractionBits, uint64_t NaN> struct Format {
  static constexpr int exponentBits = ExponentBits;
  static constexpr int fractionBits = FractionBits;
  static constexpr int width = 1 + ExponentBits + FractionBits;
  static constexpr int bias = (1 << (ExponentBits - 1)) - 1;
  static constexpr uint64_t nan = NaN;
  static constexpr uint64_t sign = uint64_t(1) << (width - 1);
  static constexpr uint64_t infinity = lowBits(ExponentBits) << FractionBits;
  static constexpr uint64_t maxFinite = infinity - 1;
};

/// The formats of PTX. The canonical NaN of f32, f16 and bf16 has all bits but
/// the sign set; that of f64 is the one the host's arithmetic makes.
using F64 = Format<11, 52, 0x7ff8000000000000>;
using F32 = Format<8, 23, 0x7fffffff>;
using F16 = Format<5, 10, 0x7fff>;
using BF16 = Format<8, 7, 0x7fff>;
/// The 19 significant bits of tf32; a register holds them shifted left by 13.
using TF32 = Format<8, 10, 0x3ffff>;
using E5M2 = Format<5, 2, 0x7f>;

/// e4m3 has no infinity: the patterns of the top exponent are numbers, except
/// for the NaN with all fraction bits set.
struct E4M3 : Format<4, 3, 0x7f> {
  static constexpr uint64_t infinity = 0x7f;
  static constexpr uint64_t maxFinite = 0x7e;
};

/// Whether a discarded part rounds the kept magnitude up. `half` is the first
/// discarded bit, `sticky` whether any bit below it is set.
inline bool roundsUp(Rounding rounding, bool negative, bool odd, bool half,
                     bool sticky) {
  switch (rounding) {
  case Rounding::NearestEven:
    return half && (sticky || odd);
  case Rounding::NearestAway:
    return half;
  case Rounding::Zero:
    return false;
  case Rounding::Down:
    return negative && (half || sticky);
  case Rounding::Up:
    return !negative && (half || sticky);
  }
  return false;
}

/// Rounds `significand * 2^exponent` to the format `F`. Overflow gives infinity
/// or, where the rounding mode points to zero, the largest finite number.
template <typename F>
inline uint64_t encodeExact(bool negative, int exponent, uint64_t significand,
                            Rounding rounding) {
  const uint64_t sign = negative ? F::sign : 0;
  if (significand == 0)
    return sign;
  // Exponent of the leading bit, and of the last bit that the format keeps.
  const int leading = exponent + 63 - __builtin_clzll(significand);
  const int minimum = 1 - F::bias;
  const int last = (leading < minimum ? minimum : leading) - F::fractionBits;
  const int discard = last - exponent;
  uint64_t kept;
  bool half = false, sticky = false;
  if (discard <= 0) {
    kept = significand << -discard;
  } else if (discard > 64) {
    kept = 0;
    sticky = true;
  } else {
    kept = discard == 64 ? 0 : significand >> discard;
    half = significand >> (discard - 1) & 1;
    sticky = (significand & lowBits(discard - 1)) != 0;
  }
  if (roundsUp(rounding, negative, kept & 1, half, sticky))
    ++kept;
  // The hidden bit adds one to the exponent field; a carry out of the fraction
  // adds another, which is what rounding up to a power of two needs.
  const uint64_t field = leading < minimum ? 0 : leading - minimum;
  const uint64_t magnitude = (field << F::fractionBits) + kept;
  if (leading <= F::bias + 1 && magnitude <= F::maxFinite)
    return sign | magnitude;
  const bool toZero = rounding == Rounding::Zero ||
                      (rounding == Rounding::Down && !negative) ||
                      (rounding == Rounding::Up && negative);
  return sign | (toZero ? F::maxFinite : F::infinity);
}

/// Rounds `value` to the format `F`; a NaN becomes the format's NaN.
template <typename F> inline uint64_t encode(double value, Rounding rounding) {
  const uint64_t bits = bitCast<uint64_t>(value);
  const bool negative = bits >> 63;
  const int field = int(bits >> 52 & 0x7ff);
  const uint64_t fraction = bits & lowBits(52);
  if (field == 0x7ff)
    return fraction ? F::nan : (negative ? F::sign : 0) | F::infinity;
  const uint64_t significand = field ? fraction | uint64_t(1) << 52 : fraction;
  return encodeExact<F>(negative, (field ? field : 1) - 1075, significand,
                        rounding);
}

/// The value of a pattern of the format `F`, which is always exact. NaNs give
/// a NaN.
template <typename F> inline double decode(uint64_t bits) {
  static_assert(F::width <= 32, "a power of two below would be subnormal");
  const uint64_t magnitude = bits & lowBits(F::width - 1);
  double value;
  if (magnitude > F::maxFinite) {
    value = magnitude == F::infinity && F::infinity != F::nan
                ? bitCast<double>(F64::infinity)
                : bitCast<double>(F64::nan);
  } else {
    const int field = int(magnitude >> F::fractionBits);
    uint64_t fraction = magnitude & lowBits(F::fractionBits);
    if (field)
      fraction |= uint64_t(1) << F::fractionBits;
    // 2^(exponent of the last bit) as a double: every such power is normal.
    const int last = (field ? field : 1) - F::bias - F::fractionBits;
    value = double(fraction) *
            bitCast<double>(uint64_t(last + F64::bias) << F64::fractionBits);
  }
  return bits & F::sign ? -value : value;
}

/// `value` with magnitudes above the format's largest finite number replaced
/// by that number, as `.satfinite` asks; a NaN stays.
template <typename F> inline double saturateFinite(double value) {
  const double limit = decode<F>(F::maxFinite);
  return value > limit ? limit : value < -limit ? -limit : value;
}

} // namespace cudasim

#endif // CUDASIM_ISA_FORMAT_H
