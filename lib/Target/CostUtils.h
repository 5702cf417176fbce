//===- CostUtils.h - counts that do not overflow ----------------*- C++ -*-===//
//
// Private to lib/Target.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_TARGET_COSTUTILS_H
#define XENT_LIB_TARGET_COSTUTILS_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>
#include <cstdint>
#include <limits>

namespace mlir::xent::detail {

/// A number of bytes or elements that stops at the largest uint64_t.
struct Saturating {
  uint64_t value = 0;

  Saturating operator*(Saturating other) const {
    return {llvm::SaturatingMultiply(value, other.value)};
  }
  Saturating operator+(Saturating other) const {
    return {llvm::SaturatingAdd(value, other.value)};
  }
  bool operator<(Saturating other) const { return value < other.value; }

  /// As a signed number, which stops at the largest int64_t.
  int64_t getSigned() const {
    return static_cast<int64_t>(
        std::min<uint64_t>(value, std::numeric_limits<int64_t>::max()));
  }
};

inline Saturating count(int64_t value) {
  return {static_cast<uint64_t>(value)};
}

/// The next multiple of `multiple`.
inline Saturating padded(int64_t value, int64_t multiple) {
  return count(llvm::divideCeil(value, multiple)) * count(multiple);
}

/// The sizes to try for an extent: the given one, or `step` times powers of two
/// up to the first that covers the extent, but none above `largest`.
inline llvm::SmallVector<int64_t> getCandidates(int64_t fixed, int64_t extent,
                                                int64_t step, int64_t largest) {
  if (fixed > 0)
    return {fixed};
  llvm::SmallVector<int64_t> sizes;
  for (int64_t size = step; size <= largest; size *= 2) {
    sizes.push_back(size);
    if (size >= extent)
      break;
  }
  return sizes;
}

} // namespace mlir::xent::detail

#endif // XENT_LIB_TARGET_COSTUTILS_H
