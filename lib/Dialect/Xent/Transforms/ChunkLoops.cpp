//===- ChunkLoops.cpp - pieces of the strategies --------------------------===//

#include "ChunkLoops.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

OpFoldResult mlir::xent::detail::createChunkSize(OpBuilder &b, Location loc,
                                                 OpFoldResult offset,
                                                 OpFoldResult extent,
                                                 int64_t chunk) {
  std::optional<int64_t> known = getConstantIntValue(extent);
  if (known && *known % chunk == 0)
    return b.getIndexAttr(chunk);
  AffineExpr i, n;
  bindDims(b.getContext(), i);
  bindSymbols(b.getContext(), n);
  AffineMap remaining = AffineMap::get(
      1, 1, {n - i, b.getAffineConstantExpr(chunk)}, b.getContext());
  return affine::makeComposedFoldedAffineMin(b, loc, remaining,
                                             {offset, extent});
}

FailureOr<SmallVector<Value>>
mlir::xent::detail::createChunkLoop(RewriterBase &rewriter, Location loc,
                                    OpFoldResult extent, int64_t chunk,
                                    ValueRange inits, ChunkBody body) {
  std::optional<int64_t> known = getConstantIntValue(extent);
  if (known && *known <= chunk)
    return body(rewriter.getIndexAttr(0), extent, inits);

  auto index = [&](OpFoldResult value) {
    return getValueOrCreateConstantIndexOp(rewriter, loc, value);
  };
  auto loop = scf::ForOp::create(rewriter, loc, index(rewriter.getIndexAttr(0)),
                                 index(extent),
                                 index(rewriter.getIndexAttr(chunk)), inits);
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPointToStart(loop.getBody());
  OpFoldResult offset = loop.getInductionVar();
  FailureOr<SmallVector<Value>> results =
      body(offset, createChunkSize(rewriter, loc, offset, extent, chunk),
           loop.getRegionIterArgs());
  if (failed(results))
    return failure();
  rewriter.setInsertionPointToEnd(loop.getBody());
  scf::YieldOp::create(rewriter, loc, *results);
  return SmallVector<Value>(loop.getResults());
}

Value mlir::xent::detail::insertChunk(OpBuilder &b, Location loc, Value part,
                                      Value whole, unsigned dim,
                                      OpFoldResult offset, OpFoldResult size) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, whole);
  SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
  offsets[dim] = offset;
  sizes[dim] = size;
  return tensor::InsertSliceOp::create(b, loc, part, whole, offsets, sizes,
                                       strides);
}

FailureOr<SmallVector<Value>>
mlir::xent::detail::tileSequentially(RewriterBase &rewriter, TilingInterface op,
                                     int64_t tokenChunk, int64_t vocabChunk) {
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  SmallVector<Range> domain = op.getIterationDomain(rewriter);
  SmallVector<OpFoldResult> sizes(domain.size(), rewriter.getIndexAttr(0));
  bool isTiled = false;
  for (auto [loop, chunk] : {std::pair(0, tokenChunk), {1, vocabChunk}}) {
    std::optional<int64_t> extent = getConstantIntValue(domain[loop].size);
    if (chunk == kWhole || (extent && *extent <= chunk))
      continue;
    sizes[loop] = rewriter.getIndexAttr(chunk);
    isTiled = true;
  }
  if (!isTiled)
    return SmallVector<Value>(op->getResults());
  scf::SCFTilingOptions options;
  options.setTileSizes(sizes);
  FailureOr<scf::SCFTilingResult> tiled =
      scf::tileUsingSCF(rewriter, op, options);
  if (failed(tiled))
    return failure();
  return tiled->replacements;
}

void mlir::xent::detail::eraseIfReplaced(RewriterBase &rewriter, Operation *op,
                                         ValueRange values) {
  if (values.front().getDefiningOp() != op)
    rewriter.eraseOp(op);
}

FailureOr<StreamedStatistics>
mlir::xent::detail::streamStatistics(RewriterBase &rewriter, LogitStatsOp op,
                                     int64_t vocabChunk, Type productsType,
                                     ValueRange destinations) {
  OnlineLogitStatsOp online =
      createOnlineLogitStats(rewriter, op, productsType, destinations);
  FailureOr<SmallVector<Value>> states =
      tileSequentially(rewriter, cast<TilingInterface>(online.getOperation()),
                       /*tokenChunk=*/kWhole, vocabChunk);
  if (failed(states))
    return failure();
  StreamedStatistics streamed;
  streamed.statistics = createStatistics(rewriter, op, online, *states);
  if (productsType)
    streamed.products =
        (*states)[online.getStateIndex(OnlineStatistic::Products)];
  eraseIfReplaced(rewriter, online, *states);
  return streamed;
}

/// The type of a result that has the extents of `like`, or the `dims` of them.
static Type getTypeLike(Value result, Value like, ArrayRef<unsigned> dims) {
  if (!result)
    return {};
  auto type = cast<RankedTensorType>(like.getType());
  auto shape = llvm::map_to_vector(
      dims, [&](unsigned dim) { return type.getDimSize(dim); });
  return RankedTensorType::get(shape, getElementTypeOrSelf(result));
}

LogitStatsOp
mlir::xent::detail::createOnOperands(OpBuilder &b, LogitStatsOp op,
                                     const LogitOperands &operands) {
  auto typeOf = [&](Value result) {
    return getTypeLike(result, operands.x, {0});
  };
  auto created = LogitStatsOp::create(
      b, op.getLoc(), typeOf(op.getLse()), typeOf(op.getPick()),
      typeOf(op.getSum()), typeOf(op.getDot()), typeOf(op.getEntropy()),
      typeOf(op.getMax()), typeOf(op.getExpSum()), typeOf(op.getArgmax()),
      operands.x, operands.weight, operands.target, operands.rows,
      operands.cols, operands.rowOffset, operands.colOffset, op.getLayoutAttr(),
      /*plan=*/nullptr);
  IRMapping mapping;
  op.getLogits().cloneInto(&created.getLogits(), mapping);
  return created;
}

LogitGradOp
mlir::xent::detail::createOnOperands(OpBuilder &b, LogitGradOp op,
                                     const LogitOperands &operands) {
  auto created = LogitGradOp::create(
      b, op.getLoc(), getTypeLike(op.getDx(), operands.x, {0, 1}),
      getTypeLike(op.getDw(), operands.weight, {0, 1}),
      getTypeLike(op.getDbias(), operands.weight, {operands.vocabDim}),
      operands.x, operands.weight, operands.target, operands.rows,
      operands.cols, operands.rowOffset, operands.colOffset, op.getLayoutAttr(),
      /*plan=*/nullptr);
  IRMapping mapping;
  op.getDlogits().cloneInto(&created.getDlogits(), mapping);
  return created;
}

OnlineLogitStatsOp
mlir::xent::detail::createOnOperands(OpBuilder &b, OnlineLogitStatsOp op,
                                     const LogitOperands &operands,
                                     ValueRange state, Value products) {
  SmallVector<Value> inits(state);
  OnlineStatistic members = op.getStatistics();
  if (products) {
    members = members | OnlineStatistic::Products;
    inits.push_back(products);
  }
  auto created = OnlineLogitStatsOp::create(
      b, op.getLoc(), TypeRange(ValueRange(inits)), operands.x, operands.weight,
      operands.target, operands.rows, operands.cols, operands.rowOffset,
      operands.colOffset, op.getLayout(), members, inits);
  IRMapping mapping;
  op.getLogits().cloneInto(&created.getLogits(), mapping);
  return created;
}
