//===- SelectKernels.cpp - which ops become kernels -----------------------===//

#include "KernelSelector.h"
#include "Kernels/KernelFamily.h"
#include "Kernels/RegionInliner.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Heads.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/StringExtras.h"

#define DEBUG_TYPE "xent-select-kernels"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTSELECTKERNELSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Why no kernel takes the operands and the region of `op`.
template <typename OpTy>
static std::string rejectOperands(OpTy op, Region &region) {
  Type x = op.getX().getType().getElementType(),
       w = op.getWeight().getType().getElementType();
  if (x != w || x.getIntOrFloatBitWidth() != 16)
    return "the product is not one of two matrices of one 16-bit type";
  // Where D is dynamic, a call that has none takes another kernel.
  if (op.getHiddenSize() == 0)
    return "the product sums up nothing";
  for (Value captured : getCapturedScalars(region))
    if (!isa<BlockArgument>(captured))
      return "the region takes a scalar that may be on the device alone";
  std::string why;
  if (failed(RegionInliner::create(region, op.getRows().size(),
                                   op.getCols().size(), why)))
    return why;
  return "";
}

static std::string reject(LogitStatsOp op) {
  return rejectOperands(op, op.getLogits());
}

static std::string reject(OnlineLogitStatsOp op) {
  if (op.carries(OnlineStatistic::Products)) {
    Value products = op.getInits()[op.getStateIndex(OnlineStatistic::Products)];
    if (getElementTypeOrSelf(products).getIntOrFloatBitWidth() != 16)
      return "products are kept in more than 16 bits";
  }
  return rejectOperands(op, op.getLogits());
}

static std::string reject(AccumulateLogitGradOp op) {
  auto yield = cast<YieldOp>(op.getDlogits().front().getTerminator());
  Type dlogits = yield.getValue().getType();
  if (dlogits != op.getX().getType().getElementType())
    return "dlogits are not rounded to the type of x and weight";
  if (op.getProducts()) {
    if (getElementTypeOrSelf(op.getProducts()) != dlogits)
      return "dlogits do not fit in the place of the kept products";
  }
  return rejectOperands(op, op.getDlogits());
}

namespace {

struct XentSelectKernelsPass final
    : mlir::xent::impl::XentSelectKernelsPassBase<XentSelectKernelsPass> {
  using Base::Base;

  void runOnOperation() override {
    if (!getKernelFamily(family)) {
      emitError(getOperation()->getLoc(), "unknown family of kernels '")
          << family << "'; valid are sm_80, sm_90a";
      return signalPassFailure();
    }
    IRRewriter rewriter(&getContext());
    KernelSelector selector(rewriter, family);
    for (FunctionOpInterface function : getFunctions(getOperation())) {
      SmallVector<Operation *> ops;
      function.walk([&](Operation *op) {
        if (isa<LogitStatsOp, OnlineLogitStatsOp, AccumulateLogitGradOp>(op))
          ops.push_back(op);
      });
      if (!ops.empty())
        recordHeads(function);
      for (Operation *op : ops)
        select(selector, op);
    }
  }

  void select(KernelSelector &selector, Operation *op) {
    if (auto stats = dyn_cast<LogitStatsOp>(op)) {
      // Without a plan it is part of the loops of a gradient.
      if (stats.getPlan())
        selectUnlessRejected(selector, stats);
    } else if (auto online = dyn_cast<OnlineLogitStatsOp>(op)) {
      selectUnlessRejected(selector, online);
    } else {
      selectUnlessRejected(selector, cast<AccumulateLogitGradOp>(op));
    }
  }

  template <typename OpTy>
  void selectUnlessRejected(KernelSelector &selector, OpTy op) {
    Location loc = op.getLoc();
    std::string why = reject(op);
    if (!why.empty()) {
      remark::missed(loc,
                     remark::RemarkOpts::name("Generic").category(DEBUG_TYPE))
          << remark::reason("no kernel of {0}: {1}", family.getValue(), why);
      return;
    }
    selector.kinds.clear();
    selector.select(op);
    remark::passed(loc,
                   remark::RemarkOpts::name("Kernels").category(DEBUG_TYPE))
        << remark::metric("Family", family.getValue())
        << remark::metric("Kinds", llvm::join(selector.kinds, ", "));
  }
};

} // namespace
