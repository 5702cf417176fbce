//===- Rounding.h - rounding modes ------------------------------*- C++ -*-===//

#ifndef CUDASIM_ISA_ROUNDING_H
#define CUDASIM_ISA_ROUNDING_H

#include <cfenv>

namespace cudasim {

/// How an inexact result is rounded: `.rn`, `.rna`, `.rz`, `.rm`, `.rp`, and
/// for roundings to an integral value `.rni`, `.rzi`, `.rmi`, `.rpi`.
enum class Rounding { NearestEven, NearestAway, Zero, Down, Up };

/// Sets the host's rounding mode for its lifetime. Only code that keeps its
/// operands and results in volatile objects may rely on it: a compiler is free
/// to move other arithmetic across. NearestAway has no host mode.
class RoundingScope {
public:
  explicit RoundingScope(Rounding rounding) : saved(std::fegetround()) {
    std::fesetround(rounding == Rounding::Zero   ? FE_TOWARDZERO
                    : rounding == Rounding::Down ? FE_DOWNWARD
                    : rounding == Rounding::Up   ? FE_UPWARD
                                                 : FE_TONEAREST);
  }
  ~RoundingScope() { std::fesetround(saved); }
  RoundingScope(const RoundingScope &) = delete;
  RoundingScope &operator=(const RoundingScope &) = delete;

private:
  int saved;
};

} // namespace cudasim

#endif // CUDASIM_ISA_ROUNDING_H
