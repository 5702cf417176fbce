//===- GlobalMemory.h - the device's memory --------------------*- C++ -*-===//
#ifndef CUDASIM_EXEC_GLOBALMEMORY_H
#define CUDASIM_EXEC_GLOBALMEMORY_H

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>

namespace cudasim {

enum class MemoryKind : uint8_t { Device, Variable, Host };

struct Allocation {
  uint64_t address = 0, bytes = 0;
  uint8_t *data = nullptr;
  uint8_t *written =
      nullptr; // a byte a byte; null: all of it counts as written
  MemoryKind kind = MemoryKind::Device;
};

/// Allocations by address. Addresses are never used twice, so that memory that
/// was freed stays out of bounds.
class GlobalMemory {
public:
  explicit GlobalMemory(uint64_t capacity) : capacity(capacity) {}
  ~GlobalMemory();
  GlobalMemory(const GlobalMemory &) = delete;
  GlobalMemory &operator=(const GlobalMemory &) = delete;

  /// Address 0 if the memory is exhausted.
  uint64_t allocate(uint64_t bytes, MemoryKind kind = MemoryKind::Device);
  /// Host memory that the device may use at the host's address.
  bool registerHost(void *data, uint64_t bytes);
  /// False if no allocation of this kind begins there.
  bool release(uint64_t address, MemoryKind kind);

  /// The allocation that holds all of [address, address + bytes), or null.
  Allocation *find(uint64_t address, uint64_t bytes) {
    Allocation *last = recent;
    if (last && address >= last->address &&
        address - last->address <= last->bytes &&
        bytes <= last->bytes - (address - last->address))
      return last;
    return search(address, bytes);
  }
  /// The first allocation that begins at or after an address, or null.
  const Allocation *findAfter(uint64_t address) const;
  /// The last one that begins before an address, or null.
  const Allocation *findBefore(uint64_t address) const;

  uint64_t used() const { return usedBytes; }
  uint64_t total() const { return capacity; }

  /// Marks bytes as written.
  static void markWritten(Allocation &allocation, uint64_t address,
                          uint64_t bytes);
  /// Address of the first byte in the range that was never written, or 0.
  static uint64_t firstUnwritten(const Allocation &allocation, uint64_t address,
                                 uint64_t bytes);

private:
  Allocation *search(uint64_t address, uint64_t bytes);
  void destroy(Allocation &allocation);

  uint64_t capacity, usedBytes = 0;
  uint64_t nextAddress = 0x20000000000ull; // where no host has memory
  std::map<uint64_t, std::unique_ptr<Allocation>> allocations;
  Allocation *recent = nullptr;
};

} // namespace cudasim

#endif // CUDASIM_EXEC_GLOBALMEMORY_H
