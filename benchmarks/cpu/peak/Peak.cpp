//===- Peak.cpp - what this processor's multipliers do at most -----------===//
//
//   xent-cpu-peak f32|bf16 THREADS SECONDS
//
// Prints a line for each kind of instruction: its name and FLOP/s of all
// threads together, in products of random numbers that stay in the first-level
// cache and in registers. bf16 products are summed up in f32. A kind that the
// processor for which this was compiled does not have is left out.
//
//===----------------------------------------------------------------------===//

#include "Kernels.h"
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

using Clock = std::chrono::steady_clock;

/// FLOP/s of `threads` threads that call a kernel for some time at once: a
/// thread that has not begun, or has ended, would leave the others a higher
/// clock.
static double measure(const peak::Kernel &kernel, int threads, double seconds) {
  std::atomic<int> ready{0};
  std::vector<double> rates(size_t(threads), 0.0);
  std::vector<std::thread> pool;
  for (int worker = 0; worker < threads; ++worker)
    pool.emplace_back([&, worker] {
      peak::Operands operands(unsigned(worker) + 1);
      kernel.run(operands); // wakes the unit up
      ++ready;
      while (ready < threads)
        std::this_thread::yield();
      auto start = Clock::now();
      double flops = 0, elapsed = 0;
      do {
        flops += kernel.run(operands);
        elapsed = std::chrono::duration<double>(Clock::now() - start).count();
      } while (elapsed < seconds);
      rates[size_t(worker)] = flops / elapsed;
    });
  double total = 0;
  for (int worker = 0; worker < threads; ++worker) {
    pool[size_t(worker)].join();
    total += rates[size_t(worker)];
  }
  return total;
}

int main(int argc, char **argv) {
  std::string type = argc == 4 ? argv[1] : "";
  int threads = argc == 4 ? std::atoi(argv[2]) : 0;
  double seconds = argc == 4 ? std::atof(argv[3]) : 0;
  if ((type != "f32" && type != "bf16") || threads < 1 || seconds <= 0) {
    std::fprintf(stderr, "usage: xent-cpu-peak f32|bf16 THREADS SECONDS\n");
    return 1;
  }
  for (const peak::Kernel &kernel : peak::getKernels())
    if (type == kernel.type)
      std::printf("%s %.6e\n", kernel.name, measure(kernel, threads, seconds));
  return 0;
}
