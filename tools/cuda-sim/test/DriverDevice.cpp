//===- DriverDevice.cpp - a device behind a CUDA driver -------------------===//
#include "DriverDevice.h"

#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <memory>
#include <regex>

using namespace cudasim;
using namespace cudasim::test;

namespace {

using Pointer = unsigned long long;

/// As cuda.h lays them out.
struct LaunchAttribute {
  int id;
  char padding[4];
  unsigned value[16];
};
struct LaunchConfig {
  unsigned grid[3], block[3], sharedBytes;
  void *stream;
  LaunchAttribute *attributes;
  unsigned numAttributes;
};
enum { ComputeCapabilityMajor = 75, ComputeCapabilityMinor = 76 };
enum { InvalidPTX = 218, UnsupportedPTXVersion = 222 };
enum { MaxDynamicSharedBytes = 8, ClusterDimension = 4 };

struct Functions {
  int (*init)(unsigned);
  int (*deviceGet)(int *, int);
  int (*deviceAttribute)(int *, int, int);
  int (*retain)(void **, int);
  int (*setCurrent)(void *);
  int (*loadModule)(void **, const void *);
  int (*unloadModule)(void *);
  int (*getFunction)(void **, void *, const char *);
  int (*setAttribute)(void *, int, int);
  int (*alloc)(Pointer *, size_t);
  int (*release)(Pointer);
  int (*toDevice)(Pointer, const void *, size_t);
  int (*toHost)(void *, Pointer, size_t);
  int (*launch)(const LaunchConfig *, void *, void **, void **);
  int (*synchronize)();
  int (*errorName)(int, const char **);
  int (*encodeTiled)(void *, int, uint32_t, void *, const uint64_t *,
                     const uint64_t *, const uint32_t *, const uint32_t *, int,
                     int, int, int);
} cu;

std::string nameOf(int result) {
  const char *name = nullptr;
  cu.errorName(result, &name);
  return name ? name : "error " + std::to_string(result);
}

void check(int result, const char *what) {
  if (result)
    throw std::runtime_error(std::string(what) + ": " + nameOf(result));
}

} // namespace

DriverDevice *DriverDevice::instance() {
  static const char *const path = std::getenv("CUDASIM_TEST_DRIVER");
  static const std::unique_ptr<DriverDevice> device(
      path && *path ? new DriverDevice(path) : nullptr);
  return device.get();
}

DriverDevice::DriverDevice(const char *path) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library)
    throw std::runtime_error(std::string("no driver: ") + dlerror());
  auto find = [&](auto &function, const char *name) {
    void *symbol = dlsym(library, name);
    if (!symbol)
      throw std::runtime_error(std::string("the driver has no ") + name);
    std::memcpy(&function, &symbol, sizeof symbol);
  };
  find(cu.init, "cuInit");
  find(cu.deviceGet, "cuDeviceGet");
  find(cu.deviceAttribute, "cuDeviceGetAttribute");
  find(cu.retain, "cuDevicePrimaryCtxRetain");
  find(cu.setCurrent, "cuCtxSetCurrent");
  find(cu.loadModule, "cuModuleLoadData");
  find(cu.unloadModule, "cuModuleUnload");
  find(cu.getFunction, "cuModuleGetFunction");
  find(cu.setAttribute, "cuFuncSetAttribute");
  find(cu.alloc, "cuMemAlloc_v2");
  find(cu.release, "cuMemFree_v2");
  find(cu.toDevice, "cuMemcpyHtoD_v2");
  find(cu.toHost, "cuMemcpyDtoH_v2");
  find(cu.launch, "cuLaunchKernelEx");
  find(cu.synchronize, "cuCtxSynchronize");
  find(cu.errorName, "cuGetErrorName");
  find(cu.encodeTiled, "cuTensorMapEncodeTiled");
  int device, major, minor;
  void *context;
  check(cu.init(0), "cuInit");
  check(cu.deviceGet(&device, 0), "cuDeviceGet");
  check(cu.retain(&context, device), "cuDevicePrimaryCtxRetain");
  check(cu.setCurrent(context), "cuCtxSetCurrent");
  check(cu.deviceAttribute(&major, ComputeCapabilityMajor, device), "major");
  check(cu.deviceAttribute(&minor, ComputeCapabilityMinor, device), "minor");
  target = "sm_" + std::to_string(10 * major + minor);
  if (major >= 9)
    target += "a";
}

void *DriverDevice::load(const std::string &text) {
  static const std::regex directive("\\.target +sm_[0-9]+[af]?");
  const std::string own =
      std::regex_replace(text, directive, ".target " + target);
  void *module = nullptr;
  int result = cu.loadModule(&module, own.c_str());
  if (result == InvalidPTX || result == UnsupportedPTXVersion)
    throw NotOnDevice("the driver does not load a module for " + target + ": " +
                      nameOf(result));
  check(result, "cuModuleLoadData");
  return module;
}

void DriverDevice::unload(void *module) { (void)cu.unloadModule(module); }

uint64_t DriverDevice::allocate(uint64_t bytes) {
  Pointer address = 0;
  check(cu.alloc(&address, bytes), "cuMemAlloc");
  return address;
}

void DriverDevice::release(uint64_t address) { (void)cu.release(address); }

void DriverDevice::write(uint64_t address, const void *data, uint64_t bytes) {
  check(cu.toDevice(address, data, bytes), "cuMemcpyHtoD");
}

void DriverDevice::read(void *data, uint64_t address, uint64_t bytes) {
  check(cu.toHost(data, address, bytes), "cuMemcpyDtoH");
}

std::array<uint64_t, 16>
DriverDevice::encodeTiled(int type, uint32_t rank, uint64_t address,
                          const uint64_t *dims, const uint64_t *strides,
                          const uint32_t *box, const uint32_t *steps,
                          int swizzle) {
  alignas(64) std::array<uint64_t, 16> map;
  check(cu.encodeTiled(map.data(), type, rank,
                       reinterpret_cast<void *>(address), dims, strides, box,
                       steps, /*interleave=*/0, swizzle, /*promotion=*/0,
                       /*fill=*/0),
        "cuTensorMapEncodeTiled");
  return map;
}

std::string DriverDevice::launch(void *module, const std::string &kernel,
                                 Dim3 grid, Dim3 block, Dim3 cluster,
                                 uint32_t dynamicShared, void **parameters) {
  void *function;
  check(cu.getFunction(&function, module, kernel.c_str()),
        "cuModuleGetFunction");
  if (dynamicShared)
    check(cu.setAttribute(function, MaxDynamicSharedBytes,
                          static_cast<int>(dynamicShared)),
          "cuFuncSetAttribute");
  LaunchAttribute attribute = {};
  attribute.id = ClusterDimension;
  attribute.value[0] = cluster.x;
  attribute.value[1] = cluster.y;
  attribute.value[2] = cluster.z;
  LaunchConfig config = {};
  config.grid[0] = grid.x, config.grid[1] = grid.y, config.grid[2] = grid.z;
  config.block[0] = block.x, config.block[1] = block.y;
  config.block[2] = block.z;
  config.sharedBytes = dynamicShared;
  config.attributes = &attribute;
  config.numAttributes = cluster.x * cluster.y * cluster.z > 1;
  int result = cu.launch(&config, function, parameters, nullptr);
  if (!result)
    result = cu.synchronize();
  return result ? nameOf(result) : "";
}
