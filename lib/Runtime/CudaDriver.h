/*===- CudaDriver.h - the CUDA driver API, without its header -----*- C -*-===*\
|*
|* The calls, types and constants of the driver API that this runtime needs, as
|* CUDA's documentation gives them. Their values are part of the driver's ABI.
|*
\*===----------------------------------------------------------------------===*/

#ifndef XENT_LIB_RUNTIME_CUDADRIVER_H
#define XENT_LIB_RUNTIME_CUDADRIVER_H

#include <stddef.h>
#include <stdint.h>

#pragma GCC visibility push(hidden)

typedef int CUresult;
typedef int CUdevice;
typedef unsigned long long CUdeviceptr;
typedef struct CUctx_st *CUcontext;
typedef struct CUmod_st *CUmodule;
typedef struct CUfunc_st *CUfunction;
typedef struct CUstream_st *CUstream;
typedef struct CUevent_st *CUevent;

enum {
  kCudaSuccess = 0,
  kCudaOutOfMemory = 2,
  kCudaNoDevice = 100,
  kCudaInvalidImage = 200,
  kCudaNoBinaryForGPU = 209,
  kCudaUnsupportedPTXVersion = 222,
  /* Errors of the device, which every later call of the context returns. */
  kCudaFirstDeviceError = 700,
  kCudaLastDeviceError = 719,

  kCudaMultiprocessorCount = 16, /* CU_DEVICE_ATTRIBUTE_... */
  kCudaComputeCapabilityMajor = 75,
  kCudaComputeCapabilityMinor = 76,
  kCudaMaxDynamicSharedBytes = 8, /* CU_FUNC_ATTRIBUTE_... */
  kCudaNonPortableClusterSize = 14,
  kCudaJITErrorLog = 5, /* CU_JIT_... */
  kCudaJITErrorLogBytes = 6,
  kCudaClusterDimension = 4, /* CU_LAUNCH_ATTRIBUTE_... */
  kCudaCaptureModeRelaxed = 2,
  kCudaStreamNonBlocking = 1,
  kCudaTensorMapFloat16 = 6, /* CU_TENSOR_MAP_... */
  kCudaTensorMapFloat32 = 7,
  kCudaTensorMapBFloat16 = 9,
  kCudaTensorMapSwizzle128B = 3,
  kCudaTensorMapPromotion128B = 2,
};

/* CUlaunchAttribute: the value is a union of 64 bytes, aligned to 8. */
typedef struct CUlaunchAttribute {
  int id;
  char padding[4];
  union {
    uint64_t words[8];
    unsigned clusterDimension[3];
  } value;
} CUlaunchAttribute;

typedef struct CUlaunchConfig {
  unsigned grid[3], block[3];
  unsigned sharedMemBytes;
  CUstream stream;
  CUlaunchAttribute *attributes;
  unsigned numAttributes;
} CUlaunchConfig;

/* CALL(field, symbol, parameters): the symbols are those that CUDA's header of
   version 12 maps the plain names to. */
