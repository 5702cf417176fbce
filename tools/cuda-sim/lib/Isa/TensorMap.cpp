//===- TensorMap.cpp - the tensor map of bulk tensor copies ---------------===//
//
// The rules are those of cuTensorMapEncodeTiled's reference (CUDA driver API,
// "Tensor Map Object Management").
//
//===----------------------------------------------------------------------===//

#include "Isa/TensorMap.h"

using namespace cudasim;

static constexpr uint32_t tensorMapMark = 0x544d4150; // "TMAP"
static constexpr uint64_t maxDim = uint64_t(1) << 32;
static constexpr uint64_t strideLimit = uint64_t(1) << 40;

unsigned cudasim::tensorElementBytes(TensorElement type) {
  static constexpr uint8_t bytes[numTensorElements] = {1, 2, 4, 4, 8, 8, 2,
                                                       4, 4, 8, 2, 4, 4};
  return bytes[static_cast<unsigned>(type)];
}

bool cudasim::isFloatElement(TensorElement type) {
  return type >= TensorElement::F16;
}

/// The presence bit of a field: one each for the first fields, five each for
/// those that every dimension has.
static uint32_t presenceBit(TensorMapField field, unsigned ordinal) {
  switch (field) {
  case TensorMapField::GlobalAddress:
    return 1u << 0;
  case TensorMapField::Rank:
    return 1u << 1;
  case TensorMapField::ElementType:
    return 1u << 2;
  case TensorMapField::Interleave:
    return 1u << 3;
  case TensorMapField::Swizzle:
    return 1u << 4;
  case TensorMapField::FillMode:
    return 1u << 5;
  case TensorMapField::BoxDim:
    return 1u << (6 + ordinal);
  case TensorMapField::GlobalDim:
    return 1u << (11 + ordinal);
  case TensorMapField::ElementStride:
    return 1u << (16 + ordinal);
  case TensorMapField::GlobalStride:
    return 1u << (21 + ordinal);
  }
  return 0;
}

void TensorMap::markPresent(TensorMapField field, unsigned ordinal) {
  mark = tensorMapMark;
  present |= presenceBit(field, ordinal);
}

bool TensorMap::isPresent(TensorMapField field, unsigned ordinal) const {
  return present & presenceBit(field, ordinal);
}

uint32_t TensorMap::boxBytes() const {
  uint32_t bytes = tensorElementBytes(elementType());
  for (unsigned i = 0; i < rankValue; ++i)
    bytes *= count(i);
  return bytes;
}

static std::string at(const char *name, unsigned i, const char *rule) {
  return std::string(name) + "[" + std::to_string(i) + "] " + rule;
}

/// Bytes 0..63 being all zero is a blank map; else the mark must be there.
static std::string checkMark(uint32_t mark, uint32_t present) {
  if (mark == tensorMapMark)
    return "";
  if (mark == 0 && present == 0)
    return "no field of the tensor map was ever given";
  return "the bytes are not a tensor map";
}

std::string TensorMap::replace(TensorMapField field, unsigned ordinal,
                               uint64_t value) {
  if (mark != tensorMapMark && (mark != 0 || present != 0))
    return "the bytes are not a tensor map";
  bool perDim = field == TensorMapField::BoxDim ||
                field == TensorMapField::GlobalDim ||
                field == TensorMapField::ElementStride ||
                field == TensorMapField::GlobalStride;
  unsigned limit = field == TensorMapField::GlobalStride ? maxRank - 1
                   : perDim                              ? maxRank
                                                         : 1;
  if (ordinal >= limit)
    return "the ordinal " + std::to_string(ordinal) + " is out of range";
  switch (field) {
  case TensorMapField::GlobalAddress:
    base = value;
    break;
  case TensorMapField::Rank:
    if (value >= maxRank)
      return "the rank less one must be at most 4";
    rankValue = static_cast<uint8_t>(value + 1);
    break;
  case TensorMapField::BoxDim:
    box[ordinal] = static_cast<uint32_t>(value);
    break;
  case TensorMapField::GlobalDim:
    dims[ordinal] = static_cast<uint32_t>(value);
    break;
  case TensorMapField::GlobalStride:
    strides[ordinal] = value;
    break;
  case TensorMapField::ElementStride:
    elementStrides[ordinal] = static_cast<uint32_t>(value);
    break;
  case TensorMapField::ElementType:
    if (value >= numTensorElements)
      return "element type " + std::to_string(value) + " is not supported";
    element = static_cast<uint8_t>(value);
    break;
  case TensorMapField::Interleave:
    if (value != 0)
      return "interleaved layouts are not supported";
    interleaveMode = 0;
    break;
  case TensorMapField::Swizzle:
    if (value > 3)
      return "swizzle mode " + std::to_string(value) + " is not supported";
    swizzleMode = static_cast<uint8_t>(value);
    break;
  case TensorMapField::FillMode:
    if (value > 1)
      return "fill mode " + std::to_string(value) + " does not exist";
    fillMode = static_cast<uint8_t>(value);
    break;
  }
  markPresent(field, ordinal);
  return "";
}

