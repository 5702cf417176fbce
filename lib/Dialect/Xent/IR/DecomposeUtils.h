//===- DecomposeUtils.h - pieces of the decompositions ----------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/IR.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_IR_DECOMPOSEUTILS_H
#define XENT_LIB_DIALECT_XENT_IR_DECOMPOSEUTILS_H

#include "Xent/Dialect/Xent/IR/TensorBuilders.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::xent::detail {

constexpr auto parallel = utils::IteratorType::parallel;
constexpr auto reduction = utils::IteratorType::reduction;

/// The indexing maps of one linalg.generic, one list of expressions an operand.
inline SmallVector<AffineMap>
mapsOf(OpBuilder &b, ArrayRef<SmallVector<AffineExpr, 4>> exprs) {
  return AffineMap::inferFromExprList(exprs, b.getContext());
}

/// Inside a linalg body over (token, class): the global id of the class of this
/// iteration, as an index.
Value createClassId(OpBuilder &b, Location loc, Value colOffset,
                    int64_t classDim);

/// Inside a linalg body whose first loop enumerates tokens: the target of this
/// token, as an index. `element` is its element of `target`, or null for the
/// diagonal.
Value createTargetId(OpBuilder &b, Location loc, Value rowOffset,
                     Value element);

/// Whether the index `target` is one of `classes` classes.
Value createIsClass(OpBuilder &b, Location loc, Value target, Value classes);

/// Clones the pointwise `region` onto `args` (in the order of the region) and
/// returns the value that it yields.
Value inlinePointwise(OpBuilder &b, Region &region, ValueRange args);

/// acc[i, v] = sum_d S(x[i, d]) * S(weight[v, d]) as an [N, V] tensor.
template <typename OpTy> Value createProduct(OpBuilder &b, OpTy op) {
  Location loc = op.getLoc();
  Type accumulator = op.getAccumulatorType();
  AffineExpr i, v, d;
  bindDims(b.getContext(), i, v, d);
  SmallVector<AffineExpr, 4> weightExprs = {v, d};
  if (op.getVocabDim() == 1)
    std::swap(weightExprs[0], weightExprs[1]);
  SmallVector<OpFoldResult> sizes = {
      tensor::getMixedSize(b, loc, op.getX(), 0),
      tensor::getMixedSize(b, loc, op.getWeight(), op.getVocabDim())};
  Value init =
      createFilled(b, loc, sizes, createFloat(b, loc, accumulator, 0.0));
  return linalg::GenericOp::create(
             b, loc, init.getType(), ValueRange{op.getX(), op.getWeight()},
             init, mapsOf(b, {{i, d}, weightExprs, {i, v}}),
             ArrayRef<utils::IteratorType>{parallel, parallel, reduction},
             [&](OpBuilder &b, Location loc, ValueRange args) {
               Value lhs = createFloatCast(b, loc, args[0], accumulator);
               Value rhs = createFloatCast(b, loc, args[1], accumulator);
               Value product = arith::MulFOp::create(b, loc, lhs, rhs);
               Value sum = arith::AddFOp::create(b, loc, args[2], product);
               linalg::YieldOp::create(b, loc, sum);
             })
      .getResult(0);
}

/// `value`, each element rounded to the type of `init`, in the place of that.
Value createRounded(OpBuilder &b, Location loc, Value value, Value init);

/// z[i, v] = logits(acc[i, v], rows[i]..., cols[v]...), in place of acc. `acc`
/// itself if the region is the identity.
template <typename OpTy> Value createLogits(OpBuilder &b, OpTy op, Value acc) {
  Block &body = op.getLogits().front();
  if (cast<YieldOp>(body.back()).getValue() == body.getArgument(0))
    return acc;
  AffineExpr i, v;
  bindDims(b.getContext(), i, v);
  SmallVector<SmallVector<AffineExpr, 4>> exprs(op.getRows().size(), {i});
  exprs.append(op.getCols().size(), {v});
  exprs.push_back({i, v});
  SmallVector<Value> inputs(op.getRows());
  llvm::append_range(inputs, op.getCols());
  return linalg::GenericOp::create(
             b, op.getLoc(), acc.getType(), inputs, acc, mapsOf(b, exprs),
             ArrayRef<utils::IteratorType>{parallel, parallel},
             [&](OpBuilder &b, Location loc, ValueRange args) {
               // linalg puts the output last, the region puts it first.
               SmallVector<Value> ordered = {args.back()};
               llvm::append_range(ordered, args.drop_back());
               Value z = inlinePointwise(b, op.getLogits(), ordered);
               linalg::YieldOp::create(b, loc, z);
             })
      .getResult(0);
}

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_IR_DECOMPOSEUTILS_H
