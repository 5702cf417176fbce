//===- TestTile.cpp - tiles that kernels store, for tests -----------------===//

#include "TestTile.h"
#include "OperandMatrix.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

#include <cmath>

using namespace xenttest;

mlir::FloatType xenttest::getFloatType(mlir::MLIRContext &context,
                                       TileType type) {
  mlir::Builder b(&context);
  if (type == TileType::F32)
    return b.getF32Type();
  if (type == TileType::F16)
    return b.getF16Type();
  return b.getBF16Type();
}

TestTile::TestTile(SimulatedDevice &device, TileType type, int64_t rows,
                   int64_t columns, bool aligned,
                   std::function<double(int64_t, int64_t)> contents)
    : type(type), rows(rows), columns(columns),
      linePitch((columns + 7) / 8 * 8 + (aligned ? 8 : 5)),
      first(aligned ? 8 : 3), bytes(type == TileType::F32 ? 4 : 2) {
  std::vector<float> values(first + rows * linePitch, initial);
  for (int64_t i = 0; contents && i < rows; ++i)
    for (int64_t j = 0; j < columns; ++j)
      values[first + i * linePitch + j] = static_cast<float>(contents(i, j));
  if (type == TileType::F32) {
    base = device.upload(values);
    return;
  }
  std::vector<uint16_t> bits;
  for (float value : values)
    bits.push_back(type == TileType::F16 ? toF16(value) : toBF16(value));
  base = device.upload(bits);
}

double TestTile::round(double value) const {
  if (type == TileType::F32)
    return static_cast<float>(value);
  return roundTo16(value, type == TileType::F16);
}

std::vector<double> TestTile::downloadAll(SimulatedDevice &device) const {
  int64_t count = first + rows * linePitch;
  std::vector<double> actual(count);
  if (type == TileType::F32) {
    auto values = device.download<float>(base, count);
    actual.assign(values.begin(), values.end());
  } else {
    auto bits = device.download<uint16_t>(base, count);
    for (int64_t i = 0; i < count; ++i)
      actual[i] = type == TileType::F16 ? fromF16(bits[i]) : fromBF16(bits[i]);
  }
  return actual;
}

std::vector<double> TestTile::download(SimulatedDevice &device) const {
  std::vector<double> all = downloadAll(device), result;
  for (int64_t i = 0; i < rows; ++i)
    result.insert(result.end(), all.begin() + first + i * linePitch,
                  all.begin() + first + i * linePitch + columns);
  return result;
}

void TestTile::expect(SimulatedDevice &device, double tolerance,
                      std::function<double(int64_t, int64_t)> expected) const {
  std::vector<double> actual = downloadAll(device);
  int64_t count = actual.size();
  // Half a unit in the last place, relative to the value.
  double rounding = type == TileType::F32   ? 0x1p-24
                    : type == TileType::F16 ? 0x1p-11
                                            : 0x1p-8;
  for (int64_t at = 0; at < count; ++at) {
    int64_t row = (at - first) / linePitch, column = (at - first) % linePitch;
    std::string where =
        "row " + std::to_string(row) + ", column " + std::to_string(column);
    if (at < first || column >= columns) {
      ASSERT_EQ(actual[at], round(initial)) << "outside, " << where;
      continue;
    }
    double value = expected(row, column);
    if (tolerance == 0) {
      ASSERT_EQ(actual[at], round(value)) << where;
      continue;
    }
    ASSERT_NEAR(actual[at], value,
                tolerance + (tolerance + rounding) * std::abs(value))
        << where;
  }
}
