/*===- Call.c - calls of compiled functions on the CPU --------------------===*/

#include "CallCheck.h"
#include "CallDescriptors.h"
#include "Failure.h"
#include "StridedCopy.h"
#include "Xent/Runtime/Level.h"
#include "Xent/Runtime/Memory.h"
#include <inttypes.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

/* The running call of a thread, which whatever goes wrong in it jumps out of:
   compiled code has nothing to unwind. */
typedef struct Frame {
  jmp_buf exit;
  volatile int32_t status; /* read after the jump */
  const char *message;
} Frame;

static _Thread_local Frame *running;

static void leave(int32_t status) {
  if (!running)
    return;
  running->status = status;
  longjmp(running->exit, 1);
}

static void handleOutOfMemory(uint64_t bytes, void *userData) {
  (void)userData;
  xentFail(XENT_CALL_OUT_OF_MEMORY,
           "out of memory: no %" PRIu64 " bytes beside the %" PRIu64 " in use",
           bytes, xentMemoryUsage().current);
  leave(XENT_CALL_OUT_OF_MEMORY);
  fprintf(stderr, "xent: %s\n", xentFailureText);
}

int xentCallMessage(const char *text) {
  if (running)
    running->message = text;
  else
    fprintf(stderr, "xent: %s\n", text);
  return 0;
}

void xentCallAbort(void) {
  if (running)
    xentFail(XENT_CALL_NOT_ALLOWED, "an assertion of the program failed%s%s",
             running->message ? ": " : "",
             running->message ? running->message : "");
  leave(XENT_CALL_NOT_ALLOWED);
  abort();
}

/* Runs compiled code. All that it has allocated is freed if it fails. */
static int32_t run(const XentVersion *version, void **parameters) {
  Frame frame, *outer = running;
  frame.status = XENT_CALL_SUCCESS;
  frame.message = NULL;
  const void *owner = xentMemorySetOwner(&frame);
  xentMemorySetFailureHandler(handleOutOfMemory, NULL);
  if (setjmp(frame.exit) == 0) {
    running = &frame;
    version->call(parameters);
  }
  running = outer;
  xentMemorySetOwner(owner);
  if (frame.status)
    xentMemoryFreeOwned(&frame);
  return frame.status;
}

int32_t xentCallCPU(const XentFunction *function, const void *const *values) {
  int32_t status = xentCheckSizes(function, values, /*argumentsOnly=*/0);
  if (!status)
    status = xentCheckMemory(function, values);
  if (status)
    return status;
  const XentVersion *version = xentChooseVersion(function);
  if (!version)
    return XENT_CALL_NOT_ALLOWED;
  int32_t numValues = function->numArguments + function->numResults;
  XentDescriptors descriptors;
  status = xentMakeDescriptors(function, values, numValues, /*extra=*/0,
                               &descriptors);
  for (int32_t i = 0; i < numValues && !status; ++i)
    status = xentPack(&function->values[i], values[i], &descriptors, i,
                      i < function->numArguments);
  if (!status)
    status = run(version, descriptors.parameters);
  for (int32_t i = function->numArguments; i < numValues && !status; ++i)
    xentUnpack(&function->values[i], values[i], &descriptors, i);
  xentFreeDescriptors(&descriptors);
  return status;
}

int32_t xentCallResultSizes(const XentFunction *function,
                            const void *const *arguments, int64_t *sizes) {
  int32_t status = xentCheckSizes(function, arguments, /*argumentsOnly=*/1);
  if (status)
    return status;
  for (int32_t i = 0; i < function->numRelations; ++i) {
    const XentRelation *relation = &function->relations[i];
    int32_t result = relation->tensor - function->numArguments;
    if (result < 0)
      continue;
    int64_t position = relation->dim;
    for (int32_t j = 0; j < result; ++j)
      if (function->values[function->numArguments + j].rank > 0)
        position += function->values[function->numArguments + j].rank;
    if (relation->other == XENT_CONSTANT)
      sizes[position] = relation->factor;
    else if (relation->other != XENT_MULTIPLE)
      sizes[position] =
          xentGetSizes(arguments[relation->other])[relation->otherDim] *
          relation->factor / relation->divisor;
  }
  return XENT_CALL_SUCCESS;
}

const char *xentCallErrorText(void) { return xentFailureText; }
