//===- StandInDriver.cpp - a CUDA driver that runs nothing ----------------===//
//
// Built a second time with STAND_IN_OLD, without the calls that are newer than
// CUDA 11.2.
//
//===----------------------------------------------------------------------===//

#include "StandInDriver.h"
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace {

enum Result {
  Success = 0,
  InvalidValue = 1,
  InvalidContext = 201,
  NotFound = 500,
  InvalidHandle = 400,
  CaptureUnsupported = 900
};

struct Context {
  unsigned long long id;
};
struct Refusal {
  std::string prefix;
  int result;
  std::string log;
};
struct Module {
  Context *context;
};
struct Function {
  Module *module;
  std::string name;
};

/// Everything but the current context, which each thread has for itself.
struct Driver {
  std::recursive_mutex mutex;
  std::string calls;
  std::map<std::string, int> failures;
  std::vector<Refusal> refusals;
  std::map<unsigned long long, size_t> blocks;
  int major = 9, minor = 0, deviceCount = 1, primaryRetains = 0;
  unsigned long long numContexts = 0, bytesInUse = 0;
  bool isCapturing = false;
  Context primary = {0};
};

Driver &get() {
  static Driver *driver = new Driver(); // threads may outlive statics
  return *driver;
}

thread_local Context *current;
thread_local int captureMode;

/// One call: writes it down, and says whether it is to fail.
class Call {
public:
  Call(const char *name, const char *format, ...) : lock(get().mutex) {
    va_list arguments;
    va_start(arguments, format);
    char text[512];
    vsnprintf(text, sizeof(text), format, arguments);
    va_end(arguments);
    get().calls += std::string(name) + "(" + text + ")\n";
    auto failure = get().failures.find(name);
    if (failure != get().failures.end())
      result = failure->second;
  }

  Call &needsContext() {
    if (!result && !current)
      result = InvalidContext;
    return *this;
  }

  /// For calls that wait for the device, or that change it at once.
  Call &illegalInCapture() {
    if (!result && get().isCapturing && captureMode != 2)
      result = CaptureUnsupported;
    return *this;
  }

  int result = Success;

private:
  std::lock_guard<std::recursive_mutex> lock;
};

int allocate(Call &call, unsigned long long *address, size_t bytes) {
  if (call.result)
    return call.result;
  void *memory = nullptr;
  if (bytes == 0 || posix_memalign(&memory, 256, bytes))
    return InvalidValue;
  *address = reinterpret_cast<uintptr_t>(memory);
  get().blocks[*address] = bytes;
  get().bytesInUse += bytes;
  return Success;
}

int release(Call &call, unsigned long long address) {
  if (call.result)
    return call.result;
  auto block = get().blocks.find(address);
  if (block == get().blocks.end())
    return InvalidValue;
  get().bytesInUse -= block->second;
  get().blocks.erase(block);
  free(reinterpret_cast<void *>(address));
  return Success;
}

bool isOnDevice(unsigned long long address, size_t bytes) {
  auto block = get().blocks.upper_bound(address);
  if (block == get().blocks.begin())
    return false;
  --block;
  return address + bytes <= block->first + block->second;
}

template <typename T>
int fill(Call &call, unsigned long long address, T value, size_t count) {
  if (call.result)
    return call.result;
  if (!isOnDevice(address, count * sizeof(T)) || address % sizeof(T))
    return InvalidValue;
  for (size_t i = 0; i < count; ++i)
    std::memcpy(reinterpret_cast<T *>(address) + i, &value, sizeof(T));
  return Success;
}

} // namespace

