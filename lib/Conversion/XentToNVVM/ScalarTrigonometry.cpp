//===- ScalarTrigonometry.cpp - sine and cosine out of arithmetic ---------===//
//
// M. Payne and R. Hanek, Radian Reduction for Trigonometric Functions, SIGNUM
// Newsletter 18 (1983): the argument is multiplied by as many bits of 2/pi as
// reach behind its last bit, of which those before the last two integral bits
// are never needed.
//
//===----------------------------------------------------------------------===//

#include "ScalarTrigonometry.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

using namespace mlir;

namespace {

/// An angle as a number of quarter turns (of which the last two bits count) and
/// a rest within half a quarter turn of it, in radians.
struct ReducedAngle {
  Value quarters; // i64
  Value rest;     // f64
};

class Trigonometry {
public:
  Trigonometry(OpBuilder &b, Location loc, Value x)
      : b(loc, b), i64(b.getI64Type()), f64(b.getF64Type()), x(x) {
    bits = arith::ExtUIOp::create(
        this->b, i64, arith::BitcastOp::create(this->b, b.getI32Type(), x));
    angle = reduce();
  }

  /// sin(|x| + `turn` quarter turns).
  Value sine(int64_t turn);
  /// Whether the sign bit of x is set.
  Value isNegative() {
    return arith::CmpIOp::create(b, arith::CmpIPredicate::ne,
                                 shiftRight(bits, 31), constant(0));
  }
  Value negateIf(Value condition, Value value) {
    Value negated = arith::NegFOp::create(b, value);
    return arith::SelectOp::create(b, condition, negated, value);
  }
  /// `value` as f32; NaN where x is not finite.
  Value finish(Value value) {
    Value narrow = arith::TruncFOp::create(b, b.getF32Type(), value);
    Value exponent = arith::AndIOp::create(b, bits, constant(0x7f800000));
    Value isFinite = arith::CmpIOp::create(b, arith::CmpIPredicate::ne,
                                           exponent, constant(0x7f800000));
    Value nan = arith::SubFOp::create(b, x, x);
    return arith::SelectOp::create(b, isFinite, narrow, nan);
  }

private:
  ReducedAngle reduce();
  Value multiplyByTwoOverPi();
  /// sum of c[i] z^i.
  Value polynomial(ArrayRef<double> coefficients, Value z);

  Value constant(int64_t value) {
    return arith::ConstantOp::create(b, b.getI64IntegerAttr(value));
  }
  Value real(double value) {
    return arith::ConstantOp::create(b, b.getF64FloatAttr(value));
  }
  Value shiftRight(Value value, int64_t by) {
    return arith::ShRUIOp::create(b, value, constant(by));
  }

  ImplicitLocOpBuilder b;
  Type i64, f64;
  Value x;
  /// Those of x, as i64.
  Value bits;
  ReducedAngle angle;
};

} // namespace

/// The 64 bits of |x| * 2/pi that begin with the two before the binary point,
/// for |x| in [1/2, 2^128).
Value Trigonometry::multiplyByTwoOverPi() {
  // |x| = mantissa * 2^(exponent - 150); the product with 192 bits of 2/pi is
  // words[6], ..., words[0]. What the bits behind these would add is below
  // 2^24 units of words[0], of which 26 bits are dropped at least.
  static constexpr int64_t kTwoOverPi[] = {0x3c439041, 0xdb629599, 0xf534ddc0,
                                           0xfc2757d1, 0x4e441529, 0xa2f9836e};
  Value low = constant(0xffffffff);
  Value mantissa = arith::OrIOp::create(
      b, arith::AndIOp::create(b, bits, constant(0x7fffff)),
      constant(0x800000));
  SmallVector<Value> words;
  Value carry = constant(0);
  for (int64_t word : kTwoOverPi) {
    Value product = arith::MulIOp::create(b, mantissa, constant(word));
    Value sum = arith::AddIOp::create(b, product, carry);
    words.push_back(arith::AndIOp::create(b, sum, low));
    carry = shiftRight(sum, 32);
  }
  words.push_back(carry);

  // The binary point is 342 - exponent bits from the end: 64 bits from two in
  // front of it on.
  Value exponent =
      arith::AndIOp::create(b, shiftRight(bits, 23), constant(0xff));
  Value shift = arith::SubIOp::create(b, constant(280), exponent);
  Value index = shiftRight(shift, 5);
  Value offset = arith::AndIOp::create(b, shift, constant(31));
  Value window[3] = {words[4], words[5], words[6]};
  for (int64_t first = 3; first >= 0; --first) {
    Value isFirst = arith::CmpIOp::create(b, arith::CmpIPredicate::eq, index,
                                          constant(first));
    for (int64_t i = 0; i < 3; ++i)
      window[i] =
          arith::SelectOp::create(b, isFirst, words[first + i], window[i]);
  }
  Value lower = arith::OrIOp::create(
      b, arith::ShLIOp::create(b, window[1], constant(32)), window[0]);
  lower = arith::ShRUIOp::create(b, lower, offset);
  // By 64 - offset, in two steps: one of 64 is not defined.
  Value upper = arith::ShLIOp::create(b, window[2], constant(1));
  upper = arith::ShLIOp::create(b, upper,
                                arith::SubIOp::create(b, constant(63), offset));
  return arith::OrIOp::create(b, lower, upper);
}

