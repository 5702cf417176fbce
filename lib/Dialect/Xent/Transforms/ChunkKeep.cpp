//===- ChunkKeep.cpp - statistics and gradients in one sweep --------------===//
//
//   %dx, %dw_sum, ... = scf.for %i = 0 to N step tc iter_args(_, 0, ...) {
//     %state..., %products = scf.for %v = 0 to V step vc {
//       xent.online_logit_stats on x[%i, tc], w[%v, vc]
//     }
//     statistics of %state..., row arithmetic on them
//     %dx_sum, %dw_next, ... = scf.for %v = 0 to V step vc {
//       xent.accumulate_logit_grad on x[%i, tc], w[%v, vc], %products
//     }
//     %dx_sum, rounded and inserted at %i
//   }
//   %dw = %dw_sum, rounded
//
// With one chunk of tokens, dw and dbias are finished slice by slice. For dx
// alone, frozen_w makes one loop of the two if it can (RunningGradient.h).
//
//===----------------------------------------------------------------------===//

#include "ChunkLoops.h"
#include "RowSlice.h"
#include "RunningGradient.h"
#include "Xent/Dialect/Xent/Transforms/Heads.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

Type mlir::xent::detail::getKeptType(LogitGradOp op) {
  BlockArgument product = op.getDlogits().getArgument(0);
  Type kept;
  for (Operation *user : product.getUsers()) {
    auto rounding = dyn_cast<arith::TruncFOp>(user);
    if (!rounding || (kept && kept != rounding.getType()))
      return op.getAccumulatorType();
    kept = rounding.getType();
  }
  bool isMatrixElement =
      isa_and_nonnull<Float16Type, BFloat16Type, Float32Type>(kept);
  return isMatrixElement ? kept : op.getAccumulatorType();
}

namespace {

/// Makes the loops of one gradient.
class KeepChunker {
public:
  KeepChunker(RewriterBase &rewriter, LogitGradOp op,
              const RowLocality &locality, const FactoredGradient *factored)
      : rewriter(rewriter), op(op), plan(*op.getPlan()), loc(op.getLoc()),
        locality(locality), factored(factored),
        isSingle(isOneChunk(op.getNumTokens(), plan.getTokenChunk())) {}

  LogicalResult run();

private:
  void hoist();
  void collectEscaping();
  SmallVector<Value> createInits(OpFoldResult tokens);
  FailureOr<Value> createStatisticsOnChunk(TokenChunk &chunk);
  FailureOr<SmallVector<Value>> createSums(LogitGradOp part, Value products,
                                           ValueRange carried);
  FailureOr<SmallVector<Value>> createGradients(TokenChunk &chunk,
                                                ValueRange carried);
  FailureOr<SmallVector<Value>>
  createChunk(OpFoldResult offset, OpFoldResult size, ValueRange carried);

  RewriterBase &rewriter;
  LogitGradOp op;
  PlanAttr plan;
  Location loc;
  const RowLocality &locality;
  /// How dx is summed up beside the statistics; null if it follows them.
  const FactoredGradient *factored;
  /// Whether all tokens are one chunk.
  bool isSingle;
  /// Row arithmetic that nothing but the gradient needs.
  llvm::SmallPtrSet<Operation *, 8> absorbed;
  /// Statistics that something else needs.
  SmallVector<Value> escaping;
};

} // namespace

/// Moves what the loop needs in front of it.
void KeepChunker::hoist() {
  for (Operation *needed : locality.hoisted) {
    auto dim = dyn_cast<tensor::DimOp>(needed);
    auto tokens = dim ? locality.tokenDims.find(dim.getSource())
                      : locality.tokenDims.end();
    if (tokens == locality.tokenDims.end()) {
      rewriter.moveOpBefore(needed, rewriter.getInsertionBlock(),
                            rewriter.getInsertionPoint());
      continue;
    }
    // The value does not exist yet, but its extents are known: those that do
    // not count tokens are 1.
    std::optional<int64_t> asked = dim.getConstantIndex();
    OpFoldResult extent =
        asked && *asked != tokens->second
            ? OpFoldResult(rewriter.getIndexAttr(
                  cast<RankedTensorType>(dim.getSource().getType())
                      .getDimSize(*asked)))
            : tensor::getMixedSize(rewriter, loc, op.getX(), 0);
    rewriter.replaceOp(dim,
                       getValueOrCreateConstantIndexOp(rewriter, loc, extent));
  }
}

