/*===- Call.h - calls of ahead-of-time compiled functions ---------*- C -*-===*\
|*
|* The functions of a library that xent-compile makes are a few lines of C
|* around these: they check what the caller gives, bring it into the form that
|* compiled code takes, call it, and turn what goes wrong into a status and a
|* text. This header includes only what xent-compile can copy into those lines.
|*
\*===----------------------------------------------------------------------===*/

#ifndef XENT_RUNTIME_CALL_H
#define XENT_RUNTIME_CALL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a call returns: 0, one of these, or an XentCudaStatus (1 to 15). */
typedef enum XentCallStatus {
  XENT_CALL_SUCCESS = 0,
  XENT_CALL_BAD_SHAPE = 16,     /* extents contradict the types or each other */
  XENT_CALL_BAD_MEMORY = 17,    /* null, overlapping or of a wrong layout */
  XENT_CALL_OUT_OF_MEMORY = 18, /* of the host */
  XENT_CALL_NOT_ALLOWED = 19    /* an assertion of the program does not hold,
                                   or no version of it can run here */
} XentCallStatus;

/* An argument or result. A tensor is given as the address of
   `struct { T *data; int64_t sizes[rank]; int64_t strides[rank]; }`, a scalar
   as its own address. Strides count elements. */
typedef struct XentValue {
  const char *name;
  int32_t rank; /* -1: a scalar */
  int32_t elementBytes;
  int32_t takesStrides; /* on CUDA, any strides; 0: contiguous, row-major */
} XentValue;

/* The third member of a relation where it is not a tensor. */
enum { XENT_CONSTANT = -1, XENT_MULTIPLE = -2 };

/* What an extent has to be: dimension `dim` of tensor `tensor`, times
   `divisor`, is dimension `otherDim` of tensor `other`, times `factor`; or just
   `factor` (XENT_CONSTANT); or a multiple of `factor` (XENT_MULTIPLE). Tensors
   are counted through arguments and results. */
typedef struct XentRelation {
  int32_t tensor, dim, other, otherDim;
  int64_t factor, divisor;
} XentRelation;

/* What a version of a function needs where it runs. */
typedef enum XentNeed {
  XENT_NEEDS_AVX2 = 1,        /* and the rest of x86-64-v3 */
  XENT_NEEDS_AVX512 = 2,      /* and the rest of x86-64-v4 */
  XENT_NEEDS_AVX512_BF16 = 4, /* see Dot.h */
  XENT_NEEDS_FAST_DOT = 8,    /* that AVX512-BF16 pays: see Dot.h */
  XENT_NEEDS_AMX = 16         /* AMX-BF16, and leave to use it: see Amx.h */
} XentNeed;

/* The code of a function for some processors. */
typedef struct XentVersion {
  const char *level; /* null: the only version, for one processor */
  uint32_t needs;    /* XentNeed bits */
  /* Takes the addresses of its parameters: of a tensor, of the address of a
     memref descriptor; of a scalar, of its value. */
  void (*call)(void **parameters);
} XentVersion;

/* A compiled function. Every extent of a result that is not constant is on the
   left of a relation that has an argument on its right. */
typedef struct XentFunction {
  const char *name;
  int32_t numArguments, numResults, numRelations;
  const XentValue *values; /* arguments, then results */
  const XentRelation *relations;
  const XentVersion *versions; /* the best first; on CUDA only one */
  int32_t numVersions;
  /* On CUDA, tells extents and workspace: see xentCallCuda. Null on the CPU. */
  void (*query)(void **parameters);
} XentFunction;

/* Calls a function on the CPU, in the version that Level.h chooses. `values`
   are the addresses of arguments and results, in their order. Arguments are
   only read; those that are not contiguous in row-major order are copied
   before, results likewise after. Results overlap neither arguments nor each
   other. */
int32_t xentCallCPU(const XentFunction *function, const void *const *values);

/* Calls a function on CUDA. The data of all tensors is in device memory,
   aligned to its elements, and contiguous in row-major order but where
   `takesStrides` is set; results that are scalars are there as well.
   `workspace`, of `workspaceBytes` bytes, and `stream` are as in Cuda.h. The
   packed function takes workspace, size and stream behind the values and the
   address of its i32 status last; its query takes arguments, the address of a
   buffer for extents, and the address of its i64 result, the bytes of the
   workspace. */
int32_t xentCallCuda(const XentFunction *function, const void *const *values,
                     void *workspace, size_t workspaceBytes, void *stream);

/* The bytes of workspace that a call needs for arguments of these sizes, whose
   data may be null; -1 after an error. On the CPU that is 0. */
int64_t xentCallWorkspaceBytes(const XentFunction *function,
                               const void *const *arguments);

/* Writes the extents of all results, in their order, for arguments of these
   sizes, whose data may be null. */
int32_t xentCallResultSizes(const XentFunction *function,
                            const void *const *arguments, int64_t *sizes);

/* What went wrong in the calling thread's last call that failed. */
const char *xentCallErrorText(void);

/* What compiled code calls where an assertion does not hold: first with its
   message, then to end the call. Outside of a call, and on threads that are
   not the caller's, the process ends. */
int xentCallMessage(const char *text);
void xentCallAbort(void);

#ifdef __cplusplus
}
#endif

#endif /* XENT_RUNTIME_CALL_H */
