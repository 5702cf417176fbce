//===- TileContractions.cpp - matrix products in blocks -------------------===//

#include "Contraction.h"
#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Target/MachineDescription.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTTILECONTRACTIONSPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Tiles `op` with the given tile sizes, one a loop, 0 for a loop that stays,
/// and makes the zeros it starts from tile by tile. Returns the op on a tile.
static FailureOr<linalg::LinalgOp>
tile(IRRewriter &rewriter, linalg::LinalgOp op, ArrayRef<int64_t> sizes,
     scf::SCFTilingOptions::LoopType loopType) {
  scf::SCFTileAndFuseOptions options;
  SmallVector<OpFoldResult> tileSizes =
      getAsIndexOpFoldResult(op->getContext(), sizes);
  options.tilingOptions.setTileSizes(tileSizes).setLoopType(loopType);
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
  return cast<linalg::LinalgOp>(result->tiledAndFusedOps.front());
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
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  auto isAbove = [&](unsigned loop, int64_t size) {
    return ShapedType::isDynamic(extents[loop]) || extents[loop] > size;
  };
  using LoopType = scf::SCFTilingOptions::LoopType;
  SmallVector<int64_t> none(extents.size(), 0);

  bool isTiled = (amx || avx512BF16) && match->isBF16();
  int64_t blockRows = isTiled ? kTileBlockRows : kBlockRows;
  int64_t blockCols = isTiled ? kTileBlockCols : kBlockCols;
  // In parallel over rows; over columns where there is but one block of rows.
  SmallVector<int64_t> outer = none, inner = none;
  if (isAbove(match->m, blockRows))
    outer[match->m] = blockRows;
  if (isAbove(match->n, blockCols))
    (outer == none ? outer : inner)[match->n] = blockCols;
  if (ShapedType::isStatic(extents[match->k]) && extents[match->k] > kMostDepth)
    inner[match->k] = kBlockDepth;
  bool isNested = op->getParentOfType<scf::ForallOp>() != nullptr;
  for (auto [sizes, loopType] :
       {std::pair(outer, isNested ? LoopType::ForOp : LoopType::ForallOp),
        std::pair(inner, LoopType::ForOp)}) {
    if (sizes == none)
      continue;
    FailureOr<linalg::LinalgOp> tiled = tile(rewriter, op, sizes, loopType);
    if (failed(tiled))
      return failure();
    op = *tiled;
  }
  return success();
}
