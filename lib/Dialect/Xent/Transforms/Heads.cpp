//===- Heads.cpp - which heads a function has or had ----------------------===//

#include "Xent/Dialect/Xent/Transforms/Heads.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::xent;

/// The head of an xent op, null for any other op.
static HeadAttr getHead(Operation *op) {
  return TypeSwitch<Operation *, HeadAttr>(op)
      .Case<LogitStatsOp, OnlineLogitStatsOp, LogitGradOp,
            LinearCrossEntropyOp>([](auto op) {
        ArrayRef<int64_t> x = op.getX().getType().getShape();
        int64_t classes = op.getWeight().getType().getDimSize(op.getVocabDim());
        return HeadAttr::get(op.getContext(), x[0], classes, x[1]);
      })
      .Default(HeadAttr());
}

/// Whether `op` is one tile of a larger problem: the running form inside a
/// loop. (A stateless op in a loop is a whole problem of its own.)
static bool isTile(Operation *op) {
  return isa<OnlineLogitStatsOp>(op) &&
         op->getParentOfType<LoopLikeOpInterface>();
}

static void addHeads(FunctionOpInterface function,
                     SetVector<HeadAttr, SmallVector<HeadAttr>> &heads) {
  function.walk([&](Operation *op) {
    HeadAttr head = getHead(op);
    if (head && !isTile(op))
      heads.insert(head);
  });
}

static ArrayAttr getRecorded(FunctionOpInterface function) {
  return function->getAttrOfType<ArrayAttr>(XentDialect::getHeadsAttrName());
}

void mlir::xent::recordHeads(FunctionOpInterface function) {
  SetVector<HeadAttr, SmallVector<HeadAttr>> heads;
  if (ArrayAttr recorded = getRecorded(function))
    heads.insert_range(recorded.getAsRange<HeadAttr>());
  addHeads(function, heads);
  if (heads.empty())
    return;
  SmallVector<Attribute> attrs(heads.begin(), heads.end());
  function->setDiscardableAttr(XentDialect::getHeadsAttrName(),
                               ArrayAttr::get(function.getContext(), attrs));
}

SmallVector<HeadAttr> mlir::xent::getHeads(FunctionOpInterface function) {
  if (ArrayAttr recorded = getRecorded(function))
    return llvm::to_vector(recorded.getAsRange<HeadAttr>());
  SetVector<HeadAttr, SmallVector<HeadAttr>> heads;
  addHeads(function, heads);
  return heads.takeVector();
}
