/*===- Level.c - the version of a function to call ------------------------===*/

#include "Xent/Runtime/Level.h"
#include "Failure.h"
#include "Xent/Runtime/Amx.h"
#include "Xent/Runtime/Dot.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>

/* x86-64-v3. The bits of CPUID (Intel SDM, volume 2) are features that Clang's
   __builtin_cpu_supports has no name for before version 18: MOVBE and F16C of
   leaf 1, LZCNT of leaf 80000001H. */
static bool hasAvx2(void) {
  unsigned eax, ebx, ecx, edx;
  const unsigned needed = 1u << 22 | 1u << 29;
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
         __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
         __get_cpuid(1, &eax, &ebx, &ecx, &edx) && (ecx & needed) == needed &&
         __get_cpuid(0x80000001, &eax, &ebx, &ecx, &edx) && (ecx & 1u << 5);
}

/* x86-64-v4. */
static bool hasAvx512(void) {
  return hasAvx2() && __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512cd") &&
         __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl");
}

#else

static bool hasAvx2(void) { return false; }
static bool hasAvx512(void) { return false; }

#endif

/* Of each XentNeed, from bit 0 on. */
static bool (*const checks[])(void) = {hasAvx2, hasAvx512, xentHasDot,
                                       xentHasFastDot, xentRequestAmx};
enum { kNumNeeds = sizeof(checks) / sizeof(checks[0]) };

static bool isMet(int need) {
  enum { kUnknown, kNo, kYes };
  static atomic_int answers[kNumNeeds];
  int answer = atomic_load(&answers[need]);
  if (answer == kUnknown) {
    /* Threads that measure at the same time may differ: the first counts. */
    int found = checks[need]() ? kYes : kNo;
    if (atomic_compare_exchange_strong(&answers[need], &answer, found))
      answer = found;
  }
  return answer == kYes;
}

static bool areMet(uint32_t needs) {
  for (int need = 0; need < kNumNeeds; ++need)
    if ((needs >> need & 1) && !isMet(need))
      return false;
  return true;
}

/* What XENT_CPU_LEVEL says; cut short, it is no level's name. */
static char wanted[32];

static void readWanted(void) {
  const char *text = getenv("XENT_CPU_LEVEL");
  snprintf(wanted, sizeof(wanted), "%s", text ? text : "");
}

/* Makes the text of a failure. `isKnown`: the library has the wanted level. */
static void failToChoose(const XentFunction *function, bool isKnown) {
  if (!function->versions->level) {
    xentFail(XENT_CALL_NOT_ALLOWED, "this process cannot use AMX-BF16, for "
                                    "which the library was compiled");
    return;
  }
  char levels[128] = "";
  size_t length = 0;
  for (int32_t i = 0; i < function->numVersions && length < sizeof(levels); ++i)
    length += (size_t)snprintf(levels + length, sizeof(levels) - length, "%s%s",
                               i ? ", " : "", function->versions[i].level);
  if (!*wanted)
    xentFail(XENT_CALL_NOT_ALLOWED,
             "this process can run no level of the library, which has %s",
             levels);
  else
    xentFail(XENT_CALL_NOT_ALLOWED,
             "XENT_CPU_LEVEL=%s: %s of the library, which has %s", wanted,
             isKnown ? "this process cannot run that level" : "no level",
             levels);
}

const XentVersion *xentChooseVersion(const XentFunction *function) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, readWanted);
  bool isKnown = false;
  for (int32_t i = 0; i < function->numVersions; ++i) {
    const XentVersion *version = &function->versions[i];
    uint32_t needs = version->needs;
    if (version->level && *wanted) {
      if (strcmp(version->level, wanted) != 0)
        continue;
      isKnown = true;
      needs &= ~(uint32_t)XENT_NEEDS_FAST_DOT;
    }
    if (areMet(needs))
      return version;
  }
  failToChoose(function, isKnown);
  return NULL;
}
