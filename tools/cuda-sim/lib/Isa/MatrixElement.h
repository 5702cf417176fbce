//===- MatrixElement.h - element types of matrix products ------*- C++ -*-===//
#ifndef CUDASIM_ISA_MATRIXELEMENT_H
#define CUDASIM_ISA_MATRIXELEMENT_H

#include <cstdint>

namespace cudasim {

/// Types of the factors of mma.sync and wgmma.
enum class MatrixElement : uint8_t { F16, BF16, TF32, S8, U8, F64 };

/// Bytes of an element in shared memory.
constexpr unsigned matrixElementBytes(MatrixElement type) {
  switch (type) {
  case MatrixElement::F16:
  case MatrixElement::BF16:
    return 2;
  case MatrixElement::TF32:
    return 4;
  case MatrixElement::F64:
    return 8;
  default:
    return 1;
  }
}

/// The value of an f16, bf16 or tf32 element in the low bits of `bits`. Of a
/// tf32 element the 13 low bits are ignored, as tensor cores do.
float matrixElementValue(MatrixElement type, uint32_t bits);

} // namespace cudasim

#endif
