//===- SelectKernels.cpp - ops over virtual logits to kernels -------------===//
//
// What an op becomes: statistics are partials of column tiles and their fold;
// a gradient is dlogits of the chunk, then a product for each result.
//
//===----------------------------------------------------------------------===//

#include "Kernels/KernelFamily.h"
#include "Kernels/KernelOpSpec.h"
#include "Kernels/RegionInliner.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Dialect/Xent/IR/LogitOperands.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Heads.h"
#include "Xent/Dialect/XentGPU/IR/XentGPUOps.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/Remarks.h"
#include "llvm/ADT/StringExtras.h"

#define DEBUG_TYPE "xent-select-kernels"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTSELECTKERNELSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using xent_gpu::KernelKind;
using xent_gpu::KernelOp;
using xent_gpu::Statistics;

/// Elements of 16 bits that are 16 bytes: what wide copies start and step at.
static constexpr int64_t kAlignedElements = 8;

//===----------------------------------------------------------------------===//
// What kernels can read
//===----------------------------------------------------------------------===//

/// Whether `value` is known to be a multiple of `factor`.
static bool isMultiple(OpFoldResult value, int64_t factor) {
  if (std::optional<int64_t> constant = getConstantIntValue(value))
    return *constant % factor == 0;
  if (auto apply = cast<Value>(value).getDefiningOp<affine::AffineApplyOp>())
    return apply.getAffineMap().getResult(0).isMultipleOf(factor);
  auto argument = dyn_cast<BlockArgument>(cast<Value>(value));
  if (!argument)
    return false;
  auto loop = dyn_cast<scf::ForOp>(argument.getOwner()->getParentOp());
  return loop && loop.getInductionVar() == argument &&
         isMultiple(loop.getLowerBound(), factor) &&
         isMultiple(loop.getStep(), factor);
}

/// Why the rows of `matrix` do not all begin at multiples of 16 bytes, if its
/// buffer does; empty if they do.
static std::string rejectRows(Value matrix) {
  Value root = matrix;
  while (Operation *op = root.getDefiningOp()) {
    if (auto kernel = dyn_cast<KernelOp>(op)) {
      root = kernel.getTiedOpOperand(cast<OpResult>(root))->get();
      continue;
    }
    auto slice = dyn_cast<tensor::ExtractSliceOp>(op);
    if (!slice)
      break;
    if (slice.getType().getRank() != slice.getSourceType().getRank() ||
        !slice.hasUnitStride() ||
        !isMultiple(slice.getMixedOffsets().back(), kAlignedElements))
      return "a slice that does not begin at a multiple of 16 bytes";
    root = slice.getSource();
  }
  int64_t pitch = cast<RankedTensorType>(root.getType()).getDimSize(1);
  if (auto empty = root.getDefiningOp<tensor::EmptyOp>())
    if (isMultiple(empty.getMixedSizes()[1], kAlignedElements))
      return "";
  if (ShapedType::isDynamic(pitch))
    return "rows of a length that is not known";
  if (pitch % kAlignedElements != 0)
    return "rows of " + std::to_string(pitch) +
           " elements, which do not all begin at multiples of 16 bytes";
  return "";
}

/// Why no kernel takes the operands and the region of `op`.
template <typename OpTy>
static std::string rejectOperands(OpTy op, Region &region) {
  Type x = op.getX().getType().getElementType(),
       w = op.getWeight().getType().getElementType();
  if (x != w || x.getIntOrFloatBitWidth() != 16)
    return "the product is not one of two matrices of one 16-bit type";
  // Where D is dynamic, rows are of a length that is not known: see create().
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
    if (op.computes(Gradients::DBias))
      return "dlogits in the place of kept products are not summed up for "
             "dbias";
    if (getElementTypeOrSelf(op.getProducts()) != dlogits)
      return "dlogits do not fit in the place of the kept products";
  }
  return rejectOperands(op, op.getDlogits());
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

