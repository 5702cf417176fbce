/*===- Amx.c - whether this process may use AMX ---------------------------===*/

#if defined(__linux__) && defined(__x86_64__)
#define _GNU_SOURCE /* syscall */
#endif

#include "Xent/Runtime/Amx.h"

#if defined(__linux__) && defined(__x86_64__)
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Leaf 7 of CPUID, EDX: AMX-BF16 and AMX-TILE (Intel SDM, volume 2). */
static bool hasAmx(void) {
  unsigned eax, ebx, ecx, edx;
  const unsigned needed = 1u << 22 | 1u << 24;
  return __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) &&
         (edx & needed) == needed;
}

bool xentRequestAmx(void) {
  /* ARCH_REQ_XCOMP_PERM and XFEATURE_XTILEDATA, which no header has to have.
     Threads that ask at the same time get the same answer. */
  enum { kRequestPermission = 0x1023, kTileData = 18 };
  static _Thread_local bool isAllowed;
  if (!isAllowed)
    isAllowed = hasAmx() &&
                syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
  return isAllowed;
}

#else

bool xentRequestAmx(void) { return false; }

#endif
