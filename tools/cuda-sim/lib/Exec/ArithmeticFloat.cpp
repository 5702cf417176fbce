//===- ArithmeticFloat.cpp - f32 and f64 arithmetic -----------------------===//

#include "Exec/Arithmetic.h"
#include "Exec/Families.h"
#include "Exec/LaneWise.h"

namespace cudasim {
namespace {

constexpr int sourceCount(FloatOp op) {
  return op == FloatOp::Fma                          ? 3
         : op == FloatOp::Rcp || op == FloatOp::Sqrt ? 1
                                                     : 2;
}

//===----------------------------------------------------------------------===//
// Round to nearest
//===----------------------------------------------------------------------===//

template <FloatOp Op, typename T, bool Ftz, bool Sat> T unary(T a) {
  return floatArithmetic<Op, Ftz, Sat>(a, T(0), T(0));
}
template <FloatOp Op, typename T, bool Ftz, bool Sat> T binary(T a, T b) {
  return floatArithmetic<Op, Ftz, Sat>(a, b, T(0));
}
template <FloatOp Op, typename T, bool Ftz, bool Sat> T ternary(T a, T b, T c) {
  return floatArithmetic<Op, Ftz, Sat>(a, b, c);
}

template <FloatOp Op, typename T, bool Ftz, bool Sat> Handler nearestHandler() {
  if constexpr (sourceCount(Op) == 3)
    return lanewiseFused<ternary<Op, T, Ftz, Sat>>();
  else if constexpr (sourceCount(Op) == 2)
    return lanewise<binary<Op, T, Ftz, Sat>>;
  else
    return lanewise<unary<Op, T, Ftz, Sat>>;
}

//===----------------------------------------------------------------------===//
// The other rounding modes, in aux[0]
//===----------------------------------------------------------------------===//

template <FloatOp Op, typename T, bool Ftz, bool Sat>
Step runRounded(Warp &warp, const Instruction &in, Mask active) {
  constexpr int sources = sourceCount(Op);
  uint64_t *d = warp.write(in[0]);
  const uint64_t *a = warp.read(in[1]);
  const uint64_t *b = sources > 1 ? warp.read(in[2]) : a;
  const uint64_t *c = sources > 2 ? warp.read(in[3]) : a;
  RoundingScope scope(static_cast<Rounding>(in.aux[0]));
  forLanes(active, [&](unsigned lane) {
    d[lane] = toSlot(floatInCurrentMode<Op, Ftz, Sat>(
        fromSlot<T>(a[lane]), fromSlot<T>(b[lane]), fromSlot<T>(c[lane])));
  });
  return Step::Next;
}

//===----------------------------------------------------------------------===//
// Pairs of f32
//===----------------------------------------------------------------------===//

template <FloatOp Op, bool Ftz, bool Nearest>
Step runPair(Warp &warp, const Instruction &in, Mask active) {
  uint64_t *d = warp.write(in[0]);
  const uint64_t *a = warp.read(in[1]), *b = warp.read(in[2]);
  const uint64_t *c = sourceCount(Op) > 2 ? warp.read(in[3]) : a;
  RoundingScope scope(static_cast<Rounding>(in.aux[0]));
  forLanes(active, [&](unsigned lane) {
    auto half = [&](int shift) {
      const float x = fromSlot<float>(a[lane] >> shift);
      const float y = fromSlot<float>(b[lane] >> shift);
      const float z = fromSlot<float>(c[lane] >> shift);
      return toSlot(Nearest ? floatArithmetic<Op, Ftz, false>(x, y, z)
                            : floatInCurrentMode<Op, Ftz, false>(x, y, z));
    };
    d[lane] = half(32) << 32 | half(0);
  });
  return Step::Next;
}

template <FloatOp Op>
Handler floatHandler(Type type, bool isNearest, bool ftz, bool sat) {
  if (type == Type::F64) {
    return isNearest ? nearestHandler<Op, double, false, false>()
                     : runRounded<Op, double, false, false>;
  }
  if (type == Type::F32X2) {
    if constexpr (sourceCount(Op) == 1 || Op == FloatOp::Div)
      return nullptr;
    else
      return isNearest
                 ? (ftz ? runPair<Op, true, true> : runPair<Op, false, true>)
                 : (ftz ? runPair<Op, true, false> : runPair<Op, false, false>);
  }
  if (isNearest)
    return ftz ? (sat ? nearestHandler<Op, float, true, true>()
                      : nearestHandler<Op, float, true, false>())
               : (sat ? nearestHandler<Op, float, false, true>()
                      : nearestHandler<Op, float, false, false>());
  return ftz ? (sat ? runRounded<Op, float, true, true>
                    : runRounded<Op, float, true, false>)
             : (sat ? runRounded<Op, float, false, true>
                    : runRounded<Op, float, false, false>);
}

Handler floatHandler(FloatOp op, Type type, bool isNearest, bool ftz,
                     bool sat) {
  switch (op) {
  case FloatOp::Add:
    return floatHandler<FloatOp::Add>(type, isNearest, ftz, sat);
  case FloatOp::Sub:
    return floatHandler<FloatOp::Sub>(type, isNearest, ftz, sat);
  case FloatOp::Mul:
    return floatHandler<FloatOp::Mul>(type, isNearest, ftz, sat);
  case FloatOp::Fma:
    return floatHandler<FloatOp::Fma>(type, isNearest, ftz, sat);
  case FloatOp::Div:
    return floatHandler<FloatOp::Div>(type, isNearest, ftz, sat);
  case FloatOp::Rcp:
    return floatHandler<FloatOp::Rcp>(type, isNearest, ftz, sat);
  case FloatOp::Sqrt:
    return floatHandler<FloatOp::Sqrt>(type, isNearest, ftz, sat);
  }
  return nullptr;
}

//===----------------------------------------------------------------------===//
// min, max; signs
//===----------------------------------------------------------------------===//

template <typename T, bool Max, bool Propagate, bool Ftz> T extreme(T a, T b) {
  return flush<Ftz>(
      minMax(flush<Ftz>(a), flush<Ftz>(b), {Max, Propagate, false, false}));
}

constexpr uint32_t isMax = 1, propagates = 2, ofMagnitudes = 4, xorsSigns = 8,
                   flushes = 16;

MinMaxModifiers modifiersOf(const Instruction &in) {
  return {(in.flags & isMax) != 0, (in.flags & propagates) != 0,
          (in.flags & ofMagnitudes) != 0, (in.flags & xorsSigns) != 0};
}
float flushIf(const Instruction &in, float a) {
  return in.flags & flushes ? flush<true>(a) : a;
}
float extremeWith(const Instruction &in, float a, float b) {
  return minMax(flushIf(in, a), flushIf(in, b), modifiersOf(in));
}
float extremeOfThree(const Instruction &in, float a, float b, float c) {
  return extremeWith(in, extremeWith(in, a, b), c);
}

template <bool Max> Handler extremeHandler(bool propagate, bool ftz) {
  return propagate ? (ftz ? lanewise<extreme<float, Max, true, true>>
                          : lanewise<extreme<float, Max, true, false>>)
                   : (ftz ? lanewise<extreme<float, Max, false, true>>
                          : lanewise<extreme<float, Max, false, false>>);
}

template <typename T, bool Negate, bool Ftz> T changeSign(T a) {
  return flush<Ftz>(Negate ? negFloat(a) : absFloat(a));
}

void decodeCopysign(Decode &d) {
  const Type type = d.takeType();
  decodeSameType(d, type, 2);
  d.out.handler = type == Type::F32   ? lanewise<copySign<float>>
                  : type == Type::F64 ? lanewise<copySign<double>>
                                      : nullptr;
}

} // namespace

void decodeFloat(Decode &d, Type type, FloatOp op) {
  if (type != Type::F32 && type != Type::F64 && type != Type::F32X2)
    d.fail(std::string("type .") + typeName(type) + " is not possible");
  static constexpr Rounding roundings[] = {
      Rounding::NearestEven, Rounding::Zero, Rounding::Down, Rounding::Up};
  // Sums and products are rounded to nearest unless they say otherwise; the
  // rest has no default.
  const bool optional =
      op == FloatOp::Add || op == FloatOp::Sub || op == FloatOp::Mul;
  const int mode = optional ? d.takeOneOf({"rn", "rz", "rm", "rp"})
                            : d.require({"rn", "rz", "rm", "rp"});
  const Rounding rounding = mode < 0 ? Rounding::NearestEven : roundings[mode];
  const bool ftz = type != Type::F64 && d.take("ftz");
  const bool sat =
      type == Type::F32 && (optional || op == FloatOp::Fma) && d.take("sat");
  decodeSameType(d, type, sourceCount(op));
  d.out.aux[0] = uint64_t(rounding);
  d.out.handler =
      floatHandler(op, type, rounding == Rounding::NearestEven, ftz, sat);
}

void decodeFloatMinMax(Decode &d, Type type, bool max) {
  if (type == Type::F64) {
    decodeSameType(d, type, 2);
    d.out.handler = max ? lanewise<extreme<double, true, false, false>>
                        : lanewise<extreme<double, false, false, false>>;
    return;
  }
  if (type != Type::F32)
    d.fail("min and max of pairs are not possible");
  const bool ftz = d.take("ftz"), propagate = d.take("NaN");
  const bool xorSign = d.take("xorsign"), magnitudes = d.take("abs");
  const bool three = d.operandCount() == 4;
  if (three ? xorSign : xorSign != magnitudes)
    d.fail(".xorsign and .abs go together, and .xorsign with two operands");
  decodeSameType(d, type, three ? 3 : 2);
  d.out.flags = (max ? isMax : 0) | (propagate ? propagates : 0) |
                (magnitudes ? ofMagnitudes : 0) | (xorSign ? xorsSigns : 0) |
                (ftz ? flushes : 0);
  if (three)
    d.out.handler = lanewiseWith<extremeOfThree>;
  else if (magnitudes)
    d.out.handler = lanewiseWith<extremeWith>;
  else
    d.out.handler = max ? extremeHandler<true>(propagate, ftz)
                        : extremeHandler<false>(propagate, ftz);
}

void decodeFloatSign(Decode &d, Type type, bool negate) {
  const bool ftz = type == Type::F32 && d.take("ftz");
  decodeSameType(d, type, 1);
  if (type == Type::F64)
    d.out.handler = negate ? lanewise<changeSign<double, true, false>>
                           : lanewise<changeSign<double, false, false>>;
  else if (type == Type::F32)
    d.out.handler = negate ? (ftz ? lanewise<changeSign<float, true, true>>
                                  : lanewise<changeSign<float, true, false>>)
                           : (ftz ? lanewise<changeSign<float, false, true>>
                                  : lanewise<changeSign<float, false, false>>);
}

void decodeArithmeticFloat(DecoderTable &table) {
  table.add("copysign", decodeCopysign);
}

} // namespace cudasim