extern "C" {

void standInReset(void) {
  Driver &driver = get();
  std::lock_guard<std::recursive_mutex> lock(driver.mutex);
  driver.calls.clear();
  driver.failures.clear();
  driver.refusals.clear();
  for (auto [address, bytes] : driver.blocks)
    free(reinterpret_cast<void *>(address));
  driver.blocks.clear();
  driver.bytesInUse = 0;
  driver.major = 9;
  driver.minor = 0;
  driver.deviceCount = 1;
  driver.isCapturing = false;
  standInMakeContext();
}

const char *standInCalls(void) {
  static thread_local std::string copy;
  std::lock_guard<std::recursive_mutex> lock(get().mutex);
  copy = get().calls;
  return copy.c_str();
}

int standInPrimaryRetains(void) { return get().primaryRetains; }

void standInFail(const char *call, int result) {
  get().failures[call] = result;
}

void standInRefuse(const char *prefix, int result, const char *log) {
  get().refusals.push_back({prefix, result, log});
}

void standInSetCapability(int major, int minor) {
  get().major = major;
  get().minor = minor;
}

void standInSetDeviceCount(int count) { get().deviceCount = count; }

void standInSetCapturing(bool isCapturing) { get().isCapturing = isCapturing; }

unsigned long long standInBytesInUse(void) { return get().bytesInUse; }

void *standInMakeContext(void) {
  std::lock_guard<std::recursive_mutex> lock(get().mutex);
  return current = new Context{++get().numContexts};
}

void standInSetContext(void *context) {
  current = static_cast<Context *>(context);
}

int cuInit(unsigned flags) { return Call("cuInit", "%u", flags).result; }

int cuDriverGetVersion(int *version) {
  *version = 12040;
  return Call("cuDriverGetVersion", "").result;
}

int cuGetErrorName(int result, const char **name) {
  static thread_local char text[32];
  snprintf(text, sizeof(text), "CUDA_ERROR_%d", result);
  *name = text;
  return Success;
}

int cuGetErrorString(int, const char **text) {
  *text = "what the driver says";
  return Success;
}

int cuDeviceGetCount(int *count) {
  *count = get().deviceCount;
  return Call("cuDeviceGetCount", "").result;
}

int cuDeviceGet(int *device, int ordinal) {
  *device = 40 + ordinal;
  return Call("cuDeviceGet", "%d", ordinal).result;
}

int cuDeviceGetName(char *name, int length, int device) {
  snprintf(name, length, "Stand-in %d", device);
  return Call("cuDeviceGetName", "").result;
}

int cuDeviceGetAttribute(int *value, int attribute, int) {
  Call call("cuDeviceGetAttribute", "%d", attribute);
  *value = attribute == 75   ? get().major
           : attribute == 76 ? get().minor
           : attribute == 16 ? 7 // multiprocessors
                             : -1;
  return call.result;
}

int cuDeviceTotalMem_v2(size_t *bytes, int) {
  *bytes = size_t(1) << 33;
  return Call("cuDeviceTotalMem", "").result;
}

int cuDevicePrimaryCtxRetain(Context **context, int) {
  Call call("cuDevicePrimaryCtxRetain", "");
  if (!call.result) {
    *context = &get().primary;
    ++get().primaryRetains;
  }
  return call.result;
}

int cuDevicePrimaryCtxRelease_v2(int) {
  return Call("cuDevicePrimaryCtxRelease", "").result;
}

int cuCtxGetCurrent(Context **context) {
  Call call("cuCtxGetCurrent", "");
  *context = current;
  return call.result;
}

int cuCtxSetCurrent(Context *context) {
  Call call("cuCtxSetCurrent", context ? "a context" : "none");
  if (!call.result)
    current = context;
  return call.result;
}

int cuCtxGetDevice(int *device) {
  Call call("cuCtxGetDevice", "");
  *device = 40;
  return call.needsContext().result;
}

int cuModuleLoadDataEx(Module **module, const void *image, unsigned numOptions,
                       int *options, void **values) {
  const char *text = static_cast<const char *>(image);
  Call call("cuModuleLoadDataEx", "%s", text);
  if (call.needsContext().illegalInCapture().result)
    return call.result;
  for (const Refusal &refusal : get().refusals) {
    if (std::strncmp(text, refusal.prefix.c_str(), refusal.prefix.size()))
      continue;
    if (numOptions != 2 || options[0] != 5 || options[1] != 6)
      return InvalidValue;
    snprintf(static_cast<char *>(values[0]),
             reinterpret_cast<uintptr_t>(values[1]), "%s", refusal.log.c_str());
    return refusal.result;
  }
  *module = new Module{current};
  return Success;
}

int cuModuleGetFunction(Function **function, Module *module, const char *name) {
  Call call("cuModuleGetFunction", "%s", name);
  if (call.needsContext().result)
    return call.result;
  if (std::strncmp(name, "missing", 7) == 0)
    return NotFound;
  *function = new Function{module, name};
  return Success;
}

int cuFuncSetAttribute(Function *function, int attribute, int value) {
  return Call("cuFuncSetAttribute", "%s, %d, %d", function->name.c_str(),
              attribute, value)
      .needsContext()
      .result;
}

int cuLaunchKernel(Function *function, unsigned gridX, unsigned gridY,
                   unsigned gridZ, unsigned blockX, unsigned blockY,
                   unsigned blockZ, unsigned sharedBytes, void *stream,
                   void **arguments, void **) {
  Call call("cuLaunchKernel", "%s, %ux%ux%u, %ux%ux%u, %u, stream %d, %d",
            function->name.c_str(), gridX, gridY, gridZ, blockX, blockY, blockZ,
            sharedBytes, (int)reinterpret_cast<uintptr_t>(stream),
            arguments ? *static_cast<int *>(arguments[0]) : 0);
  if (!call.result && function->module->context != current)
    return InvalidHandle;
  return call.result;
}

int cuMemAlloc_v2(unsigned long long *address, size_t bytes) {
  Call call("cuMemAlloc", "%zu", bytes);
  return allocate(call.needsContext().illegalInCapture(), address, bytes);
}

int cuMemFree_v2(unsigned long long address) {
  Call call("cuMemFree", "");
  return release(call.needsContext().illegalInCapture(), address);
}

int cuMemAllocAsync(unsigned long long *address, size_t bytes, void *stream) {
  Call call("cuMemAllocAsync", "%zu, stream %d", bytes,
            (int)reinterpret_cast<uintptr_t>(stream));
  return allocate(call.needsContext(), address, bytes);
}

int cuMemFreeAsync(unsigned long long address, void *stream) {
  Call call("cuMemFreeAsync", "stream %d",
            (int)reinterpret_cast<uintptr_t>(stream));
  return release(call.needsContext(), address);
}

int cuMemcpyDtoDAsync_v2(unsigned long long to, unsigned long long from,
                         size_t bytes, void *stream) {
  Call call("cuMemcpyDtoDAsync", "%zu, stream %d", bytes,
            (int)reinterpret_cast<uintptr_t>(stream));
  if (call.result)
    return call.result;
  if (!isOnDevice(to, bytes) || !isOnDevice(from, bytes))
    return InvalidValue;
  std::memcpy(reinterpret_cast<void *>(to), reinterpret_cast<void *>(from),
              bytes);
  return Success;
}

int cuMemcpyHtoDAsync_v2(unsigned long long to, const void *from, size_t bytes,
                         void *stream) {
  Call call("cuMemcpyHtoDAsync", "%zu, stream %d", bytes,
            (int)reinterpret_cast<uintptr_t>(stream));
  if (call.result)
    return call.result;
  if (!isOnDevice(to, bytes))
    return InvalidValue;
  std::memcpy(reinterpret_cast<void *>(to), from, bytes);
  return Success;
}

int cuMemcpyDtoHAsync_v2(void *to, unsigned long long from, size_t bytes,
                         void *stream) {
  Call call("cuMemcpyDtoHAsync", "%zu, stream %d", bytes,
            (int)reinterpret_cast<uintptr_t>(stream));
  if (call.result)
    return call.result;
  if (!isOnDevice(from, bytes))
    return InvalidValue;
  std::memcpy(to, reinterpret_cast<void *>(from), bytes);
  return Success;
}

int cuMemsetD8Async(unsigned long long address, unsigned char value,
                    size_t count, void *) {
  Call call("cuMemsetD8Async", "%zu", count);
  return fill(call, address, value, count);
}

int cuMemsetD16Async(unsigned long long address, unsigned short value,
                     size_t count, void *) {
  Call call("cuMemsetD16Async", "%zu", count);
  return fill(call, address, value, count);
}

int cuMemsetD32Async(unsigned long long address, unsigned value, size_t count,
                     void *) {
  Call call("cuMemsetD32Async", "%zu", count);
  return fill(call, address, value, count);
}

int cuStreamCreate(void **stream, unsigned flags) {
  *stream = reinterpret_cast<void *>(uintptr_t(16));
  return Call("cuStreamCreate", "%u", flags).needsContext().result;
}

int cuStreamSynchronize(void *) {
  return Call("cuStreamSynchronize", "").illegalInCapture().result;
}

int cuStreamDestroy_v2(void *) { return Call("cuStreamDestroy", "").result; }

int cuEventCreate(void **event, unsigned) {
  *event = reinterpret_cast<void *>(uintptr_t(32));
  return Call("cuEventCreate", "").needsContext().result;
}

int cuEventRecord(void *, void *stream) {
  return Call("cuEventRecord", "stream %d",
              (int)reinterpret_cast<uintptr_t>(stream))
      .result;
}

int cuEventSynchronize(void *) {
  return Call("cuEventSynchronize", "").illegalInCapture().result;
}

int cuEventElapsedTime(float *milliseconds, void *, void *) {
  *milliseconds = 1.5f;
  return Call("cuEventElapsedTime", "").result;
}

int cuEventDestroy_v2(void *) { return Call("cuEventDestroy", "").result; }

#ifndef STAND_IN_OLD

int cuCtxGetId(Context *context, unsigned long long *id) {
  *id = context->id;
  return Call("cuCtxGetId", "").result;
}

int cuThreadExchangeStreamCaptureMode(int *mode) {
  Call call("cuThreadExchangeStreamCaptureMode", "%d", *mode);
  std::swap(*mode, captureMode);
  return call.result;
}

int cuTensorMapEncodeTiled(void *map, int type, uint32_t rank, void *,
                           const uint64_t *extents, const uint64_t *strides,
                           const uint32_t *box, const uint32_t *, int,
                           int swizzle, int, int) {
  Call call("cuTensorMapEncodeTiled", "%d, %ux, %dx%d, %d, %ux%u, %d", type,
            rank, (int)extents[0], (int)extents[1], (int)strides[0], box[0],
            box[1], swizzle);
  if (!call.result)
    std::memset(map, 42, 128);
  return call.result;
}

/// As CUDA lays it out.
struct LaunchAttribute {
  int id;
  char padding[4];
  unsigned value[16];
};
struct LaunchConfig {
  unsigned gridX, gridY, gridZ, blockX, blockY, blockZ, sharedBytes;
  void *stream;
  LaunchAttribute *attributes;
  unsigned numAttributes;
};

int cuLaunchKernelEx(const LaunchConfig *config, Function *function, void **,
                     void **) {
  if (config->numAttributes != 1 || config->attributes[0].id != 4)
    return InvalidValue;
  const unsigned *cluster = config->attributes[0].value;
  return Call("cuLaunchKernelEx",
              "%s, %ux%ux%u, %ux%ux%u, %ux%ux%u, %u, stream %d",
              function->name.c_str(), config->gridX, config->gridY,
              config->gridZ, config->blockX, config->blockY, config->blockZ,
              cluster[0], cluster[1], cluster[2], config->sharedBytes,
              (int)reinterpret_cast<uintptr_t>(config->stream))
      .result;
}

#endif // STAND_IN_OLD
}
