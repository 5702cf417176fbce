//===- Kernels.h - loops of nothing but products --------------------------===//

#ifndef XENT_BENCHMARKS_CPU_PEAK_KERNELS_H
#define XENT_BENCHMARKS_CPU_PEAK_KERNELS_H

#include <cstdint>
#include <vector>

namespace peak {

/// Random operands of one thread: 8 KiB for each side, which the first-level
/// cache holds beside the results.
struct alignas(64) Operands {
  static constexpr int kBytes = 8192;
  alignas(64) uint8_t left[kBytes], right[kBytes], results[kBytes];
  /// Numbers from -1 to 1, read as f32.
  float *leftF32() { return reinterpret_cast<float *>(left); }
  float *rightF32() { return reinterpret_cast<float *>(right); }
  /// Fills both sides with bits that are finite and of random mantissa both as
  /// f32 and as pairs of bf16.
  explicit Operands(unsigned seed);
};

struct Kernel {
  const char *name, *type;
  /// Some ten microseconds or more of products; returns their FLOP.
  double (*run)(Operands &operands);
};

/// The kinds that the processor has for which this was compiled. Those with
/// tiles are left out as well if Linux refuses them.
std::vector<Kernel> getKernels();

} // namespace peak

#endif // XENT_BENCHMARKS_CPU_PEAK_KERNELS_H
