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

/// Bytes picked from the eight bytes of (b:a) by the nibbles of `c`, the lowest
/// first. The top bit of a nibble replicates the sign of the byte.
inline uint32_t prmt(uint32_t a, uint32_t b, uint32_t c) {
  const uint64_t bytes = uint64_t(b) << 32 | a;
  auto byte = [&](uint32_t selector) {
    const uint32_t value = uint32_t(bytes >> 8 * (selector & 7)) & 0xff;
    const uint32_t sign = 0xff * (value >> 7);
    return selector & 8 ? sign : value;
  };
  return byte(c & 15) | byte(c >> 4 & 15) << 8 | byte(c >> 8 & 15) << 16 |
         byte(c >> 12 & 15) << 24;
}

/// The selector that a mode of prmt other than the default makes of `c`.
enum class PrmtMode { F4e, B4e, Rc8, Ecl, Ecr, Rc16 };
uint32_t prmtSelector(uint32_t c, PrmtMode mode);

/// A function of three bits, as a table: bit 4a+2b+c of `table`.
class Lop3 {
public:
  explicit Lop3(uint32_t table) {
    for (int row = 0; row < 8; ++row)
      rows[row] = table >> row & 1 ? ~uint32_t(0) : 0;
  }
  uint32_t operator()(uint32_t a, uint32_t b, uint32_t c) const {
    return choose(
        a, choose(b, choose(c, rows[7], rows[6]), choose(c, rows[5], rows[4])),
        choose(b, choose(c, rows[3], rows[2]), choose(c, rows[1], rows[0])));
  }

private:
  static uint32_t choose(uint32_t by, uint32_t one, uint32_t zero) {
    return (by & one) | (~by & zero);
  }
  uint32_t rows[8];
};

/// c plus the dot product of four bytes (dp4a), or of two halves of `a` with
/// the lower or upper two bytes of `b` (dp2a).
uint32_t dp4a(uint32_t a, uint32_t b, uint32_t c, bool signedA, bool signedB);
uint32_t dp2a(uint32_t a, uint32_t b, uint32_t c, bool signedA, bool signedB,
              bool high);

} // namespace cudasim

#endif // CUDASIM_ISA_BITFIELD_H
