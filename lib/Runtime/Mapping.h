/*===- Mapping.h - memory of the operating system, kept for reuse -*- C -*-===*\
|*
|* Private to lib/Runtime.
|*
\*===----------------------------------------------------------------------===*/

#ifndef XENT_LIB_RUNTIME_MAPPING_H
#define XENT_LIB_RUNTIME_MAPPING_H

#include <stdint.h>

/* At least `bytes` bytes that can be read and written, of any contents, and in
   `length` how many they are; NULL if there are none to be had. */
void *xentMap(uint64_t bytes, uint64_t *length);

/* Takes back what xentMap returned. Clearing fresh pages would cost the next
   call up to a tenth of its time, so the mapping is kept for it: but with no
   more than what was mapped at the same time at most, and the system may take
   its pages when it needs some. */
void xentUnmap(void *base, uint64_t length);

#endif /* XENT_LIB_RUNTIME_MAPPING_H */
