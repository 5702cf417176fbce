//===- Evaluator.cpp - what elements of tensors mean ----------------------===//

#include "Xent/Analysis/Evaluator.h"
#include "EvaluatorBody.h"
#include "Xent/Analysis/Scatter.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace mlir::xent;

/// Evaluations inside each other, counted in values that do not depend on the
/// logits: the others are evaluated in program order.
static constexpr int maxEvaluationDepth = 128;

std::optional<unsigned> mlir::xent::getHiddenLoop(Operation *op) {
  auto linalgOp = dyn_cast_or_null<linalg::LinalgOp>(op);
  if (!linalgOp || op->getNumResults() != 1 ||
      !linalg::isaContractionOpInterface(linalgOp))
    return std::nullopt;
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (!type || !isa<FloatType>(type.getElementType()))
    return std::nullopt;
  FailureOr<linalg::ContractionDimensions> dims =
      linalg::inferContractionDims(linalgOp);
  if (failed(dims) || dims->m.empty() || dims->n.empty() || dims->k.empty())
    return std::nullopt;
  SmallVector<int64_t> ranges = linalgOp.getStaticLoopRanges();
  auto isReal = [&](unsigned loop) { return ranges[loop] != 1; };
  if (llvm::count_if(dims->k, isReal) > 1)
    return std::nullopt;
  auto real = llvm::find_if(dims->k, isReal);
  return real == dims->k.end() ? dims->k.back() : *real;
}

bool mlir::xent::isMatrixProduct(Operation *op) {
  return getHiddenLoop(op).has_value();
}

Evaluator::Evaluator(Algebra &algebra, unsigned classDim) : algebra(algebra) {
  numClasses = getDim(algebra.logits, classDim);
}

//===----------------------------------------------------------------------===//
// Extents and loops
//===----------------------------------------------------------------------===//

/// Follows the tensor whose extent is asked for back to where it is made, so
/// that equal extents are the same expression.
Expr Evaluator::getDim(Value tensor, int64_t dim) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!type.isDynamicDim(dim))
    return algebra.constant(type.getDimSize(dim));
  if (Expr known = dims.lookup({tensor, dim}))
    return known;
  Expr extent = findDim(tensor, dim);
  dims[{tensor, dim}] = extent;
  return extent;
}

Expr Evaluator::findDim(Value tensor, int64_t dim) {
  while (Operation *def = tensor.getDefiningOp()) {
    if (auto castOp = dyn_cast<tensor::CastOp>(def)) {
      tensor = castOp.getSource();
    } else if (auto op = dyn_cast<linalg::LinalgOp>(def);
               op && tensor != algebra.logits && depth < maxEvaluationDepth) {
      auto loop = dyn_cast<AffineDimExpr>(
          op.getIndexingMapMatchingResult(cast<OpResult>(tensor))
              .getResult(dim));
      if (!loop)
        return algebra.dim(tensor, dim);
      ++depth;
      Expr extent = getExtent(op, loop.getPosition());
      --depth;
      return extent;
    } else if (auto dps = dyn_cast<DestinationStyleOpInterface>(def)) {
      tensor = dps.getDpsInitOperand(cast<OpResult>(tensor).getResultNumber())
                   ->get();
    } else if (auto empty = dyn_cast<tensor::EmptyOp>(def)) {
      return evaluateIndex(empty.getMixedSizes()[dim]);
    } else if (auto expand = dyn_cast<tensor::ExpandShapeOp>(def)) {
      return evaluateIndex(expand.getMixedOutputShape()[dim]);
    } else if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(def)) {
      Expr product = algebra.one();
      ReassociationIndices group = collapse.getReassociationIndices()[dim];
      for (int64_t d : group)
        product = algebra.mul(product, getDim(collapse.getSrc(), d));
      return product;
    } else {
      break;
    }
    auto source = cast<RankedTensorType>(tensor.getType());
    if (!source.isDynamicDim(dim))
      return algebra.constant(source.getDimSize(dim));
  }
  return algebra.dim(tensor, dim);
}

