//===- RaiseGradients.cpp - gradients as results of one op ----------------===//

#include "HeadRewriter.h"
#include "RowGeneric.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::xent;

/// The result of the op, in the shape and the order of dimensions that the
/// program has it.
Value HeadRewriter::createInShapeOf(const Gradient &gradient, Value value) {
  auto type = cast<RankedTensorType>(gradient.value.getType());
  AffineMap out = linalg::LinalgOp(gradient.op)
                      .getIndexingMapMatchingResult(gradient.value);
  // Dimensions of the result that the first and the last one of the op make.
  SmallVector<int64_t> order;
  bool isClassFirst = layout == WeightLayout::VD;
  auto isInSecond = [&](int64_t d) {
    auto dim = dyn_cast<AffineDimExpr>(out.getResult(d));
    if (!dim)
      return false;
    bool isHidden = static_cast<int>(dim.getPosition()) == gradient.hiddenLoop;
    if (gradient.kind == GradientKind::Weight && !isClassFirst)
      return dim.getPosition() == gradient.classLoop;
    return isHidden;
  };
  for (bool second : {false, true})
    for (int64_t d = 0; d < type.getRank(); ++d)
      if (isInSecond(d) == second)
        order.push_back(d);

  // Extents of dimensions of the result are those of the dying op's operands.
  SmallVector<OpFoldResult> sizes;
  SmallVector<int64_t> shape;
  SmallVector<ReassociationIndices> groups(
      gradient.kind == GradientKind::Bias ? 1 : 2);
  for (auto [position, d] : llvm::enumerate(order)) {
    groups[groups.size() > 1 && isInSecond(d)].push_back(position);
    sizes.push_back(getSizeOf(rewriter, loc, gradient.value, d));
    shape.push_back(type.getDimSize(d));
  }
  if (static_cast<size_t>(type.getRank()) != groups.size())
    value = tensor::ExpandShapeOp::create(
        rewriter, loc, RankedTensorType::get(shape, type.getElementType()),
        value, groups, sizes);
  if (!llvm::is_sorted(order)) {
    // Dimension `order[i]` of the result is dimension i here.
    SmallVector<int64_t> permutation(order.size());
    for (auto [i, d] : llvm::enumerate(order))
      permutation[d] = i;
    value = createTransposed(value, sizes, permutation);
  }
  if (value.getType() != type)
    value = tensor::CastOp::create(rewriter, loc, type, value);
  return value;
}

void HeadRewriter::createGradients(GradientGroup &group) {
  const Gradient *first = group.gradients[0];
  for (const Gradient *gradient : group.gradients)
    if (linalg::LinalgOp(gradient->op)->isBeforeInBlock(first->op))
      first = gradient;
  rewriter.setInsertionPoint(first->op);
  Value target = createTarget(group.dlogits.target);
  Operands operands = createOperands(group.dlogits.spelling);

  auto typeOf = [&](GradientKind kind) -> Type {
    for (const Gradient *gradient : group.gradients) {
      if (gradient->kind != kind)
        continue;
      Type element = getElementTypeOrSelf(gradient->value.getType());
      auto weightType = cast<RankedTensorType>(weight.getType());
      if (kind == GradientKind::HiddenStates)
        return cast<RankedTensorType>(hiddenStates.getType()).clone(element);
      if (kind == GradientKind::Weight)
        return weightType.clone(element);
      return RankedTensorType::get(
          {weightType.getDimSize(layout == WeightLayout::VD ? 0 : 1)}, element);
    }
    return {};
  };
  auto op = LogitGradOp::create(
      rewriter, loc, typeOf(GradientKind::HiddenStates),
      typeOf(GradientKind::Weight), typeOf(GradientKind::Bias), hiddenStates,
      weight, target, operands.rows, operands.cols, /*row_offset=*/Value(),
      /*col_offset=*/Value(), layout, /*plan=*/PlanAttr());
  {
    OpBuilder::InsertionGuard guard(rewriter);
    Value d = createRegion(op.getDlogits(), group.dlogits, operands,
                           /*takesHit=*/true);
    YieldOp::create(rewriter, loc, d);
  }
  for (const Gradient *gradient : group.gradients) {
    Value result = gradient->kind == GradientKind::HiddenStates ? op.getDx()
                   : gradient->kind == GradientKind::Weight     ? op.getDw()
                                                                : op.getDbias();
    Value sum = createInShapeOf(*gradient, result);
    if (gradient->init) {
      rewriter.setInsertionPoint(gradient->op);
      sum = linalg::AddOp::create(
                rewriter, loc, ValueRange{gradient->init, sum}, gradient->init)
                ->getResult(0);
    }
    rewriter.replaceAllUsesWith(gradient->value, sum);
  }
}
