//===- Float.h - f32 and f64 arithmetic -------------------------*- C++ -*-===//
//
// float and double are the registers' contents. Round-to-nearest is the host's
// own arithmetic; the other modes are functions of their own. A NaN result of
// f32 is the canonical NaN 0x7fffffff; f64 keeps the payload of its operand.
//
//===----------------------------------------------------------------------===//

#ifndef CUDASIM_ISA_FLOAT_H
#define CUDASIM_ISA_FLOAT_H

#include "Isa/Format.h"
#include <cmath>

namespace cudasim {

/// The format of a host type, and its bits.
template <typename T> struct HostFloat;
template <> struct HostFloat<float> {
  using Format = F32;
  using Bits = uint32_t;
};
template <> struct HostFloat<double> {
  using Format = F64;
  using Bits = uint64_t;
};
template <typename T> using BitsOf = typename HostFloat<T>::Bits;
template <typename T> using FormatOf = typename HostFloat<T>::Format;

template <typename T> inline BitsOf<T> toBits(T value) {
  return bitCast<BitsOf<T>>(value);
}
template <typename T> inline T fromBits(BitsOf<T> bits) {
  return bitCast<T>(bits);
}
template <typename T> inline T canonicalNaN() {
  return fromBits<T>(BitsOf<T>(FormatOf<T>::nan));
}
template <typename T> inline bool isNaN(T value) { return value != value; }
template <typename T> inline bool signBit(T value) {
  return toBits(value) >> (bitWidth<BitsOf<T>> - 1);
}
template <typename T> inline bool isSubnormal(T value) {
  const auto magnitude = toBits(value) & ~BitsOf<T>(FormatOf<T>::sign);
  return magnitude != 0 && magnitude >> FormatOf<T>::fractionBits == 0;
}

/// Makes a NaN of f32 canonical.
inline float canonical(float value) {
  return isNaN(value) ? canonicalNaN<float>() : value;
}
inline double canonical(double value) { return value; }

/// `.ftz`: a subnormal becomes zero of the same sign.
template <bool Ftz, typename T> inline T flush(T value) {
  if (!Ftz)
    return value;
  const auto bits = toBits(value);
  const auto exponent = bits & BitsOf<T>(FormatOf<T>::infinity);
  return exponent ? value : fromBits<T>(bits & BitsOf<T>(FormatOf<T>::sign));
}

/// `.sat`: clamps to [0, 1]; a NaN and -0 become +0.
template <bool Sat, typename T> inline T saturate(T value) {
  if (!Sat)
    return value;
  return value > T(0) ? (value < T(1) ? value : T(1)) : T(0);
}

/// The operations that all rounding modes exist for.
enum class FloatOp { Add, Sub, Mul, Fma, Div, Rcp, Sqrt };

/// `op` rounded to nearest. Operands that `op` does not have are ignored.
template <FloatOp Op, typename T> inline T nearest(T a, T b, T c) {
  switch (Op) {
  case FloatOp::Add:
    return a + b;
  case FloatOp::Sub:
    return a - b;
  case FloatOp::Mul:
    return a * b;
  case FloatOp::Fma:
    return std::fma(a, b, c);
  case FloatOp::Div:
    return a / b;
  case FloatOp::Rcp:
    return T(1) / a;
  case FloatOp::Sqrt:
    return std::sqrt(a);
  }
  return a;
}

/// `op` in the rounding mode that a RoundingScope has set. Volatile accesses
/// keep their order with the calls that change the mode; plain arithmetic
/// would not.
template <FloatOp Op, typename T> inline T inCurrentMode(T a, T b, T c) {
  volatile T x = a, y = b, z = c;
  volatile T result = nearest<Op, T>(x, y, z);
  return result;
}

/// One arithmetic instruction with its modifiers, rounded to nearest.
template <FloatOp Op, bool Ftz, bool Sat, typename T>
inline T floatArithmetic(T a, T b, T c) {
  a = flush<Ftz>(a), b = flush<Ftz>(b), c = flush<Ftz>(c);
  return saturate<Sat>(flush<Ftz>(canonical(nearest<Op>(a, b, c))));
}
/// The same inside a RoundingScope.
template <FloatOp Op, bool Ftz, bool Sat, typename T>
inline T floatInCurrentMode(T a, T b, T c) {
  a = flush<Ftz>(a), b = flush<Ftz>(b), c = flush<Ftz>(c);
  return saturate<Sat>(flush<Ftz>(canonical(inCurrentMode<Op>(a, b, c))));
}

/// Modifiers of min and max beside .ftz.
struct MinMaxModifiers {
  bool max = false;        ///< max instead of min
  bool propagate = false;  ///< .NaN: a NaN operand makes the result NaN
  bool magnitudes = false; ///< .abs: of the absolute values
  bool xorSign = false;    ///< .xorsign: the sign is the product's
};

/// min or max of two numbers; -0 is below +0. A NaN operand is ignored unless
/// `propagate`; two of them give the canonical NaN.
template <typename T> inline T minMax(T a, T b, MinMaxModifiers modifiers) {
  const bool sign = signBit(a) != signBit(b);
  if (modifiers.magnitudes)
    a = std::fabs(a), b = std::fabs(b);
  T result;
  if (isNaN(a) || isNaN(b)) {
    if (modifiers.propagate || (isNaN(a) && isNaN(b)))
      return canonicalNaN<T>();
    result = isNaN(a) ? b : a;
  } else {
    const bool less = a < b || (a == b && signBit(a));
    result = less != modifiers.max ? a : b;
  }
  return modifiers.xorSign ? std::copysign(result, sign ? T(-1) : T(1))
                           : result;
}

/// |a| and -a change the sign bit, of a NaN too.
template <typename T> inline T absFloat(T a) {
  return fromBits<T>(toBits(a) & ~BitsOf<T>(FormatOf<T>::sign));
}
template <typename T> inline T negFloat(T a) {
  return fromBits<T>(toBits(a) ^ BitsOf<T>(FormatOf<T>::sign));
}

/// `b` with the sign of `a`: the order of the PTX instruction, not of C.
template <typename T> inline T copySign(T a, T b) {
  const auto sign = BitsOf<T>(FormatOf<T>::sign);
  return fromBits<T>((toBits(a) & sign) | (toBits(b) & ~sign));
}

/// The properties that testp knows. Zero counts as normal.
enum class TestpOp { Finite, Infinite, Number, NotANumber, Normal, Subnormal };
template <typename T> inline bool testp(T a, TestpOp op) {
  const bool number = !isNaN(a);
  const bool infinite =
      number && std::fabs(a) == fromBits<T>(BitsOf<T>(FormatOf<T>::infinity));
  switch (op) {
  case TestpOp::Finite:
    return number && !infinite;
  case TestpOp::Infinite:
    return infinite;
  case TestpOp::Number:
    return number;
  case TestpOp::NotANumber:
    return !number;
  case TestpOp::Normal:
    return number && !infinite && !isSubnormal(a);
  case TestpOp::Subnormal:
    return isSubnormal(a);
  }
  return false;
}

} // namespace cudasim

#endif // CUDASIM_ISA_FLOAT_H
