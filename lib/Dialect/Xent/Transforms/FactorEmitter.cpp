//===- FactorEmitter.cpp - values of a factored gradient ------------------===//

#include "FactorEmitter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StructuredOpsUtils.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

SmallVector<Value> mlir::xent::detail::createMap(
    OpBuilder &b, Location loc, ValueRange inputs, ValueRange inits,
    ArrayRef<SmallVector<AffineExpr, 2>> maps, MapBody body) {
  int64_t numLoops = 1;
  for (Value init : inits)
    numLoops =
        std::max(numLoops, cast<RankedTensorType>(init.getType()).getRank());
  SmallVector<AffineMap> indexing;
  for (ArrayRef<AffineExpr> exprs : maps)
    indexing.push_back(AffineMap::get(numLoops, 0, exprs, b.getContext()));
  SmallVector<utils::IteratorType> iterators(numLoops,
                                             utils::IteratorType::parallel);
  auto op = linalg::GenericOp::create(
      b, loc, TypeRange(inits), inputs, inits, indexing, iterators,
      [&](OpBuilder &b, Location loc, ValueRange args) {
        linalg::YieldOp::create(b, loc, body(b, args));
      });
  return SmallVector<Value>(op.getResults());
}

Value mlir::xent::detail::cloneValue(OpBuilder &b, Value value, Block *body,
                                     IRMapping &mapping) {
  if (Value known = mapping.lookupOrNull(value))
    return known;
  Operation *op = value.getDefiningOp();
  if (!op || op->getBlock() != body)
    return value;
  for (Value operand : op->getOperands())
    cloneValue(b, operand, body, mapping);
  b.clone(*op, mapping);
  return mapping.lookup(value);
}

Value mlir::xent::detail::cloneUnrounded(OpBuilder &b, Value value, Block *body,
                                         ArrayRef<Operation *> roundings,
                                         Type type, IRMapping &mapping) {
  if (Value known = mapping.lookupOrNull(value))
    return known;
  Operation *op = value.getDefiningOp();
  if (!op || op->getBlock() != body)
    return value;
  bool isWider = false;
  SmallVector<Value> operands;
  for (Value operand : op->getOperands()) {
    operands.push_back(
        cloneUnrounded(b, operand, body, roundings, type, mapping));
    isWider |= operands.back().getType() != operand.getType();
  }
  Value result;
  if (llvm::is_contained(roundings, op) || (isWider && isa<arith::ExtFOp>(op)))
    result = createFloatCast(b, op->getLoc(), operands.front(), type);
  else if (!isWider)
    return cloneValue(b, value, body, mapping);
  else {
    // A pointwise op takes and gives floats of one type.
    for (Value &operand : operands)
      if (isa<FloatType>(operand.getType()))
        operand = createFloatCast(b, op->getLoc(), operand, type);
    OperationState state(op->getLoc(), op->getName(), operands,
                         isa<FloatType>(value.getType()) ? type
                                                         : value.getType(),
                         op->getAttrs());
    result = b.create(state)->getResult(0);
  }
  mapping.map(value, result);
  return result;
}

static Value createProduct(OpBuilder &b, Location loc,
                           const GradientProduct &product, Block *body,
                           IRMapping &mapping, Type type, Value scale) {
  Value result = scale;
  for (auto [kind, value] : product.factors) {
    Value factor = cloneValue(b, value, body, mapping);
    if (kind == GradientFactor::Multiply && !result) {
      result = createFloatCast(b, loc, factor, type);
      continue;
    }
    if (!result)
      result = createFloat(b, loc, type, 1.0);
    switch (kind) {
    case GradientFactor::Multiply:
      result = arith::MulFOp::create(b, loc, result,
                                     createFloatCast(b, loc, factor, type));
      break;
    case GradientFactor::Divide:
      result = arith::DivFOp::create(b, loc, result,
                                     createFloatCast(b, loc, factor, type));
      break;
    case GradientFactor::KeepIf:
      result = arith::SelectOp::create(b, loc, factor, result,
                                       createFloat(b, loc, type, 0.0));
      break;
    case GradientFactor::DropIf:
      result = arith::SelectOp::create(b, loc, factor,
                                       createFloat(b, loc, type, 0.0), result);
      break;
    }
  }
  if (!result)
    result = createFloat(b, loc, type, 1.0);
  return product.isNegated ? arith::NegFOp::create(b, loc, result) : result;
}

Value mlir::xent::detail::createProducts(OpBuilder &b, Location loc,
                                         ArrayRef<GradientProduct> products,
                                         Block *body, IRMapping &mapping,
                                         Type type, Value scale) {
  Value sum;
  for (const GradientProduct &product : products) {
    Value term = createProduct(b, loc, product, body, mapping, type, scale);
    sum = sum ? arith::AddFOp::create(b, loc, sum, term) : term;
  }
  return sum;
}
