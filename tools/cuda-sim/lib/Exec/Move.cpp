//===- Move.cpp - mov -----------------------------------------------------===//
#include "Exec/Decode.h"
#include "Exec/Warp.h"

#include <ctime>

namespace cudasim {
namespace {

template <unsigned Bits>
Step runMove(Warp &warp, const Instruction &in, Mask active) {
  uint64_t *to = warp.write(in[0]);
  const uint64_t *from = warp.read(in[1]);
  forLanes(active, [&](unsigned l) { to[l] = truncate(from[l], Bits); });
  return Step::Next;
}

Step runMoveWide(Warp &warp, const Instruction &in, Mask active) {
  uint64_t *to = warp.write(in[0]);
  const uint64_t *from = warp.read(in[1]);
  forLanes(active, [&](unsigned l) {
    to[l] = from[l];
    to[l + warpSize] = from[l + warpSize];
  });
  return Step::Next;
}

Step runMovePredicate(Warp &warp, const Instruction &in, Mask active) {
  warp.writePredicate(in[0], warp.readPredicate(in[1]), active);
  return Step::Next;
}

/// {a, b, ...} into one register; type2 is the type of an element.
Step runPack(Warp &warp, const Instruction &in, Mask active) {
  unsigned bits = bitsOf(in.type2), count = in[1].count;
  uint64_t *to = warp.write(in[0]);
  forLanes(active, [&](unsigned l) {
    uint64_t low = 0, high = 0;
    for (unsigned i = 0; i < count; ++i) {
      uint64_t value = truncate(warp.read(in.element(in[1], i), l), bits);
      unsigned at = i * bits;
      (at < 64 ? low : high) |= value << at % 64;
    }
    to[l] = low;
    if (in.type == Type::B128)
      to[l + warpSize] = high;
  });
  return Step::Next;
}

/// One register into {a, b, ...}.
Step runUnpack(Warp &warp, const Instruction &in, Mask active) {
  unsigned bits = bitsOf(in.type2), count = in[0].count;
  const uint64_t *from = warp.read(in[1]);
  forLanes(active, [&](unsigned l) {
    uint64_t low = from[l];
    uint64_t high = in.type == Type::B128 ? from[l + warpSize] : 0;
    for (unsigned i = 0; i < count; ++i) {
      unsigned at = i * bits;
      warp.write(in.element(in[0], i))[l] =
          truncate((at < 64 ? low : high) >> at % 64, bits);
    }
  });
  return Step::Next;
}

/// A clock that counts the instructions of the launch, or one of the host.
template <bool Global, unsigned Shift, unsigned Bits>
Step runClock(Warp &warp, const Instruction &in, Mask active) {
  uint64_t now = warp.launch().steps;
  if (Global) {
    timespec time;
    clock_gettime(CLOCK_REALTIME, &time);
    now = static_cast<uint64_t>(time.tv_sec) * 1000000000u +
          static_cast<uint64_t>(time.tv_nsec);
  }
  uint64_t *to = warp.write(in[0]);
  forLanes(active, [&](unsigned l) { to[l] = truncate(now >> Shift, Bits); });
  return Step::Next;
}

bool decodeClock(Decode &d, Type type) {
  struct Entry {
    const char *name;
    unsigned bits;
    Handler handler;
  };
  static const Entry clocks[] = {
      {"%clock", 32, runClock<false, 0, 32>},
      {"%clock_hi", 32, runClock<false, 32, 32>},
      {"%clock64", 64, runClock<false, 0, 64>},
      {"%globaltimer", 64, runClock<true, 0, 64>},
      {"%globaltimer_lo", 32, runClock<true, 0, 32>},
      {"%globaltimer_hi", 32, runClock<true, 32, 32>}};
  const ptx::Operand &from = d.source.operands[1];
  if (from.kind != ptx::Operand::Kind::Special)
    return false;
  for (const Entry &clock : clocks) {
    if (from.name != clock.name || bitsOf(type) != clock.bits)
      continue;
    d.dst(0, type);
    d.ignoreOperand(1);
    d.out.handler = clock.handler;
    return true;
  }
  return false;
}

/// The type of an element, from the type of the whole and the list.
Type elementType(Decode &d, Type type, const ptx::Operand &list) {
  size_t count = list.list.size();
  unsigned bits = count ? bitsOf(type) / static_cast<unsigned>(count) : 0;
  if ((count != 2 && count != 4 && count != 8) || bits < 8)
    d.fail("a vector of this size does not fit the type");
  return bits == 8    ? Type::B8
         : bits == 16 ? Type::B16
         : bits == 32 ? Type::B32
                      : Type::B64;
}

void decodeMov(Decode &d) {
  Type type = d.takeType();
  d.operandCount(2);
  d.out.type = type;
  if (type == Type::Pred) {
    d.predicateDestination(0);
    d.predicateSource(1);
    d.out.handler = runMovePredicate;
    return;
  }
  if (decodeClock(d, type))
    return;
  if (d.isVector(0)) {
    d.out.type2 = elementType(d, type, d.source.operands[0]);
    d.dstVector(0, d.out.type2, d.source.operands[0].list.size());
    d.src(1, type);
    d.out.handler = runUnpack;
    return;
  }
  d.dst(0, type);
  if (d.isVector(1)) {
    d.out.type2 = elementType(d, type, d.source.operands[1]);
    d.srcVector(1, d.out.type2, d.source.operands[1].list.size());
    d.out.handler = runPack;
    return;
  }
  if (type == Type::B128) {
    if (d.src(1, type).isConstant())
      d.fail("a constant of 128 bits");
    d.out.handler = runMoveWide;
    return;
  }
  // Addresses of variables of windowed spaces may be taken in 32 bits.
  d.src(1, type);
  d.out.handler = bitsOf(type) == 16   ? runMove<16>
                  : bitsOf(type) == 32 ? runMove<32>
                  : bitsOf(type) == 64 ? runMove<64>
                                       : nullptr;
}

} // namespace

void decodeMove(DecoderTable &table) { table.add("mov", decodeMov); }

} // namespace cudasim
