//===- TensorMap.h - the tensor map of bulk tensor copies ------*- C++ -*-===//
//
// The 128 opaque bytes that cuTensorMapEncodeTiled and tensormap.replace fill.
// Their format is this simulator's own. Tiled mode without interleaving.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_ISA_TENSORMAP_H
#define CUDASIM_ISA_TENSORMAP_H

#include "Isa/Swizzle.h"
#include <cstddef>
#include <cstdint>
#include <string>

namespace cudasim {

/// Element types by their number in tensormap.replace.elemtype.
enum class TensorElement : uint8_t {
  U8,
  U16,
  U32,
  S32,
  U64,
  S64,
  F16,
  F32,
  F32Ftz,
  F64,
  BF16,
  TF32,
  TF32Ftz
};
constexpr unsigned numTensorElements = 13;

/// Bytes of an element in global and shared memory.
unsigned tensorElementBytes(TensorElement type);

/// Whether the type is a floating-point one.
bool isFloatElement(TensorElement type);

/// The fields of tensormap.replace.
enum class TensorMapField : uint8_t {
  GlobalAddress,
  Rank,
  BoxDim,
  GlobalDim,
  GlobalStride,
  ElementStride,
  ElementType,
  Interleave,
  Swizzle,
  FillMode
};

/// What a tensor map says. Dimension 0 is the innermost; strides are in bytes
/// and strides[i] is that of dimension i + 1.
class TensorMap {
public:
  static constexpr unsigned maxRank = 5;

  /// What cuTensorMapEncodeTiled is given. The enumerators of the driver API
  /// are passed as their numbers. On success returns the empty string and fills
  /// the map, else the rule that is broken. `strides` has rank - 1 entries and
  /// is not read when the rank is 1.
  static std::string encode(TensorMap &map, unsigned dataType, unsigned rank,
                            uint64_t globalAddress, const uint64_t *dims,
                            const uint64_t *strides, const uint32_t *box,
                            const uint32_t *elementStrides, unsigned interleave,
                            unsigned swizzle, unsigned l2Promotion,
                            unsigned fill);

  /// tensormap.replace of one field; `ordinal` is the dimension of a field that
  /// has one per dimension. Fields are numbered as the ISA does: the rank is
  /// given less one. All-zero bytes are a map without any field. Returns the
  /// empty string or what is wrong with the value.
  std::string replace(TensorMapField field, unsigned ordinal, uint64_t value);

  /// The empty string if a copy may use the map, else the rule it breaks.
  std::string verify() const;

  unsigned rank() const { return rankValue; }
  uint64_t address() const { return base; }
  TensorElement elementType() const {
    return static_cast<TensorElement>(element);
  }
  Swizzle swizzle() const { return static_cast<Swizzle>(swizzleMode); }
  bool fillsWithNan() const { return fillMode == 1; }
  uint64_t dim(unsigned i) const {
    return dims[i] ? dims[i] : uint64_t(1) << 32;
  }
  uint64_t stride(unsigned i) const { return strides[i]; }
  uint32_t elementStride(unsigned i) const {
    return i == 0 ? 1 : elementStrides[i];
  }
  /// Elements that a copy moves along dimension i: ceil(box / step).
  uint32_t count(unsigned i) const {
    uint32_t step = elementStride(i);
    return (box[i] + step - 1) / step;
  }
  /// Bytes of shared memory that a box takes, also where it is out of bounds.
  uint32_t boxBytes() const;

private:
  void markPresent(TensorMapField field, unsigned ordinal);
  bool isPresent(TensorMapField field, unsigned ordinal) const;

  uint64_t base = 0;
  uint64_t strides[maxRank - 1] = {};
  uint32_t dims[maxRank] = {}; // 0 stands for 2^32
  uint32_t box[maxRank] = {};
  uint32_t elementStrides[maxRank] = {};
  uint8_t element = 0;
  uint8_t rankValue = 0;
  uint8_t interleaveMode = 0;
  uint8_t swizzleMode = 0;
  uint8_t fillMode = 0;
  uint8_t l2PromotionMode = 0;
  uint16_t reserved = 0;
  uint32_t mark = 0;    // tells a map from other bytes
  uint32_t present = 0; // fields that were ever given
  uint32_t padding[2] = {};
};
static_assert(sizeof(TensorMap) == 128, "a tensor map has 128 bytes");

} // namespace cudasim

#endif
