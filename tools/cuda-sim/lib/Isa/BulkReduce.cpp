//===- BulkReduce.cpp - reductions of bulk copies -------------------------===//

#include "Isa/BulkReduce.h"

#include "Isa/Half.h"

#include <cstring>

using namespace cudasim;

bool cudasim::hasReduction(BulkReduction op, TensorElement type) {
  using E = TensorElement;
  const bool isHalf = type == E::F16 || type == E::BF16;
  switch (op) {
  case BulkReduction::Add:
    return type == E::U32 || type == E::S32 || type == E::U64 ||
           type == E::S64 || type == E::F32 || type == E::F64 || isHalf;
  case BulkReduction::Min:
  case BulkReduction::Max:
    return type == E::U32 || type == E::S32 || type == E::U64 ||
           type == E::S64 || isHalf;
  case BulkReduction::Inc:
  case BulkReduction::Dec:
    return type == E::U32;
  default:
    return type == E::U32 || type == E::S32 || type == E::U64 || type == E::S64;
  }
}

template <typename T> static T load(const uint8_t *from) {
  T value;
  std::memcpy(&value, from, sizeof value);
  return value;
}

template <typename T> static T reduceInteger(BulkReduction op, T to, T from) {
  using Unsigned = std::make_unsigned_t<T>;
  switch (op) {
  case BulkReduction::Add:
    return static_cast<T>(static_cast<Unsigned>(to) +
                          static_cast<Unsigned>(from));
  case BulkReduction::Min:
    return to < from ? to : from;
  case BulkReduction::Max:
    return to > from ? to : from;
  case BulkReduction::Inc:
    return to >= from ? 0 : static_cast<T>(to + 1);
  case BulkReduction::Dec:
    return to == 0 || to > from ? from : static_cast<T>(to - 1);
  case BulkReduction::And:
    return static_cast<T>(to & from);
  case BulkReduction::Or:
    return static_cast<T>(to | from);
  case BulkReduction::Xor:
    return static_cast<T>(to ^ from);
  }
  return to;
}

template <typename F>
static uint16_t reduceHalf(BulkReduction op, uint16_t to, uint16_t from) {
  const float a = halfToFloat<F>(to), b = halfToFloat<F>(from);
  if (op == BulkReduction::Add) // one rounding: f32 has twice the bits
    return floatToHalf<F>(a + b);
  if (isNaNHalf<F>(to) || isNaNHalf<F>(from))
    return isNaNHalf<F>(to) ? from : to;
  bool takeFirst = op == BulkReduction::Min ? a < b : a > b;
  if (a == b) // -0 is below +0
    takeFirst = (to >> 15 != 0) == (op == BulkReduction::Min);
  return takeFirst ? to : from;
}

template <typename T> static void store(uint8_t *to, T value) {
  std::memcpy(to, &value, sizeof value);
}

void cudasim::reduceElement(BulkReduction op, TensorElement type, uint8_t *to,
                            const uint8_t *from) {
  auto integer = [&](auto zero) {
    using T = decltype(zero);
    store(to, reduceInteger<T>(op, load<T>(to), load<T>(from)));
  };
  switch (type) {
  case TensorElement::U32:
    return integer(uint32_t(0));
  case TensorElement::S32:
    return integer(int32_t(0));
  case TensorElement::U64:
    return integer(uint64_t(0));
  case TensorElement::S64:
    return integer(int64_t(0));
  case TensorElement::F32:
    return store(to, load<float>(to) + load<float>(from));
  case TensorElement::F64:
    return store(to, load<double>(to) + load<double>(from));
  case TensorElement::F16:
    return store(to,
                 reduceHalf<F16>(op, load<uint16_t>(to), load<uint16_t>(from)));
  case TensorElement::BF16:
    return store(
        to, reduceHalf<BF16>(op, load<uint16_t>(to), load<uint16_t>(from)));
  default:
    return; // hasReduction says no
  }
}
