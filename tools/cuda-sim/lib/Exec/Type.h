//===- Type.h - types of instructions --------------------------*- C++ -*-===//
#ifndef CUDASIM_EXEC_TYPE_H
#define CUDASIM_EXEC_TYPE_H

#include <cstdint>
#include <string_view>

namespace cudasim {

/// The type modifiers of instructions.
enum class Type : uint8_t {
  None,
  Pred,
  B8,
  B16,
  B32,
  B64,
  B128,
  U8,
  U16,
  U32,
  U64,
  S8,
  S16,
  S32,
  S64,
  F16,
  BF16,
  F32,
  TF32,
  F64,
  F16X2,
  BF16X2,
  U16X2,
  S16X2,
  F32X2,
  E4M3,
  E5M2,
  E4M3X2,
  E5M2X2, // 8-bit floats
  S4,
  U4,
  B1, // operands of small-integer matrix products
};

/// The type of a modifier without its dot; None if it is no type.
Type parseType(std::string_view modifier);
const char *typeName(Type type);

/// Bits of one value; 1 for predicates.
constexpr unsigned bitsOf(Type type) {
  switch (type) {
  case Type::None:
    return 0;
  case Type::Pred:
  case Type::B1:
    return 1;
  case Type::S4:
  case Type::U4:
    return 4;
  case Type::B8:
  case Type::U8:
  case Type::S8:
  case Type::E4M3:
  case Type::E5M2:
    return 8;
  case Type::B16:
  case Type::U16:
  case Type::S16:
  case Type::F16:
  case Type::BF16:
  case Type::E4M3X2:
  case Type::E5M2X2:
    return 16;
  case Type::B64:
  case Type::U64:
  case Type::S64:
  case Type::F64:
  case Type::F32X2:
    return 64;
  case Type::B128:
    return 128;
  default:
    return 32;
  }
}
constexpr unsigned bytesOf(Type type) { return (bitsOf(type) + 7) / 8; }

constexpr bool isSigned(Type type) {
  return type == Type::S8 || type == Type::S16 || type == Type::S32 ||
         type == Type::S64;
}
constexpr bool isUnsigned(Type type) {
  return type == Type::U8 || type == Type::U16 || type == Type::U32 ||
         type == Type::U64;
}
constexpr bool isBits(Type type) {
  return type >= Type::B8 && type <= Type::B128;
}
constexpr bool isInteger(Type type) {
  return isSigned(type) || isUnsigned(type);
}
constexpr bool isFloat(Type type) {
  return type == Type::F16 || type == Type::BF16 || type == Type::F32 ||
         type == Type::F64;
}

/// The low `bits` of a value, the others zero.
constexpr uint64_t truncate(uint64_t value, unsigned bits) {
  return bits >= 64 ? value : value & ((1ull << bits) - 1);
}
/// The low `bits` of a value, extended by their sign.
constexpr uint64_t signExtend(uint64_t value, unsigned bits) {
  if (bits >= 64)
    return value;
  unsigned shift = 64 - bits;
  return static_cast<uint64_t>(static_cast<int64_t>(value << shift) >> shift);
}

} // namespace cudasim

#endif // CUDASIM_EXEC_TYPE_H
