//===- Device.cpp - cuInit, cuDevice... -----------------------------------===//
#include "Driver/Driver.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace cudasim;

namespace {

/// The newest API whose functions are here.
constexpr int driverVersion = 13000;

bool attributeOf(const Chip &chip, int attribute, int &value) {
  switch (attribute) {
  case 1: // MAX_THREADS_PER_BLOCK
  case 2: // MAX_BLOCK_DIM_X
  case 3: // MAX_BLOCK_DIM_Y
    value = 1024;
    return true;
  case 4: // MAX_BLOCK_DIM_Z
    value = 64;
    return true;
  case 5:  // MAX_GRID_DIM_X
  case 11: // MAX_PITCH
    value = 2147483647;
    return true;
  case 6: // MAX_GRID_DIM_Y
  case 7: // MAX_GRID_DIM_Z
    value = 65535;
    return true;
  case 8: // MAX_SHARED_MEMORY_PER_BLOCK
    value = 49152;
    return true;
  case 9:  // TOTAL_CONSTANT_MEMORY
  case 12: // MAX_REGISTERS_PER_BLOCK
  case 82: // MAX_REGISTERS_PER_MULTIPROCESSOR
    value = 65536;
    return true;
  case 10: // WARP_SIZE
    value = 32;
    return true;
  case 13: // CLOCK_RATE
    value = chip.clockKHz;
    return true;
  case 14: // TEXTURE_ALIGNMENT
    value = 512;
    return true;
  case 16: // MULTIPROCESSOR_COUNT
    value = chip.multiprocessors;
    return true;
  case 36: // MEMORY_CLOCK_RATE
    value = chip.memoryClockKHz;
    return true;
  case 37: // GLOBAL_MEMORY_BUS_WIDTH
    value = chip.memoryBusBits;
    return true;
  case 38: // L2_CACHE_SIZE
    value = chip.l2Bytes;
    return true;
  case 39: // MAX_THREADS_PER_MULTIPROCESSOR
    value = chip.threadsPerMultiprocessor;
    return true;
  case 75: // COMPUTE_CAPABILITY_MAJOR
    value = chip.major;
    return true;
  case 76: // COMPUTE_CAPABILITY_MINOR
    value = chip.minor;
    return true;
  case 81: // MAX_SHARED_MEMORY_PER_MULTIPROCESSOR
    value = chip.sharedPerMultiprocessor;
    return true;
  case 97: // MAX_SHARED_MEMORY_PER_BLOCK_OPTIN
    value = chip.sharedPerBlock;
    return true;
  case 106: // MAX_BLOCKS_PER_MULTIPROCESSOR
    value = chip.blocksPerMultiprocessor;
    return true;
  case 111: // RESERVED_SHARED_MEMORY_PER_BLOCK
    value = 1024;
    return true;
  case 87: // SINGLE_TO_DOUBLE_PRECISION_PERF_RATIO
    value = chip.minor == 0 && chip.major < 12 ? 2 : 64;
    return true;
  case 120: // CLUSTER_LAUNCH
  case 127: // TENSOR_MAP_ACCESS_SUPPORTED
    value = chip.hasClusters();
    return true;
  case 15:  // GPU_OVERLAP
  case 19:  // CAN_MAP_HOST_MEMORY
  case 31:  // CONCURRENT_KERNELS
  case 32:  // ECC_ENABLED
  case 33:  // PCI_BUS_ID
  case 40:  // ASYNC_ENGINE_COUNT
  case 41:  // UNIFIED_ADDRESSING
  case 78:  // STREAM_PRIORITIES_SUPPORTED
  case 79:  // GLOBAL_L1_CACHE_SUPPORTED
  case 80:  // LOCAL_L1_CACHE_SUPPORTED
  case 91:  // CAN_USE_HOST_POINTER_FOR_REGISTERED_MEM
  case 99:  // HOST_REGISTER_SUPPORTED
  case 115: // MEMORY_POOLS_SUPPORTED
    value = 1;
    return true;
  default: // what this device does not have
    value = 0;
    return attribute > 0 && attribute < 160;
  }
}

uint64_t memoryBytes(const Chip &chip) {
  const char *text = std::getenv("CUDA_SIM_MEMORY");
  uint64_t bytes = text ? std::strtoull(text, nullptr, 0) : 0;
  return bytes ? bytes : chip.memoryBytes;
}

/// A call about device `device`.
template <class F> CUresult ofDevice(CUdevice device, const void *out, F body) {
  return call(Needs::Init, [&](Driver &driver) {
    if (device != 0)
      return CUDA_ERROR_INVALID_DEVICE;
    if (!out)
      return CUDA_ERROR_INVALID_VALUE;
    return body(driver);
  });
}

} // namespace

