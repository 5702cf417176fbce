//===- ArithmeticInteger.cpp - integer arithmetic -------------------------===//

#include "Exec/Arithmetic.h"
#include "Exec/Families.h"
#include "Exec/LaneWise.h"
#include "Isa/BitField.h"
#include "Isa/Integer.h"

namespace cudasim {
namespace {

//===----------------------------------------------------------------------===//
// Pairs of 16-bit integers, and .relu
//===----------------------------------------------------------------------===//

template <typename T, T (*Op)(T, T)> uint32_t halves(uint32_t a, uint32_t b) {
  return mapHalves<T>(a, b, Op);
}

/// max(0, Op): .relu.
template <typename T, T (*Op)(T, T)> T relu(T a, T b) {
  return maxInt<T>(Op(a, b), 0);
}

Handler pairHandler(Type type, IntegerOp op, bool withRelu) {
  using U = uint16_t;
  using S = int16_t;
  const bool isSigned = type == Type::S16X2;
  if (withRelu)
    return !isSigned              ? nullptr
           : op == IntegerOp::Min ? lanewise<halves<S, relu<S, minInt<S>>>>
           : op == IntegerOp::Max ? lanewise<halves<S, relu<S, maxInt<S>>>>
                                  : nullptr;
  switch (op) {
  case IntegerOp::Add:
    return lanewise<halves<U, addInt<U>>>;
  case IntegerOp::Min:
    return isSigned ? lanewise<halves<S, minInt<S>>>
                    : lanewise<halves<U, minInt<U>>>;
  case IntegerOp::Max:
    return isSigned ? lanewise<halves<S, maxInt<S>>>
                    : lanewise<halves<U, maxInt<U>>>;
  default:
    return nullptr;
  }
}

//===----------------------------------------------------------------------===//
// Scalars
//===----------------------------------------------------------------------===//

Handler scalarHandler(Type type, IntegerOp op) {
  switch (op) {
  case IntegerOp::Add:
    return CUDASIM_INTEGER_HANDLERS(addInt).of(type);
  case IntegerOp::Sub:
    return CUDASIM_INTEGER_HANDLERS(subInt).of(type);
  case IntegerOp::Min:
    return CUDASIM_INTEGER_HANDLERS(minInt).of(type);
  case IntegerOp::Max:
    return CUDASIM_INTEGER_HANDLERS(maxInt).of(type);
  case IntegerOp::Div:
    return CUDASIM_INTEGER_HANDLERS(divInt).of(type);
  case IntegerOp::Abs:
    return isSigned(type) ? CUDASIM_INTEGER_HANDLERS(absInt).of(type) : nullptr;
  case IntegerOp::Neg:
    return isSigned(type) ? CUDASIM_INTEGER_HANDLERS(negInt).of(type) : nullptr;
  }
  return nullptr;
}

/// The type of twice the width; None if there is none.
Type widerType(Type type) {
  switch (type) {
  case Type::U16:
    return Type::U32;
  case Type::S16:
    return Type::S32;
  case Type::U32:
    return Type::U64;
  case Type::S32:
    return Type::S64;
  default:
    return Type::None;
  }
}

Handler mulWideHandler(Type type) {
  switch (type) {
  case Type::U16:
    return lanewise<mulWide<uint16_t>>;
  case Type::S16:
    return lanewise<mulWide<int16_t>>;
  case Type::U32:
    return lanewise<mulWide<uint32_t>>;
  case Type::S32:
    return lanewise<mulWide<int32_t>>;
  default:
    return nullptr;
  }
}

Handler madWideHandler(Type type) {
  switch (type) {
  case Type::U16:
    return lanewise<madWide<uint16_t>>;
  case Type::S16:
    return lanewise<madWide<int16_t>>;
  case Type::U32:
    return lanewise<madWide<uint32_t>>;
  case Type::S32:
    return lanewise<madWide<int32_t>>;
  default:
    return nullptr;
  }
}

//===----------------------------------------------------------------------===//
// 24-bit products, sums of differences, remainders, dot products
//===----------------------------------------------------------------------===//

template <typename T> T mad24Lo(T a, T b, T c) {
  return addInt(mul24Lo(a, b), c);
}
template <typename T> T mad24Hi(T a, T b, T c) {
  return addInt(mul24Hi(a, b), c);
}

void decode24(Decode &d, bool add) {
  const bool high = d.require({"lo", "hi"}) == 1;
  const bool sat = add && high && d.take("sat");
  const Type type = d.takeType();
  decodeSameType(d, type, add ? 3 : 2);
  if (type == Type::S32)
    d.out.handler =
        sat ? lanewise<mad24HiSat>
        : !add
            ? (high ? lanewise<mul24Hi<int32_t>> : lanewise<mul24Lo<int32_t>>)
            : (high ? lanewise<mad24Hi<int32_t>> : lanewise<mad24Lo<int32_t>>);
  else if (type == Type::U32 && !sat)
    d.out.handler =
        !add
            ? (high ? lanewise<mul24Hi<uint32_t>> : lanewise<mul24Lo<uint32_t>>)
            : (high ? lanewise<mad24Hi<uint32_t>>
                    : lanewise<mad24Lo<uint32_t>>);
}
void decodeMul24(Decode &d) { decode24(d, false); }
void decodeMad24(Decode &d) { decode24(d, true); }

void decodeSad(Decode &d) {
  const Type type = d.takeType();
  decodeSameType(d, type, 3);
  d.out.handler = CUDASIM_INTEGER_HANDLERS(sadInt).of(type);
}

void decodeRem(Decode &d) {
  const Type type = d.takeType();
  decodeSameType(d, type, 2);
  d.out.handler = CUDASIM_INTEGER_HANDLERS(remInt).of(type);
}

/// Flags of a dot product.
constexpr uint32_t signedA = 1, signedB = 2, upperHalf = 4;

uint32_t dotBytes(const Instruction &in, uint32_t a, uint32_t b, uint32_t c) {
  return dp4a(a, b, c, in.flags & signedA, in.flags & signedB);
}
uint32_t dotHalves(const Instruction &in, uint32_t a, uint32_t b, uint32_t c) {
  return dp2a(a, b, c, in.flags & signedA, in.flags & signedB,
              in.flags & upperHalf);
}

void decodeDot(Decode &d) {
  const Type a = d.takeType(), b = d.takeType();
  if ((a != Type::U32 && a != Type::S32) || (b != Type::U32 && b != Type::S32))
    d.fail("the types must be .u32 or .s32");
  d.out.flags |=
      (a == Type::S32 ? signedA : 0) | (b == Type::S32 ? signedB : 0);
  decodeSameType(d, Type::B32, 3);
}
void decodeDp4a(Decode &d) {
  decodeDot(d);
  d.out.handler = lanewiseWith<dotBytes>;
}
void decodeDp2a(Decode &d) {
  if (d.require({"lo", "hi"}) == 1)
    d.out.flags = upperHalf;
  decodeDot(d);
  d.out.handler = lanewiseWith<dotHalves>;
}

} // namespace

void decodeInteger(Decode &d, Type type, IntegerOp op) {
  const bool unary = op == IntegerOp::Abs || op == IntegerOp::Neg;
  decodeSameType(d, type, unary ? 1 : 2);
  const bool sum = op == IntegerOp::Add || op == IntegerOp::Sub;
  const bool extreme = op == IntegerOp::Min || op == IntegerOp::Max;
  if (type == Type::U16X2 || type == Type::S16X2) {
    d.out.handler = pairHandler(type, op, extreme && d.take("relu"));
  } else if (type == Type::S32 && sum && d.take("sat")) {
    d.out.handler = op == IntegerOp::Add ? lanewise<addSat> : lanewise<subSat>;
  } else if (type == Type::S32 && extreme && d.take("relu")) {
    d.out.handler = op == IntegerOp::Min
                        ? lanewise<relu<int32_t, minInt<int32_t>>>
                        : lanewise<relu<int32_t, maxInt<int32_t>>>;
  } else {
    d.out.handler = scalarHandler(type, op);
  }
}

void decodeIntegerMul(Decode &d, Type type) {
  const int part = d.require({"lo", "hi", "wide"});
  d.operandCount(3);
  d.dst(0, part == 2 ? widerType(type) : type);
  d.src(1, type);
  d.src(2, type);
  d.out.handler = part == 0   ? CUDASIM_INTEGER_HANDLERS(mulLo).of(type)
                  : part == 1 ? CUDASIM_INTEGER_HANDLERS(mulHi).of(type)
                              : mulWideHandler(type);
}

void decodeIntegerMad(Decode &d, Type type) {
  const int part = d.require({"lo", "hi", "wide"});
  const Type result = part == 2 ? widerType(type) : type;
  d.operandCount(4);
  d.dst(0, result);
  d.src(1, type);
  d.src(2, type);
  d.src(3, result);
  if (part == 1 && type == Type::S32 && d.take("sat"))
    d.out.handler = lanewise<madHiSat>;
  else
    d.out.handler = part == 0   ? CUDASIM_INTEGER_HANDLERS(madLo).of(type)
                    : part == 1 ? CUDASIM_INTEGER_HANDLERS(madHi).of(type)
                                : madWideHandler(type);
}

void decodeArithmeticInteger(DecoderTable &table) {
  table.add("mul24", decodeMul24);
  table.add("mad24", decodeMad24);
  table.add("sad", decodeSad);
  table.add("rem", decodeRem);
  table.add("dp4a", decodeDp4a);
  table.add("dp2a", decodeDp2a);
}

} // namespace cudasim
