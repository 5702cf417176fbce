//===- MatrixElement.cpp - element types of matrix products ---------------===//

#include "Isa/MatrixElement.h"

#include <cmath>
#include <cstring>
#include <limits>

using namespace cudasim;

static float fromBits(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

static float halfValue(uint32_t bits) {
  const uint32_t sign = (bits & 0x8000) << 16, rest = bits & 0x7fff;
  if (rest >= 0x7c00) // infinity or NaN
    return fromBits(sign | 0x7f800000 | (rest & 0x3ff) << 13);
  if (rest >= 0x400) // normal: the exponent's bias grows from 15 to 127
    return fromBits(sign | ((rest << 13) + (112u << 23)));
  float value = std::ldexp(static_cast<float>(rest), -24);
  return sign ? -value : value;
}

float cudasim::matrixElementValue(MatrixElement type, uint32_t bits) {
  switch (type) {
  case MatrixElement::F16:
    return halfValue(bits & 0xffff);
  case MatrixElement::BF16:
    return fromBits(bits << 16);
  case MatrixElement::TF32:
    return fromBits(bits & 0xffffe000);
  default:
    return std::numeric_limits<float>::quiet_NaN();
  }
}
