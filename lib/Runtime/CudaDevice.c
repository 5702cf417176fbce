/*===- CudaDevice.c - copies, streams and events for a host program -------===*/

#include "Xent/Runtime/CudaDevice.h"
#include "CudaDriver.h"
#include "CudaError.h"
#include <inttypes.h>

static int32_t check(const CudaDriver *driver, CUresult result,
                     const char *what) {
  return result == kCudaSuccess ? XENT_CUDA_SUCCESS
                                : cudaFailDriver(driver, result, "%s", what);
}

static int32_t copy(CUresult (*call)(const CudaDriver *, void *, const void *,
                                     size_t, CUstream),
                    void *to, const void *from, int64_t bytes, CUstream stream,
                    const char *where) {
  int32_t status;
  const CudaDriver *driver = cudaEnter(&status);
  if (!driver || bytes == 0)
    return status;
  if (bytes < 0)
    return xentFail(XENT_CUDA_INVALID_ARGUMENT, "copying %" PRId64 " bytes %s",
                    bytes, where);
  CUresult result = call(driver, to, from, (size_t)bytes, stream);
  if (result == kCudaSuccess)
    result = driver->streamSynchronize(stream);
  if (result != kCudaSuccess)
    return cudaFailDriver(driver, result, "copying %" PRId64 " bytes %s", bytes,
                          where);
  return XENT_CUDA_SUCCESS;
}

static CUresult copyHtoD(const CudaDriver *driver, void *to, const void *from,
                         size_t bytes, CUstream stream) {
  return driver->memcpyHtoDAsync((uintptr_t)to, from, bytes, stream);
}

static CUresult copyDtoH(const CudaDriver *driver, void *to, const void *from,
                         size_t bytes, CUstream stream) {
  return driver->memcpyDtoHAsync(to, (uintptr_t)from, bytes, stream);
}

int32_t xentCudaCopyToDevice(void *to, const void *from, int64_t bytes,
                             void *stream) {
  return copy(copyHtoD, to, from, bytes, stream, "from the host to the device");
}

int32_t xentCudaCopyToHost(void *to, const void *from, int64_t bytes,
                           void *stream) {
  return copy(copyDtoH, to, from, bytes, stream, "from the device to the host");
}

int32_t xentCudaStreamCreate(void **stream) {
  int32_t status;
  const CudaDriver *driver = cudaEnter(&status);
  if (!driver)
    return status;
  CUstream created = NULL;
  status = check(driver, driver->streamCreate(&created, kCudaStreamNonBlocking),
                 "creating a stream");
  *stream = created;
  return status;
}

int32_t xentCudaStreamSynchronize(void *stream) {
  int32_t status;
  const CudaDriver *driver = cudaEnter(&status);
  return driver ? check(driver, driver->streamSynchronize(stream),
                        "waiting for a stream")
                : status;
}

int32_t xentCudaStreamDestroy(void *stream) {
  int32_t status = XENT_CUDA_SUCCESS;
  const CudaDriver *driver = stream ? cudaEnter(&status) : NULL;
  return driver ? check(driver, driver->streamDestroy(stream),
                        "destroying a stream")
                : status;
}

int32_t xentCudaEventCreate(void **event) {
  int32_t status;
  const CudaDriver *driver = cudaEnter(&status);
  if (!driver)
    return status;
  CUevent created = NULL;
  status = check(driver, driver->eventCreate(&created, 0), "creating an event");
  *event = created;
  return status;
}

int32_t xentCudaEventRecord(void *event, void *stream) {
  int32_t status;
  const CudaDriver *driver = cudaEnter(&status);
  return driver ? check(driver, driver->eventRecord(event, stream),
                        "recording an event")
                : status;
}

int32_t xentCudaEventElapsed(void *start, void *end, float *milliseconds) {
  int32_t status;
  const CudaDriver *driver = cudaEnter(&status);
  if (!driver)
    return status;
  CUresult result = driver->eventSynchronize(end);
  if (result == kCudaSuccess)
    result = driver->eventElapsedTime(milliseconds, start, end);
  return check(driver, result, "measuring the time between two events");
}

int32_t xentCudaEventDestroy(void *event) {
  int32_t status = XENT_CUDA_SUCCESS;
  const CudaDriver *driver = event ? cudaEnter(&status) : NULL;
  return driver
             ? check(driver, driver->eventDestroy(event), "destroying an event")
             : status;
}
