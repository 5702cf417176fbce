//===- Carry.h - extended-precision integer arithmetic ----------*- C++ -*-===//
//
// The condition-code register has one flag, CC.CF. Additions leave their
// carry in it, subtractions their borrow.
//
//===----------------------------------------------------------------------===//

#ifndef CUDASIM_ISA_CARRY_H
#define CUDASIM_ISA_CARRY_H

#include "Isa/Integer.h"

namespace cudasim {

/// A result and the CC.CF that goes with it.
template <typename T> struct WithCarry {
  T value;
  bool carry;
};

/// a + b + carryIn (add.cc with a carry-in of 0, addc).
template <typename T> inline WithCarry<T> addCarry(T a, T b, bool carryIn) {
  using U = UnsignedOf<T>;
  const U partial = U(U(a) + U(b));
  const U sum = U(partial + U(carryIn));
  return {T(sum), partial < U(a) || sum < partial};
}

/// a - (b + borrowIn) (sub.cc with a borrow-in of 0, subc).
template <typename T> inline WithCarry<T> subBorrow(T a, T b, bool borrowIn) {
  using U = UnsignedOf<T>;
  const U partial = U(U(a) - U(b));
  return {T(U(partial - U(borrowIn))), U(a) < U(b) || partial < U(borrowIn)};
}

/// Lower or upper half of a * b, plus c and the carry (mad.cc, madc). The
/// carry is that of the additions.
template <typename T>
inline WithCarry<T> madLoCarry(T a, T b, T c, bool carryIn) {
  return addCarry(mulLo(a, b), c, carryIn);
}
template <typename T>
inline WithCarry<T> madHiCarry(T a, T b, T c, bool carryIn) {
  return addCarry(mulHi(a, b), c, carryIn);
}

} // namespace cudasim

#endif // CUDASIM_ISA_CARRY_H
