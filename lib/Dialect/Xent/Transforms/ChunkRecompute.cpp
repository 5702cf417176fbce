//===- ChunkRecompute.cpp - gradients, one slice of dw at a time ----------===//

#include "ChunkLoops.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// `part` written to the classes `offset ... offset + size - 1` of `whole`.
static Value insertClasses(OpBuilder &b, Location loc, Value part, Value whole,
                           unsigned dim, OpFoldResult offset,
                           OpFoldResult size) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, whole);
  SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
  offsets[dim] = offset;
  sizes[dim] = size;
  return tensor::InsertSliceOp::create(b, loc, part, whole, offsets, sizes,
                                       strides);
}

/// Replaces `op` by the loops of its plan:
///
///   %dx_sum, %dw, %dbias = scf.for %v = 0 to V step vc iter_args(0, _, _) {
///     %dx_next, %dw_sum, %dbias_sum = scf.for %i = 0 to N step tc
///         iter_args(..., 0, 0) {
///       xent.accumulate_logit_grad on x[%i, tc], w[%v, vc]
///     }
///     %dw_sum and %dbias_sum, rounded and inserted at %v
///   }
///   %dx = %dx_sum, rounded
LogicalResult mlir::xent::detail::chunkRecompute(RewriterBase &rewriter,
                                                 LogitGradOp op) {
  PlanAttr plan = *op.getPlan();
  Location loc = op.getLoc();
  unsigned vocabDim = op.getVocabDim();
  rewriter.setInsertionPoint(op);

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

  auto body = [&](OpFoldResult offset, OpFoldResult size,
                  ValueRange carried) -> FailureOr<SmallVector<Value>> {
    LogitGradOp part = createOnOperands(
        rewriter, op,
        sliceClasses(rewriter, loc, getLogitOperands(op), offset, size));
    SmallVector<Value> sums = createGradientInits(rewriter, part);
    if (hasDx)
      sums.front() = carried.front();
    AccumulateLogitGradOp whole =
        createAccumulateLogitGrad(rewriter, part, sums);
    FailureOr<SmallVector<Value>> results = tileSequentially(
        rewriter, cast<TilingInterface>(whole.getOperation()),
        plan.getTokenChunk(), /*vocabChunk=*/kWhole);
    if (failed(results))
      return failure();
    if (whole->use_empty())
      rewriter.eraseOp(whole);
    for (unsigned i = hasDx, e = results->size(); i != e; ++i) {
      auto type = cast<RankedTensorType>(part->getResult(i).getType());
      Value gradient = createGradient(rewriter, loc, (*results)[i], type);
      unsigned dim = type.getRank() == 1 ? 0 : vocabDim;
      (*results)[i] =
          insertClasses(rewriter, loc, gradient, carried[i], dim, offset, size);
    }
    rewriter.eraseOp(part);
    return results;
  };
  FailureOr<SmallVector<Value>> results = createChunkLoop(
      rewriter, loc, classes, plan.getVocabChunk(), inits, body);
  if (failed(results))
    return failure();
  SmallVector<Value> replacements;
  for (auto [value, result] : llvm::zip_equal(*results, op->getResults()))
    replacements.push_back(createGradient(
        rewriter, loc, value, cast<RankedTensorType>(result.getType())));
  rewriter.replaceOp(op, replacements);
  return success();
}
