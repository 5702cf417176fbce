//===- RaiseRewrite.cpp - replace a head that matched ---------------------===//
//
//   x, w, phi      -> xent.logit_stats, phi as its region
//   each cut       -> the op that made it, on statistics instead of logits; or
//                     a linalg.generic that computes its meaning
//   everything else between the product and the cuts is dead
//
//===----------------------------------------------------------------------===//

#include "HeadRewriter.h"
#include "PhiSpeller.h"
#include "PsiSpeller.h"
#include "Raise.h"
#include "RowGeneric.h"
#include "mlir/Analysis/TopologicalSortUtils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::xent;

LogitStatsOp HeadRewriter::createStats() {
  Value target = createTarget(head.target);
  Operands operands = createOperands(phi->spelling);
  FloatType accumulator = getAccumulatorType(hiddenStates, weight);
  int64_t tokens = cast<RankedTensorType>(hiddenStates.getType()).getDimSize(0);
  auto typeOf = [&](StringRef name) -> Type {
    if (!head.statistics.contains(name))
      return {};
    Type element = name == "argmax" ? Type(rewriter.getI64Type()) : accumulator;
    return RankedTensorType::get({tokens}, element);
  };
  auto stats = LogitStatsOp::create(
      rewriter, loc, typeOf("lse"), typeOf("pick"), typeOf("sum"),
      typeOf("dot"), typeOf("entropy"), typeOf("max"), typeOf("exp_sum"),
      typeOf("argmax"), hiddenStates, weight, target, operands.rows,
      operands.cols, /*row_offset=*/Value(),
      /*col_offset=*/Value(), layout, /*plan=*/PlanAttr());
  OpBuilder::InsertionGuard guard(rewriter);
  Value z = createRegion(stats.getLogits(), *phi, operands, /*takesHit=*/false);
  if (z.getType() != accumulator)
    z = getElementTypeOrSelf(z.getType()).getIntOrFloatBitWidth() <
                accumulator.getWidth()
            ? arith::ExtFOp::create(rewriter, loc, accumulator, z).getResult()
            : arith::TruncFOp::create(rewriter, loc, accumulator, z)
                  .getResult();
  YieldOp::create(rewriter, loc, z);
  return stats;
}

/// Gives the statistics the row dimensions of the logits.
void HeadRewriter::createRowStatistics(LogitStatsOp stats) {
  auto add = [&](StringRef name, Value value) {
    if (!value)
      return;
    rowStatistics[name] = value;
    if (head.rowDims.size() > 1) {
      SmallVector<OpFoldResult> sizes = getRowSizes();
      ReassociationIndices all;
      SmallVector<int64_t> shape;
      for (auto [d, size] : llvm::enumerate(sizes)) {
        all.push_back(d);
        shape.push_back(
            getConstantIntValue(size).value_or(ShapedType::kDynamic));
      }
      auto type =
          RankedTensorType::get(shape, getElementTypeOrSelf(value.getType()));
      value = tensor::ExpandShapeOp::create(rewriter, loc, type, value,
                                            ArrayRef<ReassociationIndices>{all},
                                            sizes);
    }
    statistics[name] = value;
  };
  add("lse", stats.getLse());
  add("pick", stats.getPick());
  add("sum", stats.getSum());
  add("dot", stats.getDot());
  add("entropy", stats.getEntropy());
  add("max", stats.getMax());
  add("exp_sum", stats.getExpSum());
  add("argmax", stats.getArgmax());
}

/// Gives uses that only ask for the shape of a dying value an empty tensor of
/// that shape, or its extent.
void HeadRewriter::replaceShapeUses() {
  for (OpOperand *use : head.shapeUses) {
    Operation *owner = use->getOwner();
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.setInsertionPoint(owner);
    Value value = use->get();
    if (auto dim = dyn_cast<tensor::DimOp>(owner)) {
      if (std::optional<int64_t> d = dim.getConstantIndex())
        rewriter.replaceOp(
            dim, getValueOrCreateConstantIndexOp(
                     rewriter, loc, getSizeOf(rewriter, loc, value, *d)));
      continue;
    }
    auto type = cast<RankedTensorType>(value.getType());
    SmallVector<OpFoldResult> sizes;
    for (int64_t d = 0; d < type.getRank(); ++d)
      sizes.push_back(getSizeOf(rewriter, loc, value, d));
    Value empty =
        tensor::EmptyOp::create(rewriter, loc, sizes, type.getElementType());
    rewriter.modifyOpInPlace(owner, [&] { use->set(empty); });
  }
}

/// Erases everything that depends on the logits, then what only that used. By
/// uses and not by positions: to number the ops of a block again for each of
/// its heads would take quadratic time.
void HeadRewriter::eraseDead() {
  llvm::SetVector<Operation *> doomed;
  for (Value value : head.dirty)
    doomed.insert(value.getDefiningOp());
  for (const Cut &cut : head.cuts)
    doomed.insert(cut.value.getOwner());
  for (const Gradient &gradient : head.gradients)
    doomed.insert(gradient.op);
  llvm::SmallPtrSet<Operation *, 16> isOriginal(doomed.begin(), doomed.end());
  // Rows that only the gradients took.
  for (auto [cut, replacement] : replacements)
    doomed.insert(replacement.getDefiningOp());
  // An op that is still used comes again with its last user.
  while (!doomed.empty()) {
    Operation *op = doomed.pop_back_val();
    // A scatter of a foreign dialect does not say that it has no effects.
    if (!op->use_empty() ||
        !(isOriginal.contains(op) || isOpTriviallyDead(op) || matchScatter(op)))
      continue;
    op->walk([&](Operation *inner) {
      for (Value operand : inner->getOperands())
        if (Operation *def = operand.getDefiningOp())
          if (!op->isAncestor(def))
            doomed.insert(def);
    });
    rewriter.eraseOp(op);
  }
}

