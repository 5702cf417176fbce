/*===- Amx.h - whether this process may use AMX -------------------*- C -*-===*/

#ifndef XENT_RUNTIME_AMX_H
#define XENT_RUNTIME_AMX_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Whether the processor has AMX-BF16 and the operating system lets this process
   use it. Asks for that, which holds for all threads from then on; without it
   the first instruction on a tile ends the process. May be called from any
   thread. Linux kernel, "Using dynamically enabled features in user space
   applications" (arch_prctl, ARCH_REQ_XCOMP_PERM). */
bool xentRequestAmx(void);

#ifdef __cplusplus
}
#endif

#endif /* XENT_RUNTIME_AMX_H */
