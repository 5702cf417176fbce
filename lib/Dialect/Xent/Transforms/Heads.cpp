//===- Heads.cpp - which heads a function has or had ----------------------===//

#include "Xent/Dialect/Xent/Transforms/Heads.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::xent;

/// A dynamic extent in the attribute.
static constexpr int64_t kRecordedDynamic = -1;

/// The head of an xent op, if it is one that has a head.
static std::optional<Head> getHead(Operation *op) {
  return TypeSwitch<Operation *, std::optional<Head>>(op)
      .Case<LogitStatsOp, OnlineLogitStatsOp, LogitGradOp,
            AccumulateLogitGradOp, LinearCrossEntropyOp,
            LinearCrossEntropyGradOp>([](auto op) {
        ArrayRef<int64_t> x = op.getX().getType().getShape();
        int64_t classes = op.getWeight().getType().getDimSize(op.getVocabDim());
        return Head{x[0], classes, x[1]};
      })
      .Default(std::nullopt);
}

/// Whether `op` is one tile of a larger problem: a running form inside a loop.
/// (A stateless op in a loop is a whole problem of its own.)
static bool isTile(Operation *op) {
  return isa<OnlineLogitStatsOp, AccumulateLogitGradOp>(op) &&
         op->getParentOfType<LoopLikeOpInterface>();
}

/// Adds the heads of the ops in `function` that `heads` does not have yet.
static void addHeads(FunctionOpInterface function,
                     SmallVectorImpl<Head> &heads) {
  function.walk([&](Operation *op) {
    std::optional<Head> head = getHead(op);
    if (head && !isTile(op) && !llvm::is_contained(heads, *head))
      heads.push_back(*head);
  });
}

static ArrayAttr getRecorded(FunctionOpInterface function) {
  return function->getAttrOfType<ArrayAttr>(XentDialect::getHeadsAttrName());
}

static SmallVector<Head> readHeads(ArrayAttr recorded) {
  auto read = [](int64_t extent) {
    return extent == kRecordedDynamic ? ShapedType::kDynamic : extent;
  };
  return llvm::map_to_vector(
      recorded.getAsRange<DenseI64ArrayAttr>(), [&](DenseI64ArrayAttr extents) {
        return Head{read(extents[0]), read(extents[1]), read(extents[2])};
      });
}

std::string mlir::xent::toString(const Head &head) {
  auto extent = [](int64_t value) {
    return ShapedType::isDynamic(value) ? "?" : std::to_string(value);
  };
  return "N = " + extent(head.tokens) + ", V = " + extent(head.classes) +
         ", D = " + extent(head.hidden);
}

static void writeHeads(FunctionOpInterface function, StringRef name,
                       ArrayRef<Head> heads) {
  MLIRContext *context = function.getContext();
  auto write = [](int64_t extent) {
    return ShapedType::isDynamic(extent) ? kRecordedDynamic : extent;
  };
  auto attrs = llvm::map_to_vector(heads, [&](const Head &head) -> Attribute {
    return DenseI64ArrayAttr::get(
        context, {write(head.tokens), write(head.classes), write(head.hidden)});
  });
  function->setDiscardableAttr(name, ArrayAttr::get(context, attrs));
}

void mlir::xent::recordHeads(FunctionOpInterface function) {
  SmallVector<Head> heads;
  if (ArrayAttr recorded = getRecorded(function))
    heads = readHeads(recorded);
  addHeads(function, heads);
  if (!heads.empty())
    writeHeads(function, XentDialect::getHeadsAttrName(), heads);
}

SmallVector<Head> mlir::xent::getHeads(FunctionOpInterface function) {
  if (ArrayAttr recorded = getRecorded(function))
    return readHeads(recorded);
  SmallVector<Head> heads;
  addHeads(function, heads);
  return heads;
}

SmallVector<Head> mlir::xent::getKeptHeads(FunctionOpInterface function) {
  auto recorded =
      function->getAttrOfType<ArrayAttr>(XentDialect::getKeptHeadsAttrName());
  return recorded ? readHeads(recorded) : SmallVector<Head>();
}

void mlir::xent::recordKeptHead(FunctionOpInterface function, Operation *op) {
  SmallVector<Head> heads = getKeptHeads(function);
  std::optional<Head> head = getHead(op);
  assert(head && "an op over virtual logits");
  if (llvm::is_contained(heads, *head))
    return;
  heads.push_back(*head);
  writeHeads(function, XentDialect::getKeptHeadsAttrName(), heads);
}
