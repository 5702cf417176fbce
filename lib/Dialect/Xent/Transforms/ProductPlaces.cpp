//===- ProductPlaces.cpp - where products of some classes lie -------------===//

#include "ProductPlaces.h"
#include "ChunkLoops.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

Value ProductPlaces::createEmpty(OpFoldResult tokens, Type elementType) const {
  return tensor::EmptyOp::create(rewriter, loc,
                                 {rewriter.getIndexAttr(kept + 1), tokens,
                                  rewriter.getIndexAttr(vocabChunk)},
                                 elementType);
}

/// The number of the place: min(offset / vocabChunk, kept).
OpFoldResult ProductPlaces::createIndex(OpFoldResult offset) const {
  AffineExpr first = rewriter.getAffineDimExpr(0);
  AffineMap map = AffineMap::get(
      1, 0, {first.floorDiv(vocabChunk), rewriter.getAffineConstantExpr(kept)},
      rewriter.getContext());
  return affine::makeComposedFoldedAffineMin(rewriter, loc, map, {offset});
}

ProductPlaces::Slice ProductPlaces::createSlice(Value places,
                                                OpFoldResult offset,
                                                OpFoldResult size) const {
  OpFoldResult zero = rewriter.getIndexAttr(0), one = rewriter.getIndexAttr(1);
  OpFoldResult tokens = tensor::getMixedSize(rewriter, loc, places, 1);
  return {
      {createIndex(offset), zero, zero}, {one, tokens, size}, {one, one, one}};
}

Value ProductPlaces::extract(Value places, OpFoldResult offset,
                             OpFoldResult size) const {
  Slice slice = createSlice(places, offset, size);
  auto source = cast<RankedTensorType>(places.getType());
  auto [shape, values] =
      decomposeMixedValues(ArrayRef(slice.sizes).drop_front());
  return tensor::ExtractSliceOp::create(
      rewriter, loc, RankedTensorType::get(shape, source.getElementType()),
      places, slice.offsets, slice.sizes, slice.strides);
}

Value ProductPlaces::insert(Value products, Value places, OpFoldResult offset,
                            OpFoldResult size) const {
  Slice slice = createSlice(places, offset, size);
  return tensor::InsertSliceOp::create(rewriter, loc, products, places,
                                       slice.offsets, slice.sizes,
                                       slice.strides);
}

FailureOr<Value> ProductPlaces::complete(Value places, LogitGradOp part,
                                         int64_t tokenChunk,
                                         OpFoldResult offset,
                                         OpFoldResult size) const {
  OpBuilder::InsertionGuard guard(rewriter);
  Value index =
      getValueOrCreateConstantIndexOp(rewriter, loc, createIndex(offset));
  Value last = arith::ConstantIndexOp::create(rewriter, loc, kept);
  Value isKept = arith::CmpIOp::create(rewriter, loc, arith::CmpIPredicate::ne,
                                       index, last);
  auto choice = scf::IfOp::create(rewriter, loc, places.getType(), isKept,
                                  /*withElseRegion=*/true);
  rewriter.setInsertionPointToStart(choice.thenBlock());
  scf::YieldOp::create(rewriter, loc, places);
  rewriter.setInsertionPointToStart(choice.elseBlock());
  FailureOr<SmallVector<Value>> products = createChunkLoop(
      rewriter, loc, tensor::getMixedSize(rewriter, loc, part.getX(), 0),
      tokenChunk, extract(places, offset, size),
      [&](OpFoldResult token, OpFoldResult tokens,
          ValueRange carried) -> FailureOr<SmallVector<Value>> {
        LogitGradOp rows = createOnOperands(
            rewriter, part,
            sliceTokens(rewriter, loc, getLogitOperands(part), token, tokens));
        Value own = xent::createSlice(rewriter, loc, carried.front(), /*dim=*/0,
                                      token, tokens);
        Value product = createKeptProducts(rewriter, rows, own);
        rewriter.eraseOp(rows);
        return SmallVector<Value>{insertChunk(
            rewriter, loc, product, carried.front(), /*dim=*/0, token, tokens)};
      });
  if (failed(products))
    return failure();
  scf::YieldOp::create(rewriter, loc,
                       insert(products->front(), places, offset, size));
  return choice.getResult(0);
}
