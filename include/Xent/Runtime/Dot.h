/*===- Dot.h - whether AVX512-BF16 pays ---------------------------*- C -*-===*/

#ifndef XENT_RUNTIME_DOT_H
#define XENT_RUNTIME_DOT_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Whether the processor has AVX512-BF16, and whether it multiplies bf16 at
   least 1.3 times as fast by it as f32 by fused multiply-adds, to which bf16
   can be extended. No feature bit tells that: on Zen 4 it is twice as fast, on
   Intel Sapphire Rapids half as fast. The first call measures it, which takes
   about a millisecond. May be called from any thread. */
bool xentHasDot(void);
bool xentHasFastDot(void);

#ifdef __cplusplus
}
#endif

#endif /* XENT_RUNTIME_DOT_H */
