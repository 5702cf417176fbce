//===- RaiseOperands.cpp - operands of the ops that replace a head --------===//

#include "HeadRewriter.h"
#include "RowGeneric.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::xent;

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

Value HeadRewriter::createWeight() {
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

/// A tensor of the program that holds the target of each row: what an op of the
/// head takes its index from, behind reshapes.
Value HeadRewriter::findLabels(Expr target) {
  llvm::SetVector<Operation *> owners;
  for (const Cut &cut : head.cuts)
    owners.insert(cut.value.getOwner());
  for (Value value : head.dirty)
    owners.insert(value.getDefiningOp());
  for (Operation *owner : owners) {
    auto op = dyn_cast<linalg::LinalgOp>(owner);
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
          if (hasSameExtents && head.evaluator.evaluate(atRow) == target)
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
Value HeadRewriter::createTarget(Expr target) {
  if (!target)
    return {};
  for (auto [meaning, value] : targets)
    if (meaning == target)
      return value;
  auto remember = [&](Value value) {
    targets.push_back({target, flattenRows(value)});
    return targets.back().second;
  };
  // The labels themselves, as a rule.
  if (std::optional<AtomId> id = Algebra::getSingleAtom(target)) {
    const Atom &atom = head.algebra.getAtom(*id);
    auto type = atom.kind == AtomKind::Load
                    ? dyn_cast<RankedTensorType>(atom.value.getType())
                    : RankedTensorType();
    if (type &&
        (type.getElementType().isInteger(32) ||
         type.getElementType().isInteger(64)) &&
        ArrayRef<Expr>(atom.args) == ArrayRef<Expr>(head.rowVars))
      return remember(atom.value);
  }
  if (Value labels = findLabels(target))
    return remember(labels);
  return remember(createGeneric(rewriter, loc, head, statistics, target,
                                head.rowVars, getRowSizes(),
                                rewriter.getI64Type()));
}

Value HeadRewriter::createOperand(const RegionOperand &operand) {
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
  if (Value replaced = replacements.lookup(value))
    value = replaced;
  else if (!value && Algebra::getSingleAtom(operand.meaning)) {
    // A statistic as it is.
    const Atom &atom =
        algebra.getAtom(*Algebra::getSingleAtom(operand.meaning));
    if (atom.kind == AtomKind::Statistic && !operand.isPerClass &&
        ArrayRef<Expr>(atom.args).take_front(head.rowVars.size()) ==
            ArrayRef<Expr>(head.rowVars) &&
        getElementTypeOrSelf(statistics.lookup(atom.name).getType()) ==
            operand.type)
      return flattenRows(statistics.lookup(atom.name));
  }
  if (!value ||
      ArrayRef<Expr>(operand.element.indices) != ArrayRef<Expr>(space)) {
    Expr meaning =
        value ? algebra.load(value, operand.element.indices) : operand.meaning;
    meaning = algebra.mapAtoms(meaning, [&](AtomId id) -> Expr {
      const Atom &atom = algebra.getAtom(id);
      Value replaced = replacements.lookup(atom.value);
      return replaced ? algebra.load(replaced, atom.args) : Expr();
    });
    value = createGeneric(rewriter, loc, head, statistics, meaning, space,
                          sizes, operand.type);
  }
  return operand.isPerClass ? value : flattenRows(value);
}

HeadRewriter::Operands
HeadRewriter::createOperands(const RegionSpelling &spelling) {
  Operands operands;
  for (const RegionOperand &operand : spelling.getOperands())
    (operand.isPerClass ? operands.cols : operands.rows)
        .push_back(createOperand(operand));
  for (Value tensor : spelling.getScalarTensors())
    operands.scalars.push_back(
        tensor::ExtractOp::create(rewriter, loc, tensor, ValueRange{}));
  return operands;
}

/// Fills the region of an op with what has been spelled, up to the value that
/// it is to yield.
Value HeadRewriter::createRegion(Region &region, SpelledRegion &spelled,
                                 const Operands &operands, bool takesHit) {
  SmallVector<Type> types = {getAccumulatorType(hiddenStates, weight)};
  SmallVector<Location> locs = {loc};
  for (Value operand :
       llvm::concat<const Value>(operands.rows, operands.cols)) {
    types.push_back(getElementTypeOrSelf(operand.getType()));
    locs.push_back(operand.getLoc());
  }
  if (takesHit) {
    types.push_back(rewriter.getI1Type());
    locs.push_back(loc);
  }
  Block *body = rewriter.createBlock(&region, {}, types, locs);
  // Block arguments come rows first, operands as they were met.
  SmallVector<Value> values;
  unsigned nextRow = 1, nextCol = 1 + operands.rows.size();
  for (const RegionOperand &operand : spelled.spelling.getOperands())
    values.push_back(
        body->getArgument(operand.isPerClass ? nextCol++ : nextRow++));
  return spelled.spelling.emit(
      rewriter, spelled.root, body->getArgument(0), values, operands.scalars,
      takesHit ? body->getArguments().back() : Value());
}
