//===- Arithmetic.cpp - mnemonics that several types share ----------------===//

#include "Exec/Arithmetic.h"
#include "Exec/Families.h"

namespace cudasim {

void decodeSameType(Decode &d, Type type, size_t sources) {
  d.operandCount(1 + sources);
  d.dst(0, type);
  for (size_t i = 1; i <= sources; ++i)
    d.src(i, type);
}

void requireType(Decode &d, Type type) {
  if (d.takeType() != type)
    d.fail(std::string("the type must be .") + typeName(type));
}

bool isHalf(Type type) {
  return type == Type::F16 || type == Type::BF16 || type == Type::F16X2 ||
         type == Type::BF16X2;
}

static bool isFloatOrPair(Type type) {
  return type == Type::F32 || type == Type::F64 || type == Type::F32X2;
}

template <IntegerOp Integer, FloatOp Float> static void decodeSum(Decode &d) {
  const Type type = d.takeType();
  if (isHalf(type))
    decodeHalf(d, type, Float);
  else if (isFloatOrPair(type))
    decodeFloat(d, type, Float);
  else
    decodeInteger(d, type, Integer);
}

static void decodeMul(Decode &d) {
  const Type type = d.takeType();
  if (isHalf(type))
    decodeHalf(d, type, FloatOp::Mul);
  else if (isFloatOrPair(type))
    decodeFloat(d, type, FloatOp::Mul);
  else
    decodeIntegerMul(d, type);
}

static void decodeMad(Decode &d) {
  const Type type = d.takeType();
  if (type == Type::F32 || type == Type::F64)
    decodeFloat(d, type, FloatOp::Fma); // since sm_20 the same as fma
  else
    decodeIntegerMad(d, type);
}

static void decodeFma(Decode &d) {
  const Type type = d.takeType();
  if (isHalf(type))
    decodeHalf(d, type, FloatOp::Fma);
  else
    decodeFloat(d, type, FloatOp::Fma);
}

static void decodeDiv(Decode &d) {
  const Type type = d.takeType();
  if (!isFloatOrPair(type))
    decodeInteger(d, type, IntegerOp::Div);
  else if (!decodeApproximateForm(d, type, FloatOp::Div))
    decodeFloat(d, type, FloatOp::Div);
}

template <FloatOp Op> static void decodeUnary(Decode &d) {
  const Type type = d.takeType();
  if (!decodeApproximateForm(d, type, Op))
    decodeFloat(d, type, Op);
}

template <bool Max> static void decodeMinMax(Decode &d) {
  const Type type = d.takeType();
  if (isHalf(type))
    decodeHalfMinMax(d, type, Max);
  else if (isFloatOrPair(type))
    decodeFloatMinMax(d, type, Max);
  else
    decodeInteger(d, type, Max ? IntegerOp::Max : IntegerOp::Min);
}

template <bool Negate> static void decodeSign(Decode &d) {
  const Type type = d.takeType();
  if (isHalf(type))
    decodeHalfSign(d, type, Negate);
  else if (isFloatOrPair(type))
    decodeFloatSign(d, type, Negate);
  else
    decodeInteger(d, type, Negate ? IntegerOp::Neg : IntegerOp::Abs);
}

void decodeArithmetic(DecoderTable &table) {
  table.add("add", decodeSum<IntegerOp::Add, FloatOp::Add>);
  table.add("sub", decodeSum<IntegerOp::Sub, FloatOp::Sub>);
  table.add("mul", decodeMul);
  table.add("mad", decodeMad);
  table.add("fma", decodeFma);
  table.add("div", decodeDiv);
  table.add("rcp", decodeUnary<FloatOp::Rcp>);
  table.add("sqrt", decodeUnary<FloatOp::Sqrt>);
  table.add("min", decodeMinMax<false>);
  table.add("max", decodeMinMax<true>);
  table.add("abs", decodeSign<false>);
  table.add("neg", decodeSign<true>);
}

} // namespace cudasim
