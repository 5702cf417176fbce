//===- TileContractions.cpp - matrix products in blocks -------------------===//

#include "Contraction.h"
#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Target/MachineDescription.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include <limits>

namespace mlir::xent {
#define GEN_PASS_DEF_XENTTILECONTRACTIONSPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Tiles `op` by sequential loops with the given tile sizes, 0 for a loop that
/// stays, and makes the zeros it starts from tile by tile.
static LogicalResult tile(IRRewriter &rewriter, linalg::LinalgOp op,
                          ArrayRef<int64_t> sizes) {
  scf::SCFTileAndFuseOptions options;
  SmallVector<OpFoldResult> tileSizes =
      getAsIndexOpFoldResult(op->getContext(), sizes);
  options.tilingOptions.setTileSizes(tileSizes);
  options.setFusionControlFn(
      [](tensor::ExtractSliceOp, OpResult producer,
         bool) -> std::optional<scf::SCFTileAndFuseOptions::ControlFnResult> {
        if (!producer.getDefiningOp<linalg::FillOp>())
          return std::nullopt;
        return scf::SCFTileAndFuseOptions::ControlFnResult{};
      });
  rewriter.setInsertionPoint(op);
  FailureOr<scf::SCFTileAndFuseResult> result =
      scf::tileConsumerAndFuseProducersUsingSCF(
          rewriter, cast<TilingInterface>(op.getOperation()), options);
  if (failed(result))
    return failure();
  for (auto [from, to] : result->replacements)
    rewriter.replaceAllUsesWith(from, to);
  rewriter.eraseOp(op);
  return success();
}

/// The most iterations that `loop` of `op` can have: the largest int64_t if
/// that is not known.
static int64_t getMostIterations(linalg::LinalgOp op, unsigned loop) {
  int64_t most = std::numeric_limits<int64_t>::max();
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    auto dim = map.getResultPosition(getAffineDimExpr(loop, op->getContext()));
    if (!dim)
      continue;
    FailureOr<int64_t> bound = ValueBoundsConstraintSet::computeConstantBound(
        presburger::BoundType::UB, {operand.get(), *dim},
        /*stopCondition=*/nullptr, /*closedUB=*/true);
    if (succeeded(bound))
      most = std::min(most, *bound);
  }
  return most;
}

namespace {

struct XentTileContractionsPass final
    : mlir::xent::impl::XentTileContractionsPassBase<XentTileContractionsPass> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    for (FunctionOpInterface function : getFunctions(getOperation())) {
      SmallVector<linalg::LinalgOp> ops;
      function.walk([&](linalg::LinalgOp op) { ops.push_back(op); });
      for (linalg::LinalgOp op : ops)
        if (failed(tileContraction(rewriter, op)))
          return signalPassFailure();
    }
  }

private:
  LogicalResult tileContraction(IRRewriter &rewriter, linalg::LinalgOp op);
};

} // namespace

LogicalResult XentTileContractionsPass::tileContraction(IRRewriter &rewriter,
                                                        linalg::LinalgOp op) {
  FailureOr<Contraction> match = matchContraction(op);
  if (failed(match) || isSmallContraction(*match) ||
      !isa<TilingInterface>(op.getOperation()))
    return success();
  linalg::LinalgOp folded = foldTransposedOperands(rewriter, op);
  if (folded != op) {
    op = folded;
    match = matchContraction(op);
    if (failed(match))
      return success();
  }
  bool isTiled = (amx || avx512BF16) && match->isForBF16(bf16x3);
  int64_t rows = isTiled ? kTileBlockRows : kBlockRows;
  int64_t cols = isTiled ? kTileBlockCols : kBlockCols;
  // Threads share what is packed for all blocks that are dealt out to them.
  if (isDealtOut(*match, isTiled))
    rows = cols = kSharedExtent;
  SmallVector<int64_t> sizes(op.getNumLoops(), 0);
  for (auto [loop, size] :
       {std::pair(match->m, rows), std::pair(match->n, cols)})
    if (getMostIterations(op, loop) > size)
      sizes[loop] = size;
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  if (ShapedType::isStatic(extents[match->k]) && extents[match->k] > kMostDepth)
    sizes[match->k] = kBlockDepth;
  if (llvm::all_of(sizes, [](int64_t size) { return size == 0; }))
    return success();
  return tile(rewriter, op, sizes);
}
