//===- Access.cpp - checked accesses to memory ----------------------------===//
#include "Exec/GlobalMemory.h"
#include "Exec/Warp.h"

#include <cstdio>
#include <cstring>

namespace cudasim {
namespace {

std::string hex(uint64_t value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "0x%llx",
                static_cast<unsigned long long>(value));
  return buffer;
}

const char *verb(Access kind) {
  return kind == Access::Atomic ? "atomic" : writes(kind) ? "write" : "read";
}

const char *spaceName(Space space) {
  switch (space) {
  case Space::Shared:
    return "shared";
  case Space::Local:
    return "local";
  case Space::Param:
    return "parameter";
  case Space::Global:
    return "global";
  default:
    return "generic";
  }
}

} // namespace

void Warp::misaligned(Space space, uint64_t address, uint32_t size,
                      unsigned lane, const Instruction &in) const {
  fail(ReportKind::Misaligned,
       std::to_string(size) + "-byte access at " + spaceName(space) +
           " address " + hex(address),
       in, lane);
}

Block &Warp::blockOfShared(uint32_t address, unsigned lane,
                           const Instruction &in) {
  uint32_t rank = address >> sharedBlockShift;
  Cluster &cluster = block.cluster;
  if (rank >= cluster.blocks.size())
    fail(ReportKind::OutOfBounds,
         "shared address " + hex(address) + " is that of block " +
             std::to_string(rank) + " of a cluster of " +
             std::to_string(cluster.blocks.size()),
         in, lane);
  Block &owner = *cluster.blocks[rank];
  if (owner.shared.ended)
    fail(ReportKind::ClusterExit,
         "shared memory of block " + std::to_string(rank) +
             " of the cluster, which has ended",
         in, lane);
  return owner;
}

uint8_t *Warp::rawShared(uint32_t address, uint32_t size, unsigned lane,
                         const Instruction &in) {
  SharedMemory &memory = blockOfShared(address, lane, in).shared;
  uint32_t offset = address & (sharedBlockSize - 1);
  if (offset < reservedShared || offset > memory.size() ||
      size > memory.size() - offset)
    fail(ReportKind::OutOfBounds,
         std::to_string(size) + " bytes at shared address " + hex(address) +
             "; the block has " + hex(reservedShared) + " to " +
             hex(memory.size()),
         in, lane);
  return memory.data.data() + offset;
}

uint8_t *Warp::accessShared(uint32_t address, uint32_t size, Access kind,
                            const Actor &by, unsigned lane,
                            const Instruction &in) {
  uint8_t *data = rawShared(address, size, lane, in);
  SharedMemory &memory =
      block.cluster.blocks[address >> sharedBlockShift]->shared;
  uint32_t offset = address & (sharedBlockSize - 1);
  uint8_t *written = memory.written.data() + offset;
  if (reads(kind)) {
    if (const void *missing = std::memchr(written, 0, size)) {
      auto at = static_cast<uint32_t>(static_cast<const uint8_t *>(missing) -
                                      written);
      if (reportEnabled(ReportKind::Uninitialized))
        fail(ReportKind::Uninitialized,
             "shared memory at " + hex(address + at) + " was never written", in,
             lane);
    }
  }
  if (writes(kind))
    std::memset(written, 1, size);
  Conflict conflict = memory.shadow.access(offset, size, kind, by, &in);
  if (conflict.kind != Conflict::Kind::None)
    failConflict(conflict, address - offset + conflict.offset, kind, by, lane,
                 in);
  return data;
}

void Warp::failConflict(const Conflict &conflict, uint32_t address, Access kind,
                        const Actor &by, unsigned lane, const Instruction &in) {
  bool proxy = conflict.kind == Conflict::Kind::UnfencedProxy;
  ReportKind report = proxy ? ReportKind::ProxyFence : ReportKind::SharedRace;
  if (!reportEnabled(report))
    return;
  std::string text;
  if (proxy)
    text = "the async proxy reads shared memory at " + hex(address) +
           " without fence.proxy.async after";
  else
    text = std::string(by.async ? "asynchronous " : "") + verb(kind) +
           " of shared memory at " + hex(address) + " is not ordered after";
  text += conflict.wasWrite ? " the write by " : " the read by ";
  text += block.cluster.actorName(conflict.actor);
  if (conflict.instruction)
    text += where(*conflict.instruction);
  fail(report, text + ", and comes", in, lane);
}

uint8_t *Warp::accessGlobal(uint64_t address, uint32_t size, Access kind,
                            unsigned lane, const Instruction &in) {
  GlobalMemory &memory = *launch().memory;
  Allocation *allocation = memory.find(address, size);
  if (!allocation) {
    std::string text = std::string(verb(kind)) + " of " + std::to_string(size) +
                       " bytes at global address " + hex(address);
    if (const Allocation *before = memory.findBefore(address + 1))
      text += "; the allocation before it is " + hex(before->address) + ", " +
              std::to_string(before->bytes) + " bytes";
    fail(ReportKind::OutOfBounds, text, in, lane);
  }
  uint64_t at = address - allocation->address;
  if (allocation->written) {
    if (reads(kind) && std::memchr(allocation->written + at, 0, size) &&
        reportEnabled(ReportKind::Uninitialized))
      fail(ReportKind::Uninitialized,
           "global memory at " +
               hex(GlobalMemory::firstUnwritten(*allocation, address, size)) +
               " was never written",
           in, lane);
    if (writes(kind))
      std::memset(allocation->written + at, 1, size);
  }
  return allocation->data + at;
}

/// Local memory of a lane, parameters of the kernel.
uint8_t *Warp::accessPrivate(Space space, uint64_t address, uint32_t size,
                             Access kind, unsigned lane,
                             const Instruction &in) {
  if (space == Space::Param) {
    address = withoutWindow(address);
    std::vector<uint8_t> &params = launch().params;
    if (writes(kind) || address > params.size() ||
        size > params.size() - address)
      fail(ReportKind::OutOfBounds,
           std::string(verb(kind)) + " of " + std::to_string(size) +
               " bytes at parameter address " + hex(address) + " of " +
               hex(params.size()),
           in, lane);
    return params.data() + address;
  }
  LaneMemory &memory = local[lane];
  uint32_t end =
      current->frame->localBase + current->frame->function->localBytes;
  if (address > end || size > end - address)
    fail(ReportKind::OutOfBounds,
         std::string(verb(kind)) + " of " + std::to_string(size) +
             " bytes at local address " + hex(address) + " of " + hex(end),
         in, lane);
  if (reads(kind) && std::memchr(memory.written.data() + address, 0, size) &&
      reportEnabled(ReportKind::Uninitialized))
    fail(ReportKind::Uninitialized,
         "local memory at " + hex(address) + " was never written", in, lane);
  if (writes(kind))
    std::memset(memory.written.data() + address, 1, size);
  return memory.data.data() + address;
}

uint8_t *Warp::localBytes(unsigned lane, uint32_t address, uint32_t bytes,
                          bool write) {
  LaneMemory &memory = local[lane];
  if (write)
    std::memset(memory.written.data() + address, 1, bytes);
  return memory.data.data() + address;
}

} // namespace cudasim
