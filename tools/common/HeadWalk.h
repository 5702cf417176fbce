//===- HeadWalk.h - all ops over virtual logits -----------------*- C++ -*-===//

#ifndef XENT_TOOLS_COMMON_HEADWALK_H
#define XENT_TOOLS_COMMON_HEADWALK_H

#include "Xent/Dialect/Xent/IR/XentOps.h"

namespace mlir::xent::run {

/// Calls `callback` on each op over virtual logits inside `root`, as what it
/// is.
template <typename CallbackTy>
void walkHeads(Operation *root, CallbackTy callback) {
  root->walk([&](Operation *op) {
    if (auto stats = dyn_cast<LogitStatsOp>(op))
      callback(stats);
    else if (auto grad = dyn_cast<LogitGradOp>(op))
      callback(grad);
  });
}

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_HEADWALK_H
