//===- BulkTransfer.h - what the bulk copies share -------------*- C++ -*-===//
#ifndef CUDASIM_EXEC_BULKTRANSFER_H
#define CUDASIM_EXEC_BULKTRANSFER_H

#include "Exec/AsyncCopies.h"
#include "Exec/Decode.h"
#include "Isa/BulkReduce.h"

namespace cudasim {

/// Where a bulk copy goes, by the order of its state spaces.
enum class BulkDirection : uint8_t {
  GlobalToShared,  // completes on an mbarrier
  SharedToCluster, // of the cluster; completes on an mbarrier there
  SharedToGlobal,  // completes in a bulk group
};

/// Takes the two state spaces and the completion mechanism of a bulk copy.
/// `ownBlock` says that the destination is .shared::cta.
BulkDirection takeBulkDirection(Decode &decode, bool &ownBlock);

/// Takes the operation of a reduction.
BulkReduction takeReduction(Decode &decode);

/// Signals `bytes` to an mbarrier on behalf of a copy.
void completeBytes(AsyncCopy &copy, uint32_t barrier, uint32_t bytes,
                   unsigned lane);

/// The blocks of a multicast: those of `mask`, or the one of `address` if there
/// is no mask. Reports blocks that the cluster does not have.
Mask destinationBlocks(Warp &warp, uint32_t address, bool multicast,
                       uint64_t mask, unsigned lane, const Instruction &in);

/// The address at the same offset in another block of the cluster.
constexpr uint32_t inBlock(uint32_t address, uint32_t rank) {
  return (address & (sharedBlockSize - 1)) | rank << sharedBlockShift;
}

/// An access by a copy into a block that may have ended: reports it as a copy
/// that nobody waited for.
uint8_t *accessDestination(AsyncCopy &copy, uint32_t address, uint32_t size,
                           unsigned lane);

} // namespace cudasim

#endif
