/*===- Memory.c - the allocator of compiled programs ----------------------===*/

#define _GNU_SOURCE
#include "Xent/Runtime/Memory.h"
#include "Mapping.h"
#include <inttypes.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

/* Blocks from here on are mapped, not taken from the heap: they can have huge
   pages, and go back to the operating system as a whole. */
enum { kMappedBytes = 1 << 20, kHugePageBytes = 2 << 20, kMinAlignment = 64 };

/* Lies directly in front of a block. */
typedef struct Header {
  struct Header *previous, *next;
  const void *owner;
  void *base;           /* what malloc or mmap returned */
  uint64_t mappedBytes; /* length of the mapping; 0 if from the heap */
  uint64_t size;        /* as asked for */
} Header;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static XentMemoryUsage usage;
static Header blocks = {&blocks, &blocks, NULL, NULL, 0, 0};
static _Thread_local const void *currentOwner;
static XentMemoryFailureHandler failureHandler;
static void *failureUserData;

static void outOfMemory(uint64_t size) {
  pthread_mutex_lock(&mutex);
  XentMemoryFailureHandler handler = failureHandler;
  void *userData = failureUserData;
  uint64_t current = usage.current;
  pthread_mutex_unlock(&mutex);
  if (handler)
    handler(size, userData);
  else
    fprintf(stderr,
            "xent: out of memory: no %" PRIu64 " bytes beside the %" PRIu64
            " bytes in use\n",
            size, current);
  abort();
}

void *_mlir_memref_to_llvm_aligned_alloc(uint64_t alignment, uint64_t size) {
  if (alignment < kMinAlignment)
    alignment = kMinAlignment;
  bool mapped = size >= kMappedBytes;
  bool huge = size >= kHugePageBytes;
  if (huge && alignment < kHugePageBytes)
    alignment = kHugePageBytes;

  uint64_t total;
  if (__builtin_add_overflow(size, alignment + sizeof(Header), &total) ||
      total > PTRDIFF_MAX)
    outOfMemory(size);

  uint64_t mappedBytes = 0;
  void *base = mapped ? xentMap(total, &mappedBytes) : malloc(total);
  if (!base)
    outOfMemory(size);

  uintptr_t address =
      ((uintptr_t)base + sizeof(Header) + alignment - 1) & ~(alignment - 1);
  /* A hint: without huge pages the block is as good, only slower. */
  if (huge)
    madvise((void *)address, size & ~(uint64_t)(kHugePageBytes - 1),
            MADV_HUGEPAGE);

  Header *header = (Header *)address - 1;
  header->owner = currentOwner;
  header->base = base;
  header->mappedBytes = mappedBytes;
  header->size = size;

  pthread_mutex_lock(&mutex);
  header->previous = blocks.previous;
  header->next = &blocks;
  header->previous->next = header->next->previous = header;
  usage.current += size;
  ++usage.blocks;
  ++usage.allocations;
  if (usage.current > usage.peak)
    usage.peak = usage.current;
  if (size > usage.largest)
    usage.largest = size;
  pthread_mutex_unlock(&mutex);
  return (void *)address;
}

void *_mlir_memref_to_llvm_alloc(uint64_t size) {
  return _mlir_memref_to_llvm_aligned_alloc(kMinAlignment, size);
}

/* Takes a block out of the list and the counts; the mutex is held. */
static void forget(Header *header) {
  header->previous->next = header->next;
  header->next->previous = header->previous;
  usage.current -= header->size;
  --usage.blocks;
}

static void giveBack(Header *header) {
  if (header->mappedBytes)
    xentUnmap(header->base, header->mappedBytes);
  else
    free(header->base);
}

void _mlir_memref_to_llvm_free(void *block) {
  if (!block)
    return;
  Header *header = (Header *)block - 1;
  pthread_mutex_lock(&mutex);
  forget(header);
  pthread_mutex_unlock(&mutex);
  giveBack(header);
}

const void *xentMemorySetOwner(const void *owner) {
  const void *before = currentOwner;
  currentOwner = owner;
  return before;
}

void xentMemoryFreeOwned(const void *owner) {
  pthread_mutex_lock(&mutex);
  for (Header *header = blocks.next; header != &blocks;) {
    Header *next = header->next;
    if (header->owner == owner) {
      forget(header);
      giveBack(header);
    }
    header = next;
  }
  pthread_mutex_unlock(&mutex);
}

XentMemoryUsage xentMemoryUsage(void) {
  pthread_mutex_lock(&mutex);
  XentMemoryUsage result = usage;
  pthread_mutex_unlock(&mutex);
  return result;
}

void xentMemoryResetPeak(void) {
  pthread_mutex_lock(&mutex);
  usage.peak = usage.current;
  usage.largest = usage.allocations = 0;
  pthread_mutex_unlock(&mutex);
}

bool xentMemoryOwns(const void *block) {
  bool found = false;
  pthread_mutex_lock(&mutex);
  for (Header *header = blocks.next; header != &blocks && !found;
       header = header->next)
    found = header + 1 == block;
  pthread_mutex_unlock(&mutex);
  return found;
}

void xentMemorySetFailureHandler(XentMemoryFailureHandler handler,
                                 void *userData) {
  pthread_mutex_lock(&mutex);
  failureHandler = handler;
  failureUserData = userData;
  pthread_mutex_unlock(&mutex);
}
