/*===- Mapping.c - memory of the operating system, kept for reuse ---------===*/

#define _GNU_SOURCE
#include "Mapping.h"
#include "Xent/Runtime/Memory.h"
#include <pthread.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

/* Lies at the start of a mapping that is kept. */
typedef struct Kept {
  struct Kept *next;
  uint64_t length;
} Kept;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static Kept *kept;
/* Bytes in use, the most of them so far, and kept. */
static uint64_t usedBytes, mostUsedBytes, keptBytes;

/* The mutex is held in all that follow. */

static Kept *take(Kept **place) {
  Kept *taken = *place;
  *place = taken->next;
  keptBytes -= taken->length;
  return taken;
}

/* Gives back what is kept until at most `most` bytes are. */
static void shrink(uint64_t most) {
  while (keptBytes > most) {
    Kept *taken = take(&kept);
    munmap(taken, taken->length);
  }
}

/* The smallest one of those kept that has `bytes` bytes, and not so many that
   much of it would stay idle. */
static Kept *findKept(uint64_t bytes) {
  Kept **best = NULL;
  for (Kept **place = &kept; *place; place = &(*place)->next)
    if ((*place)->length >= bytes && (*place)->length - bytes <= bytes / 4 &&
        (!best || (*place)->length < (*best)->length))
      best = place;
  return best ? take(best) : NULL;
}

static void *mapFresh(uint64_t length) {
  void *base = mmap(NULL, length, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return base == MAP_FAILED ? NULL : base;
}

static void countUse(uint64_t length) {
  usedBytes += length;
  if (usedBytes > mostUsedBytes)
    mostUsedBytes = usedBytes;
}

void *xentMap(uint64_t bytes, uint64_t *length) {
  pthread_mutex_lock(&mutex);
  void *base = NULL;
  Kept *found = findKept(bytes);
  if (found) {
    base = found;
    *length = found->length;
    countUse(*length);
  } else {
    *length = bytes;
    uint64_t after = usedBytes + bytes;
    shrink(after < mostUsedBytes ? mostUsedBytes - after : 0);
    base = mapFresh(bytes);
    if (!base && keptBytes) {
      shrink(0);
      base = mapFresh(bytes);
    }
    if (base)
      countUse(bytes);
  }
  pthread_mutex_unlock(&mutex);
  return base;
}

void xentUnmap(void *base, uint64_t length) {
  /* All but the page of the list's element. Where the system does not know
     MADV_FREE, the pages stay. */
  uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE);
#ifdef MADV_FREE
  if (length > page)
    madvise((char *)base + page, length - page, MADV_FREE);
#endif
  pthread_mutex_lock(&mutex);
  Kept *added = base;
  added->next = kept;
  added->length = length;
  kept = added;
  usedBytes -= length;
  keptBytes += length;
  pthread_mutex_unlock(&mutex);
}

void xentMemoryRelease(void) {
  pthread_mutex_lock(&mutex);
  shrink(0);
  mostUsedBytes = usedBytes;
  pthread_mutex_unlock(&mutex);
}
