//===- Inst.h - A decoded instruction ---------------------------*- C++ -*-===//
#ifndef CUDASIM_DECODE_INST_H
#define CUDASIM_DECODE_INST_H

#include <cstdint>
#include <memory>
#include <vector>

namespace cudasim {

namespace ptx {
struct Instruction;
}
class Warp;
struct Inst;

/// Lanes of a warp, bit l = lane l.
using Mask = uint32_t;

/// A source or destination. >= 0: a register row of the warp (32 x uint64_t,
/// values zero-extended from the register's width). < 0: row ~slot of the
/// program's constants, sources only. Special registers and addresses of
/// symbols are rows that are filled when a warp starts.
using Slot = int32_t;
constexpr Slot sinkSlot = 0; // where `_` writes; never read

/// A predicate source or destination: 2 * index + negated. Predicates are kept
/// as one lane mask each.
using PredRef = int32_t;
constexpr PredRef predTrue = 0, predFalse = 1;
constexpr PredRef predSink = 2;

/// What the scheduler does after a handler.
enum class Flow : uint8_t {
  Next,    // go on with the next instruction
  Jumped,  // the handler moved the lanes (Warp::branch, Warp::exitLanes)
  Blocked, // the handler called Warp::waitUntil or Warp::retryWhen
  Yield    // as Next, but another warp may run first (a failed poll)
};

/// Executes `inst` for the lanes `active` (never 0) of `warp`.
using Handler = Flow (*)(Warp &warp, const Inst &inst, Mask active);

/// What the scheduler must know of an instruction before it calls the handler.
enum InstFlags : uint8_t {
  /// All live lanes of the warp (or those of the member mask in
  /// Inst::memberMask) must arrive together: .aligned and .sync instructions.
  Collective = 1,
  /// A copy: an undefined source makes the destination undefined and is no
  /// error yet.
  Propagates = 2,
  /// Orders the lanes of the warp for the race detector when it is done.
  SyncsWarp = 4,
};

/// Fields mean what the family's decode function and its handler agree on.
struct Inst {
  Handler run = nullptr;
  uint8_t flags = 0;
  /// Bytes of one element, number of elements (vectors).
  uint8_t width = 0, count = 1;
  PredRef guard = predTrue;
  Slot memberMask = sinkSlot; // sinkSlot: all live lanes
  /// Destination and sources.
  Slot d = sinkSlot, a = sinkSlot, b = sinkSlot, c = sinkSlot, e = sinkSlot;
  PredRef p = predTrue, q = predTrue;
  int64_t imm = 0;
  uint32_t aux = 0, aux2 = 0;
  /// Branch target, index in Program::code.
  uint32_t target = 0;
  /// Vector operands, matrix fragments, coordinates.
  std::vector<Slot> list;
  /// Whatever else a family decoded.
  std::shared_ptr<const void> extra;
  /// Rows (and ~predicate) that must be defined for all active lanes, and that
  /// the handler defines. Filled by the Decoder's operand methods.
  std::vector<int32_t> reads, writes;
  const ptx::Instruction *source = nullptr;

  template <class T> const T &as() const {
    return *static_cast<const T *>(extra.get());
  }
};

} // namespace cudasim

#endif // CUDASIM_DECODE_INST_H
