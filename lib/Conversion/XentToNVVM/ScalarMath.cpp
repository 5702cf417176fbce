//===- ScalarMath.cpp - elementary functions out of arithmetic ------------===//
//
// Argument reduction as in FreeBSD's msun (e_exp.c, e_log.c), but with Taylor
// coefficients: on the reduced ranges they are as good as a minimax fit of one
// degree less, and they are plainly right.
//
//===----------------------------------------------------------------------===//

#include "ScalarMath.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::xent::detail;

ScalarMath::ScalarMath(OpBuilder &b, Location loc, FloatType type)
    : b(b), loc(loc), type(type), isDouble(type.isF64()),
      mantissaBits(isDouble ? 52 : 23), bias(isDouble ? 1023 : 127) {
  assert((type.isF32() || type.isF64()) && "computed in another type");
  intType = b.getIntegerType(type.getWidth());
}

Value ScalarMath::constant(double value) {
  return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, value));
}

Value ScalarMath::infinity(bool negative) {
  return arith::ConstantOp::create(
      b, loc,
      b.getFloatAttr(type,
                     APFloat::getInf(type.getFloatSemantics(), negative)));
}

Value ScalarMath::nan() {
  return arith::ConstantOp::create(
      b, loc, b.getFloatAttr(type, APFloat::getNaN(type.getFloatSemantics())));
}

Value ScalarMath::intConstant(int64_t value) {
  return arith::ConstantOp::create(b, loc, b.getIntegerAttr(intType, value));
}

Value ScalarMath::add(Value a, Value c) {
  return arith::AddFOp::create(b, loc, a, c);
}

Value ScalarMath::sub(Value a, Value c) {
  return arith::SubFOp::create(b, loc, a, c);
}

Value ScalarMath::mul(Value a, Value c) {
  return arith::MulFOp::create(b, loc, a, c);
}

Value ScalarMath::div(Value a, Value c) {
  return arith::DivFOp::create(b, loc, a, c);
}

Value ScalarMath::fma(Value a, Value c, Value d) {
  return math::FmaOp::create(b, loc, a, c, d);
}

Value ScalarMath::select(Value condition, Value a, Value c) {
  return arith::SelectOp::create(b, loc, condition, a, c);
}

Value ScalarMath::compare(arith::CmpFPredicate predicate, Value a, Value c) {
  return arith::CmpFOp::create(b, loc, predicate, a, c);
}

Value ScalarMath::clamp(Value x, double low, double high) {
  Value lowest = constant(low), highest = constant(high);
  Value isBelow = compare(arith::CmpFPredicate::OLT, x, lowest);
  Value atLeast = select(isBelow, lowest, x);
  Value isAbove = compare(arith::CmpFPredicate::OGT, atLeast, highest);
  return select(isAbove, highest, atLeast);
}

Value ScalarMath::powerOfTwo(Value k) {
  Value biased = arith::AddIOp::create(b, loc, k, intConstant(bias));
  Value bits = arith::ShLIOp::create(b, loc, biased, intConstant(mantissaBits));
  return arith::BitcastOp::create(b, loc, type, bits);
}

Value ScalarMath::scaledExp(Value k, Value r) {
  // e^r = 1 + r + r^2/2! + ...; the first term left out is below 2^-27 (2^-57)
  // of the result.
  int64_t degree = isDouble ? 13 : 7;
  double factorial = 1.0;
  for (int64_t i = 2; i <= degree; ++i)
    factorial *= i;
  Value sum = constant(1.0 / factorial);
  for (int64_t i = degree; i > 0; --i) {
    factorial /= i;
    sum = fma(sum, r, constant(1.0 / factorial));
  }
  // In two steps, as k reaches beyond the exponents of normal numbers. The
  // first is exact, so a subnormal result is rounded once.
  Value integer = arith::FPToSIOp::create(b, loc, intType, k);
  Value half = arith::ShRSIOp::create(b, loc, integer, intConstant(1));
  Value rest = arith::SubIOp::create(b, loc, integer, half);
  return mul(mul(sum, powerOfTwo(half)), powerOfTwo(rest));
}

