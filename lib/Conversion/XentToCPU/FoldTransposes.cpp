//===- FoldTransposes.cpp - read an operand as it lies in memory ----------===//

#include "Contraction.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::xent::detail;

/// If `value` is a copy of another tensor with its dimensions permuted, the op
/// that makes it.
static linalg::LinalgOp getTransposition(Value value) {
  auto op = value.getDefiningOp<linalg::LinalgOp>();
  if (!op || !op.hasPureTensorSemantics() || op.getNumDpsInputs() != 1 ||
      op.getNumDpsInits() != 1 || op.getNumParallelLoops() != op.getNumLoops())
    return {};
  Value yielded = op.getBlock()->getTerminator()->getOperand(0);
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (yielded != op.getBlock()->getArgument(0) || !maps[0].isPermutation() ||
      !maps[1].isIdentity())
    return {};
  return op;
}

linalg::LinalgOp
mlir::xent::detail::foldTransposedOperands(RewriterBase &rewriter,
                                           linalg::LinalgOp op) {
  SmallVector<Value> inputs = op.getDpsInputs();
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  bool hasChanged = false;
  for (auto [input, map] : llvm::zip(inputs, maps))
    while (linalg::LinalgOp transposition = getTransposition(input)) {
      // transposed[j] = source[p(j)], read at j = map(loops)
      map = transposition.getIndexingMapsArray()[0].compose(map);
      input = transposition.getDpsInputs()[0];
      hasChanged = true;
    }
  if (!hasChanged)
    return op;
  rewriter.setInsertionPoint(op);
  auto generic = linalg::GenericOp::create(
      rewriter, op.getLoc(), op->getResultTypes(), inputs, op.getDpsInits(),
      maps, op.getIteratorTypesArray());
  rewriter.cloneRegionBefore(op->getRegion(0), generic.getRegion(),
                             generic.getRegion().begin());
  rewriter.replaceOp(op, generic);
  return cast<linalg::LinalgOp>(generic.getOperation());
}
