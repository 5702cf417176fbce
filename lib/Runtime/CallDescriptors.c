/*===- CallDescriptors.c - parameters of compiled functions ---------------===*/

#include "CallDescriptors.h"
#include "CallCheck.h"
#include "Failure.h"
#include "StridedCopy.h"
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Two pointers, the offset, sizes and strides. */
enum { kPointerWords = 2, kHeaderWords = 3 };

static int32_t getNumWords(const XentValue *value) {
  return value->rank < 0 ? 0 : kHeaderWords + 2 * value->rank;
}

static int64_t *getSizes(int64_t *words) { return words + kHeaderWords; }

static void setData(int64_t *words, void *data) {
  for (int i = 0; i < kPointerWords; ++i)
    words[i] = (int64_t)(uintptr_t)data;
}

int32_t xentMakeDescriptors(const XentFunction *function,
                            const void *const *values, int32_t numValues,
                            int32_t extra, XentDescriptors *descriptors) {
  size_t numWords = 1;
  for (int32_t i = 0; i < numValues; ++i)
    numWords += (size_t)getNumWords(&function->values[i]);
  size_t numParameters = (size_t)(numValues + extra) + 1;
  descriptors->numValues = numValues;
  descriptors->words = calloc(numWords, sizeof(int64_t));
  descriptors->positions = calloc(numParameters, sizeof(int64_t *));
  descriptors->parameters = calloc(numParameters, sizeof(void *));
  descriptors->copies = calloc(numParameters, sizeof(void *));
  if (!descriptors->words || !descriptors->positions ||
      !descriptors->parameters || !descriptors->copies) {
    xentFreeDescriptors(descriptors);
    return xentFail(XENT_CALL_OUT_OF_MEMORY,
                    "out of memory: no room for the parameters of %s",
                    function->name);
  }
  int64_t *words = descriptors->words;
  for (int32_t i = 0; i < numValues; ++i) {
    int32_t rank = function->values[i].rank;
    if (rank < 0) {
      descriptors->parameters[i] = (void *)(uintptr_t)values[i];
      continue;
    }
    descriptors->positions[i] = words;
    descriptors->parameters[i] = &descriptors->positions[i];
    setData(words, xentGetData(values[i]));
    int64_t stride = 1;
    for (int32_t dim = rank - 1; dim >= 0; --dim) {
      int64_t size = xentGetSizes(values[i])[dim];
      getSizes(words)[dim] = size;
      getSizes(words)[rank + dim] = stride;
      stride *= size;
    }
    words += getNumWords(&function->values[i]);
  }
  return XENT_CALL_SUCCESS;
}

void xentSetStrides(const XentValue *value, const void *tensor,
                    XentDescriptors *descriptors, int32_t number) {
  if (value->rank > 0)
    memcpy(getSizes(descriptors->positions[number]) + value->rank,
           xentGetStrides(tensor, value->rank),
           (size_t)value->rank * sizeof(int64_t));
}

int32_t xentPack(const XentValue *value, const void *tensor,
                 XentDescriptors *descriptors, int32_t number,
                 int hasContents) {
  if (value->rank < 0 || !xentHasElements(value, tensor) ||
      (xentIsContiguous(value, tensor) &&
       (uintptr_t)xentGetData(tensor) % (uintptr_t)value->elementBytes == 0))
    return XENT_CALL_SUCCESS;
  int64_t *words = descriptors->positions[number];
  int64_t bytes = value->elementBytes;
  for (int32_t dim = 0; dim < value->rank; ++dim)
    bytes *= getSizes(words)[dim];
  void *copy = malloc((size_t)bytes);
  if (!copy)
    return xentFail(XENT_CALL_OUT_OF_MEMORY,
                    "out of memory: no %" PRId64
                    " bytes for a contiguous copy of %s",
                    bytes, value->name);
  descriptors->copies[number] = copy;
  setData(words, copy);
  if (hasContents)
    xentCopyStrided(copy, getSizes(words) + value->rank, xentGetData(tensor),
                    xentGetStrides(tensor, value->rank), getSizes(words),
                    value->rank, value->elementBytes);
  return XENT_CALL_SUCCESS;
}

void xentUnpack(const XentValue *value, const void *tensor,
                XentDescriptors *descriptors, int32_t number) {
  const void *copy = descriptors->copies[number];
  int64_t *words = descriptors->positions[number];
  if (copy)
    xentCopyStrided(xentGetData(tensor), xentGetStrides(tensor, value->rank),
                    copy, getSizes(words) + value->rank, getSizes(words),
                    value->rank, value->elementBytes);
}

void xentFreeDescriptors(XentDescriptors *descriptors) {
  if (descriptors->copies)
    for (int32_t i = 0; i < descriptors->numValues; ++i)
      free(descriptors->copies[i]);
  free(descriptors->words);
  free(descriptors->positions);
  free(descriptors->parameters);
  free(descriptors->copies);
}
