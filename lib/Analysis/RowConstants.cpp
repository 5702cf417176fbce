//===- RowConstants.cpp - what a row is if one of its values is known -----===//

#include "RowConstants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::xent::detail;

static bool isZero(Attribute value) {
  auto number = dyn_cast_or_null<FloatAttr>(value);
  return number && number.getValue().isZero();
}

/// What folding does not know since it is not so for infinities and NaN: 0 as a
/// factor or dividend wins. Nor that a choice between equals is none.
static Attribute foldFinite(Operation *op, ArrayRef<Attribute> operands) {
  if (isa<arith::MulFOp>(op) && (isZero(operands[0]) || isZero(operands[1])))
    return FloatAttr::get(getElementTypeOrSelf(op->getResult(0)), 0.0);
  if (isa<arith::DivFOp>(op) && isZero(operands[0]))
    return operands[0];
  if (isa<arith::SelectOp>(op) && operands[1] &&
      (operands[1] == operands[2] ||
       (isZero(operands[1]) && isZero(operands[2]))))
    return operands[1];
  return {};
}

/// The constant of `op`, which has one result, on constant `operands`, some of
/// them unknown.
static Attribute fold(Operation *op, ArrayRef<Attribute> operands) {
  if (Attribute finite = foldFinite(op, operands))
    return finite;
  // Folding may also change an op in place.
  Operation *copy = op->clone();
  SmallVector<OpFoldResult> results;
  Attribute constant;
  if (succeeded(copy->fold(operands, results)) && results.size() == 1) {
    constant = dyn_cast<Attribute>(results.front());
    // Or to one of its operands.
    for (auto [operand, known] : llvm::zip_equal(copy->getOperands(), operands))
      if (results.front() == OpFoldResult(operand))
        constant = known;
  }
  copy->erase();
  return constant;
}

static Attribute getConstant(Value value) {
  Attribute constant;
  return matchPattern(value, m_Constant(&constant)) ? constant : Attribute();
}

bool RowConstants::holdsRows(Type type) const {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor)
    return false;
  if (tensor.hasStaticShape())
    return tensor.getNumElements() == numRows;
  return ShapedType::isDynamic(numRows) && tensor.getNumDynamicDims() == 1 &&
         llvm::count(tensor.getShape(), 1) == tensor.getRank() - 1;
}

/// The loops that enumerate the dimensions of a tensor that are not 1.
std::optional<SmallVector<unsigned>>
RowConstants::getRowLoops(AffineMap map, Type type) const {
  SmallVector<unsigned> loops;
  for (auto [expr, extent] : llvm::zip_equal(
           map.getResults(), cast<RankedTensorType>(type).getShape())) {
    if (extent == 1)
      continue;
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim)
      return std::nullopt;
    loops.push_back(dim.getPosition());
  }
  return loops;
}

/// The operand of `op` whose loops enumerate rows: a result with rows if there
/// is one, else an input.
static std::optional<unsigned> findRowOperand(linalg::LinalgOp op,
                                              const RowConstants &rows) {
  for (OpOperand &operand : llvm::reverse(op->getOpOperands()))
    if (rows.holdsRows(operand.get().getType()))
      return operand.getOperandNumber();
  return std::nullopt;
}

/// Whether `map` reads that row of a tensor of `type` that the iteration is in.
bool RowConstants::readsRow(linalg::LinalgOp op, AffineMap map,
                            Type type) const {
  std::optional<unsigned> like = findRowOperand(op, *this);
  if (!like || !holdsRows(type))
    return false;
  OpOperand &operand = op->getOpOperand(*like);
  std::optional<SmallVector<unsigned>> loops = getRowLoops(map, type);
  return loops && loops == getRowLoops(op.getMatchingIndexingMap(&operand),
                                       operand.get().getType());
}

/// The loop that `index` is, held within the bounds of what it reads.
static linalg::IndexOp getLoop(Value index) {
  if (auto max = index.getDefiningOp<arith::MaxSIOp>())
    if (matchPattern(max.getRhs(), m_Zero()))
      index = max.getLhs();
  if (auto min = index.getDefiningOp<arith::MinSIOp>())
    index = min.getLhs();
  return index.getDefiningOp<linalg::IndexOp>();
}

