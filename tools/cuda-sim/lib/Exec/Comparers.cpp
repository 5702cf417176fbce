//===- Comparers.cpp - comparisons of the lanes of two registers ----------===//

#include "Exec/Comparers.h"
#include "Exec/LaneWise.h"
#include "Isa/Compare.h"
#include "Isa/Half.h"
#include <array>

namespace cudasim {
namespace {

constexpr size_t relationCount = size_t(CompareOp::Nan) + 1;
constexpr size_t integerRelations = size_t(CompareOp::Ge) + 1;
using Table = std::array<Comparer, relationCount>;

template <CompareOp Op, typename T, bool Ftz>
Mask compareLanes(const uint64_t *a, const uint64_t *b) {
  Mask result = 0;
  for (unsigned lane = 0; lane < warpSize; ++lane) {
    T x = fromSlot<T>(a[lane]), y = fromSlot<T>(b[lane]);
    if constexpr (Ftz)
      x = flush<true>(x), y = flush<true>(y);
    result |= Mask(compare<Op>(x, y)) << lane;
  }
  return result;
}

template <CompareOp Op, typename F, bool Ftz, int Shift>
Mask compareHalves(const uint64_t *a, const uint64_t *b) {
  Mask result = 0;
  for (unsigned lane = 0; lane < warpSize; ++lane) {
    uint16_t x = uint16_t(a[lane] >> Shift), y = uint16_t(b[lane] >> Shift);
    if constexpr (Ftz)
      x = flushHalf<F>(x), y = flushHalf<F>(y);
    result |= Mask(compare<Op>(halfToFloat<F>(x), halfToFloat<F>(y))) << lane;
  }
  return result;
}

template <typename T, bool Ftz, size_t... I>
constexpr Table scalarTable(std::index_sequence<I...>) {
  return {compareLanes<CompareOp(I), T, Ftz>...};
}
template <typename T, bool Ftz = false>
constexpr Table scalars =
    scalarTable<T, Ftz>(std::make_index_sequence<relationCount>());
/// Integers have the first relations only.
template <typename T>
constexpr Table integers =
    scalarTable<T, false>(std::make_index_sequence<integerRelations>());

template <typename F, bool Ftz, int Shift, size_t... I>
constexpr Table halfTable(std::index_sequence<I...>) {
  return {compareHalves<CompareOp(I), F, Ftz, Shift>...};
}
template <typename F, bool Ftz, int Shift>
constexpr Table halves =
    halfTable<F, Ftz, Shift>(std::make_index_sequence<relationCount>());

bool findRelation(std::string_view name, CompareOp &op) {
  static constexpr std::string_view names[relationCount] = {
      "eq",  "ne",  "lt",  "le",  "gt",  "ge",  "equ",
      "neu", "ltu", "leu", "gtu", "geu", "num", "nan"};
  for (size_t i = 0; i < relationCount; ++i)
    if (names[i] == name) {
      op = CompareOp(i);
      return true;
    }
  return false;
}

/// lo, ls, hi, hs: other names for unsigned integers.
std::string_view unsignedRelation(std::string_view name) {
  return name == "lo"   ? "lt"
         : name == "ls" ? "le"
         : name == "hi" ? "gt"
         : name == "hs" ? "ge"
                        : name;
}

const Table *integerTable(Type type) {
  switch (type) {
  case Type::U16:
  case Type::B16:
    return &integers<uint16_t>;
  case Type::U32:
  case Type::B32:
    return &integers<uint32_t>;
  case Type::U64:
  case Type::B64:
    return &integers<uint64_t>;
  case Type::S16:
    return &integers<int16_t>;
  case Type::S32:
    return &integers<int32_t>;
  case Type::S64:
    return &integers<int64_t>;
  default:
    return nullptr;
  }
}

struct TablePair {
  const Table *low = nullptr, *high = nullptr;
};
TablePair floatTables(Type type, bool ftz) {
  switch (type) {
  case Type::F32:
    return {ftz ? &scalars<float, true> : &scalars<float>, nullptr};
  case Type::F64:
    return {ftz ? nullptr : &scalars<double>, nullptr};
  case Type::F16:
    return {ftz ? &halves<F16, true, 0> : &halves<F16, false, 0>, nullptr};
  case Type::F16X2:
    return {ftz ? &halves<F16, true, 0> : &halves<F16, false, 0>,
            ftz ? &halves<F16, true, 16> : &halves<F16, false, 16>};
  case Type::BF16:
    return {ftz ? nullptr : &halves<BF16, false, 0>, nullptr};
  case Type::BF16X2:
    return {ftz ? nullptr : &halves<BF16, false, 0>,
            ftz ? nullptr : &halves<BF16, false, 16>};
  default:
    return {};
  }
}

} // namespace

ComparerPair findComparers(std::string_view relation, Type type, bool ftz) {
  CompareOp op;
  if (!findRelation(isUnsigned(type) ? unsignedRelation(relation) : relation,
                    op))
    return {};
  if (const Table *table = integerTable(type)) {
    const bool ordered = op != CompareOp::Eq && op != CompareOp::Ne;
    if (ftz || (isBits(type) && ordered))
      return {};
    return {(*table)[size_t(op)], nullptr};
  }
  const TablePair tables = floatTables(type, ftz);
  return {tables.low ? (*tables.low)[size_t(op)] : nullptr,
          tables.high ? (*tables.high)[size_t(op)] : nullptr};
}

} // namespace cudasim
