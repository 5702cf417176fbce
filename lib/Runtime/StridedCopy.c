/*===- StridedCopy.c - copies between layouts -----------------------------===*/

#include "StridedCopy.h"
#include <string.h>

/* Inner rows are copied as a whole where both sides have them as a whole. */
void xentCopyStrided(void *to, const int64_t *toStrides, const void *from,
                     const int64_t *fromStrides, const int64_t *sizes,
                     int64_t rank, int64_t elementBytes) {
  if (rank == 0) {
    memcpy(to, from, (size_t)elementBytes);
    return;
  }
  if (rank == 1 && toStrides[0] == 1 && fromStrides[0] == 1) {
    memcpy(to, from, (size_t)(sizes[0] * elementBytes));
    return;
  }
  for (int64_t i = 0; i < sizes[0]; ++i)
    xentCopyStrided((char *)to + i * toStrides[0] * elementBytes, toStrides + 1,
                    (const char *)from + i * fromStrides[0] * elementBytes,
                    fromStrides + 1, sizes + 1, rank - 1, elementBytes);
}

/* How compiled code gives a memref of any rank. */
typedef struct UnrankedMemRef {
  int64_t rank;
  void *descriptor;
} UnrankedMemRef;

void memrefCopy(int64_t elementBytes, UnrankedMemRef *from, UnrankedMemRef *to);

/* What compiled code calls for copies that are not contiguous. A descriptor is
   two pointers, the offset, sizes and strides. */
void memrefCopy(int64_t elementBytes, UnrankedMemRef *from,
                UnrankedMemRef *to) {
  int64_t rank = from->rank;
  char **fromPointers = from->descriptor, **toPointers = to->descriptor;
  const int64_t *fromWords = (const int64_t *)(fromPointers + 2);
  const int64_t *toWords = (const int64_t *)(toPointers + 2);
  for (int64_t dim = 0; dim < rank; ++dim)
    if (fromWords[1 + dim] == 0)
      return;
  xentCopyStrided(toPointers[1] + toWords[0] * elementBytes, toWords + 1 + rank,
                  fromPointers[1] + fromWords[0] * elementBytes,
                  fromWords + 1 + rank, fromWords + 1, rank, elementBytes);
}
