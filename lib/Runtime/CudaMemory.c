/*===- CudaMemory.c - device memory and its accounting --------------------===*/

#include "CudaMemory.h"
#include "CudaDriver.h"
#include "CudaError.h"
#include "Xent/Runtime/CudaDevice.h"
#include <inttypes.h>
#include <pthread.h>
#include <stdlib.h>

/* A program has one block at a time, a host as many as it has tensors: a list
   does. */
typedef struct Block {
  struct Block *next;
  unsigned long long address;
  uint64_t bytes;
} Block;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static Block *blocks;
static XentCudaMemory usage;

int32_t cudaCountBlock(unsigned long long address, uint64_t bytes) {
  Block *block = malloc(sizeof(Block));
  if (!block)
    return xentFail(XENT_CUDA_OUT_OF_MEMORY, "out of host memory");
  block->address = address;
  block->bytes = bytes;
  pthread_mutex_lock(&mutex);
  block->next = blocks;
  blocks = block;
  usage.current += bytes;
  ++usage.allocations;
  if (usage.current > usage.peak)
    usage.peak = usage.current;
  pthread_mutex_unlock(&mutex);
  return XENT_CUDA_SUCCESS;
}

int cudaForgetBlock(unsigned long long address) {
  Block *found = NULL;
  pthread_mutex_lock(&mutex);
  for (Block **link = &blocks; *link && !found; link = &(*link)->next)
    if ((*link)->address == address) {
      found = *link;
      *link = found->next;
      usage.current -= found->bytes;
      break;
    }
  pthread_mutex_unlock(&mutex);
  free(found);
  return found != NULL;
}

XentCudaMemory xentCudaMemoryUsage(void) {
  pthread_mutex_lock(&mutex);
  XentCudaMemory result = usage;
  pthread_mutex_unlock(&mutex);
  return result;
}

void xentCudaMemoryReset(void) {
  pthread_mutex_lock(&mutex);
  usage.peak = usage.current;
  usage.allocations = 0;
  pthread_mutex_unlock(&mutex);
}

void *xentCudaMalloc(int64_t bytes) {
  int32_t status;
  const CudaDriver *driver = cudaEnter(&status);
  if (!driver || bytes == 0)
    return NULL;
  if (bytes < 0) {
    xentFail(XENT_CUDA_INVALID_ARGUMENT,
             "allocating %" PRId64 " bytes of device memory", bytes);
    return NULL;
  }
  CUdeviceptr address = 0;
  CUresult result = driver->memAlloc(&address, (size_t)bytes);
  if (result != kCudaSuccess) {
    cudaFailDriver(driver, result,
                   "allocating %" PRId64 " bytes of device memory beside the "
                   "%" PRIu64 " in use",
                   bytes, xentCudaMemoryUsage().current);
    return NULL;
  }
  if (cudaCountBlock(address, (uint64_t)bytes) != XENT_CUDA_SUCCESS) {
    driver->memFree(address);
    return NULL;
  }
  return (void *)(uintptr_t)address;
}

int32_t xentCudaFree(void *memory) {
  int32_t status = XENT_CUDA_SUCCESS;
  if (!memory)
    return status;
  const CudaDriver *driver = cudaEnter(&status);
  if (!driver)
    return status;
  CUdeviceptr address = (uintptr_t)memory;
  if (!cudaForgetBlock(address))
    return xentFail(XENT_CUDA_INVALID_ARGUMENT,
                    "freeing %p, which xentCudaMalloc has not returned or "
                    "which is free already",
                    memory);
  CUresult result = driver->memFree(address);
  if (result != kCudaSuccess)
    return cudaFailDriver(driver, result, "freeing device memory at %p",
                          memory);
  return XENT_CUDA_SUCCESS;
}