void KeepChunker::collectEscaping() {
  auto isAbsorbed = [&](Operation *user) {
    return user == op || absorbed.contains(user);
  };
  for (Operation *row : llvm::reverse(locality.slice))
    if (llvm::all_of(row->getUsers(), isAbsorbed))
      absorbed.insert(row);
  for (LogitStatsOp stats : locality.statistics)
    for (Value statistic : stats->getResults())
      if (!llvm::all_of(statistic.getUsers(), isAbsorbed))
        escaping.push_back(statistic);
}

/// What the loop over tokens starts with: a place for dx, the sums of dw and
/// dbias (a place for them if there is one chunk), places for statistics.
SmallVector<Value> KeepChunker::createInits(OpFoldResult tokens) {
  SmallVector<Value> inits = createGradientInits(rewriter, op);
  for (auto [init, result] : llvm::zip_equal(inits, op->getResults()))
    if (isSingle || result == op.getDx())
      init = tensor::EmptyOp::create(rewriter, loc,
                                     tensor::getMixedSizes(rewriter, loc, init),
                                     getElementTypeOrSelf(result));
  for (Value statistic : escaping)
    inits.push_back(tensor::EmptyOp::create(rewriter, loc, {tokens},
                                            getElementTypeOrSelf(statistic)));
  return inits;
}

/// Computes the statistics of the chunk, and returns the products of its
/// logits; null if there are no statistics to compute them for.
FailureOr<Value> KeepChunker::createStatisticsOnChunk(TokenChunk &chunk) {
  Value products;
  for (LogitStatsOp stats : locality.statistics) {
    LogitOperands operands = getLogitOperands(stats);
    LogitStatsOp part = createOnOperands(
        rewriter, stats,
        sliceTokens(rewriter, loc, operands, chunk.offset, chunk.size));
    FailureOr<StreamedStatistics> streamed =
        streamStatistics(rewriter, part, plan.getVocabChunk(),
                         products ? Type() : getKeptType(op));
    if (failed(streamed))
      return failure();
    if (!products)
      products = streamed->products;
    chunk.values.map(stats->getResults(), streamed->statistics);
    rewriter.eraseOp(part);
  }
  return products;
}

/// The results of `part`, the gradient on one chunk of several: dx, and dw and
/// dbias added to what is `carried`.
FailureOr<SmallVector<Value>>
KeepChunker::createSums(LogitGradOp part, Value products, ValueRange carried) {
  SmallVector<Value> inits = createGradientInits(rewriter, part);
  for (auto [init, sum, result] : llvm::zip(inits, carried, part->getResults()))
    if (result != part.getDx())
      init = sum;
  AccumulateLogitGradOp whole =
      createAccumulateLogitGrad(rewriter, part, inits, products);
  FailureOr<SmallVector<Value>> sums =
      tileSequentially(rewriter, cast<TilingInterface>(whole.getOperation()),
                       /*tokenChunk=*/kWhole, plan.getVocabChunk());
  if (failed(sums))
    return failure();
  eraseIfReplaced(rewriter, whole, *sums);
  if (part.getDx())
    sums->front() =
        createGradient(rewriter, loc, sums->front(), part.getDx().getType());
  return sums;
}

/// What the gradients are after a chunk; the statistics are known on it.
FailureOr<SmallVector<Value>> KeepChunker::createGradients(TokenChunk &chunk,
                                                           ValueRange carried) {
  auto createRows = [&] {
    for (Operation *row : locality.slice)
      cloneOntoChunk(rewriter, row, locality, chunk);
  };
  if (factored) {
    RunningGradient running(rewriter, op, locality, *factored,
                            plan.getVocabChunk(), chunk);
    if (failed(running.createLoop()))
      return failure();
    createRows();
    return SmallVector<Value>{running.createDx()};
  }
  FailureOr<Value> products = createStatisticsOnChunk(chunk);
  if (failed(products))
    return failure();
  createRows();
  LogitOperands operands = sliceTokens(
      rewriter, loc, getLogitOperands(op), chunk.offset, [&](Value source) {
        return getOnChunk(rewriter, loc, chunk, source, /*dim=*/0);
      });
  LogitGradOp part = createOnOperands(rewriter, op, operands);
  FailureOr<SmallVector<Value>> results =
      isSingle ? createClassLoop(rewriter, part, /*tokenChunk=*/kWhole,
                                 plan.getVocabChunk(), *products)
               : createSums(part, *products, carried);
  if (succeeded(results))
    rewriter.eraseOp(part);
  return results;
}

