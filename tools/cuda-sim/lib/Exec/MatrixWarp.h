//===- MatrixWarp.h - what matrix instructions share -----------*- C++ -*-===//
#ifndef CUDASIM_EXEC_MATRIXWARP_H
#define CUDASIM_EXEC_MATRIXWARP_H

#include "Exec/Warp.h"

namespace cudasim {

/// Matrix instructions are executed by whole warps: reports lanes that have
/// exited or are predicated off.
inline void requireFullWarp(Warp &warp, Mask active, const Instruction &in) {
  if (active != ~Mask(0))
    warp.fail(ReportKind::DivergentBarrier,
              "a matrix instruction that not all lanes of the warp execute", in,
              static_cast<unsigned>(__builtin_ctz(active)));
}

} // namespace cudasim

#endif
