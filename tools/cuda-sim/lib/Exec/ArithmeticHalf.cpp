//===- ArithmeticHalf.cpp - f16 and bf16 arithmetic, single and paired ----===//

#include "Exec/Arithmetic.h"
#include "Exec/LaneWise.h"
#include "Isa/Half.h"

namespace cudasim {
namespace {

constexpr uint32_t flushes = 1, saturates = 2, clampsNegative = 4, isMax = 8,
                   propagates = 16, xorsSigns = 32;

bool isPair(Type type) { return type == Type::F16X2 || type == Type::BF16X2; }
bool isF16(Type type) { return type == Type::F16 || type == Type::F16X2; }

HalfModifiers halfModifiers(const Instruction &in) {
  return {(in.flags & flushes) != 0, (in.flags & saturates) != 0,
          (in.flags & clampsNegative) != 0};
}

//===----------------------------------------------------------------------===//
// add, sub, mul, fma
//===----------------------------------------------------------------------===//

template <typename F, FloatOp Op>
uint16_t sum(const Instruction &in, uint16_t a, uint16_t b) {
  return halfArithmetic<F, Op>(a, b, 0, halfModifiers(in));
}
template <typename F, FloatOp Op>
uint32_t pairSum(const Instruction &in, uint32_t a, uint32_t b) {
  const HalfModifiers modifiers = halfModifiers(in);
  return mapPacked(
      [&](uint16_t x, uint16_t y) {
        return halfArithmetic<F, Op>(x, y, 0, modifiers);
      },
      a, b);
}
template <typename F>
uint16_t fused(const Instruction &in, uint16_t a, uint16_t b, uint16_t c) {
  return halfArithmetic<F, FloatOp::Fma>(a, b, c, halfModifiers(in));
}
template <typename F>
uint32_t pairFused(const Instruction &in, uint32_t a, uint32_t b, uint32_t c) {
  const HalfModifiers modifiers = halfModifiers(in);
  return mapPacked(
      [&](uint16_t x, uint16_t y, uint16_t z) {
        return halfArithmetic<F, FloatOp::Fma>(x, y, z, modifiers);
      },
      a, b, c);
}

template <typename F> Handler arithmeticHandler(FloatOp op, bool pair) {
  switch (op) {
  case FloatOp::Add:
    return pair ? lanewiseWith<pairSum<F, FloatOp::Add>>
                : lanewiseWith<sum<F, FloatOp::Add>>;
  case FloatOp::Sub:
    return pair ? lanewiseWith<pairSum<F, FloatOp::Sub>>
                : lanewiseWith<sum<F, FloatOp::Sub>>;
  case FloatOp::Mul:
    return pair ? lanewiseWith<pairSum<F, FloatOp::Mul>>
                : lanewiseWith<sum<F, FloatOp::Mul>>;
  case FloatOp::Fma:
    return pair ? lanewiseWith<pairFused<F>> : lanewiseWith<fused<F>>;
  default:
    return nullptr;
  }
}

//===----------------------------------------------------------------------===//
// min, max
//===----------------------------------------------------------------------===//

template <typename F>
uint16_t extreme(const Instruction &in, uint16_t a, uint16_t b) {
  const bool xorSign = in.flags & xorsSigns;
  return halfMinMax<F>(
      a, b,
      {(in.flags & isMax) != 0, (in.flags & propagates) != 0, xorSign, xorSign},
      in.flags & flushes);
}
template <typename F>
uint32_t pairExtreme(const Instruction &in, uint32_t a, uint32_t b) {
  return mapPacked([&](uint16_t x, uint16_t y) { return extreme<F>(in, x, y); },
                   a, b);
}

//===----------------------------------------------------------------------===//
// abs, neg, ex2, tanh
//===----------------------------------------------------------------------===//

template <typename F, bool Negate, bool Ftz> uint16_t changeSign(uint16_t a) {
  const uint16_t result = Negate ? halfNeg(a) : halfAbs(a);
  return Ftz ? flushHalf<F>(result) : result;
}
template <typename F, ApproxOp Op, bool Ftz> uint16_t approx(uint16_t a) {
  return halfApproximate<F>(Op, a, Ftz);
}
template <uint16_t (*Function)(uint16_t)> uint32_t pairOf(uint32_t a) {
  return mapPacked(Function, a);
}
template <uint16_t (*Function)(uint16_t)> Handler unaryHandler(bool pair) {
  return pair ? lanewise<pairOf<Function>> : lanewise<Function>;
}

} // namespace

void decodeHalf(Decode &d, Type type, FloatOp op) {
  // .rn is the only rounding, and fma must name it.
  if (!d.take("rn") && op == FloatOp::Fma)
    d.fail(".rn is needed");
  uint32_t flags = 0;
  if (isF16(type))
    flags |= (d.take("ftz") ? flushes : 0) | (d.take("sat") ? saturates : 0);
  if (op == FloatOp::Fma && !(flags & saturates) && d.take("relu"))
    flags |= clampsNegative;
  d.out.flags = flags;
  decodeSameType(d, type, op == FloatOp::Fma ? 3 : 2);
  d.out.handler = isF16(type) ? arithmeticHandler<F16>(op, isPair(type))
                              : arithmeticHandler<BF16>(op, isPair(type));
}

void decodeHalfMinMax(Decode &d, Type type, bool max) {
  uint32_t flags = max ? isMax : 0;
  if (isF16(type) && d.take("ftz"))
    flags |= flushes;
  if (d.take("NaN"))
    flags |= propagates;
  if (d.take("xorsign")) {
    if (!d.take("abs"))
      d.fail(".xorsign and .abs go together");
    flags |= xorsSigns;
  }
  d.out.flags = flags;
  decodeSameType(d, type, 2);
  if (isF16(type))
    d.out.handler = isPair(type) ? lanewiseWith<pairExtreme<F16>>
                                 : lanewiseWith<extreme<F16>>;
  else
    d.out.handler = isPair(type) ? lanewiseWith<pairExtreme<BF16>>
                                 : lanewiseWith<extreme<BF16>>;
}

void decodeHalfSign(Decode &d, Type type, bool negate) {
  const bool ftz = isF16(type) && d.take("ftz");
  const bool pair = isPair(type);
  decodeSameType(d, type, 1);
  if (ftz)
    d.out.handler = negate ? unaryHandler<changeSign<F16, true, true>>(pair)
                           : unaryHandler<changeSign<F16, false, true>>(pair);
  else
    d.out.handler =
        negate ? unaryHandler<halfNeg>(pair) : unaryHandler<halfAbs>(pair);
}

void decodeHalfApproximate(Decode &d, Type type, bool tanh) {
  const bool pair = isPair(type);
  if (tanh) {
    d.out.handler =
        isF16(type) ? unaryHandler<approx<F16, ApproxOp::Tanh, false>>(pair)
                    : unaryHandler<approx<BF16, ApproxOp::Tanh, false>>(pair);
  } else if (isF16(type)) {
    d.out.handler = unaryHandler<approx<F16, ApproxOp::Ex2, false>>(pair);
  } else {
    // ex2 of bf16 exists with .ftz only, that of f16 without.
    if (!d.take("ftz"))
      d.fail(".ftz is needed");
    d.out.handler = unaryHandler<approx<BF16, ApproxOp::Ex2, true>>(pair);
  }
  decodeSameType(d, type, 1);
}

} // namespace cudasim