namespace {

/// Replaces ops by kernels of one family.
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
    Statistics statistics = Statistics::None;
  };
  KernelOp create(Location loc, KernelKind kind, const Operands &operands,
                  ValueRange outs);
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
  KernelOp createStats(OnlineLogitStatsOp op, const Operands &operands,
                       int64_t tileColumns);
  Value addColumnSums(Location loc, Value sums, Value init);

  RewriterBase &rewriter;
  StringRef family;
};

} // namespace

KernelOp KernelSelector::create(Location loc, KernelKind kind,
                                const Operands &operands, ValueRange outs) {
  static const LogitOperands none;
  const LogitOperands &logits = operands.logits ? *operands.logits : none;
  // An offset that is not there is 0.
  Value rowOffset = logits.rowOffset, colOffset = logits.colOffset;
  bool hasTile = kind != KernelKind::Stats && kind != KernelKind::MergeStats;
  const std::pair<StringRef, Value> matrices[] = {
      {"its first operand", operands.a},
      {"its second operand", operands.b},
      {"its tile", hasTile ? outs[0] : Value()}};
  bool isUnaligned[3] = {};
  std::string why;
  for (auto [i, matrix] : llvm::enumerate(matrices)) {
    std::string reason = matrix.second ? rejectRows(matrix.second) : "";
    isUnaligned[i] = !reason.empty();
    if (!reason.empty() && why.empty())
      why = (matrix.first + " has " + reason).str();
  }
  // TMA copies 16 bytes at a time and nothing less; cp.async need not be used.
  StringRef used = family;
  if (family == "sm_90a" && !why.empty() && operands.a) {
    used = "sm_80";
    remark::missed(loc,
                   remark::RemarkOpts::name("Unaligned").category(DEBUG_TYPE))
        << remark::reason("a slower kernel, of sm_80, for {0}: {1}",
                          xent_gpu::stringifyKernelKind(kind), why);
  }
  auto op = KernelOp::create(
      rewriter, loc, TypeRange(outs), kind, used, operands.a, operands.b,
      logits.target, logits.rows, logits.cols, rowOffset, colOffset,
      operands.parts, outs, operands.aMNMajor, operands.bMNMajor,
      operands.accumulate, isUnaligned[0], isUnaligned[1], isUnaligned[2],
      operands.statistics);
  kinds.push_back(xent_gpu::stringifyKernelKind(kind).str());
  if (operands.region) {
    IRMapping mapping;
    operands.region->cloneInto(&op.getBody(), mapping);
    Operation *yield = op.getBody().front().getTerminator();
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.setInsertionPoint(yield);
    rewriter.replaceOpWithNewOp<xent_gpu::YieldOp>(yield, yield->getOperand(0));
  }
  // Its region may need more room than sm_90a leaves.
  if (used == "sm_90a" && op.hasProduct() &&
      !getTileColumns(getKernelSpec(op, ""), KernelFamily::SM90))
    op.setFamily("sm_80");
  return op;
}

void KernelSelector::select(LogitStatsOp op) {
  rewriter.setInsertionPoint(op);
  OnlineLogitStatsOp online = createOnlineLogitStats(rewriter, op);
  rewriter.replaceOp(
      op, createStatistics(rewriter, op, online, online.getStates()));
  select(online);
}