bool RowConstants::readsRow(linalg::LinalgOp op, Operation *extract) const {
  auto read = cast<tensor::ExtractOp>(extract);
  auto type = cast<RankedTensorType>(read.getTensor().getType());
  SmallVector<AffineExpr> places;
  for (Value index : read.getIndices()) {
    linalg::IndexOp loop = getLoop(index);
    places.push_back(loop ? getAffineDimExpr(loop.getDim(), op.getContext())
                          : getAffineConstantExpr(0, op.getContext()));
  }
  return readsRow(
      op, AffineMap::get(op.getNumLoops(), 0, places, op.getContext()), type);
}

bool RowConstants::foldBlock(Block &block, Elements &elements,
                             linalg::LinalgOp owner) {
  for (Operation &op : block.without_terminator()) {
    if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
      bool isRow = owner && readsRow(owner, extract);
      bool isMarked = marked.contains(extract.getTensor());
      if (isMarked && !isRow)
        return false;
      Element &element = elements[extract];
      if (isRow || !holdsRows(extract.getTensor().getType()))
        element.constant = getElement(extract.getTensor());
      element.isMarked = isMarked && !element.constant;
      continue;
    }
    SmallVector<Attribute> operands;
    bool isMarked = false;
    for (Value operand : op.getOperands()) {
      auto it = elements.find(operand);
      operands.push_back(it != elements.end() ? it->second.constant
                                              : getConstant(operand));
      isMarked |= it != elements.end() && it->second.isMarked;
    }
    // A region may read anything.
    if (op.getNumRegions() > 0 && !marked.empty())
      return false;
    Attribute constant;
    if (op.getNumResults() == 1 && op.getNumRegions() == 0 &&
        isMemoryEffectFree(&op))
      constant = fold(&op, operands);
    for (Value result : op.getResults())
      elements[result] = {constant, isMarked && !constant};
  }
  return true;
}

std::optional<RowConstants::Elements>
RowConstants::foldBody(linalg::LinalgOp op) {
  Elements elements;
  for (OpOperand &operand : op->getOpOperands()) {
    Value value = operand.get();
    auto type = dyn_cast<RankedTensorType>(value.getType());
    bool isRow =
        type && readsRow(op, op.getMatchingIndexingMap(&operand), type);
    Element &element = elements[op.getMatchingBlockArgument(&operand)];
    if (!type)
      element.constant = getConstant(value);
    else if (isRow || !holdsRows(type))
      element.constant = getElement(value);
    if (marked.contains(value)) {
      if (!isRow)
        return std::nullopt;
      element.isMarked = !element.constant;
    }
  }
  if (!foldBlock(*op.getBlock(), elements, op))
    return std::nullopt;
  return elements;
}

Attribute RowConstants::getElement(Value tensor) {
  auto it = known.find(tensor);
  if (it != known.end())
    return it->second;
  Attribute constant = compute(tensor);
  return known[tensor] = constant;
}

Attribute RowConstants::compute(Value tensor) {
  DenseElementsAttr elements;
  if (matchPattern(tensor, m_Constant(&elements)))
    return elements.isSplat() ? elements.getSplatValue<Attribute>()
                              : Attribute();
  Operation *def = tensor.getDefiningOp();
  if (!def)
    return {};
  if (auto fill = dyn_cast<linalg::FillOp>(def))
    return getConstant(fill.getInputs().front());
  if (!holdsRows(tensor.getType()))
    return {};
  if (isa<tensor::CastOp, tensor::ExpandShapeOp, tensor::CollapseShapeOp>(def))
    return getElement(def->getOperand(0));
  if (OpTrait::hasElementwiseMappableTraits(def))
    return foldFinite(
        def, llvm::map_to_vector(def->getOperands(), [&](Value v) {
          return isa<RankedTensorType>(v.getType()) ? getElement(v)
                                                    : getConstant(v);
        }));
  auto op = dyn_cast<linalg::LinalgOp>(def);
  if (!op || op.getNumParallelLoops() != op.getNumLoops())
    return {};
  // The row is that of the result.
  auto result = cast<OpResult>(tensor);
  OpOperand *init = op.getDpsInitOperand(result.getResultNumber());
  if (!readsRow(op, op.getMatchingIndexingMap(init), init->get().getType()))
    return {};
  std::optional<Elements> folded = foldBody(op);
  if (!folded)
    return {};
  Value yielded =
      op.getBlock()->getTerminator()->getOperand(result.getResultNumber());
  auto element = folded->find(yielded);
  return element != folded->end() ? element->second.constant
                                  : getConstant(yielded);
}