Expr Evaluator::evaluateIndex(OpFoldResult index) {
  if (std::optional<int64_t> c = getConstantIntValue(index))
    return algebra.constant(*c);
  return evaluate(cast<Value>(index));
}

Expr Evaluator::getExtent(linalg::LinalgOp op, unsigned loop) {
  int64_t size = op.getStaticLoopRanges()[loop];
  if (!ShapedType::isDynamic(size))
    return algebra.constant(size);
  // Operands agree on the extent of a loop: that of the logits, if one has it,
  // else that of the result.
  auto logitsType = cast<RankedTensorType>(algebra.logits.getType());
  SmallVector<Expr> known;
  for (int64_t d = 0; d < logitsType.getRank(); ++d)
    known.push_back(getDim(algebra.logits, d));
  Expr extent;
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [d, expr] : llvm::enumerate(map.getResults()))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        if (dim.getPosition() == loop) {
          Expr other = getDim(operand.get(), d);
          if (!extent || op.isDpsInit(&operand) ||
              llvm::is_contained(known, other))
            extent = other;
          if (llvm::is_contained(known, extent))
            return extent;
        }
  }
  return extent ? extent : algebra.opaque("unknown extent");
}

SmallVector<Expr> Evaluator::getLoops(linalg::LinalgOp op) {
  SmallVector<Expr> loops;
  for (unsigned l = 0, e = op.getNumLoops(); l < e; ++l)
    loops.push_back(algebra.var(l + 1, getExtent(op, l)));
  return loops;
}

SmallVector<Expr> Evaluator::getLoopsAt(linalg::LinalgOp op, OpResult result,
                                        ArrayRef<Expr> indices) {
  SmallVector<Expr> loops(op.getNumLoops());
  AffineMap map = op.getIndexingMapMatchingResult(result);
  for (auto [index, expr] : llvm::zip_equal(indices, map.getResults()))
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      if (Expr &loop = loops[dim.getPosition()]; !loop)
        loop = index;
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  for (auto [loop, range] : llvm::zip_equal(loops, ranges))
    if (range == 1)
      loop = algebra.zero();
  return loops;
}

Expr Evaluator::evaluateAffine(AffineExpr expr, ArrayRef<Expr> dims,
                               ArrayRef<Expr> symbols) {
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return symbols[symbol.getPosition()];
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return dims[dim.getPosition()];
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return algebra.constant(constant.getValue());
  auto binary = cast<AffineBinaryOpExpr>(expr);
  Expr lhs = evaluateAffine(binary.getLHS(), dims, symbols);
  Expr rhs = evaluateAffine(binary.getRHS(), dims, symbols);
  switch (expr.getKind()) {
  case AffineExprKind::Add:
    return algebra.add(lhs, rhs);
  case AffineExprKind::Mul:
    return algebra.mul(lhs, rhs);
  case AffineExprKind::FloorDiv:
    return algebra.fn("fdiv", {lhs, rhs});
  case AffineExprKind::Mod:
    return algebra.fn("mod", {lhs, rhs});
  default:
    return algebra.fn("ceildiv", {lhs, rhs});
  }
}

Element Evaluator::getOperandElement(linalg::LinalgOp op, OpOperand &operand,
                                     ArrayRef<Expr> loops) {
  Element element{operand.get(), {}};
  for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults())
    element.indices.push_back(evaluateAffine(expr, loops));
  return element;
}

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

Expr Evaluator::evaluate(linalg::LinalgOp op, OpOperand &operand,
                         ArrayRef<Expr> loops) {
  if (!isa<RankedTensorType>(operand.get().getType()))
    return evaluate(operand.get());
  return evaluate(getOperandElement(op, operand, loops));
}

Expr Evaluator::evaluate(linalg::LinalgOp op, Value scalar,
                         ArrayRef<Expr> loops) {
  if (!lastBody || !lastBody->isOf(op, loops))
    lastBody = std::make_shared<Body>(*this, op, loops);
  // Evaluation inside of a body may ask for another one.
  std::shared_ptr<Body> body = lastBody;
  return body->get(scalar);
}

