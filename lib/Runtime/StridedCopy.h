/*===- StridedCopy.h - copies between layouts ---------------------*- C -*-===*/

#ifndef XENT_LIB_RUNTIME_STRIDEDCOPY_H
#define XENT_LIB_RUNTIME_STRIDEDCOPY_H

#include <stdint.h>

#pragma GCC visibility push(hidden)

/* Copies a tensor of `rank` dimensions of `sizes`. Strides count elements. */
void xentCopyStrided(void *to, const int64_t *toStrides, const void *from,
                     const int64_t *fromStrides, const int64_t *sizes,
                     int64_t rank, int64_t elementBytes);

#pragma GCC visibility pop

#endif /* XENT_LIB_RUNTIME_STRIDEDCOPY_H */
