//===- RowSlice.cpp - row arithmetic on a chunk of tokens -----------------===//

#include "RowSlice.h"
#include "RowGather.h"
#include "Xent/Dialect/Xent/IR/LogitOperands.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StructuredOpsUtils.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

Value mlir::xent::detail::getOnChunk(OpBuilder &b, Location loc,
                                     TokenChunk &chunk, Value value,
                                     unsigned dim) {
  if (Value known = chunk.values.lookupOrNull(value))
    return known;
  if (chunk.numbers)
    return createGathered(b, loc, value, dim, chunk.numbers);
  return createSlice(b, loc, value, dim, chunk.offset, chunk.size);
}

namespace {

/// Clones one op of a slice.
struct RowCloner {
  OpBuilder &b;
  const RowLocality &locality;
  TokenChunk &chunk;

  void clone(linalg::LinalgOp op);
  void clone(tensor::ExpandShapeOp op);
  void clone(tensor::CollapseShapeOp op);
  void cloneElementwise(Operation *op);

  /// The type of `value` on the chunk.
  RankedTensorType getType(Value value) const {
    auto type = cast<RankedTensorType>(value.getType());
    SmallVector<int64_t> shape(type.getShape());
    shape[locality.tokenDims.at(value)] =
        getConstantIntValue(chunk.size).value_or(ShapedType::kDynamic);
    return type.clone(shape);
  }
};

} // namespace

/// One loop enumerates the tokens of every operand that has them.
void RowCloner::clone(linalg::LinalgOp op) {
  AffineMap resultMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  unsigned loop =
      resultMap.getDimPosition(locality.tokenDims.at(op->getResult(0)));
  AffineExpr token = getAffineDimExpr(loop, op.getContext());
  SmallVector<Value> operands;
  for (OpOperand &operand : op->getOpOperands()) {
    std::optional<unsigned> dim =
        op.getMatchingIndexingMap(&operand).getResultPosition(token);
    if (dim && op.isDpsInit(&operand) &&
        !op.payloadUsesValueFromOperand(&operand)) {
      // A place of its own: that of the program may be one that the loop
      // carries, since empty tensors of one shape are one value.
      SmallVector<OpFoldResult> sizes =
          tensor::getMixedSizes(b, op.getLoc(), operand.get());
      sizes[*dim] = chunk.size;
      operands.push_back(tensor::EmptyOp::create(
          b, op.getLoc(), sizes, getElementTypeOrSelf(operand.get())));
      continue;
    }
    operands.push_back(
        dim ? getOnChunk(b, op.getLoc(), chunk, operand.get(), *dim)
            : operand.get());
  }
  SmallVector<Type> types;
  for (OpOperand &init : op.getDpsInitsMutable())
    types.push_back(operands[init.getOperandNumber()].getType());
  auto cloned = cast<linalg::LinalgOp>(
      mlir::clone(b, op.getOperation(), types, operands));
  chunk.values.map(op->getResults(), cloned->getResults());
  if (chunk.numbers)
    return;
  // What the body knows of its place counts from the first token of all.
  SmallVector<OpFoldResult> offsets(op.getNumLoops());
  offsets[loop] = chunk.offset;
  OpBuilder::InsertionGuard guard(b);
  linalg::offsetIndices(b, cloned, offsets);
}

void RowCloner::clone(tensor::ExpandShapeOp op) {
  Value source = chunk.values.lookup(op.getSrc());
  SmallVector<OpFoldResult> sizes = op.getMixedOutputShape();
  sizes[locality.tokenDims.at(op.getResult())] = chunk.size;
  Value result = tensor::ExpandShapeOp::create(
      b, op.getLoc(), getType(op.getResult()), source,
      op.getReassociationIndices(), sizes);
  chunk.values.map(op.getResult(), result);
}

void RowCloner::clone(tensor::CollapseShapeOp op) {
  Value result = tensor::CollapseShapeOp::create(
      b, op.getLoc(), getType(op.getResult()), chunk.values.lookup(op.getSrc()),
      op.getReassociationIndices());
  chunk.values.map(op.getResult(), result);
}

/// Casts and elementwise ops: all tensors have one shape.
void RowCloner::cloneElementwise(Operation *op) {
  int64_t dim = locality.tokenDims.at(op->getResult(0));
  auto operands = llvm::map_to_vector(op->getOperands(), [&](Value operand) {
    return isa<RankedTensorType>(operand.getType())
               ? getOnChunk(b, op->getLoc(), chunk, operand, dim)
               : operand;
  });
  auto types = llvm::map_to_vector(
      op->getResults(), [&](Value result) -> Type { return getType(result); });
  Operation *cloned = mlir::clone(b, op, types, operands);
  chunk.values.map(op->getResults(), cloned->getResults());
}

bool mlir::xent::detail::knowsItsPlace(Operation *op) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  return linalgOp && linalgOp.hasIndexSemantics();
}

void mlir::xent::detail::cloneOntoChunk(OpBuilder &b, Operation *op,
                                        const RowLocality &locality,
                                        TokenChunk &chunk) {
  RowCloner cloner{b, locality, chunk};
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return cloner.clone(linalgOp);
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return cloner.clone(expand);
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
    return cloner.clone(collapse);
  cloner.cloneElementwise(op);
}
