/*===- CallCuda.c - calls of compiled functions on CUDA -------------------===*/

#include "CallCheck.h"
#include "CallDescriptors.h"
#include "Failure.h"
#include <stdlib.h>

/* Fails if a tensor has a layout that kernels do not take. */
static int32_t checkLayouts(const XentFunction *function,
                            const void *const *values) {
  for (int32_t i = 0; i < function->numArguments + function->numResults; ++i) {
    const XentValue *value = &function->values[i];
    if (value->rank < 0 || !xentHasElements(value, values[i]))
      continue;
    if (!value->takesStrides && !xentIsContiguous(value, values[i]))
      return xentFail(XENT_CALL_BAD_MEMORY,
                      "%s is not contiguous in row-major order", value->name);
    if ((uintptr_t)xentGetData(values[i]) % (uintptr_t)value->elementBytes)
      return xentFail(XENT_CALL_BAD_MEMORY,
                      "the data of %s is not aligned to its elements",
                      value->name);
  }
  return XENT_CALL_SUCCESS;
}

int32_t xentCallCuda(const XentFunction *function, const void *const *values,
                     void *workspace, size_t workspaceBytes, void *stream) {
  int32_t status = xentCheckSizes(function, values, /*argumentsOnly=*/0);
  if (!status)
    status = xentCheckMemory(function, values);
  if (!status)
    status = checkLayouts(function, values);
  if (status)
    return status;
  int32_t numValues = function->numArguments + function->numResults;
  XentDescriptors descriptors;
  status = xentMakeDescriptors(function, values, numValues, /*extra=*/4,
                               &descriptors);
  if (status)
    return status;
  for (int32_t i = 0; i < numValues; ++i)
    if (function->values[i].takesStrides)
      xentSetStrides(&function->values[i], values[i], &descriptors, i);
  int64_t bytes = (int64_t)workspaceBytes;
  descriptors.parameters[numValues] = &workspace;
  descriptors.parameters[numValues + 1] = &bytes;
  descriptors.parameters[numValues + 2] = &stream;
  descriptors.parameters[numValues + 3] = &status;
  function->versions->call(descriptors.parameters);
  xentFreeDescriptors(&descriptors);
  return status;
}

int64_t xentCallWorkspaceBytes(const XentFunction *function,
                               const void *const *arguments) {
  if (xentCheckSizes(function, arguments, /*argumentsOnly=*/1))
    return -1;
  if (!function->query)
    return 0;
  size_t numExtents = 1;
  for (int32_t i = 0; i < function->numResults; ++i) {
    int32_t rank = function->values[function->numArguments + i].rank;
    numExtents += rank < 0 ? 0 : (size_t)rank;
  }
  XentDescriptors descriptors;
  int64_t *extents = malloc(numExtents * sizeof(int64_t)), bytes = -1;
  if (!extents) {
    xentFail(XENT_CALL_OUT_OF_MEMORY, "out of memory: no room for extents");
    return -1;
  }
  int32_t numValues = function->numArguments;
  if (!xentMakeDescriptors(function, arguments, numValues, /*extra=*/2,
                           &descriptors)) {
    descriptors.parameters[numValues] = &extents;
    descriptors.parameters[numValues + 1] = &bytes;
    function->query(descriptors.parameters);
    xentFreeDescriptors(&descriptors);
  }
  free(extents);
  return bytes;
}
