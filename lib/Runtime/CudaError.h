/*===- CudaError.h - failures of the CUDA runtime -----------------*- C -*-===*/

#ifndef XENT_LIB_RUNTIME_CUDAERROR_H
#define XENT_LIB_RUNTIME_CUDAERROR_H

#include "CudaDriver.h"
#include "Failure.h"
#include "Xent/Runtime/Cuda.h"

#pragma GCC visibility push(hidden)

/* Makes the text for an error that the driver returned: its name and text
   follow what `format` says was tried. Returns the status that fits `result`.
 */
int32_t cudaFailDriver(const CudaDriver *driver, CUresult result,
                       const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#pragma GCC visibility pop

#endif /* XENT_LIB_RUNTIME_CUDAERROR_H */
