//===- Move.cpp - mov -----------------------------------------------------===//
#include "Exec/Decode.h"
#include "Exec/Warp.h"

namespace cudasim {
namespace {

template <unsigned Bits>
Step runMove(Warp &warp, const Instruction &in, Mask active) {
  uint64_t *to = warp.write(in[0]);
  const uint64_t *from = warp.read(in[1]);
  forLanes(active, [&](unsigned l) { to[l] = truncate(from[l], Bits); });
  return Step::Next;
}

Step runMovePredicate(Warp &warp, const Instruction &in, Mask active) {
  warp.writePredicate(in[0], warp.readPredicate(in[1]), active);
  return Step::Next;
}

void decodeMov(Decode &d) {
  Type type = d.takeType();
  d.operandCount(2);
  if (type == Type::Pred) {
    d.predicateDestination(0);
    d.predicateSource(1);
    d.out.handler = runMovePredicate;
    return;
  }
  d.dst(0, type);
  d.src(1, type);
  d.out.handler = bitsOf(type) == 16   ? runMove<16>
                  : bitsOf(type) == 32 ? runMove<32>
                                       : runMove<64>;
}

} // namespace

void decodeMove(DecoderTable &table) { table.add("mov", decodeMov); }

} // namespace cudasim
