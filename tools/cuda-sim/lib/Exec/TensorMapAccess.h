//===- TensorMapAccess.h - tensor maps in the device's memory --*- C++ -*-===//
#ifndef CUDASIM_EXEC_TENSORMAPACCESS_H
#define CUDASIM_EXEC_TENSORMAPACCESS_H

#include "Exec/Warp.h"
#include "Isa/TensorMap.h"

namespace cudasim {

/// The tensor map at a generic address, for a copy or prefetch. Reports
/// misaligned, unwritten or illegal ones.
TensorMap loadTensorMap(Warp &warp, uint64_t address, unsigned lane,
                        const Instruction &in);

/// Notes that the map in global memory at `address` was changed through the
/// generic or async proxy, and needs fence.proxy.tensormap before its use.
void noteTensorMapChange(Warp &warp, uint64_t address);

/// fence.proxy.tensormap::generic.acquire by a warp.
void acquireTensorMap(Warp &warp, uint64_t address);

} // namespace cudasim

#endif
