//===- Chunk.cpp - loops over chunks of tokens and classes ----------------===//

#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Heads.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Remarks.h"

#define DEBUG_TYPE "xent-chunk"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTCHUNKPASS
#include "Xent/Dialect/Xent/Transforms/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;

/// Elements `offset ... offset + size - 1` of the first dimension of `source`.
static Value createRows(OpBuilder &b, Location loc, Value source,
                        OpFoldResult offset, OpFoldResult size) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, source);
  SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
  offsets[0] = offset;
  sizes[0] = size;
  return tensor::ExtractSliceOp::create(b, loc, source, offsets, sizes,
                                        strides);
}

/// `op` on the tokens `offset ... offset + size - 1` alone.
static LogitStatsOp createTokenChunk(OpBuilder &b, LogitStatsOp op,
                                     OpFoldResult offset, OpFoldResult size) {
  Location loc = op.getLoc();
  auto chunkOf = [&](Value source) {
    return createRows(b, loc, source, offset, size);
  };
  Value x = chunkOf(op.getX());
  Value target = op.getTarget() ? chunkOf(op.getTarget()) : Value();
  SmallVector<Value> rows = llvm::map_to_vector(op.getRows(), chunkOf);
  // Without targets, the target of a token is its global number.
  Value rowOffset = op.getRowOffset();
  if (!target) {
    Value position = getValueOrCreateConstantIndexOp(b, loc, offset);
    rowOffset = rowOffset ? arith::AddIOp::create(b, loc, rowOffset, position)
                          : position;
  }
  auto typeOf = [&](Value result) -> Type {
    if (!result)
      return {};
    int64_t tokens = cast<RankedTensorType>(x.getType()).getDimSize(0);
    return RankedTensorType::get(tokens, getElementTypeOrSelf(result));
  };
  auto chunk = LogitStatsOp::create(
      b, loc, typeOf(op.getLse()), typeOf(op.getPick()), typeOf(op.getSum()),
      typeOf(op.getDot()), typeOf(op.getEntropy()), typeOf(op.getArgmax()), x,
      op.getWeight(), target, rows, op.getCols(), rowOffset, op.getColOffset(),
      op.getLayoutAttr(),
      /*plan=*/nullptr);
  IRMapping mapping;
  op.getLogits().cloneInto(&chunk.getLogits(), mapping);
  return chunk;
}

/// Replaces `op` by a loop over chunks of `vocabChunk` classes that carries the
/// running state, and returns its statistics.
static FailureOr<SmallVector<Value>>
createVocabLoop(RewriterBase &rewriter, LogitStatsOp op, int64_t vocabChunk) {
  OnlineLogitStatsOp online = createOnlineLogitStats(rewriter, op);
  SmallVector<Value> states(online.getStates());
  int64_t classes = op.getVocabSize();
  bool isChunked = ShapedType::isDynamic(classes) || classes > vocabChunk;
  if (isChunked) {
    scf::SCFTilingOptions options;
    OpFoldResult whole = rewriter.getIndexAttr(0);
    options.setTileSizes({whole, rewriter.getIndexAttr(vocabChunk), whole});
    OpBuilder::InsertionGuard guard(rewriter);
    FailureOr<scf::SCFTilingResult> tiled = scf::tileUsingSCF(
        rewriter, cast<TilingInterface>(online.getOperation()), options);
    if (failed(tiled))
      return failure();
    states = tiled->replacements;
  }
  SmallVector<Value> results = createStatistics(rewriter, op, online, states);
  if (isChunked)
    rewriter.eraseOp(online);
  return results;
}

/// Replaces `op` by the loops of its plan:
///
///   %r... = scf.forall (%i) = (0) to (N) step (tc) shared_outs(...) {
///     %state... = scf.for %v = 0 to V step vc iter_args(-inf, 0, ...) {
///       xent.online_logit_stats on x[%i, tc], w[%v, vc]
///     }
///     statistics of %state..., inserted at %i
///   }
static LogicalResult chunk(RewriterBase &rewriter, LogitStatsOp op) {
  PlanAttr plan = *op.getPlan();
  Location loc = op.getLoc();
  rewriter.setInsertionPoint(op);
  int64_t tokenChunk = plan.getTokenChunk(), tokens = op.getNumTokens();
  bool isStatic = ShapedType::isStatic(tokens);

  if (isStatic && tokens <= tokenChunk) {
    FailureOr<SmallVector<Value>> results =
        createVocabLoop(rewriter, op, plan.getVocabChunk());
    if (failed(results))
      return failure();
    rewriter.replaceOp(op, *results);
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

  OpFoldResult offset = loop.getInductionVar(0), size = step;
  if (!isStatic || tokens % tokenChunk != 0) {
    AffineExpr i, n;
    bindDims(rewriter.getContext(), i);
    bindSymbols(rewriter.getContext(), n);
    AffineMap remaining = AffineMap::get(
        1, 1, {n - i, rewriter.getAffineConstantExpr(tokenChunk)},
        rewriter.getContext());
    size = affine::makeComposedFoldedAffineMin(rewriter, loc, remaining,
                                               {offset, extent});
  }
  LogitStatsOp part = createTokenChunk(rewriter, op, offset, size);
  FailureOr<SmallVector<Value>> results =
      createVocabLoop(rewriter, part, plan.getVocabChunk());
  if (failed(results))
    return failure();
  rewriter.eraseOp(part);

  rewriter.setInsertionPointToEnd(loop.getTerminator().getBody());
  OpFoldResult one = rewriter.getIndexAttr(1);
  for (auto [result, out] : llvm::zip_equal(*results, loop.getRegionIterArgs()))
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

namespace {

struct XentChunkPass final
    : mlir::xent::impl::XentChunkPassBase<XentChunkPass> {
  void runOnOperation() override {
    SmallVector<LogitStatsOp> ops;
    for (FunctionOpInterface function : getFunctions(getOperation())) {
      // Afterwards no op shows how large the logits would have been.
      recordHeads(function);
      function.walk([&](LogitStatsOp op) {
        if (op.getPlan())
          ops.push_back(op);
      });
    }
    IRRewriter rewriter(&getContext());
    for (LogitStatsOp op : ops) {
      PlanAttr plan = *op.getPlan();
      remark::passed(op.getLoc(),
                     remark::RemarkOpts::name("Chunked").category(DEBUG_TYPE))
          << remark::metric("TokenChunk", plan.getTokenChunk())
          << remark::metric("VocabChunk", plan.getVocabChunk());
      if (failed(chunk(rewriter, op)))
        return signalPassFailure();
    }
  }
};

} // namespace
