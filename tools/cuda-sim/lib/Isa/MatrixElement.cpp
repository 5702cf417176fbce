//===- MatrixElement.cpp - element types of matrix products ---------------===//

#include "Isa/MatrixElement.h"

#include "Isa/Half.h"

#include <limits>

using namespace cudasim;

float cudasim::matrixElementValue(MatrixElement type, uint32_t bits) {
  switch (type) {
  case MatrixElement::F16:
    return halfToFloat<F16>(static_cast<uint16_t>(bits));
  case MatrixElement::BF16:
    return halfToFloat<BF16>(static_cast<uint16_t>(bits));
  case MatrixElement::TF32:
    return fromBits<float>(bits & 0xffffe000);
  default:
    return std::numeric_limits<float>::quiet_NaN();
  }
}
