//===- RaiseRewrite.cpp - replace a head that matched ---------------------===//
//
//   x, w, phi      -> xent.logit_stats, phi as its region
//   each cut       -> the op that made it, on statistics instead of logits; or
//                     a linalg.generic that computes its meaning
//   everything else between the product and the cuts is dead
//
//===----------------------------------------------------------------------===//

#include "PhiEmitter.h"
#include "Raise.h"
#include "RowGeneric.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/Analysis/TopologicalSortUtils.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

class HeadRewriter {
public:
  HeadRewriter(RewriterBase &rewriter, HeadAnalysis &head, PhiEmitter &phi)
      : rewriter(rewriter), head(head), phi(phi), loc(head.product.getLoc()) {}

  LogitStatsOp run();

private:
  Value createHiddenStates();
  Value createWeight(WeightLayout &layout);
  Value findLabels();
  Value createTarget();
  Value createPhiOperand(const PhiOperand &operand);
  LogitStatsOp createStats();
  void createRowStatistics(LogitStatsOp stats);
  Value flattenRows(Value perRow);
  void replaceShapeUses();
  void eraseDead();
  SmallVector<OpFoldResult> getRowSizes();

  RewriterBase &rewriter;
  HeadAnalysis &head;
  PhiEmitter &phi;
  Location loc;
  /// The statistics over the row dimensions of the logits.
  ExprEmitter::Statistics statistics;
  Value hiddenStates;
};

} // namespace

/// Collapses the dimensions before `split` to one, and those from it on.
static Value collapseToMatrix(OpBuilder &b, Location loc, Value value,
                              int64_t split) {
  int64_t rank = cast<RankedTensorType>(value.getType()).getRank();
  if (rank == 2)
    return value;
  SmallVector<ReassociationIndices> groups(2);
  for (int64_t d = 0; d < rank; ++d)
    groups[d < split ? 0 : 1].push_back(d);
  return tensor::CollapseShapeOp::create(b, loc, value, groups);
}

/// x : [N, D]
Value HeadRewriter::createHiddenStates() {
  SmallVector<int> wanted;
  for (unsigned loop : head.rowLoops)
    wanted.push_back(loop);
  wanted.push_back(head.hiddenLoop);
  // The order of the dimensions; those of extent 1 go anywhere but last.
  SmallVector<int64_t> permutation;
  for (auto [d, loop] : llvm::enumerate(head.x.dims))
    if (loop < 0)
      permutation.push_back(d);
  for (int loop : wanted)
    for (auto [d, other] : llvm::enumerate(head.x.dims))
      if (other == loop)
        permutation.push_back(d);
  SmallVector<int> real, realWanted;
  for (int loop : head.x.dims)
    if (loop >= 0)
      real.push_back(loop);
  for (int loop : wanted)
    if (llvm::is_contained(head.x.dims, loop))
      realWanted.push_back(loop);
  Value value = head.x.value;
  int64_t rank = head.x.dims.size();
  int64_t hidden = rank - 1;
  if (real != realWanted) {
    auto type = cast<RankedTensorType>(value.getType());
    SmallVector<OpFoldResult> sizes =
                                  tensor::getMixedSizes(rewriter, loc, value),
                              permuted;
    for (int64_t d : permutation)
      permuted.push_back(sizes[d]);
    Value empty =
        tensor::EmptyOp::create(rewriter, loc, permuted, type.getElementType());
    value =
        linalg::TransposeOp::create(rewriter, loc, value, empty, permutation)
            ->getResult(0);
  } else {
    auto it = llvm::find(head.x.dims, static_cast<int>(head.hiddenLoop));
    if (it != head.x.dims.end())
      hidden = it - head.x.dims.begin();
  }
  return collapseToMatrix(rewriter, loc, value, hidden);
}

Value HeadRewriter::createWeight(WeightLayout &layout) {
  const ProductOperand &w = head.weight;
  auto position = [&](unsigned loop) -> int64_t {
    return llvm::find(w.dims, static_cast<int>(loop)) - w.dims.begin();
  };
  int64_t rank = w.dims.size();
  int64_t classes = position(head.classLoop),
          hidden = position(head.hiddenLoop);
  // A hidden size of 1 is any other dimension.
  if (hidden == rank)
    hidden = classes == rank - 1 ? rank - 2 : rank - 1;
  layout = classes < hidden ? WeightLayout::VD : WeightLayout::DV;
  return collapseToMatrix(rewriter, loc, w.value, std::max(classes, hidden));
}

