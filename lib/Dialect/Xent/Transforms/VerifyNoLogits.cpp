//===- VerifyNoLogits.cpp - fail if logits are left -----------------------===//

#include "AllocationPeak.h"
#include "LogitExtents.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Heads.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "Xent/Dialect/XentGPU/IR/XentGPUOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "llvm/ADT/TypeSwitch.h"

#define DEBUG_TYPE "xent-verify-no-logits"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTVERIFYNOLOGITSPASS
#include "Xent/Dialect/Xent/Transforms/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

static constexpr remark::RemarkOpts remarkOpts(StringRef name) {
  return remark::RemarkOpts::name(name).category(DEBUG_TYPE);
}

static bool isRankedShaped(Value value) {
  return isa<RankedTensorType, MemRefType>(value.getType());
}

/// The value that `op` only shows in another way, or null.
static Value getViewSource(Operation *op) {
  if (auto view = dyn_cast<ViewLikeOpInterface>(op))
    return view.getViewSource();
  if (isa<tensor::CastOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp,
          tensor::ExtractSliceOp>(op))
    return op->getOperand(0);
  return {};
}

/// Whether `value` is an argument of `function`, or a view of one.
static bool isArgument(Value value, FunctionOpInterface function) {
  while (Operation *op = value.getDefiningOp()) {
    value = getViewSource(op);
    if (!value)
      return false;
  }
  return cast<BlockArgument>(value).getOwner() ==
         &function.getFunctionBody().front();
}

/// Adds to `sources` the shaped values that `value` is computed from, itself
/// included.
static void addSources(Value value, DenseSet<Value> &sources) {
  SmallVector<Value> worklist = {value};
  auto pushShaped = [&](ValueRange values) {
    for (Value next : values)
      if (isRankedShaped(next))
        worklist.push_back(next);
  };
  // What comes out of a region, or around a loop.
  auto pushYielded = [&](Operation *op) {
    pushShaped(op->getOperands());
    for (Region &region : op->getRegions())
      for (Block &block : region)
        if (block.mightHaveTerminator())
          pushShaped(block.getTerminator()->getOperands());
  };
  while (!worklist.empty()) {
    Value next = worklist.pop_back_val();
    if (!sources.insert(next).second)
      continue;
    if (Operation *op = next.getDefiningOp())
      pushYielded(op);
    else if (Operation *parent = next.getParentBlock()->getParentOp();
             parent && !isa<FunctionOpInterface>(parent))
      pushYielded(parent);
  }
}

namespace {

/// One function and what its xent ops say about its values.
struct FunctionVerifier {
  explicit FunctionVerifier(FunctionOpInterface function) : function(function) {
    function.walk([&](Operation *op) {
      TypeSwitch<Operation *>(op)
          .Case<LogitStatsOp, OnlineLogitStatsOp, LogitGradOp,
                AccumulateLogitGradOp, LinearCrossEntropyOp,
                LinearCrossEntropyGradOp>([&](auto op) {
            hasOps = true;
            addSources(op.getX(), beforeLogits);
            addSources(op.getWeight(), beforeLogits);
          })
          .Case([&](xent_gpu::KernelOp op) { addKernel(op); });
      hasGradient |=
          isa<LogitGradOp, AccumulateLogitGradOp, LinearCrossEntropyGradOp>(op);
    });
  }

  /// What an op has become on a GPU. Other products are of dlogits.
  void addKernel(xent_gpu::KernelOp op) {
    using xent_gpu::KernelKind;
    bool isOfLogits = op.hasProduct() && op.getKind() != KernelKind::Product;
    if (isOfLogits) {
      hasOps = true;
      addSources(op.getA(), beforeLogits);
      addSources(op.getB(), beforeLogits);
    }
    hasGradient |= op.getKind() == KernelKind::LogitGrad ||
                   op.getKind() == KernelKind::Dlogits;
    // Partials of tiles, whose number may be as little known as the classes'.
    bool hasTile = op.getKind() != KernelKind::Stats &&
                   op.getKind() != KernelKind::MergeStats;
    for (OpResult result : op->getResults().drop_front(hasTile)) {
      beforeLogits.insert(result);
      beforeLogits.insert(op.getTiedOpOperand(result)->get());
    }
  }

