//===- Shapes.cpp - extents of dynamic dimensions -------------------------===//

#include "Shapes.h"
#include "Error.h"
#include "Extents.h"
#include "HeadWalk.h"
#include "HostTensor.h"

namespace mlir::xent::run {
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
  std::optional<Extent> extent = traceExtent(value, dim);
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
  std::optional<Extent> source = traceExtent(value, dim);
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

llvm::Error Shapes::agree(Operation *op, bool &changed) {
  for (const auto &group : getAgreeingExtents(op)) {
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
