//===- ChunkKeepClasses.cpp - gradients with some of the logits kept ------===//
//
//   %state..., %places = scf.for %v = 0 to V step vc {
//     scf.for %i = 0 to N step tc {
//       xent.online_logit_stats on x[%i, tc], w[%v, vc], which writes its
//       products to the place of %v
//     }
//   }
//   statistics of %state..., whatever the program does with them
//   %dx_sum, %dw... = scf.for %v = 0 to V step vc {
//     the place of %v, with new products unless %v < kept_classes
//     xent.accumulate_logit_grad on x, w[%v, vc] and the products there
//     %dw, rounded and inserted at %v
//   }
//   %dx = %dx_sum, rounded
//
//===----------------------------------------------------------------------===//

#include "ChunkLoops.h"
#include "ProductPlaces.h"
#include "Xent/Analysis/RowLocality.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Replaces `op` by the loops of `plan`, in which it keeps the products of
/// `grad`, and returns the places of these.
static FailureOr<Value> keepProducts(RewriterBase &rewriter, LogitStatsOp op,
                                     LogitGradOp grad, PlanAttr plan,
                                     const ProductPlaces &places) {
  Location loc = op.getLoc();
  OpFoldResult tokens = tensor::getMixedSize(rewriter, loc, op.getX(), 0);
  OpFoldResult classes =
      tensor::getMixedSize(rewriter, loc, op.getWeight(), op.getVocabDim());
  OnlineLogitStatsOp online = createOnlineLogitStats(rewriter, op);
  SmallVector<Value> inits(online.getInits());
  inits.push_back(places.createEmpty(tokens, getKeptType(grad)));
  auto body = [&](OpFoldResult offset, OpFoldResult size,
                  ValueRange carried) -> FailureOr<SmallVector<Value>> {
    OnlineLogitStatsOp part = createOnOperands(
        rewriter, online,
        sliceClasses(rewriter, loc, getLogitOperands(op), offset, size),
        carried.drop_back(), places.extract(carried.back(), offset, size));
    FailureOr<SmallVector<Value>> states =
        tileSequentially(rewriter, cast<TilingInterface>(part.getOperation()),
                         plan.getTokenChunk(), /*vocabChunk=*/kWhole);
    if (failed(states))
      return failure();
    eraseIfReplaced(rewriter, part, *states);
    states->back() =
        places.insert(states->back(), carried.back(), offset, size);
    return states;
  };
  FailureOr<SmallVector<Value>> states = createChunkLoop(
      rewriter, loc, classes, plan.getVocabChunk(), inits, body);
  if (failed(states))
    return failure();
  Value products = states->pop_back_val();
  rewriter.replaceOp(op, createStatistics(rewriter, op, online, *states));
  rewriter.eraseOp(online);
  return products;
}

LogicalResult mlir::xent::detail::chunkKeepClasses(RewriterBase &rewriter,
                                                   LogitGradOp op) {
  PlanAttr plan = *op.getPlan();
  RowLocality locality = analyzeRowLocality(op);
  if (locality.statistics.empty())
    return op.emitError("strategy keep_classes needs statistics of the same "
                        "logits in the same block");
  LogitStatsOp stats = locality.statistics.front();
  ProductPlaces places(rewriter, op.getLoc(), plan.getKeptClasses(),
                       plan.getVocabChunk());
  rewriter.setInsertionPoint(stats);
  FailureOr<Value> products = keepProducts(rewriter, stats, op, plan, places);
  if (failed(products))
    return failure();
  rewriter.setInsertionPoint(op);
  FailureOr<SmallVector<Value>> results =
      createClassLoop(rewriter, op, plan.getTokenChunk(), plan.getVocabChunk(),
                      *products, &places);
  if (failed(results))
    return failure();
  rewriter.replaceOp(op, *results);
  return success();
}
