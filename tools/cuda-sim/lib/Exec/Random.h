//===- Random.h - the order of things --------------------------*- C++ -*-===//
#ifndef CUDASIM_EXEC_RANDOM_H
#define CUDASIM_EXEC_RANDOM_H

#include <cstdint>

namespace cudasim {

/// splitmix64: small, seeded, the same everywhere.
class Random {
public:
  explicit Random(uint64_t seed = 1) : state(seed) {}
  uint64_t next() {
    uint64_t z = (state += 0x9e3779b97f4a7c15ull);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
  }
  /// 0 .. bound - 1.
  uint32_t below(uint32_t bound) {
    return static_cast<uint32_t>((next() >> 32) * bound >> 32);
  }
  /// True once in n.
  bool oneIn(uint32_t n) { return below(n) == 0; }

private:
  uint64_t state;
};

} // namespace cudasim

#endif // CUDASIM_EXEC_RANDOM_H
