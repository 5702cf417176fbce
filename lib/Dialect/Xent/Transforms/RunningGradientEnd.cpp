//===- RunningGradientEnd.cpp - dx of sums and final statistics -----------===//

#include "FactorEmitter.h"
#include "RunningGradient.h"
#include "Xent/Dialect/Xent/IR/XentHints.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// The values of a region for one token: its rows, `product` in place of its
/// products, and `cols` and `hit` if they are known.
IRMapping RunningGradient::mapRows(ValueRange rows, Value product,
                                   ValueRange cols, Value hit) {
  Block &body = op.getDlogits().front();
  unsigned numRows = op.getRows().size();
  IRMapping mapping;
  if (product)
    mapping.map(body.getArgument(0), product);
  mapping.map(body.getArguments().slice(1, numRows), rows);
  if (!cols.empty())
    mapping.map(body.getArguments().slice(1 + numRows, cols.size()), cols);
  if (hit)
    mapping.map(body.getArguments().back(), hit);
  return mapping;
}

/// What each sum is multiplied by, one vector each.
SmallVector<Value> RunningGradient::createRowFactors() {
  if (factored.sums.empty())
    return {};
  Type type = op.getAccumulatorType();
  Block *body = &op.getDlogits().front();
  SmallVector<Value> inputs = {max};
  for (Value row : op.getRows())
    inputs.push_back(getOnChunk(rewriter, loc, chunk, row, /*dim=*/0));
  SmallVector<Value> inits(
      factored.sums.size(),
      tensor::EmptyOp::create(rewriter, loc,
                              tensor::getMixedSizes(rewriter, loc, max), type));
  AffineExpr i;
  bindDims(rewriter.getContext(), i);
  SmallVector<SmallVector<AffineExpr, 2>> maps(inputs.size() + inits.size(),
                                               {i});
  return createMap(
      rewriter, loc, inputs, inits, maps, [&](OpBuilder &b, ValueRange args) {
        ValueRange rows = args.drop_front().take_front(op.getRows().size());
        SmallVector<Value> factors;
        for (const GradientSum &sum : factored.sums) {
          IRMapping mapping = mapRows(rows, {}, {}, {});
          Value scale;
          if (sum.exp) {
            // The exponential at the maximum: what is left of it.
            IRMapping atMax = mapping;
            atMax.map(sum.logit, args.front());
            scale = cloneValue(b, sum.exp->getResult(0), body, atMax);
            scale.getDefiningOp()->removeDiscardableAttr(kNonPositiveAttrName);
          }
          factors.push_back(
              createProducts(b, loc, sum.row, body, mapping, type, scale));
        }
        return factors;
      });
}

/// The dlogits of each target, as the region has them but for the roundings
/// that the sums do without, less what sums over all classes have counted for
/// it already; 0 if no class is the target.
Value RunningGradient::createTargetWeight(ValueRange rowFactors) {
  Type type = op.getAccumulatorType();
  Block *body = &op.getDlogits().front();
  SmallVector<Value> inputs = {picked};
  for (Value row : op.getRows())
    inputs.push_back(getOnChunk(rewriter, loc, chunk, row, /*dim=*/0));
  llvm::append_range(inputs, rowFactors);
  if (operands.target)
    inputs.push_back(operands.target);
  Value init = tensor::EmptyOp::create(
      rewriter, loc, tensor::getMixedSizes(rewriter, loc, picked), type);
  Value classes = getValueOrCreateConstantIndexOp(
      rewriter, loc,
      tensor::getMixedSize(rewriter, loc, op.getWeight(), op.getVocabDim()));
  AffineExpr i;
  bindDims(rewriter.getContext(), i);
  SmallVector<SmallVector<AffineExpr, 2>> maps(inputs.size() + 1, {i});
  unsigned numRows = op.getRows().size();
  return createMap(
             rewriter, loc, inputs, init, maps,
             [&](OpBuilder &b, ValueRange args) -> SmallVector<Value> {
               TargetColumn target = createTargetColumn(
                   b, loc, operands.rowOffset, operands.colOffset, classes,
                   operands.target ? args[inputs.size() - 1] : Value());
               auto weight = scf::IfOp::create(
                   b, loc, target.isClass,
                   [&](OpBuilder &b, Location loc) {
                     SmallVector<Value> cols;
                     for (Value col : op.getCols())
                       cols.push_back(tensor::ExtractOp::create(b, loc, col,
                                                                target.column));
                     Value hit =
                         arith::ConstantOp::create(b, loc, b.getBoolAttr(true));
                     IRMapping mapping =
                         mapRows(args.slice(1, numRows), args[0], cols, hit);
                     auto yield = cast<YieldOp>(body->back());
                     Value d = createFloatCast(
                         b, loc,
                         cloneUnrounded(b, yield.getValue(), body,
                                        factored.droppedRoundings, type,
                                        mapping),
                         type);
                     for (auto [index, sum] : llvm::enumerate(factored.sums)) {
                       if (!sum.isColumn)
                         continue;
                       Value element =
                           createProducts(b, loc, sum.element, body, mapping,
                                          type, /*scale=*/{});
                       Value counted = arith::MulFOp::create(
                           b, loc, args[1 + numRows + index], element);
                       d = arith::SubFOp::create(b, loc, d, counted);
                     }
                     scf::YieldOp::create(b, loc, d);
                   },
                   [&](OpBuilder &b, Location loc) {
                     scf::YieldOp::create(b, loc,
                                          createFloat(b, loc, type, 0.0));
                   });
               return {weight.getResult(0)};
             })
      .front();
}

