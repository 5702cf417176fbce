/*===- CallCheck.c - what a caller may give -------------------------------===*/

#include "CallCheck.h"
#include "Failure.h"
#include <inttypes.h>
#include <string.h>

void *xentGetData(const void *tensor) {
  void *data;
  memcpy(&data, tensor, sizeof(data));
  return data;
}

const int64_t *xentGetSizes(const void *tensor) {
  return (const int64_t *)((const char *)tensor + sizeof(void *));
}

const int64_t *xentGetStrides(const void *tensor, int32_t rank) {
  return xentGetSizes(tensor) + rank;
}

int xentHasElements(const XentValue *value, const void *tensor) {
  for (int32_t dim = 0; dim < value->rank; ++dim)
    if (xentGetSizes(tensor)[dim] == 0)
      return 0;
  return 1;
}

int xentIsContiguous(const XentValue *value, const void *tensor) {
  if (!xentHasElements(value, tensor))
    return 1;
  const int64_t *sizes = xentGetSizes(tensor);
  const int64_t *strides = xentGetStrides(tensor, value->rank);
  int64_t expected = 1;
  for (int32_t dim = value->rank - 1; dim >= 0; --dim) {
    if (sizes[dim] != 1 && strides[dim] != expected)
      return 0;
    expected *= sizes[dim];
  }
  return 1;
}

/* Whether a * b is `*product` and does not overflow. */
static int multiply(int64_t a, int64_t b, int64_t *product) {
  return !__builtin_mul_overflow(a, b, product);
}

static int32_t checkRelation(const XentFunction *function,
                             const void *const *values,
                             const XentRelation *relation) {
  const char *name = function->values[relation->tensor].name;
  int64_t size = xentGetSizes(values[relation->tensor])[relation->dim];
  if (relation->other == XENT_CONSTANT) {
    if (size == relation->factor)
      return XENT_CALL_SUCCESS;
    return xentFail(XENT_CALL_BAD_SHAPE,
                    "dimension %d of %s is %" PRId64 ", but has to be %" PRId64,
                    (int)relation->dim, name, size, relation->factor);
  }
  if (relation->other == XENT_MULTIPLE) {
    if (size % relation->factor == 0)
      return XENT_CALL_SUCCESS;
    return xentFail(XENT_CALL_BAD_SHAPE,
                    "dimension %d of %s is %" PRId64
                    ", but has to be a multiple of %" PRId64,
                    (int)relation->dim, name, size, relation->factor);
  }
  int64_t other = xentGetSizes(values[relation->other])[relation->otherDim];
  int64_t left, right;
  if (multiply(size, relation->divisor, &left) &&
      multiply(other, relation->factor, &right) && left == right)
    return XENT_CALL_SUCCESS;
  const char *otherName = function->values[relation->other].name;
  if (relation->factor == relation->divisor)
    return xentFail(XENT_CALL_BAD_SHAPE,
                    "dimension %d of %s is %" PRId64 ", but has to be %" PRId64
                    ", as dimension %d of %s",
                    (int)relation->dim, name, size, other,
                    (int)relation->otherDim, otherName);
  return xentFail(XENT_CALL_BAD_SHAPE,
                  "dimension %d of %s is %" PRId64 ", but has to be %" PRId64
                  "/%" PRId64 " times dimension %d of %s, which is %" PRId64,
                  (int)relation->dim, name, size, relation->factor,
                  relation->divisor, (int)relation->otherDim, otherName, other);
}

