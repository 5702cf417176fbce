/*===- CudaMemory.h - accounting of device memory -----------------*- C -*-===*/

#ifndef XENT_LIB_RUNTIME_CUDAMEMORY_H
#define XENT_LIB_RUNTIME_CUDAMEMORY_H

#include <stdint.h>

#pragma GCC visibility push(hidden)

/* Counts a block of device memory. Returns 0, or XENT_CUDA_OUT_OF_MEMORY of the
   host. */
int32_t cudaCountBlock(unsigned long long address, uint64_t bytes);

/* Counts a block no more. Returns whether it was counted. */
int cudaForgetBlock(unsigned long long address);

#pragma GCC visibility pop

#endif /* XENT_LIB_RUNTIME_CUDAMEMORY_H */
