//===- Hints.cpp - instructions without a result --------------------------===//
//
// What only tunes a kernel. Their operands are decoded and checked all the
// same.
//
//===----------------------------------------------------------------------===//
#include "Exec/Decode.h"
#include "Exec/GlobalMemory.h"
#include "Exec/Modifiers.h"
#include "Exec/Warp.h"

#include <cstring>

namespace cudasim {
namespace {

Step runNothing(Warp &, const Instruction &, Mask) { return Step::Next; }
Step runLetOthers(Warp &, const Instruction &, Mask) { return Step::Poll; }

void decodePrefetch(Decode &d) {
  takeSpace(d, 0);
  if (d.takeOneOf({"L1", "L2", "L2::evict_last", "L2::evict_normal"}) < 0)
    d.fail("a cache level is missing");
  d.operandCount(1);
  d.memory(0);
  d.out.handler = runNothing;
}

void decodePrefetchu(Decode &d) {
  d.require({"L1"});
  d.operandCount(1);
  d.memory(0);
  d.out.handler = runNothing;
}

void decodeApplypriority(Decode &d) {
  takeSpace(d, 0);
  d.require({"L2::evict_normal"});
  d.operandCount(2);
  d.memory(0);
  d.immediate(1);
  d.out.handler = runNothing;
}

/// What is discarded counts as never written.
Step runDiscard(Warp &warp, const Instruction &in, Mask active) {
  forLanes(active, [&](unsigned l) {
    uint64_t address = warp.address(in[0], l);
    if (address % 128)
      warp.fail(ReportKind::Misaligned,
                "discard at an address that is no "
                "multiple of 128",
                in, l);
    warp.accessGlobal(address, 128, Access::Write, l, in);
    Allocation *allocation = warp.launch().memory->find(address, 128);
    if (allocation->written)
      std::memset(allocation->written + (address - allocation->address), 0,
                  128);
  });
  return Step::Next;
}

void decodeDiscard(Decode &d) {
  takeSpace(d, 0);
  d.require({"L2"});
  d.operandCount(2);
  d.memory(0);
  if (d.immediate(1) != 128)
    d.fail("only 128 bytes can be discarded");
  d.out.handler = runDiscard;
}

/// A cache policy is a number that nobody reads.
Step runPolicy(Warp &warp, const Instruction &in, Mask active) {
  uint64_t *to = warp.write(in[0]);
  forLanes(active, [&](unsigned l) { to[l] = 0x14f0000000000000ull; });
  return Step::Next;
}

void decodeCreatepolicy(Decode &d) {
  int form = d.require({"fractional", "range", "cvt"});
  if (form == 2) {
    d.require({"L2"});
  } else {
    d.require({"L2::evict_last", "L2::evict_normal", "L2::evict_first",
               "L2::evict_unchanged"});
    d.takeOneOf({"L2::evict_first", "L2::evict_unchanged"});
  }
  if (form == 1)
    takeSpace(d, 1);
  d.require({"b64"});
  size_t most = form == 1 ? 4 : 2;
  d.operandCount(1, most);
  d.dst(0, Type::B64);
  for (size_t i = 1; i < d.operandCount(); ++i) {
    if (d.isMemory(i))
      d.memory(i);
    else if (form == 0)
      d.src(i, Type::F32);
    else
      d.src(i, Type::B32);
  }
  d.out.handler = runPolicy;
}

void decodeSetmaxnreg(Decode &d) {
  d.require({"inc", "dec"});
  gatherWarp(d);
  d.require({"u32"});
  d.operandCount(1);
  int64_t count = d.immediate(0);
  if (count < 24 || count > 256 || count % 8)
    d.fail("a number of registers is a multiple of 8 from 24 to 256");
  d.out.handler = runNothing;
}

void decodeGriddepcontrol(Decode &d) {
  d.require({"launch_dependents", "wait"});
  d.operandCount(0);
  d.out.handler = runNothing;
}

void decodeNanosleep(Decode &d) {
  d.require({"u32"});
  d.operandCount(1);
  d.src(0, Type::U32);
  d.out.handler = runLetOthers;
}

void decodePmevent(Decode &d) {
  d.take("mask");
  d.operandCount(1);
  d.immediate(0);
  d.out.handler = runNothing;
}

} // namespace

void decodeHints(DecoderTable &table) {
  table.add("prefetch", decodePrefetch);
  table.add("prefetchu", decodePrefetchu);
  table.add("applypriority", decodeApplypriority);
  table.add("discard", decodeDiscard);
  table.add("createpolicy", decodeCreatepolicy);
  table.add("setmaxnreg", decodeSetmaxnreg, {90, TargetNeed::Specific});
  table.add("griddepcontrol", decodeGriddepcontrol, {90});
  table.add("nanosleep", decodeNanosleep);
  table.add("pmevent", decodePmevent);
}

} // namespace cudasim
