//===- TileForBlocks.cpp - tile online statistics to blocks ---------------===//
//
// The logits of one tile live in the shared memory of one block. Upstream's
// driver makes the loops.
//
//===----------------------------------------------------------------------===//

#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Heads.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTTILEFORBLOCKSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;

/// Whether dimension `dim` of `value` is known to have at most `size` elements.
static bool isAtMost(Value value, int64_t dim, int64_t size) {
  FailureOr<int64_t> bound = ValueBoundsConstraintSet::computeConstantBound(
      presburger::BoundType::UB, {value, dim}, /*stopCondition=*/nullptr,
      /*closedUB=*/true);
  return succeeded(bound) && *bound <= size;
}

/// Tiles `op` by `sizes` (tokens, classes) and returns the op on one tile.
static FailureOr<OnlineLogitStatsOp>
tile(RewriterBase &rewriter, OnlineLogitStatsOp op, ArrayRef<int64_t> sizes,
     scf::SCFTilingOptions::LoopType loopType) {
  scf::SCFTilingOptions options;
  options.setTileSizes({rewriter.getIndexAttr(sizes[0]),
                        rewriter.getIndexAttr(sizes[1]),
                        rewriter.getIndexAttr(0)});
  options.setLoopType(loopType);
  if (loopType == scf::SCFTilingOptions::LoopType::ForallOp)
    options.setMapping({gpu::GPUBlockMappingAttr::get(rewriter.getContext(),
                                                      gpu::MappingId::DimX)});
  rewriter.setInsertionPoint(op);
  FailureOr<scf::SCFTilingResult> result = scf::tileUsingSCF(
      rewriter, cast<TilingInterface>(op.getOperation()), options);
  if (failed(result))
    return failure();
  rewriter.replaceOp(op, result->replacements);
  return cast<OnlineLogitStatsOp>(result->tiledOps.front());
}

static LogicalResult tileForBlock(RewriterBase &rewriter, OnlineLogitStatsOp op,
                                  int64_t tokenTile, int64_t vocabTile) {
  if (!op->getParentOfType<scf::ForallOp>()) {
    FailureOr<OnlineLogitStatsOp> tiled =
        tile(rewriter, op, {tokenTile, 0},
             scf::SCFTilingOptions::LoopType::ForallOp);
    if (failed(tiled))
      return failure();
    op = *tiled;
  }
  int64_t tokens = isAtMost(op.getX(), 0, tokenTile) ? 0 : tokenTile;
  int64_t classes =
      isAtMost(op.getWeight(), op.getVocabDim(), vocabTile) ? 0 : vocabTile;
  if (tokens == 0 && classes == 0)
    return success();
  return tile(rewriter, op, {tokens, classes},
              scf::SCFTilingOptions::LoopType::ForOp);
}

/// Maps an outermost parallel loop to blocks, unless it has a mapping.
static void mapToBlocks(scf::ForallOp loop) {
  constexpr gpu::MappingId ids[] = {gpu::MappingId::DimX, gpu::MappingId::DimY,
                                    gpu::MappingId::DimZ};
  if (loop->getParentOfType<scf::ForallOp>() || loop.getMapping() ||
      loop.getRank() > 3)
    return;
  SmallVector<Attribute> mapping;
  for (int64_t dim = 0; dim < loop.getRank(); ++dim)
    mapping.push_back(
        gpu::GPUBlockMappingAttr::get(loop.getContext(), ids[dim]));
  loop.setMappingAttr(ArrayAttr::get(loop.getContext(), mapping));
}

namespace {

struct XentTileForBlocksPass final
    : mlir::xent::impl::XentTileForBlocksPassBase<XentTileForBlocksPass> {
  using Base::Base;

  void runOnOperation() override {
    if (tokenTile < 1 || vocabTile < 1) {
      getOperation()->emitError("token-tile and vocab-tile must be positive");
      return signalPassFailure();
    }
    IRRewriter rewriter(&getContext());
    for (FunctionOpInterface function : getFunctions(getOperation())) {
      SmallVector<LogitStatsOp> aggregates;
      function.walk([&](LogitStatsOp op) { aggregates.push_back(op); });
      if (!aggregates.empty())
        recordHeads(function);
      for (LogitStatsOp op : aggregates) {
        rewriter.setInsertionPoint(op);
        OnlineLogitStatsOp online = createOnlineLogitStats(rewriter, op);
        rewriter.replaceOp(
            op, createStatistics(rewriter, op, online, online.getStates()));
      }
      SmallVector<OnlineLogitStatsOp> ops;
      function.walk([&](OnlineLogitStatsOp op) { ops.push_back(op); });
      for (OnlineLogitStatsOp op : ops)
        if (failed(tileForBlock(rewriter, op, tokenTile, vocabTile)))
          return signalPassFailure();
      function.walk([](scf::ForallOp loop) { mapToBlocks(loop); });
    }
  }
};

} // namespace
