/*===- Failure.h - the text of the last failure -------------------*- C -*-===*/

#ifndef XENT_LIB_RUNTIME_FAILURE_H
#define XENT_LIB_RUNTIME_FAILURE_H

#include <stddef.h>
#include <stdint.h>

#pragma GCC visibility push(hidden)

/* The calling thread's text. */
enum { kFailureTextBytes = 4096 };
extern _Thread_local char xentFailureText[kFailureTextBytes];

/* Makes the text, and returns `status`. */
int32_t xentFail(int32_t status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#pragma GCC visibility pop

#endif /* XENT_LIB_RUNTIME_FAILURE_H */
