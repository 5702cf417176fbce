/*===- Cuda.h - what compiled programs call on CUDA ---------------*- C -*-===*\
|*
|* A program that is compiled for NVIDIA GPUs calls these functions from its
|* host code. They find the CUDA driver at run time: the library that the
|* environment variable XENT_CUDA_DRIVER names, or else libcuda.so.1. Nothing is
|* looked for before the first call, so a program starts without a driver.
|*
|* A call of a program is: xentCudaBegin, then launches, copies and fills, then
|* xentCudaEnd, all of them on one thread and one stream. After the first
|* failure the others do nothing; xentCudaEnd returns what went wrong, and
|* xentCudaErrorText says it. Calls may nest, and calls of several threads are
|* independent of each other.
|*
|* Everything that happens on the device is ordered by the caller's stream, a
|* CUstream (null: the default stream of the context). The host waits for
|* nothing, so errors of the device itself are seen by whoever synchronizes.
|* The context is the one that is current; where there is none, the primary
|* context of device 0 is retained and made current.
|*
|* CUDA graphs: a call may be captured, as far as the driver is concerned. What
|* a driver may refuse while it captures is to load modules, which the first
|* launch in a context does: call xentCudaLoad before, or run the program once.
|* Workspace that xentCudaBegin allocates becomes nodes of the graph.
|*
\*===----------------------------------------------------------------------===*/

#ifndef XENT_RUNTIME_CUDA_H
#define XENT_RUNTIME_CUDA_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a failed call returns. */
typedef enum XentCudaStatus {
  XENT_CUDA_SUCCESS = 0,
  XENT_CUDA_NO_DRIVER = 1, /* no driver library, or one that is too old */
  XENT_CUDA_NO_DEVICE = 2, /* a driver, but no GPU that it can use */
  XENT_CUDA_NO_IMAGE = 3,  /* the program has no code for this GPU */
  XENT_CUDA_INVALID_ARGUMENT = 4, /* refused before the driver was called */
  XENT_CUDA_WORKSPACE_TOO_SMALL = 5,
  XENT_CUDA_OUT_OF_MEMORY = 6, /* of the device or of the host */
  XENT_CUDA_DRIVER_ERROR = 7,  /* any other error of a driver call */
  XENT_CUDA_NOT_ALLOWED = 8    /* the program requires what does not hold */
} XentCudaStatus;

/* Code of all kernels of a program, in one form. `chip` is "sm_" and a number:
   of a cubin, the chip that it is for; of a PTX text, the lowest chip that can
   run it, or with a letter behind it ("sm_90a", "sm_100f") the only chip or the
   only family of chips. `data` has `size` bytes; a PTX text may end with a zero
   byte or not. */
typedef struct XentCudaImage {
  const char *chip;
  int32_t isPTX;
  const void *data;
  uint64_t size;
} XentCudaImage;

/* A compiled program. `state` is null at first and belongs to the runtime: the
   modules and functions that are loaded, for each context. Lives as long as the
   process. */
typedef struct XentCudaProgram {
  int32_t numImages;
  const XentCudaImage *images;
  void *state;
} XentCudaProgram;

/* Starts a call that needs `needed` bytes of device memory as workspace.
   Returns the workspace: `workspace` itself, which has `workspaceBytes` bytes
   and an address that 256 divides, or where it is null, memory that is
   allocated in the order of the stream. Returns null if `needed` is 0, and
   after an error. Every xentCudaBegin is followed by an xentCudaEnd, also after
   an error. */
void *xentCudaBegin(void *workspace, int64_t workspaceBytes, int64_t needed,
                    void *stream);

/* Launches a kernel. The first launch of a program in a context loads the image
   that fits the device best: a cubin for exactly its chip, or else the newest
   PTX that it can run, which the driver compiles. `arguments` are the addresses
   of the kernel's parameters and may be reused afterwards. Where clusterX is 0,
   the launch has no cluster attribute. A grid with an extent of 0 is not
   launched. Kernels may ask for more than 48 KiB of dynamic shared memory. */
void xentCudaLaunch(XentCudaProgram *program, const char *kernel, int64_t gridX,
                    int64_t gridY, int64_t gridZ, int64_t blockX,
                    int64_t blockY, int64_t blockZ, int64_t clusterX,
                    int64_t clusterY, int64_t clusterZ,
                    int64_t dynamicSharedBytes, void *stream, void **arguments);

/* Elements of matrices. */
enum { XENT_CUDA_F16 = 0, XENT_CUDA_BF16 = 1, XENT_CUDA_F32 = 2 };

/* Makes the tensor map of a matrix in device memory for copies of boxes, which
   swizzle 128 bytes in shared memory and fill with zeros: `map` gets 128 bytes,
   `outer` rows of `inner` elements begin every `pitch` elements, and a box has
   `boxOuter` rows of `boxInner` elements. The matrix and its pitch are
   multiples of 16 bytes, or the call fails. A matrix without elements has no
   map; nothing reads it. */
void xentCudaTensorMap(void *map, const void *matrix, int32_t elementType,
                       int64_t inner, int64_t outer, int64_t pitch,
                       int32_t boxInner, int32_t boxOuter);

/* Returns the grid of a kernel whose blocks take tile after tile, `most` of
   them in all, in clusters of `cluster` blocks: as many blocks as there are
   multiprocessors, in whole clusters, and no more than `most`, a multiple of
   `cluster`. Each block is to need a multiprocessor for itself. Returns 0 after
   an error. */
int64_t xentCudaBlocks(int64_t most, int64_t cluster);

/* Copies `bytes` bytes from device memory to device memory that does not
   overlap. */
void xentCudaCopy(void *to, const void *from, int64_t bytes, void *stream);

/* Writes `count` elements of 1, 2 or 4 bytes, the low bytes of `pattern`, to
   device memory that is aligned to the element. */
void xentCudaFill(void *to, int32_t elementBytes, uint32_t pattern,
                  int64_t count, void *stream);

/* Fails the call with `message` if `holds` is 0. */
void xentCudaRequire(int32_t holds, const char *message);

/* Ends a call: `workspace` is what xentCudaBegin was given, `base` what it
   returned. Memory that it allocated is freed, in the order of the stream.
   Returns 0 or the XentCudaStatus of the call's first failure. */
int32_t xentCudaEnd(void *workspace, void *base, void *stream);

/* Of the last failure on the calling thread: what was tried, and the name and
   text of the driver's error. Empty if nothing has failed. Lives until the next
   failure on this thread. */
const char *xentCudaErrorText(void);

/* Loads the program into the current context (see above) now rather than by its
   first launch. Returns 0 or an XentCudaStatus. */
int32_t xentCudaLoad(XentCudaProgram *program);

/* Device memory that this runtime has allocated in all contexts, in bytes as
   they were asked for, counted when the host asks. */
typedef struct XentCudaMemory {
  uint64_t current;     /* bytes in use now */
  uint64_t peak;        /* most bytes in use at once since the last reset */
  uint64_t allocations; /* since the last reset */
} XentCudaMemory;

XentCudaMemory xentCudaMemoryUsage(void);

/* Sets `peak` to what is in use now, and `allocations` to 0. */
void xentCudaMemoryReset(void);

#ifdef __cplusplus
}
#endif

#endif /* XENT_RUNTIME_CUDA_H */