SmallVector<Expr> Evaluator::getCanonicalIndices(Value tensor) {
  SmallVector<Expr> indices;
  for (int64_t d = 0, e = cast<RankedTensorType>(tensor.getType()).getRank();
       d < e; ++d)
    indices.push_back(algebra.var(d + 1, getDim(tensor, d)));
  return indices;
}

Expr Evaluator::evaluate(Value value) {
  if (Expr known = values.lookup(value))
    return known;
  if (algebra.isTooLarge)
    return algebra.zero();
  Expr result;
  bool isTensor = isa<RankedTensorType>(value.getType());
  if (depth > maxEvaluationDepth ||
      (!isTensor && isa<ShapedType>(value.getType()))) {
    // Far from the head, or of no type that is looked into: a leaf.
    SmallVector<Expr> indices;
    if (isTensor)
      indices = getCanonicalIndices(value);
    algebra.isTooLarge |= dependents.contains(value);
    result = algebra.load(value, indices, dependents.contains(value));
  } else {
    ++depth;
    result = isTensor ? evaluateTensor(value, getCanonicalIndices(value))
                      : Body(*this, nullptr, {}).get(value);
    --depth;
  }
  values[value] = result;
  return result;
}

Expr Evaluator::evaluate(const Element &element) {
  if (auto constant = evaluateConstant(element.tensor, element.indices))
    return *constant;
  Expr meaning = evaluate(element.tensor);
  // As it is, along a chain of elementwise ops: nothing to substitute.
  if (getCanonicalIndices(element.tensor) == element.indices)
    return meaning;
  Algebra::Substitution replacements;
  auto type = cast<RankedTensorType>(element.tensor.getType());
  for (auto [d, index] : llvm::enumerate(element.indices))
    replacements[d + 1] = type.getDimSize(d) == 1 ? algebra.zero() : index;
  return algebra.substitute(meaning, replacements);
}

std::optional<Expr> Evaluator::evaluateConstant(Value tensor,
                                                ArrayRef<Expr> indices) {
  DenseElementsAttr attr;
  if (!matchPattern(tensor, m_Constant(&attr)))
    return std::nullopt;
  auto type = cast<RankedTensorType>(tensor.getType());
  Type element = type.getElementType();
  auto toNumber = [&](const APInt &value) {
    return element.isInteger(1) ? static_cast<double>(value.getZExtValue())
                                : static_cast<double>(value.getSExtValue());
  };
  if (attr.isSplat() && isa<FloatType>(element))
    return getNumber(attr.getSplatValue<APFloat>());
  if (!element.isIntOrIndex())
    return algebra.load(tensor, indices);
  if (attr.isSplat())
    return algebra.constant(toNumber(attr.getSplatValue<APInt>()));
  // An arithmetic progression is affine in the linear index.
  SmallVector<double> numbers;
  for (const APInt &value : attr.getValues<APInt>())
    numbers.push_back(toNumber(value));
  Expr linear = algebra.zero();
  for (auto [d, index] : llvm::enumerate(indices))
    linear = algebra.add(algebra.scale(linear, type.getDimSize(d)), index);
  if (std::optional<double> c = Algebra::getConstant(linear))
    if (*c >= 0 && *c < numbers.size())
      return algebra.constant(numbers[static_cast<size_t>(*c)]);
  double step = numbers[1] - numbers[0];
  for (size_t i = 2; i < numbers.size(); ++i)
    if (numbers[i] - numbers[i - 1] != step)
      return algebra.load(tensor, indices);
  return algebra.add(algebra.constant(numbers[0]), algebra.scale(linear, step));
}

