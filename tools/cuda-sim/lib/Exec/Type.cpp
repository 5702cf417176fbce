//===- Type.cpp - types of instructions -----------------------------------===//
#include "Exec/Type.h"

namespace cudasim {
namespace {

struct Entry {
  std::string_view name;
  Type type;
};

constexpr Entry entries[] = {
    {"pred", Type::Pred},     {"b8", Type::B8},       {"b16", Type::B16},
    {"b32", Type::B32},       {"b64", Type::B64},     {"b128", Type::B128},
    {"u8", Type::U8},         {"u16", Type::U16},     {"u32", Type::U32},
    {"u64", Type::U64},       {"s8", Type::S8},       {"s16", Type::S16},
    {"s32", Type::S32},       {"s64", Type::S64},     {"f16", Type::F16},
    {"bf16", Type::BF16},     {"f32", Type::F32},     {"tf32", Type::TF32},
    {"f64", Type::F64},       {"f16x2", Type::F16X2}, {"bf16x2", Type::BF16X2},
    {"u16x2", Type::U16X2},   {"s16x2", Type::S16X2}, {"f32x2", Type::F32X2},
    {"e4m3", Type::E4M3},     {"e5m2", Type::E5M2},   {"e4m3x2", Type::E4M3X2},
    {"e5m2x2", Type::E5M2X2}, {"s4", Type::S4},       {"u4", Type::U4},
    {"b1", Type::B1},
};

} // namespace

Type parseType(std::string_view modifier) {
  for (const Entry &entry : entries)
    if (entry.name == modifier)
      return entry.type;
  return Type::None;
}

const char *typeName(Type type) {
  for (const Entry &entry : entries)
    if (entry.type == type)
      return entry.name.data();
  return "none";
}

} // namespace cudasim
