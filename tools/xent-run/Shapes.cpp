//===- Shapes.cpp - extents of dynamic dimensions -------------------------===//

#include "Shapes.h"
#include "Error.h"
#include "Heads.h"
#include "HostTensor.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

namespace mlir::xent::run {
namespace {

/// `factor` times a dimension of an argument, divided by `divisor`; or a
/// constant, `factor`, if `argument` is null.
struct Extent {
  BlockArgument argument;
  int64_t dim = 0, factor = 1, divisor = 1;
};

std::optional<Extent> traceIndex(OpFoldResult size, unsigned depth);

/// What dimension `dim` of `value` is. Looks back `depth` ops at most.
std::optional<Extent> trace(Value value, int64_t dim, unsigned depth = 64) {
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

Shapes::Shapes(func::FuncOp entry, func::FuncOp raised,
               const Signature &signature)
    : entry(entry), raised(raised) {
  for (const ValueType &argument : signature.arguments)
    shapes.push_back(argument.shape);
}

void Shapes::setArgument(unsigned argument, ArrayRef<int64_t> shape) {
  shapes[argument].assign(shape.begin(), shape.end());
}

int64_t Shapes::getExtent(Value value, int64_t dim) const {
  std::optional<Extent> extent = trace(value, dim);
  if (!extent || extent->divisor == 0)
    return ShapedType::kDynamic;
  int64_t base = 1;
  if (extent->argument) {
    base = shapes[extent->argument.getArgNumber()][extent->dim];
    if (ShapedType::isDynamic(base))
      return base;
  }
  return base * extent->factor / extent->divisor;
}

llvm::Error Shapes::setExtent(Value value, int64_t dim, int64_t extent,
                              bool &changed) {
  std::optional<Extent> source = trace(value, dim);
  if (!source || !source->argument || source->factor == 0)
    return llvm::Error::success();
  unsigned argument = source->argument.getArgNumber();
  int64_t &known = shapes[argument][source->dim];
  if (extent * source->divisor % source->factor != 0)
    return makeError(ExitCode::Input,
                     "an extent of {0} cannot be: it is {1} times dimension "
                     "{2} of argument {3}, divided by {4}",
                     extent, source->factor, source->dim, argument,
                     source->divisor);
  int64_t wanted = extent * source->divisor / source->factor;
  if (ShapedType::isDynamic(known)) {
    known = wanted;
    changed = true;
  } else if (known != wanted) {
    return makeError(ExitCode::Input,
                     "dimension {0} of argument {1} is {2}, but has to be {3} "
                     "to agree with the others",
                     source->dim, argument, known, wanted);
  }
  return llvm::Error::success();
}

llvm::Error Shapes::applySymbol(StringRef symbol, int64_t extent, bool &found) {
  SmallVector<std::pair<Value, int64_t>> dims;
  if (raised)
    walkHeads(raised, [&](auto head) {
      if (symbol == "N") {
        dims.emplace_back(head.getX(), 0);
        if (head.getTarget())
          dims.emplace_back(head.getTarget(), 0);
      } else if (symbol == "V") {
        dims.emplace_back(head.getWeight(), head.getVocabDim());
      } else {
        dims.emplace_back(head.getX(), 1);
        dims.emplace_back(head.getWeight(), head.getHiddenDim());
      }
    });
  for (auto [value, dim] : dims)
    if (llvm::Error error = setExtent(value, dim, extent, found))
      return error;
  return llvm::Error::success();
}

llvm::Error Shapes::apply(ArrayRef<DynamicExtent> extents) {
  for (const DynamicExtent &item : extents) {
    bool found = false;
    if (!item.symbol.empty()) {
      if (item.symbol == "N")
        tokens = item.extent;
      if (llvm::Error error = applySymbol(item.symbol, item.extent, found))
        return error;
      if (!found)
        return makeError(ExitCode::Input,
                         "--dynamic={0}={1}: no dynamic dimension of an "
                         "argument is the {2} of a head",
                         item.symbol, item.extent,
                         item.symbol == "N"   ? "number of tokens"
                         : item.symbol == "V" ? "number of classes"
                                              : "hidden size");
      continue;
    }
    if (item.argument >= shapes.size() ||
        item.dim >= shapes[item.argument].size())
      return makeError(ExitCode::Input,
                       "--dynamic={0}.{1}={2}: the entry has no such dimension",
                       item.argument, item.dim, item.extent);
    int64_t &known = shapes[item.argument][item.dim];
    if (!ShapedType::isDynamic(known) && known != item.extent)
      return makeError(ExitCode::Input,
                       "--dynamic={0}.{1}={2}: the dimension is {3}",
                       item.argument, item.dim, item.extent, known);
    known = item.extent;
  }
  return llvm::Error::success();
}

/// Groups of dimensions of `op`'s operands that have to agree.
static SmallVector<SmallVector<std::pair<Value, int64_t>>>
getAgreeing(Operation *op) {
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

llvm::Error Shapes::agree(Operation *op, bool &changed) {
  for (const auto &group : getAgreeing(op)) {
    int64_t known = ShapedType::kDynamic;
    for (auto [value, dim] : group)
      if (ShapedType::isDynamic(known))
        known = getExtent(value, dim);
    if (ShapedType::isDynamic(known))
      continue;
    for (auto [value, dim] : group)
      if (llvm::Error error = setExtent(value, dim, known, changed))
        return error;
  }
  return llvm::Error::success();
}

llvm::Error Shapes::complete() {
  bool changed = true;
  while (changed) {
    changed = false;
    llvm::Error error = llvm::Error::success();
    auto visit = [&](Operation *op) {
      error = agree(op, changed);
      return error ? WalkResult::interrupt() : WalkResult::advance();
    };
    for (func::FuncOp function : {entry, raised})
      if (function && function.walk(visit).wasInterrupted())
        return error;
    llvm::cantFail(std::move(error));
  }
  // A program may relate the targets to the tokens by nothing but an index.
  if (!ShapedType::isDynamic(tokens))
    for (SmallVector<int64_t> &shape : shapes)
      if (shape.size() == 1 && ShapedType::isDynamic(shape[0]))
        shape[0] = tokens;

  for (auto [argument, shape] : llvm::enumerate(shapes))
    for (auto [dim, extent] : llvm::enumerate(shape))
      if (ShapedType::isDynamic(extent))
        return makeError(
            ExitCode::Input,
            "dimension {0} of argument {1} ({2}) is dynamic: give its extent "
            "with --dynamic={1}.{0}=EXTENT, or those of the head with "
            "--dynamic=N=TOKENS,V=CLASSES,D=HIDDEN",
            dim, argument,
            formatType(shape, getElementTypeOrSelf(
                                  entry.getArgument(argument).getType())));
  return llvm::Error::success();
}

} // namespace mlir::xent::run
