/*===- CudaModule.c - the modules and functions of a program --------------===*/

#include "CudaModule.h"
#include "CudaError.h"
#include "CudaImage.h"
#include <inttypes.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* A kernel that was looked up, and what it was allowed to have so far. */
typedef struct Function {
  struct Function *next;
  CUfunction handle;
  int64_t dynamicSharedBytes;
  int64_t clusterBlocks;
  uint32_t hash;
  char name[];
} Function;

/* A program in one context. Lives as long as the process. */
typedef struct Module {
  struct Module *next;
  CudaContextKey key;
  CUmodule handle;
  Function *functions;
} Module;

/* What every kernel may have without being asked. */
enum { kDynamicSharedBytes = 48 << 10, kClusterBlocks = 8 };

/* Of all programs. Also held while the driver compiles, so that threads do not
   compile the same twice. */
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

/* Whether another image may do where the driver refused one like this. */
static int mayTryNext(const XentCudaImage *image, CUresult result) {
  if (image->isPTX)
    return result == kCudaUnsupportedPTXVersion;
  return result == kCudaInvalidImage || result == kCudaNoBinaryForGPU;
}

/* Loads one image; `log` gets what the driver's compiler says about errors. */
static CUresult loadImage(const CudaDriver *driver, const XentCudaImage *image,
                          CUmodule *module, char *log, size_t logBytes) {
  /* The driver finds the end of a text by its zero byte. */
  char *text = NULL;
  const void *data = image->data;
  if (image->isPTX) {
    text = malloc(image->size + 1);
    if (!text)
      return kCudaOutOfMemory;
    memcpy(text, image->data, image->size);
    text[image->size] = 0;
    data = text;
  }
  int options[] = {kCudaJITErrorLog, kCudaJITErrorLogBytes};
  void *values[] = {log, (void *)(uintptr_t)logBytes};
  CUresult result = driver->moduleLoadDataEx(module, data, 2, options, values);
  log[logBytes - 1] = 0;
  free(text);
  return result;
}

/* Loads the best image of `program` that the driver takes. */
static int32_t loadBestImage(const CudaDriver *driver,
                             const XentCudaProgram *program, CUmodule *module) {
  int major, minor;
  int32_t status = cudaGetCapability(driver, &major, &minor);
  if (status)
    return status;
  status = xentFail(XENT_CUDA_NO_IMAGE,
                    "the program has no code for the device, an sm_%d%d", major,
                    minor);
  int32_t below = INT32_MAX;
  while (1) {
    const XentCudaImage *best = NULL;
    int32_t bestRank = 0;
    for (int32_t i = 0; i < program->numImages; ++i) {
      int32_t rank = cudaRankImage(&program->images[i], major, minor);
      if (rank > bestRank && rank < below) {
        best = &program->images[i];
        bestRank = rank;
      }
    }
    if (!best)
      return status;
    below = bestRank;
    char log[2048] = "";
    CUresult result = loadImage(driver, best, module, log, sizeof(log));
    if (result == kCudaSuccess)
      return XENT_CUDA_SUCCESS;
    status = cudaFailDriver(driver, result, "loading the %s for %s%s%s%s",
                            best->isPTX ? "PTX" : "cubin", best->chip,
                            *log ? " (" : "", log, *log ? ")" : "");
    if (!mayTryNext(best, result))
      return status;
  }
}

/* Loading may allocate, which a capture on this thread would refuse unless it
   is told that the work does not belong to it. */
static void exchangeCaptureMode(const CudaDriver *driver, int *mode) {
  if (driver->exchangeCaptureMode)
    driver->exchangeCaptureMode(mode);
}

static int isSameContext(const CudaContextKey *a, const CudaContextKey *b) {
  return a->context == b->context && a->id == b->id &&
         a->generation == b->generation;
}

