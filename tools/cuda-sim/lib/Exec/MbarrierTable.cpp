//===- MbarrierTable.cpp - the mbarrier objects of a block ----------------===//

#include "Exec/MbarrierTable.h"

#include <cstring>

using namespace cudasim;

static constexpr uint32_t objectBytes = 8;

static uint32_t offsetOf(uint32_t address) {
  return address & (sharedBlockSize - 1);
}

static std::string nameOf(uint32_t address) {
  return "the mbarrier at offset " + std::to_string(offsetOf(address));
}

static void checkAlignment(Warp &warp, uint32_t address, unsigned lane,
                           const Instruction &in) {
  if (address % objectBytes)
    warp.fail(ReportKind::Misaligned,
              nameOf(address) + " is not 8-byte aligned", in, lane);
}

static bool isIntact(Warp &warp, const Mbarrier &barrier, uint32_t address,
                     unsigned lane, const Instruction &in) {
  uint64_t image = barrier.image();
  return std::memcmp(warp.rawShared(address, objectBytes, lane, in), &image,
                     objectBytes) == 0;
}

static void writeImage(Warp &warp, const Mbarrier &barrier, uint32_t address,
                       unsigned lane, const Instruction &in) {
  uint64_t image = barrier.image();
  std::memcpy(warp.rawShared(address, objectBytes, lane, in), &image,
              objectBytes);
}

void cudasim::initMbarrier(Warp &warp, uint32_t address, uint32_t count,
                           unsigned lane, const Instruction &in) {
  checkAlignment(warp, address, lane, in);
  warp.accessShared(address, objectBytes, Access::Write, warp.actor(), lane,
                    in);
  auto &objects =
      warp.blockOfShared(address, lane, in).state<MbarrierTable>().objects;
  auto [at, isNew] = objects.try_emplace(offsetOf(address));
  // Compilers do initialise an object again before anybody has used it.
  const Mbarrier &old = at->second.barrier;
  bool inUse = old.pending() != old.expected() || old.transactions() != 0;
  if (!isNew && inUse && isIntact(warp, old, address, lane, in))
    warp.fail(ReportKind::BarrierInvalid,
              nameOf(address) +
                  " is initialised again in the middle of a phase",
              in, lane);
  at->second = MbarrierObject();
  checkMbarrier(at->second.barrier.init(count), at->second.barrier, warp, lane,
                in);
  writeImage(warp, at->second.barrier, address, lane, in);
}

void cudasim::invalidateMbarrier(Warp &warp, uint32_t address, unsigned lane,
                                 const Instruction &in) {
  findMbarrier(warp, address, warp.actor(), lane, in);
  warp.accessShared(address, objectBytes, Access::Write, warp.actor(), lane,
                    in);
  warp.blockOfShared(address, lane, in)
      .state<MbarrierTable>()
      .objects.erase(offsetOf(address));
}

MbarrierObject &cudasim::findMbarrier(Warp &warp, uint32_t address,
                                      const Actor &actor, unsigned lane,
                                      const Instruction &in) {
  checkAlignment(warp, address, lane, in);
  auto &objects =
      warp.blockOfShared(address, lane, in).state<MbarrierTable>().objects;
  auto at = objects.find(offsetOf(address));
  if (at == objects.end())
    warp.fail(ReportKind::BarrierInvalid,
              nameOf(address) + " was never initialised", in, lane);
  warp.accessShared(address, objectBytes, Access::Atomic, actor, lane, in);
  if (!isIntact(warp, at->second.barrier, address, lane, in))
    warp.fail(ReportKind::BarrierInvalid,
              nameOf(address) + " was overwritten by an ordinary store", in,
              lane);
  return at->second;
}

void cudasim::checkMbarrier(MbarrierError error, const Mbarrier &barrier,
                            Warp &warp, unsigned lane, const Instruction &in) {
  if (error == MbarrierError::None)
    return;
  bool isPhase =
      error == MbarrierError::StaleToken || error == MbarrierError::BadToken;
  warp.fail(isPhase ? ReportKind::BarrierPhase : ReportKind::BarrierCount,
            std::string(describe(error)) + " (expected " +
                std::to_string(barrier.expected()) + ", pending " +
                std::to_string(barrier.pending()) + ", transactions " +
                std::to_string(barrier.transactions()) + ", phase " +
                std::to_string(barrier.phase()) + ")",
            in, lane);
}

void cudasim::settleMbarrier(Warp &warp, MbarrierObject &object,
                             uint32_t address, uint32_t oldPhase, unsigned lane,
                             const Instruction &in) {
  writeImage(warp, object.barrier, address, lane, in);
  if (object.barrier.phase() == oldPhase)
    return;
  object.completed.join(object.arriving);
  object.arriving.clear();
  warp.cluster().progress = true;
}
