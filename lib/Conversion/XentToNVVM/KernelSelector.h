//===- KernelSelector.h - ops over virtual logits to kernels ----*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELSELECTOR_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELSELECTOR_H

#include "Xent/Dialect/Xent/IR/LogitOperands.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Dialect/XentGPU/IR/XentGPUOps.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::xent::detail {

/// Replaces ops by kernels of one family. Whoever calls it has seen to it that
/// there are some for the op. Says by remarks which of them are slower than the
/// family could have them, and why.
class KernelSelector {
public:
  KernelSelector(RewriterBase &rewriter, StringRef family)
      : rewriter(rewriter), family(family) {}

  void select(LogitStatsOp op);
  void select(OnlineLogitStatsOp op);
  void select(AccumulateLogitGradOp op);

  /// Of the kernels that were created.
  SmallVector<std::string> kinds;

private:
  /// What is given to one kernel.
  struct Operands {
    Value a, b;
    bool aMNMajor = false, bMNMajor = false;
    /// Those of the region, if there is one.
    const LogitOperands *logits = nullptr;
    Region *region = nullptr;
    SmallVector<Value> parts;
    bool accumulate = false;
    xent_gpu::Statistics statistics = xent_gpu::Statistics::None;
  };
  xent_gpu::KernelOp create(Location loc, xent_gpu::KernelKind kind,
                            const Operands &operands, ValueRange outs);
  Value createEmpty(Location loc, ArrayRef<OpFoldResult> sizes, Type type) {
    return tensor::EmptyOp::create(rewriter, loc, sizes, type);
  }
  OpFoldResult ceilDiv(Location loc, OpFoldResult size, int64_t by) {
    return affine::makeComposedFoldedAffineApply(
        rewriter, loc, rewriter.getAffineDimExpr(0).ceilDiv(by), size);
  }
  OpFoldResult roundUp(Location loc, OpFoldResult size, int64_t to) {
    return affine::makeComposedFoldedAffineApply(
        rewriter, loc, rewriter.getAffineDimExpr(0).ceilDiv(to) * to, size);
  }
  Value createTile(Location loc, OpFoldResult tokens, OpFoldResult classes,
                   Type type);
  xent_gpu::KernelOp createStats(OnlineLogitStatsOp op,
                                 const Operands &operands, int64_t tileColumns);
  Value addColumnSums(Location loc, Value sums, Value init);

  RewriterBase &rewriter;
  StringRef family;
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELSELECTOR_H
