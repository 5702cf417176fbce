//===- Mbarrier.h - the state machine of an mbarrier object ----*- C++ -*-===//
//
// PTX ISA, "Parallel Synchronization and Communication Instructions:
// mbarrier": a phase completes when the pending arrivals and the transaction
// count are both zero; then the phase advances and the pending count is
// reloaded with the expected count.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_ISA_MBARRIER_H
#define CUDASIM_ISA_MBARRIER_H

#include <cstdint>

namespace cudasim {

/// What can be wrong with an operation on an mbarrier.
enum class MbarrierError {
  None,
  CountRange,       ///< init or arrive count outside 1 .. 2^20 - 1
  TooManyArrivals,  ///< more arrivals than are pending in this phase
  TxRange,          ///< transaction count outside -(2^20 - 1) .. 2^20 - 1
  NoCompleteBroken, ///< an arrive.noComplete would complete the phase
  StaleToken,       ///< token older than the immediately preceding phase
  BadToken          ///< value that no arrive of an mbarrier returned
};

/// A sentence for the error, without full stop.
const char *describe(MbarrierError error);

/// One mbarrier object.
class Mbarrier {
public:
  static constexpr uint32_t maxCount = (1u << 20) - 1;

  /// mbarrier.init: `count` arrivals in every phase, phase 0 begins.
  MbarrierError init(uint32_t count);

  /// Arrive-on with `count` arrivals. `noComplete`: the phase must not end.
  MbarrierError arrive(uint32_t count, bool noComplete = false);

  /// Arrive-drop: as arrive, and later phases expect `count` arrivals less.
  MbarrierError arriveDrop(uint32_t count, bool noComplete = false);

  /// Expect-tx: raises the transaction count by `bytes`.
  MbarrierError expectTx(uint32_t bytes);

  /// Expect-tx, then an arrive-on by `count`; the phase may end only after
  /// both. `drop` makes the arrive-on an arrive-drop.
  MbarrierError arriveExpectTx(uint32_t bytes, uint32_t count, bool drop);

  /// Complete-tx: lowers the transaction count by `bytes`.
  MbarrierError completeTx(uint32_t bytes);

  /// Raises the pending count (cp.async.mbarrier.arrive without .noinc).
  MbarrierError raisePending(uint32_t count);

  /// What an arrive returns: names the phase and its pending count before the
  /// arrive; take it first.
  uint64_t token() const;

  /// The pending count in a token (mbarrier.pending_count).
  static MbarrierError pendingOf(uint64_t token, uint32_t &count);

  /// test_wait with a token: whether the token's phase has completed.
  MbarrierError testToken(uint64_t token, bool &completed) const;

  /// test_wait.parity: whether the latest phase of that parity has completed.
  /// Compilers count phases on and rely on the lowest bit alone being looked
  /// at.
  bool testParity(uint64_t parity) const {
    return (phaseNumber & 1) != (parity & 1);
  }

  uint32_t pending() const { return pendingCount; }
  uint32_t expected() const { return expectedCount; }
  int64_t transactions() const { return txCount; }
  /// Number of completed phases.
  uint32_t phase() const { return phaseNumber; }

  /// The 64 bits that the object has in shared memory: they change with every
  /// operation, so that a stray store to the object is noticed.
  uint64_t image() const;

private:
  void settle();

  uint32_t pendingCount = 0;
  uint32_t expectedCount = 0;
  int64_t txCount = 0;
  uint32_t phaseNumber = 0;
};

} // namespace cudasim

#endif
