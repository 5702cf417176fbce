//===- NonPositiveExp.cpp - exponential of what is not positive -----------===//

#include "NonPositiveExp.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

// exp(x) = 2^n * p(r) with n = rint(x * log2(e)), r = x * log2(e) - n in
// [-1/2, 1/2], and p(r) close to 2^r.
//
// n comes out of an addition of 1.5 * 2^23, which leaves no room for a
// fraction. 127 more puts n + 127, the exponent field of 2^n, into the low
// bits: shifted by 23 they are the factor 2^n, and n = -127 gives exactly 0.
Value mlir::xent::detail::createNonPositiveExp(OpBuilder &b, Location loc,
                                               Value x) {
  // log2(e) in two parts: the product with x is not rounded in between.
  constexpr float kLog2e = 1.44269502f, kLog2eLow = 1.92596303e-8f;
  constexpr float kRound = 12582912.0f + 127.0f;
  // Least x with n >= -127.
  constexpr float kLeast = -88.0296919f;
  // Near-minimax for 2^r in relative error; the constant term is 1, so that
  // exp(0) = 1 exactly. Highest power first.
  constexpr float kPolynomial[] = {0.0013276472f, 0.0096755413f, 0.0555071327f,
                                   0.2402211972f, 0.6931469671f, 1.0f};

  auto type = cast<VectorType>(x.getType());
  auto bitsType = VectorType::get(type.getShape(), b.getI32Type());
  auto splat = [&](float value) -> Value {
    return arith::ConstantOp::create(b, loc,
                                     DenseElementsAttr::get(type, value));
  };
  // The comparison is false for a NaN, which so passes.
  Value least = splat(kLeast);
  Value isLess =
      arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OGT, least, x);
  Value t = arith::SelectOp::create(b, loc, isLess, least, x);

  Value rounded =
      vector::FMAOp::create(b, loc, t, splat(kLog2e), splat(kRound));
  Value n = arith::SubFOp::create(b, loc, rounded, splat(kRound));
  Value r = vector::FMAOp::create(b, loc, t, splat(kLog2e),
                                  arith::NegFOp::create(b, loc, n));
  r = vector::FMAOp::create(b, loc, t, splat(kLog2eLow), r);
  Value p = splat(kPolynomial[0]);
  for (float coefficient : llvm::drop_begin(kPolynomial))
    p = vector::FMAOp::create(b, loc, p, r, splat(coefficient));

  Value bits = vector::BitCastOp::create(b, loc, bitsType, rounded);
  Value shift = arith::ConstantOp::create(
      b, loc, DenseElementsAttr::get(bitsType, b.getI32IntegerAttr(23)));
  bits = arith::ShLIOp::create(b, loc, bits, shift);
  Value scale = vector::BitCastOp::create(b, loc, type, bits);
  return arith::MulFOp::create(b, loc, p, scale);
}
