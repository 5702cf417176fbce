//===- Float.cpp - f32 and f64 arithmetic in every rounding mode ----------===//

#include "Isa/Float.h"

namespace cudasim {

template <FloatOp Op, typename T> T rounded(T a, T b, T c, Rounding rounding) {
  // Volatile accesses keep their order with the calls that change the mode;
  // plain arithmetic would not.
  volatile T x = a, y = b, z = c;
  RoundingScope scope(rounding);
  volatile T result = nearest<Op, T>(x, y, z);
  return result;
}

#define CUDASIM_ROUNDED(OP)                                                    \
  template float rounded<FloatOp::OP>(float, float, float, Rounding);          \
  template double rounded<FloatOp::OP>(double, double, double, Rounding);
CUDASIM_ROUNDED(Add)
CUDASIM_ROUNDED(Sub)
CUDASIM_ROUNDED(Mul)
CUDASIM_ROUNDED(Fma)
CUDASIM_ROUNDED(Div)
CUDASIM_ROUNDED(Rcp)
CUDASIM_ROUNDED(Sqrt)
#undef CUDASIM_ROUNDED

} // namespace cudasim
