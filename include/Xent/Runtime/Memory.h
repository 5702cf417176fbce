/*===- Memory.h - the allocator of compiled programs --------------*- C -*-===*\
|*
|* Programs that are compiled with `finalize-memref-to-llvm` and its option
|* `use-generic-functions` take their memory here. Every block is counted, so a
|* host can say how many bytes a program had in use at the same time.
|*
|* All functions may be called from any thread.
|*
\*===----------------------------------------------------------------------===*/

#ifndef XENT_RUNTIME_MEMORY_H
#define XENT_RUNTIME_MEMORY_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Memory in use, in bytes as the program asked for them: alignment, headers and
   the rounding of the operating system are not counted. */
typedef struct XentMemoryUsage {
  uint64_t current;     /* bytes in use now */
  uint64_t peak;        /* most bytes in use at once since the last reset */
  uint64_t largest;     /* largest single block since the last reset */
  uint64_t blocks;      /* blocks in use now */
  uint64_t allocations; /* blocks handed out since the last reset */
} XentMemoryUsage;

XentMemoryUsage xentMemoryUsage(void);

/* Sets `peak` to what is in use now, and `largest` and `allocations` to 0. */
void xentMemoryResetPeak(void);

/* Whether `block` is the start of a block in use. Takes time linear in the
   number of blocks in use. */
bool xentMemoryOwns(const void *block);

/* Gives back to the operating system what was freed and is kept to be used
   again. What is kept and what is in use are together at most what was in use
   at the same time since the last release, and the system may take kept memory
   when it runs short (MADV_FREE); until then it counts as resident. */
void xentMemoryRelease(void);

/* Called when `bytes` bytes cannot be had; does not return. */
typedef void (*XentMemoryFailureHandler)(uint64_t bytes, void *userData);

/* Replaces what happens when memory runs out. By default (and with NULL) a
   message with the number of bytes is written to stderr and the process
   aborts. A handler that returns is followed by abort(). */
void xentMemorySetFailureHandler(XentMemoryFailureHandler handler,
                                 void *userData);

/* From now on, what the calling thread allocates belongs to `owner`; NULL: to
   nobody. Returns the owner before. */
const void *xentMemorySetOwner(const void *owner);

/* Frees all blocks that belong to `owner`. Takes time linear in the number of
   blocks in use. */
void xentMemoryFreeOwned(const void *owner);

/* The functions that compiled programs call. They return a block of at least
   `size` bytes, aligned to 64 bytes or to `alignment` (a power of two) if that
   is more; a size of 0 gives a block of its own as well. They never return
   NULL. The contents are undefined. */
void *_mlir_memref_to_llvm_alloc(uint64_t size);
void *_mlir_memref_to_llvm_aligned_alloc(uint64_t alignment, uint64_t size);

/* Gives a block back. NULL is ignored. */
void _mlir_memref_to_llvm_free(void *block);

#ifdef __cplusplus
}
#endif

#endif /* XENT_RUNTIME_MEMORY_H */
