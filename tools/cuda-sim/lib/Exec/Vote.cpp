//===- Vote.cpp - vote, match, activemask, elect, redux -------------------===//
#include "Exec/Decode.h"
#include "Exec/Modifiers.h"
#include "Exec/Warp.h"

#include <algorithm>

namespace cudasim {
namespace {

/// The lanes of `active` that share lane l's member mask.
Mask partners(Warp &warp, const Instruction &in, Mask active, unsigned l) {
  return active & static_cast<Mask>(warp.read(in[in.members])[l]);
}

enum Vote { All, Any, Uni, Ballot };

template <Vote V> Step runVote(Warp &warp, const Instruction &in, Mask active) {
  Mask values = warp.readPredicate(in[1]) & active, result = 0;
  uint64_t *to = V == Ballot ? warp.write(in[0]) : nullptr;
  forLanes(active, [&](unsigned l) {
    Mask who = partners(warp, in, active, l), set = values & who;
    if (V == Ballot) {
      to[l] = set;
      return;
    }
    bool vote = V == All   ? set == who
                : V == Any ? set != 0
                           : set == who || set == 0;
    result |= Mask(vote) << l;
  });
  if (V != Ballot)
    warp.writePredicate(in[0], result, active);
  return Step::Next;
}

void decodeVoteForm(Decode &d) {
  static const Handler handlers[] = {runVote<All>, runVote<Any>, runVote<Uni>,
                                     runVote<Ballot>};
  d.require({"sync"});
  int form = d.require({"all", "any", "uni", "ballot"});
  d.require({form == Ballot ? "b32" : "pred"});
  d.operandCount(3);
  if (form == Ballot)
    d.dst(0, Type::B32);
  else
    d.predicateDestination(0);
  d.predicateSource(1);
  gatherMembers(d, 2);
  d.out.handler = handlers[form];
}

/// aux[0]: .all. Operands: d, p, a, members.
Step runMatch(Warp &warp, const Instruction &in, Mask active) {
  const uint64_t *values = warp.read(in[2]);
  unsigned bits = bitsOf(in.type);
  uint64_t result[warpSize];
  Mask agreed = 0;
  forLanes(active, [&](unsigned l) {
    Mask who = partners(warp, in, active, l), equal = 0;
    forLanes(who, [&](unsigned other) {
      bool same = truncate(values[other], bits) == truncate(values[l], bits);
      equal |= Mask(same) << other;
    });
    bool all = equal == who;
    agreed |= Mask(all) << l;
    result[l] = in.aux[0] ? (all ? who : 0) : equal;
  });
  uint64_t *to = warp.write(in[0]);
  forLanes(active, [&](unsigned l) { to[l] = result[l]; });
  if (in.aux[0])
    warp.writePredicate(in[1], agreed, active);
  return Step::Next;
}

void decodeMatch(Decode &d) {
  bool all = d.require({"any", "all"}) == 1;
  d.require({"sync"});
  d.out.type = d.require({"b32", "b64"}) ? Type::B64 : Type::B32;
  d.operandCount(3, all ? 4 : 3);
  d.insertSinkUnless(4, 1);
  d.out.aux[0] = all;
  d.dst(0, Type::B32);
  d.predicateDestination(1);
  d.src(2, d.out.type);
  gatherMembers(d, 3);
  d.out.handler = runMatch;
}

Step runActivemask(Warp &warp, const Instruction &in, Mask active) {
  uint64_t *to = warp.write(in[0]);
  forLanes(active, [&](unsigned l) { to[l] = active; });
  return Step::Next;
}

void decodeActivemask(Decode &d) {
  d.require({"b32"});
  d.operandCount(1);
  d.dst(0, Type::B32);
  d.out.handler = runActivemask;
}

/// The lowest lane of the mask is elected. Operands: d, p, members.
Step runElect(Warp &warp, const Instruction &in, Mask active) {
  uint64_t *to = warp.write(in[0]);
  Mask elected = 0;
  forLanes(active, [&](unsigned l) {
    unsigned leader =
        static_cast<unsigned>(__builtin_ctz(partners(warp, in, active, l)));
    to[l] = leader;
    elected |= Mask(leader == l) << l;
  });
  warp.writePredicate(in[1], elected, active);
  return Step::Next;
}

void decodeElect(Decode &d) {
  d.require({"sync"});
  d.operandCount(3);
  d.dst(0, Type::B32);
  d.predicateDestination(1);
  gatherMembers(d, 2);
  d.out.handler = runElect;
}

enum Reduce { Add, Min, Max, And, Or, Xor };

uint32_t reduce(Reduce op, bool isSigned, uint32_t a, uint32_t b) {
  bool less =
      isSigned ? static_cast<int32_t>(a) < static_cast<int32_t>(b) : a < b;
  switch (op) {
  case Add:
    return a + b;
  case Min:
    return less ? a : b;
  case Max:
    return less ? b : a;
  case And:
    return a & b;
  case Or:
    return a | b;
  case Xor:
    return a ^ b;
  }
  return 0;
}

Step runRedux(Warp &warp, const Instruction &in, Mask active) {
  const uint64_t *values = warp.read(in[1]);
  Reduce op = static_cast<Reduce>(in.aux[0]);
  uint64_t result[warpSize];
  forLanes(active, [&](unsigned l) {
    Mask who = partners(warp, in, active, l);
    unsigned first = static_cast<unsigned>(__builtin_ctz(who));
    uint32_t sum = static_cast<uint32_t>(values[first]);
    forLanes(who & (who - 1), [&](unsigned other) {
      sum = reduce(op, isSigned(in.type), sum,
                   static_cast<uint32_t>(values[other]));
    });
    result[l] = sum;
  });
  uint64_t *to = warp.write(in[0]);
  forLanes(active, [&](unsigned l) { to[l] = result[l]; });
  return Step::Next;
}

void decodeRedux(Decode &d) {
  d.require({"sync"});
  int op = d.require({"add", "min", "max", "and", "or", "xor"});
  d.out.type = d.takeType();
  bool bitwise = op >= And;
  if (bitwise ? d.out.type != Type::B32
              : d.out.type != Type::U32 && d.out.type != Type::S32)
    d.fail("no type of this reduction");
  d.operandCount(3);
  d.dst(0, d.out.type);
  d.src(1, d.out.type);
  gatherMembers(d, 2);
  d.out.aux[0] = static_cast<uint64_t>(op);
  d.out.handler = runRedux;
}

} // namespace

void decodeVote(DecoderTable &table) {
  table.add("vote", decodeVoteForm);
  table.add("match", decodeMatch);
  table.add("activemask", decodeActivemask);
  table.add("elect", decodeElect, {90});
  table.add("redux", decodeRedux);
}

} // namespace cudasim
