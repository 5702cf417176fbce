//===- OperandMatrix.cpp - operands of products, for tests ----------------===//

#include "OperandMatrix.h"

using namespace xenttest;

double xenttest::roundTo16(double value, bool f16) {
  float narrow = static_cast<float>(value);
  return f16 ? fromF16(toF16(narrow)) : fromBF16(toBF16(narrow));
}

static float draw(OperandMatrix::Contents contents, std::mt19937 &random) {
  switch (contents) {
  case OperandMatrix::Eighths:
    return (static_cast<int>(random() % 17) - 8) / 8.0f;
  case OperandMatrix::SmallIntegers:
    return static_cast<float>(static_cast<int>(random() % 9) - 4);
  case OperandMatrix::Reals:
    break;
  }
  return static_cast<float>(random() % 4096 + 1) / 2048 - 1;
}

OperandMatrix::OperandMatrix(int64_t rows, int64_t k, Layout layout,
                             std::mt19937 &random, Contents contents)
    : layout(layout), rows(rows), k(k), values(rows * k) {
  int64_t inner = layout.mnMajor ? rows : k, outer = layout.mnMajor ? k : rows;
  pitch = (inner * layout.stride + 7) / 8 * 8 + (layout.aligned ? 8 : 5);
  first = layout.aligned ? 8 : 3;
  uint16_t nan = layout.f16 ? 0x7e00 : 0x7fc0;
  bits.assign(first + outer * pitch, nan);
  for (int64_t i = 0; i < rows; ++i)
    for (int64_t j = 0; j < k; ++j) {
      float value = draw(contents, random);
      uint16_t half = layout.f16 ? toF16(value) : toBF16(value);
      values[i * k + j] = layout.f16 ? fromF16(half) : fromBF16(half);
      int64_t line = layout.mnMajor ? j : i, at = layout.mnMajor ? i : j;
      bits[first + line * pitch + at * layout.stride] = half;
    }
}

uint64_t OperandMatrix::upload(SimulatedDevice &device) const {
  return device.upload(bits) + 2 * first;
}

MatrixMap OperandMatrix::map(mlir::xent::TensorMapBox box) const {
  uint64_t inner = layout.mnMajor ? rows : k, outer = layout.mnMajor ? k : rows;
  return {layout.f16 ? MatrixMap::F16 : MatrixMap::BF16,
          inner,
          outer,
          static_cast<uint64_t>(pitch) * 2,
          box.inner,
          box.outer};
}

std::vector<double> xenttest::multiply(const OperandMatrix &a,
                                       const OperandMatrix &b) {
  std::vector<double> result(a.rows * b.rows);
  for (int64_t i = 0; i < a.rows; ++i)
    for (int64_t j = 0; j < b.rows; ++j)
      for (int64_t step = 0; step < a.k; ++step)
        result[i * b.rows + j] += a.at(i, step) * b.at(j, step);
  return result;
}
