//===- SampleKernels.cpp - kernels that are run whole and broken ----------===//

#include "SampleKernels.h"

#include "Harness.h"
#include "Isa/Half.h"
#include "Isa/TensorMap.h"

#include <cstring>
#include <fstream>
#include <iterator>
#include <vector>

using namespace cudasim;
using namespace cudasim::test;

static const char *fileOf(Sample sample) {
  switch (sample) {
  case Sample::BlockSum:
    return "block-sum.ptx";
  case Sample::MmaTile:
    return "mma-tile.ptx";
  case Sample::WgmmaTile:
    return "wgmma-tile.ptx";
  }
  return "";
}

std::string test::sampleText(Sample sample) {
  std::ifstream file(CUDASIM_TEST_DIR "/kernels/" +
                     std::string(fileOf(sample)));
  return {std::istreambuf_iterator<char>(file), {}};
}

namespace {

/// A machine with one module, whose kernels take parameters of any size.
class Device : public Machine {
public:
  explicit Device(const std::string &text) : Machine(ModuleText{text}) {}

  template <typename T> void argument(const T &value) {
    const auto *bytes = reinterpret_cast<const uint8_t *>(&value);
    arguments.emplace_back(bytes, bytes + sizeof value);
  }

  /// Runs the kernel with the arguments given. Throws Report.
  void run(const char *name, Dim3 grid, Dim3 block, uint32_t shared,
           uint64_t seed) {
    Options options;
    options.grid = grid;
    options.block = block;
    const Kernel *kernel = program.findKernel(name);
    const ptx::Function &source = *kernel->function->source;
    // A driver takes it from the kernel.
    if (source.clusterDim[0] && !DriverDevice::instance())
      options.cluster = {source.clusterDim[0], source.clusterDim[1],
                         source.clusterDim[2]};
    options.dynamicShared = shared;
    options.seed = seed;
    std::vector<const void *> addresses;
    for (const std::vector<uint8_t> &bytes : arguments)
      addresses.push_back(bytes.data());
    std::string error = runWith(addresses, options, name);
    if (!error.empty())
      throw std::runtime_error(error);
  }

private:
  std::vector<std::vector<uint8_t>> arguments;
};

/// Small integers: products and sums of them are exact in f32.
int smallValue(Random &random) { return static_cast<int>(random.below(9)) - 4; }

std::vector<uint16_t> randomMatrix(Random &random, int rows, int cols) {
  std::vector<uint16_t> matrix(static_cast<size_t>(rows) * cols);
  for (uint16_t &element : matrix)
    element = floatToHalf<BF16>(static_cast<float>(smallValue(random)));
  return matrix;
}

/// sum_k a[m, k] * b[n, k].
float product(const std::vector<uint16_t> &a, const std::vector<uint16_t> &b,
              int m, int n, int depth) {
  float sum = 0;
  for (int k = 0; k < depth; ++k)
    sum += halfToFloat<BF16>(a[static_cast<size_t>(m) * depth + k]) *
           halfToFloat<BF16>(b[static_cast<size_t>(n) * depth + k]);
  return sum;
}

bool runBlockSum(const std::string &text, uint64_t seed) {
  constexpr int blocks = 3, each = 256;
  Device device(text);
  Random random(7);
  std::vector<float> values(blocks * each);
  for (float &value : values)
    value = static_cast<float>(smallValue(random));
  uint64_t sums = device.allocate(blocks * sizeof(float));
  device.argument(device.upload(values));
  device.argument(sums);
  device.run("block_sum", {blocks, 1, 1}, {128, 1, 1}, 0, seed);
  auto got = device.download<float>(sums, blocks);
  for (int b = 0; b < blocks; ++b) {
    float want = 0;
    for (int i = 0; i < each; ++i)
      want += values[b * each + i];
    if (got[b] != want)
      return false;
  }
  return true;
}

bool runMmaTile(const std::string &text, uint64_t seed) {
  constexpr int m = 45, n = 50, k = 104;
  Device device(text);
  Random random(7);
  auto a = randomMatrix(random, m, k), b = randomMatrix(random, n, k);
  uint64_t c = device.allocate(m * n * sizeof(float));
  device.argument(device.upload(a));
  device.argument(device.upload(b));
  device.argument(c);
  device.argument(m);
  device.argument(n);
  device.argument(k);
  device.run("mma_tile", {(m + 31) / 32, (n + 31) / 32, 1}, {128, 1, 1}, 0,
             seed);
  auto got = device.download<float>(c, m * n);
  for (int i = 0; i < m; ++i)
    for (int j = 0; j < n; ++j)
      if (got[static_cast<size_t>(i) * n + j] != product(a, b, i, j, k))
        return false;
  return true;
}

/// A map of a row-major bf16 matrix with boxes of `boxRows` x 64.
std::array<uint64_t, 16> mapOf(uint64_t address, int rows, int cols,
                               uint32_t boxRows) {
  const uint64_t dims[2] = {static_cast<uint64_t>(cols),
                            static_cast<uint64_t>(rows)};
  const uint64_t strides[1] = {static_cast<uint64_t>(cols) * 2};
  const uint32_t box[2] = {64, boxRows}, steps[2] = {1, 1};
  std::array<uint64_t, 16> words;
  if (DriverDevice *driver = DriverDevice::instance()) {
    words = driver->encodeTiled(/*BFLOAT16=*/9, 2, address, dims, strides, box,
                                steps, /*SWIZZLE_128B=*/3);
  } else {
    TensorMap map;
    TensorMap::encode(map, /*BFLOAT16=*/9, 2, address, dims, strides, box,
                      steps, 0, /*SWIZZLE_128B=*/3, 0, 0);
    static_assert(sizeof map == sizeof words);
    std::memcpy(words.data(), &map, sizeof map);
  }
  return words;
}

/// Both kernels with tensor maps; `boxRowsB` is what one copy of b brings.
bool runTensorTile(const std::string &text, const char *name, uint32_t boxRowsB,
                   uint32_t blocksM, uint32_t shared, uint64_t seed) {
  constexpr int m = 72, n = 104, k = 200;
  Device device(text);
  Random random(7);
  auto a = randomMatrix(random, m, k), b = randomMatrix(random, n, k);
  uint64_t c = device.allocate(m * n * sizeof(uint16_t));
  device.argument(mapOf(device.upload(a), m, k, 64));
  device.argument(mapOf(device.upload(b), n, k, boxRowsB));
  device.argument(mapOf(c, m, n, 64));
  device.argument((k + 63) / 64);
  device.run(name, {blocksM, (n + 63) / 64, 1}, {160, 1, 1}, shared, seed);
  auto got = device.download<uint16_t>(c, m * n);
  for (int i = 0; i < m; ++i)
    for (int j = 0; j < n; ++j)
      if (got[static_cast<size_t>(i) * n + j] !=
          floatToHalf<BF16>(product(a, b, i, j, k)))
        return false;
  return true;
}

bool runRight(Sample sample, const std::string &text, uint64_t seed) {
  switch (sample) {
  case Sample::BlockSum:
    return runBlockSum(text, seed);
  case Sample::MmaTile:
    return runMmaTile(text, seed);
  case Sample::WgmmaTile:
    return runTensorTile(text, "wgmma_tile", 64, 2, 41984, seed);
  }
  return false;
}

} // namespace

std::string test::runSample(Sample sample, const std::string &text,
                            uint64_t seed) {
  try {
    return runRight(sample, text, seed) ? "" : "wrong number";
  } catch (const std::exception &error) {
    return error.what();
  }
}