/// The statistics of `op` as partials of tiles of `tileColumns` columns.
KernelOp KernelSelector::createStats(OnlineLogitStatsOp op,
                                     const Operands &operands,
                                     int64_t tileColumns) {
  Location loc = op.getLoc();
  OpFoldResult tokens = tensor::getMixedSize(rewriter, loc, op.getX(), 0);
  OpFoldResult classes =
      tensor::getMixedSize(rewriter, loc, op.getWeight(), op.getVocabDim());
  OpFoldResult parts = ceilDiv(loc, classes, tileColumns);
  auto init = [&](OnlineStatistic statistic) {
    return op.getInits()[op.getStateIndex(statistic)];
  };
  bool keeps = op.carries(OnlineStatistic::Products);
  SmallVector<Value> outs;
  if (keeps)
    outs.push_back(init(OnlineStatistic::Products));
  if (op.carries(OnlineStatistic::Pick))
    outs.push_back(init(OnlineStatistic::Pick));
  auto addPartial = [&](Type type) {
    outs.push_back(createEmpty(loc, {parts, tokens}, type));
  };
  addPartial(rewriter.getF32Type());
  addPartial(rewriter.getF32Type());
  if (op.carries(OnlineStatistic::Sum))
    addPartial(rewriter.getF32Type());
  if (op.carries(OnlineStatistic::Dot))
    addPartial(rewriter.getF32Type());
  if (op.carries(OnlineStatistic::ArgMax))
    addPartial(rewriter.getI32Type());
  return create(loc, keeps ? KernelKind::KeepStats : KernelKind::Stats,
                operands, outs);
}

void KernelSelector::select(OnlineLogitStatsOp op) {
  Location loc = op.getLoc();
  rewriter.setInsertionPoint(op);
  LogitOperands logits = getLogitOperands(op);
  Operands operands;
  operands.a = op.getX();
  operands.b = op.getWeight();
  operands.bMNMajor = op.getVocabDim() == 1;
  operands.logits = &logits;
  operands.region = &op.getLogits();
  const std::pair<OnlineStatistic, Statistics> optional[] = {
      {OnlineStatistic::Pick, Statistics::Pick},
      {OnlineStatistic::Sum, Statistics::Sum},
      {OnlineStatistic::Dot, Statistics::Dot},
      {OnlineStatistic::ArgMax, Statistics::ArgMax}};
  for (auto [carried, statistic] : optional)
    if (op.carries(carried))
      operands.statistics = operands.statistics | statistic;

  KernelOp stats = createStats(op, operands, /*tileColumns=*/256);
  // How wide a tile is depends on the kernel, which now is known.
  std::optional<int64_t> tileColumns = getTileColumns(
      getKernelSpec(stats, ""), *getKernelFamily(stats.getFamily()));
  if (tileColumns && *tileColumns != 256) {
    rewriter.eraseOp(stats);
    kinds.pop_back();
    stats = createStats(op, operands, *tileColumns);
  }
  bool keeps = op.carries(OnlineStatistic::Products);
  size_t firstPart = keeps + op.carries(OnlineStatistic::Pick);
  auto init = [&](OnlineStatistic statistic) {
    return op.getInits()[op.getStateIndex(statistic)];
  };

  // The fold of the partials into the state.
  Operands merged;
  merged.parts.append(stats.getResults().begin() + firstPart,
                      stats.getResults().end());
  merged.statistics = operands.statistics & ~Statistics::Pick;
  LogitOperands offsets;
  offsets.colOffset = logits.colOffset;
  merged.logits = &offsets;
  SmallVector<Value> states = {op.getMaxInit(), op.getExpSumInit()};
  for (OnlineStatistic statistic :
       {OnlineStatistic::Sum, OnlineStatistic::Dot, OnlineStatistic::ArgMax})
    if (op.carries(statistic))
      states.push_back(init(statistic));
  KernelOp merge = create(loc, KernelKind::MergeStats, merged, states);

  SmallVector<Value> results(op->getNumResults());
  results[0] = merge.getResult(0);
  results[1] = merge.getResult(1);
  unsigned next = 2;
  for (OnlineStatistic statistic :
       {OnlineStatistic::Sum, OnlineStatistic::Dot, OnlineStatistic::ArgMax})
    if (op.carries(statistic))
      results[op.getStateIndex(statistic)] = merge.getResult(next++);
  if (op.carries(OnlineStatistic::Pick))
    results[op.getStateIndex(OnlineStatistic::Pick)] =
        stats.getResult(keeps ? 1 : 0);
  if (keeps)
    results[op.getStateIndex(OnlineStatistic::Products)] = stats.getResult(0);
  rewriter.replaceOp(op, results);
}

