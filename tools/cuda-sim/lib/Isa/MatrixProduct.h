//===- MatrixProduct.h - products of tensor-core tiles ---------*- C++ -*-===//
//
// Order and rounding of the sums are not documented for hardware. Here every
// product of two f16, bf16 or tf32 factors is exact in f32 (as long as it stays
// in f32's range), and the products are added to the accumulator one after
// another, k ascending, each sum rounded to nearest even in f32. An f16
// accumulator is widened first and rounded once at the end.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_ISA_MATRIXPRODUCT_H
#define CUDASIM_ISA_MATRIXPRODUCT_H

#include <cstdint>

namespace cudasim {

/// acc[m][n] += sum_k a[m][k] * b[k][n], all row-major and dense. NaN and
/// infinities follow IEEE.
void multiplyF32(float *acc, const float *a, const float *b, unsigned m,
                 unsigned n, unsigned k);

/// The same in f64 with fused multiply-adds.
void multiplyF64(double *acc, const double *a, const double *b, unsigned m,
                 unsigned n, unsigned k);

/// The same on integers; `saturate` clamps the exact result to s32 (.satfinite)
/// instead of wrapping.
void multiplyS32(int32_t *acc, const int32_t *a, const int32_t *b, unsigned m,
                 unsigned n, unsigned k, bool saturate);

} // namespace cudasim

#endif