/// Creates the values of the cuts again.
void HeadRewriter::replaceCuts() {
  for (const Cut &cut : head.cuts) {
    Operation *owner = cut.value.getOwner();
    rewriter.setInsertionPoint(owner);
    Value replacement = cut.meaning
                            ? createFromMeaning(rewriter, head, statistics, cut)
                            : createFromBody(rewriter, head, statistics, cut);
    rewriter.replaceAllUsesWith(cut.value, replacement);
    replacements[cut.value] = replacement;
  }
  for (Operation *op : getLostAssertions(head)) {
    rewriter.setInsertionPoint(op);
    keepAssertions(rewriter, head, cast<linalg::LinalgOp>(op));
  }
}

void HeadRewriter::run() {
  Operation *first = nullptr;
  auto consider = [&](Operation *op) {
    if (!first || op->isBeforeInBlock(first))
      first = op;
  };
  for (const Cut &cut : head.cuts)
    consider(cut.value.getOwner());
  for (const Gradient &gradient : head.gradients)
    consider(gradient.op);
  Block *block = first->getBlock();
  rewriter.setInsertionPoint(first);
  Operation *before = first->getPrevNode();
  hiddenStates = createHiddenStates();
  weight = createWeight();
  if (!head.statistics.empty())
    createRowStatistics(createStats());
  // Labels may be prepared after the first statistic is used.
  bool isUnsorted = false;
  llvm::SmallPtrSet<Operation *, 16> created;
  for (Operation *op = before ? before->getNextNode() : &block->front();
       op != first; op = op->getNextNode()) {
    created.insert(op);
    op->walk([&](Operation *inner) {
      for (Value operand : inner->getOperands())
        if (Operation *def = operand.getDefiningOp())
          isUnsorted |= def->getBlock() == block && !created.contains(def) &&
                        !def->isBeforeInBlock(first);
    });
  }
  replaceCuts();
  for (GradientGroup &group : groups)
    createGradients(group);
  replaceShapeUses();
  eraseDead();
  if (isUnsorted)
    sortTopologically(block);
}

//===----------------------------------------------------------------------===//
// Regions, before anything is changed
//===----------------------------------------------------------------------===//

/// Spells the regions of the gradients; those that are sums of the same scalar
/// become one op.
static std::optional<Refusal>
spellGradients(HeadAnalysis &head, SmallVectorImpl<GradientGroup> &groups) {
  for (const Gradient &gradient : head.gradients) {
    bool isJoined = false;
    std::optional<Refusal> refusal;
    auto spellIn = [&](RegionSpelling &spelling,
                       Expr &target) -> std::optional<RegionSpelling::Step> {
      std::optional<RegionSpelling::Step> phi;
      if (head.phi) {
        PhiSpeller speller(spelling);
        phi = speller.spell();
        if (!phi) {
          refusal = speller.getRefusal();
          return std::nullopt;
        }
      }
      PsiSpeller speller(spelling, phi);
      std::optional<RegionSpelling::Step> root = speller.spell(gradient);
      target = speller.getTarget();
      refusal = speller.getRefusal();
      return root;
    };
    for (GradientGroup &group : groups) {
      bool isTaken = llvm::any_of(group.gradients, [&](const Gradient *other) {
        return other->kind == gradient.kind;
      });
      if (isTaken || group.gradients[0]->meaning != gradient.meaning)
        continue;
      RegionSpelling joint = group.dlogits.spelling;
      Expr target;
      std::optional<RegionSpelling::Step> root = spellIn(joint, target);
      if (!root || *root != group.dlogits.root ||
          target != group.dlogits.target)
        continue;
      group.gradients.push_back(&gradient);
      isJoined = true;
      break;
    }
    if (isJoined)
      continue;
    GradientGroup group{{RegionSpelling(head), 0, {}}, {&gradient}};
    std::optional<RegionSpelling::Step> root =
        spellIn(group.dlogits.spelling, group.dlogits.target);
    if (!root)
      return refusal;
    group.dlogits.root = *root;
    groups.push_back(std::move(group));
  }
  return std::nullopt;
}

std::optional<Refusal> mlir::xent::rewriteHead(RewriterBase &rewriter,
                                               HeadAnalysis &head) {
  std::optional<SpelledRegion> phi;
  if (head.phi) {
    phi.emplace(SpelledRegion{RegionSpelling(head), 0, {}});
    PhiSpeller speller(phi->spelling);
    std::optional<RegionSpelling::Step> root = speller.spell();
    if (!root)
      return speller.getRefusal();
    phi->root = *root;
  }
  SmallVector<GradientGroup, 0> groups;
  if (std::optional<Refusal> refusal = spellGradients(head, groups))
    return refusal;
  if (failed(head.findTarget()))
    return head.getRefusal();
  SmallVector<Expr> rowValues;
  for (GradientGroup &group : groups)
    for (const RegionOperand &operand : group.dlogits.spelling.getOperands())
      if (!operand.element.tensor)
        rowValues.push_back(operand.meaning);
  if (std::optional<Refusal> refusal = checkCuts(head, rowValues))
    return refusal;
  for (GradientGroup &group : groups)
    if (group.dlogits.target)
      rowValues.push_back(group.dlogits.target);
  head.collectStatistics(rowValues);
  OpBuilder::InsertionGuard guard(rewriter);
  HeadRewriter(rewriter, head, phi, groups).run();
  return std::nullopt;
}