/// init[v] + sum_p sums[p, v].
Value KernelSelector::addColumnSums(Location loc, Value sums, Value init) {
  MLIRContext *context = rewriter.getContext();
  AffineExpr part = getAffineDimExpr(0, context),
             column = getAffineDimExpr(1, context);
  AffineMap both = AffineMap::get(2, 0, {part, column}, context),
            columns = AffineMap::get(2, 0, column);
  return linalg::GenericOp::create(
             rewriter, loc, init.getType(), sums, init,
             ArrayRef<AffineMap>{both, columns},
             ArrayRef<utils::IteratorType>{utils::IteratorType::reduction,
                                           utils::IteratorType::parallel},
             [](OpBuilder &b, Location loc, ValueRange args) {
               Value sum = arith::AddFOp::create(b, loc, args[1], args[0]);
               linalg::YieldOp::create(b, loc, sum);
             })
      .getResult(0);
}

void KernelSelector::select(AccumulateLogitGradOp op) {
  Location loc = op.getLoc();
  rewriter.setInsertionPoint(op);
  LogitOperands logits = getLogitOperands(op);
  OpFoldResult tokens = tensor::getMixedSize(rewriter, loc, op.getX(), 0);
  OpFoldResult classes =
      tensor::getMixedSize(rewriter, loc, op.getWeight(), op.getVocabDim());
  bool isVD = op.getVocabDim() == 0;

  Operands operands;
  operands.logits = &logits;
  operands.region = &op.getDlogits();
  SmallVector<Value> outs;
  KernelKind kind = KernelKind::Dlogits;
  if (op.getProducts()) {
    outs.push_back(op.getProducts());
  } else {
    kind = KernelKind::LogitGrad;
    operands.a = op.getX();
    operands.b = op.getWeight();
    operands.bMNMajor = !isVD;
    // Rows that begin at multiples of 128 bytes.
    Value padded = createEmpty(loc, {tokens, roundUp(loc, classes, 64)},
                               op.getX().getType().getElementType());
    OpFoldResult zero = rewriter.getIndexAttr(0),
                 one = rewriter.getIndexAttr(1);
    outs.push_back(tensor::ExtractSliceOp::create(
        rewriter, loc, padded, ArrayRef<OpFoldResult>{zero, zero},
        ArrayRef<OpFoldResult>{tokens, classes},
        ArrayRef<OpFoldResult>{one, one}));
  }
  if (op.computes(Gradients::DBias))
    outs.push_back(createEmpty(loc, {ceilDiv(loc, tokens, kTileRows), classes},
                               rewriter.getF32Type()));
  KernelOp grad = create(loc, kind, operands, outs);
  Value dlogits = grad.getResult(0);

  SmallVector<Value> results;
  for (auto [gradient, init] : llvm::zip_equal(op.getKinds(), op.getInits())) {
    if (gradient == Gradients::DBias) {
      results.push_back(addColumnSums(loc, grad.getResult(1), init));
      continue;
    }
    Operands product;
    product.accumulate = true;
    if (gradient == Gradients::Dx) {
      // [tokens, v] x [v, D].
      product.a = dlogits;
      product.b = op.getWeight();
      product.bMNMajor = isVD;
    } else {
      // dlogits^T x, or its transpose.
      product.a = isVD ? dlogits : Value(op.getX());
      product.b = isVD ? Value(op.getX()) : dlogits;
      product.aMNMajor = product.bMNMajor = true;
    }
    results.push_back(
        create(loc, KernelKind::Product, product, init).getResult(0));
  }
  rewriter.replaceOp(op, results);
}

//===----------------------------------------------------------------------===//
// Pass
//===----------------------------------------------------------------------===//

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
