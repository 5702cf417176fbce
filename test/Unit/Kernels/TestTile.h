//===- TestTile.h - tiles that kernels store, for tests ---------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_KERNELS_TESTTILE_H
#define XENT_TEST_UNIT_KERNELS_TESTTILE_H

#include "SimulatedDevice.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/MLIRContext.h"

#include <functional>

namespace xenttest {

enum class TileType { BF16, F16, F32 };

mlir::FloatType getFloatType(mlir::MLIRContext &context, TileType type);

/// A matrix of `type` in device memory, with elements around it that a kernel
/// must not touch.
class TestTile {
public:
  /// What elements hold at first.
  static constexpr double initial = 0.5;

  /// Elements are `initial`, or `contents` of their row and column.
  TestTile(SimulatedDevice &device, TileType type, int64_t rows,
           int64_t columns, bool aligned,
           std::function<double(int64_t, int64_t)> contents = {});
  /// Of element (0, 0).
  uint64_t address() const { return base + first * bytes; }
  int64_t pitch() const { return linePitch; }

  /// That elements are those of `expected`, rounded to the type, or as near as
  /// an error of `tolerance` and one rounding may bring them; and that those
  /// around them are as they were.
  void expect(SimulatedDevice &device, double tolerance,
              std::function<double(int64_t, int64_t)> expected) const;

  /// The elements, row by row.
  std::vector<double> download(SimulatedDevice &device) const;

private:
  /// All of its memory.
  std::vector<double> downloadAll(SimulatedDevice &device) const;
  double round(double value) const;

  TileType type;
  int64_t rows, columns, linePitch, first, bytes;
  uint64_t base;
};

} // namespace xenttest

#endif // XENT_TEST_UNIT_KERNELS_TESTTILE_H
