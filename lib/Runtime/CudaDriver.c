/*===- CudaDriver.c - finds the CUDA driver -------------------------------===*/

#include "CudaDriver.h"
#include "CudaError.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static CudaDriver driver;
static int isLoaded;

/* Looks up one function. A pointer to an object is not converted to one to a
   function: ISO C does not know that. */
static int find(void *library, const char *symbol, void *field) {
  void *address = dlsym(library, symbol);
  memcpy(field, &address, sizeof(address));
  return address != NULL;
}

static int32_t load(void) {
  const char *name = getenv("XENT_CUDA_DRIVER");
  if (!name || !*name)
    name = "libcuda.so.1";
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!library)
    return xentFail(XENT_CUDA_NO_DRIVER,
                    "no CUDA driver: %s; the environment variable "
                    "XENT_CUDA_DRIVER names another library",
                    dlerror());
  const char *missing = NULL;
#define FIND(field, symbol, parameters)                                        \
  if (!find(library, #symbol, &driver.field))                                  \
    missing = #symbol;
#define FIND_OPTIONAL(field, symbol, parameters)                               \
  find(library, #symbol, &driver.field);
  XENT_CUDA_CALLS(FIND, FIND_OPTIONAL)
#undef FIND
#undef FIND_OPTIONAL
  if (missing) {
    dlclose(library);
    return xentFail(XENT_CUDA_NO_DRIVER,
                    "no CUDA driver: %s has no %s; a driver of CUDA 11.2 or "
                    "newer is needed",
                    name, missing);
  }
  CUresult result = driver.init(0);
  if (result != kCudaSuccess) {
    int32_t status = cudaFailDriver(&driver, result,
                                    "initializing the CUDA driver %s", name);
    dlclose(library);
    return status;
  }
  isLoaded = 1;
  return XENT_CUDA_SUCCESS;
}

const CudaDriver *cudaGetDriver(int32_t *status) {
  pthread_mutex_lock(&mutex);
  *status = isLoaded ? XENT_CUDA_SUCCESS : load();
  pthread_mutex_unlock(&mutex);
  return *status ? NULL : &driver;
}
