//===- CudaIntegerTest.cpp - CUDA's integers and halves, by nvcc ----------===//

#include "Isa/Half.h"
#include "Nvcc.h"
#include <cmath>
#include <gtest/gtest.h>

using namespace cudasim;
using namespace cudasim::test;

namespace {

__extension__ typedef unsigned __int128 Wide;
__extension__ typedef __int128 SignedWide;

/// Numbers of all lengths, none of them zero. (Division by zero is undefined,
/// and so is the smallest number by -1.)
template <class T> std::vector<T> samples(uint64_t seed) {
  std::vector<T> values;
  while (values.size() < 256) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    const T value = T((seed ^ seed >> 29) >> (values.size() % (8 * sizeof(T))));
    values.push_back(value == 0 || value == T(-1) ? T(12345) : value);
  }
  return values;
}

template <class T>
std::vector<T> apply(Machine &machine, const std::string &kernel,
                     const std::vector<std::vector<T>> &in, size_t results) {
  std::vector<uint64_t> params;
  for (const std::vector<T> &values : in)
    params.push_back(machine.upload(values));
  const size_t count = in[0].size();
  params.push_back(machine.allocate(count * results * sizeof(T)));
  Machine::Options options;
  options.block.x = 64;
  options.grid.x = uint32_t(count / 64);
  EXPECT_EQ(machine.run(params, options, kernel), "");
  return machine.download<T>(params.back(), count * results);
}

TEST(CudaInteger, SixtyFourBits) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("integer"));
  const auto a = samples<uint64_t>(1), b = samples<uint64_t>(2);
  const auto out = apply<uint64_t>(machine, "integer64", {a, b}, 8);
  for (size_t i = 0; i < a.size(); ++i) {
    const uint64_t *o = &out[8 * i];
    const int64_t x = int64_t(a[i]), y = int64_t(b[i]);
    EXPECT_EQ(o[0], a[i] / b[i]);
    EXPECT_EQ(o[1], a[i] % b[i]);
    EXPECT_EQ(int64_t(o[2]), x / y);
    EXPECT_EQ(int64_t(o[3]), x % y);
    EXPECT_EQ(o[4], uint64_t(Wide(a[i]) * b[i] >> 64));
    EXPECT_EQ(o[5], uint64_t(SignedWide(x) * y >> 64));
    EXPECT_EQ(o[6], uint64_t(__builtin_popcountll(a[i])) << 32 |
                        unsigned(__builtin_clzll(b[i])));
    uint64_t reversed = 0;
    for (int bit = 0; bit < 64; ++bit)
      reversed |= (a[i] >> bit & 1) << (63 - bit);
    EXPECT_EQ(o[7], reversed ^ a[i] << (b[i] & 63) ^ a[i] >> (b[i] & 63));
  }
}

TEST(CudaInteger, ThirtyTwoBits) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("integer"));
  const auto a = samples<uint32_t>(3), b = samples<uint32_t>(4);
  const auto out = apply<uint32_t>(machine, "integer32", {a, b}, 8);
  for (size_t i = 0; i < a.size(); ++i) {
    const uint32_t *o = &out[8 * i], x = a[i], y = b[i];
    EXPECT_EQ(o[0], x / y);
    EXPECT_EQ(int32_t(o[1]), int32_t(x) % int32_t(y));
    EXPECT_EQ(o[2], uint32_t(uint64_t(x) * y >> 32));
    // Selector 0x5173: bytes 3, 7, 1, 5 of (y:x), the lowest first.
    EXPECT_EQ(o[3], x >> 24 | y >> 24 << 8 | (x >> 8 & 0xff) << 16 |
                        (y >> 8 & 0xff) << 24);
    const uint64_t pair = uint64_t(y) << 32 | x;
    EXPECT_EQ(o[4], uint32_t(pair << (y & 31) >> 32));
    EXPECT_EQ(o[5], (x > y ? x - y : y - x) + 7);
    int32_t dot = 100;
    for (int byte = 0; byte < 4; ++byte)
      dot += int8_t(x >> 8 * byte) * int8_t(y >> 8 * byte);
    EXPECT_EQ(int32_t(o[6]), dot);
    EXPECT_EQ(o[7], uint32_t(__builtin_ffs(int(x))) +
                        uint32_t(std::min(int32_t(x), int32_t(y))));
  }
}

TEST(CudaInteger, CarryChains) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("integer"));
  // A thread for each pair of words, so half of the results are not written.
  const auto in = samples<uint64_t>(5);
  const uint64_t from = machine.upload(in);
  const uint64_t to = machine.allocate(in.size() * 8);
  Machine::Options options;
  options.block.x = uint32_t(in.size() / 2);
  ASSERT_EQ(machine.run({from, to}, options, "square128"), "");
  const auto out = machine.download<uint64_t>(to, in.size());
  for (size_t i = 0; i < in.size(); i += 2) {
    const Wide x = Wide(in[i + 1]) << 64 | in[i];
    const Wide y = x * x + x;
    EXPECT_EQ(out[i], uint64_t(y));
    EXPECT_EQ(out[i + 1], uint64_t(y >> 64));
  }
}

/// Distance of two halves in units of the last place.
int distance(uint16_t a, uint16_t b) {
  auto ordered = [](uint16_t bits) {
    return bits & 0x8000 ? -int(bits & 0x7fff) : int(bits);
  };
  return std::abs(ordered(a) - ordered(b));
}

/// Six results for each of the values, in pairs, against double precision. The
/// first four are exact roundings.
template <class F> void checkHalves(const std::string &kernel) {
  Machine machine(compileCuda("half"));
  // Magnitudes from 2^-4 to 2^3, so that double holds every fused product.
  std::vector<uint32_t> in[3];
  uint32_t state = 99;
  auto random = [&] {
    state = state * 1664525 + 1013904223;
    const double value =
        std::ldexp(1 + (state >> 8) * 0x1p-24, int(state >> 5 & 7) - 4);
    return uint32_t(
        encode<F>(state & 0x10 ? value : -value, Rounding::NearestEven));
  };
  for (auto &values : in)
    for (int i = 0; i < 256; ++i)
      values.push_back(random() << 16 | random());
  const auto out = apply<uint32_t>(machine, kernel, {in[0], in[1], in[2]}, 6);
  for (size_t i = 0; i < 256; ++i)
    for (int shift : {0, 16}) {
      auto operand = [&](int j) {
        return decode<F>(in[j][i] >> shift & 0xffff);
      };
      const double a = operand(0), b = operand(1), c = operand(2);
      const double expected[] = {a + b,          a * b, a * b + c,
                                 std::max(a, b), a / b, std::exp(a)};
      for (int r = 0; r < 6; ++r) {
        const uint16_t result = uint16_t(out[6 * i + r] >> shift);
        const uint16_t rounded =
            uint16_t(encode<F>(expected[r], Rounding::NearestEven));
        EXPECT_LE(distance(result, rounded), r < 4 ? 0 : 1)
            << "result " << r << " of " << a << ", " << b << ", " << c;
      }
    }
}

TEST(CudaInteger, HalvesF16) {
  CUDASIM_NEEDS_NVCC();
  checkHalves<F16>("halfF16");
}
TEST(CudaInteger, HalvesBF16) {
  CUDASIM_NEEDS_NVCC();
  checkHalves<BF16>("halfBF16");
}

} // namespace
