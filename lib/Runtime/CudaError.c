/*===- CudaError.c - failures of the CUDA runtime -------------------------===*/

#include "CudaError.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static int32_t getStatus(CUresult result) {
  switch (result) {
  case kCudaOutOfMemory:
    return XENT_CUDA_OUT_OF_MEMORY;
  case kCudaNoDevice:
    return XENT_CUDA_NO_DEVICE;
  default:
    return XENT_CUDA_DRIVER_ERROR;
  }
}

int32_t cudaFailDriver(const CudaDriver *driver, CUresult result,
                       const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(xentFailureText, kFailureTextBytes, format, arguments);
  va_end(arguments);

  const char *name = NULL, *meaning = NULL;
  if (driver->getErrorName(result, &name) != kCudaSuccess)
    name = NULL;
  if (driver->getErrorString(result, &meaning) != kCudaSuccess)
    meaning = NULL;
  int isDeviceError =
      result >= kCudaFirstDeviceError && result <= kCudaLastDeviceError;
  size_t used = strlen(xentFailureText);
  snprintf(xentFailureText + used, kFailureTextBytes - used, ": %s (%d): %s%s",
           name ? name : "unknown error", result,
           meaning ? meaning : "no description",
           isDeviceError ? "; earlier work in the context may be the cause"
                         : "");
  return getStatus(result);
}

const char *xentCudaErrorText(void) { return xentFailureText; }
