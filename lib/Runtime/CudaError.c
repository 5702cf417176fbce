/*===- CudaError.c - failures of the CUDA runtime -------------------------===*/

#include "CudaError.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Long enough for the log of the driver's compiler, which may be cut short. */
static _Thread_local char text[4096];

int32_t cudaFail(int32_t status, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof(text), format, arguments);
  va_end(arguments);
  return status;
}

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
  vsnprintf(text, sizeof(text), format, arguments);
  va_end(arguments);

  const char *name = NULL, *meaning = NULL;
  if (driver->getErrorName(result, &name) != kCudaSuccess)
    name = NULL;
  if (driver->getErrorString(result, &meaning) != kCudaSuccess)
    meaning = NULL;
  int isDeviceError =
      result >= kCudaFirstDeviceError && result <= kCudaLastDeviceError;
  size_t used = strlen(text);
  snprintf(text + used, sizeof(text) - used, ": %s (%d): %s%s",
           name ? name : "unknown error", result,
           meaning ? meaning : "no description",
           isDeviceError ? "; earlier work in the context may be the cause"
                         : "");
  return getStatus(result);
}

const char *xentCudaErrorText(void) { return text; }
