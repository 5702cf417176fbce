//===- TestMatrix.h - operands of products, for tests -----------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_KERNELS_TESTMATRIX_H
#define XENT_TEST_UNIT_KERNELS_TESTMATRIX_H

#include "SimulatedDevice.h"
#include "TmaLoad.h"

#include <random>

namespace xenttest {

/// A 16-bit operand of a product.
struct TestMatrix {
  enum Contents { SmallIntegers, Reals };

  int64_t rows, k, pitch;
  bool mnMajor, isF16;
  /// As it is in memory: the dimension that is not contiguous, times `pitch`.
  /// The padding is NaN.
  std::vector<uint16_t> bits;
  /// [row][k].
  std::vector<double> values;

  /// Integers in [-4, 4], or bf16 or f16 numbers in [-1, 1].
  TestMatrix(int64_t rows, int64_t k, bool mnMajor, bool isF16,
             Contents contents, std::mt19937 &random)
      : rows(rows), k(k), mnMajor(mnMajor), isF16(isF16), values(rows * k) {
    // 16 bytes more than the multiple of 16 that TMA wants.
    pitch = ((mnMajor ? rows : k) + 7) / 8 * 8 + 8;
    bits.assign(pitch * (mnMajor ? k : rows), 0x7fff);
    for (int64_t i = 0; i < rows; ++i)
      for (int64_t j = 0; j < k; ++j) {
        float value = static_cast<int>(random() % 9) - 4;
        if (contents == Reals)
          value = static_cast<float>(random() % 4096 + 1) / 2048 - 1;
        uint16_t half = isF16 ? toF16(value) : toBF16(value);
        values[i * k + j] = isF16 ? fromF16(half) : fromBF16(half);
        bits[mnMajor ? j * pitch + i : i * pitch + j] = half;
      }
  }

  MatrixMap map(mlir::xent::TensorMapBox box) const {
    uint64_t inner = mnMajor ? rows : k, outer = mnMajor ? k : rows;
    return {isF16 ? MatrixMap::F16 : MatrixMap::BF16, inner,     outer,
            static_cast<uint64_t>(pitch) * 2,         box.inner, box.outer};
  }
};

/// sum_k a[i, k] * b[j, k] in f64, [row of a][row of b].
inline std::vector<double> multiply(const TestMatrix &a, const TestMatrix &b) {
  std::vector<double> result(a.rows * b.rows);
  for (int64_t i = 0; i < a.rows; ++i)
    for (int64_t j = 0; j < b.rows; ++j) {
      double sum = 0;
      for (int64_t l = 0; l < a.k; ++l)
        sum += a.values[i * a.k + l] * b.values[j * b.k + l];
      result[i * b.rows + j] = sum;
    }
  return result;
}

} // namespace xenttest

#endif // XENT_TEST_UNIT_KERNELS_TESTMATRIX_H
