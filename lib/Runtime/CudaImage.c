/*===- CudaImage.c - which image of a program a device runs ---------------===*/

#include "CudaImage.h"
#include <stdlib.h>
#include <string.h>

int32_t cudaRankImage(const XentCudaImage *image, int major, int minor) {
  if (strncmp(image->chip, "sm_", 3) != 0)
    return 0;
  char *suffix;
  long chip = strtol(image->chip + 3, &suffix, 10);
  if (suffix == image->chip + 3 || chip <= 0 || chip >= 10000)
    return 0;
  int device = 10 * major + minor;
  int isArchSpecific = strcmp(suffix, "a") == 0;
  int isFamilySpecific = strcmp(suffix, "f") == 0;
  if (*suffix && !isArchSpecific && !isFamilySpecific)
    return 0;

  /* Above all PTX: a cubin, which is not compiled again. */
  if (!image->isPTX)
    return chip == device ? 40000 + isArchSpecific : 0;
  if (chip > device || (isArchSpecific && chip != device) ||
      (isFamilySpecific && chip / 10 != major))
    return 0;
  /* Features of a newer chip first, then of a narrower target. */
  return (int32_t)(4 * chip) + 2 * isArchSpecific + isFamilySpecific;
}
