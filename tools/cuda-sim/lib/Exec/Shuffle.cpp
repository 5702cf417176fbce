//===- Shuffle.cpp - shfl.sync --------------------------------------------===//
#include "Exec/Decode.h"
#include "Exec/Modifiers.h"
#include "Exec/Warp.h"

namespace cudasim {
namespace {

enum Mode { Up, Down, Bfly, Idx };

/// The lane that `lane` reads from, or its own with `valid` false.
unsigned sourceLane(Mode mode, unsigned lane, uint64_t b, uint64_t c,
                    bool &valid) {
  int bval = static_cast<int>(b & 31), cval = static_cast<int>(c & 31);
  int segment = static_cast<int>(c >> 8 & 31), self = static_cast<int>(lane);
  int maxLane = (self & segment) | (cval & ~segment & 31);
  int minLane = self & segment;
  int j = 0;
  switch (mode) {
  case Up:
    j = self - bval;
    valid = j >= maxLane;
    break;
  case Down:
    j = self + bval;
    valid = j <= maxLane;
    break;
  case Bfly:
    j = self ^ bval;
    valid = j <= maxLane;
    break;
  case Idx:
    j = minLane | (bval & ~segment & 31);
    valid = j <= maxLane;
    break;
  }
  return valid ? static_cast<unsigned>(j) : lane;
}

/// Operands: d, p, a, b, c, members; p is a sink where it is not named.
template <Mode M>
Step runShuffle(Warp &warp, const Instruction &in, Mask active) {
  uint64_t values[warpSize];
  const uint64_t *a = warp.read(in[2]);
  for (unsigned l = 0; l < warpSize; ++l)
    values[l] = truncate(a[l], 32);
  const uint64_t *b = warp.read(in[3]), *c = warp.read(in[4]);
  uint64_t result[warpSize];
  Mask inside = 0;
  forLanes(active, [&](unsigned l) {
    bool valid = false;
    unsigned from = sourceLane(M, l, b[l], c[l], valid);
    if (!(active >> from & 1))
      warp.fail(ReportKind::IllegalOperand,
                "the value of lane " + std::to_string(from) +
                    ", which does not take part, is read",
                in, l);
    result[l] = values[from];
    inside |= Mask(valid) << l;
  });
  uint64_t *to = warp.write(in[0]);
  forLanes(active, [&](unsigned l) { to[l] = result[l]; });
  warp.writePredicate(in[1], inside, active);
  return Step::Next;
}

void decodeShfl(Decode &d) {
  static const Handler handlers[] = {runShuffle<Up>, runShuffle<Down>,
                                     runShuffle<Bfly>, runShuffle<Idx>};
  d.require({"sync"});
  int mode = d.require({"up", "down", "bfly", "idx"});
  d.require({"b32"});
  d.operandCount(5, 6);
  d.insertSinkUnless(6, 1);
  d.dst(0, Type::B32);
  d.predicateDestination(1);
  d.src(2, Type::B32);
  d.src(3, Type::B32);
  d.src(4, Type::B32);
  gatherMembers(d, 5);
  d.out.handler = handlers[mode];
}

} // namespace

void decodeShuffle(DecoderTable &table) { table.add("shfl", decodeShfl); }

} // namespace cudasim