/* Finds or loads; the mutex is held. */
static int32_t getModule(const CudaDriver *driver, XentCudaProgram *program,
                         Module **module) {
  CudaContextKey key;
  CUresult result = cudaGetContextKey(driver, &key);
  if (result != kCudaSuccess)
    return cudaFailDriver(driver, result, "asking for the current context");
  for (*module = program->state; *module; *module = (*module)->next)
    if (isSameContext(&(*module)->key, &key))
      return XENT_CUDA_SUCCESS;

  Module *loaded = calloc(1, sizeof(Module));
  if (!loaded)
    return xentFail(XENT_CUDA_OUT_OF_MEMORY, "out of host memory");
  int mode = kCudaCaptureModeRelaxed;
  exchangeCaptureMode(driver, &mode);
  int32_t status = loadBestImage(driver, program, &loaded->handle);
  exchangeCaptureMode(driver, &mode);
  if (status) {
    free(loaded);
    return status;
  }
  loaded->key = key;
  loaded->next = program->state;
  program->state = *module = loaded;
  return XENT_CUDA_SUCCESS;
}

/* FNV-1a. */
static uint32_t getHash(const char *name) {
  uint32_t hash = 2166136261u;
  for (; *name; ++name)
    hash = (hash ^ (unsigned char)*name) * 16777619u;
  return hash;
}

/* Finds or looks up; the mutex is held. */
static int32_t findFunction(const CudaDriver *driver, Module *module,
                            const char *kernel, Function **function) {
  uint32_t hash = getHash(kernel);
  for (*function = module->functions; *function; *function = (*function)->next)
    if ((*function)->hash == hash && strcmp((*function)->name, kernel) == 0)
      return XENT_CUDA_SUCCESS;

  size_t length = strlen(kernel) + 1;
  Function *found = calloc(1, sizeof(Function) + length);
  if (!found)
    return xentFail(XENT_CUDA_OUT_OF_MEMORY, "out of host memory");
  int mode = kCudaCaptureModeRelaxed;
  exchangeCaptureMode(driver, &mode);
  CUresult result =
      driver->moduleGetFunction(&found->handle, module->handle, kernel);
  exchangeCaptureMode(driver, &mode);
  if (result != kCudaSuccess) {
    free(found);
    return cudaFailDriver(driver, result, "looking up kernel %s", kernel);
  }
  memcpy(found->name, kernel, length);
  found->hash = hash;
  found->dynamicSharedBytes = kDynamicSharedBytes;
  found->clusterBlocks = kClusterBlocks;
  found->next = module->functions;
  module->functions = *function = found;
  return XENT_CUDA_SUCCESS;
}

/* Allows the function what goes beyond its limits; the mutex is held. */
static int32_t raiseLimits(const CudaDriver *driver, Function *function,
                           int64_t dynamicSharedBytes, int64_t clusterBlocks) {
  if (dynamicSharedBytes > function->dynamicSharedBytes) {
    CUresult result = driver->funcSetAttribute(
        function->handle, kCudaMaxDynamicSharedBytes, (int)dynamicSharedBytes);
    if (result != kCudaSuccess)
      return cudaFailDriver(driver, result,
                            "allowing kernel %s %" PRId64
                            " bytes of dynamic shared memory",
                            function->name, dynamicSharedBytes);
    function->dynamicSharedBytes = dynamicSharedBytes;
  }
  if (clusterBlocks > function->clusterBlocks) {
    CUresult result = driver->funcSetAttribute(function->handle,
                                               kCudaNonPortableClusterSize, 1);
    if (result != kCudaSuccess)
      return cudaFailDriver(driver, result,
                            "allowing kernel %s clusters of %" PRId64 " blocks",
                            function->name, clusterBlocks);
    function->clusterBlocks = clusterBlocks;
  }
  return XENT_CUDA_SUCCESS;
}

int32_t cudaLoadProgram(const CudaDriver *driver, XentCudaProgram *program) {
  Module *module;
  pthread_mutex_lock(&mutex);
  int32_t status = getModule(driver, program, &module);
  pthread_mutex_unlock(&mutex);
  return status;
}

int32_t cudaGetFunction(const CudaDriver *driver, XentCudaProgram *program,
                        const char *kernel, int64_t dynamicSharedBytes,
                        int64_t clusterBlocks, CUfunction *function) {
  Module *module;
  Function *found;
  pthread_mutex_lock(&mutex);
  int32_t status = getModule(driver, program, &module);
  if (!status)
    status = findFunction(driver, module, kernel, &found);
  if (!status)
    status = raiseLimits(driver, found, dynamicSharedBytes, clusterBlocks);
  if (!status)
    *function = found->handle;
  pthread_mutex_unlock(&mutex);
  return status;
}
