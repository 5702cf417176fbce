//===- TmaLoad.h - operands from global to shared memory --------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_TMALOAD_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_TMALOAD_H

#include "DeviceBuilder.h"

#include <cstdint>

namespace mlir::xent {

/// What a tensor map says of one copy: elements of the contiguous dimension,
/// and of the other one. The swizzle is that of 128 bytes, and what is out of
/// range is zero.
struct TensorMapBox {
  uint32_t inner, outer;
};

/// Copies 64 elements of K of `rows` rows of an operand, all of which arrive at
/// one barrier.
///
/// K-major: the map has the dimensions (K, rows); one copy, `rows` x 128 bytes.
/// MN-major: the map has (rows, K); a copy per panel of 64 rows.
/// Either way a row takes 128 bytes of shared memory.
struct TmaLoad {
  bool mnMajor;
  unsigned rows;

  TensorMapBox box() const;
  /// Loads rows `row`... and elements `k`... to `destination`; with a mask, to
  /// the same place in all blocks of the cluster whose bit is set.
  void create(DeviceBuilder &b, Value map, Value destination, Value barrier,
              Value row, Value k, uint16_t multicast = 0) const;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_TMALOAD_H
