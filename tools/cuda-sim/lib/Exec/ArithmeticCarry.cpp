//===- ArithmeticCarry.cpp - add.cc, addc, sub.cc, subc, mad.cc, madc -----===//

#include "Exec/Arithmetic.h"
#include "Exec/Families.h"
#include "Exec/LaneWise.h"
#include "Isa/Carry.h"

namespace cudasim {
namespace {

/// The flag CC.CF of each lane of a warp.
struct CarryFlags : AttachedState {
  Mask flags = 0;
};

constexpr uint32_t readsCarry = 1, writesCarry = 2;

/// Applies `op(lane, carryIn)`, which returns a WithCarry, to the lanes.
template <typename Op>
Step runCarry(Warp &warp, const Instruction &in, Mask active, Op op) {
  Mask &flags = warp.state<CarryFlags>().flags;
  const Mask carryIn = in.flags & readsCarry ? flags : 0;
  uint64_t *d = warp.write(in[0]);
  Mask carryOut = 0;
  forLanes(active, [&](unsigned lane) {
    const auto result = op(lane, carryIn >> lane & 1);
    d[lane] = toSlot(result.value);
    carryOut |= Mask(result.carry) << lane;
  });
  if (in.flags & writesCarry)
    flags = (flags & ~active) | carryOut;
  return Step::Next;
}

template <typename T, WithCarry<T> (*Function)(T, T, bool)>
Step runSum(Warp &warp, const Instruction &in, Mask active) {
  const uint64_t *a = warp.read(in[1]), *b = warp.read(in[2]);
  return runCarry(warp, in, active, [&](unsigned lane, bool carry) {
    return Function(T(a[lane]), T(b[lane]), carry);
  });
}

template <typename T, WithCarry<T> (*Function)(T, T, T, bool)>
Step runMad(Warp &warp, const Instruction &in, Mask active) {
  const uint64_t *a = warp.read(in[1]), *b = warp.read(in[2]);
  const uint64_t *c = warp.read(in[3]);
  return runCarry(warp, in, active, [&](unsigned lane, bool carry) {
    return Function(T(a[lane]), T(b[lane]), T(c[lane]), carry);
  });
}

Type takeCarryType(Decode &d) {
  const Type type = d.takeType();
  if (!isInteger(type) || bitsOf(type) < 32)
    d.fail("32- or 64-bit integers only");
  return type;
}

template <bool Subtract> void decodeCarrySum(Decode &d) {
  const Type type = takeCarryType(d);
  const bool wide = bitsOf(type) == 64;
  decodeSameType(d, type, 2);
  // The carry is that of the bit patterns, whatever their sign.
  if (Subtract)
    d.out.handler = wide ? runSum<uint64_t, subBorrow<uint64_t>>
                         : runSum<uint32_t, subBorrow<uint32_t>>;
  else
    d.out.handler = wide ? runSum<uint64_t, addCarry<uint64_t>>
                         : runSum<uint32_t, addCarry<uint32_t>>;
}

template <typename T> Handler madHandler(bool high) {
  return high ? runMad<T, madHiCarry<T>> : runMad<T, madLoCarry<T>>;
}

void decodeCarryMad(Decode &d, bool high) {
  const Type type = takeCarryType(d);
  decodeSameType(d, type, 3);
  d.out.handler = type == Type::U32   ? madHandler<uint32_t>(high)
                  : type == Type::S32 ? madHandler<int32_t>(high)
                  : type == Type::U64 ? madHandler<uint64_t>(high)
                                      : madHandler<int64_t>(high);
}

/// add.cc, sub.cc: no carry in.
template <bool Subtract> void decodeFirstSum(Decode &d) {
  d.out.flags = writesCarry;
  decodeCarrySum<Subtract>(d);
}
/// addc, subc: .cc is optional.
template <bool Subtract> void decodeNextSum(Decode &d) {
  d.out.flags = readsCarry | (d.take("cc") ? writesCarry : 0);
  decodeCarrySum<Subtract>(d);
}
/// mad.lo.cc, mad.hi.cc.
template <bool High> void decodeFirstMad(Decode &d) {
  d.out.flags = writesCarry;
  decodeCarryMad(d, High);
}
void decodeNextMad(Decode &d) {
  const bool high = d.require({"lo", "hi"}) == 1;
  d.out.flags = readsCarry | (d.take("cc") ? writesCarry : 0);
  decodeCarryMad(d, high);
}

} // namespace

void decodeArithmeticCarry(DecoderTable &table) {
  table.add("add.cc", decodeFirstSum<false>);
  table.add("sub.cc", decodeFirstSum<true>);
  table.add("addc", decodeNextSum<false>);
  table.add("subc", decodeNextSum<true>);
  table.add("mad.lo.cc", decodeFirstMad<false>);
  table.add("mad.hi.cc", decodeFirstMad<true>);
  table.add("madc", decodeNextMad);
}

} // namespace cudasim