#define XENT_CUDA_CALLS(CALL, OPTIONAL)                                        \
  CALL(init, cuInit, (unsigned flags))                                         \
  CALL(driverGetVersion, cuDriverGetVersion, (int *version))                   \
  CALL(getErrorName, cuGetErrorName, (CUresult, const char **))                \
  CALL(getErrorString, cuGetErrorString, (CUresult, const char **))            \
  CALL(deviceGetCount, cuDeviceGetCount, (int *count))                         \
  CALL(deviceGet, cuDeviceGet, (CUdevice *, int ordinal))                      \
  CALL(deviceGetName, cuDeviceGetName, (char *, int length, CUdevice))         \
  CALL(deviceGetAttribute, cuDeviceGetAttribute, (int *, int, CUdevice))       \
  CALL(deviceTotalMem, cuDeviceTotalMem_v2, (size_t *, CUdevice))              \
  CALL(primaryCtxRetain, cuDevicePrimaryCtxRetain, (CUcontext *, CUdevice))    \
  CALL(primaryCtxRelease, cuDevicePrimaryCtxRelease_v2, (CUdevice))            \
  CALL(ctxGetCurrent, cuCtxGetCurrent, (CUcontext *))                          \
  CALL(ctxSetCurrent, cuCtxSetCurrent, (CUcontext))                            \
  CALL(ctxGetDevice, cuCtxGetDevice, (CUdevice *))                             \
  CALL(moduleLoadDataEx, cuModuleLoadDataEx,                                   \
       (CUmodule *, const void *, unsigned, int *, void **))                   \
  CALL(moduleGetFunction, cuModuleGetFunction,                                 \
       (CUfunction *, CUmodule, const char *))                                 \
  CALL(funcSetAttribute, cuFuncSetAttribute, (CUfunction, int, int))           \
  CALL(launchKernel, cuLaunchKernel,                                           \
       (CUfunction, unsigned, unsigned, unsigned, unsigned, unsigned,          \
        unsigned, unsigned, CUstream, void **, void **))                       \
  CALL(memAlloc, cuMemAlloc_v2, (CUdeviceptr *, size_t))                       \
  CALL(memFree, cuMemFree_v2, (CUdeviceptr))                                   \
  CALL(memAllocAsync, cuMemAllocAsync, (CUdeviceptr *, size_t, CUstream))      \
  CALL(memFreeAsync, cuMemFreeAsync, (CUdeviceptr, CUstream))                  \
  CALL(memcpyDtoDAsync, cuMemcpyDtoDAsync_v2,                                  \
       (CUdeviceptr, CUdeviceptr, size_t, CUstream))                           \
  CALL(memcpyHtoDAsync, cuMemcpyHtoDAsync_v2,                                  \
       (CUdeviceptr, const void *, size_t, CUstream))                          \
  CALL(memcpyDtoHAsync, cuMemcpyDtoHAsync_v2,                                  \
       (void *, CUdeviceptr, size_t, CUstream))                                \
  CALL(memsetD8Async, cuMemsetD8Async,                                         \
       (CUdeviceptr, unsigned char, size_t, CUstream))                         \
  CALL(memsetD16Async, cuMemsetD16Async,                                       \
       (CUdeviceptr, unsigned short, size_t, CUstream))                        \
  CALL(memsetD32Async, cuMemsetD32Async,                                       \
       (CUdeviceptr, unsigned, size_t, CUstream))                              \
  CALL(streamCreate, cuStreamCreate, (CUstream *, unsigned flags))             \
  CALL(streamSynchronize, cuStreamSynchronize, (CUstream))                     \
  CALL(streamDestroy, cuStreamDestroy_v2, (CUstream))                          \
  CALL(eventCreate, cuEventCreate, (CUevent *, unsigned flags))                \
  CALL(eventRecord, cuEventRecord, (CUevent, CUstream))                        \
  CALL(eventSynchronize, cuEventSynchronize, (CUevent))                        \
  CALL(eventElapsedTime, cuEventElapsedTime, (float *, CUevent, CUevent))      \
  CALL(eventDestroy, cuEventDestroy_v2, (CUevent))                             \
  /* Newer than CUDA 11.2, the first that has the others. */                   \
  OPTIONAL(launchKernelEx, cuLaunchKernelEx,                                   \
           (const CUlaunchConfig *, CUfunction, void **, void **))             \
  OPTIONAL(tensorMapEncodeTiled, cuTensorMapEncodeTiled,                       \
           (void *, int, uint32_t, void *, const uint64_t *, const uint64_t *, \
            const uint32_t *, const uint32_t *, int, int, int, int))           \
  OPTIONAL(ctxGetId, cuCtxGetId, (CUcontext, unsigned long long *))            \
  OPTIONAL(exchangeCaptureMode, cuThreadExchangeStreamCaptureMode, (int *))

/* The driver's functions; optional ones may be null. */
typedef struct CudaDriver {
#define XENT_CUDA_FIELD(field, symbol, parameters) CUresult(*field) parameters;
  XENT_CUDA_CALLS(XENT_CUDA_FIELD, XENT_CUDA_FIELD)
#undef XENT_CUDA_FIELD
} CudaDriver;

/* The driver, loaded and initialized; null after an error, whose status goes to
   `status`. A failure is not remembered: the next call tries again. */
const CudaDriver *cudaGetDriver(int32_t *status);

/* Makes a context current if none is: see Cuda.h. Returns the driver, or null
   after an error as above. */
const CudaDriver *cudaEnter(int32_t *status);

/* A context, as it can be told from others: addresses are used again. */
typedef struct CudaContextKey {
  CUcontext context;
  unsigned long long id; /* 0 where the driver has no ids */
  unsigned generation;   /* of the primary context */
} CudaContextKey;

/* The context that is current. */
CUresult cudaGetContextKey(const CudaDriver *driver, CudaContextKey *key);

/* The compute capability of the current context's device. Returns 0, or the
   status of an error. */
int32_t cudaGetCapability(const CudaDriver *driver, int *major, int *minor);

#pragma GCC visibility pop

#endif /* XENT_LIB_RUNTIME_CUDADRIVER_H */
