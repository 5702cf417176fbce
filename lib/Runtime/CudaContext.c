/*===- CudaContext.c - the context that work runs in ----------------------===*/

#include "CudaDriver.h"
#include "CudaError.h"
#include "Xent/Runtime/CudaDevice.h"
#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
/* The primary context of device 0, while this runtime has retained it, and how
   often it has given it back: what was loaded before is gone. */
static CUcontext primary;
static CUdevice primaryDevice;
static unsigned generation;

static int32_t retainPrimary(const CudaDriver *driver, CUcontext *context) {
  if (!primary) {
    int count = 0;
    CUresult result = driver->deviceGetCount(&count);
    if (result != kCudaSuccess)
      return cudaFailDriver(driver, result, "counting CUDA devices");
    if (count == 0)
      return xentFail(XENT_CUDA_NO_DEVICE,
                      "the CUDA driver finds no device that it can use");
    result = driver->deviceGet(&primaryDevice, 0);
    if (result != kCudaSuccess)
      return cudaFailDriver(driver, result, "opening CUDA device 0");
    result = driver->primaryCtxRetain(&primary, primaryDevice);
    if (result != kCudaSuccess) {
      primary = NULL;
      return cudaFailDriver(driver, result,
                            "retaining the primary context of CUDA device 0");
    }
  }
  *context = primary;
  return XENT_CUDA_SUCCESS;
}

const CudaDriver *cudaEnter(int32_t *status) {
  const CudaDriver *driver = cudaGetDriver(status);
  if (!driver)
    return NULL;
  CUcontext context = NULL;
  CUresult result = driver->ctxGetCurrent(&context);
  if (result != kCudaSuccess) {
    *status = cudaFailDriver(driver, result, "asking for the current context");
    return NULL;
  }
  if (context)
    return driver;
  pthread_mutex_lock(&mutex);
  *status = retainPrimary(driver, &context);
  pthread_mutex_unlock(&mutex);
  if (*status)
    return NULL;
  result = driver->ctxSetCurrent(context);
  if (result != kCudaSuccess) {
    *status = cudaFailDriver(driver, result,
                             "making the primary context of CUDA device 0 "
                             "current");
    return NULL;
  }
  return driver;
}

CUresult cudaGetContextKey(const CudaDriver *driver, CudaContextKey *key) {
  CUresult result = driver->ctxGetCurrent(&key->context);
  if (result != kCudaSuccess)
    return result;
  key->id = 0;
  if (driver->ctxGetId)
    result = driver->ctxGetId(key->context, &key->id);
  pthread_mutex_lock(&mutex);
  key->generation = key->context == primary ? generation : 0;
  pthread_mutex_unlock(&mutex);
  return result;
}

int32_t cudaGetCapability(const CudaDriver *driver, int *major, int *minor) {
  CUdevice device;
  CUresult result = driver->ctxGetDevice(&device);
  if (result == kCudaSuccess)
    result =
        driver->deviceGetAttribute(major, kCudaComputeCapabilityMajor, device);
  if (result == kCudaSuccess)
    result =
        driver->deviceGetAttribute(minor, kCudaComputeCapabilityMinor, device);
  if (result != kCudaSuccess)
    return cudaFailDriver(driver, result,
                          "asking for the compute capability of the device");
  return XENT_CUDA_SUCCESS;
}

static int32_t describe(const CudaDriver *driver, XentCudaDevice *device) {
  int major = 0, minor = 0, version = 0;
  size_t bytes = 0;
  int32_t status = cudaGetCapability(driver, &major, &minor);
  if (status)
    return status;
  CUdevice handle;
  CUresult result = driver->ctxGetDevice(&handle);
  if (result == kCudaSuccess)
    result = driver->deviceGetName(device->name, sizeof(device->name), handle);
  if (result == kCudaSuccess)
    result = driver->deviceTotalMem(&bytes, handle);
  if (result == kCudaSuccess)
    result = driver->driverGetVersion(&version);
  if (result != kCudaSuccess)
    return cudaFailDriver(driver, result, "describing the CUDA device");
  snprintf(device->chip, sizeof(device->chip), "sm_%d%d", major, minor);
  device->cudaVersion = version;
  device->memoryBytes = bytes;
  return XENT_CUDA_SUCCESS;
}

int32_t xentCudaOpen(XentCudaDevice *device) {
  int32_t status;
  const CudaDriver *driver = cudaEnter(&status);
  if (driver && device)
    status = describe(driver, device);
  return status;
}

int32_t xentCudaClose(void) {
  int32_t status;
  const CudaDriver *driver = cudaGetDriver(&status);
  if (!driver)
    return status;
  pthread_mutex_lock(&mutex);
  CUresult result = kCudaSuccess;
  if (primary) {
    CUcontext current = NULL;
    result = driver->ctxGetCurrent(&current);
    if (result == kCudaSuccess && current == primary)
      result = driver->ctxSetCurrent(NULL);
    if (result == kCudaSuccess)
      result = driver->primaryCtxRelease(primaryDevice);
    if (result == kCudaSuccess) {
      primary = NULL;
      ++generation;
    }
  }
  pthread_mutex_unlock(&mutex);
  if (result != kCudaSuccess)
    return cudaFailDriver(driver, result,
                          "releasing the primary context of CUDA device 0");
  return XENT_CUDA_SUCCESS;
}
