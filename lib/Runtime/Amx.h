/*===- Amx.h - whether this process may use AMX -------------------*- C -*-===*/

#ifndef XENT_LIB_RUNTIME_AMX_H
#define XENT_LIB_RUNTIME_AMX_H

#pragma GCC visibility push(hidden)

/* Whether the processor has AMX-BF16 and the operating system lets this process
   use it. Asks for that, which holds for all threads from then on: Linux
   kernel, "Using dynamically enabled features in user space applications". */
int xentRequestAmx(void);

#pragma GCC visibility pop

#endif /* XENT_LIB_RUNTIME_AMX_H */
