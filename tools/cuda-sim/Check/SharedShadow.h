//===- SharedShadow.h - What is known of each byte of shared memory -*- C++
//-*-//
//
// Written marks and the last writer and readers of every byte of one CTA's
// shared memory.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_CHECK_SHAREDSHADOW_H
#define CUDASIM_CHECK_SHAREDSHADOW_H

#include "Check/VectorClock.h"
#include <cstdint>
#include <vector>

namespace cudasim {

/// Who touched a byte: 0 is "nobody".
struct Touch {
  uint64_t bits = 0;

  static Touch make(ActorId actor, unsigned lane, uint32_t time, uint32_t pc,
                    bool atomic, bool async) {
    Touch t;
    t.bits = 1ull << 63 | uint64_t(async) << 62 | uint64_t(atomic) << 61 |
             uint64_t(actor & 0x3ff) << 51 | uint64_t(lane & 31) << 46 |
             uint64_t(pc & 0xfffff) << 26 | (time & 0x3ffffff);
    return t;
  }
  explicit operator bool() const { return bits; }
  /// Through the async proxy?
  bool isAsync() const { return bits >> 62 & 1; }
  bool isAtomic() const { return bits >> 61 & 1; }
  ActorId actor() const { return bits >> 51 & 0x3ff; }
  unsigned lane() const { return bits >> 46 & 31; }
  /// Index of the instruction in the program (its low 20 bits).
  uint32_t pc() const { return bits >> 26 & 0xfffff; }
  uint32_t time() const { return bits & 0x3ffffff; }
  bool operator==(const Touch &o) const { return bits == o.bits; }
};

struct SharedShadow {
  /// One bit a byte: was it ever written? 8 bytes of slack at the end.
  std::vector<uint8_t> written;
  struct Byte {
    Touch writer;
    /// The two newest readers of different warps since the last write.
    Touch reader[2];
  };
  std::vector<Byte> bytes;

  explicit SharedShadow(uint32_t size = 0)
      : written(size / 8 + 8), bytes(size) {}
  bool isWritten(uint32_t offset, unsigned size) const {
    for (unsigned i = 0; i < size; ++i)
      if (!(written[(offset + i) >> 3] >> ((offset + i) & 7) & 1))
        return false;
    return true;
  }
  void markWritten(uint32_t offset, unsigned size) {
    for (unsigned i = 0; i < size; ++i)
      written[(offset + i) >> 3] |= 1u << ((offset + i) & 7);
  }
};

} // namespace cudasim

#endif // CUDASIM_CHECK_SHAREDSHADOW_H
