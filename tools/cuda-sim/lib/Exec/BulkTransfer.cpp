//===- BulkTransfer.cpp - what the bulk copies share ----------------------===//

#include "Exec/BulkTransfer.h"

#include "Exec/MbarrierTable.h"

#include <algorithm>

using namespace cudasim;

BulkDirection cudasim::takeBulkDirection(Decode &d, bool &ownBlock) {
  const std::vector<std::string> &parts = d.source.parts;
  auto place = [&](const char *part) {
    return std::find(parts.begin(), parts.end(), part) - parts.begin();
  };
  // What is not there counts as standing behind everything.
  const bool toGlobal = place("global") < place("shared::cta") &&
                        place("global") < place("shared::cluster");
  ownBlock = false;
  if (toGlobal && d.take("global")) {
    d.require({"shared::cta"});
    d.require({"bulk_group"});
    return BulkDirection::SharedToGlobal;
  }
  const bool toCluster = d.take("shared::cluster");
  const bool cta = d.take("shared::cta");
  const bool fromGlobal = d.take("global");
  d.require({"mbarrier::complete_tx::bytes"});
  if (fromGlobal && toCluster != cta) {
    ownBlock = cta;
    return BulkDirection::GlobalToShared;
  }
  if (toCluster && cta && !fromGlobal &&
      place("shared::cluster") < place("shared::cta"))
    return BulkDirection::SharedToCluster;
  d.fail("unknown direction of the copy");
}

BulkReduction cudasim::takeReduction(Decode &d) {
  return static_cast<BulkReduction>(
      d.require({"add", "min", "max", "inc", "dec", "and", "or", "xor"}));
}

void cudasim::completeBytes(AsyncCopy &copy, uint32_t barrier, uint32_t bytes,
                            unsigned lane) {
  // The object itself is not accessed through the async proxy.
  Actor plain = copy.actor;
  plain.async = false;
  updateMbarrier(
      copy.warp, barrier, plain,
      [&](SyncClock &arriving) { arriving.join(copy.signal); }, lane,
      copy.instruction,
      [&](Mbarrier &object) { return object.completeTx(bytes); });
}

Mask cudasim::destinationBlocks(Warp &warp, uint32_t address, bool multicast,
                                uint64_t mask, unsigned lane,
                                const Instruction &in) {
  const size_t blocks = warp.cluster().blocks.size();
  if (!multicast) {
    uint32_t rank = address >> sharedBlockShift;
    warp.blockOfShared(address, lane, in);
    return Mask(1) << rank;
  }
  mask &= 0xffff;
  if (mask == 0 || mask >> blocks)
    warp.fail(ReportKind::IllegalOperand,
              "the mask of a multicast names blocks that the cluster does not "
              "have",
              in, lane);
  return static_cast<Mask>(mask);
}

uint8_t *cudasim::accessDestination(AsyncCopy &copy, uint32_t address,
                                    uint32_t size, unsigned lane) {
  const Cluster &cluster = copy.warp.cluster();
  uint32_t rank = address >> sharedBlockShift;
  if (rank < cluster.blocks.size() && cluster.blocks[rank]->shared.ended)
    copy.warp.fail(ReportKind::UnfinishedCopy,
                   "a block has ended before a bulk copy into its shared "
                   "memory",
                   copy.instruction, lane);
  return copy.warp.accessShared(address, size, Access::Write, copy.actor, lane,
                                copy.instruction);
}
