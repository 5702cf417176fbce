//===- Harness.h - runs PTX text without the driver ------------*- C++ -*-===//
#ifndef CUDASIM_TEST_HARNESS_H
#define CUDASIM_TEST_HARNESS_H

#include "Exec/GlobalMemory.h"
#include "Exec/Launch.h"
#include "Exec/Report.h"

#include <cstring>
#include <string>
#include <vector>

namespace cudasim::test {

/// The text of a whole module, header included.
struct ModuleText {
  std::string text;
};

/// A device, and one kernel `k` launched on it. Parameters of kernels are
/// addresses (or any 64-bit values).
class Machine {
public:
  explicit Machine(const std::string &body,
                   const std::string &target = "sm_90a")
      : program(".version 8.6\n.target " + target + "\n.address_size 64\n" +
                    body,
                memory) {}
  explicit Machine(const ModuleText &module) : program(module.text, memory) {}

  uint64_t allocate(uint64_t bytes) { return memory.allocate(bytes); }
  template <class T> uint64_t upload(const std::vector<T> &values) {
    uint64_t bytes = values.size() * sizeof(T);
    uint64_t address = memory.allocate(bytes);
    Allocation *a = memory.find(address, bytes);
    std::memcpy(a->data, values.data(), bytes);
    GlobalMemory::markWritten(*a, address, bytes);
    return address;
  }
  template <class T> std::vector<T> download(uint64_t address, size_t count) {
    std::vector<T> values(count);
    Allocation *a = memory.find(address, count * sizeof(T));
    std::memcpy(values.data(), a->data + (address - a->address),
                count * sizeof(T));
    return values;
  }

  struct Options {
    Dim3 grid, block = {32, 1, 1}, cluster;
    uint32_t dynamicShared = 0;
    uint64_t seed = 1;
  };
  /// Runs kernel `name`; returns the report's text, or "" if all was well.
  std::string run(const std::vector<uint64_t> &params, const Options &options,
                  const std::string &name = "k") {
    Launch launch;
    launch.kernel = program.findKernel(name);
    launch.memory = &memory;
    launch.grid = options.grid;
    launch.block = options.block;
    launch.cluster = options.cluster;
    launch.dynamicSharedBytes = options.dynamicShared;
    launch.random = Random(options.seed);
    launch.params.resize(launch.kernel->paramBytes);
    for (size_t i = 0; i < params.size(); ++i)
      std::memcpy(launch.params.data() + launch.kernel->params[i].offset,
                  &params[i], launch.kernel->params[i].bytes);
    try {
      execute(launch);
    } catch (const Report &report) {
      return report.text;
    }
    steps = launch.steps;
    printed = launch.printed;
    return "";
  }
  std::string run(const std::vector<uint64_t> &params = {}) {
    return run(params, Options());
  }

  GlobalMemory memory{uint64_t(1) << 32};
  Program program;
  uint64_t steps = 0;
  std::vector<uint8_t> printed;
};

} // namespace cudasim::test

#endif // CUDASIM_TEST_HARNESS_H
