//===- Approximate.h - the .approx functions --------------------*- C++ -*-===//
//
// The ISA bounds their error and fixes special values; the machine's exact
// bits are not documented. Here every one is the double-precision function
// rounded once to the result's format: within half a unit in the last place
// (but for the rare case that the double is itself within its error of a tie),
// so within every bound. Code that needs more than the ISA promises is not
// found out by this.
//
//===----------------------------------------------------------------------===//

#ifndef CUDASIM_ISA_APPROXIMATE_H
#define CUDASIM_ISA_APPROXIMATE_H

#include "Isa/Float.h"

namespace cudasim {

enum class ApproxOp { Ex2, Lg2, Sin, Cos, Tanh, Rsqrt, Rcp, Sqrt };

/// The function on double, special values included: NaN for lg2 and square
/// roots of negative numbers and for sin and cos of infinities.
double approxFunction(ApproxOp op, double a);

/// `op.approx{.ftz}.f32`. tanh passes subnormals through.
template <bool Ftz> inline float approximate(ApproxOp op, float a) {
  a = flush<Ftz>(a);
  // The host rounds these two correctly in single precision.
  const float result = op == ApproxOp::Rcp    ? 1.0f / a
                       : op == ApproxOp::Sqrt ? std::sqrt(a)
                                              : float(approxFunction(op, a));
  return flush<Ftz>(canonical(result));
}

/// div.full: the quotient rounded to nearest (the ISA allows 2 ulp).
template <bool Ftz> inline float divFull(float a, float b) {
  return floatArithmetic<FloatOp::Div, Ftz, false>(a, b, 0.0f);
}

/// div.approx: a * (1/b), where a reciprocal below 2^-126 is zero: for |b|
/// above 2^126 the result is zero, or NaN if a is infinite.
template <bool Ftz> inline float divApprox(float a, float b) {
  const float reciprocal = flush<true>(1.0f / flush<Ftz>(b));
  return flush<Ftz>(canonical(flush<Ftz>(a) * reciprocal));
}

/// rcp.approx.ftz.f64 and rsqrt.approx.ftz.f64: of the upper word of `a` only,
/// with a result whose lower word is zero. Subnormals count as zero.
double rcpApproxFtz(double a);
double rsqrtApproxFtz(double a);

/// rsqrt.approx.f64, with subnormals.
double rsqrtApprox(double a);

} // namespace cudasim

#endif // CUDASIM_ISA_APPROXIMATE_H
