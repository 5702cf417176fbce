//===- Harness.h - runs PTX text without the driver ------------*- C++ -*-===//
#ifndef CUDASIM_TEST_HARNESS_H
#define CUDASIM_TEST_HARNESS_H

#include "DriverDevice.h"
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

/// A module of `body`, with a header.
inline ModuleText moduleText(const std::string &body,
                             const std::string &target) {
  return {".version 8.6\n.target " + target + "\n.address_size 64\n" + body};
}

/// A device, and one kernel `k` launched on it. Parameters of kernels are
/// addresses (or any 64-bit values). The device is the simulator's engine, or
/// the one of DriverDevice.h.
class Machine {
public:
  explicit Machine(const std::string &body,
                   const std::string &target = "sm_90a")
      : Machine(moduleText(body, target)) {}
  explicit Machine(const ModuleText &module) : program(module.text, memory) {
    if (driver)
      handle = driver->load(module.text);
  }
  ~Machine() {
    if (handle)
      driver->unload(handle);
    for (uint64_t address : allocated)
      driver->release(address);
  }
  Machine(const Machine &) = delete;
  Machine &operator=(const Machine &) = delete;

  uint64_t allocate(uint64_t bytes) {
    if (!driver)
      return memory.allocate(bytes);
    allocated.push_back(driver->allocate(bytes));
    return allocated.back();
  }
  template <class T> uint64_t upload(const std::vector<T> &values) {
    uint64_t bytes = values.size() * sizeof(T);
    uint64_t address = allocate(bytes);
    if (driver) {
      driver->write(address, values.data(), bytes);
      return address;
    }
    Allocation *a = memory.find(address, bytes);
    std::memcpy(a->data, values.data(), bytes);
    GlobalMemory::markWritten(*a, address, bytes);
    return address;
  }
  template <class T> std::vector<T> download(uint64_t address, size_t count) {
    std::vector<T> values(count);
    if (driver) {
      driver->read(values.data(), address, count * sizeof(T));
      return values;
    }
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
    std::vector<const void *> addresses;
    for (const uint64_t &param : params)
      addresses.push_back(&param);
    return runWith(addresses, options, name);
  }
  /// The same with the addresses of parameters of any size.
  std::string runWith(const std::vector<const void *> &params,
                      const Options &options, const std::string &name) {
    if (driver)
      return driver->launch(handle, name, options.grid, options.block,
                            options.cluster, options.dynamicShared,
                            const_cast<void **>(params.data()));
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
                  params[i], launch.kernel->params[i].bytes);
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

private:
  DriverDevice *driver = DriverDevice::instance();
  void *handle = nullptr;
  std::vector<uint64_t> allocated;
};

} // namespace cudasim::test

#endif // CUDASIM_TEST_HARNESS_H