Value ScalarMath::exp(Value x) {
  // Beyond these the result is 0 and infinity all the same.
  Value clamped = isDouble ? clamp(x, -746.0, 710.0) : clamp(x, -104.0, 89.0);
  // k = x / ln 2, rounded to an integer by adding and subtracting 1.5 * 2^m.
  Value shift = constant(isDouble ? 0x1.8p52 : 0x1.8p23);
  Value k = sub(fma(clamped, constant(0x1.71547652b82fep+0), shift), shift);
  // r = x - k ln 2, ln 2 in two parts.
  double ln2High = isDouble ? 0x1.62e42feep-1 : 0x1.62e4p-1;
  double ln2Low = isDouble ? 0x1.a39ef35793c76p-33 : 0x1.7f7d1cp-20;
  Value r = fma(k, constant(-ln2High), clamped);
  r = fma(k, constant(-ln2Low), r);
  Value isNaN = compare(arith::CmpFPredicate::UNO, x, x);
  return select(isNaN, x, scaledExp(k, r));
}

Value ScalarMath::exp2(Value x) {
  Value clamped =
      isDouble ? clamp(x, -1076.0, 1025.0) : clamp(x, -151.0, 129.0);
  Value shift = constant(isDouble ? 0x1.8p52 : 0x1.8p23);
  Value k = sub(add(clamped, shift), shift);
  Value r = mul(sub(clamped, k), constant(0x1.62e42fefa39efp-1));
  Value isNaN = compare(arith::CmpFPredicate::UNO, x, x);
  return select(isNaN, x, scaledExp(k, r));
}

ScalarMath::LogParts ScalarMath::splitLog(Value x) {
  // Subnormal numbers are scaled first.
  Value isSmall = compare(arith::CmpFPredicate::OLT, x,
                          constant(isDouble ? 0x1p-1022 : 0x1p-126));
  int64_t scale = mantissaBits + 2;
  Value scaled = mul(x, constant(isDouble ? 0x1p54 : 0x1p25));
  x = select(isSmall, scaled, x);

  int64_t one = bias << mantissaBits;
  int64_t sqrtHalf = isDouble ? 0x3fe6a09e667f3bcd : 0x3f3504f3;
  Value bits = arith::BitcastOp::create(b, loc, intType, x);
  bits = arith::AddIOp::create(b, loc, bits, intConstant(one - sqrtHalf));
  Value exponent =
      arith::ShRUIOp::create(b, loc, bits, intConstant(mantissaBits));
  Value offset = select(isSmall, intConstant(bias + scale), intConstant(bias));
  Value k = arith::SIToFPOp::create(
      b, loc, type, arith::SubIOp::create(b, loc, exponent, offset));
  Value mantissa = arith::AndIOp::create(
      b, loc, bits, intConstant((int64_t(1) << mantissaBits) - 1));
  mantissa = arith::AddIOp::create(b, loc, mantissa, intConstant(sqrtHalf));
  Value m = arith::BitcastOp::create(b, loc, type, mantissa);

  // With s = f / (2 + f): log(1 + f) = 2 atanh(s) = f - (f^2/2 - s (f^2/2 +
  // r)), r = 2 s^2/3 + 2 s^4/5 + ...; s^2 <= 0.0295.
  Value f = sub(m, constant(1.0));
  Value s = div(f, add(constant(2.0), f));
  Value z = mul(s, s);
  int64_t terms = isDouble ? 11 : 5;
  Value r = constant(2.0 / (2 * terms + 1));
  for (int64_t i = terms - 1; i > 0; --i)
    r = fma(r, z, constant(2.0 / (2 * i + 1)));
  r = mul(r, z);
  Value halfSquare = mul(mul(constant(0.5), f), f);
  return {k, f, halfSquare, s, r};
}

Value ScalarMath::logOrSpecial(Value x, Value value) {
  Value zero = constant(0.0);
  Value isInfinite = compare(arith::CmpFPredicate::OEQ, x, infinity());
  Value isZero = compare(arith::CmpFPredicate::OEQ, x, zero);
  Value isPositive = compare(arith::CmpFPredicate::OGT, x, zero);
  value = select(isInfinite, x, value);
  return select(isPositive, value,
                select(isZero, infinity(/*negative=*/true), nan()));
}

Value ScalarMath::log(Value x) {
  LogParts parts = splitLog(x);
  // The high part of ln 2 has zeros at its end: its product with k is exact.
  double ln2High = isDouble ? 0x1.62e42feep-1 : 0x1.62e3p-1;
  double ln2Low = isDouble ? 0x1.a39ef35793c76p-33 : 0x1.2fefa2p-17;
  Value correction = fma(parts.s, add(parts.halfSquare, parts.r),
                         mul(parts.k, constant(ln2Low)));
  Value rest = sub(sub(parts.halfSquare, correction), parts.f);
  return logOrSpecial(x, sub(mul(parts.k, constant(ln2High)), rest));
}

