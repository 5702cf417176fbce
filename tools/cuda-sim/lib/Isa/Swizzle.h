//===- Swizzle.h - the bank swizzles of shared memory ---------------------===//
//
// A swizzled tile permutes the 16-byte chunks of its rows: within a span of 32,
// 64 or 128 bytes, the chunk number is xored with address bits 7 and up (PTX
// ISA, "Swizzling Modes" of tensors; Swizzle<b,4,3> with b = 1, 2, 3).
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_ISA_SWIZZLE_H
#define CUDASIM_ISA_SWIZZLE_H

#include <cstdint>

namespace cudasim {

/// The numbers are those of the tensor map's swizzle field.
enum class Swizzle : uint8_t { None = 0, B32 = 1, B64 = 2, B128 = 3 };

/// Bytes of one swizzle row: 32, 64 or 128; 16 (one chunk) without swizzle.
constexpr uint32_t swizzleSpan(Swizzle mode) {
  return 16u << static_cast<unsigned>(mode);
}

/// Where the byte at the unswizzled shared-memory address `address` really is.
/// The pattern hangs on absolute addresses: it repeats every 256, 512 or 1024
/// bytes. An involution.
constexpr uint32_t swizzleAddress(uint32_t address, Swizzle mode) {
  uint32_t chunks = (1u << static_cast<unsigned>(mode)) - 1;
  return address ^ ((address >> 7 & chunks) << 4);
}

} // namespace cudasim

#endif