CUDASIM_API CUresult cuInit(unsigned flags) {
  return call(Needs::Nothing, [&](Driver &driver) {
    if (flags)
      return CUDA_ERROR_INVALID_VALUE;
    if (driver.chip)
      return CUDA_SUCCESS;
    const Chip *chip = selectChip();
    if (!chip) {
      driver.say("CUDA_SIM_CHIP is none of " + chipNames());
      return CUDA_ERROR_NO_DEVICE;
    }
    driver.memory = std::make_unique<GlobalMemory>(memoryBytes(*chip));
    driver.chip = chip;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDriverGetVersion(int *version) {
  if (!version)
    return CUDA_ERROR_INVALID_VALUE;
  *version = driverVersion;
  return CUDA_SUCCESS;
}

CUDASIM_API CUresult cuDeviceGetCount(int *count) {
  return ofDevice(0, count, [&](Driver &) {
    *count = 1;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDeviceGet(CUdevice *device, int ordinal) {
  return ofDevice(ordinal, device, [&](Driver &) {
    *device = 0;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDeviceGetName(char *name, int length, CUdevice device) {
  return ofDevice(device, name, [&](Driver &driver) {
    if (length <= 0)
      return CUDA_ERROR_INVALID_VALUE;
    std::snprintf(name, static_cast<size_t>(length), "Simulated %s (%s)",
                  driver.chip->name, driver.chip->product);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDeviceGetAttribute(int *value, int attribute,
                                          CUdevice device) {
  return ofDevice(device, value, [&](Driver &driver) {
    return attributeOf(*driver.chip, attribute, *value)
               ? CUDA_SUCCESS
               : CUDA_ERROR_INVALID_VALUE;
  });
}

CUDASIM_API CUresult cuDeviceComputeCapability(int *major, int *minor,
                                               CUdevice device) {
  return ofDevice(device, major && minor ? major : nullptr,
                  [&](Driver &driver) {
                    *major = driver.chip->major;
                    *minor = driver.chip->minor;
                    return CUDA_SUCCESS;
                  });
}

CUDASIM_API CUresult cuDeviceTotalMem_v2(size_t *bytes, CUdevice device) {
  return ofDevice(device, bytes, [&](Driver &driver) {
    *bytes = driver.memory->total();
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDeviceGetUuid_v2(CUuuid *uuid, CUdevice device) {
  return ofDevice(device, uuid, [&](Driver &driver) {
    std::memset(uuid->bytes, 0, sizeof uuid->bytes);
    std::memcpy(uuid->bytes, "cuda-sim", 8);
    uuid->bytes[14] = static_cast<char>(driver.chip->major);
    uuid->bytes[15] = static_cast<char>(driver.chip->minor);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDeviceGetUuid(CUuuid *uuid, CUdevice device) {
  return cuDeviceGetUuid_v2(uuid, device);
}

CUDASIM_API CUresult cuDeviceGetPCIBusId(char *id, int length,
                                         CUdevice device) {
  return ofDevice(device, id, [&](Driver &) {
    if (length < 13)
      return CUDA_ERROR_INVALID_VALUE;
    std::snprintf(id, static_cast<size_t>(length), "0000:01:00.0");
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDeviceCanAccessPeer(int *can, CUdevice device,
                                           CUdevice peer) {
  return ofDevice(device ? device : peer, can, [&](Driver &) {
    *can = 0;
    return CUDA_SUCCESS;
  });
}

/// One pool for all; its only attribute is a hint.
CUDASIM_API CUresult cuDeviceGetDefaultMemPool(CUmemoryPool *pool,
                                               CUdevice device) {
  return ofDevice(device, pool, [&](Driver &driver) {
    *pool = driver.memory.get();
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDeviceGetMemPool(CUmemoryPool *pool, CUdevice device) {
  return cuDeviceGetDefaultMemPool(pool, device);
}

CUDASIM_API CUresult cuMemPoolSetAttribute(CUmemoryPool pool, int,
                                           void *value) {
  return call(Needs::Init, [&](Driver &driver) {
    return pool == driver.memory.get() && value ? CUDA_SUCCESS
                                                : CUDA_ERROR_INVALID_VALUE;
  });
}

CUDASIM_API CUresult cuMemPoolTrimTo(CUmemoryPool pool, size_t) {
  return call(Needs::Init, [&](Driver &driver) {
    return pool == driver.memory.get() ? CUDA_SUCCESS
                                       : CUDA_ERROR_INVALID_VALUE;
  });
}