SmallVector<OpFoldResult> HeadRewriter::getRowSizes() {
  // Sizes of the rows as x has them; those of extent 1 may be missing there.
  SmallVector<OpFoldResult> sizes;
  auto type = cast<RankedTensorType>(head.algebra.logits.getType());
  for (auto [i, d] : llvm::enumerate(head.rowDims)) {
    if (!type.isDynamicDim(d)) {
      sizes.push_back(rewriter.getIndexAttr(type.getDimSize(d)));
      continue;
    }
    int64_t position =
        llvm::find(head.x.dims, static_cast<int>(head.rowLoops[i])) -
        head.x.dims.begin();
    sizes.push_back(
        tensor::getMixedSize(rewriter, loc, head.x.value, position));
  }
  return sizes;
}

Value HeadRewriter::flattenRows(Value perRow) {
  int64_t rank = head.rowDims.size();
  if (rank == 1)
    return perRow;
  ReassociationIndices all;
  for (int64_t d = 0; d < rank; ++d)
    all.push_back(d);
  return tensor::CollapseShapeOp::create(rewriter, loc, perRow,
                                         ArrayRef<ReassociationIndices>{all});
}

/// A tensor of the program that holds the target of each row: what a gather of
/// a cut takes its index from, behind reshapes.
Value HeadRewriter::findLabels() {
  for (const Cut &cut : head.cuts) {
    auto op = dyn_cast<linalg::LinalgOp>(cut.value.getOwner());
    if (!op)
      continue;
    for (OpOperand *input : op.getDpsInputOperands()) {
      Element element{input->get(), {}};
      while (true) {
        auto type = dyn_cast<RankedTensorType>(element.tensor.getType());
        if (!type || head.dirty.contains(element.tensor) ||
            !(type.getElementType().isInteger(32) ||
              type.getElementType().isInteger(64)))
          break;
        if (type.getRank() == static_cast<int64_t>(head.rowVars.size())) {
          Element atRow{element.tensor, head.rowVars};
          bool hasSameExtents =
              llvm::all_of(llvm::enumerate(head.rowDims), [&](auto row) {
                return head.evaluator.getDim(element.tensor, row.index()) ==
                       head.evaluator.getDim(head.algebra.logits, row.value());
              });
          if (hasSameExtents && head.evaluator.evaluate(atRow) == head.target)
            return element.tensor;
        }
        // The indices do not matter on the way.
        element.indices.assign(type.getRank(), head.algebra.zero());
        std::optional<Element> source = head.evaluator.getSource(element);
        if (!source)
          break;
        element = *source;
      }
    }
  }
  return {};
}

/// target : [N], -1 where no class is picked.
Value HeadRewriter::createTarget() {
  if (!head.target)
    return {};
  // The labels themselves, as a rule.
  if (std::optional<AtomId> id = Algebra::getSingleAtom(head.target)) {
    const Atom &atom = head.algebra.getAtom(*id);
    auto type = atom.kind == AtomKind::Load
                    ? dyn_cast<RankedTensorType>(atom.value.getType())
                    : RankedTensorType();
    if (type &&
        (type.getElementType().isInteger(32) ||
         type.getElementType().isInteger(64)) &&
        ArrayRef<Expr>(atom.args) == ArrayRef<Expr>(head.rowVars))
      return flattenRows(atom.value);
  }
  if (Value labels = findLabels())
    return flattenRows(labels);
  return flattenRows(createGeneric(rewriter, loc, head, statistics, head.target,
                                   head.rowVars, getRowSizes(),
                                   rewriter.getI64Type()));
}

Value HeadRewriter::createPhiOperand(const PhiOperand &operand) {
  Algebra &algebra = head.algebra;
  SmallVector<Expr> space = {head.classVar};
  SmallVector<OpFoldResult> sizes;
  if (!operand.isPerClass) {
    space = head.rowVars;
    sizes = getRowSizes();
  } else {
    int64_t position =
        llvm::find(head.weight.dims, static_cast<int>(head.classLoop)) -
        head.weight.dims.begin();
    sizes = {tensor::getMixedSize(rewriter, loc, head.weight.value, position)};
  }
  Value value = operand.element.tensor;
  if (!value ||
      ArrayRef<Expr>(operand.element.indices) != ArrayRef<Expr>(space)) {
    Expr meaning =
        value ? algebra.load(value, operand.element.indices) : operand.meaning;
    value = createGeneric(rewriter, loc, head, statistics, meaning, space,
                          sizes, operand.type);
  }
  return operand.isPerClass ? value : flattenRows(value);
}

