//===- WgmmaDescriptor.h - operands of wgmma in shared memory ---*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_WGMMADESCRIPTOR_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_WGMMADESCRIPTOR_H

#include "DeviceBuilder.h"

#include <cstdint>

namespace mlir::xent {

/// The matrix descriptor of a 16-bit operand of wgmma that TMA wrote to shared
/// memory with the swizzle of 128 bytes (PTX ISA, "Asynchronous Warpgroup Level
/// Matrix Shared Memory Layout").
///
/// K-major: rows of 64 elements of K, 128 bytes; 8 rows are a core matrix, the
/// next one follows 1024 bytes further (the stride offset).
///
/// MN-major: panels of 64 elements of M or N times 64 of K, a row of 128 bytes
/// per element of K; 8 such rows are a core matrix, the next one along K is
/// 1024 bytes further (the stride offset), the next panel 8192 (the leading
/// offset).
struct WgmmaDescriptor {
  bool mnMajor;

  /// Bytes from 64 rows of the operand to the next 64.
  static constexpr unsigned panelBytes = 64 * 128;

  /// All bits but those of the address: bits 16-29 the leading offset, 32-45
  /// the stride offset, both in 16 bytes, 62-63 the swizzle (1: 128 bytes).
  uint64_t constantBits() const;
  /// How far 16 elements along K are from the next 16, in 16 bytes.
  unsigned stepK16() const;
  /// The descriptor, i64, of what is at `address` in shared memory.
  Value build(DeviceBuilder &b, Value address) const;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_WGMMADESCRIPTOR_H