FailureOr<SmallVector<Value>> KeepChunker::createChunk(OpFoldResult offset,
                                                       OpFoldResult size,
                                                       ValueRange carried) {
  TokenChunk chunk{offset, size, {}};
  FailureOr<SmallVector<Value>> results = createGradients(chunk, carried);
  if (failed(results))
    return failure();
  if (!isSingle && op.getDx())
    results->front() = insertChunk(rewriter, loc, results->front(),
                                   carried.front(), 0, offset, size);
  size_t next = results->size();
  for (Value statistic : escaping) {
    Value value = chunk.values.lookup(statistic);
    results->push_back(isSingle
                           ? value
                           : insertChunk(rewriter, loc, value, carried[next++],
                                         0, offset, size));
  }
  return results;
}

LogicalResult KeepChunker::run() {
  Operation *first = op;
  if (!locality.statistics.empty())
    first = locality.statistics.front();
  rewriter.setInsertionPoint(first);
  hoist();
  collectEscaping();
  OpFoldResult tokens = tensor::getMixedSize(rewriter, loc, op.getX(), 0);
  FailureOr<SmallVector<Value>> results = createChunkLoop(
      rewriter, loc, tokens, plan.getTokenChunk(), createInits(tokens),
      [&](OpFoldResult offset, OpFoldResult size, ValueRange carried) {
        return createChunk(offset, size, carried);
      });
  if (failed(results))
    return failure();

  unsigned numGradients = op->getNumResults();
  SmallVector<Value> gradients;
  for (auto [value, result] : llvm::zip(*results, op->getResults()))
    gradients.push_back(createGradient(
        rewriter, loc, value, cast<RankedTensorType>(result.getType())));
  rewriter.replaceOp(op, gradients);
  for (Operation *row : llvm::reverse(locality.slice))
    if (absorbed.contains(row))
      rewriter.eraseOp(row);
  for (auto [statistic, value] :
       llvm::zip_equal(escaping, ArrayRef(*results).drop_front(numGradients))) {
    Value replacement = value;
    if (value.getType() != statistic.getType())
      replacement =
          tensor::CastOp::create(rewriter, loc, statistic.getType(), value);
    rewriter.replaceAllUsesWith(statistic, replacement);
  }
  for (LogitStatsOp stats : locality.statistics)
    rewriter.eraseOp(stats);
  return success();
}

LogicalResult mlir::xent::detail::chunkKeep(RewriterBase &rewriter,
                                            LogitGradOp op,
                                            bool dropsRoundings) {
  RowLocality locality = analyzeRowLocality(op);
  if (locality.isLocal()) {
    FactoredGradient factored = factorGradient(op, locality, dropsRoundings);
    bool isRunning = op.getPlan()->getStrategy() == Strategy::FrozenW &&
                     factored.isFactored();
    if (isRunning)
      for (Operation *rounding : factored.droppedRoundings)
        remark::analysis(
            rounding->getLoc(),
            remark::RemarkOpts::name("DroppedRounding").category("xent-chunk"))
            << remark::reason("a part of a gradient that statistics complete "
                              "is not rounded before it is summed up");
    else if (op.getPlan()->getStrategy() == Strategy::FrozenW &&
             isOneChunk(op.getNumTokens(), op.getPlan()->getTokenChunk()))
      recordKeptHead(op->getParentOfType<FunctionOpInterface>(), op);
    return KeepChunker(rewriter, op, locality, isRunning ? &factored : nullptr)
        .run();
  }
  InFlightDiagnostic diag =
      op.emitError("strategy ")
      << stringifyStrategy(op.getPlan()->getStrategy())
      << " needs rows that depend on their own token alone";
  diag.attachNote(locality.mixing.getLoc()) << "this value " << locality.reason;
  return diag;
}
