//===- MemoryApi.cpp - cuMemAlloc, cuMemHost..., pointers -----------------===//
#include "Driver/Driver.h"

#include <cstdlib>

using namespace cudasim;

namespace {

uint64_t allocateIn(Driver &driver, size_t bytes) {
  uint64_t address = driver.memory->allocate(bytes);
  if (address)
    driver.current()->allocations.insert(address);
  return address;
}

CUresult freeIn(Driver &driver, CUdeviceptr address) {
  if (!address)
    return CUDA_SUCCESS;
  if (!driver.memory->release(address, MemoryKind::Device))
    return CUDA_ERROR_INVALID_VALUE;
  for (auto &[handle, context] : driver.contexts)
    context->allocations.erase(address);
  return CUDA_SUCCESS;
}

CUresult allocateHost(void **pointer, size_t bytes) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!pointer || !bytes)
      return CUDA_ERROR_INVALID_VALUE;
    if (CUresult result = forbidInCapture(driver))
      return result;
    size_t rounded = (bytes + 4095) / 4096 * 4096;
    void *memory = std::aligned_alloc(4096, rounded);
    if (!memory)
      return CUDA_ERROR_OUT_OF_MEMORY;
    driver.memory->registerHost(memory, bytes);
    driver.current()->hostAllocations.insert(
        reinterpret_cast<uint64_t>(memory));
    *pointer = memory;
    return CUDA_SUCCESS;
  });
}

/// Attributes of cuPointerGetAttribute.
CUresult pointerAttribute(Driver &driver, int attribute, CUdeviceptr pointer,
                          void *out) {
  const Allocation *found = driver.memory->find(pointer, 1);
  if (!found)
    return CUDA_ERROR_INVALID_VALUE;
  bool isHost = found->kind == MemoryKind::Host;
  switch (attribute) {
  case 1: // CONTEXT
    *static_cast<CUcontext *>(out) = driver.current();
    return CUDA_SUCCESS;
  case 2: // MEMORY_TYPE
    *static_cast<unsigned *>(out) = isHost ? 1 : 2;
    return CUDA_SUCCESS;
  case 3: // DEVICE_POINTER
    *static_cast<CUdeviceptr *>(out) = pointer;
    return CUDA_SUCCESS;
  case 4: // HOST_POINTER
    if (!isHost)
      return CUDA_ERROR_INVALID_VALUE;
    *static_cast<void **>(out) = reinterpret_cast<void *>(pointer);
    return CUDA_SUCCESS;
  case 7: // BUFFER_ID
    *static_cast<unsigned long long *>(out) = found->address;
    return CUDA_SUCCESS;
  case 8: // IS_MANAGED
    *static_cast<int *>(out) = 0;
    return CUDA_SUCCESS;
  case 9: // DEVICE_ORDINAL
    *static_cast<int *>(out) = 0;
    return CUDA_SUCCESS;
  case 11: // RANGE_START_ADDR
    *static_cast<CUdeviceptr *>(out) = found->address;
    return CUDA_SUCCESS;
  case 12: // RANGE_SIZE
    *static_cast<size_t *>(out) = found->bytes;
    return CUDA_SUCCESS;
  case 13: // MAPPED
    *static_cast<int *>(out) = 1;
    return CUDA_SUCCESS;
  default:
    return CUDA_ERROR_NOT_SUPPORTED;
  }
}

} // namespace

CUDASIM_API CUresult cuMemGetInfo_v2(size_t *free, size_t *total) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!free || !total)
      return CUDA_ERROR_INVALID_VALUE;
    *total = driver.memory->total();
    *free = driver.memory->total() - driver.memory->used();
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuMemAlloc_v2(CUdeviceptr *address, size_t bytes) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!address || !bytes)
      return CUDA_ERROR_INVALID_VALUE;
    if (CUresult result = forbidInCapture(driver))
      return result;
    *address = allocateIn(driver, bytes);
    return *address ? CUDA_SUCCESS : CUDA_ERROR_OUT_OF_MEMORY;
  });
}

CUDASIM_API CUresult cuMemFree_v2(CUdeviceptr address) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (CUresult result = forbidInCapture(driver))
      return result;
    return freeIn(driver, address);
  });
}

/// In a capture the memory is allocated at once and belongs to the graph; each
/// run of the graph finds it unwritten.
CUDASIM_API CUresult cuMemAllocAsync(CUdeviceptr *address, size_t bytes,
                                     CUstream stream) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!address || !bytes)
      return CUDA_ERROR_INVALID_VALUE;
    if (!driver.hasStream(stream))
      return CUDA_ERROR_INVALID_HANDLE;
    Capture *capture = captureOf(driver, stream);
    if (!capture) {
      *address = allocateIn(driver, bytes);
      return *address ? CUDA_SUCCESS : CUDA_ERROR_OUT_OF_MEMORY;
    }
    uint64_t place = driver.memory->allocate(bytes);
    if (!place)
      return CUDA_ERROR_OUT_OF_MEMORY;
    *address = place;
    // Freed with the last graph that knows of it.
    auto owner = std::shared_ptr<void>(
        capture, [place, kept = capture->graph.memory](void *) {
          Driver::instance().memory->release(place, MemoryKind::Device);
        });
    capture->graph.memory = owner;
    return enqueue(driver, stream, [place] {
      Allocation *allocation = Driver::instance().memory->find(place, 1);
      std::fill_n(allocation->written, allocation->bytes, 0);
      return CUDA_SUCCESS;
    });
  });
}

