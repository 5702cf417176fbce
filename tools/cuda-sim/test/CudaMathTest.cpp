//===- CudaMathTest.cpp - CUDA's math library, compiled by nvcc -----------===//
//
// The expected values are the host's, of the next larger type; the tolerances
// are the errors that the CUDA C++ Programming Guide states.
//
//===----------------------------------------------------------------------===//

#include "Isa/Float.h"
#include "Nvcc.h"
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

using namespace cudasim;
using namespace cudasim::test;

namespace {

/// Special values, and numbers of all magnitudes; a multiple of 32.
template <class T> std::vector<T> samples(int largestExponent) {
  const T infinity = INFINITY, tiny = std::numeric_limits<T>::denorm_min();
  std::vector<T> values = {T(0),      T(-0.0), T(1),    T(-1),  infinity,
                           -infinity, T(NAN),  tiny,    -tiny,  T(0.5),
                           T(2.5),    T(-2.5), T(0.75), T(100), T(1) / 3};
  uint32_t state = 12345;
  auto random = [&] { return (state = state * 1664525 + 1013904223) >> 8; };
  while (values.size() < 256) {
    const double fraction = 1 + random() * 0x1p-24 + random() * 0x1p-48;
    const int exponent = int(random() % (largestExponent + 24)) - 24;
    values.push_back(
        T(std::ldexp(random() & 1 ? fraction : -fraction, exponent)));
  }
  return values;
}

/// Distance in units of the last place; NaNs are equal to each other.
template <class T> double ulps(T a, T b) {
  if (isNaN(a) || isNaN(b))
    return isNaN(a) && isNaN(b) ? 0 : INFINITY;
  auto ordered = [](T value) {
    const BitsOf<T> sign = BitsOf<T>(FormatOf<T>::sign);
    const BitsOf<T> bits = toBits(value);
    return bits & sign ? -double(bits & ~sign) : double(bits);
  };
  return std::fabs(ordered(a) - ordered(b));
}

/// Runs `kernel` on one input and one output array with a last parameter.
template <class T>
std::vector<T> apply(Machine &machine, const std::string &kernel,
                     const std::vector<T> &in, int op) {
  const uint64_t from = machine.upload(in);
  const uint64_t to = machine.allocate(in.size() * sizeof(T));
  Machine::Options options;
  options.block.x = 64;
  options.grid.x = uint32_t(in.size() / 64);
  EXPECT_EQ(machine.run({from, to, uint64_t(op)}, options, kernel), "");
  return machine.download<T>(to, in.size());
}

/// Runs a kernel that makes `results` values of each pair of inputs.
template <class T>
std::vector<T> applyPairs(Machine &machine, const std::string &kernel,
                          const std::vector<T> &a, const std::vector<T> &b,
                          size_t results) {
  const uint64_t to = machine.allocate(a.size() * results * sizeof(T));
  Machine::Options options;
  options.block.x = 64;
  options.grid.x = uint32_t(a.size() / 64);
  EXPECT_EQ(
      machine.run({machine.upload(a), machine.upload(b), to}, options, kernel),
      "");
  return machine.download<T>(to, a.size() * results);
}

TEST(CudaMath, SinglePrecisionFunctions) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("math"));
  struct Function {
    const char *name;
    double (*host)(double);
    double tolerance;
  };
  const Function functions[] = {
#define FUNCTION(DEVICE, HOST, ULPS)                                           \
  {#DEVICE, [](double x) { return std::HOST(x); }, ULPS},
#include "cuda/F32Functions.def"
  };
  const std::vector<float> in = samples<float>(100);
  int op = 0;
  for (const Function &function : functions) {
    const std::vector<float> out = apply(machine, "functionF32", in, op++);
    for (size_t i = 0; i < in.size(); ++i)
      EXPECT_LE(ulps(out[i], float(function.host(in[i]))), function.tolerance)
          << function.name << "(" << in[i] << ") = " << out[i];
  }
}

TEST(CudaMath, DoublePrecisionFunctions) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("math"));
  struct Function {
    const char *name;
    long double (*host)(long double);
    double tolerance;
  };
  const Function functions[] = {
#define FUNCTION(NAME, ULPS)                                                   \
  {#NAME, [](long double x) { return std::NAME(x); }, ULPS},
#include "cuda/F64Functions.def"
  };
  const std::vector<double> in = samples<double>(60);
  int op = 0;
  for (const Function &function : functions) {
    const std::vector<double> out = apply(machine, "functionF64", in, op++);
    for (size_t i = 0; i < in.size(); ++i)
      EXPECT_LE(ulps(out[i], double(function.host(in[i]))), function.tolerance)
          << function.name << "(" << in[i] << ") = " << out[i];
  }
}

TEST(CudaMath, SinglePrecisionDivision) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("math"));
  const std::vector<float> a = samples<float>(100);
  const std::vector<float> b(a.rbegin(), a.rend());
  const std::vector<float> out = applyPairs(machine, "divideF32", a, b, 4);
  for (size_t i = 0; i < a.size(); ++i) {
    const float *o = &out[4 * i];
    float up;
    {
      RoundingScope scope(Rounding::Up);
      up = inCurrentMode<FloatOp::Div>(a[i], b[i], 0.0f);
    }
    EXPECT_EQ(ulps(o[0], a[i] / b[i]), 0) << a[i] << " / " << b[i];
    EXPECT_EQ(ulps(o[1], up), 0) << a[i] << " / " << b[i];
    EXPECT_EQ(ulps(o[2], std::fmod(a[i], b[i])), 0) << a[i] << ", " << b[i];
    // The fast division is stated for denominators of 2^-126 to 2^126.
    if (std::fabs(b[i]) >= 0x1p-126f && std::fabs(b[i]) <= 0x1p126f) {
      EXPECT_LE(ulps(o[3], a[i] / b[i]), 2) << a[i] << " / " << b[i];
    }
  }
}

TEST(CudaMath, DoublePrecisionDivision) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("math"));
  const std::vector<double> a = samples<double>(60);
  const std::vector<double> b(a.rbegin(), a.rend());
  const std::vector<double> out = applyPairs(machine, "divideF64", a, b, 4);
  for (size_t i = 0; i < a.size(); ++i) {
    const double *o = &out[4 * i];
    double down;
    {
      RoundingScope scope(Rounding::Down);
      down = inCurrentMode<FloatOp::Div>(a[i], b[i], 0.0);
    }
    EXPECT_EQ(ulps(o[0], a[i] / b[i]), 0) << a[i] << " / " << b[i];
    EXPECT_EQ(ulps(o[1], down), 0) << a[i] << " / " << b[i];
    EXPECT_EQ(ulps(o[2], std::fmod(a[i], b[i])), 0) << a[i] << ", " << b[i];
    EXPECT_EQ(ulps(o[3], std::fma(a[i], b[i], -a[i])), 0);
  }
}

} // namespace
