//===- ArithmeticConvert.cpp - cvt ----------------------------------------===//

#include "Exec/Arithmetic.h"
#include "Exec/Families.h"
#include "Exec/LaneWise.h"
#include "Isa/Convert.h"
#include "Isa/Half.h"
#include <cmath>
#include <limits>

namespace cudasim {
namespace {

struct ConversionData : InstructionData {
  Conversion conversion;
};

const Conversion &conversionOf(const Instruction &in) {
  return static_cast<const ConversionData &>(*in.data).conversion;
}

/// Whether cvt knows the type, and as what.
bool numericOf(Type type, Numeric &numeric) {
  static constexpr struct {
    Type type;
    Numeric numeric;
  } table[] = {{Type::U8, Numeric::U8},    {Type::U16, Numeric::U16},
               {Type::U32, Numeric::U32},  {Type::U64, Numeric::U64},
               {Type::S8, Numeric::S8},    {Type::S16, Numeric::S16},
               {Type::S32, Numeric::S32},  {Type::S64, Numeric::S64},
               {Type::F16, Numeric::F16},  {Type::BF16, Numeric::BF16},
               {Type::F32, Numeric::F32},  {Type::F64, Numeric::F64},
               {Type::TF32, Numeric::TF32}};
  for (const auto &entry : table)
    if (entry.type == type) {
      numeric = entry.numeric;
      return true;
    }
  return false;
}

//===----------------------------------------------------------------------===//
// One value
//===----------------------------------------------------------------------===//

/// Any conversion. The result is cut to the width of the destination register,
/// which an integer of fewer bits has been extended to.
Step runConvert(Warp &warp, const Instruction &in, Mask active) {
  const Conversion &conversion = conversionOf(in);
  const uint64_t keep = lowBits(in[0].bits);
  const uint64_t *a = warp.read(in[1]);
  uint64_t *d = warp.write(in[0]);
  forLanes(active, [&](unsigned lane) {
    d[lane] = convert(conversion, a[lane]) & keep;
  });
  return Step::Next;
}

template <typename To, typename From> To castValue(From a) { return To(a); }
template <typename F> float widenHalf(uint16_t a) { return halfToFloat<F>(a); }
template <typename F> uint16_t narrowToHalf(float a) {
  return floatToHalf<F>(a);
}
float narrowToFloat(double a) { return canonical(float(a)); }

/// f32 to 32 bits, truncated or rounded to nearest even: as convert() does it.
template <typename To, bool Truncate> To toInteger(float a) {
  // Doubles hold every float and every limit. A NaN fails both comparisons.
  const double value = a;
  constexpr double low = double(std::numeric_limits<To>::min());
  constexpr double high = double(std::numeric_limits<To>::max());
  const double limited = value > high ? high : value > low ? value : low;
  const int64_t integer =
      Truncate ? int64_t(limited) : int64_t(std::llrint(limited));
  return isNaN(a) ? 0 : To(integer);
}

/// The handlers of frequent conversions, whose results have the width of the
/// destination register and, of floats, are rounded to nearest.
struct Shortcut {
  Numeric to, from;
  Handler handler;
};
constexpr Shortcut shortcuts[] = {
    {Numeric::U32, Numeric::U16, lanewise<castValue<uint32_t, uint16_t>>},
    {Numeric::S32, Numeric::S16, lanewise<castValue<int32_t, int16_t>>},
    {Numeric::U64, Numeric::U32, lanewise<castValue<uint64_t, uint32_t>>},
    {Numeric::S64, Numeric::S32, lanewise<castValue<int64_t, int32_t>>},
    {Numeric::U32, Numeric::U64, lanewise<castValue<uint32_t, uint64_t>>},
    {Numeric::U16, Numeric::U32, lanewise<castValue<uint16_t, uint32_t>>},
    {Numeric::F32, Numeric::S32, lanewise<castValue<float, int32_t>>},
    {Numeric::F32, Numeric::U32, lanewise<castValue<float, uint32_t>>},
    {Numeric::F64, Numeric::S32, lanewise<castValue<double, int32_t>>},
    {Numeric::F64, Numeric::F32, lanewise<castValue<double, float>>},
    {Numeric::F32, Numeric::F64, lanewise<narrowToFloat>},
    {Numeric::F32, Numeric::F16, lanewise<widenHalf<F16>>},
    {Numeric::F32, Numeric::BF16, lanewise<widenHalf<BF16>>},
    {Numeric::F16, Numeric::F32, lanewise<narrowToHalf<F16>>},
    {Numeric::BF16, Numeric::F32, lanewise<narrowToHalf<BF16>>},
};

/// The handlers of f32 to 32-bit integers.
Handler toIntegerHandler(const Conversion &c) {
  const bool truncate = c.rounding == Rounding::Zero;
  if (c.from != Numeric::F32 ||
      (!truncate && c.rounding != Rounding::NearestEven))
    return nullptr;
  if (c.to == Numeric::S32)
    return truncate ? lanewise<toInteger<int32_t, true>>
                    : lanewise<toInteger<int32_t, false>>;
  if (c.to == Numeric::U32)
    return truncate ? lanewise<toInteger<uint32_t, true>>
                    : lanewise<toInteger<uint32_t, false>>;
  return nullptr;
}

Handler convertHandler(const Conversion &c, unsigned registerBits) {
  // Limiting to the range of the integer is what happens without .sat, too;
  // and neither rounding sees whether a subnormal was flushed.
  if (int(registerBits) == numericWidth(c.to))
    if (const Handler handler = toIntegerHandler(c))
      return handler;
  const bool plain = c.rounding == Rounding::NearestEven && !c.toIntegral &&
                     !c.ftz && !c.sat && !c.relu && !c.satfinite &&
                     int(registerBits) == numericWidth(c.to);
  if (plain)
    for (const Shortcut &shortcut : shortcuts)
      if (shortcut.to == c.to && shortcut.from == c.from)
        return shortcut.handler;
  return runConvert;
}

//===----------------------------------------------------------------------===//
// Two values
//===----------------------------------------------------------------------===//

/// cvt.f16x2.f32 and cvt.bf16x2.f32: the first source is the upper half.
uint32_t convertPair(const Instruction &in, uint32_t a, uint32_t b) {
  const Conversion &conversion = conversionOf(in);
  return uint32_t(convert(conversion, a) << 16 | convert(conversion, b));
}
template <typename F> uint32_t roundPair(float a, float b) {
  return uint32_t(floatToHalf<F>(a)) << 16 | floatToHalf<F>(b);
}

constexpr uint32_t isE5M2 = 1, clampsNegative = 2;
Fp8 fp8Of(const Instruction &in) {
  return in.flags & isE5M2 ? Fp8::E5M2 : Fp8::E4M3;
}
uint16_t floatsToFp8(const Instruction &in, float a, float b) {
  const bool relu = in.flags & clampsNegative;
  return uint16_t(toFp8(a, fp8Of(in), relu) << 8 | toFp8(b, fp8Of(in), relu));
}
uint16_t halvesToFp8(const Instruction &in, uint32_t a) {
  return floatsToFp8(in, halfToFloat<F16>(uint16_t(a >> 16)),
                     halfToFloat<F16>(uint16_t(a)));
}
uint32_t fp8ToHalves(const Instruction &in, uint16_t a) {
  const bool relu = in.flags & clampsNegative;
  return uint32_t(fp8ToF16(uint8_t(a >> 8), fp8Of(in), relu)) << 16 |
         fp8ToF16(uint8_t(a), fp8Of(in), relu);
}

bool isFp8Pair(Type type) {
  return type == Type::E4M3X2 || type == Type::E5M2X2;
}

/// cvt between pairs of 8-bit floats and f32 or f16x2.
void decodeFp8(Decode &d, Type to, Type from) {
  const bool narrows = isFp8Pair(to);
  if (!d.take("rn") || (narrows && !d.take("satfinite")))
    d.fail(narrows ? ".rn.satfinite is needed" : ".rn is needed");
  d.out.flags = ((narrows ? to : from) == Type::E5M2X2 ? isE5M2 : 0) |
                (d.take("relu") ? clampsNegative : 0);
  const bool two = from == Type::F32;
  d.operandCount(two ? 3 : 2);
  d.dst(0, to);
  d.src(1, from);
  if (two)
    d.src(2, from);
  if (narrows && two)
    d.out.handler = lanewiseWith<floatsToFp8>;
  else if (narrows && from == Type::F16X2)
    d.out.handler = lanewiseWith<halvesToFp8>;
  else if (to == Type::F16X2 && isFp8Pair(from))
    d.out.handler = lanewiseWith<fp8ToHalves>;
}

//===----------------------------------------------------------------------===//
// Modifiers
//===----------------------------------------------------------------------===//

/// Takes a rounding modifier; whether one is there.
bool takeRounding(Decode &d, Conversion &conversion) {
  static constexpr Rounding roundings[] = {Rounding::NearestEven,
                                           Rounding::Zero, Rounding::Down,
                                           Rounding::Up, Rounding::NearestAway};
  const int toFloat = d.takeOneOf({"rn", "rz", "rm", "rp", "rna"});
  if (toFloat >= 0) {
    conversion.rounding = roundings[toFloat];
    return true;
  }
  const int toIntegral = d.takeOneOf({"rni", "rzi", "rmi", "rpi"});
  if (toIntegral < 0)
    return false;
  conversion.rounding = roundings[toIntegral];
  conversion.toIntegral = true;
  return true;
}

/// What kind of rounding modifier a conversion of scalars asks for.
void checkRounding(Decode &d, const Conversion &c, bool given) {
  const bool toInteger = isInteger(c.to), fromInteger = isInteger(c.from);
  if (c.rounding == Rounding::NearestAway && c.to != Numeric::TF32)
    d.fail(".rna is for tf32");
  if (toInteger && fromInteger) {
    if (given)
      d.fail("a conversion between integers does not round");
  } else if (toInteger) {
    if (!c.toIntegral)
      d.fail("one of .rni, .rzi, .rmi, .rpi is needed");
  } else if (fromInteger) {
    if (!given || c.toIntegral)
      d.fail("one of .rn, .rz, .rm, .rp is needed");
  } else if (c.to == c.from) {
    // f32 to f32 and so on: rounds to an integral value, or not at all.
    if (given && !c.toIntegral)
      d.fail("one of .rni, .rzi, .rmi, .rpi is expected");
  } else {
    const bool exact = c.to == Numeric::F64 ||
                       (c.to == Numeric::F32 &&
                        (c.from == Numeric::F16 || c.from == Numeric::BF16));
    if (exact ? given : (!given || c.toIntegral))
      d.fail(exact ? "an exact conversion does not round"
                   : "one of .rn, .rz, .rm, .rp is needed");
  }
}

void takeModifiers(Decode &d, Conversion &c) {
  checkRounding(d, c, takeRounding(d, c));
  if (c.to == Numeric::F32 || c.from == Numeric::F32)
    c.ftz = d.take("ftz");
  if (isInteger(c.to) || c.to == Numeric::F16 || c.to == Numeric::F32 ||
      c.to == Numeric::F64)
    c.sat = d.take("sat");
  if (c.from == Numeric::F32 &&
      (c.to == Numeric::F16 || c.to == Numeric::BF16 ||
       c.to == Numeric::TF32)) {
    c.relu = d.take("relu");
    c.satfinite = d.take("satfinite");
  }
}

void decodeCvt(Decode &d) {
  const Type to = d.takeType(), from = d.takeType();
  if (isFp8Pair(to) || isFp8Pair(from))
    return decodeFp8(d, to, from);
  const bool pair = to == Type::F16X2 || to == Type::BF16X2;
  auto data = std::make_unique<ConversionData>();
  Conversion &conversion = data->conversion;
  const Type element = to == Type::F16X2    ? Type::F16
                       : to == Type::BF16X2 ? Type::BF16
                                            : to;
  if (!numericOf(element, conversion.to) || !numericOf(from, conversion.from) ||
      from == Type::TF32 || (pair && from != Type::F32) ||
      (to == Type::TF32 && from != Type::F32))
    d.fail(std::string("no conversion from .") + typeName(from) + " to ." +
           typeName(to));
  takeModifiers(d, conversion);
  if (conversion.ftz && pair)
    d.fail(".ftz is not for pairs");
  d.operandCount(pair ? 3 : 2);
  d.dst(0, to);
  d.src(1, from);
  if (pair)
    d.src(2, from);
  const bool plain = conversion.rounding == Rounding::NearestEven &&
                     !conversion.relu && !conversion.satfinite &&
                     !conversion.sat;
  if (!pair)
    d.out.handler = convertHandler(conversion, d.out[0].bits);
  else if (!plain)
    d.out.handler = lanewiseWith<convertPair>;
  else
    d.out.handler = to == Type::F16X2 ? lanewise<roundPair<F16>>
                                      : lanewise<roundPair<BF16>>;
  d.out.data = std::move(data);
}

//===----------------------------------------------------------------------===//
// cvt.pack
//===----------------------------------------------------------------------===//

uint32_t packTwo(const Instruction &in, int32_t a, int32_t b) {
  return cvtPack(a, b, 0, int(in.aux[0]), in.aux[1]);
}
uint32_t packInto(const Instruction &in, int32_t a, int32_t b, uint32_t c) {
  return cvtPack(a, b, c, int(in.aux[0]), in.aux[1]);
}

void decodeCvtPack(Decode &d) {
  if (!d.take("sat"))
    d.fail(".sat is needed");
  static constexpr uint64_t widths[] = {16, 16, 8, 8, 4, 4, 2, 2};
  const int form =
      d.require({"u16", "s16", "u8", "s8", "u4", "s4", "u2", "s2"});
  requireType(d, Type::S32);
  d.out.aux[0] = widths[form];
  d.out.aux[1] = form & 1;
  const bool into = widths[form] < 16;
  if (into)
    requireType(d, Type::B32);
  decodeSameType(d, Type::B32, into ? 3 : 2);
  d.out.handler = into ? lanewiseWith<packInto> : lanewiseWith<packTwo>;
}

} // namespace

void decodeArithmeticConvert(DecoderTable &table) {
  table.add("cvt", decodeCvt);
  table.add("cvt.pack", decodeCvtPack);
}

} // namespace cudasim
