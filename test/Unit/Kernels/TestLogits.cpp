//===- TestLogits.cpp - logits regions and what they compute --------------===//

#include "TestLogits.h"
#include "OperandMatrix.h"

#include <cmath>
#include <limits>

using namespace xenttest;

static constexpr double kInfinity = std::numeric_limits<double>::infinity();

static double identity(double acc, double, double) { return acc; }
const TestLogits xenttest::plainLogits = {"", "", "", "", identity};

static double computeCapped(double acc, double, double col) {
  double biased = roundTo16(roundTo16(acc, false) + col, false);
  return 3 * std::tanh(biased / 3);
}
const TestLogits xenttest::cappedLogits = {"", "bf16", "%acc: f32, %b: bf16",
                                           R"(
  %cap = arith.constant 3.0 : f32
  %0 = arith.truncf %acc : f32 to bf16
  %1 = arith.addf %0, %b : bf16
  %2 = arith.extf %1 : bf16 to f32
  %3 = arith.divf %2, %cap : f32
  %4 = math.tanh %3 : f32
  %5 = arith.mulf %4, %cap : f32
  "test.yield"(%5) : (f32) -> ()
)",
                                           computeCapped};

static double computeMasked(double acc, double row, double col) {
  return col != 0 ? acc * row * logitsScale : -kInfinity;
}
const TestLogits xenttest::maskedLogits = {"f32", "i1",
                                           "%acc: f32, %r: f32, %m: i1", R"(
  %lowest = arith.constant 0xFF800000 : f32
  %0 = arith.mulf %acc, %r : f32
  %1 = arith.mulf %0, %s0 : f32
  %2 = arith.select %m, %1, %lowest : f32
  "test.yield"(%2) : (f32) -> ()
)",
                                           computeMasked};
