//===- XentDecomposeGrad.cpp - sums of gradients in terms of linalg -------===//
//
// The executable definition of the op. It builds the logits of the op, so an
// op is tiled first.
//
//===----------------------------------------------------------------------===//

#include "DecomposeUtils.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// d[i, v] = dlogits(acc[i, v], rows[i]..., cols[v]..., hit) as an [N, V]
/// tensor of the type that the region yields; in place of acc if that is of the
/// same type.
static Value createGradLogits(OpBuilder &b, AccumulateLogitGradOp op) {
  Location loc = op.getLoc();
  AffineExpr i, v;
  bindDims(b.getContext(), i, v);
  Type accumulator = op.getAccumulatorType();
  auto yield = cast<YieldOp>(op.getDlogits().front().back());
  Type dlogitsType = yield.getValue().getType();
  Value acc = op.getProducts();
  bool isInPlace = !acc && dlogitsType == accumulator;
  if (!acc)
    acc = createProduct(b, op);

  SmallVector<Value> inputs;
  SmallVector<SmallVector<AffineExpr, 4>> exprs;
  auto addInput = [&](Value value, ArrayRef<AffineExpr> dims) {
    inputs.push_back(value);
    exprs.emplace_back(dims);
  };
  for (Value row : op.getRows())
    addInput(row, {i});
  for (Value col : op.getCols())
    addInput(col, {v});
  size_t numVectors = inputs.size();
  if (op.getTarget())
    addInput(op.getTarget(), {i});
  Value init = acc;
  if (!isInPlace) {
    addInput(acc, {i, v});
    init = tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, acc),
                                   dlogitsType);
  }
  exprs.push_back({i, v});

  return linalg::GenericOp::create(
             b, loc, init.getType(), inputs, init, mapsOf(b, exprs),
             ArrayRef<utils::IteratorType>{parallel, parallel},
             [&](OpBuilder &b, Location loc, ValueRange args) {
               Value classId =
                   createClassId(b, loc, op.getColOffset(), /*classDim=*/1);
               Value target =
                   createTargetId(b, loc, op.getRowOffset(),
                                  op.getTarget() ? args[numVectors] : Value());
               // acc is the last input, or else the output.
               Value product =
                   isInPlace ? args.back() : args.drop_back().back();
               SmallVector<Value> regionArgs = {
                   createFloatCast(b, loc, product, accumulator)};
               llvm::append_range(regionArgs, args.take_front(numVectors));
               regionArgs.push_back(arith::CmpIOp::create(
                   b, loc, arith::CmpIPredicate::eq, classId, target));
               Value d = inlinePointwise(b, op.getDlogits(), regionArgs);
               linalg::YieldOp::create(b, loc, d);
             })
      .getResult(0);
}

FailureOr<SmallVector<Value>>
AccumulateLogitGradOp::decomposeOperation(OpBuilder &b) {
  Location loc = getLoc();
  Type accumulator = getAccumulatorType();
  AffineExpr m, n, k;
  bindDims(b.getContext(), m, n, k);
  using Exprs = SmallVector<AffineExpr, 4>;
  Value d = createGradLogits(b, *this);

  // init[m, n] += sum_k S(lhs) * S(rhs)
  auto contract = [&](Value lhs, Exprs lhsExprs, Value rhs, Exprs rhsExprs,
                      Value init) -> Value {
    return linalg::GenericOp::create(
               b, loc, init.getType(), ValueRange{lhs, rhs}, init,
               mapsOf(b, {lhsExprs, rhsExprs, {m, n}}),
               ArrayRef<utils::IteratorType>{parallel, parallel, reduction},
               [&](OpBuilder &b, Location loc, ValueRange args) {
                 Value product = arith::MulFOp::create(
                     b, loc, createFloatCast(b, loc, args[0], accumulator),
                     createFloatCast(b, loc, args[1], accumulator));
                 Value sum = arith::AddFOp::create(b, loc, args[2], product);
                 linalg::YieldOp::create(b, loc, sum);
               })
        .getResult(0);
  };
  // init[n] += sum_m S(d)
  auto sumTokens = [&](Value init) -> Value {
    return linalg::GenericOp::create(
               b, loc, init.getType(), d, init, mapsOf(b, {{m, n}, {n}}),
               ArrayRef<utils::IteratorType>{reduction, parallel},
               [&](OpBuilder &b, Location loc, ValueRange args) {
                 Value term = createFloatCast(b, loc, args[0], accumulator);
                 Value sum = arith::AddFOp::create(b, loc, args[1], term);
                 linalg::YieldOp::create(b, loc, sum);
               })
        .getResult(0);
  };

  bool isVD = getVocabDim() == 0;
  SmallVector<Value> sums;
  for (auto [gradient, init] : llvm::zip_equal(getKinds(), getInits())) {
    switch (gradient) {
    case Gradients::Dx: // dx[i, h] += sum_v d[i, v] * weight[v, h]
      sums.push_back(contract(d, {m, k}, getWeight(),
                              isVD ? Exprs{k, n} : Exprs{n, k}, init));
      break;
    case Gradients::DBias: // dbias[v] += sum_i d[i, v]
      sums.push_back(sumTokens(init));
      break;
    default: // dw[v, h] += sum_i d[i, v] * x[i, h]
      sums.push_back(isVD ? contract(d, {k, m}, getX(), {k, n}, init)
                          : contract(getX(), {k, m}, d, {k, n}, init));
    }
  }
  return sums;
}
