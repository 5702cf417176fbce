//===- Compare.h - comparison operators of set and setp ---------*- C++ -*-===//

#ifndef CUDASIM_ISA_COMPARE_H
#define CUDASIM_ISA_COMPARE_H

#include <type_traits>

namespace cudasim {

/// The relations. Lo, Ls, Hi and Hs of unsigned integers are Lt, Le, Gt and Ge.
/// The forms ending in U also hold if an operand is NaN.
enum class CompareOp {
  Eq,
  Ne,
  Lt,
  Le,
  Gt,
  Ge,
  Equ,
  Neu,
  Ltu,
  Leu,
  Gtu,
  Geu,
  Num,
  Nan
};

/// How the result is combined with a predicate operand.
enum class BoolOp { None, And, Or, Xor };

/// `a Op b` for integers and floats. Ordered relations, Ne among them, do not
/// hold if an operand is NaN.
template <CompareOp Op, typename T> inline bool compare(T a, T b) {
  bool unordered = false;
  if constexpr (std::is_floating_point<T>::value)
    unordered = a != a || b != b; // only a NaN differs from itself
  switch (Op) {
  case CompareOp::Eq:
    return a == b;
  case CompareOp::Ne:
    return !unordered && a != b;
  case CompareOp::Lt:
    return a < b;
  case CompareOp::Le:
    return a <= b;
  case CompareOp::Gt:
    return a > b;
  case CompareOp::Ge:
    return a >= b;
  case CompareOp::Equ:
    return unordered || a == b;
  case CompareOp::Neu:
    return unordered || a != b;
  case CompareOp::Ltu:
    return unordered || a < b;
  case CompareOp::Leu:
    return unordered || a <= b;
  case CompareOp::Gtu:
    return unordered || a > b;
  case CompareOp::Geu:
    return unordered || a >= b;
  case CompareOp::Num:
    return !unordered;
  case CompareOp::Nan:
    return unordered;
  }
  return false;
}

/// Combines results: single ones, or a mask of them.
template <typename T> inline T combine(BoolOp op, T a, T b) {
  switch (op) {
  case BoolOp::None:
    return a;
  case BoolOp::And:
    return T(a & b);
  case BoolOp::Or:
    return T(a | b);
  case BoolOp::Xor:
    return T(a ^ b);
  }
  return a;
}

} // namespace cudasim

#endif // CUDASIM_ISA_COMPARE_H
