//===- KernelSelector.cpp - ops over virtual logits to kernels ------------===//
//
// Statistics are partials of column tiles and their fold; a gradient is dlogits
// of the chunk, then a product for each result.
//
//===----------------------------------------------------------------------===//

#include "KernelSelector.h"
#include "Kernels/KernelFamily.h"
#include "Kernels/KernelOpSpec.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Remarks.h"
#include "mlir/IR/TypeUtilities.h"

#define DEBUG_TYPE "xent-select-kernels"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;
using xent_gpu::KernelKind;
using xent_gpu::KernelOp;
using xent_gpu::Statistics;

/// Elements of 16 bits that are 16 bytes: what wide copies start and step at.
static constexpr int64_t kAlignedElements = 8;

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
/// buffer does; empty if they may.
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
  // What is not known is looked at by each call.
  if (!ShapedType::isDynamic(pitch) && pitch % kAlignedElements != 0)
    return "rows of " + std::to_string(pitch) +
           " elements, which do not all begin at multiples of 16 bytes";
  return "";
}

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

/// A place for a 16-bit tile whose rows begin at multiples of 128 bytes.
Value KernelSelector::createTile(Location loc, OpFoldResult tokens,
                                 OpFoldResult classes, Type type) {
  Value padded = createEmpty(loc, {tokens, roundUp(loc, classes, 64)}, type);
  OpFoldResult zero = rewriter.getIndexAttr(0), one = rewriter.getIndexAttr(1);
  return tensor::ExtractSliceOp::create(rewriter, loc, padded,
                                        ArrayRef<OpFoldResult>{zero, zero},
                                        ArrayRef<OpFoldResult>{tokens, classes},
                                        ArrayRef<OpFoldResult>{one, one});
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
  if (keeps) {
    Value products = init(OnlineStatistic::Products);
    // Where nothing is in its place yet, that may as well be an aligned one.
    if (products.getDefiningOp<tensor::EmptyOp>())
      products =
          createTile(loc, tokens, classes, getElementTypeOrSelf(products));
    outs.push_back(products);
  }
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
    SmallVector<Value> places(stats.getOuts());
    rewriter.eraseOp(stats);
    for (Value place : places)
      if (auto empty = place.getDefiningOp<tensor::EmptyOp>();
          empty && empty->use_empty())
        rewriter.eraseOp(empty);
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
    outs.push_back(
        createTile(loc, tokens, classes, op.getX().getType().getElementType()));
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
