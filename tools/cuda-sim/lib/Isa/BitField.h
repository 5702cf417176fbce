//===- BitField.h - bit counting, bit fields, bytes, logic ------*- C++ -*-===//

#ifndef CUDASIM_ISA_BITFIELD_H
#define CUDASIM_ISA_BITFIELD_H

#include "Isa/Bits.h"

namespace cudasim {

inline uint32_t popc(uint64_t a) { return uint32_t(__builtin_popcountll(a)); }

/// Leading zeros; the width for zero.
inline uint32_t clz32(uint32_t a) { return a ? __builtin_clz(a) : 32; }
inline uint32_t clz64(uint64_t a) { return a ? __builtin_clzll(a) : 64; }

/// Position of the most significant bit that differs from the sign, or with
/// `shiftAmount` the left shift that brings it to the top; all ones if none.
template <typename T> inline uint32_t bfind(T a, bool shiftAmount) {
  const uint64_t bits = uint64_t(a < 0 ? ~a : a);
  if (bits == 0)
    return ~uint32_t(0);
  const uint32_t position = 63 - uint32_t(__builtin_clzll(bits));
  return shiftAmount ? bitWidth<T> - 1 - position : position;
}

uint32_t brev32(uint32_t a);
uint64_t brev64(uint64_t a);

/// Field of `length` bits at `position`, both modulo 256, sign-extended for
/// signed types; bits beyond the top are copies of the sign.
template <typename T> inline T bfe(T a, uint32_t position, uint32_t length) {
  position &= 0xff;
  length &= 0xff;
  constexpr uint32_t width = bitWidth<T>;
  if (length == 0)
    return 0;
  const T shifted =
      position >= width ? (a < 0 ? T(-1) : T(0)) : T(a >> position);
  if (length >= width || position + length >= width)
    return shifted;
  const uint32_t unused = width - length;
  using U = std::make_unsigned_t<T>;
  return T(T(U(shifted) << unused) >> unused);
}

/// `b` with its field of `length` bits at `position`, both modulo 256,
/// replaced by the low bits of `a`.
template <typename T>
inline T bfi(T a, T b, uint32_t position, uint32_t length) {
  position &= 0xff;
  length &= 0xff;
  if (position >= uint32_t(bitWidth<T>))
    return b;
  const T mask = T(T(lowBits(int(length))) << position);
  return T((b & ~mask) | (T(a << position) & mask));
}

/// Mask of `b` ones from bit `a` on. Without `clamp` both are taken modulo 32.
uint32_t bmsk(uint32_t a, uint32_t b, bool clamp);

/// The low `bits` bits of `a`, zero- or sign-extended. From 32 on the count is
/// taken modulo 32, or with `clamp` gives all of `a`.
uint32_t szext(uint32_t a, uint32_t bits, bool isSigned, bool clamp);

/// Position of the `offset`-th set bit of `mask`, counted upwards (or, if
/// negative, downwards) from bit `base`; all ones if there is none.
uint32_t fns(uint32_t mask, uint32_t base, int32_t offset);

/// The modes of prmt. `Index` takes a selector nibble for each byte.
enum class PrmtMode { Index, F4e, B4e, Rc8, Ecl, Ecr, Rc16 };

/// Bytes picked from the eight bytes of (b:a).
uint32_t prmt(uint32_t a, uint32_t b, uint32_t c, PrmtMode mode);

/// Any function of three bits: bit 4a+2b+c of `table`.
inline uint32_t lop3(uint32_t a, uint32_t b, uint32_t c, uint32_t table) {
  uint32_t result = 0;
  for (int row = 0; row < 8; ++row)
    if (table >> row & 1)
      result |= (row & 4 ? a : ~a) & (row & 2 ? b : ~b) & (row & 1 ? c : ~c);
  return result;
}

/// c plus the dot product of four bytes (dp4a), or of two halves of `a` with
/// the lower or upper two bytes of `b` (dp2a).
uint32_t dp4a(uint32_t a, uint32_t b, uint32_t c, bool signedA, bool signedB);
uint32_t dp2a(uint32_t a, uint32_t b, uint32_t c, bool signedA, bool signedB,
              bool high);

} // namespace cudasim

#endif // CUDASIM_ISA_BITFIELD_H
