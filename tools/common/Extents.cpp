//===- Extents.cpp - extents that follow from those of arguments ----------===//

#include "Extents.h"
#include "HeadWalk.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

namespace mlir::xent::run {
namespace {

std::optional<Extent> traceIndex(OpFoldResult size, unsigned depth);

/// What dimension `dim` of `value` is. Looks back `depth` ops at most.
std::optional<Extent> trace(Value value, int64_t dim, unsigned depth) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type || dim >= type.getRank() || depth == 0)
    return std::nullopt;
  if (!type.isDynamicDim(dim))
    return Extent{{}, 0, type.getDimSize(dim), 1};
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    if (isa<func::FuncOp>(argument.getOwner()->getParentOp()))
      return Extent{argument, dim, 1, 1};
    return std::nullopt;
  }
  Operation *op = value.getDefiningOp();
  if (auto cast = dyn_cast<tensor::CastOp>(op))
    return trace(cast.getSource(), dim, depth - 1);
  if (auto empty = dyn_cast<tensor::EmptyOp>(op))
    return traceIndex(empty.getMixedSizes()[dim], depth - 1);
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op)) {
    if (slice.getDroppedDims().any())
      return std::nullopt;
    return traceIndex(slice.getMixedSizes()[dim], depth - 1);
  }
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op)) {
    Extent product{{}, 0, 1, 1};
    ReassociationIndices group = collapse.getReassociationIndices()[dim];
    for (int64_t source : group) {
      auto part = trace(collapse.getSrc(), source, depth - 1);
      if (!part || (part->argument && product.argument))
        return std::nullopt;
      if (part->argument) {
        product.argument = part->argument;
        product.dim = part->dim;
      }
      product.factor *= part->factor;
      product.divisor *= part->divisor;
    }
    return product;
  }
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
    for (auto [source, group] :
         llvm::enumerate(expand.getReassociationIndices())) {
      if (!llvm::is_contained(group, dim))
        continue;
      auto whole = trace(expand.getSrc(), source, depth - 1);
      for (int64_t other : group) {
        if (other == dim || !whole)
          continue;
        if (type.isDynamicDim(other))
          return std::nullopt;
        whole->divisor *= type.getDimSize(other);
      }
      return whole;
    }
  }
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    OpOperand *init =
        linalgOp.getDpsInitOperand(cast<OpResult>(value).getResultNumber());
    AffineExpr loop = linalgOp.getMatchingIndexingMap(init).getResult(dim);
    for (OpOperand *input : linalgOp.getDpsInputOperands())
      for (auto [position, expr] :
           llvm::enumerate(linalgOp.getMatchingIndexingMap(input).getResults()))
        if (expr == loop && isa<AffineDimExpr>(expr))
          if (auto extent = trace(input->get(), position, depth - 1))
            return extent;
    return trace(init->get(), dim, depth - 1);
  }
  if (auto stats = dyn_cast<LogitStatsOp>(op))
    return trace(stats.getX(), 0, depth - 1);
  if (auto grad = dyn_cast<LogitGradOp>(op)) {
    if (value == grad.getDx())
      return trace(grad.getX(), dim, depth - 1);
    return trace(grad.getWeight(),
                 value == grad.getDw() ? dim : grad.getVocabDim(), depth - 1);
  }
  return std::nullopt;
}

std::optional<Extent> traceIndex(OpFoldResult size, unsigned depth) {
  if (std::optional<int64_t> constant = getConstantIntValue(size))
    return Extent{{}, 0, *constant, 1};
  Value value = cast<Value>(size);
  if (auto dim = value.getDefiningOp<tensor::DimOp>())
    if (std::optional<int64_t> index = dim.getConstantIndex())
      return depth ? trace(dim.getSource(), *index, depth - 1) : std::nullopt;
  if (auto product = value.getDefiningOp<arith::MulIOp>()) {
    for (auto [a, b] : {std::pair(product.getLhs(), product.getRhs()),
                        std::pair(product.getRhs(), product.getLhs())})
      if (std::optional<int64_t> constant = getConstantIntValue(a))
        if (auto extent = depth ? traceIndex(b, depth - 1) : std::nullopt) {
          extent->factor *= *constant;
          return extent;
        }
  }
  return std::nullopt;
}

} // namespace

std::optional<Extent> traceExtent(Value value, int64_t dim) {
  constexpr unsigned kMostOps = 64;
  return trace(value, dim, kMostOps);
}

SmallVector<SmallVector<std::pair<Value, int64_t>>>
getAgreeingExtents(Operation *op) {
  SmallVector<SmallVector<std::pair<Value, int64_t>>> groups;
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    groups.resize(linalgOp.getNumLoops());
    for (OpOperand &operand : op->getOpOperands())
      for (auto [dim, expr] : llvm::enumerate(
               linalgOp.getMatchingIndexingMap(&operand).getResults()))
        if (auto loop = dyn_cast<AffineDimExpr>(expr))
          groups[loop.getPosition()].emplace_back(operand.get(), dim);
  } else if (isa<LogitStatsOp, LogitGradOp>(op)) {
    walkHeads(op, [&](auto head) {
      groups.push_back({{head.getX(), 0}});
      if (head.getTarget())
        groups.back().emplace_back(head.getTarget(), 0);
      for (Value rows : head.getRows())
        groups.back().emplace_back(rows, 0);
      groups.push_back({{head.getWeight(), head.getVocabDim()}});
      for (Value cols : head.getCols())
        groups.back().emplace_back(cols, 0);
      groups.push_back(
          {{head.getX(), 1}, {head.getWeight(), head.getHiddenDim()}});
    });
  }
  return groups;
}

} // namespace mlir::xent::run
