/*===- CudaProgram.c - calls of compiled programs -------------------------===*/

#include "CudaDriver.h"
#include "CudaError.h"
#include "CudaMemory.h"
#include "CudaModule.h"
#include "Xent/Runtime/Cuda.h"
#include <inttypes.h>
#include <string.h>

/* Calls within calls on one thread, of which each has its first failure. */
enum { kMaxDepth = 64, kWorkspaceAlignment = 256 };
static _Thread_local int32_t failures[kMaxDepth];
static _Thread_local int32_t depth;

/* The driver, if the innermost call has not failed. */
static const CudaDriver *getWorkingDriver(const char *what) {
  if (depth == 0) {
    xentFail(XENT_CUDA_INVALID_ARGUMENT, "%s outside of a call", what);
    return NULL;
  }
  if (depth > kMaxDepth || failures[depth - 1])
    return NULL;
  const CudaDriver *driver = cudaGetDriver(&failures[depth - 1]);
  return driver;
}

static void setFailure(int32_t status) { failures[depth - 1] = status; }

void *xentCudaBegin(void *workspace, int64_t workspaceBytes, int64_t needed,
                    void *stream) {
  if (++depth > kMaxDepth) {
    xentFail(XENT_CUDA_INVALID_ARGUMENT, "more than %d calls within calls",
             kMaxDepth);
    return NULL;
  }
  int32_t status;
  const CudaDriver *driver = cudaEnter(&status);
  setFailure(status);
  if (!driver || needed == 0)
    return NULL;
  if (needed < 0) {
    setFailure(xentFail(XENT_CUDA_INVALID_ARGUMENT,
                        "a workspace of %" PRId64 " bytes", needed));
    return NULL;
  }
  if (workspace) {
    if (workspaceBytes < needed) {
      setFailure(xentFail(XENT_CUDA_WORKSPACE_TOO_SMALL,
                          "the workspace has %" PRId64 " bytes, %" PRId64
                          " are needed",
                          workspaceBytes, needed));
      return NULL;
    }
    if ((uintptr_t)workspace % kWorkspaceAlignment) {
      setFailure(xentFail(XENT_CUDA_INVALID_ARGUMENT,
                          "the workspace at %p is not aligned to %d bytes",
                          workspace, kWorkspaceAlignment));
      return NULL;
    }
    return workspace;
  }

  CUdeviceptr address = 0;
  CUresult result = driver->memAllocAsync(&address, (size_t)needed, stream);
  if (result != kCudaSuccess) {
    setFailure(cudaFailDriver(driver, result,
                              "allocating a workspace of %" PRId64
                              " bytes beside the %" PRIu64 " in use",
                              needed, xentCudaMemoryUsage().current));
    return NULL;
  }
  status = cudaCountBlock(address, (uint64_t)needed);
  if (status) {
    setFailure(status);
    driver->memFreeAsync(address, stream);
    return NULL;
  }
  return (void *)(uintptr_t)address;
}

/* Whether extents can be given to the driver: grids of at most 2^31 - 1 by
   65535 by 65535 blocks, and blocks and clusters far below. */
static int areValid(int64_t x, int64_t y, int64_t z) {
  return x > 0 && x <= INT32_MAX && y > 0 && y <= UINT16_MAX && z > 0 &&
         z <= UINT16_MAX;
}

