//===- Copies.cpp - cuMemcpy..., cuMemset... ------------------------------===//
#include "Driver/Driver.h"

#include <algorithm>
#include <cstring>

using namespace cudasim;

namespace {

enum class Side { Any, Device, Host };

/// What a byte that was never written reads as on the host: something that
/// shows.
constexpr uint8_t unwrittenByte = 0xcd;

/// One end of a copy: memory of the device if the address is known.
struct End {
  uint8_t *data = nullptr;
  Allocation *allocation = nullptr;
  uint64_t address = 0;
};

CUresult resolve(Driver &driver, uint64_t address, size_t bytes, Side side,
                 End &end) {
  end.address = address;
  end.allocation = driver.memory->find(address, bytes);
  if (end.allocation) {
    end.data = end.allocation->data + (address - end.allocation->address);
    return CUDA_SUCCESS;
  }
  // A range that begins in an allocation and leaves it, or is not of the
  // device at all.
  if (side == Side::Device || !address || driver.memory->find(address, 1))
    return CUDA_ERROR_INVALID_VALUE;
  end.data = reinterpret_cast<uint8_t *>(address);
  return CUDA_SUCCESS;
}

CUresult copyNow(Driver &driver, uint64_t to, Side toSide, uint64_t from,
                 Side fromSide, size_t bytes) {
  if (!bytes)
    return CUDA_SUCCESS;
  End target, source;
  if (CUresult result = resolve(driver, to, bytes, toSide, target))
    return result;
  if (CUresult result = resolve(driver, from, bytes, fromSide, source))
    return result;
  std::memmove(target.data, source.data, bytes);
  const uint8_t *written =
      source.allocation && source.allocation->written
          ? source.allocation->written + (from - source.allocation->address)
          : nullptr;
  if (target.allocation && target.allocation->written) {
    uint8_t *marks =
        target.allocation->written + (to - target.allocation->address);
    if (written)
      std::memmove(marks, written, bytes);
    else
      std::memset(marks, 1, bytes);
  } else if (written) {
    for (size_t i = 0; i < bytes; ++i)
      if (!written[i])
        target.data[i] = unwrittenByte;
  }
  return CUDA_SUCCESS;
}

CUresult copy(uint64_t to, Side toSide, uint64_t from, Side fromSide,
              size_t bytes) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (CUresult result = forbidInCapture(driver))
      return result;
    return copyNow(driver, to, toSide, from, fromSide, bytes);
  });
}

CUresult copyAsync(uint64_t to, Side toSide, uint64_t from, Side fromSide,
                   size_t bytes, CUstream stream) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!driver.hasStream(stream))
      return CUDA_ERROR_INVALID_HANDLE;
    return enqueue(driver, stream, [=, &driver] {
      return copyNow(driver, to, toSide, from, fromSide, bytes);
    });
  });
}

template <class T>
CUresult fillNow(Driver &driver, uint64_t to, T value, size_t count) {
  if (to % sizeof(T))
    return CUDA_ERROR_INVALID_VALUE;
  if (!count)
    return CUDA_SUCCESS;
  if (count > SIZE_MAX / sizeof(T))
    return CUDA_ERROR_INVALID_VALUE;
  End target;
  if (CUresult result =
          resolve(driver, to, count * sizeof(T), Side::Device, target))
    return result;
  for (size_t i = 0; i < count; ++i)
    std::memcpy(target.data + i * sizeof(T), &value, sizeof(T));
  GlobalMemory::markWritten(*target.allocation, to, count * sizeof(T));
  return CUDA_SUCCESS;
}

template <class T> CUresult fill(CUdeviceptr to, T value, size_t count) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (CUresult result = forbidInCapture(driver))
      return result;
    return fillNow(driver, to, value, count);
  });
}

template <class T>
CUresult fillAsync(CUdeviceptr to, T value, size_t count, CUstream stream) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!driver.hasStream(stream))
      return CUDA_ERROR_INVALID_HANDLE;
    return enqueue(driver, stream,
                   [=, &driver] { return fillNow(driver, to, value, count); });
  });
}

uint64_t address(const void *pointer) {
  return reinterpret_cast<uint64_t>(pointer);
}

} // namespace

CUDASIM_API CUresult cuMemcpy(CUdeviceptr to, CUdeviceptr from, size_t bytes) {
  return copy(to, Side::Any, from, Side::Any, bytes);
}
CUDASIM_API CUresult cuMemcpyAsync(CUdeviceptr to, CUdeviceptr from,
                                   size_t bytes, CUstream stream) {
  return copyAsync(to, Side::Any, from, Side::Any, bytes, stream);
}
CUDASIM_API CUresult cuMemcpyHtoD_v2(CUdeviceptr to, const void *from,
                                     size_t bytes) {
  return copy(to, Side::Device, address(from), Side::Host, bytes);
}
CUDASIM_API CUresult cuMemcpyDtoH_v2(void *to, CUdeviceptr from, size_t bytes) {
  return copy(address(to), Side::Host, from, Side::Device, bytes);
}
CUDASIM_API CUresult cuMemcpyDtoD_v2(CUdeviceptr to, CUdeviceptr from,
                                     size_t bytes) {
  return copy(to, Side::Device, from, Side::Device, bytes);
}
CUDASIM_API CUresult cuMemcpyHtoDAsync_v2(CUdeviceptr to, const void *from,
                                          size_t bytes, CUstream stream) {
  return copyAsync(to, Side::Device, address(from), Side::Host, bytes, stream);
}
CUDASIM_API CUresult cuMemcpyDtoHAsync_v2(void *to, CUdeviceptr from,
                                          size_t bytes, CUstream stream) {
  return copyAsync(address(to), Side::Host, from, Side::Device, bytes, stream);
}
CUDASIM_API CUresult cuMemcpyDtoDAsync_v2(CUdeviceptr to, CUdeviceptr from,
                                          size_t bytes, CUstream stream) {
  return copyAsync(to, Side::Device, from, Side::Device, bytes, stream);
}

CUDASIM_API CUresult cuMemsetD8_v2(CUdeviceptr to, unsigned char value,
                                   size_t count) {
  return fill<uint8_t>(to, value, count);
}
CUDASIM_API CUresult cuMemsetD16_v2(CUdeviceptr to, unsigned short value,
                                    size_t count) {
  return fill<uint16_t>(to, value, count);
}
CUDASIM_API CUresult cuMemsetD32_v2(CUdeviceptr to, unsigned value,
                                    size_t count) {
  return fill<uint32_t>(to, value, count);
}
CUDASIM_API CUresult cuMemsetD8Async(CUdeviceptr to, unsigned char value,
                                     size_t count, CUstream stream) {
  return fillAsync<uint8_t>(to, value, count, stream);
}
CUDASIM_API CUresult cuMemsetD16Async(CUdeviceptr to, unsigned short value,
                                      size_t count, CUstream stream) {
  return fillAsync<uint16_t>(to, value, count, stream);
}
CUDASIM_API CUresult cuMemsetD32Async(CUdeviceptr to, unsigned value,
                                      size_t count, CUstream stream) {
  return fillAsync<uint32_t>(to, value, count, stream);
}
