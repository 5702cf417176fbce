//===- GlobalMemory.cpp - the device's memory -----------------------------===//
#include "Exec/GlobalMemory.h"

#include <cstdlib>
#include <cstring>

namespace cudasim {
namespace {

constexpr uint64_t granularity = 512; // what cuMemAlloc aligns to

} // namespace

GlobalMemory::~GlobalMemory() {
  for (auto &[address, allocation] : allocations)
    destroy(*allocation);
}

void GlobalMemory::destroy(Allocation &allocation) {
  if (allocation.kind == MemoryKind::Host)
    return;
  std::free(allocation.data);
  std::free(allocation.written);
}

uint64_t GlobalMemory::allocate(uint64_t bytes, MemoryKind kind) {
  if (!bytes || bytes > capacity - usedBytes)
    return 0;
  auto allocation = std::make_unique<Allocation>();
  allocation->bytes = bytes;
  allocation->kind = kind;
  // Pages come as they are touched: large allocations cost what is used.
  allocation->data = static_cast<uint8_t *>(std::calloc(bytes, 1));
  allocation->written = static_cast<uint8_t *>(std::calloc(bytes, 1));
  if (!allocation->data || !allocation->written) {
    destroy(*allocation);
    return 0;
  }
  allocation->address = nextAddress;
  // A gap, so that what runs over the end of one hits no other.
  nextAddress +=
      (bytes + granularity - 1) / granularity * granularity + 64 * granularity;
  usedBytes += bytes;
  uint64_t address = allocation->address;
  allocations[address] = std::move(allocation);
  return address;
}

bool GlobalMemory::registerHost(void *data, uint64_t bytes) {
  uint64_t address = reinterpret_cast<uint64_t>(data);
  const Allocation *before = findBefore(address + bytes);
  if (!bytes || (before && before->address + before->bytes > address))
    return false;
  auto allocation = std::make_unique<Allocation>();
  allocation->address = address;
  allocation->bytes = bytes;
  allocation->data = static_cast<uint8_t *>(data);
  allocation->kind = MemoryKind::Host;
  allocations[address] = std::move(allocation);
  return true;
}

bool GlobalMemory::release(uint64_t address, MemoryKind kind) {
  auto it = allocations.find(address);
  if (it == allocations.end() || it->second->kind != kind)
    return false;
  if (kind != MemoryKind::Host)
    usedBytes -= it->second->bytes;
  destroy(*it->second);
  if (recent == it->second.get())
    recent = nullptr;
  allocations.erase(it);
  return true;
}

Allocation *GlobalMemory::search(uint64_t address, uint64_t bytes) {
  auto it = allocations.upper_bound(address);
  if (it == allocations.begin())
    return nullptr;
  Allocation *found = std::prev(it)->second.get();
  uint64_t at = address - found->address;
  if (at > found->bytes || bytes > found->bytes - at)
    return nullptr;
  return recent = found;
}

const Allocation *GlobalMemory::findAfter(uint64_t address) const {
  auto it = allocations.lower_bound(address);
  return it == allocations.end() ? nullptr : it->second.get();
}

const Allocation *GlobalMemory::findBefore(uint64_t address) const {
  auto it = allocations.lower_bound(address);
  return it == allocations.begin() ? nullptr : std::prev(it)->second.get();
}

void GlobalMemory::markWritten(Allocation &allocation, uint64_t address,
                               uint64_t bytes) {
  if (allocation.written)
    std::memset(allocation.written + (address - allocation.address), 1, bytes);
}

uint64_t GlobalMemory::firstUnwritten(const Allocation &allocation,
                                      uint64_t address, uint64_t bytes) {
  if (!allocation.written)
    return 0;
  const void *found = std::memchr(
      allocation.written + (address - allocation.address), 0, bytes);
  if (!found)
    return 0;
  return allocation.address +
         static_cast<uint64_t>(static_cast<const uint8_t *>(found) -
                               allocation.written);
}

} // namespace cudasim