  /// Whether `value` could hold the logits of a head at all.
  bool isJudged(Value value) {
    Operation *op = value.getDefiningOp();
    return isRankedShaped(value) &&
           !isa_and_nonnull<XentDialect>(op->getDialect()) &&
           !beforeLogits.contains(value) && !isArgument(value, function);
  }

  LogicalResult verify(ArrayRef<Head> heads);

  FunctionOpInterface function;
  DenseSet<Value> beforeLogits;
  bool hasOps = false, hasGradient = false;
};

} // namespace

LogicalResult FunctionVerifier::verify(ArrayRef<Head> heads) {
  if (heads.empty())
    return success();
  // The values of each head's size, in program order.
  SmallVector<SmallVector<Value>> found(heads.size());
  function.walk<WalkOrder::PreOrder>([&](Operation *op) {
    for (Value value : op->getResults()) {
      if (!isJudged(value))
        continue;
      SmallVector<int64_t> factors = getElementFactors(value);
      for (auto [head, values] : llvm::zip_equal(heads, found)) {
        if (!holdsLogits(factors, head))
          continue;
        // Only the x and weight of ops that are left are known not to be
        // logits, and gradients have the extents of those.
        if (hasOperandExtents(factors, head) && (!hasOps || hasGradient)) {
          remark::analysis(value.getLoc(), remarkOpts("Ambiguous"))
              << remark::reason(
                     "may be x, weight or a gradient of the head {0}",
                     toString(head));
          continue;
        }
        values.push_back(value);
      }
    }
  });

  bool isClean = true;
  SmallVector<Head> kept = getKeptHeads(function);
  for (auto [head, values] : llvm::zip_equal(heads, found)) {
    if (values.empty())
      continue;
    if (llvm::is_contained(kept, head)) {
      remark::analysis(values.front().getLoc(), remarkOpts("KeptWhole"))
          << remark::reason("the plan keeps the logits of all tokens of the "
                            "head {0}",
                            toString(head))
          << remark::metric("Values", values.size());
      continue;
    }
    isClean = false;
    InFlightDiagnostic diag = emitError(values.front().getLoc())
                              << "expects no value as large as the logits of "
                              << "the head " << toString(head) << "; got "
                              << values.front().getType();
    for (Value other : ArrayRef(values).drop_front())
      diag.attachNote(other.getLoc()) << "another one: " << other.getType();
  }
  return success(isClean);
}

static void remarkOnPeak(FunctionOpInterface function) {
  AllocationPeak peak = computeAllocationPeak(function.getFunctionBody());
  if (peak.allocations == 0)
    return;
  remark::analysis(function.getLoc(), remarkOpts("StaticPeak"))
      << remark::metric("Bytes", peak.bytes)
      << remark::metric("Allocations", peak.allocations)
      << remark::metric("Unbounded", peak.unbounded);
}

namespace {

struct XentVerifyNoLogitsPass final
    : mlir::xent::impl::XentVerifyNoLogitsPassBase<XentVerifyNoLogitsPass> {
  using Base::Base;

  void runOnOperation() override {
    if (tokens < 0 || vocab < 0 || (tokens == 0) != (vocab == 0)) {
      getOperation()->emitError(
          "expects tokens and vocab to be given together, each at least 1");
      return signalPassFailure();
    }
    for (FunctionOpInterface function : getFunctions(getOperation())) {
      SmallVector<Head> heads = getHeads(function);
      if (tokens != 0)
        heads = {Head{tokens, vocab, ShapedType::kDynamic}};
      if (failed(FunctionVerifier(function).verify(heads)))
        signalPassFailure();
      remarkOnPeak(function);
    }
    markAllAnalysesPreserved();
  }
};

} // namespace