int32_t xentCheckSizes(const XentFunction *function, const void *const *values,
                       int argumentsOnly) {
  int32_t numValues = function->numArguments;
  if (!argumentsOnly)
    numValues += function->numResults;
  for (int32_t i = 0; i < numValues; ++i) {
    if (!values[i])
      return xentFail(XENT_CALL_BAD_MEMORY, "%s is a null pointer",
                      function->values[i].name);
    int64_t bytes = function->values[i].elementBytes;
    for (int32_t dim = 0; dim < function->values[i].rank; ++dim) {
      int64_t size = xentGetSizes(values[i])[dim];
      if (size < 0 || !multiply(bytes, size ? size : 1, &bytes))
        return xentFail(XENT_CALL_BAD_SHAPE, "dimension %d of %s is %" PRId64,
                        (int)dim, function->values[i].name, size);
    }
  }
  for (int32_t i = 0; i < function->numRelations; ++i) {
    if (function->relations[i].tensor >= numValues)
      continue;
    int32_t status = checkRelation(function, values, &function->relations[i]);
    if (status)
      return status;
  }
  return XENT_CALL_SUCCESS;
}

/* The bytes from the first to behind the last element. */
static int getRange(const XentValue *value, const void *tensor,
                    uintptr_t *begin, uintptr_t *end) {
  int64_t low = 0, high = 0;
  for (int32_t dim = 0; dim < value->rank; ++dim) {
    int64_t reach;
    if (!multiply(xentGetSizes(tensor)[dim] - 1,
                  xentGetStrides(tensor, value->rank)[dim], &reach) ||
        __builtin_add_overflow(reach < 0 ? low : high, reach,
                               reach < 0 ? &low : &high))
      return 0;
  }
  int64_t bytes = value->elementBytes;
  if (!multiply(low, bytes, &low) || !multiply(high, bytes, &high))
    return 0;
  *begin = (uintptr_t)xentGetData(tensor) + (uintptr_t)low;
  *end = (uintptr_t)xentGetData(tensor) + (uintptr_t)(high + bytes);
  return 1;
}

static int64_t magnitude(int64_t stride) {
  return stride < 0 ? -stride : stride;
}

/* Whether two elements of a result may be the same. Sorted by stride, each
   dimension has to step over all that the ones before it reach. */
static int overlapsItself(const XentValue *value, const void *tensor) {
  const int64_t *sizes = xentGetSizes(tensor);
  const int64_t *strides = xentGetStrides(tensor, value->rank);
  int64_t reached = 0;
  uint64_t done = 0;
  for (int32_t i = 0; i < value->rank; ++i) {
    int32_t next = -1;
    for (int32_t dim = 0; dim < value->rank; ++dim)
      if (!(done >> dim & 1) && sizes[dim] > 1 &&
          (next < 0 || magnitude(strides[dim]) < magnitude(strides[next])))
        next = dim;
    if (next < 0)
      return 0;
    if (magnitude(strides[next]) <= reached)
      return 1;
    reached += (sizes[next] - 1) * magnitude(strides[next]);
    done |= (uint64_t)1 << next;
  }
  return 0;
}

int32_t xentCheckMemory(const XentFunction *function,
                        const void *const *values) {
  int32_t numValues = function->numArguments + function->numResults;
  for (int32_t i = 0; i < numValues; ++i) {
    const XentValue *value = &function->values[i];
    if (value->rank < 0 || !xentHasElements(value, values[i]))
      continue;
    uintptr_t begin, end;
    if (!xentGetData(values[i]))
      return xentFail(XENT_CALL_BAD_MEMORY, "%s has no data", value->name);
    if (!getRange(value, values[i], &begin, &end))
      return xentFail(XENT_CALL_BAD_MEMORY, "the strides of %s are too large",
                      value->name);
    if (i < function->numArguments)
      continue;
    if (overlapsItself(value, values[i]))
      return xentFail(XENT_CALL_BAD_MEMORY,
                      "by its strides, %s has several elements in one place",
                      value->name);
    for (int32_t j = 0; j < i; ++j) {
      const XentValue *other = &function->values[j];
      uintptr_t otherBegin, otherEnd;
      if (other->rank >= 0 && xentHasElements(other, values[j]) &&
          getRange(other, values[j], &otherBegin, &otherEnd) &&
          begin < otherEnd && otherBegin < end)
        return xentFail(XENT_CALL_BAD_MEMORY, "%s overlaps %s", value->name,
                        other->name);
    }
  }
  return XENT_CALL_SUCCESS;
}
