/*===- Failure.c - the text of the last failure ---------------------------===*/

#include "Failure.h"
#include <stdarg.h>
#include <stdio.h>

/* Long enough for the log of a driver's compiler, which may be cut short. */
_Thread_local char xentFailureText[kFailureTextBytes];

int32_t xentFail(int32_t status, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(xentFailureText, sizeof(xentFailureText), format, arguments);
  va_end(arguments);
  return status;
}
