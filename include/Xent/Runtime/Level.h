/*===- Level.h - the version of a function to call --------------*- C -*-===*/

#ifndef XENT_RUNTIME_LEVEL_H
#define XENT_RUNTIME_LEVEL_H

#include "Xent/Runtime/Call.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The version to call on the CPU: the first whose needs are met, or the one
   that the environment variable XENT_CPU_LEVEL names, slow or not. The variable
   is read once, and each need is looked at once, when a version first has it:
   all calls of a process run the same code. A version without a level is not
   subject to the variable. Returns null after an error, XENT_CALL_NOT_ALLOWED.
   May be called from any thread. */
const XentVersion *xentChooseVersion(const XentFunction *function);

#ifdef __cplusplus
}
#endif

#endif /* XENT_RUNTIME_LEVEL_H */
