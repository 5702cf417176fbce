//===- BitField.cpp - bit fields, byte permutation, dot products ----------===//

#include "Isa/BitField.h"

namespace cudasim {

uint32_t brev32(uint32_t a) {
  a = (a >> 1 & 0x55555555) | (a & 0x55555555) << 1;
  a = (a >> 2 & 0x33333333) | (a & 0x33333333) << 2;
  a = (a >> 4 & 0x0f0f0f0f) | (a & 0x0f0f0f0f) << 4;
  return __builtin_bswap32(a);
}

uint64_t brev64(uint64_t a) {
  return uint64_t(brev32(uint32_t(a))) << 32 | brev32(uint32_t(a >> 32));
}

uint32_t bmsk(uint32_t a, uint32_t b, bool clamp) {
  if (clamp && a >= 32)
    return 0;
  const uint32_t position = a & 31;
  const uint32_t width = clamp && b >= 32 ? 32 : b & 31;
  return uint32_t(lowBits(int(width)) << position);
}

uint32_t szext(uint32_t a, uint32_t bits, bool isSigned, bool clamp) {
  if (clamp && bits >= 32)
    return a;
  bits &= 31;
  if (bits == 0)
    return 0;
  const uint32_t unused = 32 - bits;
  return isSigned ? uint32_t(int32_t(a << unused) >> unused)
                  : a << unused >> unused;
}

uint32_t fns(uint32_t mask, uint32_t base, int32_t offset) {
  const uint32_t none = ~uint32_t(0);
  if (offset == 0)
    return base < 32 && (mask >> base & 1) ? base : none;
  const int step = offset > 0 ? 1 : -1;
  int64_t left = offset > 0 ? int64_t(offset) : -int64_t(offset);
  for (int64_t position = base; position >= 0 && position < 32;
       position += step)
    if ((mask >> position & 1) && --left == 0)
      return uint32_t(position);
  return none;
}

/// Number, among the eight bytes of (b:a), of byte `index` of the result.
static uint32_t selectedByte(int index, int control, PrmtMode mode) {
  switch (mode) {
  case PrmtMode::F4e:
    return control + index;
  case PrmtMode::B4e:
    return (control - index) & 7;
  case PrmtMode::Rc8:
    return control;
  case PrmtMode::Ecl:
    return index > control ? index : control;
  case PrmtMode::Ecr:
    return index < control ? index : control;
  case PrmtMode::Rc16:
    return (control & 1) * 2 + (index & 1);
  }
  return 0;
}

uint32_t prmtSelector(uint32_t c, PrmtMode mode) {
  uint32_t selector = 0;
  for (int index = 0; index < 4; ++index)
    selector |= selectedByte(index, int(c & 3), mode) << (4 * index);
  return selector;
}

/// Part `index` of `word`, `bits` wide, sign- or zero-extended.
static int64_t part(uint32_t word, int index, int bits, bool isSigned) {
  const uint64_t shifted = uint64_t(word) << (64 - bits * (index + 1));
  return isSigned ? int64_t(shifted) >> (64 - bits)
                  : int64_t(shifted >> (64 - bits));
}

uint32_t dp4a(uint32_t a, uint32_t b, uint32_t c, bool signedA, bool signedB) {
  int64_t sum = c;
  for (int i = 0; i < 4; ++i)
    sum += part(a, i, 8, signedA) * part(b, i, 8, signedB);
  return uint32_t(sum);
}

uint32_t dp2a(uint32_t a, uint32_t b, uint32_t c, bool signedA, bool signedB,
              bool high) {
  int64_t sum = c;
  for (int i = 0; i < 2; ++i)
    sum += part(a, i, 16, signedA) * part(b, i + 2 * high, 8, signedB);
  return uint32_t(sum);
}

} // namespace cudasim
