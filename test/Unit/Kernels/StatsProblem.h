//===- StatsProblem.h - logits and their statistics in f64 ------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_KERNELS_STATSPROBLEM_H
#define XENT_TEST_UNIT_KERNELS_STATSPROBLEM_H

#include "KernelSpec.h"
#include "OperandMatrix.h"
#include "SimulatedDevice.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ostream>
#include <random>
#include <vector>

namespace xenttest {

/// z = f32(bf16(acc * s0) + b) * r.
inline const char statsArguments[] = "%acc: f32, %r: f32, %b: bf16";
inline const char statsBody[] = R"(
  %0 = arith.mulf %acc, %s0 : f32
  %1 = arith.truncf %0 : f32 to bf16
  %2 = arith.addf %1, %b : bf16
  %3 = arith.extf %2 : bf16 to f32
  %4 = arith.mulf %3, %r : f32
  "test.yield"(%4) : (f32) -> ()
)";

enum class Kept { Nothing, Products, Cut };

struct StatsCase {
  const char *name;
  unsigned tileN, stages, cluster;
  bool hasRegion;
  Kept kept;
  /// Columns whose bias is -inf: none, some, or those of a whole tile too; 3:
  /// all have one near the lowest f32.
  unsigned masked;
  std::vector<mlir::xent::Statistic> statistics;
  int64_t m, n, k;
  unsigned blocks;
};

inline void PrintTo(const StatsCase &test, std::ostream *os) {
  *os << test.name;
}

inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr float scale = 1.0f / 32;
inline constexpr int64_t colOffset = 5000;

inline double roundToBF16(double value) {
  return fromBF16(toBF16(static_cast<float>(value)));
}

/// The statistics of columns [begin, end) of a row.
struct StatsReference {
  double max = -infinity, expSum = 0, sum = 0, dot = 0;
  /// Of the sums of absolute values, for tolerances.
  double absoluteSum = 0, absoluteDot = 0;
  int64_t argmax = 0;

  StatsReference(const double *z, int64_t begin, int64_t end) : argmax(begin) {
    for (int64_t j = begin; j < end; ++j) {
      if (z[j] > max)
        argmax = j;
      max = std::max(max, z[j]);
      sum += z[j];
      absoluteSum += std::fabs(z[j]);
    }
    double shift = max == -infinity ? 0 : max;
    for (int64_t j = begin; j < end; ++j) {
      double term = std::exp(z[j] - shift);
      expSum += term;
      if (z[j] != -infinity) {
        dot += term * (z[j] - shift);
        absoluteDot += term * std::fabs(z[j] - shift);
      }
    }
  }
};

/// Operands, results and references of a case.
struct StatsProblem {
  const StatsCase &test;
  std::mt19937 random{5};
  OperandMatrix x, w;
  std::vector<double> product, z;
  std::vector<float> factors;
  std::vector<uint16_t> bias;
  std::vector<int64_t> targets;

  explicit StatsProblem(const StatsCase &test)
      : test(test), x(test.m, test.k, {}, random, OperandMatrix::SmallIntegers),
        w(test.n, test.k, {}, random, OperandMatrix::SmallIntegers),
        product(multiply(x, w)), z(product) {
    for (int64_t i = 0; i < test.m; ++i) {
      factors.push_back(i % 3 == 0                      ? 0.5f
                        : i % 3 == 1 || test.masked > 2 ? 1.0f
                                                        : 2.0f);
      // Some targets are of another shard.
      targets.push_back(i % 5 == 0   ? colOffset - 1 - i
                        : i % 5 == 1 ? colOffset + test.n + i
                        : i % 5 == 2 ? colOffset + test.n - 1
                                     : colOffset + i * 7 % test.n);
    }
    for (int64_t j = 0; j < test.n; ++j) {
      bool isMasked = test.masked && j % 3 == 0;
      if (test.masked > 1 && j < test.tileN)
        isMasked = true;
      if (test.masked > 2) {
        bias.push_back(toBF16(-3.2e38f));
        continue;
      }
      float value = static_cast<int>(random() % 33) / 8.0f - 2;
      bias.push_back(toBF16(isMasked ? -infinity : value));
    }
    if (!test.hasRegion)
      return;
    for (int64_t i = 0; i < test.m; ++i)
      for (int64_t j = 0; j < test.n; ++j)
        z[i * test.n + j] =
            roundToBF16(cut(i, j) + fromBF16(bias[j])) * factors[i];
  }
  double cut(int64_t i, int64_t j) const {
    return roundToBF16(product[i * test.n + j] * scale);
  }
};

} // namespace xenttest

#endif // XENT_TEST_UNIT_KERNELS_STATSPROBLEM_H
