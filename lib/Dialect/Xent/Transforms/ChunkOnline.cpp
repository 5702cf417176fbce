//===- ChunkOnline.cpp - statistics, chunk by chunk -----------------------===//

#include "ChunkLoops.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Replaces `op` by the loops of its plan:
///
///   %r... = scf.forall (%i) = (0) to (N) step (tc) shared_outs(...) {
///     %state... = scf.for %v = 0 to V step vc iter_args(-inf, 0, ...) {
///       xent.online_logit_stats on x[%i, tc], w[%v, vc]
///     }
///     statistics of %state..., inserted at %i
///   }
///
/// A state that is a statistic starts in the slice that it will be inserted in.
/// The states that start at 0 would else be one value after CSE, and the
/// bufferization, which does not order the insertions of a forall, would make
/// one of them in the slice of another.
LogicalResult mlir::xent::detail::chunkOnline(RewriterBase &rewriter,
                                              LogitStatsOp op) {
  PlanAttr plan = *op.getPlan();
  Location loc = op.getLoc();
  rewriter.setInsertionPoint(op);
  int64_t tokenChunk = plan.getTokenChunk();
  if (isOneChunk(op.getNumTokens(), tokenChunk)) {
    FailureOr<StreamedStatistics> streamed =
        streamStatistics(rewriter, op, plan.getVocabChunk());
    if (failed(streamed))
      return failure();
    rewriter.replaceOp(op, streamed->statistics);
    return success();
  }

  OpFoldResult extent = tensor::getMixedSize(rewriter, loc, op.getX(), 0);
  SmallVector<Value> inits =
      llvm::map_to_vector(op->getResults(), [&](Value result) -> Value {
        return tensor::EmptyOp::create(rewriter, loc, {extent},
                                       getElementTypeOrSelf(result));
      });
  OpFoldResult zero = rewriter.getIndexAttr(0);
  OpFoldResult step = rewriter.getIndexAttr(tokenChunk);
  auto loop = scf::ForallOp::create(rewriter, loc, zero, extent, step, inits,
                                    /*mapping=*/std::nullopt);
  rewriter.setInsertionPoint(loop.getTerminator());

  OpFoldResult offset = loop.getInductionVar(0);
  OpFoldResult size =
      createChunkSize(rewriter, loc, offset, extent, tokenChunk);
  LogitStatsOp part = createOnOperands(
      rewriter, op,
      sliceTokens(rewriter, loc, getLogitOperands(op), offset, size));
  OpFoldResult one = rewriter.getIndexAttr(1);
  SmallVector<Value> slices =
      llvm::map_to_vector(loop.getRegionIterArgs(), [&](Value out) -> Value {
        return tensor::ExtractSliceOp::create(rewriter, loc, out, offset, size,
                                              one);
      });
  FailureOr<StreamedStatistics> streamed = streamStatistics(
      rewriter, part, plan.getVocabChunk(), /*productsType=*/Type(), slices);
  if (failed(streamed))
    return failure();
  rewriter.eraseOp(part);

  rewriter.setInsertionPointToEnd(loop.getTerminator().getBody());
  for (auto [result, out] :
       llvm::zip_equal(streamed->statistics, loop.getRegionIterArgs()))
    tensor::ParallelInsertSliceOp::create(rewriter, loc, result, out, offset,
                                          size, one);
  rewriter.setInsertionPointAfter(loop);
  SmallVector<Value> replacements;
  for (auto [value, result] :
       llvm::zip_equal(loop.getResults(), op->getResults())) {
    replacements.push_back(value);
    if (value.getType() != result.getType())
      replacements.back() =
          tensor::CastOp::create(rewriter, loc, result.getType(), value);
  }
  rewriter.replaceOp(op, replacements);
  return success();
}