LogitStatsOp HeadRewriter::createStats() {
  hiddenStates = createHiddenStates();
  auto layout = WeightLayout::VD;
  Value weight = createWeight(layout);
  Value target = createTarget();
  SmallVector<Value> rows, cols;
  for (const PhiOperand &operand : phi.getOperands())
    (operand.isPerClass ? cols : rows).push_back(createPhiOperand(operand));
  SmallVector<Value> scalars;
  for (Value tensor : phi.getScalarTensors())
    scalars.push_back(
        tensor::ExtractOp::create(rewriter, loc, tensor, ValueRange{}));

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
      typeOf("dot"), typeOf("entropy"), typeOf("argmax"), hiddenStates, weight,
      target, rows, cols,
      /*row_offset=*/Value(), /*col_offset=*/Value(), layout,
      /*plan=*/PlanAttr());

  OpBuilder::InsertionGuard guard(rewriter);
  SmallVector<Type> types = {accumulator};
  SmallVector<Location> locs = {loc};
  for (Value operand : llvm::concat<Value>(rows, cols)) {
    types.push_back(getElementTypeOrSelf(operand.getType()));
    locs.push_back(operand.getLoc());
  }
  Block *body = rewriter.createBlock(&stats.getLogits(), {}, types, locs);
  // Block arguments come rows first, operands as they were met.
  SmallVector<Value> values;
  unsigned nextRow = 1, nextCol = 1 + rows.size();
  for (const PhiOperand &operand : phi.getOperands())
    values.push_back(
        body->getArgument(operand.isPerClass ? nextCol++ : nextRow++));
  Value z = phi.emit(rewriter, body->getArgument(0), values, scalars);
  YieldOp::create(rewriter, loc, z);
  return stats;
}

/// Gives the statistics the row dimensions of the logits.
void HeadRewriter::createRowStatistics(LogitStatsOp stats) {
  auto add = [&](StringRef name, Value value) {
    if (!value)
      return;
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

/// Erases everything that depends on the logits, then what only that used.
void HeadRewriter::eraseDead() {
  llvm::SetVector<Operation *> doomed;
  for (Value value : head.dirty)
    doomed.insert(value.getDefiningOp());
  for (const Cut &cut : head.cuts)
    doomed.insert(cut.value.getOwner());
  SmallVector<Operation *> order = doomed.takeVector();
  llvm::sort(order,
             [](Operation *a, Operation *b) { return b->isBeforeInBlock(a); });
  llvm::SetVector<Operation *> producers;
  auto erase = [&](Operation *op) {
    op->walk([&](Operation *inner) {
      for (Value operand : inner->getOperands())
        if (Operation *def = operand.getDefiningOp())
          if (!op->isAncestor(def))
            producers.insert(def);
    });
    producers.remove(op);
    rewriter.eraseOp(op);
  };
  for (Operation *op : order)
    if (op->use_empty())
      erase(op);
  while (!producers.empty()) {
    Operation *op = producers.pop_back_val();
    if (isOpTriviallyDead(op))
      erase(op);
  }
}

LogitStatsOp HeadRewriter::run() {
  Operation *first = head.cuts.front().value.getOwner();
  Block *block = first->getBlock();
  rewriter.setInsertionPoint(first);
  Operation *before = first->getPrevNode();
  LogitStatsOp stats = createStats();
  createRowStatistics(stats);
  // Labels may be prepared after the first statistic is used.
  bool isUnsorted = false;
  for (Operation *op = before ? before->getNextNode() : &block->front();
       op != first; op = op->getNextNode())
    op->walk([&](Operation *inner) {
      for (Value operand : inner->getOperands())
        if (Operation *def = operand.getDefiningOp())
          isUnsorted |= def->getBlock() == block && !def->isBeforeInBlock(op);
    });
  for (const Cut &cut : head.cuts) {
    Operation *owner = cut.value.getOwner();
    rewriter.setInsertionPoint(owner);
    Value replacement = cut.meaning
                            ? createFromMeaning(rewriter, head, statistics, cut)
                            : createFromBody(rewriter, head, statistics, cut);
    rewriter.replaceAllUsesWith(cut.value, replacement);
  }
  for (Operation *op : getLostAssertions(head)) {
    rewriter.setInsertionPoint(op);
    keepAssertions(rewriter, head, cast<linalg::LinalgOp>(op));
  }
  replaceShapeUses();
  eraseDead();
  if (isUnsorted)
    sortTopologically(block);
  return stats;
}

std::optional<Refusal> mlir::xent::rewriteHead(RewriterBase &rewriter,
                                               HeadAnalysis &head) {
  PhiEmitter phi(head);
  if (std::optional<Refusal> refusal = phi.check())
    return refusal;
  if (std::optional<Refusal> refusal = checkCuts(head))
    return refusal;
  OpBuilder::InsertionGuard guard(rewriter);
  HeadRewriter(rewriter, head, phi).run();
  return std::nullopt;
}
