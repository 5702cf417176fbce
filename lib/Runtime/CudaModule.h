/*===- CudaModule.h - the modules and functions of a program ------*- C -*-===*/

#ifndef XENT_LIB_RUNTIME_CUDAMODULE_H
#define XENT_LIB_RUNTIME_CUDAMODULE_H

#include "CudaDriver.h"
#include "Xent/Runtime/Cuda.h"

#pragma GCC visibility push(hidden)

/* Loads a program into the current context if it is not there. Returns 0, or
   the status of an error. */
int32_t cudaLoadProgram(const CudaDriver *driver, XentCudaProgram *program);

/* A kernel of a program in the current context, allowed to have
   `dynamicSharedBytes` and clusters of `clusterBlocks` blocks (0: none). Loads
   what is not loaded. */
int32_t cudaGetFunction(const CudaDriver *driver, XentCudaProgram *program,
                        const char *kernel, int64_t dynamicSharedBytes,
                        int64_t clusterBlocks, CUfunction *function);

#pragma GCC visibility pop

#endif /* XENT_LIB_RUNTIME_CUDAMODULE_H */
