//===- Convert.h - conversions between numeric types ------------*- C++ -*-===//

#ifndef CUDASIM_ISA_CONVERT_H
#define CUDASIM_ISA_CONVERT_H

#include "Isa/Format.h"

namespace cudasim {

/// The scalar types that cvt converts between.
enum class Numeric {
  U8,
  U16,
  U32,
  U64,
  S8,
  S16,
  S32,
  S64,
  F16,
  BF16,
  F32,
  F64,
  TF32
};

/// Whether the type is one of the integers.
constexpr bool isInteger(Numeric type) { return type <= Numeric::S64; }
constexpr bool isSignedInteger(Numeric type) {
  return type >= Numeric::S8 && type <= Numeric::S64;
}
/// Width in bits of a value of the type in a register.
constexpr int numericWidth(Numeric type) {
  return type == Numeric::U8 || type == Numeric::S8 ? 8
         : type == Numeric::U16 || type == Numeric::S16 ||
                 type == Numeric::F16 || type == Numeric::BF16
             ? 16
         : type == Numeric::U64 || type == Numeric::S64 || type == Numeric::F64
             ? 64
             : 32;
}

/// Everything a cvt says.
struct Conversion {
  Numeric to = Numeric::U32;
  Numeric from = Numeric::U32;
  Rounding rounding = Rounding::NearestEven;
  bool toIntegral = false; ///< .rni, .rzi, .rmi, .rpi
  bool ftz = false;        ///< flush f32 operands and results
  bool sat = false;        ///< integers: to the range; floats: to [0, 1]
  bool relu = false;       ///< negative results become +0
  bool satfinite = false;  ///< magnitudes are limited to the largest number
};

/// The converted value. Integer results are sign- or zero-extended to 64 bits,
/// so that a destination register wider than the type gets what it should.
///
/// Float to integer always limits to the range of the integer. A NaN becomes
/// 0, unless the source is f64 or the destination has 64 bits, where it
/// becomes the number with only the top bit set.
uint64_t convert(const Conversion &conversion, uint64_t value);

/// cvt.pack.sat: `a` and `b` limited to integers of `bits` bits, packed as
/// (a:b) into the low bits; the rest are the low bits of `c`.
uint32_t cvtPack(int32_t a, int32_t b, uint32_t c, int bits, bool isSigned);

/// The 8-bit floating-point formats.
enum class Fp8 { E4M3, E5M2 };

/// cvt.rn.satfinite{.relu} of one f32 or f16 value.
uint8_t toFp8(double value, Fp8 format, bool relu);
/// cvt.rn{.relu}.f16: exact.
uint16_t fp8ToF16(uint8_t value, Fp8 format, bool relu);

} // namespace cudasim

#endif // CUDASIM_ISA_CONVERT_H
