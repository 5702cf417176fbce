//===- Atomic.cpp - atom, red ---------------------------------------------===//
//
// The lanes of an instruction take their turns in a random order.
//
//===----------------------------------------------------------------------===//
#include "Exec/AtomicOperation.h"
#include "Exec/Decode.h"
#include "Exec/Modifiers.h"
#include "Exec/Warp.h"

#include <cstring>

namespace cudasim {
namespace {

constexpr uint32_t acquireFlag = 0x100, releaseFlag = 0x200, resultFlag = 0x400;

/// Operands: d (a sink for red), [a], b, c (where there is one).
Step runAtomic(Warp &warp, const Instruction &in, Mask active) {
  Space space = static_cast<Space>(in.flags & 0xff);
  AtomicOperation operation = static_cast<AtomicOperation>(in.aux[0]);
  uint32_t bytes = bytesOf(in.type);
  bool third = operation == AtomicOperation::Cas;
  const uint64_t *b = warp.read(in[2]);
  const uint64_t *c = third ? warp.read(in[3]) : b;
  uint64_t *to = warp.write(in[0]);
  unsigned turn = warp.launch().random.below(warpSize);
  bool changed = false;
  for (unsigned i = 0; i < warpSize; ++i) {
    unsigned l = (i + turn) % warpSize;
    if (!(active >> l & 1))
      continue;
    uint64_t address = warp.address(in[1], l);
    uint64_t key = space == Space::Shared ? sharedWindow | address : address;
    warp.synchronizeLoad(key, in.flags & acquireFlag);
    warp.synchronizeStore(key, in.flags & releaseFlag);
    uint8_t *place = warp.access(space, address, bytes, Access::Atomic, l, in);
    uint64_t old = 0;
    std::memcpy(&old, place, bytes);
    bool flush = in.type == Type::F32 && !isShared(space, address);
    uint64_t value =
        applyAtomic(operation, in.type, old, truncate(b[l], 8 * bytes),
                    truncate(c[l], 8 * bytes), flush);
    std::memcpy(place, &value, bytes);
    changed |= value != old;
    if (in.flags & resultFlag)
      to[l] = old;
  }
  if (changed) {
    warp.cluster().progress = true;
    return Step::Next;
  }
  // Nothing has changed: perhaps a lock that is taken. Let others run.
  return Step::Poll;
}

void decodeAtomic(Decode &d, bool isRed) {
  int order = d.takeOneOf({"relaxed", "acquire", "release", "acq_rel"});
  if (order == 1 || order == 3)
    d.out.flags |= acquireFlag;
  if (order >= 2)
    d.out.flags |= releaseFlag;
  takeScope(d);
  int named = d.require(
      {"and", "or", "xor", "cas", "exch", "add", "inc", "dec", "min", "max"});
  AtomicOperation operation = static_cast<AtomicOperation>(named);
  d.take("noftz");
  bool policy = d.take("L2::cache_hint");
  d.out.type = d.takeType();
  if (!atomicExists(operation, d.out.type))
    d.fail("no such atomic operation");
  if (isRed &&
      (operation == AtomicOperation::Cas || operation == AtomicOperation::Exch))
    d.fail("no such reduction");
  bool third = operation == AtomicOperation::Cas;
  if (isRed)
    d.insertSinkUnless(d.operandCount() + 1, 0);
  size_t count = third ? 4 : 3;
  d.operandCount(count + policy);
  Space space = takeSpace(d, 1);
  if (space != Space::Generic && space != Space::Global &&
      space != Space::Shared)
    d.fail("atomics are for global and shared memory");
  d.out.flags |= static_cast<uint32_t>(space) | (isRed ? 0 : resultFlag);
  d.dst(0, d.out.type);
  d.memory(1);
  d.src(2, d.out.type);
  if (third)
    d.src(3, d.out.type);
  takeCachePolicy(d, policy, count);
  d.out.aux[0] = static_cast<uint64_t>(named);
  d.out.handler = runAtomic;
}

void decodeAtom(Decode &d) { decodeAtomic(d, /*isRed=*/false); }
void decodeRed(Decode &d) { decodeAtomic(d, /*isRed=*/true); }

} // namespace

void decodeAtomics(DecoderTable &table) {
  table.add("atom", decodeAtom);
  table.add("red", decodeRed);
}

} // namespace cudasim
