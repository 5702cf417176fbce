//===- RaiseOperands.cpp - operands of the ops that replace a head --------===//

#include "HeadRewriter.h"
#include "RowGeneric.h"
#include "Xent/Dialect/Xent/IR/TensorBuilders.h"
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

Value HeadRewriter::createTransposed(Value value, ArrayRef<OpFoldResult> sizes,
                                     ArrayRef<int64_t> permutation) {
  auto permuted =
      llvm::map_to_vector(permutation, [&](int64_t d) { return sizes[d]; });
  Value empty = tensor::EmptyOp::create(rewriter, loc, permuted,
                                        getElementTypeOrSelf(value));
  return linalg::TransposeOp::create(rewriter, loc, value, empty, permutation)
      ->getResult(0);
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
  int64_t hidden = llvm::find(head.x.dims, static_cast<int>(head.hiddenLoop)) -
                   head.x.dims.begin();
  if (hidden == rank)
    hidden = rank - 1;
  // One token may come after the hidden dimension.
  if (real != realWanted || hidden == 0) {
    value = createTransposed(value, tensor::getMixedSizes(rewriter, loc, value),
                             permutation);
    hidden = rank - 1;
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
    targets.push_back({target, detail::createFlat(rewriter, loc, value)});
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

/// `tensor` without its dimensions, where these are those of the rows, in
/// order, and others of extent 1. Null if it is anything else.
Value HeadRewriter::flattenIfRows(Value tensor, ArrayRef<Expr> indices) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<Expr> real, wanted, extents;
  for (auto [d, index] : llvm::enumerate(indices))
    if (type.getDimSize(d) != 1) {
      real.push_back(index);
      extents.push_back(head.evaluator.getDim(tensor, d));
    }
  for (auto [d, rowVar] : llvm::zip_equal(head.rowDims, head.rowVars))
    if (rowVar != head.algebra.zero()) {
      wanted.push_back(rowVar);
      Expr extent = head.evaluator.getDim(head.algebra.logits, d);
      if (wanted.size() > extents.size() ||
          extents[wanted.size() - 1] != extent)
        return {};
    }
  if (real != wanted || type.getRank() == 0)
    return {};
  return detail::createFlat(rewriter, loc, tensor);
}

/// [N] : `meaning` at each row. Computed without the dimensions of the rows:
/// that each row is a function of itself must be plain to see.
Value HeadRewriter::createRow(Expr meaning, Type type) {
  Algebra &algebra = head.algebra;
  Expr row = head.rowVars[0];
  if (head.rowDims.size() > 1) {
    Expr numRows = algebra.one();
    for (unsigned d : head.rowDims)
      numRows = algebra.mul(numRows, head.evaluator.getDim(algebra.logits, d));
    row = algebra.var(firstLogitsRowVar + head.rowDims.size(), numRows);
  }
  Expr flat = algebra.mapAtoms(meaning, [&](AtomId id) -> Expr {
    const Atom &atom = algebra.getAtom(id);
    Value tensor;
    if (atom.kind == AtomKind::Statistic) {
      if (ArrayRef<Expr>(atom.args).take_front(head.rowVars.size()) ==
          ArrayRef<Expr>(head.rowVars))
        tensor = rowStatistics.lookup(atom.name);
    } else if (atom.kind == AtomKind::Load &&
               isa<RankedTensorType>(atom.value.getType())) {
      Value value = replacements.lookup(atom.value);
      if (!value)
        value = atom.value;
      tensor = flattenIfRows(value, atom.args);
      if (!tensor && value != atom.value)
        return algebra.load(value, atom.args);
    }
    return tensor ? algebra.load(tensor, {row}) : Expr();
  });
  if (head.rowDims.size() > 1) {
    Algebra::Substitution position;
    Expr rest = row;
    for (auto [rowVar, d] :
         llvm::reverse(llvm::zip_equal(head.rowVars, head.rowDims))) {
      Expr extent = head.evaluator.getDim(algebra.logits, d);
      bool isFirst = d == head.rowDims.front();
      if (!rowVar->freeVars.empty())
        position[rowVar->freeVars[0]] =
            isFirst ? rest : algebra.fn("mod", {rest, extent});
      rest = algebra.fn("fdiv", {rest, extent});
    }
    flat = algebra.substitute(flat, position);
  }
  if (std::optional<AtomId> id = Algebra::getSingleAtom(flat)) {
    const Atom &atom = algebra.getAtom(*id);
    if (atom.kind == AtomKind::Load && atom.args.size() == 1 &&
        atom.args[0] == row && getElementTypeOrSelf(atom.value) == type)
      return atom.value;
  }
  return createGeneric(rewriter, loc, head, statistics, flat, {row},
                       {tensor::getMixedSize(rewriter, loc, hiddenStates, 0)},
                       type);
}

Value HeadRewriter::createOperand(const RegionOperand &operand) {
  Value value = operand.element.tensor;
  ArrayRef<Expr> indices = operand.element.indices;
  Expr meaning = value ? head.algebra.load(value, indices) : operand.meaning;
  if (!operand.isPerClass)
    return createRow(meaning, operand.type);
  if (value && indices == ArrayRef<Expr>{head.classVar})
    return value;
  int64_t position =
      llvm::find(head.weight.dims, static_cast<int>(head.classLoop)) -
      head.weight.dims.begin();
  return createGeneric(
      rewriter, loc, head, statistics, meaning, {head.classVar},
      {tensor::getMixedSize(rewriter, loc, head.weight.value, position)},
      operand.type);
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
