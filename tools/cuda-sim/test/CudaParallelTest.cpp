//===- CudaParallelTest.cpp - threads that work together, by nvcc ---------===//

#include "Nvcc.h"
#include <gtest/gtest.h>

using namespace cudasim::test;

namespace {

/// Every test runs with several orders of the warps.
constexpr uint64_t seeds[] = {1, 2, 3};

TEST(CudaParallel, Sum) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("parallel"));
  // Small integers: the sum is exact in any order.
  std::vector<float> in;
  float expected = 0;
  for (int i = 0; i < 1000; ++i) {
    in.push_back(float(i * 7 % 31));
    expected += in.back();
  }
  const uint64_t from = machine.upload(in);
  for (uint64_t seed : seeds) {
    const uint64_t to = machine.upload(std::vector<float>{0});
    Machine::Options options;
    options.block.x = 256;
    options.grid.x = 4;
    options.seed = seed;
    ASSERT_EQ(machine.run({from, to, in.size()}, options, "sum"), "");
    EXPECT_EQ(machine.download<float>(to, 1)[0], expected);
  }
}

TEST(CudaParallel, Histogram) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("parallel"));
  std::vector<uint32_t> in, expected(64);
  for (uint32_t i = 0; i < 1000; ++i) {
    in.push_back(i * i + 3 * i);
    ++expected[in.back() % 64];
  }
  const uint64_t from = machine.upload(in);
  for (uint64_t seed : seeds) {
    const uint64_t to = machine.upload(std::vector<uint32_t>(64));
    Machine::Options options;
    options.block.x = 96;
    options.grid.x = 3;
    options.seed = seed;
    ASSERT_EQ(machine.run({from, to, in.size()}, options, "histogram"), "");
    EXPECT_EQ(machine.download<uint32_t>(to, 64), expected);
  }
}

TEST(CudaParallel, Transpose) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("parallel"));
  constexpr uint32_t rows = 50, columns = 70;
  std::vector<float> in;
  for (uint32_t i = 0; i < rows * columns; ++i)
    in.push_back(float(i));
  const uint64_t from = machine.upload(in);
  for (uint64_t seed : seeds) {
    const uint64_t to = machine.allocate(in.size() * 4);
    Machine::Options options;
    options.block = {32, 8, 1};
    options.grid = {3, 2, 1};
    options.seed = seed;
    ASSERT_EQ(machine.run({from, to, rows, columns}, options, "transpose"), "");
    const std::vector<float> out = machine.download<float>(to, in.size());
    for (uint32_t row = 0; row < rows; ++row)
      for (uint32_t column = 0; column < columns; ++column)
        ASSERT_EQ(out[column * rows + row], in[row * columns + column]);
  }
}

TEST(CudaParallel, Extremes) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("parallel"));
  std::vector<int32_t> in;
  int32_t largest = -1, odd = 0;
  for (int32_t i = 0; i < 256; ++i) {
    in.push_back(i * 7919 % 1009);
    largest = std::max(largest, in.back());
    odd += in.back() & 1;
  }
  const uint64_t from = machine.upload(in);
  for (uint64_t seed : seeds) {
    const uint64_t to = machine.upload(std::vector<int32_t>{-1, 0});
    Machine::Options options;
    options.block.x = 128;
    options.grid.x = 2;
    options.seed = seed;
    ASSERT_EQ(machine.run({from, to}, options, "extremes"), "");
    EXPECT_EQ(machine.download<int32_t>(to, 2),
              (std::vector<int32_t>{largest, odd}));
  }
}

int32_t collatz(int32_t n) {
  int32_t steps = 0;
  for (; n != 1; ++steps)
    n = n % 2 ? 3 * n + 1 : n / 2;
  return steps;
}

TEST(CudaParallel, Divergence) {
  CUDASIM_NEEDS_NVCC();
  Machine machine(compileCuda("parallel"));
  const uint64_t to = machine.allocate(96 * 4);
  Machine::Options options;
  options.block.x = 96;
  ASSERT_EQ(machine.run({to}, options, "divergent"), "");
  const std::vector<int32_t> out = machine.download<int32_t>(to, 96);
  for (int32_t i = 0; i < 96; ++i) {
    int32_t memory[8];
    for (int32_t k = 0; k < 8; ++k)
      memory[(k + i) % 8] = collatz(i + k + 1);
    const int32_t expected = i % 5 == 0   ? memory[i % 8]
                             : i % 5 == 1 ? memory[(i + 1) % 8] * 3
                             : i % 5 == 2 ? -memory[(i + 5) % 8]
                             : i % 5 == 3 ? memory[0] ^ memory[7]
                                          : memory[3] << 2;
    EXPECT_EQ(out[i], expected) << i;
  }
}

} // namespace
