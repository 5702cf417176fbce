//===- Barrier.cpp - bar, barrier, bar.warp.sync --------------------------===//
//
// A barrier without a count waits for every thread of the block that has not
// exited. With a count, an .aligned instruction counts for the whole warp.
//
//===----------------------------------------------------------------------===//
#include "Exec/Decode.h"
#include "Exec/Modifiers.h"
#include "Exec/Threads.h"
#include "Exec/Warp.h"

namespace cudasim {
namespace {

enum class Reduction : uint64_t { None, Popc, And, Or };
constexpr uint32_t countFlag = 1, arriveFlag = 2, alignedFlag = 4;

void complete(Block &block, NamedBarrier &barrier) {
  barrier.completed.join(barrier.arriving);
  barrier.arriving.clear();
  NamedBarrier::Result &result = barrier.results[barrier.phase % 4];
  result = barrier.reduced;
  barrier.reduced = NamedBarrier::Result();
  ++barrier.phase;
  barrier.open = false;
  barrier.arrived = 0;
  block.cluster.progress = true;
}

void arrive(Warp &warp, const Instruction &in, Mask active,
            NamedBarrier &barrier) {
  unsigned first = static_cast<unsigned>(__builtin_ctz(active));
  uint32_t lanes = static_cast<uint32_t>(__builtin_popcount(active));
  bool counted = in.flags & countFlag;
  uint32_t count = 0;
  if (counted) {
    count = static_cast<uint32_t>(warp.uniform(in[in.aux[1]], active, in));
    if (!count || count % warpSize)
      warp.fail(ReportKind::IllegalOperand,
                "the count of a barrier is a positive multiple of 32, not " +
                    std::to_string(count),
                in, first);
  }
  if (barrier.open && (barrier.counted != counted || barrier.expected != count))
    warp.fail(ReportKind::BarrierCount,
              "this phase of the barrier was begun with " +
                  (barrier.counted
                       ? "a count of " + std::to_string(barrier.expected)
                       : std::string("no count")),
              in, first);
  barrier.open = true;
  barrier.counted = counted;
  barrier.expected = count;
  warp.release(barrier.arriving);
  barrier.arrived += counted && (in.flags & alignedFlag) ? warpSize : lanes;
  if (counted && barrier.arrived > count)
    warp.fail(ReportKind::BarrierCount,
              std::to_string(barrier.arrived) +
                  " threads have arrived at a barrier for " +
                  std::to_string(count),
              in, first);
}

Step runBarrier(Warp &warp, const Instruction &in, Mask active) {
  uint64_t id = warp.uniform(in[in.aux[0] >> 8], active, in);
  if (id > 15)
    warp.fail(ReportKind::IllegalOperand,
              "there is no barrier " + std::to_string(id), in,
              static_cast<unsigned>(__builtin_ctz(active)));
  NamedBarrier &barrier = warp.block.barriers[id];
  Reduction reduction = static_cast<Reduction>(in.aux[0] & 0xff);
  if (!warp.group().token) {
    arrive(warp, in, active, barrier);
    if (reduction != Reduction::None) {
      Mask values = warp.readPredicate(in.operands.back()) & active;
      barrier.reduced.popc += static_cast<uint32_t>(__builtin_popcount(values));
      barrier.reduced.all &= values == active;
      barrier.reduced.any |= values != 0;
    }
    warp.group().token = barrier.phase + 1;
    if (barrier.counted && barrier.arrived == barrier.expected)
      complete(warp.block, barrier);
    else
      settleBarriers(warp.block);
    if (in.flags & arriveFlag)
      return Step::Next;
  }
  if (barrier.phase < warp.group().token)
    return Step::Block;
  warp.acquire(barrier.completed);
  const NamedBarrier::Result &result =
      barrier.results[(warp.group().token - 1) % 4];
  if (reduction == Reduction::Popc) {
    uint64_t *to = warp.write(in[0]);
    forLanes(active, [&](unsigned l) { to[l] = result.popc; });
  } else if (reduction != Reduction::None) {
    bool value = reduction == Reduction::And ? result.all : result.any;
    warp.writePredicate(in[0], value ? ~Mask(0) : 0, active);
  }
  return Step::Next;
}

/// Operands: [destination,] barrier [, count] [, predicate].
void decodeForm(Decode &d, bool aligned) {
  d.take("cta");
  int form = d.require({"sync", "arrive", "red"});
  if (aligned || d.take("aligned")) {
    d.out.gather = Gather::Warp;
    d.out.flags |= alignedFlag;
  }
  Reduction reduction = Reduction::None;
  size_t at = 0, last = d.operandCount();
  if (form == 2) {
    reduction = static_cast<Reduction>(1 + d.require({"popc", "and", "or"}));
    if (reduction == Reduction::Popc) {
      d.require({"u32"});
      d.dst(0, Type::U32);
    } else {
      d.require({"pred"});
      d.predicateDestination(0);
    }
    d.operandCount(3, 4);
    d.predicateSource(--last);
    at = 1;
  } else {
    d.operandCount(form == 1 ? 2 : 1, 2);
    d.out.flags |= form == 1 ? arriveFlag : 0;
  }
  d.src(at, Type::U32);
  d.out.aux[0] = static_cast<uint64_t>(reduction) | at << 8;
  if (at + 1 < last) {
    d.src(at + 1, Type::U32);
    d.out.aux[1] = at + 1;
    d.out.flags |= countFlag;
  }
  d.out.handler = runBarrier;
}

void decodeBar(Decode &d) { decodeForm(d, /*aligned=*/true); }
void decodeBarrierForm(Decode &d) { decodeForm(d, /*aligned=*/false); }

Step runSyncwarp(Warp &, const Instruction &, Mask) { return Step::Next; }

void decodeSyncwarp(Decode &d) {
  d.operandCount(1);
  gatherMembers(d, 0, Gather::Syncwarp);
  d.out.handler = runSyncwarp;
}

} // namespace

void settleBarriers(Block &block) {
  for (NamedBarrier &barrier : block.barriers)
    if (barrier.open && !barrier.counted &&
        barrier.arrived >= block.liveThreads)
      complete(block, barrier);
}

void decodeBarrier(DecoderTable &table) {
  table.add("bar", decodeBar);
  table.add("barrier", decodeBarrierForm);
  table.add("bar.warp.sync", decodeSyncwarp);
}

} // namespace cudasim