std::string TensorMap::verify() const {
  std::string wrong = checkMark(mark, present);
  if (!wrong.empty())
    return wrong;
  for (TensorMapField field :
       {TensorMapField::GlobalAddress, TensorMapField::Rank,
        TensorMapField::ElementType, TensorMapField::Interleave,
        TensorMapField::Swizzle, TensorMapField::FillMode})
    if (!isPresent(field, 0))
      return "a field of the tensor map was never given";
  unsigned bytes = tensorElementBytes(elementType());
  if (base % 16)
    return "globalAddress must be 16-byte aligned";
  for (unsigned i = 0; i < rankValue; ++i) {
    if (!isPresent(TensorMapField::BoxDim, i) ||
        !isPresent(TensorMapField::GlobalDim, i) ||
        !isPresent(TensorMapField::ElementStride, i) ||
        (i && !isPresent(TensorMapField::GlobalStride, i - 1)))
      return "dimension " + std::to_string(i) + " is not described";
    if (box[i] == 0 || box[i] > 256)
      return at("boxDim", i, "must be from 1 to 256");
    if (i && (elementStrides[i] == 0 || elementStrides[i] > 8))
      return at("elementStrides", i, "must be from 1 to 8");
  }
  for (unsigned i = 0; i + 1 < rankValue; ++i) {
    if (strides[i] % 16)
      return at("globalStrides", i, "must be a multiple of 16 bytes");
    if (strides[i] >= strideLimit)
      return at("globalStrides", i, "must be less than 2^40");
  }
  uint32_t inner = box[0] * bytes;
  if (inner % 16)
    return "the inner box must be a multiple of 16 bytes";
  if (swizzle() != Swizzle::None && inner > swizzleSpan(swizzle()))
    return "the inner box is wider than its swizzle of " +
           std::to_string(swizzleSpan(swizzle())) + " bytes";
  if (fillMode && !isFloatElement(elementType()))
    return "only floating-point types can be filled with NaN";
  return "";
}

/// The element types by their number in CUtensorMapDataType.
static constexpr TensorElement driverTypes[] = {
    TensorElement::U8,     TensorElement::U16,    TensorElement::U32,
    TensorElement::S32,    TensorElement::U64,    TensorElement::S64,
    TensorElement::F16,    TensorElement::F32,    TensorElement::F64,
    TensorElement::BF16,   TensorElement::F32Ftz, TensorElement::TF32,
    TensorElement::TF32Ftz};

std::string TensorMap::encode(TensorMap &map, unsigned dataType, unsigned rank,
                              uint64_t globalAddress, const uint64_t *dims,
                              const uint64_t *strides, const uint32_t *box,
                              const uint32_t *elementStrides,
                              unsigned interleave, unsigned swizzle,
                              unsigned l2Promotion, unsigned fill) {
  if (dataType >= sizeof(driverTypes) / sizeof(driverTypes[0]))
    return "data type " + std::to_string(dataType) + " is not supported";
  if (rank == 0 || rank > maxRank)
    return "the rank must be from 1 to 5";
  if (!dims || !box || !elementStrides || (rank > 1 && !strides))
    return "an array is missing";
  if (l2Promotion > 3)
    return "L2 promotion " + std::to_string(l2Promotion) + " does not exist";
  TensorMap made;
  made.l2PromotionMode = static_cast<uint8_t>(l2Promotion);
  std::string wrong;
  auto give = [&](TensorMapField field, unsigned i, uint64_t value) {
    if (wrong.empty())
      wrong = made.replace(field, i, value);
  };
  give(TensorMapField::GlobalAddress, 0, globalAddress);
  give(TensorMapField::Rank, 0, rank - 1);
  give(TensorMapField::ElementType, 0,
       static_cast<uint64_t>(driverTypes[dataType]));
  give(TensorMapField::Interleave, 0, interleave);
  give(TensorMapField::Swizzle, 0, swizzle);
  give(TensorMapField::FillMode, 0, fill);
  for (unsigned i = 0; i < rank; ++i) {
    if (dims[i] == 0 || dims[i] > maxDim)
      return at("globalDim", i, "must be from 1 to 2^32");
    give(TensorMapField::GlobalDim, i, dims[i]);
    give(TensorMapField::BoxDim, i, box[i]);
    give(TensorMapField::ElementStride, i, elementStrides[i]);
    if (i)
      give(TensorMapField::GlobalStride, i - 1, strides[i - 1]);
  }
  if (wrong.empty())
    wrong = made.verify();
  if (wrong.empty())
    map = made;
  return wrong;
}
