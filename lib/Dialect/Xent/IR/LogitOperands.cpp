//===- LogitOperands.cpp - operands of ops over virtual logits ------------===//

#include "Xent/Dialect/Xent/IR/LogitOperands.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::xent;

Value mlir::xent::createSlice(OpBuilder &b, Location loc, Value source,
                              unsigned dim, OpFoldResult offset,
                              OpFoldResult size) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, source);
  SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
  offsets[dim] = offset;
  sizes[dim] = size;
  return tensor::ExtractSliceOp::create(b, loc, source, offsets, sizes,
                                        strides);
}

/// `base` + `offset`, where a null base is 0.
static Value createShifted(OpBuilder &b, Location loc, Value base,
                           OpFoldResult offset) {
  if (isZeroInteger(offset))
    return base;
  Value shift = getValueOrCreateConstantIndexOp(b, loc, offset);
  return base ? arith::AddIOp::create(b, loc, base, shift) : shift;
}

LogitOperands mlir::xent::sliceTokens(OpBuilder &b, Location loc,
                                      const LogitOperands &operands,
                                      OpFoldResult offset, OpFoldResult size) {
  return sliceTokens(b, loc, operands, offset, [&](Value source) {
    return createSlice(b, loc, source, 0, offset, size);
  });
}

LogitOperands
mlir::xent::sliceTokens(OpBuilder &b, Location loc,
                        const LogitOperands &operands, OpFoldResult offset,
                        llvm::function_ref<Value(Value)> sliceOf) {
  LogitOperands result = operands;
  result.x = sliceOf(operands.x);
  if (operands.target)
    result.target = sliceOf(operands.target);
  else
    // The target of a token is its global number.
    result.rowOffset = createShifted(b, loc, operands.rowOffset, offset);
  result.rows = llvm::map_to_vector(operands.rows, sliceOf);
  return result;
}

LogitOperands mlir::xent::sliceClasses(OpBuilder &b, Location loc,
                                       const LogitOperands &operands,
                                       OpFoldResult offset, OpFoldResult size) {
  LogitOperands result = operands;
  result.weight =
      createSlice(b, loc, operands.weight, operands.vocabDim, offset, size);
  result.cols = llvm::map_to_vector(operands.cols, [&](Value source) -> Value {
    return createSlice(b, loc, source, 0, offset, size);
  });
  // Targets are global class ids: the tile has to know where it lies.
  result.colOffset = createShifted(b, loc, operands.colOffset, offset);
  return result;
}
