/*===- CallCheck.h - what a caller may give -----------------------*- C -*-===*/

#ifndef XENT_LIB_RUNTIME_CALLCHECK_H
#define XENT_LIB_RUNTIME_CALLCHECK_H

#include "Xent/Runtime/Call.h"

#pragma GCC visibility push(hidden)

/* The members of a tensor's struct, whose rank C does not know. */
void *xentGetData(const void *tensor);
const int64_t *xentGetSizes(const void *tensor);
const int64_t *xentGetStrides(const void *tensor, int32_t rank);

/* Fails if an extent is negative or not what a relation says. Only arguments
   are looked at if `argumentsOnly`; data is not. */
int32_t xentCheckSizes(const XentFunction *function, const void *const *values,
                       int argumentsOnly);

/* Fails if data is missing, or if a result overlaps another value or, by its
   strides, itself. Sizes are checked already. */
int32_t xentCheckMemory(const XentFunction *function,
                        const void *const *values);

/* Whether the elements lie one behind the other, in row-major order. */
int xentIsContiguous(const XentValue *value, const void *tensor);

/* Whether no extent is 0. */
int xentHasElements(const XentValue *value, const void *tensor);

#pragma GCC visibility pop

#endif /* XENT_LIB_RUNTIME_CALLCHECK_H */