Value RunningGradient::createDx() {
  Type type = op.getAccumulatorType();
  SmallVector<Value> rowFactors = createRowFactors();
  AffineExpr i, d;
  bindDims(rewriter.getContext(), i, d);
  SmallVector<Value> inputs;
  SmallVector<SmallVector<AffineExpr, 2>> maps;
  auto addInput = [&](Value value, SmallVector<AffineExpr, 2> dims) {
    inputs.push_back(value);
    maps.push_back(std::move(dims));
  };
  for (auto [factor, sum, value] :
       llvm::zip_equal(rowFactors, factored.sums, sums)) {
    addInput(factor, {i});
    if (sum.isColumn)
      addInput(
          tensor::CollapseShapeOp::create(
              rewriter, loc, value, SmallVector<ReassociationIndices>{{0, 1}}),
          {d});
    else
      addInput(value, {i, d});
  }
  size_t numSums = sums.size();
  Value classes = getValueOrCreateConstantIndexOp(
      rewriter, loc,
      tensor::getMixedSize(rewriter, loc, op.getWeight(), op.getVocabDim()));
  if (factored.usesTarget) {
    addInput(createTargetWeight(rowFactors), {i});
    if (operands.target)
      addInput(operands.target, {i});
  }
  Type resultType = getElementTypeOrSelf(op.getDx());
  Value init = tensor::EmptyOp::create(
      rewriter, loc, tensor::getMixedSizes(rewriter, loc, operands.x),
      resultType);
  maps.push_back({i, d});
  return createMap(
             rewriter, loc, inputs, init, maps,
             [&](OpBuilder &b, ValueRange args) -> SmallVector<Value> {
               Value dx;
               for (size_t k = 0; k != numSums; ++k) {
                 Value term = arith::MulFOp::create(b, loc, args[2 * k],
                                                    args[2 * k + 1]);
                 dx = dx ? arith::AddFOp::create(b, loc, dx, term) : term;
               }
               if (!dx)
                 dx = createFloat(b, loc, type, 0.0);
               if (!factored.usesTarget)
                 return {createFloatCast(b, loc, dx, resultType)};
               Value weight = args[2 * numSums];
               TargetColumn target = createTargetColumn(
                   b, loc, operands.rowOffset, operands.colOffset, classes,
                   operands.target ? args[2 * numSums + 1] : Value());
               Value hidden = linalg::IndexOp::create(b, loc, 1);
               auto whole = scf::IfOp::create(
                   b, loc, target.isClass,
                   [&](OpBuilder &b, Location loc) {
                     SmallVector<Value> position = {target.column, hidden};
                     if (op.getVocabDim() == 1)
                       std::swap(position[0], position[1]);
                     Value element =
                         createFloatCast(b, loc,
                                         tensor::ExtractOp::create(
                                             b, loc, op.getWeight(), position),
                                         type);
                     Value term =
                         arith::MulFOp::create(b, loc, weight, element);
                     scf::YieldOp::create(
                         b, loc,
                         ValueRange{arith::AddFOp::create(b, loc, dx, term)});
                   },
                   [&](OpBuilder &b, Location loc) {
                     scf::YieldOp::create(b, loc, dx);
                   });
               return {createFloatCast(b, loc, whole.getResult(0), resultType)};
             })
      .front();
}
