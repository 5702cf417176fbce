//===- OperandMatrix.h - operands of products, for tests --------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_KERNELS_OPERANDMATRIX_H
#define XENT_TEST_UNIT_KERNELS_OPERANDMATRIX_H

#include "SimulatedDevice.h"
#include "TmaLoad.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace xenttest {

/// `value` rounded to bf16 or f16.
double roundTo16(double value, bool f16);

/// `rows` x `k` elements of an operand, bf16 or f16, in the order of `mnMajor`,
/// with NaN in the padding of its lines and around it.
struct OperandMatrix {
  struct Layout {
    bool mnMajor = false, f16 = false;
    /// 16-byte aligned, or an odd number of elements away from it in base and
    /// pitch.
    bool aligned = true;
    /// Elements from one of a line to the next; not aligned unless it is 1.
    int64_t stride = 1;
  };
  enum Contents {
    /// Multiples of 1/8 in [-1, 1], so that some of them are equal.
    Eighths,
    /// In [-4, 4].
    SmallIntegers,
    /// In [-1, 1].
    Reals
  };
  OperandMatrix(int64_t rows, int64_t k, Layout layout, std::mt19937 &random,
                Contents contents = Eighths);

  double at(int64_t row, int64_t step) const { return values[row * k + step]; }
  /// The address of element (0, 0), after copying all of it to `device`.
  uint64_t upload(SimulatedDevice &device) const;
  /// What a tensor map says of it.
  MatrixMap map(mlir::xent::TensorMapBox box) const;

  Layout layout;
  int64_t rows, k, pitch, first;
  std::vector<uint16_t> bits;
  std::vector<double> values;
};

/// All products of rows of `a` and rows of `b`, by row of `a`.
std::vector<double> multiply(const OperandMatrix &a, const OperandMatrix &b);

} // namespace xenttest

#endif // XENT_TEST_UNIT_KERNELS_OPERANDMATRIX_H
