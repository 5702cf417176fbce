//===- CpAsync.cpp - non-bulk asynchronous copies -------------------------===//

#include "Exec/AsyncCopies.h"
#include "Exec/Families.h"
#include "Exec/FunctionBuilder.h"
#include "Exec/MbarrierTable.h"
#include "Exec/SharedAddress.h"

#include <cstring>

using namespace cudasim;

namespace {

/// What a lane copies.
struct Piece {
  uint32_t to = 0, bytes = 0;
  uint64_t from = 0;
};

/// Modifiers in Instruction::flags.
enum Flag : uint32_t { FormMask = 3, IgnoreSource = 4, HasSourceSize = 8 };

SharedForm formOf(const Instruction &in) {
  return static_cast<SharedForm>(in.flags & FormMask);
}

void moveBytes(AsyncCopy &copy, const Piece *pieces) {
  const Instruction &in = copy.instruction;
  const uint32_t size = static_cast<uint32_t>(in.aux[0]);
  forLanes(copy.lanes, [&](unsigned lane) {
    const Piece &piece = pieces[lane];
    uint8_t *to = copy.warp.accessShared(piece.to, size, Access::Write,
                                         copy.actor, lane, in);
    if (piece.bytes)
      std::memcpy(to,
                  copy.warp.accessGlobal(piece.from, piece.bytes, Access::Read,
                                         lane, in),
                  piece.bytes);
    std::memset(to + piece.bytes, 0, size - piece.bytes);
  });
}

/// Operands: [to], [from], size and perhaps a source size or a predicate that
/// says that the source is ignored.
Step executeCopy(Warp &warp, const Instruction &in, Mask active) {
  const uint32_t size = static_cast<uint32_t>(in.aux[0]);
  auto pieces = std::make_shared<std::array<Piece, warpSize>>();
  Mask ignored = in.flags & IgnoreSource ? warp.readPredicate(in[3]) : 0;
  forLanes(active, [&](unsigned lane) {
    Piece &piece = (*pieces)[lane];
    piece.to = sharedAddress(warp, in[0], formOf(in), lane, in);
    piece.from = warp.address(in[1], lane);
    piece.bytes = ignored >> lane & 1 ? 0 : size;
    if (in.flags & HasSourceSize)
      piece.bytes = static_cast<uint32_t>(warp.read(in[3], lane));
    if (piece.bytes > size)
      warp.fail(ReportKind::IllegalOperand,
                "the source size is larger than the copy", in, lane);
    if (piece.to % size || piece.from % size)
      warp.fail(ReportKind::Misaligned,
                "the addresses of a cp.async are not multiples of its size", in,
                lane);
  });
  warp.cluster().engine<AsyncCopies>().issue(
      warp, in, active, CopyKind::Async,
      [pieces](AsyncCopy &copy) { moveBytes(copy, pieces->data()); });
  return Step::Next;
}

bool isPredicate(Decode &d, size_t i) {
  const ptx::Operand &operand = d.source.operands[i];
  return operand.kind == ptx::Operand::Kind::Register &&
         d.builder.source.registers[operand.index].type == "pred";
}

void decodeCopy(Decode &d) {
  bool cacheAll = d.require({"ca", "cg"}) == 0;
  SharedForm form = takeSharedForm(d);
  if (form != SharedForm::Cta)
    d.fail("the destination must be .shared");
  d.require({"global"});
  bool hint = d.take("L2::cache_hint");
  d.takeOneOf({"L2::64B", "L2::128B", "L2::256B"});
  d.operandCount(hint ? 4 : 3, hint ? 5 : 4);
  d.out.flags = static_cast<uint32_t>(form);
  d.memory(0);
  d.memory(1);
  int64_t size = d.immediate(2);
  if (size != 16 && !(cacheAll && (size == 4 || size == 8)))
    d.fail("the size must be 16, or 4 or 8 with .ca");
  d.out.aux[0] = static_cast<uint64_t>(size);
  size_t next = 3;
  if (d.operandCount() > (hint ? 4u : 3u)) {
    if (isPredicate(d, 3)) {
      d.predicateSource(3);
      d.out.flags |= IgnoreSource;
    } else {
      d.src(3, Type::U32);
      d.out.flags |= HasSourceSize;
    }
    next = 4;
  }
  if (hint)
    d.src(next, Type::B64);
  d.out.handler = executeCopy;
}

void decodeCommit(Decode &d) {
  d.operandCount(0);
  d.out.handler = [](Warp &warp, const Instruction &, Mask active) {
    warp.cluster().engine<AsyncCopies>().commit(warp, active, CopyKind::Async);
    return Step::Next;
  };
}

void decodeWaitGroup(Decode &d) {
  d.operandCount(1);
  d.out.aux[0] = static_cast<uint64_t>(d.immediate(0));
  d.out.handler = [](Warp &warp, const Instruction &in, Mask active) {
    warp.cluster().engine<AsyncCopies>().wait(warp, active, CopyKind::Async,
                                              static_cast<uint32_t>(in.aux[0]));
    return Step::Next;
  };
}

void decodeWaitAll(Decode &d) {
  d.operandCount(0);
  d.out.handler = [](Warp &warp, const Instruction &, Mask active) {
    AsyncCopies &copies = warp.cluster().engine<AsyncCopies>();
    copies.commit(warp, active, CopyKind::Async);
    copies.wait(warp, active, CopyKind::Async, 0);
    return Step::Next;
  };
}

/// cp.async.mbarrier.arrive: without .noinc the pending count is raised now, so
/// that the arrival does not count among those that were announced.
Step executeArrive(Warp &warp, const Instruction &in, Mask active) {
  auto addresses = std::make_shared<std::array<uint32_t, warpSize>>();
  const bool raise = in.aux[0] == 0;
  forLanes(active, [&](unsigned lane) {
    uint32_t address = sharedAddress(warp, in[0], formOf(in), lane, in);
    (*addresses)[lane] = address;
    if (raise)
      updateMbarrier(
          warp, address, warp.actor(), [](SyncClock &) {}, lane, in,
          [](Mbarrier &barrier) { return barrier.raisePending(1); });
  });
  warp.cluster().engine<AsyncCopies>().issue(
      warp, in, active, CopyKind::AsyncArrive, [addresses](AsyncCopy &copy) {
        Actor plain = copy.actor;
        plain.async = false;
        forLanes(copy.lanes, [&](unsigned lane) {
          updateMbarrier(
              copy.warp, (*addresses)[lane], plain,
              [&](SyncClock &arriving) { arriving.join(copy.signal); }, lane,
              copy.instruction,
              [](Mbarrier &barrier) { return barrier.arrive(1); });
        });
      });
  return Step::Next;
}

void decodeArrive(Decode &d) {
  d.out.aux[0] = d.take("noinc");
  d.out.flags = static_cast<uint32_t>(takeSharedForm(d));
  d.require({"b64"});
  d.operandCount(1);
  d.memory(0);
  d.out.handler = executeArrive;
}

} // namespace

void cudasim::decodeCpAsync(DecoderTable &table) {
  table.add("cp.async", decodeCopy);
  table.add("cp.async.commit_group", decodeCommit);
  table.add("cp.async.wait_group", decodeWaitGroup);
  table.add("cp.async.wait_all", decodeWaitAll);
  table.add("cp.async.mbarrier.arrive", decodeArrive);
}
