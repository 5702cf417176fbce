//===- RingBarriers.h - barriers of a ring of slots -------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_RINGBARRIERS_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_RINGBARRIERS_H

#include "KernelContextSM90.h"
#include "PipelineState.h"

namespace mlir::xent {

/// The two mbarriers of each slot.
///
/// "full": one arrival, of this block's producer, and all bytes of A and B,
/// those that another block of the cluster sends too.
/// "empty": one arrival of each of the 8 consumer warps of each block of the
/// cluster, because each block writes its part of B into the slots of all.
class RingBarriers {
public:
  explicit RingBarriers(KernelContextSM90 &context) : c(context) {}

  /// Arrivals that a phase of "empty" takes.
  static unsigned emptyArrivals(unsigned cluster) { return 8 * cluster; }

  /// By one thread, before any other uses them.
  void init();
  Value full(Value slot);
  void waitFull(PipelineState state) { wait(full(state.slot), state.phase); }
  void waitEmpty(PipelineState state) { wait(empty(state.slot), state.phase); }
  /// Arrives at "full" and says how many bytes are to come.
  void expectBytes(Value slot, unsigned bytes);
  /// By all consumer threads: the slot has been read. One lane of each warp per
  /// block of the cluster tells that block.
  void release(Value slot);

private:
  Value empty(Value slot);
  void wait(Value barrier, Value phase);

  KernelContextSM90 &c;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_RINGBARRIERS_H
