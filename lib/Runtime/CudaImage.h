/*===- CudaImage.h - which image of a program a device runs -------*- C -*-===*/

#ifndef XENT_LIB_RUNTIME_CUDAIMAGE_H
#define XENT_LIB_RUNTIME_CUDAIMAGE_H

#include "Xent/Runtime/Cuda.h"

#pragma GCC visibility push(hidden)

/* How well an image fits a device of compute capability `major`.`minor`: the
   highest of a program's images is the one to load; 0 if it cannot be run. */
int32_t cudaRankImage(const XentCudaImage *image, int major, int minor);

#pragma GCC visibility pop

#endif /* XENT_LIB_RUNTIME_CUDAIMAGE_H */
