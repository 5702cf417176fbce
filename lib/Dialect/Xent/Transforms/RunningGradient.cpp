//===- RunningGradient.cpp - dx beside running statistics -----------------===//

#include "RunningGradient.h"
#include "ChunkLoops.h"
#include "FactorEmitter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StructuredOpsUtils.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Adds a chunk of classes to what the statistics are at, and returns the
/// products if they are kept. The states are those of `stats` afterwards.
Value RunningGradient::createStates(Statistics &stats, OpFoldResult offset,
                                    OpFoldResult size, ValueRange inits,
                                    bool keepsProducts) {
  LogitOperands part =
      sliceClasses(rewriter, loc, getLogitOperands(stats.part), offset, size);
  Value products;
  if (keepsProducts)
    products = tensor::EmptyOp::create(
        rewriter, loc, {tensor::getMixedSize(rewriter, loc, part.x, 0), size},
        getKeptType(op));
  OnlineLogitStatsOp online =
      createOnOperands(rewriter, stats.online, part, inits, products);
  stats.states.assign(online.getStates().begin(),
                      online.getStates().begin() + inits.size());
  return keepsProducts ? online.getStates().back() : Value();
}

/// The element of `sum`, 0 for the class that is the target.
Value RunningGradient::createElement(OpBuilder &b, const GradientSum &sum,
                                     IRMapping &mapping, Value shift,
                                     Value hit) {
  Type type = op.getAccumulatorType();
  Block *body = &op.getDlogits().front();
  Value scale;
  if (sum.exp) {
    Value logit = cloneValue(b, sum.logit, body, mapping);
    // The logit is one of those that the maximum is taken of.
    scale =
        createShiftedExp(b, loc, arith::SubFOp::create(b, loc, logit, shift));
  }
  Value element =
      createProducts(b, loc, sum.element, body, mapping, type, scale);
  if (!hit)
    return element;
  return arith::SelectOp::create(b, loc, hit, createFloat(b, loc, type, 0.0),
                                 element);
}

/// Rescales `init` and adds the elements of a chunk of classes to it.
Value RunningGradient::createSum(const GradientSum &sum,
                                 const LogitOperands &part, Value products,
                                 Value shift, Value scale, Value init) {
  Type type = op.getAccumulatorType();
  LogitOperands own = part;
  if (sum.isColumn) {
    // One token stands for all.
    own.x = tensor::EmptyOp::create(
        rewriter, loc,
        {rewriter.getIndexAttr(1),
         tensor::getMixedSize(rewriter, loc, part.x, 1)},
        getElementTypeOrSelf(part.x));
    own.target = own.rowOffset = {};
    own.rows.clear();
    products = tensor::EmptyOp::create(
        rewriter, loc,
        {rewriter.getIndexAttr(1),
         tensor::getMixedSize(rewriter, loc, part.weight, part.vocabDim)},
        type);
  }
  if (sum.exp) {
    AffineExpr i, d;
    bindDims(rewriter.getContext(), i, d);
    init = createMap(rewriter, loc, scale, init, {{i}, {i, d}},
                     [&](OpBuilder &b, ValueRange args) -> SmallVector<Value> {
                       return {arith::MulFOp::create(b, loc, args[1], args[0])};
                     })
               .front();
    own.rows.push_back(shift);
  }
  auto add = AccumulateLogitGradOp::create(
      rewriter, loc, init.getType(), own.x, own.weight, own.target, own.rows,
      own.cols, own.rowOffset, own.colOffset, op.getLayout(), products,
      Gradients::Dx, init);

  SmallVector<Type> types = {type};
  for (Value row : own.rows)
    types.push_back(getElementTypeOrSelf(row));
  for (Value col : own.cols)
    types.push_back(getElementTypeOrSelf(col));
  types.push_back(rewriter.getI1Type());
  OpBuilder::InsertionGuard guard(rewriter);
  SmallVector<Location> locations(types.size(), loc);
  Block *block = rewriter.createBlock(&add.getDlogits(), {}, types, locations);
  Block &body = op.getDlogits().front();
  unsigned next = 1, numRows = op.getRows().size();
  IRMapping mapping;
  mapping.map(body.getArgument(0), block->getArgument(0));
  if (!sum.isColumn)
    for (unsigned row : freeRows)
      mapping.map(body.getArgument(1 + row), block->getArgument(next++));
  Value shiftArg = sum.exp ? block->getArgument(next++) : Value();
  for (unsigned col = 0, e = own.cols.size(); col != e; ++col)
    mapping.map(body.getArgument(1 + numRows + col),
                block->getArgument(next++));
  Value hit = block->getArgument(next);
  mapping.map(body.getArguments().back(), hit);
  bool excludesTarget = factored.usesTarget && !sum.isColumn;
  Value element = createElement(rewriter, sum, mapping, shiftArg,
                                excludesTarget ? hit : Value());
  YieldOp::create(rewriter, loc, element);
  return add.getSums().front();
}

