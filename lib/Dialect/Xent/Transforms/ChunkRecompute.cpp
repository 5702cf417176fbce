//===- ChunkRecompute.cpp - gradients, one slice of dw at a time ----------===//

#include "ChunkLoops.h"
#include "ProductPlaces.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

FailureOr<SmallVector<Value>> mlir::xent::detail::createClassLoop(
    RewriterBase &rewriter, LogitGradOp op, int64_t tokenChunk,
    int64_t vocabChunk, Value products, const ProductPlaces *places) {
  Location loc = op.getLoc();
  unsigned vocabDim = op.getVocabDim();

  // dx is summed up through all chunks, the others are finished one by one.
  bool hasDx = static_cast<bool>(op.getDx());
  SmallVector<Value> inits;
  if (hasDx)
    inits.push_back(createGradientInits(rewriter, op).front());
  if (op.getDw())
    inits.push_back(tensor::EmptyOp::create(
        rewriter, loc, tensor::getMixedSizes(rewriter, loc, op.getWeight()),
        getElementTypeOrSelf(op.getDw())));
  OpFoldResult classes =
      tensor::getMixedSize(rewriter, loc, op.getWeight(), vocabDim);
  if (op.getDbias())
    inits.push_back(tensor::EmptyOp::create(
        rewriter, loc, {classes}, getElementTypeOrSelf(op.getDbias())));
  if (places)
    inits.push_back(products);

  auto body = [&](OpFoldResult offset, OpFoldResult size,
                  ValueRange carried) -> FailureOr<SmallVector<Value>> {
    LogitGradOp part = createOnOperands(
        rewriter, op,
        sliceClasses(rewriter, loc, getLogitOperands(op), offset, size));
    SmallVector<Value> sums = createGradientInits(rewriter, part);
    if (hasDx)
      sums.front() = carried.front();
    Value given;
    SmallVector<Value> next;
    if (places) {
      FailureOr<Value> completed =
          places->complete(carried.back(), part, tokenChunk, offset, size);
      if (failed(completed))
        return failure();
      next.push_back(*completed);
      given = places->extract(*completed, offset, size);
    } else if (products) {
      given = createSlice(rewriter, loc, products, /*dim=*/1, offset, size);
    }
    AccumulateLogitGradOp whole =
        createAccumulateLogitGrad(rewriter, part, sums, given);
    FailureOr<SmallVector<Value>> results =
        tileSequentially(rewriter, cast<TilingInterface>(whole.getOperation()),
                         tokenChunk, /*vocabChunk=*/kWhole);
    if (failed(results))
      return failure();
    eraseIfReplaced(rewriter, whole, *results);
    for (unsigned i = hasDx, e = results->size(); i != e; ++i) {
      auto type = cast<RankedTensorType>(part->getResult(i).getType());
      Value gradient = createGradient(rewriter, loc, (*results)[i], type);
      unsigned dim = type.getRank() == 1 ? 0 : vocabDim;
      (*results)[i] =
          insertChunk(rewriter, loc, gradient, carried[i], dim, offset, size);
    }
    rewriter.eraseOp(part);
    llvm::append_range(*results, next);
    return results;
  };
  FailureOr<SmallVector<Value>> results =
      createChunkLoop(rewriter, loc, classes, vocabChunk, inits, body);
  if (failed(results))
    return failure();
  results->truncate(op->getNumResults());
  for (auto [value, result] : llvm::zip_equal(*results, op->getResults()))
    value = createGradient(rewriter, loc, value,
                           cast<RankedTensorType>(result.getType()));
  return results;
}

LogicalResult mlir::xent::detail::chunkRecompute(RewriterBase &rewriter,
                                                 LogitGradOp op) {
  rewriter.setInsertionPoint(op);
  PlanAttr plan = *op.getPlan();
  FailureOr<SmallVector<Value>> results =
      createClassLoop(rewriter, op, plan.getTokenChunk(), plan.getVocabChunk());
  if (failed(results))
    return failure();
  rewriter.replaceOp(op, *results);
  return success();
}
