//===- BulkCopy.cpp - bulk copies without tensor maps ---------------------===//
//
// cp.async.bulk, cp.reduce.async.bulk, cp.async.bulk.prefetch and the bulk
// groups of threads.
//
//===----------------------------------------------------------------------===//

#include "Exec/BulkTransfer.h"
#include "Exec/Families.h"
#include "Exec/SharedAddress.h"

#include <cstring>

using namespace cudasim;

namespace {

constexpr uint32_t unit = 16;

/// What the text says.
struct BulkForm : InstructionData {
  BulkDirection direction = BulkDirection::GlobalToShared;
  bool ownBlock = false, multicast = false, reduces = false;
  BulkReduction reduction = BulkReduction::Add;
  TensorElement element = TensorElement::U8;
  size_t barrier = 0, mask = 0; // operands
};

/// What one lane copies.
struct Transfer {
  uint64_t to = 0, from = 0;
  uint32_t bytes = 0, barrier = 0;
  Mask blocks = 0;
};

void combine(const BulkForm &form, uint8_t *to, const uint8_t *from) {
  if (!form.reduces) {
    std::memcpy(to, from, unit);
    return;
  }
  unsigned bytes = tensorElementBytes(form.element);
  for (unsigned i = 0; i < unit; i += bytes)
    reduceElement(form.reduction, form.element, to + i, from + i);
}

void perform(AsyncCopy &copy, const Transfer &transfer, unsigned lane) {
  Warp &warp = copy.warp;
  const Instruction &in = copy.instruction;
  const auto &form = static_cast<const BulkForm &>(*in.data);
  const bool fromShared = form.direction != BulkDirection::GlobalToShared;
  for (uint32_t at = 0; at < transfer.bytes; at += unit) {
    uint8_t bytes[unit];
    std::memcpy(bytes,
                fromShared ? warp.accessShared(
                                 static_cast<uint32_t>(transfer.from) + at,
                                 unit, Access::Read, copy.actor, lane, in)
                           : warp.accessGlobal(transfer.from + at, unit,
                                               Access::Read, lane, in),
                unit);
    if (form.direction == BulkDirection::SharedToGlobal) {
      combine(form,
              warp.accessGlobal(transfer.to + at, unit,
                                form.reduces ? Access::Atomic : Access::Write,
                                lane, in),
              bytes);
      continue;
    }
    for (Mask rest = transfer.blocks; rest; rest &= rest - 1)
      combine(form,
              accessDestination(
                  copy,
                  inBlock(static_cast<uint32_t>(transfer.to),
                          static_cast<uint32_t>(__builtin_ctz(rest))) +
                      at,
                  unit, lane),
              bytes);
  }
  if (form.direction == BulkDirection::SharedToGlobal)
    return;
  for (Mask rest = transfer.blocks; rest; rest &= rest - 1)
    completeBytes(
        copy,
        inBlock(transfer.barrier, static_cast<uint32_t>(__builtin_ctz(rest))),
        transfer.bytes, lane);
}

/// Operands: [to], [from], size, [mbarrier] unless to global memory, and a mask
/// of blocks with .multicast.
Step execute(Warp &warp, const Instruction &in, Mask active) {
  const auto &form = static_cast<const BulkForm &>(*in.data);
  const bool toGlobal = form.direction == BulkDirection::SharedToGlobal;
  forLanes(active, [&](unsigned lane) {
    Transfer transfer;
    transfer.bytes = static_cast<uint32_t>(warp.read(in[2], lane));
    transfer.to = toGlobal ? warp.address(in[0], lane)
                           : sharedAddress(warp, in[0],
                                           form.ownBlock ? SharedForm::Cta
                                                         : SharedForm::Cluster,
                                           lane, in);
    transfer.from = form.direction == BulkDirection::GlobalToShared
                        ? warp.address(in[1], lane)
                        : sharedAddress(warp, in[1], SharedForm::Cta, lane, in);
    if (transfer.to % unit || transfer.from % unit)
      warp.fail(ReportKind::Misaligned,
                "the addresses of a bulk copy are not 16-byte aligned", in,
                lane);
    if (transfer.bytes % unit || transfer.bytes == 0)
      warp.fail(ReportKind::IllegalOperand,
                "the size of a bulk copy is no multiple of 16 bytes", in, lane);
    if (!toGlobal) {
      transfer.barrier =
          sharedAddress(warp, in[form.barrier], SharedForm::Cluster, lane, in);
      transfer.blocks = destinationBlocks(
          warp, static_cast<uint32_t>(transfer.to), form.multicast,
          form.multicast ? warp.read(in[form.mask], lane) : 0, lane, in);
      if (!form.multicast &&
          transfer.barrier >> sharedBlockShift !=
              static_cast<uint32_t>(transfer.to) >> sharedBlockShift)
        warp.fail(ReportKind::IllegalOperand,
                  "the mbarrier of a bulk copy is not in the block of its "
                  "destination",
                  in, lane);
    }
    warp.cluster().engine<AsyncCopies>().issue(
        warp, in, Mask(1) << lane,
        toGlobal ? CopyKind::BulkGroup : CopyKind::BulkBarrier,
        [transfer, lane](AsyncCopy &copy) { perform(copy, transfer, lane); });
  });
  return Step::Next;
}

/// The element of a reduction by its type modifier.
TensorElement reductionElement(Decode &d) {
  switch (d.takeType()) {
  case Type::U32:
  case Type::B32:
    return TensorElement::U32;
  case Type::S32:
    return TensorElement::S32;
  case Type::U64:
  case Type::B64:
    return TensorElement::U64;
  case Type::S64:
    return TensorElement::S64;
  case Type::F16:
    return TensorElement::F16;
  case Type::BF16:
    return TensorElement::BF16;
  case Type::F32:
    return TensorElement::F32;
  case Type::F64:
    return TensorElement::F64;
  default:
    d.fail("a reduction of this type is not supported");
  }
}

void decodeBulk(Decode &d, bool reduces) {
  auto form = std::make_unique<BulkForm>();
  form->direction = takeBulkDirection(d, form->ownBlock);
  form->multicast = d.take("multicast::cluster");
  bool hint = d.take("L2::cache_hint");
  form->reduces = reduces;
  if (reduces) {
    form->reduction = takeReduction(d);
    bool noftz = d.take("noftz");
    form->element = reductionElement(d);
    bool isHalf = form->element == TensorElement::F16 ||
                  form->element == TensorElement::BF16;
    if (!hasReduction(form->reduction, form->element) ||
        form->direction == BulkDirection::GlobalToShared ||
        (form->direction == BulkDirection::SharedToCluster &&
         isFloatElement(form->element)) ||
        noftz != (isHalf && form->reduction == BulkReduction::Add))
      d.fail("unknown form of a reduction");
  }
  if (form->multicast && form->direction != BulkDirection::GlobalToShared)
    d.fail("only copies from global memory are multicast");
  d.memory(0);
  d.memory(1);
  d.src(2, Type::U32);
  size_t next = 3;
  if (form->direction != BulkDirection::SharedToGlobal)
    d.memory(form->barrier = next++);
  if (form->multicast)
    d.src(form->mask = next++, Type::U16);
  if (hint)
    d.src(next++, Type::B64);
  d.operandCount(next);
  d.out.data = std::move(form);
  d.out.handler = execute;
}

void decodeCopy(Decode &d) { decodeBulk(d, /*reduces=*/false); }
void decodeReduce(Decode &d) { decodeBulk(d, /*reduces=*/true); }

void decodeCommit(Decode &d) {
  d.operandCount(0);
  d.out.handler = [](Warp &warp, const Instruction &, Mask active) {
    warp.cluster().engine<AsyncCopies>().commit(warp, active,
                                                CopyKind::BulkGroup);
    return Step::Next;
  };
}

/// With .read only the sources are waited for. Here both are done together, so
/// that the two waits do the same.
void decodeWait(Decode &d) {
  d.take("read");
  d.operandCount(1);
  d.out.aux[0] = static_cast<uint64_t>(d.immediate(0));
  d.out.handler = [](Warp &warp, const Instruction &in, Mask active) {
    warp.cluster().engine<AsyncCopies>().wait(warp, active, CopyKind::BulkGroup,
                                              static_cast<uint32_t>(in.aux[0]));
    return Step::Next;
  };
}

/// A prefetch has no effect, but must name memory that exists.
void decodePrefetch(Decode &d) {
  d.require({"L2"});
  d.require({"global"});
  bool hint = d.take("L2::cache_hint");
  d.operandCount(hint ? 3 : 2);
  d.memory(0);
  d.src(1, Type::U32);
  if (hint)
    d.src(2, Type::B64);
  d.out.handler = [](Warp &warp, const Instruction &in, Mask active) {
    forLanes(active, [&](unsigned lane) {
      if (warp.address(in[0], lane) % unit || warp.read(in[1], lane) % unit)
        warp.fail(ReportKind::Misaligned,
                  "a bulk prefetch is not 16-byte aligned", in, lane);
    });
    return Step::Next;
  };
}

} // namespace

void cudasim::decodeBulkCopy(DecoderTable &table) {
  table.add("cp.async.bulk", decodeCopy, {90});
  table.add("cp.reduce.async.bulk", decodeReduce, {90});
  table.add("cp.async.bulk.commit_group", decodeCommit, {90});
  table.add("cp.async.bulk.wait_group", decodeWait, {90});
  table.add("cp.async.bulk.prefetch", decodePrefetch, {90});
}
