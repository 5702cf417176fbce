/*===- NarrowFloats.c - roundings that compiler runtimes may lack ---------===*\
|*
|* libgcc 12 does not have them. A 16-bit float is returned as code that LLVM
|* compiles expects it, in the low half of the register of a float.
|*
\*===----------------------------------------------------------------------===*/

#include <stdint.h>
#include <string.h>

float __truncsfbf2(float value);
float __truncdfbf2(double value);
float __truncdfhf2(double value);

static float toRegister(uint32_t bits) {
  float value;
  memcpy(&value, &bits, sizeof(value));
  return value;
}

/* Rounds to nearest, ties to even; `mantissaBits` of a double's 52 and
   exponents from `minExponent` (of the smallest normal number) to
   `maxExponent` remain. Returns the bits of the narrow float, without sign. */
static uint32_t roundMagnitude(uint64_t bits, int mantissaBits, int minExponent,
                               int maxExponent) {
  uint32_t infinity = (uint32_t)(maxExponent - minExponent + 2) << mantissaBits;
  if (bits > 0x7ff0000000000000)
    return infinity | 1u << (mantissaBits - 1);
  int exponent = (int)(bits >> 52) - 1023;
  if (exponent > maxExponent)
    return infinity;
  uint64_t mantissa = bits & 0xfffffffffffff;
  /* Zeros and subnormal doubles are far below half of the least result. */
  if (exponent < minExponent - mantissaBits - 1)
    return 0;
  mantissa |= (uint64_t)1 << 52;
  int shift = 52 - mantissaBits;
  uint64_t base = 0;
  if (exponent < minExponent)
    shift += minExponent - exponent;
  else
    base = (uint64_t)(exponent - minExponent) << mantissaBits;
  uint64_t rounded = mantissa >> shift;
  uint64_t rest = mantissa & (((uint64_t)1 << shift) - 1);
  uint64_t half = (uint64_t)1 << (shift - 1);
  rounded += rest > half || (rest == half && (rounded & 1));
  /* The leading one counts for one step of the exponent; a carry out of the
     mantissa, up to infinity, does likewise. */
  return (uint32_t)(base + rounded);
}

static float roundTo(double value, int mantissaBits, int minExponent,
                     int maxExponent) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof(bits));
  uint32_t sign = (uint32_t)(bits >> 63) << 15;
  return toRegister(sign | roundMagnitude(bits & 0x7fffffffffffffff,
                                          mantissaBits, minExponent,
                                          maxExponent));
}

float __truncdfbf2(double value) { return roundTo(value, 7, -126, 127); }

float __truncdfhf2(double value) { return roundTo(value, 10, -14, 15); }

/* A float is a double, exactly. */
float __truncsfbf2(float value) { return __truncdfbf2(value); }
