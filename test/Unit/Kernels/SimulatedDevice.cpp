//===- SimulatedDevice.cpp - run PTX on the simulated driver --------------===//

#include "SimulatedDevice.h"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>

using namespace xenttest;

namespace {

/// The driver's functions that tests call.
struct Driver {
  int (*init)(unsigned);
  int (*ctxCreate)(void **, unsigned, int);
  int (*ctxDestroy)(void *);
  int (*ctxSynchronize)();
  int (*memAlloc)(uint64_t *, size_t);
  int (*memcpyHtoD)(uint64_t, const void *, size_t);
  int (*memcpyDtoH)(void *, uint64_t, size_t);
  int (*moduleLoadData)(void **, const void *);
  int (*moduleGetFunction)(void **, void *, const char *);
  int (*funcSetAttribute)(void *, int, int);
  int (*launchKernel)(void *, unsigned, unsigned, unsigned, unsigned, unsigned,
                      unsigned, unsigned, void *, void **, void **);
  int (*tensorMapEncodeTiled)(void *, int, uint32_t, void *, const uint64_t *,
                              const uint64_t *, const uint32_t *,
                              const uint32_t *, int, int, int, int);
  const char *(*lastReport)();
};

void fail(const char *what) {
  std::fprintf(stderr, "SimulatedDevice: %s\n", what);
  std::abort();
}

const Driver &getDriver() {
  static const Driver driver = [] {
    void *library = dlopen(XENT_CUDA_SIM, RTLD_NOW | RTLD_LOCAL);
    if (!library)
      fail(dlerror());
    Driver result;
    auto find = [&](auto &function, const char *name) {
      void *symbol = dlsym(library, name);
      if (!symbol)
        fail(name);
      std::memcpy(&function, &symbol, sizeof symbol);
    };
    find(result.init, "cuInit");
    find(result.ctxCreate, "cuCtxCreate_v2");
    find(result.ctxDestroy, "cuCtxDestroy_v2");
    find(result.ctxSynchronize, "cuCtxSynchronize");
    find(result.memAlloc, "cuMemAlloc_v2");
    find(result.memcpyHtoD, "cuMemcpyHtoD_v2");
    find(result.memcpyDtoH, "cuMemcpyDtoH_v2");
    find(result.moduleLoadData, "cuModuleLoadData");
    find(result.moduleGetFunction, "cuModuleGetFunction");
    find(result.funcSetAttribute, "cuFuncSetAttribute");
    find(result.launchKernel, "cuLaunchKernel");
    find(result.tensorMapEncodeTiled, "cuTensorMapEncodeTiled");
    find(result.lastReport, "cudaSimLastReport");
    return result;
  }();
  return driver;
}

void *context = nullptr;

void check(int result, const char *what) {
  if (result != 0)
    fail(what);
}

} // namespace

SimulatedDevice::SimulatedDevice(unsigned seed) {
  setenv("CUDA_SIM_SEED", std::to_string(seed).c_str(), /*replace=*/1);
  check(getDriver().init(0), "cuInit");
  check(getDriver().ctxCreate(&context, 0, 0), "cuCtxCreate");
}

SimulatedDevice::~SimulatedDevice() { getDriver().ctxDestroy(context); }

uint64_t SimulatedDevice::allocate(size_t bytes) {
  uint64_t address = 0;
  check(getDriver().memAlloc(&address, bytes), "cuMemAlloc");
  return address;
}

void SimulatedDevice::copyIn(uint64_t address, const void *data, size_t bytes) {
  check(getDriver().memcpyHtoD(address, data, bytes), "cuMemcpyHtoD");
}

void SimulatedDevice::copyOut(void *data, uint64_t address, size_t bytes) {
  check(getDriver().memcpyDtoH(data, address, bytes), "cuMemcpyDtoH");
}

TensorMapBytes SimulatedDevice::encode(uint64_t address, const MatrixMap &map) {
  TensorMapBytes result;
  uint64_t dims[] = {map.inner, map.outer};
  uint32_t box[] = {map.boxInner, map.boxOuter};
  uint32_t elementStrides[] = {1, 1};
  constexpr int noInterleave = 0, swizzle128 = 3, noPromotion = 0, zeros = 0;
  check(getDriver().tensorMapEncodeTiled(
            &result, map.type, 2, reinterpret_cast<void *>(address), dims,
            &map.pitchBytes, box, elementStrides, noInterleave, swizzle128,
            noPromotion, zeros),
        "cuTensorMapEncodeTiled");
  return result;
}

std::string SimulatedDevice::run(const std::string &ptx,
                                 const std::string &name, unsigned blocks,
                                 unsigned threads, unsigned sharedBytes,
                                 Parameters &parameters) {
  const Driver &driver = getDriver();
  void *module = nullptr, *function = nullptr;
  auto report = [&](const char *what) {
    return std::string(what) + ": " + driver.lastReport();
  };
  if (driver.moduleLoadData(&module, ptx.c_str()))
    return report("cuModuleLoadData");
  if (driver.moduleGetFunction(&function, module, name.c_str()))
    return report("cuModuleGetFunction");
  constexpr int maxDynamicSharedBytes = 8;
  if (driver.funcSetAttribute(function, maxDynamicSharedBytes,
                              static_cast<int>(sharedBytes)))
    return report("cuFuncSetAttribute");
  if (driver.launchKernel(function, blocks, 1, 1, threads, 1, 1, sharedBytes,
                          nullptr, parameters.get(), nullptr))
    return report("cuLaunchKernel");
  if (driver.ctxSynchronize())
    return report("cuCtxSynchronize");
  return "";
}

uint16_t xenttest::toBF16(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return static_cast<uint16_t>((bits + 0x7fff + ((bits >> 16) & 1)) >> 16);
}

float xenttest::fromBF16(uint16_t half) {
  uint32_t bits = uint32_t(half) << 16;
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

uint16_t xenttest::toF16(float value) {
  if (value == 0)
    return 0;
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  uint32_t magnitude = (bits & 0x7fffffff) - (112u << 23);
  magnitude = (magnitude + 0xfff + ((magnitude >> 13) & 1)) >> 13;
  return static_cast<uint16_t>((bits >> 16 & 0x8000) | magnitude);
}

float xenttest::fromF16(uint16_t half) {
  if ((half & 0x7fff) == 0)
    return 0;
  uint32_t magnitude = (uint32_t(half & 0x7fff) << 13) + (112u << 23);
  uint32_t bits = uint32_t(half & 0x8000) << 16 | magnitude;
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}