CUDASIM_API CUresult cuMemAllocFromPoolAsync(CUdeviceptr *address, size_t bytes,
                                             CUmemoryPool, CUstream stream) {
  return cuMemAllocAsync(address, bytes, stream);
}

CUDASIM_API CUresult cuMemFreeAsync(CUdeviceptr address, CUstream stream) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!driver.hasStream(stream))
      return CUDA_ERROR_INVALID_HANDLE;
    const Allocation *found = driver.memory->find(address, 1);
    if (!address || !found || found->address != address ||
        found->kind != MemoryKind::Device)
      return CUDA_ERROR_INVALID_VALUE;
    if (!captureOf(driver, stream))
      return freeIn(driver, address);
    // What the graph owns stays; nobody may read what was in it.
    return enqueue(driver, stream, [address] {
      Allocation *allocation = Driver::instance().memory->find(address, 1);
      if (!allocation)
        return CUDA_ERROR_INVALID_VALUE;
      std::fill_n(allocation->written, allocation->bytes, 0);
      return CUDA_SUCCESS;
    });
  });
}

//===----------------------------------------------------------------------===//
// Host memory
//===----------------------------------------------------------------------===//

CUDASIM_API CUresult cuMemAllocHost_v2(void **pointer, size_t bytes) {
  return allocateHost(pointer, bytes);
}

CUDASIM_API CUresult cuMemHostAlloc(void **pointer, size_t bytes, unsigned) {
  return allocateHost(pointer, bytes);
}

CUDASIM_API CUresult cuMemFreeHost(void *pointer) {
  return call(Needs::Context, [&](Driver &driver) {
    uint64_t address = reinterpret_cast<uint64_t>(pointer);
    for (auto &[handle, context] : driver.contexts) {
      if (!context->hostAllocations.erase(address))
        continue;
      driver.memory->release(address, MemoryKind::Host);
      std::free(pointer);
      return CUDA_SUCCESS;
    }
    return CUDA_ERROR_INVALID_VALUE;
  });
}

CUDASIM_API CUresult cuMemHostRegister_v2(void *pointer, size_t bytes,
                                          unsigned) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!pointer || !bytes)
      return CUDA_ERROR_INVALID_VALUE;
    return driver.memory->registerHost(pointer, bytes)
               ? CUDA_SUCCESS
               : CUDA_ERROR_HOST_MEMORY_ALREADY_REGISTERED;
  });
}

CUDASIM_API CUresult cuMemHostUnregister(void *pointer) {
  return call(Needs::Context, [&](Driver &driver) {
    uint64_t address = reinterpret_cast<uint64_t>(pointer);
    for (auto &[handle, context] : driver.contexts)
      if (context->hostAllocations.count(address))
        return CUDA_ERROR_INVALID_VALUE;
    return driver.memory->release(address, MemoryKind::Host)
               ? CUDA_SUCCESS
               : CUDA_ERROR_HOST_MEMORY_NOT_REGISTERED;
  });
}

CUDASIM_API CUresult cuMemHostGetDevicePointer_v2(CUdeviceptr *address,
                                                  void *pointer, unsigned) {
  return call(Needs::Context, [&](Driver &driver) {
    uint64_t at = reinterpret_cast<uint64_t>(pointer);
    if (!address || !driver.memory->find(at, 1))
      return CUDA_ERROR_INVALID_VALUE;
    *address = at;
    return CUDA_SUCCESS;
  });
}

//===----------------------------------------------------------------------===//
// Pointers
//===----------------------------------------------------------------------===//

CUDASIM_API CUresult cuPointerGetAttribute(void *value, int attribute,
                                           CUdeviceptr pointer) {
  return call(Needs::Init, [&](Driver &driver) {
    if (!value)
      return CUDA_ERROR_INVALID_VALUE;
    return pointerAttribute(driver, attribute, pointer, value);
  });
}

CUDASIM_API CUresult cuPointerGetAttributes(unsigned count, int *attributes,
                                            void **values,
                                            CUdeviceptr pointer) {
  return call(Needs::Init, [&](Driver &driver) {
    if (!count || !attributes || !values)
      return CUDA_ERROR_INVALID_VALUE;
    for (unsigned i = 0; i < count; ++i) {
      // Unlike the single call, this one answers zero for foreign pointers.
      if (!driver.memory->find(pointer, 1)) {
        size_t bytes = attributes[i] == 2 || attributes[i] == 8 ||
                               attributes[i] == 9 || attributes[i] == 13
                           ? 4
                           : 8;
        std::fill_n(static_cast<char *>(values[i]), bytes, 0);
        continue;
      }
      pointerAttribute(driver, attributes[i], pointer, values[i]);
    }
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuMemGetAddressRange_v2(CUdeviceptr *base, size_t *bytes,
                                             CUdeviceptr pointer) {
  return call(Needs::Context, [&](Driver &driver) {
    const Allocation *found = driver.memory->find(pointer, 1);
    if (!found)
      return CUDA_ERROR_NOT_FOUND;
    if (base)
      *base = found->address;
    if (bytes)
      *bytes = found->bytes;
    return CUDA_SUCCESS;
  });
}
