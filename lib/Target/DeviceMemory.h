//===- DeviceMemory.h - the workspace of a plan on a GPU --------*- C++ -*-===//
//
// Private to lib/Target.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_TARGET_DEVICEMEMORY_H
#define XENT_LIB_TARGET_DEVICEMEMORY_H

#include "CostUtils.h"
#include "Xent/Target/DeviceCostModel.h"

namespace mlir::xent::detail {

/// Bytes of buffers that exist at the same time, each of which starts at a
/// multiple of 256 bytes in the workspace.
struct Workspace {
  static constexpr int64_t kAlignment = 256;

  void add(Saturating bytes, int64_t number = 1) {
    uint64_t units = llvm::divideCeil(bytes.value, kAlignment);
    held = held + Saturating{units} * count(kAlignment) * count(number);
  }

  Saturating held;
};

/// What statistics of `tokens` x `classes` logits take, results included, and
/// partials if tensor-core kernels compute them.
Workspace getStatisticsWorkspace(const HeadShape &shape,
                                 const DeviceTraits &traits, int64_t tokens,
                                 int64_t classes, bool usesTensorCores);

/// What a gradient takes, without statistics that do not share its loops.
Workspace getGradWorkspace(const GradShape &shape, const DeviceTraits &traits,
                           GradStrategy strategy, ChunkSizes chunks);

} // namespace mlir::xent::detail

#endif // XENT_LIB_TARGET_DEVICEMEMORY_H
