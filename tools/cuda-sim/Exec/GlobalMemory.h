//===- GlobalMemory.h - Device allocations ----------------------*- C++ -*-===//
//
// Every allocation has 64 GiB of addresses of its own and lies in the middle of
// them, so an address that leaves one never gets into another; freed addresses
// are not used again.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_GLOBALMEMORY_H
#define CUDASIM_EXEC_GLOBALMEMORY_H

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cudasim {

constexpr uint64_t globalBase = 1ull << 56;
constexpr unsigned globalSlotShift = 36;

/// Zero-filled memory that costs nothing until it is touched.
class LazyBytes {
public:
  explicit LazyBytes(size_t size);
  ~LazyBytes();
  LazyBytes(const LazyBytes &) = delete;
  LazyBytes &operator=(const LazyBytes &) = delete;
  uint8_t *data() const { return bytes; }

private:
  uint8_t *bytes;
  size_t mapped;
};

/// Who touched four bytes of global memory in which launch, for races between
/// blocks.
struct GlobalTouch {
  uint32_t launch = 0, block = 0;
  uint32_t period = 0; // Block::publishes at that time
  uint8_t mask = 0;    // which of the four bytes
  uint8_t atomic = 0;
  uint8_t many = 0; // readers: of several blocks
};

struct Allocation {
  uint64_t address, size;
  bool freed = false, readOnly = false;
  std::string name; // of a module variable
  LazyBytes bytes, written /* one bit a byte */;
  LazyBytes writers, readers; // GlobalTouch per four bytes
  Allocation(uint64_t address, uint64_t size);
};

class GlobalMemory {
public:
  /// Address of a new allocation; 0 if `size` is more than is free.
  uint64_t allocate(uint64_t size, const std::string &name = "",
                    bool readOnly = false);
  /// False if no allocation begins there.
  bool free(uint64_t address);
  /// The allocation whose addresses `address` belongs to (it may lie outside
  /// its bytes, or the allocation may be freed); null if there is none.
  Allocation *find(uint64_t address) const {
    uint64_t slot = (address - globalBase) >> globalSlotShift;
    return address >= globalBase && slot < slots.size() ? slots[slot].get()
                                                        : nullptr;
  }
  /// Host bytes of [address, address + size), null if it is not all inside one
  /// live allocation. Marks the bytes as written if asked.
  uint8_t *host(uint64_t address, uint64_t size, bool markWritten);
  uint64_t used() const { return usedBytes; }
  static constexpr uint64_t total = 80ull << 30;

private:
  std::vector<std::shared_ptr<Allocation>> slots;
  uint64_t usedBytes = 0;
};

} // namespace cudasim

#endif // CUDASIM_EXEC_GLOBALMEMORY_H
