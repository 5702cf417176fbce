//===- HeadOperands.cpp - hidden states and weights of a head -------------===//

#include "Xent/Analysis/HeadAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::xent;

/// The dimensions of the source of a reshape in which every group has at most
/// one dimension of another extent than 1. `fine` are the dimensions of the
/// side that has more of them. Nothing if the reshape does more.
static std::optional<SmallVector<int>>
mapReshape(ArrayRef<ReassociationIndices> groups, ArrayRef<int64_t> fine,
           ArrayRef<int> dims, bool toFine) {
  SmallVector<int> mapped(toFine ? fine.size() : groups.size(), -1);
  for (auto [g, group] : llvm::enumerate(groups)) {
    int real = -1;
    for (int64_t d : group) {
      if (fine[d] == 1)
        continue;
      if (real >= 0)
        return std::nullopt;
      real = d;
    }
    if (real < 0)
      continue;
    if (toFine)
      mapped[real] = dims[g];
    else
      mapped[g] = dims[real];
  }
  return mapped;
}

/// One step back through a copy of the operand: a transposition, a broadcast,
/// an exact widening, a reshape by dimensions of extent 1.
static std::optional<ProductOperand> stepBack(const ProductOperand &operand) {
  Operation *def = operand.value.getDefiningOp();
  if (!def)
    return std::nullopt;
  if (auto op = dyn_cast<tensor::CastOp>(def))
    return ProductOperand{op.getSource(), operand.dims};
  if (auto op = dyn_cast<tensor::ExpandShapeOp>(def)) {
    auto dims = mapReshape(op.getReassociationIndices(),
                           op.getResultType().getShape(), operand.dims,
                           /*toFine=*/false);
    return dims ? std::optional(ProductOperand{op.getSrc(), *dims})
                : std::nullopt;
  }
  if (auto op = dyn_cast<tensor::CollapseShapeOp>(def)) {
    auto dims = mapReshape(op.getReassociationIndices(),
                           op.getSrcType().getShape(), operand.dims,
                           /*toFine=*/true);
    return dims ? std::optional(ProductOperand{op.getSrc(), *dims})
                : std::nullopt;
  }
  auto op = dyn_cast<linalg::LinalgOp>(def);
  if (!op || op.getNumDpsInputs() != 1 || op->getNumResults() != 1 ||
      op.getNumReductionLoops() != 0)
    return std::nullopt;
  Value yielded = getYielded(op, 0);
  if (auto widened = yielded.getDefiningOp<arith::ExtFOp>())
    yielded = widened.getIn();
  OpOperand *input = op.getDpsInputOperand(0);
  if (yielded != op.getMatchingBlockArgument(input) ||
      !isa<RankedTensorType>(input->get().getType()))
    return std::nullopt;
  SmallVector<int> loops(op.getNumLoops(), -1);
  AffineMap out = op.getIndexingMapMatchingResult(op->getResult(0));
  if (!out.isProjectedPermutation())
    return std::nullopt;
  for (auto [d, expr] : llvm::enumerate(out.getResults()))
    loops[cast<AffineDimExpr>(expr).getPosition()] = operand.dims[d];
  ProductOperand source{input->get(), {}};
  for (AffineExpr expr : op.getMatchingIndexingMap(input).getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    auto constant = dyn_cast<AffineConstantExpr>(expr);
    if (!dim && (!constant || constant.getValue() != 0))
      return std::nullopt;
    source.dims.push_back(dim ? loops[dim.getPosition()] : -1);
  }
  return source;
}

/// The operand as the product reads it. Dimensions of extent 1 are -1.
static std::optional<ProductOperand> getOperand(linalg::LinalgOp op,
                                                OpOperand &operand) {
  auto type = dyn_cast<RankedTensorType>(operand.get().getType());
  if (!type || !isa<FloatType>(type.getElementType()))
    return std::nullopt;
  ProductOperand result{operand.get(), {}};
  AffineMap map = op.getMatchingIndexingMap(&operand);
  for (auto [d, expr] : llvm::enumerate(map.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim && type.getDimSize(d) != 1)
      return std::nullopt;
    result.dims.push_back(
        type.getDimSize(d) == 1 ? -1 : static_cast<int>(dim.getPosition()));
  }
  return result;
}

