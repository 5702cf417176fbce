//===- PipelineState.h - place in a ring of slots ---------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_PIPELINESTATE_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_PIPELINESTATE_H

#include "DeviceBuilder.h"

namespace mlir::xent {

/// Where a producer or a consumer is in a ring of slots: the slot that it takes
/// next, and the parity of the phase that it waits for there (PTX ISA,
/// mbarrier.try_wait.parity: the wait ends when the phase of that parity is
/// over). Both are i32. A consumer waits for the first phase of "full", parity
/// 0; to a producer, the phase before the first one of "empty", parity 1, is
/// over from the beginning: all slots are free.
struct PipelineState {
  Value slot, phase;

  static PipelineState forProducer(DeviceBuilder &b) {
    return {b.i32(0), b.i32(1)};
  }
  static PipelineState forConsumer(DeviceBuilder &b) {
    return {b.i32(0), b.i32(0)};
  }
  /// The next slot of `stages`; behind the last one, the first of the next
  /// phase.
  PipelineState advance(DeviceBuilder &b, unsigned stages) const;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_PIPELINESTATE_H
