//===- Kernels.cpp - loops of nothing but products ------------------------===//

#include "Kernels.h"
#include <cstring>
#include <random>
#include <sys/syscall.h>
#include <unistd.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

using namespace peak;

Operands::Operands(unsigned seed) {
  std::minstd_rand random(seed);
  std::uniform_int_distribution<uint32_t> any(0, 0xFFFF);
  std::memset(results, 0, sizeof results);
  for (uint8_t *side : {left, right})
    for (int i = 0; i < kBytes; i += 2) {
      // Sign and mantissa are random, the exponent is one of [0.5, 1).
      uint16_t bits = uint16_t((any(random) & 0x807F) | 0x3F00);
      std::memcpy(side + i, &bits, 2);
    }
}

namespace {

constexpr int kRepeats = 64;

/// Registers of accumulators: kRows broadcasts of one side times two vectors of
/// the other, as a matrix product has them.
template <int kRows, typename Vector, typename Load, typename Broadcast,
          typename Multiply>
void runTile(Operands &operands, int depth, Load load, Broadcast broadcast,
             Multiply multiply) {
  Vector sums[kRows][2];
  std::memcpy(sums, operands.results, sizeof sums);
  for (int repeat = 0; repeat < kRepeats; ++repeat)
    for (int k = 0; k < depth; ++k) {
      auto first = load(2 * k), second = load(2 * k + 1);
#pragma GCC unroll 16
      for (int row = 0; row < kRows; ++row) {
        auto value = broadcast(k * kRows + row);
        sums[row][0] = multiply(sums[row][0], value, first);
        sums[row][1] = multiply(sums[row][1], value, second);
      }
    }
  std::memcpy(operands.results, sums, sizeof sums);
}

/// What the compiler was told that the processor has.
#if defined(__AVX512F__)
constexpr int kVectorBytes = 64, kRows = 12;
constexpr const char *kVectors = "avx512";
#elif defined(__FMA__)
constexpr int kVectorBytes = 32, kRows = 6;
constexpr const char *kVectors = "avx2";
#else
constexpr int kVectorBytes = 16, kRows = 6;
constexpr const char *kVectors = "vector";
#endif
typedef float Vector __attribute__((vector_size(kVectorBytes)));
/// Vectors of a side, two a step.
constexpr int kDepth = Operands::kBytes / kVectorBytes / 2;

double runF32(Operands &operands) {
  auto left = reinterpret_cast<const Vector *>(operands.left);
  const float *right = operands.rightF32();
  runTile<kRows, Vector>(
      operands, kDepth, [=](int i) { return left[i]; },
      [=](int i) { return right[i]; },
      [](Vector sum, float a, Vector b) { return sum + a * b; });
  return 2.0 * kRepeats * kDepth * kRows * 2 * (kVectorBytes / sizeof(float));
}

#if defined(__AVX512BF16__)

double runAVX512BF16(Operands &operands) {
  const float *left = operands.leftF32(), *right = operands.rightF32();
  runTile<kRows, __m512>(
      operands, kDepth,
      [=](int i) { return (__m512bh)_mm512_load_ps(left + 16 * i); },
      [=](int i) { return (__m512bh)_mm512_set1_ps(right[i]); },
      [](__m512 sum, __m512bh a, __m512bh b) {
        return _mm512_dpbf16_ps(sum, a, b);
      });
  return 2.0 * kRepeats * kDepth * kRows * 2 * 32;
}

#endif

#if defined(__AMX_BF16__)

/// Asks Linux for the tile registers (arch_prctl of ARCH_REQ_XCOMP_PERM,
/// XFEATURE_XTILEDATA); false if it has none.
bool requestTiles() { return syscall(SYS_arch_prctl, 0x1023, 18) == 0; }

/// Four accumulators of 16 x 16, two tiles of 16 x 32 of each side at a time.
double runAMX(Operands &operands) {
  struct alignas(64) {
    uint8_t palette = 1, startRow = 0, reserved[14] = {};
    uint16_t columnBytes[16] = {64, 64, 64, 64, 64, 64, 64, 64};
    uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
  } config;
  _tile_loadconfig(&config);
  _tile_zero(0);
  _tile_zero(1);
  _tile_zero(2);
  _tile_zero(3);
  constexpr int kTile = 1024, kPairs = Operands::kBytes / kTile / 2;
  constexpr int kTimes = 256;
  for (int repeat = 0; repeat < kTimes; ++repeat) {
    int offset = repeat % kPairs * 2 * kTile;
    _tile_loadd(4, operands.left + offset, 64);
    _tile_loadd(5, operands.left + offset + kTile, 64);
    _tile_loadd(6, operands.right + offset, 64);
    _tile_loadd(7, operands.right + offset + kTile, 64);
    _tile_dpbf16ps(0, 4, 6);
    _tile_dpbf16ps(1, 4, 7);
    _tile_dpbf16ps(2, 5, 6);
    _tile_dpbf16ps(3, 5, 7);
  }
  _tile_stored(0, operands.results, 64);
  _tile_stored(1, operands.results + kTile, 64);
  _tile_stored(2, operands.results + 2 * kTile, 64);
  _tile_stored(3, operands.results + 3 * kTile, 64);
  _tile_release();
  std::memset(operands.results, 0, sizeof operands.results);
  return 2.0 * kTimes * 4 * 16 * 16 * 32;
}

#endif

} // namespace

std::vector<Kernel> peak::getKernels() {
  std::vector<Kernel> kernels;
  kernels.push_back({kVectors, "f32", runF32});
#if defined(__AVX512BF16__)
  kernels.push_back({"avx512_bf16", "bf16", runAVX512BF16});
#endif
#if defined(__AMX_BF16__)
  if (requestTiles())
    kernels.push_back({"amx_bf16", "bf16", runAMX});
#endif
  // Without products of bf16 those of f32 are what there is.
  size_t count = kernels.size();
  for (size_t i = 0; i < count; ++i)
    if (std::strcmp(kernels[i].type, "f32") == 0)
      kernels.push_back({kernels[i].name, "bf16", kernels[i].run});
  return kernels;
}