ReducedAngle Trigonometry::reduce() {
  Value product = multiplyByTwoOverPi();
  Value rounded = arith::AddIOp::create(b, product, constant(int64_t(1) << 61));
  Value quarters = shiftRight(rounded, 62);
  // Without the integral bits, a fraction in [-1/2, 1/2) of 2^64.
  Value fraction = arith::ShLIOp::create(b, product, constant(2));
  Value rest =
      arith::MulFOp::create(b, arith::SIToFPOp::create(b, f64, fraction),
                            real(0x1.921fb54442d18p+0 * 0x1p-64));
  // Up to pi/4 the argument itself, which has all of its bits.
  Value magnitude = math::AbsFOp::create(b, x);
  Value limit = arith::ConstantOp::create(b, b.getF32FloatAttr(0x1.921fb4p-1f));
  Value isSmall =
      arith::CmpFOp::create(b, arith::CmpFPredicate::OLE, magnitude, limit);
  Value wide = arith::ExtFOp::create(b, f64, magnitude);
  return {arith::SelectOp::create(b, isSmall, constant(0), quarters),
          arith::SelectOp::create(b, isSmall, wide, rest)};
}

Value Trigonometry::polynomial(ArrayRef<double> coefficients, Value z) {
  Value sum = real(coefficients.back());
  for (double coefficient : llvm::reverse(coefficients.drop_back()))
    sum = math::FmaOp::create(b, sum, z, real(coefficient));
  return sum;
}

Value Trigonometry::sine(int64_t turn) {
  // Taylor series; the first terms left out are below 2^-36 of the results.
  static constexpr double kSine[] = {
      1.0, -1.0 / 6, 1.0 / 120, -1.0 / 5040, 1.0 / 362880, -1.0 / 39916800};
  static constexpr double kCosine[] = {
      1.0,         -1.0 / 2,       1.0 / 24,       -1.0 / 720,
      1.0 / 40320, -1.0 / 3628800, 1.0 / 479001600};
  Value z = arith::MulFOp::create(b, angle.rest, angle.rest);
  Value sine = arith::MulFOp::create(b, polynomial(kSine, z), angle.rest);
  Value cosine = polynomial(kCosine, z);
  Value quarters = arith::AddIOp::create(b, angle.quarters, constant(turn));
  auto isSet = [&](int64_t mask) -> Value {
    Value masked = arith::AndIOp::create(b, quarters, constant(mask));
    return arith::CmpIOp::create(b, arith::CmpIPredicate::ne, masked,
                                 constant(0));
  };
  Value value = arith::SelectOp::create(b, isSet(1), cosine, sine);
  return negateIf(isSet(2), value);
}

Value mlir::xent::detail::createSin(OpBuilder &b, Location loc, Value x) {
  Trigonometry math(b, loc, x);
  return math.finish(math.negateIf(math.isNegative(), math.sine(/*turn=*/0)));
}

Value mlir::xent::detail::createCos(OpBuilder &b, Location loc, Value x) {
  Trigonometry math(b, loc, x);
  return math.finish(math.sine(/*turn=*/1));
}

Value mlir::xent::detail::createTan(OpBuilder &b, Location loc, Value x) {
  Trigonometry math(b, loc, x);
  Value tangent = arith::DivFOp::create(b, loc, math.sine(/*turn=*/0),
                                        math.sine(/*turn=*/1));
  return math.finish(math.negateIf(math.isNegative(), tangent));
}
