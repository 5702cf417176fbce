//===- Mbarrier.cpp - the state machine of an mbarrier object -------------===//

#include "Isa/Mbarrier.h"

using namespace cudasim;

/// The upper bits of a token; phases and pending counts are below.
static constexpr uint64_t tokenMark = 0x6b5;
static constexpr unsigned phaseShift = 20, markShift = 52;

const char *cudasim::describe(MbarrierError error) {
  switch (error) {
  case MbarrierError::None:
    return "no error";
  case MbarrierError::CountRange:
    return "the count is not in the range 1 .. 2^20 - 1";
  case MbarrierError::TooManyArrivals:
    return "more arrivals than the phase of the mbarrier expects";
  case MbarrierError::TxRange:
    return "the transaction count leaves the range -(2^20 - 1) .. 2^20 - 1";
  case MbarrierError::NoCompleteBroken:
    return "an arrive.noComplete completes the phase";
  case MbarrierError::StaleToken:
    return "the state is older than the immediately preceding phase";
  case MbarrierError::BadToken:
    return "the state operand is no state of an mbarrier";
  }
  return "";
}

void Mbarrier::settle() {
  if (pendingCount != 0 || txCount != 0)
    return;
  ++phaseNumber;
  pendingCount = expectedCount;
}

MbarrierError Mbarrier::init(uint32_t count) {
  if (count == 0 || count > maxCount)
    return MbarrierError::CountRange;
  *this = Mbarrier();
  pendingCount = expectedCount = count;
  return MbarrierError::None;
}

MbarrierError Mbarrier::arrive(uint32_t count, bool noComplete) {
  if (count == 0 || count > maxCount)
    return MbarrierError::CountRange;
  if (count > pendingCount)
    return MbarrierError::TooManyArrivals;
  if (noComplete && count == pendingCount && txCount == 0)
    return MbarrierError::NoCompleteBroken;
  pendingCount -= count;
  settle();
  return MbarrierError::None;
}

MbarrierError Mbarrier::arriveDrop(uint32_t count, bool noComplete) {
  if (count == 0 || count > maxCount)
    return MbarrierError::CountRange;
  if (count > pendingCount || count > expectedCount)
    return MbarrierError::TooManyArrivals;
  if (noComplete && count == pendingCount && txCount == 0)
    return MbarrierError::NoCompleteBroken;
  expectedCount -= count;
  pendingCount -= count;
  settle();
  return MbarrierError::None;
}

MbarrierError Mbarrier::expectTx(uint32_t bytes) {
  if (bytes > maxCount || txCount + int64_t(bytes) > int64_t(maxCount))
    return MbarrierError::TxRange;
  txCount += bytes;
  settle();
  return MbarrierError::None;
}

MbarrierError Mbarrier::arriveExpectTx(uint32_t bytes, uint32_t count,
                                       bool drop) {
  if (bytes > maxCount || txCount + int64_t(bytes) > int64_t(maxCount))
    return MbarrierError::TxRange;
  txCount += bytes;
  return drop ? arriveDrop(count) : arrive(count);
}

MbarrierError Mbarrier::completeTx(uint32_t bytes) {
  if (bytes > maxCount || txCount - int64_t(bytes) < -int64_t(maxCount))
    return MbarrierError::TxRange;
  txCount -= bytes;
  settle();
  return MbarrierError::None;
}

MbarrierError Mbarrier::raisePending(uint32_t count) {
  if (pendingCount + uint64_t(count) > maxCount)
    return MbarrierError::CountRange;
  pendingCount += count;
  return MbarrierError::None;
}

uint64_t Mbarrier::token() const {
  return tokenMark << markShift | uint64_t(phaseNumber) << phaseShift |
         pendingCount;
}

MbarrierError Mbarrier::pendingOf(uint64_t token, uint32_t &count) {
  if (token >> markShift != tokenMark)
    return MbarrierError::BadToken;
  count = static_cast<uint32_t>(token & maxCount);
  return MbarrierError::None;
}

MbarrierError Mbarrier::testToken(uint64_t token, bool &completed) const {
  if (token >> markShift != tokenMark)
    return MbarrierError::BadToken;
  uint32_t age = phaseNumber - static_cast<uint32_t>(token >> phaseShift);
  if (age > 1)
    return MbarrierError::StaleToken;
  completed = age == 1;
  return MbarrierError::None;
}

uint64_t Mbarrier::image() const {
  // A hash of the whole state: any other value in memory was stored by others.
  uint64_t x = uint64_t(pendingCount) << 44 ^ uint64_t(expectedCount) << 24 ^
               (uint64_t(txCount) & 0x1fffff) << 3 ^ uint64_t(phaseNumber);
  x = (x ^ 0x9e3779b97f4a7c15) * 0xbf58476d1ce4e5b9;
  return x ^ x >> 31;
}
