//===- WgmmaDescriptor.cpp - matrix descriptors of wgmma ------------------===//

#include "Isa/WgmmaDescriptor.h"

using namespace cudasim;

/// Shared-memory addresses of descriptors have 18 bits.
static constexpr uint32_t addressMask = 0x3ffff;
/// Bits that belong to no field.
static constexpr uint64_t reservedBits = 0x3ff1c000c000c000;

std::string WgmmaDescriptor::decode(uint64_t bits,
                                    WgmmaDescriptor &descriptor) {
  if (bits & reservedBits)
    return "reserved bits of the matrix descriptor are set";
  if (bits >> 49 & 7)
    return "a matrix descriptor with a base offset is not modelled";
  static constexpr Swizzle modes[] = {Swizzle::None, Swizzle::B128,
                                      Swizzle::B64, Swizzle::B32};
  descriptor.start = static_cast<uint32_t>(bits & 0x3fff) << 4;
  descriptor.leading = static_cast<uint32_t>(bits >> 16 & 0x3fff) << 4;
  descriptor.stride = static_cast<uint32_t>(bits >> 32 & 0x3fff) << 4;
  descriptor.swizzle = modes[bits >> 62];
  return "";
}

uint32_t WgmmaDescriptor::address(bool mnMajor, unsigned bytes, unsigned mn,
                                  unsigned k) const {
  // `along` runs in the contiguous direction, `across` over the rows.
  const uint32_t along = (mnMajor ? mn : k) * bytes;
  const uint32_t across = mnMajor ? k : mn;
  const uint32_t span = swizzleSpan(swizzle);
  uint32_t offset = along % span + across % 8 * span;
  if (swizzle == Swizzle::None && mnMajor)
    offset += along / span * stride + across / 8 * leading;
  else if (swizzle == Swizzle::None || mnMajor)
    offset += along / span * leading + across / 8 * stride;
  else // K-major rows do not end within an instruction's 32 bytes.
    offset = along + across % 8 * span + across / 8 * stride;
  return swizzleAddress((start + offset) & addressMask, swizzle);
}
