//===- RoundingPoints.cpp - where a program rounds ------------------------===//

#include "RoundingPoints.h"

using namespace mlir;
using namespace mlir::xent;

static bool isFloat(Value value) {
  return isa<FloatType>(getElementTypeOrSelf(value.getType()));
}

bool RoundingPoints::isReduction(linalg::GenericOp op) {
  return op.getNumReductionLoops() > 0 &&
         llvm::any_of(op->getResults(), isFloat);
}

bool RoundingPoints::isContraction(linalg::GenericOp op) {
  return linalg::isaContractionOpInterface(op) ||
         linalg::isaConvolutionOpInterface(op);
}

/// Calls `reach(value)` on everything that holds what `use` holds or is
/// computed from it in one step.
static void forEachDependent(OpOperand &use,
                             llvm::function_ref<void(Value)> reach) {
  Operation *user = use.getOwner();
  if (auto generic = dyn_cast<linalg::GenericOp>(user))
    return reach(generic.getMatchingBlockArgument(&use));
  for (Value result : user->getResults())
    reach(result);
  for (Region &region : user->getRegions())
    for (Block &block : region)
      for (BlockArgument argument : block.getArguments())
        reach(argument);
  if (!user->hasTrait<OpTrait::IsTerminator>())
    return;
  Operation *parent = user->getParentOp();
  if (isa<FunctionOpInterface>(parent))
    return;
  if (isa<linalg::GenericOp>(parent))
    return reach(parent->getResult(use.getOperandNumber()));
  for (Value result : parent->getResults())
    reach(result);
  // What a loop yields comes back as an argument of its body.
  for (Region &region : parent->getRegions())
    for (Block &block : region)
      for (BlockArgument argument : block.getArguments())
        reach(argument);
  for (Block *successor : user->getSuccessors())
    for (BlockArgument argument : successor->getArguments())
      reach(argument);
}

void RoundingPoints::propagateForward(FunctionOpInterface function,
                                      ValueSet &reached) const {
  SmallVector<Value> worklist(reached.begin(), reached.end());
  while (!worklist.empty())
    for (OpOperand &use : worklist.pop_back_val().getUses())
      forEachDependent(use, [&](Value value) {
        if (isFloat(value) && reached.insert(value).second)
          worklist.push_back(value);
      });
}

void RoundingPoints::findAncestorsOfProducts(FunctionOpInterface function,
                                             const ValueSet &fromArguments) {
  SmallVector<Operation *> worklist;
  auto add = [&](Operation *op) {
    if (op && ancestors.insert(op).second)
      worklist.push_back(op);
  };
  // What an op and the ops around it take in, without the function itself.
  auto addValue = [&](Value value) {
    if (!isFloat(value))
      return;
    Operation *op = value.getDefiningOp();
    if (!op)
      op = cast<BlockArgument>(value).getOwner()->getParentOp();
    if (op != function.getOperation())
      add(op);
  };
  function.walk([&](linalg::GenericOp op) {
    if (!isContraction(op) ||
        !llvm::all_of(op.getDpsInputs(), [&](Value input) {
          return fromArguments.contains(input);
        }))
      return;
    for (Value operand : op->getOperands())
      addValue(operand);
  });
  while (!worklist.empty()) {
    Operation *op = worklist.pop_back_val();
    op->walk([&](Operation *nested) {
      for (Value operand : nested->getOperands())
        addValue(operand);
    });
  }
}

RoundingPoints::RoundingPoints(FunctionOpInterface function) {
  ValueSet fromArguments;
  for (BlockArgument argument : function.getArguments())
    if (isFloat(argument))
      fromArguments.insert(argument);
  propagateForward(function, fromArguments);
  findAncestorsOfProducts(function, fromArguments);

  function.walk([&](linalg::GenericOp op) {
    if (isReduction(op) && !isContraction(op) && !ancestors.contains(op))
      exact.insert(op->result_begin(), op->result_end());
  });
  propagateForward(function, exact);
}
