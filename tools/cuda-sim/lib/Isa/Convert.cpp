//===- Convert.cpp - conversions between numeric types --------------------===//

#include "Isa/Convert.h"
#include "Isa/Half.h"
#include <cmath>

namespace cudasim {

/// `value` rounded to an integral value.
static double roundToIntegral(double value, Rounding rounding) {
  switch (rounding) {
  case Rounding::NearestEven:
    return std::nearbyint(value);
  case Rounding::NearestAway:
    return std::round(value);
  case Rounding::Zero:
    return std::trunc(value);
  case Rounding::Down:
    return std::floor(value);
  case Rounding::Up:
    return std::ceil(value);
  }
  return value;
}

/// The operand as an exact double.
static double floatOperand(Numeric type, uint64_t value, bool ftz) {
  switch (type) {
  case Numeric::F16:
    return halfToFloat<F16>(uint16_t(value));
  case Numeric::BF16:
    return halfToFloat<BF16>(uint16_t(value));
  case Numeric::F64:
    return fromBits<double>(value);
  default: {
    const float operand = fromBits<float>(uint32_t(value));
    return ftz ? flush<true>(operand) : operand;
  }
  }
}

/// The operand's bits below its width, sign- or zero-extended.
static uint64_t integerOperand(Numeric type, uint64_t value) {
  const int unused = 64 - numericWidth(type);
  return isSignedInteger(type) ? uint64_t(int64_t(value << unused) >> unused)
                               : value << unused >> unused;
}

static uint64_t integerToInteger(const Conversion &conversion, uint64_t value) {
  const int width = numericWidth(conversion.to);
  const uint64_t operand = integerOperand(conversion.from, value);
  if (conversion.sat) {
    const bool negative =
        isSignedInteger(conversion.from) && int64_t(operand) < 0;
    if (isSignedInteger(conversion.to)) {
      const uint64_t high = lowBits(width - 1);
      if (negative)
        return int64_t(operand) < int64_t(~high) ? ~high : operand;
      return operand > high ? high : operand;
    }
    return negative ? 0 : operand > lowBits(width) ? lowBits(width) : operand;
  }
  return integerOperand(conversion.to, operand);
}

static uint64_t floatToInteger(const Conversion &conversion, uint64_t value) {
  const int width = numericWidth(conversion.to);
  const double operand = floatOperand(conversion.from, value, conversion.ftz);
  const bool isSigned = isSignedInteger(conversion.to);
  if (isNaN(operand)) {
    if (conversion.from != Numeric::F64 && width != 64)
      return 0;
    return integerOperand(conversion.to, uint64_t(1) << (width - 1));
  }
  const double integral = roundToIntegral(operand, conversion.rounding);
  // 2^width or 2^(width-1) is exact; the range's end itself may not be.
  const double limit = std::ldexp(1.0, isSigned ? width - 1 : width);
  if (isSigned) {
    if (integral >= limit)
      return lowBits(width - 1);
    return uint64_t(integral < -limit ? ~int64_t(lowBits(width - 1))
                                      : int64_t(integral));
  }
  return integral >= limit ? lowBits(width)
         : integral > 0    ? uint64_t(integral)
                           : 0;
}

/// Sign and magnitude of an integer operand.
struct Magnitude {
  bool negative;
  uint64_t value;
};
static Magnitude magnitudeOf(Numeric type, uint64_t value) {
  const uint64_t operand = integerOperand(type, value);
  if (isSignedInteger(type) && int64_t(operand) < 0)
    return {true, 0 - operand};
  return {false, operand};
}

static uint64_t integerToFloat(const Conversion &conversion, uint64_t value) {
  const Magnitude operand = magnitudeOf(conversion.from, value);
  auto as = [&](auto format) {
    using F = decltype(format);
    return encodeExact<F>(operand.negative, 0, operand.value,
                          conversion.rounding);
  };
  const Conversion &c = conversion;
  uint64_t bits = c.to == Numeric::F16    ? as(F16())
                  : c.to == Numeric::BF16 ? as(BF16())
                  : c.to == Numeric::F32  ? as(F32())
                                          : as(F64());
  if (!conversion.sat)
    return bits;
  const Conversion clamp = {conversion.to, conversion.to, Rounding::NearestEven,
                            false,         false,         true};
  return convert(clamp, bits);
}

/// Rounds to the format `F` with the modifiers of the conversion.
template <typename F>
static uint64_t finish(const Conversion &conversion, double value) {
  if (conversion.satfinite)
    value = saturateFinite<F>(value);
  if (conversion.sat)
    value = saturate<true>(value);
  uint64_t bits = encode<F>(value, conversion.rounding);
  if (conversion.relu && bits & F::sign && bits != F::nan && !isNaN(value))
    bits = 0;
  return bits;
}

static uint64_t floatToFloat(const Conversion &conversion, uint64_t value) {
  // A bf16 or f64 that only changes its container keeps the payload of a NaN.
  const bool plain = !conversion.sat && !conversion.relu;
  if (plain && conversion.from == Numeric::BF16 &&
      conversion.to == Numeric::F32) {
    const uint32_t bits = uint32_t(value & 0xffff) << 16;
    return conversion.ftz ? toBits(flush<true>(fromBits<float>(bits))) : bits;
  }
  double operand = floatOperand(conversion.from, value, conversion.ftz);
  if (conversion.toIntegral)
    operand = roundToIntegral(operand, conversion.rounding);
  switch (conversion.to) {
  case Numeric::F16:
    return finish<F16>(conversion, operand);
  case Numeric::BF16:
    return finish<BF16>(conversion, operand);
  case Numeric::TF32:
    // The lower 13 bits of the register are zero, but for a NaN, which is the
    // canonical one of f32.
    return isNaN(operand) ? F32::nan : finish<TF32>(conversion, operand) << 13;
  case Numeric::F64:
    return toBits(conversion.sat ? saturate<true>(operand) : operand);
  default: {
    const uint64_t bits = finish<F32>(conversion, operand);
    return conversion.ftz ? toBits(flush<true>(fromBits<float>(uint32_t(bits))))
                          : bits;
  }
  }
}

uint64_t convert(const Conversion &conversion, uint64_t value) {
  if (isInteger(conversion.from))
    return isInteger(conversion.to) ? integerToInteger(conversion, value)
                                    : integerToFloat(conversion, value);
  return isInteger(conversion.to) ? floatToInteger(conversion, value)
                                  : floatToFloat(conversion, value);
}

uint32_t cvtPack(int32_t a, int32_t b, uint32_t c, int bits, bool isSigned) {
  const int64_t low = isSigned ? -(int64_t(1) << (bits - 1)) : 0;
  const int64_t high = int64_t(lowBits(isSigned ? bits - 1 : bits));
  auto limited = [&](int64_t value) {
    value = value < low ? low : value > high ? high : value;
    return uint64_t(value) & lowBits(bits);
  };
  const uint64_t packed = limited(a) << bits | limited(b);
  return uint32_t(packed | uint64_t(c) << (2 * bits));
}

uint8_t toFp8(double value, Fp8 format, bool relu) {
  Conversion conversion;
  conversion.relu = relu;
  conversion.satfinite = true;
  return uint8_t(format == Fp8::E4M3 ? finish<E4M3>(conversion, value)
                                     : finish<E5M2>(conversion, value));
}

uint16_t fp8ToF16(uint8_t value, Fp8 format, bool relu) {
  Conversion conversion;
  conversion.relu = relu;
  return uint16_t(finish<F16>(conversion, format == Fp8::E4M3
                                              ? decode<E4M3>(value)
                                              : decode<E5M2>(value)));
}

} // namespace cudasim
