//===- XentDecomposeGrad.cpp - logit_grad in terms of linalg --------------===//

#include "DecomposeUtils.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// d[i, v] = dlogits(acc[i, v], rows[i]..., cols[v]..., hit) as an [N, V]
/// tensor of the type that the region yields.
static Value createGradLogits(OpBuilder &b, LogitGradOp op) {
  Location loc = op.getLoc();
  AffineExpr i, v;
  bindDims(b.getContext(), i, v);
  SmallVector<Value> inputs = {createProduct(b, op)};
  SmallVector<SmallVector<AffineExpr, 4>> exprs = {{i, v}};
  for (Value row : op.getRows()) {
    inputs.push_back(row);
    exprs.push_back({i});
  }
  for (Value col : op.getCols()) {
    inputs.push_back(col);
    exprs.push_back({v});
  }
  size_t numRegionInputs = inputs.size();
  if (op.getTarget()) {
    inputs.push_back(op.getTarget());
    exprs.push_back({i});
  }
  exprs.push_back({i, v});

  auto yield = cast<YieldOp>(op.getDlogits().front().back());
  Value init =
      tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, inputs[0]),
                              yield.getValue().getType());
  return linalg::GenericOp::create(
             b, loc, init.getType(), inputs, init, mapsOf(b, exprs),
             ArrayRef<utils::IteratorType>{parallel, parallel},
             [&](OpBuilder &b, Location loc, ValueRange args) {
               Value classId =
                   createClassId(b, loc, op.getColOffset(), /*classDim=*/1);
               Value target = createTargetId(
                   b, loc, op.getRowOffset(),
                   op.getTarget() ? args[numRegionInputs] : Value());
               SmallVector<Value> regionArgs(args.take_front(numRegionInputs));
               regionArgs.push_back(arith::CmpIOp::create(
                   b, loc, arith::CmpIPredicate::eq, classId, target));
               Value d = inlinePointwise(b, op.getDlogits(), regionArgs);
               linalg::YieldOp::create(b, loc, d);
             })
      .getResult(0);
}

/// Returns `value` rounded once to the element type of `type`.
static Value createRounded(OpBuilder &b, Location loc, Value value,
                           RankedTensorType type) {
  Type elementType = type.getElementType();
  if (getElementTypeOrSelf(value) != elementType) {
    AffineMap identity = b.getMultiDimIdentityMap(type.getRank());
    SmallVector<utils::IteratorType> iterators(type.getRank(), parallel);
    Value init = tensor::EmptyOp::create(
        b, loc, tensor::getMixedSizes(b, loc, value), elementType);
    value = linalg::GenericOp::create(
                b, loc, init.getType(), value, init,
                ArrayRef<AffineMap>{identity, identity}, iterators,
                [&](OpBuilder &b, Location loc, ValueRange args) {
                  linalg::YieldOp::create(
                      b, loc, createFloatCast(b, loc, args[0], elementType));
                })
                .getResult(0);
  }
  if (value.getType() != type)
    value = tensor::CastOp::create(b, loc, type, value);
  return value;
}

FailureOr<SmallVector<Value>> LogitGradOp::decomposeOperation(OpBuilder &b) {
  Location loc = getLoc();
  Type accumulator = getAccumulatorType();
  AffineExpr m, n, k;
  bindDims(b.getContext(), m, n, k);
  Value d = createGradLogits(b, *this);

  // result[m, n] = sum_k S(lhs) * S(rhs), rounded once
  auto contract = [&](Value lhs, ArrayRef<AffineExpr> lhsExprs, Value rhs,
                      ArrayRef<AffineExpr> rhsExprs, Value shapedLike,
                      Value result) {
    Value init = createFilled(b, loc, tensor::getMixedSizes(b, loc, shapedLike),
                              createFloat(b, loc, accumulator, 0.0));
    Value sum =
        linalg::GenericOp::create(
            b, loc, init.getType(), ValueRange{lhs, rhs}, init,
            mapsOf(b, {SmallVector<AffineExpr, 4>(lhsExprs),
                       SmallVector<AffineExpr, 4>(rhsExprs),
                       {m, n}}),
            ArrayRef<utils::IteratorType>{parallel, parallel, reduction},
            [&](OpBuilder &b, Location loc, ValueRange args) {
              Value product = arith::MulFOp::create(
                  b, loc, createFloatCast(b, loc, args[0], accumulator),
                  createFloatCast(b, loc, args[1], accumulator));
              Value sum = arith::AddFOp::create(b, loc, args[2], product);
              linalg::YieldOp::create(b, loc, sum);
            })
            .getResult(0);
    return createRounded(b, loc, sum, cast<RankedTensorType>(result.getType()));
  };

  SmallVector<Value> results;
  bool isVD = getVocabDim() == 0;
  // dx[i, h] = sum_v d[i, v] * weight[v, h]
  if (getDx())
    results.push_back(
        contract(d, {m, k}, getWeight(),
                 isVD ? ArrayRef<AffineExpr>{k, n} : ArrayRef<AffineExpr>{n, k},
                 getX(), getDx()));
  // dw[v, h] = sum_i d[i, v] * x[i, h]
  if (getDw())
    results.push_back(
        isVD ? contract(d, {k, m}, getX(), {k, n}, getWeight(), getDw())
             : contract(getX(), {k, m}, d, {k, n}, getWeight(), getDw()));
  // dbias[v] = sum_i d[i, v]
  if (getDbias()) {
    Value init = createFilled(
        b, loc, tensor::getMixedSize(b, loc, getWeight(), getVocabDim()),
        createFloat(b, loc, accumulator, 0.0));
    Value sum = linalg::GenericOp::create(
                    b, loc, init.getType(), d, init, mapsOf(b, {{m, n}, {n}}),
                    ArrayRef<utils::IteratorType>{reduction, parallel},
                    [&](OpBuilder &b, Location loc, ValueRange args) {
                      Value term =
                          createFloatCast(b, loc, args[0], accumulator);
                      Value sum = arith::AddFOp::create(b, loc, args[1], term);
                      linalg::YieldOp::create(b, loc, sum);
                    })
                    .getResult(0);
    results.push_back(createRounded(b, loc, sum, getDbias().getType()));
  }
  return results;
}
