//===- TensorMapAccess.cpp - tensor maps in the device's memory -----------===//

#include "Exec/TensorMapAccess.h"

#include <cstring>
#include <unordered_map>
#include <unordered_set>

using namespace cudasim;

static constexpr uint32_t mapAlign = 64, piece = 32;

namespace {
/// How often each map was changed by this cluster.
struct MapChanges : AttachedState {
  std::unordered_map<uint64_t, uint32_t> changes;
};

/// Which change of a map a block has acquired. Threads of a block that use a
/// map are ordered after the one that acquired it by the block's barriers.
struct AcquiredMaps : AttachedState {
  std::unordered_map<uint64_t, uint32_t> changes;
};
} // namespace

void cudasim::noteTensorMapChange(Warp &warp, uint64_t address) {
  ++warp.cluster().state<MapChanges>().changes[address];
}

void cudasim::acquireTensorMap(Warp &warp, uint64_t address) {
  const auto &changes = warp.cluster().state<MapChanges>().changes;
  auto at = changes.find(address);
  if (at != changes.end())
    warp.block.state<AcquiredMaps>().changes[address] = at->second;
}

TensorMap cudasim::loadTensorMap(Warp &warp, uint64_t address, unsigned lane,
                                 const Instruction &in) {
  if (address % mapAlign)
    warp.fail(ReportKind::Misaligned, "a tensor map is not 64-byte aligned", in,
              lane);
  if (spaceOfGeneric(address) != Space::Global &&
      spaceOfGeneric(address) != Space::Param)
    warp.fail(ReportKind::IllegalTensorMap,
              "a tensor map must be in global, constant or parameter memory",
              in, lane);
  const auto &changes = warp.cluster().state<MapChanges>().changes;
  auto at = changes.find(address);
  if (at != changes.end() &&
      warp.block.state<AcquiredMaps>().changes[address] != at->second)
    warp.fail(ReportKind::ProxyFence,
              "a tensor map that was changed is used without "
              "fence.proxy.tensormap",
              in, lane);
  TensorMap map;
  uint8_t bytes[sizeof map];
  for (uint32_t i = 0; i < sizeof map; i += piece)
    std::memcpy(
        bytes + i,
        warp.access(Space::Generic, address + i, piece, Access::Read, lane, in),
        piece);
  std::memcpy(static_cast<void *>(&map), bytes, sizeof map);
  std::string wrong = map.verify();
  if (!wrong.empty())
    warp.fail(ReportKind::IllegalTensorMap, wrong, in, lane);
  return map;
}
