//===- ArithmeticBits.cpp - logic, shifts, bit fields, permutation --------===//

#include "Exec/Arithmetic.h"
#include "Exec/Families.h"
#include "Exec/LaneWise.h"
#include "Isa/BitField.h"
#include "Isa/Integer.h"

namespace cudasim {
namespace {

/// The width of a .b type, as it is or as 32 or 64 bits alone.
unsigned takeBitsType(Decode &d, bool narrow) {
  const Type type = d.takeType();
  if (!isBits(type) || bitsOf(type) > 64 || bitsOf(type) < (narrow ? 16 : 32))
    d.fail(std::string("type .") + typeName(type) + " is not possible");
  return bitsOf(type);
}
Type bitsType(unsigned width) {
  return width == 64 ? Type::B64 : width == 32 ? Type::B32 : Type::B16;
}

//===----------------------------------------------------------------------===//
// and, or, xor, not, cnot, lop3
//===----------------------------------------------------------------------===//

enum class Logic { And, Or, Xor, Not };

template <Logic Op, typename T> T logic2(T a, T b) {
  return T(Op == Logic::And ? a & b : Op == Logic::Or ? a | b : a ^ b);
}
template <typename T> T bitNot(T a) { return T(~a); }

template <Logic Op>
Step runPredicates(Warp &warp, const Instruction &in, Mask active) {
  const Mask a = warp.readPredicate(in[1]);
  const Mask result =
      Op == Logic::Not ? ~a : logic2<Op>(a, warp.readPredicate(in[2]));
  warp.writePredicate(in[0], result, active);
  return Step::Next;
}

template <Logic Op> void decodeLogic(Decode &d) {
  const size_t sources = Op == Logic::Not ? 1 : 2;
  if (d.take("pred")) {
    d.operandCount(1 + sources);
    d.predicateDestination(0);
    for (size_t i = 1; i <= sources; ++i)
      d.predicateSource(i);
    d.out.handler = runPredicates<Op>;
    return;
  }
  const unsigned width = takeBitsType(d, true);
  decodeSameType(d, bitsType(width), sources);
  if constexpr (Op == Logic::Not) {
    d.out.handler = width == 64   ? lanewise<bitNot<uint64_t>>
                    : width == 32 ? lanewise<bitNot<uint32_t>>
                                  : lanewise<bitNot<uint16_t>>;
  } else {
    d.out.handler = width == 64   ? lanewise<logic2<Op, uint64_t>>
                    : width == 32 ? lanewise<logic2<Op, uint32_t>>
                                  : lanewise<logic2<Op, uint16_t>>;
  }
}

void decodeCnot(Decode &d) {
  const unsigned width = takeBitsType(d, true);
  decodeSameType(d, bitsType(width), 1);
  d.out.handler = width == 64   ? lanewise<cnotInt<uint64_t>>
                  : width == 32 ? lanewise<cnotInt<uint32_t>>
                                : lanewise<cnotInt<uint16_t>>;
}

Step runLop3(Warp &warp, const Instruction &in, Mask active) {
  const Lop3 function(uint32_t(in.aux[0]));
  const uint64_t *a = warp.read(in[1]), *b = warp.read(in[2]);
  const uint64_t *c = warp.read(in[3]);
  uint64_t *d = warp.write(in[0]);
  forLanes(active, [&](unsigned lane) {
    d[lane] = function(uint32_t(a[lane]), uint32_t(b[lane]), uint32_t(c[lane]));
  });
  return Step::Next;
}

void decodeLop3(Decode &d) {
  requireType(d, Type::B32);
  d.operandCount(5);
  d.dst(0, Type::B32);
  for (size_t i = 1; i <= 3; ++i)
    d.src(i, Type::B32);
  const int64_t table = d.immediate(4);
  if (table < 0 || table > 255)
    d.fail("the table of lop3 has 8 bits");
  d.out.aux[0] = uint64_t(table);
  d.out.handler = runLop3;
}

//===----------------------------------------------------------------------===//
// Shifts
//===----------------------------------------------------------------------===//

void decodeShl(Decode &d) {
  const unsigned width = takeBitsType(d, true);
  d.operandCount(3);
  d.dst(0, bitsType(width));
  d.src(1, bitsType(width));
  d.src(2, Type::U32);
  d.out.handler = width == 64   ? lanewise<shlInt<uint64_t>>
                  : width == 32 ? lanewise<shlInt<uint32_t>>
                                : lanewise<shlInt<uint16_t>>;
}

void decodeShr(Decode &d) {
  const Type type = d.takeType();
  d.operandCount(3);
  d.dst(0, type);
  d.src(1, type);
  d.src(2, Type::U32);
  const IntegerHandlers handlers = CUDASIM_INTEGER_HANDLERS(shrInt);
  d.out.handler = type == Type::B16   ? handlers.u16
                  : type == Type::B32 ? handlers.u32
                  : type == Type::B64 ? handlers.u64
                                      : handlers.of(type);
}

void decodeShf(Decode &d) {
  const bool right = d.require({"l", "r"}) == 1;
  const bool wrap = d.require({"clamp", "wrap"}) == 1;
  requireType(d, Type::B32);
  decodeSameType(d, Type::B32, 3);
  d.out.handler =
      right ? (wrap ? lanewise<shfRight<true>> : lanewise<shfRight<false>>)
            : (wrap ? lanewise<shfLeft<true>> : lanewise<shfLeft<false>>);
}

//===----------------------------------------------------------------------===//
// Counting and fields
//===----------------------------------------------------------------------===//

uint32_t popc32(uint32_t a) { return popc(a); }

/// popc, clz: the result is 32 bits whatever the type.
template <uint32_t (*Narrow)(uint32_t), uint32_t (*Wide)(uint64_t)>
void decodeCount(Decode &d) {
  const unsigned width = takeBitsType(d, false);
  d.operandCount(2);
  d.dst(0, Type::U32);
  d.src(1, bitsType(width));
  d.out.handler = width == 64 ? lanewise<Wide> : lanewise<Narrow>;
}

void decodeBrev(Decode &d) {
  const unsigned width = takeBitsType(d, false);
  decodeSameType(d, bitsType(width), 1);
  d.out.handler = width == 64 ? lanewise<brev64> : lanewise<brev32>;
}

template <typename T, bool ShiftAmount> uint32_t findBit(T a) {
  return bfind(a, ShiftAmount);
}
template <typename T> Handler findHandler(bool shiftAmount) {
  return shiftAmount ? lanewise<findBit<T, true>> : lanewise<findBit<T, false>>;
}
void decodeBfind(Decode &d) {
  const bool shiftAmount = d.take("shiftamt");
  const Type type = d.takeType();
  d.operandCount(2);
  d.dst(0, Type::U32);
  d.src(1, type);
  d.out.handler = type == Type::U32   ? findHandler<uint32_t>(shiftAmount)
                  : type == Type::S32 ? findHandler<int32_t>(shiftAmount)
                  : type == Type::U64 ? findHandler<uint64_t>(shiftAmount)
                  : type == Type::S64 ? findHandler<int64_t>(shiftAmount)
                                      : nullptr;
}

void decodeBfe(Decode &d) {
  const Type type = d.takeType();
  d.operandCount(4);
  d.dst(0, type);
  d.src(1, type);
  d.src(2, Type::U32);
  d.src(3, Type::U32);
  d.out.handler = type == Type::U32   ? lanewise<bfe<uint32_t>>
                  : type == Type::S32 ? lanewise<bfe<int32_t>>
                  : type == Type::U64 ? lanewise<bfe<uint64_t>>
                  : type == Type::S64 ? lanewise<bfe<int64_t>>
                                      : nullptr;
}

void decodeBfi(Decode &d) {
  const unsigned width = takeBitsType(d, false);
  d.operandCount(5);
  d.dst(0, bitsType(width));
  d.src(1, bitsType(width));
  d.src(2, bitsType(width));
  d.src(3, Type::U32);
  d.src(4, Type::U32);
  d.out.handler =
      width == 64 ? lanewise<bfi<uint64_t>> : lanewise<bfi<uint32_t>>;
}

template <bool Clamp> uint32_t makeMask(uint32_t a, uint32_t b) {
  return bmsk(a, b, Clamp);
}
void decodeBmsk(Decode &d) {
  const bool wrap = d.require({"clamp", "wrap"}) == 1;
  requireType(d, Type::B32);
  decodeSameType(d, Type::B32, 2);
  d.out.handler = wrap ? lanewise<makeMask<false>> : lanewise<makeMask<true>>;
}

template <bool Signed, bool Clamp> uint32_t extend(uint32_t a, uint32_t b) {
  return szext(a, b, Signed, Clamp);
}
void decodeSzext(Decode &d) {
  const bool wrap = d.require({"clamp", "wrap"}) == 1;
  const Type type = d.takeType();
  decodeSameType(d, type, 2);
  if (type == Type::S32)
    d.out.handler =
        wrap ? lanewise<extend<true, false>> : lanewise<extend<true, true>>;
  else if (type == Type::U32)
    d.out.handler =
        wrap ? lanewise<extend<false, false>> : lanewise<extend<false, true>>;
}

void decodeFns(Decode &d) {
  requireType(d, Type::B32);
  decodeSameType(d, Type::B32, 3);
  d.out.handler = lanewise<fns>;
}

template <PrmtMode Mode> uint32_t permute(uint32_t a, uint32_t b, uint32_t c) {
  return prmt(a, b, prmtSelector(c, Mode));
}
void decodePrmt(Decode &d) {
  static constexpr Handler handlers[] = {lanewise<prmt>,
                                         lanewise<permute<PrmtMode::F4e>>,
                                         lanewise<permute<PrmtMode::B4e>>,
                                         lanewise<permute<PrmtMode::Rc8>>,
                                         lanewise<permute<PrmtMode::Ecl>>,
                                         lanewise<permute<PrmtMode::Ecr>>,
                                         lanewise<permute<PrmtMode::Rc16>>};
  requireType(d, Type::B32);
  const int mode = d.takeOneOf({"f4e", "b4e", "rc8", "ecl", "ecr", "rc16"});
  decodeSameType(d, Type::B32, 3);
  d.out.handler = handlers[1 + mode];
}

} // namespace

void decodeArithmeticBits(DecoderTable &table) {
  table.add("and", decodeLogic<Logic::And>);
  table.add("or", decodeLogic<Logic::Or>);
  table.add("xor", decodeLogic<Logic::Xor>);
  table.add("not", decodeLogic<Logic::Not>);
  table.add("cnot", decodeCnot);
  table.add("lop3", decodeLop3);
  table.add("shl", decodeShl);
  table.add("shr", decodeShr);
  table.add("shf", decodeShf);
  table.add("popc", decodeCount<popc32, popc>);
  table.add("clz", decodeCount<clz32, clz64>);
  table.add("brev", decodeBrev);
  table.add("bfind", decodeBfind);
  table.add("bfe", decodeBfe);
  table.add("bfi", decodeBfi);
  table.add("bmsk", decodeBmsk);
  table.add("szext", decodeSzext);
  table.add("fns", decodeFns);
  table.add("prmt", decodePrmt);
}

} // namespace cudasim