/// Follows copies back as far as `isUsable` holds of what is reached,
/// preferring what is nearest to where the values come from.
static std::optional<ProductOperand>
peel(ProductOperand operand, Type accumulator,
     function_ref<bool(const ProductOperand &)> isUsable) {
  std::optional<ProductOperand> best;
  // An operand that is narrower than f64 would be accumulated in f32.
  auto keepsPrecision = [&](Value value) {
    return !accumulator.isF64() ||
           getElementTypeOrSelf(value.getType()).isF64();
  };
  while (true) {
    if (isUsable(operand) && keepsPrecision(operand.value))
      best = operand;
    std::optional<ProductOperand> source = stepBack(operand);
    if (!source)
      return best;
    operand = std::move(*source);
  }
}

HeadAnalysis::HeadAnalysis(linalg::LinalgOp product, unsigned classDim)
    : product(product), algebra(product->getResult(0)), classDim(classDim),
      evaluator(algebra, classDim) {
  auto type = cast<RankedTensorType>(algebra.logits.getType());
  for (int64_t d = 0; d < type.getRank(); ++d)
    if (d != classDim)
      rowDims.push_back(d);
}

LogicalResult HeadAnalysis::findOperands() {
  std::optional<unsigned> hidden = getHiddenLoop(product);
  assert(hidden && "not a matrix product");
  hiddenLoop = *hidden;
  if (Algebra::getConstant(evaluator.getNumClasses()) == 1.0)
    return failure();
  AffineMap out = product.getIndexingMapMatchingResult(product->getResult(0));
  if (!out.isProjectedPermutation())
    return failure();
  classLoop = out.getDimPosition(classDim);
  for (unsigned d : rowDims)
    rowLoops.push_back(out.getDimPosition(d));

  SmallVector<int64_t> ranges = product.getStaticLoopRanges();
  auto isReal = [&](unsigned loop) { return ranges[loop] != 1; };
  Type accumulator = getElementTypeOrSelf(algebra.logits.getType());
  std::optional<ProductOperand> foundX, foundWeight;
  for (OpOperand *input : product.getDpsInputOperands()) {
    std::optional<ProductOperand> operand = getOperand(product, *input);
    if (!operand)
      return failure();
    if (product.getMatchingIndexingMap(input).isFunctionOfDim(classLoop)) {
      // [V, D] or [D, V]; a batch of one is a copy, and no loop over rows may
      // be left.
      foundWeight = peel(*operand, accumulator, [&](const ProductOperand &w) {
        return llvm::all_of(w.dims, [&](int loop) {
          return loop < 0 || loop == static_cast<int>(classLoop) ||
                 loop == static_cast<int>(hiddenLoop);
        });
      });
    } else {
      // Rows in the order of the logits, then the hidden dimension; or anything
      // that a transposition makes that.
      SmallVector<int> order;
      for (unsigned loop : rowLoops)
        if (isReal(loop))
          order.push_back(loop);
      if (isReal(hiddenLoop))
        order.push_back(hiddenLoop);
      auto getReal = [](const ProductOperand &x) {
        SmallVector<int> real(
            llvm::make_filter_range(x.dims, [](int l) { return l >= 0; }));
        return real;
      };
      foundX = peel(*operand, accumulator, [&](const ProductOperand &x) {
        return getReal(x) == order;
      });
      llvm::sort(order);
      SmallVector<int> real = getReal(*operand);
      llvm::sort(real);
      if (!foundX && real == order)
        foundX = operand;
    }
  }
  if (!foundX || !foundWeight)
    return failure();
  x = *foundX;
  weight = *foundWeight;

  for (auto [i, d] : llvm::enumerate(rowDims))
    rowVars.push_back(algebra.var(firstLogitsRowVar + i,
                                  evaluator.getDim(algebra.logits, d)));
  classVar = algebra.var(logitsClassVar, evaluator.getNumClasses());
  return success();
}
