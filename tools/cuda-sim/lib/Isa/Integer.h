//===- Integer.h - integer arithmetic and shifts ----------------*- C++ -*-===//
//
// Template parameters are the instruction's type: uint32_t for .u32, int16_t
// for .s16, and the unsigned type of the width for .b types. Overflow wraps.
//
//===----------------------------------------------------------------------===//

#ifndef CUDASIM_ISA_INTEGER_H
#define CUDASIM_ISA_INTEGER_H

#include "Isa/Bits.h"
#include <limits>

namespace cudasim {

template <typename T> using UnsignedOf = std::make_unsigned_t<T>;

template <typename T> inline T addInt(T a, T b) {
  return T(uint64_t(a) + uint64_t(b));
}
template <typename T> inline T subInt(T a, T b) {
  return T(uint64_t(a) - uint64_t(b));
}
template <typename T> inline T mulLo(T a, T b) {
  return T(uint64_t(a) * uint64_t(b));
}
/// The whole product, of twice the width.
template <typename T> inline WiderType<T> mulWide(T a, T b) {
  return WiderType<T>(a) * WiderType<T>(b);
}
/// The upper half of the product.
template <typename T> inline T mulHi(T a, T b) {
  return T(mulWide(a, b) >> bitWidth<T>);
}
template <typename T> inline T madLo(T a, T b, T c) {
  return addInt(mulLo(a, b), c);
}
template <typename T> inline T madHi(T a, T b, T c) {
  return addInt(mulHi(a, b), c);
}
template <typename T> inline WiderType<T> madWide(T a, T b, WiderType<T> c) {
  // Unsigned, because the sum of a signed product and c may overflow.
  using Unsigned = std::conditional_t<(sizeof(T) > 4), uint64_t,
                                      std::make_unsigned_t<WiderType<T>>>;
  return WiderType<T>(Unsigned(mulWide(a, b)) + Unsigned(c));
}

/// `value` clamped to the range of .s32, for the .sat forms.
inline int32_t saturateToS32(int64_t value) {
  constexpr int64_t low = std::numeric_limits<int32_t>::min();
  constexpr int64_t high = std::numeric_limits<int32_t>::max();
  return int32_t(value < low ? low : value > high ? high : value);
}
inline int32_t addSat(int32_t a, int32_t b) {
  return saturateToS32(int64_t(a) + b);
}
inline int32_t subSat(int32_t a, int32_t b) {
  return saturateToS32(int64_t(a) - b);
}
inline int32_t madHiSat(int32_t a, int32_t b, int32_t c) {
  return saturateToS32(int64_t(mulHi(a, b)) + c);
}

/// The 24 low bits of an operand of mul24 and mad24, sign- or zero-extended.
template <typename T> inline int64_t low24(T a) {
  if (std::is_signed<T>::value)
    return int64_t(uint64_t(a) << 40) >> 40;
  return int64_t(uint64_t(a) & 0xffffff);
}
/// Bits 31..0 of the 48-bit product of the 24 low bits.
template <typename T> inline T mul24Lo(T a, T b) {
  return T(low24(a) * low24(b));
}
/// Bits 47..16 of that product.
template <typename T> inline T mul24Hi(T a, T b) {
  return T((low24(a) * low24(b)) >> 16);
}
inline int32_t mad24HiSat(int32_t a, int32_t b, int32_t c) {
  return saturateToS32(int64_t(mul24Hi(a, b)) + c);
}

/// c + |a - b|.
template <typename T> inline T sadInt(T a, T b, T c) {
  return addInt(c, a < b ? subInt(b, a) : subInt(a, b));
}

/// Quotient truncated towards zero. The ISA leaves a division by zero to the
/// machine: all ones here. The smallest number divided by -1 wraps.
template <typename T> inline T divInt(T a, T b) {
  if (b == 0)
    return T(-1);
  if (std::is_signed<T>::value && b == T(-1))
    return subInt(T(0), a);
  return T(a / b);
}
/// Remainder with the sign of `a`; that of a division by zero is `a`.
template <typename T> inline T remInt(T a, T b) {
  if (b == 0)
    return a;
  if (std::is_signed<T>::value && b == T(-1))
    return 0;
  return T(a % b);
}

template <typename T> inline T negInt(T a) { return subInt(T(0), a); }
/// The smallest number has no positive counterpart and stays.
template <typename T> inline T absInt(T a) { return a < 0 ? negInt(a) : a; }
template <typename T> inline T minInt(T a, T b) { return a < b ? a : b; }
template <typename T> inline T maxInt(T a, T b) { return a > b ? a : b; }

/// 1 if `a` is zero, else 0.
template <typename T> inline T cnotInt(T a) { return a == 0 ? 1 : 0; }

/// Shifts; amounts of the width or more count as the width.
template <typename T> inline T shlInt(T a, uint32_t amount) {
  return amount >= uint32_t(bitWidth<T>) ? T(0) : T(uint64_t(a) << amount);
}
template <typename T> inline T shrInt(T a, uint32_t amount) {
  if (amount >= uint32_t(bitWidth<T>))
    return a < 0 ? T(-1) : T(0);
  return T(a >> amount);
}

/// Upper half of the pair (b:a) shifted left, lower half of it shifted right.
/// The amount is taken modulo 32 (`Wrap`), or clamped to 32.
template <bool Wrap>
inline uint32_t shfLeft(uint32_t a, uint32_t b, uint32_t amount) {
  amount = Wrap ? amount & 31 : amount < 32 ? amount : 32;
  const uint64_t pair = uint64_t(b) << 32 | a;
  return amount == 32 ? a : uint32_t((pair << amount) >> 32);
}
template <bool Wrap>
inline uint32_t shfRight(uint32_t a, uint32_t b, uint32_t amount) {
  amount = Wrap ? amount & 31 : amount < 32 ? amount : 32;
  return uint32_t((uint64_t(b) << 32 | a) >> amount);
}

/// Applies `op` to the two 16-bit halves, as type `T`.
template <typename T, typename Op>
inline uint32_t mapHalves(uint32_t a, uint32_t b, Op op) {
  const uint32_t low = UnsignedOf<T>(op(T(a), T(b)));
  const uint32_t high = UnsignedOf<T>(op(T(a >> 16), T(b >> 16)));
  return high << 16 | low;
}

} // namespace cudasim

#endif // CUDASIM_ISA_INTEGER_H
