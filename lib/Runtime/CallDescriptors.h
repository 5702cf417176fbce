/*===- CallDescriptors.h - parameters of compiled functions -------*- C -*-===*/

#ifndef XENT_LIB_RUNTIME_CALLDESCRIPTORS_H
#define XENT_LIB_RUNTIME_CALLDESCRIPTORS_H

#include "Xent/Runtime/Call.h"

#pragma GCC visibility push(hidden)

/* A memref descriptor for each tensor, and the packed parameters: the addresses
   of the descriptors' addresses, and of scalars. */
typedef struct XentDescriptors {
  int32_t numValues;
  int64_t *words;      /* of all descriptors */
  int64_t **positions; /* of each value's descriptor in `words` */
  void **parameters;   /* of each value, then what the caller adds */
  void **copies;       /* contiguous copies of values, or null */
} XentDescriptors;

/* Makes descriptors of contiguous row-major tensors for the first `numValues`
   values, and room for `extra` parameters. */
int32_t xentMakeDescriptors(const XentFunction *function,
                            const void *const *values, int32_t numValues,
                            int32_t extra, XentDescriptors *descriptors);

/* Gives the descriptor of value `number` the tensor's own strides. */
void xentSetStrides(const XentValue *value, const void *tensor,
                    XentDescriptors *descriptors, int32_t number);

/* Lets the descriptor of value `number` point to a contiguous copy where the
   tensor itself is none, or not aligned to its elements. */
int32_t xentPack(const XentValue *value, const void *tensor,
                 XentDescriptors *descriptors, int32_t number, int hasContents);

/* Copies what xentPack has made back into the tensor. */
void xentUnpack(const XentValue *value, const void *tensor,
                XentDescriptors *descriptors, int32_t number);

void xentFreeDescriptors(XentDescriptors *descriptors);

#pragma GCC visibility pop

#endif /* XENT_LIB_RUNTIME_CALLDESCRIPTORS_H */
