//===- MatrixProduct.cpp - products of tensor-core tiles ------------------===//

#include "Isa/MatrixProduct.h"

#include <cmath>

using namespace cudasim;

// AVX2 halves the time of the largest tiles; results do not depend on it.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
__attribute__((target_clones("avx2", "default"), optimize("O3")))
#endif
void cudasim::multiplyF32(float *__restrict acc, const float *__restrict a,
                          const float *__restrict b, unsigned m, unsigned n,
                          unsigned k) {
  for (unsigned i = 0; i < m; ++i) {
    float *row = acc + i * n;
    for (unsigned p = 0; p < k; ++p) {
      float factor = a[i * k + p];
      const float *column = b + p * n;
      for (unsigned j = 0; j < n; ++j)
        row[j] += factor * column[j];
    }
  }
}

void cudasim::multiplyF64(double *acc, const double *a, const double *b,
                          unsigned m, unsigned n, unsigned k) {
  for (unsigned i = 0; i < m; ++i)
    for (unsigned j = 0; j < n; ++j)
      for (unsigned p = 0; p < k; ++p)
        acc[i * n + j] = std::fma(a[i * k + p], b[p * n + j], acc[i * n + j]);
}

void cudasim::multiplyS32(int32_t *acc, const int32_t *a, const int32_t *b,
                          unsigned m, unsigned n, unsigned k, bool saturate) {
  for (unsigned i = 0; i < m; ++i)
    for (unsigned j = 0; j < n; ++j) {
      int64_t sum = acc[i * n + j];
      for (unsigned p = 0; p < k; ++p)
        sum += int64_t(a[i * k + p]) * b[p * n + j];
      if (saturate)
        sum = sum > INT32_MAX ? INT32_MAX : sum < INT32_MIN ? INT32_MIN : sum;
      acc[i * n + j] = static_cast<int32_t>(static_cast<uint32_t>(sum));
    }
}
