/*===- CudaDevice.h - a CUDA device, seen from a host program -----*- C -*-===*\
|*
|* What a host needs around the call of a compiled program, without CUDA's
|* headers or its toolkit: device memory, copies, streams and times. The driver
|* and the context are found as Cuda.h says.
|*
|* Functions return 0 or an XentCudaStatus unless they say otherwise; after a
|* failure xentCudaErrorText of Cuda.h has the text. A null stream is the
|* default stream of the context. All functions may be called from any thread;
|* a thread other than the one that called xentCudaOpen calls it, too.
|*
\*===----------------------------------------------------------------------===*/

#ifndef XENT_RUNTIME_CUDADEVICE_H
#define XENT_RUNTIME_CUDADEVICE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct XentCudaDevice {
  char name[128];       /* of the GPU, by its driver */
  char chip[16];        /* "sm_90" */
  int32_t cudaVersion;  /* newest that the driver supports: 12040 for 12.4 */
  uint64_t memoryBytes; /* of the whole device */
} XentCudaDevice;

/* Makes a context current, if none is, and describes its device. `device` may
   be null. */
int32_t xentCudaOpen(XentCudaDevice *device);

/* Gives the primary context back, if this runtime has retained it, and makes it
   current no longer on this thread. All that lives in it is gone with it,
   unless somebody else has retained it. */
int32_t xentCudaClose(void);

/* Allocates device memory, aligned to 256 bytes. Returns null after an error,
   and for 0 bytes. */
void *xentCudaMalloc(int64_t bytes);

/* Frees what xentCudaMalloc has returned, once the device does not use it any
   more. Null is ignored. */
int32_t xentCudaFree(void *memory);

/* Copy between host and device in the order of the stream, and wait for it. */
int32_t xentCudaCopyToDevice(void *to, const void *from, int64_t bytes,
                             void *stream);
int32_t xentCudaCopyToHost(void *to, const void *from, int64_t bytes,
                           void *stream);

/* A stream that does not wait for the default stream. */
int32_t xentCudaStreamCreate(void **stream);
/* Waits for what is in the stream. Errors of the device are seen here. */
int32_t xentCudaStreamSynchronize(void *stream);
/* Null is ignored. */
int32_t xentCudaStreamDestroy(void *stream);

int32_t xentCudaEventCreate(void **event);
int32_t xentCudaEventRecord(void *event, void *stream);
/* Waits for `end`; the time between the two, in milliseconds. */
int32_t xentCudaEventElapsed(void *start, void *end, float *milliseconds);
/* Null is ignored. */
int32_t xentCudaEventDestroy(void *event);

#ifdef __cplusplus
}
#endif

#endif /* XENT_RUNTIME_CUDADEVICE_H */
