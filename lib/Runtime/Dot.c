/*===- Dot.c - whether AVX512-BF16 pays -----------------------------------===*/

#if defined(__linux__) && defined(__x86_64__)
#define _POSIX_C_SOURCE 199309L /* clock_gettime */
#endif

#include "Xent/Runtime/Dot.h"

#if defined(__linux__) && defined(__x86_64__)
#include <immintrin.h>
#include <stdatomic.h>
#include <stdint.h>
#include <time.h>

/* Chains of sums: more than the latency of an instruction hides behind. */
enum { kChains = 16, kSteps = 1000, kRounds = 16 };

#define TARGET __attribute__((target("avx512f,avx512bf16"), noinline))

/* The sums go through memory that the compiler cannot see through, so that no
   step is left out. */
TARGET static void addProducts(__m512 *sums, __m512 factor) {
  __m512 chains[kChains];
  for (int i = 0; i < kChains; ++i)
    chains[i] = sums[i];
  for (int step = 0; step < kSteps; ++step) {
#pragma GCC unroll 16
    for (int i = 0; i < kChains; ++i)
      chains[i] = _mm512_fmadd_ps(factor, factor, chains[i]);
    __asm__ volatile("" : "+v"(factor));
  }
  for (int i = 0; i < kChains; ++i)
    sums[i] = chains[i];
}

TARGET static void addDots(__m512 *sums, __m512 factor) {
  __m512 chains[kChains];
  __m512bh pairs = (__m512bh)factor;
  for (int i = 0; i < kChains; ++i)
    chains[i] = sums[i];
  for (int step = 0; step < kSteps; ++step) {
#pragma GCC unroll 16
    for (int i = 0; i < kChains; ++i)
      chains[i] = _mm512_dpbf16_ps(chains[i], pairs, pairs);
    __asm__ volatile("" : "+v"(pairs));
  }
  for (int i = 0; i < kChains; ++i)
    sums[i] = chains[i];
}

static int64_t getNanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* The shorter of `least` and the time of one call. */
TARGET static int64_t timeCall(void (*call)(__m512 *, __m512), __m512 *sums,
                               int64_t least) {
  int64_t start = getNanoseconds();
  call(sums, _mm512_set1_ps(1.5f));
  int64_t taken = getNanoseconds() - start;
  return taken < least ? taken : least;
}

TARGET static bool measure(void) {
  __m512 sums[kChains];
  for (int i = 0; i < kChains; ++i)
    sums[i] = _mm512_setzero_ps();
  /* The fastest of several, in turns: the clock and other processes. */
  int64_t products = INT64_MAX, dots = INT64_MAX;
  for (int round = 0; round < kRounds; ++round) {
    products = timeCall(addProducts, sums, products);
    dots = timeCall(addDots, sums, dots);
  }
  /* Of as many instructions, each of which multiplies twice as many. */
  return 1.3 * (double)dots < 2.0 * (double)products;
}

bool xentHasDot(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512bf16");
}

bool xentHasFastDot(void) {
  enum { kUnknown, kSlow, kFast };
  /* Threads that measure at the same time may do so twice. */
  static atomic_int known = kUnknown;
  int answer = atomic_load(&known);
  if (answer == kUnknown) {
    answer = xentHasDot() && measure() ? kFast : kSlow;
    atomic_store(&known, answer);
  }
  return answer == kFast;
}

#else

bool xentHasDot(void) { return false; }
bool xentHasFastDot(void) { return false; }

#endif
