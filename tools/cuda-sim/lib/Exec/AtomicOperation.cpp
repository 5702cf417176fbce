//===- AtomicOperation.cpp - what atomics compute -------------------------===//
#include "Exec/AtomicOperation.h"

#include "Isa/Float.h"
#include "Isa/Half.h"

namespace cudasim {

bool atomicExists(AtomicOperation operation, Type type) {
  using Op = AtomicOperation;
  bool bits = type == Type::B32 || type == Type::B64;
  bool integer = type == Type::U32 || type == Type::S32 || type == Type::U64 ||
                 type == Type::S64;
  switch (operation) {
  case Op::And:
  case Op::Or:
  case Op::Xor:
    return bits;
  case Op::Cas:
    return bits || type == Type::B16;
  case Op::Exch:
    return bits;
  case Op::Inc:
  case Op::Dec:
    return type == Type::U32;
  case Op::Add:
    return (integer && type != Type::S64) || type == Type::F32 ||
           type == Type::F64 || type == Type::F16 || type == Type::BF16 ||
           type == Type::F16X2 || type == Type::BF16X2;
  case Op::Min:
  case Op::Max:
    return integer;
  }
  return false;
}

namespace {

template <class F> uint16_t addHalf(uint16_t a, uint16_t b) {
  return halfArithmetic<F, FloatOp::Add>(a, b, 0, HalfModifiers());
}

uint64_t add(Type type, uint64_t old, uint64_t b, bool flushes) {
  switch (type) {
  case Type::F32: {
    float x = fromBits<float>(static_cast<uint32_t>(old));
    float y = fromBits<float>(static_cast<uint32_t>(b));
    return toBits(flushes
                      ? floatArithmetic<FloatOp::Add, true, false>(x, y, y)
                      : floatArithmetic<FloatOp::Add, false, false>(x, y, y));
  }
  case Type::F64:
    return toBits(floatArithmetic<FloatOp::Add, false, false>(
        fromBits<double>(old), fromBits<double>(b), 0.0));
  case Type::F16:
    return addHalf<F16>(static_cast<uint16_t>(old), static_cast<uint16_t>(b));
  case Type::BF16:
    return addHalf<BF16>(static_cast<uint16_t>(old), static_cast<uint16_t>(b));
  case Type::F16X2:
    return mapPacked(addHalf<F16>, static_cast<uint32_t>(old),
                     static_cast<uint32_t>(b));
  case Type::BF16X2:
    return mapPacked(addHalf<BF16>, static_cast<uint32_t>(old),
                     static_cast<uint32_t>(b));
  default:
    return old + b;
  }
}

bool less(Type type, uint64_t a, uint64_t b) {
  if (!isSigned(type))
    return a < b;
  return static_cast<int64_t>(signExtend(a, bitsOf(type))) <
         static_cast<int64_t>(signExtend(b, bitsOf(type)));
}

} // namespace

uint64_t applyAtomic(AtomicOperation operation, Type type, uint64_t old,
                     uint64_t b, uint64_t c, bool flush) {
  using Op = AtomicOperation;
  uint64_t value = old;
  switch (operation) {
  case Op::And:
    value = old & b;
    break;
  case Op::Or:
    value = old | b;
    break;
  case Op::Xor:
    value = old ^ b;
    break;
  case Op::Cas:
    value = old == b ? c : old;
    break;
  case Op::Exch:
    value = b;
    break;
  case Op::Add:
    value = add(type, old, b, flush);
    break;
  case Op::Inc:
    value = old >= b ? 0 : old + 1;
    break;
  case Op::Dec:
    value = old == 0 || old > b ? b : old - 1;
    break;
  case Op::Min:
    value = less(type, b, old) ? b : old;
    break;
  case Op::Max:
    value = less(type, old, b) ? b : old;
    break;
  }
  return truncate(value, bitsOf(type));
}

} // namespace cudasim
