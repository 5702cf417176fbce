//===- HeadBodies.cpp - bodies of cuts, on statistics ---------------------===//

#include "Xent/Analysis/HeadAnalysis.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::xent;

/// Scalars inside `op` that `value` needs, in block order, `value` last; those
/// of nested regions belong to the op that holds them.
static SmallVector<Value> getNeeded(linalg::LinalgOp op,
                                    ArrayRef<Value> roots) {
  Block *body = op.getBlock();
  llvm::SetVector<Value> needed;
  SmallVector<Value> worklist(roots);
  while (!worklist.empty()) {
    Value value = worklist.pop_back_val();
    Operation *def = value.getDefiningOp();
    bool isInside = def ? def->getBlock() == body
                        : cast<BlockArgument>(value).getOwner() == body;
    if (!isInside || !needed.insert(value))
      continue;
    if (!def)
      continue;
    def->walk([&](Operation *inner) {
      llvm::append_range(worklist, inner->getOperands());
    });
  }
  SmallVector<Value> sorted = needed.takeVector();
  llvm::stable_sort(sorted, [&](Value a, Value b) {
    Operation *opA = a.getDefiningOp(), *opB = b.getDefiningOp();
    if (!opA || !opB)
      return !opA && opB;
    return opA != opB && opA->isBeforeInBlock(opB);
  });
  return sorted;
}

bool HeadAnalysis::planBody(linalg::LinalgOp op, OpResult result, CleanFn clean,
                            Cut &cut) {
  SmallVector<Value> roots = {
      op.getBlock()->getTerminator()->getOperand(result.getResultNumber())};
  // Assertions are kept, and so must be what they check.
  for (Operation &inner : op.getBlock()->without_terminator())
    if (!isMemoryEffectFree(&inner))
      inner.walk([&](Operation *nested) {
        llvm::append_range(roots, nested->getOperands());
      });
  SmallVector<Expr> loops = evaluator.getLoops(op);
  for (Value value : getNeeded(op, roots)) {
    auto &step = cut.body[value];
    step = {BodyStep::Clone, Expr()};
    Operation *def = value.getDefiningOp();
    bool readsDirty = false, usesFailed = false;
    if (auto arg = dyn_cast<BlockArgument>(value)) {
      readsDirty = dirty.contains(op.getMatchingOpOperand(arg)->get());
    } else {
      def->walk([&](Operation *inner) {
        for (Value operand : inner->getOperands()) {
          readsDirty |= dirty.contains(operand);
          auto it = cut.body.find(operand);
          usesFailed |=
              it != cut.body.end() && it->second.first == BodyStep::Fail;
        }
      });
    }
    if (!readsDirty && !usesFailed)
      continue;
    Expr meaning =
        algebra.simplifyUnderIndicators(evaluator.evaluate(op, value, loops));
    std::optional<Expr> cleaned = clean(meaning);
    step = cleaned ? std::make_pair(BodyStep::Synthesise, *cleaned)
                   : std::make_pair(BodyStep::Fail, Expr());
  }
  return llvm::none_of(roots, [&](Value root) {
    auto it = cut.body.find(root);
    return it != cut.body.end() && it->second.first == BodyStep::Fail;
  });
}