FailureOr<SmallVector<Value>> RunningGradient::createBody(OpFoldResult offset,
                                                          OpFoldResult size,
                                                          ValueRange carried) {
  SmallVector<Value> results;
  Value products, newMax;
  for (Statistics &stats : statistics) {
    size_t count = stats.online.getInits().size();
    Value kept = createStates(stats, offset, size, carried.take_front(count),
                              /*keepsProducts=*/!products);
    carried = carried.drop_front(count);
    if (kept)
      products = kept;
    if (stats.source == factored.shift)
      newMax = stats.states.front();
    llvm::append_range(results, stats.states);
  }
  AffineExpr i;
  bindDims(rewriter.getContext(), i);
  Type type = op.getAccumulatorType();
  Value shift, scale;
  if (isRelative()) {
    // The maximum that the sums are relative to becomes that of now. While it
    // is -inf, it shifts by nothing, or a row would compute -inf + inf.
    Value empty = tensor::EmptyOp::create(
        rewriter, loc, tensor::getMixedSizes(rewriter, loc, newMax), type);
    SmallVector<Value> moved = createMap(
        rewriter, loc, newMax, {carried.front(), empty, empty},
        {{i}, {i}, {i}, {i}},
        [&](OpBuilder &b, ValueRange args) -> SmallVector<Value> {
          Value isNone =
              arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, args[0],
                                    createNegInf(b, loc, type));
          Value shift = arith::SelectOp::create(
              b, loc, isNone, createFloat(b, loc, type, 0.0), args[0]);
          Value change = arith::SubFOp::create(b, loc, args[1], shift);
          return {args[0], createShiftedExp(b, loc, change), shift};
        });
    scale = moved[1];
    shift = moved[2];
    carried = carried.drop_front();
    results.push_back(moved[0]);
  }
  LogitOperands part = sliceClasses(rewriter, loc, operands, offset, size);
  for (const GradientSum &sum : factored.sums) {
    results.push_back(
        createSum(sum, part, products, shift, scale, carried.front()));
    carried = carried.drop_front();
  }
  if (factored.usesTarget)
    results.push_back(
        createPicked(rewriter, loc, part, products, carried.front()));
  return results;
}

LogicalResult RunningGradient::createLoop() {
  Type type = op.getAccumulatorType();
  SmallVector<Value> inits;
  for (LogitStatsOp source : locality.statistics) {
    Statistics stats;
    stats.source = source;
    stats.part =
        createOnOperands(rewriter, source,
                         sliceTokens(rewriter, loc, getLogitOperands(source),
                                     chunk.offset, chunk.size));
    stats.online = createOnlineLogitStats(rewriter, stats.part);
    llvm::append_range(inits, stats.online.getInits());
    statistics.push_back(stats);
  }
  operands = getLogitOperands(op);
  operands.rows.clear();
  for (auto [index, row] : llvm::enumerate(op.getRows()))
    if (!locality.tokenDims.contains(row)) {
      freeRows.push_back(index);
      operands.rows.push_back(row);
    }
  operands = sliceTokens(rewriter, loc, operands, chunk.offset, chunk.size);
  OpFoldResult tokens = tensor::getMixedSize(rewriter, loc, operands.x, 0);
  OpFoldResult hidden = tensor::getMixedSize(rewriter, loc, operands.x, 1);
  Value zero = createFloat(rewriter, loc, type, 0.0);
  if (isRelative())
    inits.push_back(
        createFilled(rewriter, loc, tokens, createNegInf(rewriter, loc, type)));
  for (const GradientSum &sum : factored.sums) {
    OpFoldResult rows = tokens;
    if (sum.isColumn)
      rows = rewriter.getIndexAttr(1);
    inits.push_back(createFilled(rewriter, loc, {rows, hidden}, zero));
  }
  if (factored.usesTarget)
    inits.push_back(createFilled(rewriter, loc, tokens, zero));

  OpFoldResult classes =
      tensor::getMixedSize(rewriter, loc, op.getWeight(), op.getVocabDim());
  FailureOr<SmallVector<Value>> results = createChunkLoop(
      rewriter, loc, classes, vocabChunk, inits,
      [&](OpFoldResult offset, OpFoldResult size, ValueRange carried) {
        return createBody(offset, size, carried);
      });
  if (failed(results))
    return failure();

  ArrayRef<Value> rest = *results;
  for (Statistics &stats : statistics) {
    ArrayRef<Value> states = rest.take_front(stats.online.getInits().size());
    rest = rest.drop_front(states.size());
    if (stats.source == factored.shift)
      max = states.front();
    for (auto [statistic, value] : llvm::zip_equal(
             stats.source->getResults(),
             createStatistics(rewriter, stats.part, stats.online, states)))
      chunk.values.map(statistic, value);
    rewriter.eraseOp(stats.online);
    rewriter.eraseOp(stats.part);
  }
  if (isRelative())
    rest = rest.drop_front();
  sums.assign(rest.begin(), rest.begin() + factored.sums.size());
  if (factored.usesTarget)
    picked = rest.back();
  return success();
}