std::optional<Element> Evaluator::getSource(const Element &element) {
  Operation *def = element.tensor.getDefiningOp();
  if (auto op = dyn_cast_or_null<tensor::CastOp>(def))
    return Element{op.getSource(), element.indices};
  if (auto op = dyn_cast_or_null<tensor::ExpandShapeOp>(def)) {
    Element source{op.getSrc(), {}};
    SmallVector<OpFoldResult> shape = op.getMixedOutputShape();
    for (const ReassociationIndices &group : op.getReassociationIndices()) {
      Expr linear = algebra.zero();
      for (int64_t d : group)
        linear = algebra.add(algebra.mul(linear, evaluateIndex(shape[d])),
                             element.indices[d]);
      source.indices.push_back(linear);
    }
    return source;
  }
  if (auto op = dyn_cast_or_null<tensor::CollapseShapeOp>(def)) {
    auto type = cast<RankedTensorType>(op.getSrc().getType());
    Element source{op.getSrc(),
                   SmallVector<Expr>(type.getRank(), algebra.zero())};
    for (auto [g, group] : llvm::enumerate(op.getReassociationIndices())) {
      SmallVector<int64_t> dims(llvm::make_filter_range(
          group, [&](int64_t d) { return type.getDimSize(d) != 1; }));
      Expr rest = element.indices[g];
      for (int64_t d : llvm::reverse(dims)) {
        if (d == dims.front()) {
          source.indices[d] = rest;
          break;
        }
        Expr size = getDim(op.getSrc(), d);
        source.indices[d] = algebra.fn("mod", {rest, size});
        rest = algebra.fn("fdiv", {rest, size});
      }
    }
    return source;
  }
  if (auto op = dyn_cast_or_null<tensor::ExtractSliceOp>(def)) {
    llvm::SmallBitVector dropped = op.getDroppedDims();
    Element source{op.getSource(), {}};
    unsigned next = 0;
    for (auto [d, offset] : llvm::enumerate(op.getMixedOffsets())) {
      Expr index = dropped.test(d) ? algebra.zero() : element.indices[next++];
      Expr stride = evaluateIndex(op.getMixedStrides()[d]);
      source.indices.push_back(
          algebra.add(evaluateIndex(offset), algebra.mul(index, stride)));
    }
    return source;
  }
  return std::nullopt;
}

Expr Evaluator::evaluateInsertSlice(tensor::InsertSliceOp op,
                                    ArrayRef<Expr> indices) {
  llvm::SmallBitVector dropped = op.getDroppedDims();
  SmallVector<OpFoldResult> offsets = op.getMixedOffsets(),
                            sizes = op.getMixedSizes();
  Expr inside = algebra.one();
  Element source{op.getSource(), {}};
  for (auto [d, index] : llvm::enumerate(indices)) {
    if (!isOneInteger(op.getMixedStrides()[d]))
      return algebra.load(op.getResult(), indices,
                          dependents.contains(op.getResult()));
    Expr position = algebra.sub(index, evaluateIndex(offsets[d]));
    if (!dropped.test(d))
      source.indices.push_back(position);
    Expr size = dropped.test(d) ? algebra.one() : evaluateIndex(sizes[d]);
    inside = algebra.mul(inside, algebra.negate(algebra.isNegative(position)));
    inside =
        algebra.mul(inside, algebra.isNegative(algebra.sub(position, size)));
  }
  if (inside == algebra.one())
    return evaluate(source);
  Element dest{op.getDest(), SmallVector<Expr>(indices)};
  if (inside == algebra.zero())
    return evaluate(dest);
  return algebra.add(algebra.mul(inside, evaluate(source)),
                     algebra.mul(algebra.negate(inside), evaluate(dest)));
}

Expr Evaluator::getInside(tensor::PadOp op, ArrayRef<Expr> indices,
                          SmallVectorImpl<Expr> &source) {
  Expr inside = algebra.one();
  for (auto [d, index] : llvm::enumerate(indices)) {
    Expr position = algebra.sub(index, evaluateIndex(op.getMixedLowPad()[d]));
    source.push_back(position);
    Expr size = getDim(op.getSource(), d);
    inside = algebra.mul(inside, algebra.negate(algebra.isNegative(position)));
    inside =
        algebra.mul(inside, algebra.isNegative(algebra.sub(position, size)));
  }
  return inside;
}