Value ScalarMath::log2(Value x) {
  LogParts parts = splitLog(x);
  Value correction = mul(parts.s, add(parts.halfSquare, parts.r));
  Value logOfMantissa = sub(parts.f, sub(parts.halfSquare, correction));
  return logOrSpecial(
      x, fma(logOfMantissa, constant(0x1.71547652b82fep+0), parts.k));
}

Value ScalarMath::log10(Value x) {
  return mul(log(x), constant(0x1.bcb7b1526e50ep-2));
}

/// W. Kahan: with u = 1 + x as rounded, log(u) * x / (u - 1).
Value ScalarMath::log1p(Value x) {
  Value one = constant(1.0);
  Value u = add(one, x);
  Value result = mul(log(u), div(x, sub(u, one)));
  Value isTiny = compare(arith::CmpFPredicate::OEQ, u, one);
  Value isInfinite = compare(arith::CmpFPredicate::OEQ, u, infinity());
  return select(isTiny, x, select(isInfinite, u, result));
}

/// W. Kahan: with u = e^x as rounded, (u - 1) * x / log(u).
Value ScalarMath::expm1(Value x) {
  Value one = constant(1.0), minusOne = constant(-1.0);
  Value u = exp(x);
  Value difference = sub(u, one);
  Value result = mul(difference, div(x, log(u)));
  Value isTiny = compare(arith::CmpFPredicate::OEQ, u, one);
  Value isMinusOne = compare(arith::CmpFPredicate::OEQ, difference, minusOne);
  Value isInfinite = compare(arith::CmpFPredicate::OEQ, u, infinity());
  result = select(isMinusOne, minusOne, result);
  return select(isTiny, x, select(isInfinite, u, result));
}

/// tanh |x| = e / (e + 2), e = exp(2 |x|) - 1.
Value ScalarMath::tanh(Value x) {
  Value magnitude = math::AbsFOp::create(b, loc, x);
  // From here on tanh rounds to 1.
  Value limit = constant(isDouble ? 20.0 : 10.0);
  magnitude = select(compare(arith::CmpFPredicate::OGT, magnitude, limit),
                     limit, magnitude);
  Value e = expm1(add(magnitude, magnitude));
  Value result = div(e, add(e, constant(2.0)));
  return math::CopySignOp::create(b, loc, result, x);
}

Value ScalarMath::pow(Value x, Value y) {
  using Predicate = arith::CmpFPredicate;
  Value zero = constant(0.0), one = constant(1.0), half = constant(0.5);
  Value magnitude = math::AbsFOp::create(b, loc, x);
  Value result = exp(mul(y, log(magnitude)));
  auto isInteger = [&](Value value) {
    return compare(Predicate::OEQ, math::FloorOp::create(b, loc, value), value);
  };
  // A negative base: NaN, or the sign by the parity of an integer exponent.
  Value yIsInteger = isInteger(y);
  Value halfIsInteger = isInteger(mul(y, half));
  Value negated = arith::NegFOp::create(b, loc, result);
  Value sign = math::CopySignOp::create(b, loc, one, x);
  Value isNegative = compare(Predicate::OLT, sign, zero);
  Value isOdd = select(halfIsInteger,
                       arith::ConstantOp::create(b, loc, b.getBoolAttr(false)),
                       yIsInteger);
  Value signedResult = select(isOdd, negated, result);
  Value isNonZero = compare(Predicate::ONE, x, zero);
  Value isFinite = compare(Predicate::OLT, magnitude, infinity());
  Value isOrdinary = arith::AndIOp::create(b, loc, isNonZero, isFinite);
  Value ofNegative =
      select(isOrdinary, select(yIsInteger, signedResult, nan()), signedResult);
  result = select(isNegative, ofNegative, result);
  // (-1)^(+-inf) = 1; 1^y = x^0 = 1, even of NaN.
  Value yMagnitude = math::AbsFOp::create(b, loc, y);
  Value ofUnit =
      arith::AndIOp::create(b, loc, compare(Predicate::OEQ, magnitude, one),
                            compare(Predicate::OEQ, yMagnitude, infinity()));
  Value isOne = arith::OrIOp::create(
      b, loc, ofUnit,
      arith::OrIOp::create(b, loc, compare(Predicate::OEQ, x, one),
                           compare(Predicate::OEQ, y, zero)));
  return select(isOne, one, result);
}
