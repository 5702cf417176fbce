//===- OnlineState.cpp - running statistics in f64 ------------------------===//

#include "OnlineState.h"
#include "gtest/gtest.h"

#include <cmath>
#include <limits>

using namespace xenttest;

static constexpr double kInfinity = std::numeric_limits<double>::infinity();

OnlineState xenttest::fold(OnlineState before, const std::vector<double> &z,
                           int64_t target, int64_t offset) {
  OnlineState after = before;
  for (double logit : z)
    if (std::isnan(logit))
      return {logit, logit, logit, logit, before.pick, before.argmax};
  for (size_t j = 0; j < z.size(); ++j)
    if (z[j] > after.max) {
      after.max = z[j];
      after.argmax = offset + j;
    }
  double max = after.max == -kInfinity ? 0 : after.max;
  double rescale = std::exp(before.max - max);
  after.expSum *= rescale;
  after.dot = before.max == -kInfinity
                  ? 0
                  : (before.dot + before.expSum * (before.max - max)) * rescale;
  for (size_t j = 0; j < z.size(); ++j) {
    after.sum += z[j];
    after.expSum += std::exp(z[j] - max);
    if (z[j] != -kInfinity)
      after.dot += std::exp(z[j] - max) * (z[j] - max);
    if (target == offset + static_cast<int64_t>(j))
      after.pick = z[j];
  }
  return after;
}

void xenttest::expectClose(double actual, double expected, double tolerance,
                           const std::string &what) {
  if (std::isinf(expected) || std::isnan(expected)) {
    EXPECT_EQ(std::isnan(actual), std::isnan(expected)) << what;
    if (std::isinf(expected)) {
      EXPECT_EQ(actual, expected) << what;
    }
    return;
  }
  EXPECT_NEAR(actual, expected, tolerance * (1 + std::abs(expected))) << what;
}