void xentCudaLaunch(XentCudaProgram *program, const char *kernel, int64_t gridX,
                    int64_t gridY, int64_t gridZ, int64_t blockX,
                    int64_t blockY, int64_t blockZ, int64_t clusterX,
                    int64_t clusterY, int64_t clusterZ,
                    int64_t dynamicSharedBytes, void *stream,
                    void **arguments) {
  const CudaDriver *driver = getWorkingDriver("a launch");
  if (!driver || gridX == 0 || gridY == 0 || gridZ == 0)
    return;
  if (!areValid(gridX, gridY, gridZ) || !areValid(blockX, blockY, blockZ) ||
      (clusterX && !areValid(clusterX, clusterY, clusterZ)) ||
      dynamicSharedBytes < 0 || dynamicSharedBytes > INT32_MAX) {
    setFailure(xentFail(XENT_CUDA_INVALID_ARGUMENT,
                        "launching kernel %s with a grid of %" PRId64
                        "x%" PRId64 "x%" PRId64 ", blocks of %" PRId64
                        "x%" PRId64 "x%" PRId64 ", clusters of %" PRId64
                        "x%" PRId64 "x%" PRId64 " and %" PRId64
                        " bytes of dynamic shared memory",
                        kernel, gridX, gridY, gridZ, blockX, blockY, blockZ,
                        clusterX, clusterY, clusterZ, dynamicSharedBytes));
    return;
  }

  CUfunction function;
  int64_t clusterBlocks = clusterX ? clusterX * clusterY * clusterZ : 0;
  int32_t status = cudaGetFunction(driver, program, kernel, dynamicSharedBytes,
                                   clusterBlocks, &function);
  if (status) {
    setFailure(status);
    return;
  }
  CUresult result;
  if (!clusterX) {
    result = driver->launchKernel(
        function, (unsigned)gridX, (unsigned)gridY, (unsigned)gridZ,
        (unsigned)blockX, (unsigned)blockY, (unsigned)blockZ,
        (unsigned)dynamicSharedBytes, stream, arguments, NULL);
  } else if (driver->launchKernelEx) {
    CUlaunchAttribute cluster = {
        .id = kCudaClusterDimension,
        .value.clusterDimension = {(unsigned)clusterX, (unsigned)clusterY,
                                   (unsigned)clusterZ}};
    CUlaunchConfig config = {
        .grid = {(unsigned)gridX, (unsigned)gridY, (unsigned)gridZ},
        .block = {(unsigned)blockX, (unsigned)blockY, (unsigned)blockZ},
        .sharedMemBytes = (unsigned)dynamicSharedBytes,
        .stream = stream,
        .attributes = &cluster,
        .numAttributes = 1};
    result = driver->launchKernelEx(&config, function, arguments, NULL);
  } else {
    setFailure(xentFail(XENT_CUDA_NO_DRIVER,
                        "launching kernel %s with clusters: the CUDA driver "
                        "has no cuLaunchKernelEx, one of CUDA 11.8 or newer is "
                        "needed",
                        kernel));
    return;
  }
  if (result != kCudaSuccess)
    setFailure(cudaFailDriver(driver, result,
                              "launching kernel %s with a grid of %" PRId64
                              "x%" PRId64 "x%" PRId64 ", blocks of %" PRId64
                              "x%" PRId64 "x%" PRId64 " and %" PRId64
                              " bytes of dynamic shared memory",
                              kernel, gridX, gridY, gridZ, blockX, blockY,
                              blockZ, dynamicSharedBytes));
}

void xentCudaTensorMap(void *map, const void *matrix, int32_t elementType,
                       int64_t inner, int64_t outer, int64_t pitch,
                       int32_t boxInner, int32_t boxOuter) {
  static const int types[] = {kCudaTensorMapFloat16, kCudaTensorMapBFloat16,
                              kCudaTensorMapFloat32};
  static const int64_t bytes[] = {2, 2, 4};
  const CudaDriver *driver = getWorkingDriver("a tensor map");
  if (!driver || inner == 0 || outer == 0)
    return;
  if (!driver->tensorMapEncodeTiled) {
    setFailure(xentFail(XENT_CUDA_NO_DRIVER,
                        "the CUDA driver has no cuTensorMapEncodeTiled, one of "
                        "CUDA 12.0 or newer is needed"));
    return;
  }
  if (elementType < XENT_CUDA_F16 || elementType > XENT_CUDA_F32 || inner < 0 ||
      outer < 0 || pitch < inner || boxInner <= 0 || boxOuter <= 0 ||
      (uintptr_t)matrix % 16 || pitch * bytes[elementType] % 16) {
    setFailure(xentFail(
        XENT_CUDA_INVALID_ARGUMENT,
        "a tensor map of %" PRId64 " rows of %" PRId64 " elements at %p that "
        "begin every %" PRId64 " elements: addresses of rows have to be "
        "multiples of 16 bytes",
        outer, inner, matrix, pitch));
    return;
  }
  const uint64_t extents[2] = {(uint64_t)inner, (uint64_t)outer};
  const uint64_t strides[1] = {(uint64_t)(pitch * bytes[elementType])};
  const uint32_t box[2] = {(uint32_t)boxInner, (uint32_t)boxOuter};
  const uint32_t steps[2] = {1, 1};
  /* The driver wants a place that 64 divides. */
  _Alignas(64) uint64_t encoded[16];
  CUresult result = driver->tensorMapEncodeTiled(
      encoded, types[elementType], 2, (void *)(uintptr_t)matrix, extents,
      strides, box, steps, /*interleave=*/0, kCudaTensorMapSwizzle128B,
      kCudaTensorMapPromotion128B, /*fill=*/0);
  if (result == kCudaSuccess)
    memcpy(map, encoded, sizeof(encoded));
  else
    setFailure(cudaFailDriver(driver, result,
                              "making a tensor map of %" PRId64
                              " rows of %" PRId64 " elements at %p",
                              outer, inner, matrix));
}

