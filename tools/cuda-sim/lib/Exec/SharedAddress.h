//===- SharedAddress.h - operands that name shared memory ------*- C++ -*-===//
#ifndef CUDASIM_EXEC_SHAREDADDRESS_H
#define CUDASIM_EXEC_SHAREDADDRESS_H

#include "Exec/Decode.h"
#include "Exec/Warp.h"

namespace cudasim {

/// How an operand addresses shared memory.
enum class SharedForm : uint8_t {
  Generic, // no state space given
  Cta,     // .shared, .shared::cta: the block's own
  Cluster, // .shared::cluster: any block of the cluster
};

/// Takes .shared, .shared::cta or .shared::cluster, or nothing.
SharedForm takeSharedForm(Decode &decode);

/// The address in the shared window of the cluster. Reports addresses that are
/// not shared memory, or not the block's own where that is asked for.
uint32_t sharedAddress(Warp &warp, const Operand &operand, SharedForm form,
                       unsigned lane, const Instruction &in);

/// The same from the bits of an address.
uint32_t sharedAddress(Warp &warp, uint64_t address, SharedForm form,
                       unsigned lane, const Instruction &in);

} // namespace cudasim

#endif
