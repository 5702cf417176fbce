//===- TensorCopy.cpp - bulk copies through tensor maps -------------------===//
//
// cp.async.bulk.tensor, cp.reduce.async.bulk.tensor and their prefetch, in tile
// mode.
//
//===----------------------------------------------------------------------===//

#include "Exec/BulkTransfer.h"
#include "Exec/Families.h"
#include "Exec/SharedAddress.h"
#include "Exec/TensorMapAccess.h"
#include "Isa/TensorBox.h"

#include <array>
#include <cstring>

using namespace cudasim;

namespace {

constexpr uint32_t boxAlign = 128;

/// What the text says; the numbers are those of operands.
struct TensorForm : InstructionData {
  bool toGlobal = false, ownBlock = false, multicast = false, reduces = false;
  BulkReduction reduction = BulkReduction::Add;
  unsigned rank = 0;
  size_t map = 0, coordinates = 0, shared = 0, barrier = 0, mask = 0;
};

/// What one lane copies.
struct Transfer {
  TensorMap map;
  std::array<int32_t, TensorMap::maxRank> corner{};
  uint32_t shared = 0, barrier = 0;
  Mask blocks = 0;
};

void load(AsyncCopy &copy, const Transfer &transfer, unsigned lane) {
  Warp &warp = copy.warp;
  const Instruction &in = copy.instruction;
  for (Mask rest = transfer.blocks; rest; rest &= rest - 1) {
    uint32_t rank = static_cast<uint32_t>(__builtin_ctz(rest));
    forEachChunk(transfer.map, transfer.corner.data(),
                 inBlock(transfer.shared, rank), [&](const TensorChunk &chunk) {
                   uint8_t *to =
                       accessDestination(copy, chunk.shared, chunk.bytes, lane);
                   uint32_t inside = chunk.end - chunk.begin;
                   if (inside != chunk.bytes) {
                     if (transfer.map.fillsWithNan())
                       warp.fail(ReportKind::IllegalTensorMap,
                                 "filling with NaN is not modelled", in, lane);
                     std::memset(to, 0, chunk.bytes);
                   }
                   if (inside)
                     std::memcpy(to + chunk.begin,
                                 warp.accessGlobal(chunk.global, inside,
                                                   Access::Read, lane, in),
                                 inside);
                 });
    completeBytes(copy, inBlock(transfer.barrier, rank),
                  transfer.map.boxBytes(), lane);
  }
}

void store(AsyncCopy &copy, const Transfer &transfer, const TensorForm &form,
           unsigned lane) {
  Warp &warp = copy.warp;
  const Instruction &in = copy.instruction;
  const TensorElement element = transfer.map.elementType();
  const unsigned bytes = tensorElementBytes(element);
  forEachChunk(transfer.map, transfer.corner.data(), transfer.shared,
               [&](const TensorChunk &chunk) {
                 uint32_t inside = chunk.end - chunk.begin;
                 if (!inside)
                   return;
                 const uint8_t *from =
                     warp.accessShared(chunk.shared + chunk.begin, inside,
                                       Access::Read, copy.actor, lane, in);
                 uint8_t *to = warp.accessGlobal(
                     chunk.global, inside,
                     form.reduces ? Access::Atomic : Access::Write, lane, in);
                 if (!form.reduces)
                   std::memcpy(to, from, inside);
                 else
                   for (uint32_t i = 0; i < inside; i += bytes)
                     reduceElement(form.reduction, element, to + i, from + i);
               });
}

Transfer transferOf(Warp &warp, const Instruction &in, const TensorForm &form,
                    unsigned lane) {
  Transfer transfer;
  transfer.map =
      loadTensorMap(warp, warp.address(in[form.map], lane), lane, in);
  if (transfer.map.rank() != form.rank)
    warp.fail(ReportKind::IllegalTensorMap,
              "the tensor map has rank " + std::to_string(transfer.map.rank()) +
                  ", the instruction " + std::to_string(form.rank),
              in, lane);
  TensorElement element = transfer.map.elementType();
  if (element == TensorElement::F32Ftz || element == TensorElement::TF32 ||
      element == TensorElement::TF32Ftz)
    warp.fail(ReportKind::IllegalTensorMap,
              "copies that convert (f32.ftz, tf32) are not modelled", in, lane);
  if (form.reduces && !hasReduction(form.reduction, element))
    warp.fail(ReportKind::IllegalTensorMap,
              "the reduction does not exist for the element type", in, lane);
  for (unsigned i = 0; i < form.rank; ++i)
    transfer.corner[i] = static_cast<int32_t>(
        warp.read(in.element(in[form.coordinates], i), lane));
  return transfer;
}

Step executeCopy(Warp &warp, const Instruction &in, Mask active) {
  const auto &form = static_cast<const TensorForm &>(*in.data);
  forLanes(active, [&](unsigned lane) {
    Transfer transfer = transferOf(warp, in, form, lane);
    transfer.shared = sharedAddress(
        warp, in[form.shared],
        form.toGlobal || form.ownBlock ? SharedForm::Cta : SharedForm::Cluster,
        lane, in);
    if (transfer.shared % boxAlign)
      warp.fail(ReportKind::Misaligned,
                "the shared address of a tensor copy is not 128-byte aligned",
                in, lane);
    if (!form.toGlobal) {
      transfer.barrier =
          sharedAddress(warp, in[form.barrier], SharedForm::Cluster, lane, in);
      transfer.blocks = destinationBlocks(
          warp, transfer.shared, form.multicast,
          form.multicast ? warp.read(in[form.mask], lane) : 0, lane, in);
      if (!form.multicast &&
          (transfer.barrier ^ transfer.shared) >> sharedBlockShift)
        warp.fail(ReportKind::IllegalOperand,
                  "the mbarrier of a tensor copy is not in the block of its "
                  "destination",
                  in, lane);
    }
    warp.cluster().engine<AsyncCopies>().issue(
        warp, in, Mask(1) << lane,
        form.toGlobal ? CopyKind::BulkGroup : CopyKind::BulkBarrier,
        [transfer, lane](AsyncCopy &copy) {
          const auto &form =
              static_cast<const TensorForm &>(*copy.instruction.data);
          if (form.toGlobal)
            store(copy, transfer, form, lane);
          else
            load(copy, transfer, lane);
        });
  });
  return Step::Next;
}

/// Takes .1d to .5d and .tile.
unsigned takeRank(Decode &d) {
  unsigned rank =
      static_cast<unsigned>(d.require({"1d", "2d", "3d", "4d", "5d"})) + 1;
  d.take("tile");
  return rank;
}

void takeMap(Decode &d, TensorForm &form, size_t i) {
  form.map = i;
  d.memoryWithCoordinates(i, form.coordinates);
  if (d.out.elementCount(d.out[form.coordinates]) != form.rank)
    d.fail("the number of coordinates is not that of the dimensions");
}

void decodeTensor(Decode &d, bool reduces) {
  auto form = std::make_unique<TensorForm>();
  form->rank = takeRank(d);
  form->toGlobal =
      takeBulkDirection(d, form->ownBlock) == BulkDirection::SharedToGlobal;
  if (reduces && !form->toGlobal)
    d.fail("reductions go to global memory");
  form->reduces = reduces;
  if (reduces)
    form->reduction = takeReduction(d);
  form->multicast = d.take("multicast::cluster");
  if (form->multicast && form->toGlobal)
    d.fail("only copies from global memory are multicast");
  bool hint = d.take("L2::cache_hint");
  size_t written = d.operandCount(), next = 2;
  form->shared = form->toGlobal ? 1 : 0;
  d.memory(form->shared);
  takeMap(d, *form, form->toGlobal ? 0 : 1);
  if (!form->toGlobal)
    d.memory(form->barrier = next++);
  if (form->multicast)
    d.src(form->mask = next++, Type::U16);
  if (hint)
    d.src(next++, Type::B64);
  if (written != next)
    d.fail("wrong number of operands");
  d.out.data = std::move(form);
  d.out.handler = executeCopy;
}

void decodeCopy(Decode &d) { decodeTensor(d, /*reduces=*/false); }
void decodeReduce(Decode &d) { decodeTensor(d, /*reduces=*/true); }

/// A prefetch has no effect, but its tensor map must be a good one.
void decodePrefetch(Decode &d) {
  auto form = std::make_unique<TensorForm>();
  form->rank = takeRank(d);
  d.require({"L2"});
  d.require({"global"});
  bool hint = d.take("L2::cache_hint");
  d.operandCount(hint ? 2 : 1);
  takeMap(d, *form, 0);
  if (hint)
    d.src(1, Type::B64);
  d.out.data = std::move(form);
  d.out.handler = [](Warp &warp, const Instruction &in, Mask active) {
    forLanes(active, [&](unsigned lane) {
      transferOf(warp, in, static_cast<const TensorForm &>(*in.data), lane);
    });
    return Step::Next;
  };
}

} // namespace

void cudasim::decodeTensorCopy(DecoderTable &table) {
  table.add("cp.async.bulk.tensor", decodeCopy, {90});
  table.add("cp.reduce.async.bulk.tensor", decodeReduce, {90});
  table.add("cp.async.bulk.prefetch.tensor", decodePrefetch, {90});
}