int64_t xentCudaBlocks(int64_t most, int64_t cluster) {
  const CudaDriver *driver = getWorkingDriver("asking for a grid");
  if (!driver || most == 0)
    return 0;
  if (most < 0 || cluster <= 0 || most % cluster) {
    setFailure(xentFail(XENT_CUDA_INVALID_ARGUMENT,
                        "a grid of at most %" PRId64
                        " blocks in clusters of %" PRId64,
                        most, cluster));
    return 0;
  }
  CUdevice device;
  int multiprocessors = 0;
  CUresult result = driver->ctxGetDevice(&device);
  if (result == kCudaSuccess)
    result = driver->deviceGetAttribute(&multiprocessors,
                                        kCudaMultiprocessorCount, device);
  if (result != kCudaSuccess) {
    setFailure(cudaFailDriver(driver, result,
                              "asking for the number of multiprocessors"));
    return 0;
  }
  int64_t resident = multiprocessors / cluster * cluster;
  if (resident < cluster)
    resident = cluster;
  return resident < most ? resident : most;
}

void xentCudaCopy(void *to, const void *from, int64_t bytes, void *stream) {
  const CudaDriver *driver = getWorkingDriver("a copy");
  if (!driver || bytes == 0)
    return;
  if (bytes < 0) {
    setFailure(xentFail(XENT_CUDA_INVALID_ARGUMENT,
                        "copying %" PRId64 " bytes on the device", bytes));
    return;
  }
  CUresult result = driver->memcpyDtoDAsync((uintptr_t)to, (uintptr_t)from,
                                            (size_t)bytes, stream);
  if (result != kCudaSuccess)
    setFailure(cudaFailDriver(driver, result,
                              "copying %" PRId64 " bytes on the device from "
                              "%p to %p",
                              bytes, from, to));
}

void xentCudaFill(void *to, int32_t elementBytes, uint32_t pattern,
                  int64_t count, void *stream) {
  const CudaDriver *driver = getWorkingDriver("a fill");
  if (!driver || count == 0)
    return;
  CUdeviceptr address = (uintptr_t)to;
  CUresult result;
  if (count > 0 && elementBytes == 1) {
    result = driver->memsetD8Async(address, (unsigned char)pattern,
                                   (size_t)count, stream);
  } else if (count > 0 && elementBytes == 2) {
    result = driver->memsetD16Async(address, (unsigned short)pattern,
                                    (size_t)count, stream);
  } else if (count > 0 && elementBytes == 4) {
    result = driver->memsetD32Async(address, pattern, (size_t)count, stream);
  } else {
    setFailure(xentFail(XENT_CUDA_INVALID_ARGUMENT,
                        "filling %" PRId64 " elements of %" PRId32
                        " bytes on the device",
                        count, elementBytes));
    return;
  }
  if (result != kCudaSuccess)
    setFailure(cudaFailDriver(driver, result,
                              "filling %" PRId64 " elements of %" PRId32
                              " bytes on the device at %p",
                              count, elementBytes, to));
}

void xentCudaRequire(int32_t holds, const char *message) {
  if (!holds && getWorkingDriver("a requirement"))
    setFailure(xentFail(XENT_CUDA_NOT_ALLOWED, "%s", message));
}

int32_t xentCudaEnd(void *workspace, void *base, void *stream) {
  if (depth == 0)
    return xentFail(XENT_CUDA_INVALID_ARGUMENT, "an end outside of a call");
  if (depth > kMaxDepth) {
    --depth;
    return XENT_CUDA_INVALID_ARGUMENT;
  }
  int32_t status = failures[--depth];
  if (workspace || !base)
    return status;
  /* Also after a failure, whose text then stays. */
  int32_t found;
  const CudaDriver *driver = cudaGetDriver(&found);
  CUdeviceptr address = (uintptr_t)base;
  if (!driver || !cudaForgetBlock(address))
    return status ? status
                  : xentFail(XENT_CUDA_INVALID_ARGUMENT,
                             "ending a call with a workspace at %p that was "
                             "not allocated for it",
                             base);
  CUresult result = driver->memFreeAsync(address, stream);
  if (result == kCudaSuccess || status)
    return status;
  return cudaFailDriver(driver, result, "freeing the workspace at %p", base);
}

int32_t xentCudaLoad(XentCudaProgram *program) {
  int32_t status;
  const CudaDriver *driver = cudaEnter(&status);
  return driver ? cudaLoadProgram(driver, program) : status;
}
