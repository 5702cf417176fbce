//===- Approximate.cpp - the .approx functions ----------------------------===//

#include "Isa/Approximate.h"

namespace cudasim {

double approxFunction(ApproxOp op, double a) {
  switch (op) {
  case ApproxOp::Ex2:
    return std::exp2(a);
  case ApproxOp::Lg2:
    return std::log2(a);
  case ApproxOp::Sin:
    return std::sin(a);
  case ApproxOp::Cos:
    return std::cos(a);
  case ApproxOp::Tanh:
    return std::tanh(a);
  case ApproxOp::Rcp:
    return 1.0 / a;
  case ApproxOp::Rsqrt:
    return 1.0 / std::sqrt(a);
  case ApproxOp::Sqrt:
    return std::sqrt(a);
  }
  return a;
}

/// The upper word of `a`, flushed.
static double upperWord(double a) {
  return flush<true>(fromBits<double>(toBits(a) >> 32 << 32));
}

/// Rounds to the 20 fraction bits of the upper word; the NaN of these
/// instructions is 0x7fffffff00000000.
static double toUpperWord(double value) {
  using Upper = Format<11, 20, 0x7fffffff>;
  const uint64_t word = encode<Upper>(value, Rounding::NearestEven);
  return flush<true>(fromBits<double>(word << 32));
}

double rcpApproxFtz(double a) {
  // A NaN whose payload is all in the lower word is one all the same.
  return toUpperWord(isNaN(a) ? a : 1.0 / upperWord(a));
}

double rsqrtApproxFtz(double a) {
  return toUpperWord(isNaN(a) ? a : 1.0 / std::sqrt(upperWord(a)));
}

double rsqrtApprox(double a) { return 1.0 / std::sqrt(a); }

} // namespace cudasim
