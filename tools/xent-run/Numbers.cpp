//===- Numbers.cpp - bits of the 16-bit float types -----------------------===//

#include "Numbers.h"
#include "llvm/ADT/bit.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace mlir::xent::run {
namespace {

struct Format {
  int mantissaBits;
  int maxExponent; ///< of a finite number, also the bias
  int minExponent() const { return 1 - maxExponent; }
  uint16_t infinity() const {
    return (uint16_t)((2 * maxExponent + 1) << mantissaBits);
  }
};

constexpr Format kBF16 = {7, 127}, kF16 = {10, 15};

uint16_t encode(Format format, double value) {
  uint64_t bits = llvm::bit_cast<uint64_t>(value);
  uint16_t sign = (uint16_t)(bits >> 63 << 15);
  if (std::isnan(value))
    return sign | format.infinity() | (1 << (format.mantissaBits - 1));
  if (std::isinf(value))
    return sign | format.infinity();
  int exponent = (int)(bits >> 52 & 0x7ff) - 1023;
  if (exponent == -1023)
    return sign; // zero, or far below the least number of either format

  // Below the least normal number the steps do not get smaller.
  int scale = std::max(exponent, format.minExponent());
  int shift = 52 - format.mantissaBits + (scale - exponent);
  if (shift > 54)
    return sign;
  uint64_t mantissa = (bits & ((uint64_t(1) << 52) - 1)) | uint64_t(1) << 52;
  uint64_t quotient = mantissa >> shift;
  uint64_t rest = mantissa & ((uint64_t(1) << shift) - 1);
  uint64_t half = uint64_t(1) << (shift - 1);
  if (rest > half || (rest == half && (quotient & 1)))
    ++quotient;

  // A quotient with its leading bit set adds one to the exponent field, and so
  // does the carry of rounding up to the next power of two.
  uint64_t field = quotient;
  if (quotient >> format.mantissaBits)
    field += (uint64_t)(scale + format.maxExponent - 1) << format.mantissaBits;
  return sign | (uint16_t)std::min<uint64_t>(field, format.infinity());
}

} // namespace

uint16_t encodeBF16(double value) { return encode(kBF16, value); }
uint16_t encodeF16(double value) { return encode(kF16, value); }

double decodeBF16(uint16_t bits) {
  return llvm::bit_cast<float>((uint32_t)bits << 16);
}

double decodeF16(uint16_t bits) {
  int exponent = bits >> 10 & 0x1f;
  double mantissa = bits & 0x3ff;
  double value;
  if (exponent == 0x1f)
    value = mantissa ? std::numeric_limits<double>::quiet_NaN()
                     : std::numeric_limits<double>::infinity();
  else if (exponent == 0)
    value = std::ldexp(mantissa, -24);
  else
    value = std::ldexp(mantissa + 1024, exponent - 25);
  return bits >> 15 ? -value : value;
}

} // namespace mlir::xent::run