Expr Evaluator::evaluatePad(tensor::PadOp op, ArrayRef<Expr> indices) {
  Value padding = op.getConstantPaddingValue();
  if (!padding)
    return algebra.load(op.getResult(), indices,
                        dependents.contains(op.getResult()));
  Element source{op.getSource(), {}};
  Expr inside = getInside(op, indices, source.indices);
  return algebra.add(algebra.mul(inside, evaluate(source)),
                     algebra.mul(algebra.negate(inside), evaluate(padding)));
}

Expr Evaluator::evaluateTensor(Value tensor, ArrayRef<Expr> indices) {
  Operation *def = tensor.getDefiningOp();
  bool isDependent = dependents.contains(tensor);
  if (!def)
    return algebra.load(tensor, indices, isDependent);
  if (tensor == algebra.logits) {
    // The product, plus whatever it accumulates into.
    auto op = cast<linalg::LinalgOp>(def);
    Element init{op.getDpsInitOperand(0)->get(), SmallVector<Expr>(indices)};
    return algebra.add(algebra.load(tensor, indices), evaluate(init));
  }
  if (auto constant = evaluateConstant(tensor, indices))
    return *constant;
  if (keeps && keeps(tensor))
    return algebra.load(tensor, indices, isDependent);
  Element element{tensor, SmallVector<Expr>(indices)};
  if (std::optional<Element> source = getSource(element))
    return evaluate(*source);
  if (auto op = dyn_cast<tensor::InsertSliceOp>(def))
    return evaluateInsertSlice(op, indices);
  if (auto op = dyn_cast<tensor::PadOp>(def))
    return evaluatePad(op, indices);
  if (auto op = dyn_cast<tensor::FromElementsOp>(def);
      op && op.getElements().size() == 1)
    return evaluate(op.getElements()[0]);
  if (auto op = dyn_cast<tensor::SplatOp>(def))
    return evaluate(op.getInput());
  if (auto op = dyn_cast<linalg::SoftmaxOp>(def))
    return evaluateSoftmax(op, indices);
  if (auto result = dyn_cast<OpResult>(tensor); isa<scf::ForOp>(def))
    if (std::optional<Expr> meaning = evaluateLoop(result, indices))
      return *meaning;
  if (std::optional<Scatter> scatter = matchScatter(def))
    if (auto meaning = evaluateScatter(*scatter, indices))
      return meaning->value;
  auto op = dyn_cast<linalg::LinalgOp>(def);
  if (!op || isLeaf(op, cast<OpResult>(tensor)))
    return algebra.load(tensor, indices, isDependent);
  return evaluateResult(op, cast<OpResult>(tensor), indices);
}

bool Evaluator::touchesClasses(Value tensor) {
  auto type = dyn_cast<RankedTensorType>(tensor.getType());
  if (!type)
    return false;
  std::optional<double> classes = Algebra::getConstant(numClasses);
  return llvm::any_of(type.getShape(), [&](int64_t size) {
    return ShapedType::isDynamic(size) ? !classes : classes == size;
  });
}

/// Whether `op` comes after the product, or after the block argument that is
/// the logits, and so may depend on it, through values that are statistics
/// already.
bool Evaluator::isAfterProduct(Operation *op) {
  Value logits = algebra.logits;
  Operation *product = logits.getDefiningOp();
  return op->getBlock() == logits.getParentBlock() &&
         (!product || product->isBeforeInBlock(op));
}

/// Floats that come before the product and touch no tensor with the extent of
/// the class dimension: without this, every head would be evaluated back
/// through the whole model. Data movement, exact widening and constants are
/// looked through.
bool Evaluator::isLeaf(linalg::LinalgOp op, OpResult result) {
  if (dependents.contains(result) || isAfterProduct(op) ||
      !isa<FloatType>(getElementTypeOrSelf(result.getType())) ||
      llvm::any_of(op->getOperands(),
                   [&](Value operand) { return touchesClasses(operand); }))
    return false;
  Value yielded = getYielded(op, result.getResultNumber());
  if (auto widened = yielded.getDefiningOp<arith::ExtFOp>())
    yielded = widened.getIn();
  return !isa<BlockArgument>(yielded) && !matchPattern(yielded, m_Constant());
}
