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

/// Whether chunks of these sizes hold the logits of all tokens and classes at
/// once. As for xent-verify-no-logits, those of one token or one class are a
/// vector.
inline bool coversLogits(int64_t tokens, int64_t tokenChunk, int64_t classes,
                         int64_t vocabChunk) {
  return tokens > 1 && classes > 1 && tokenChunk >= tokens &&
         vocabChunk >= classes;
}

/// Half of a step, or of an extent that it covers: what is padded to a whole
/// panel takes more time, but less memory; 0 if there is nothing to halve.
inline int64_t getHalfStep(int64_t extent, int64_t step) {
  return extent > 1 ? llvm::divideCeil(std::min(extent, step), 2) : 0;
}

/// Half of an extent that a single step covers; 0 if there are more steps, or
/// nothing to halve.
inline int64_t getHalf(int64_t extent, int64_t step) {
  return extent > 1 && step >= extent ? llvm::divideCeil(extent, 2) : 0;
}

/// The sizes to try for an extent: the given one, or `step` times powers of two
/// up to the first that covers the extent, but none above `largest`, and half
/// of the first.
inline llvm::SmallVector<int64_t> getCandidates(int64_t fixed, int64_t extent,
                                                int64_t step, int64_t largest) {
  if (fixed > 0)
    return {fixed};
  llvm::SmallVector<int64_t> sizes;
  if (int64_t half = getHalfStep(extent, step))
    sizes.push_back(half);
  for (int64_t size = step; size <= largest; size *= 2) {
    sizes.push_back(size);
    if (size >= extent)
      break;
  }
  return sizes;
}

} // namespace mlir::xent::detail

#endif // XENT_LIB_TARGET_COSTUTILS_H
