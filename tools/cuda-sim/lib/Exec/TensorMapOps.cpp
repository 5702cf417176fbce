//===- TensorMapOps.cpp - instructions on tensor maps ---------------------===//
//
// tensormap.replace, tensormap.cp_fenceproxy and prefetch.tensormap.
//
//===----------------------------------------------------------------------===//

#include "Exec/Decode.h"
#include "Exec/Families.h"
#include "Exec/SharedAddress.h"
#include "Exec/TensorMapAccess.h"

#include <cstring>

using namespace cudasim;

namespace {

constexpr uint32_t mapBytes = sizeof(TensorMap);

/// Modifiers in Instruction::flags; aux: the field and its ordinal.
enum Flag : uint32_t { InShared = 1, InGlobal = 2 };

/// Operands of tensormap.replace: [map], perhaps an ordinal, the new value.
Step executeReplace(Warp &warp, const Instruction &in, Mask active) {
  forLanes(active, [&](unsigned lane) {
    uint64_t address = warp.address(in[0], lane);
    bool inShared = in.flags & InShared;
    if (!(in.flags & (InShared | InGlobal))) {
      inShared = spaceOfGeneric(address) == Space::Shared;
      if (!inShared && spaceOfGeneric(address) != Space::Global)
        warp.fail(ReportKind::IllegalTensorMap,
                  "the map is neither in shared nor in global memory", in,
                  lane);
      address = inShared ? withoutWindow(address) : address;
    }
    auto access = [&](Access kind) {
      return inShared
                 ? warp.accessShared(static_cast<uint32_t>(address), mapBytes,
                                     kind, warp.actor(), lane, in)
                 : warp.accessGlobal(address, mapBytes, kind, lane, in);
    };
    TensorMap map;
    std::memcpy(static_cast<void *>(&map), access(Access::Read), mapBytes);
    std::string wrong = map.replace(static_cast<TensorMapField>(in.aux[0]),
                                    static_cast<unsigned>(in.aux[1]),
                                    warp.read(in[in.size() - 1], lane));
    if (!wrong.empty())
      warp.fail(ReportKind::IllegalTensorMap, wrong, in, lane);
    std::memcpy(access(Access::Write), &map, mapBytes);
    if (!inShared)
      noteTensorMapChange(warp, address);
  });
  return Step::Next;
}

void decodeReplace(Decode &d) {
  d.require({"tile"});
  // In the order of TensorMapField.
  int field = d.require({"global_address", "rank", "box_dim", "global_dim",
                         "global_stride", "element_stride", "elemtype",
                         "interleave_layout", "swizzle_mode", "fill_mode"});
  auto kind = static_cast<TensorMapField>(field);
  bool hasOrdinal = kind == TensorMapField::BoxDim ||
                    kind == TensorMapField::GlobalDim ||
                    kind == TensorMapField::GlobalStride ||
                    kind == TensorMapField::ElementStride;
  bool isWide = kind == TensorMapField::GlobalAddress ||
                kind == TensorMapField::GlobalStride;
  if (takeSharedForm(d) == SharedForm::Cta)
    d.out.flags |= InShared;
  else if (d.take("global"))
    d.out.flags |= InGlobal;
  d.require({"b1024"});
  d.require({isWide ? "b64" : "b32"});
  d.operandCount(hasOrdinal ? 3 : 2);
  d.memory(0);
  d.out.aux[0] = static_cast<uint64_t>(field);
  if (hasOrdinal)
    d.out.aux[1] = static_cast<uint64_t>(d.immediate(1));
  d.src(hasOrdinal ? 2 : 1, isWide ? Type::B64 : Type::B32);
  d.out.handler = executeReplace;
}

/// The whole warp copies one map from shared to global memory and releases it;
/// operands [to], [from], 128.
Step executeFenceproxy(Warp &warp, const Instruction &in, Mask active) {
  unsigned lane = static_cast<unsigned>(__builtin_ctz(active));
  uint64_t to =
      warp.uniform(in[0], active, in) + static_cast<uint64_t>(in[0].offset);
  uint32_t from = sharedAddress(warp, in[1], SharedForm::Cta, lane, in);
  if (to % mapBytes || from % mapBytes)
    warp.fail(ReportKind::Misaligned,
              "the maps of a tensormap.cp_fenceproxy are not 128-byte aligned",
              in, lane);
  uint8_t map[mapBytes];
  std::memcpy(
      map,
      warp.accessShared(from, mapBytes, Access::Read, warp.actor(), lane, in),
      mapBytes);
  std::memcpy(warp.accessGlobal(to, mapBytes, Access::Write, lane, in), map,
              mapBytes);
  noteTensorMapChange(warp, to);
  return Step::Next;
}

void decodeFenceproxy(Decode &d) {
  d.require({"global"});
  d.require({"shared::cta"});
  d.require({"tensormap::generic"});
  d.require({"release"});
  d.require({"cta", "cluster", "gpu", "sys"});
  d.require({"sync"});
  d.require({"aligned"});
  d.operandCount(3);
  d.memory(0);
  d.memory(1);
  if (d.immediate(2) != mapBytes)
    d.fail("the size must be 128");
  d.out.gather = Gather::Warp;
  d.out.handler = executeFenceproxy;
}

/// A prefetch has no effect, but must name a good tensor map.
void decodePrefetch(Decode &d) {
  d.operandCount(1);
  d.memory(0);
  d.out.handler = [](Warp &warp, const Instruction &in, Mask active) {
    forLanes(active, [&](unsigned lane) {
      loadTensorMap(warp, warp.address(in[0], lane), lane, in);
    });
    return Step::Next;
  };
}

void decodePrefetchParam(Decode &d) {
  d.operandCount(1);
  Space space = d.paramSpace(0);
  if (space != Space::Param)
    d.fail("the tensor map must be a parameter of the kernel");
  d.memory(0);
  d.out.handler = [](Warp &warp, const Instruction &in, Mask active) {
    forLanes(active, [&](unsigned lane) {
      loadTensorMap(warp, warp.address(in[0], lane) | paramWindow, lane, in);
    });
    return Step::Next;
  };
}

} // namespace

void cudasim::decodeTensorMaps(DecoderTable &table) {
  table.add("tensormap.replace", decodeReplace, {90, TargetNeed::Specific});
  table.add("tensormap.cp_fenceproxy", decodeFenceproxy, {90});
  table.add("prefetch.tensormap", decodePrefetch, {90});
  table.add("prefetch.const.tensormap", decodePrefetch, {90});
  table.add("prefetch.param.tensormap", decodePrefetchParam, {90});
}
