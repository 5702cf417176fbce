//===- WgmmaDescriptor.h - matrix descriptors of wgmma ---------*- C++ -*-===//
//
// PTX ISA, "Asynchronous Warpgroup Level Matrix Shared Memory Layout":
//   bits 13-0   start address / 16      bits 51-49  base offset
//   bits 29-16  leading offset / 16     bits 63-62  0 none, 1 128 B,
//   bits 45-32  stride offset / 16                  2 64 B, 3 32 B swizzle
// A matrix is made of core matrices of 8 rows of 16 bytes. "Leading" and
// "stride" offset mean, in bytes:
//               K-major                     MN-major
//   no swizzle  next 16 bytes of K,         next 8 k, next 16 bytes of MN
//               next 8 rows of MN
//   swizzled    unused, next 8 rows of MN   next swizzle span of MN, next 8 k
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_ISA_WGMMADESCRIPTOR_H
#define CUDASIM_ISA_WGMMADESCRIPTOR_H

#include "Isa/Swizzle.h"
#include <cstdint>
#include <string>

namespace cudasim {

class WgmmaDescriptor {
public:
  /// Takes a descriptor apart. Returns the empty string or why the descriptor
  /// is not legal: reserved bits, or a base offset, which says that the pattern
  /// does not begin at a multiple of its size and is not modelled.
  static std::string decode(uint64_t bits, WgmmaDescriptor &descriptor);

  /// Address, below 2^18, of the element of `bytes` bytes at position (mn, k).
  uint32_t address(bool mnMajor, unsigned bytes, unsigned mn, unsigned k) const;

  uint32_t start = 0;   ///< bytes
  uint32_t leading = 0; ///< bytes
  uint32_t stride = 0;  ///< bytes
  Swizzle swizzle = Swizzle::None;
};

} // namespace cudasim

#endif
