//===- RowLocality.cpp - whether rows of a gradient stand alone -----------===//

#include "Xent/Analysis/RowLocality.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::xent;

/// Whether `stats` reduces the product that `grad` contracts.
static bool isOwnStatistics(LogitStatsOp stats, LogitGradOp grad) {
  return stats->getBlock() == grad->getBlock() && stats.getX() == grad.getX() &&
         stats.getWeight() == grad.getWeight() &&
         stats.getLayout() == grad.getLayout() &&
         stats.getRowOffset() == grad.getRowOffset() &&
         stats.getColOffset() == grad.getColOffset();
}

/// The operands of `op` and what its regions take from outside.
static llvm::SetVector<Value> getUsedValues(Operation *op) {
  llvm::SetVector<Value> values;
  getUsedValuesDefinedAbove(op->getRegions(), values);
  values.insert(op->operand_begin(), op->operand_end());
  return values;
}

/// Whether executing `op` elsewhere changes nothing, failing assertions aside.
static bool canMove(Operation *op) {
  WalkResult result = op->walk([](Operation *nested) {
    if (nested->hasTrait<OpTrait::HasRecursiveMemoryEffects>() ||
        isa<cf::AssertOp>(nested) || isMemoryEffectFree(nested))
      return WalkResult::advance();
    return WalkResult::interrupt();
  });
  return !result.wasInterrupted();
}

/// Whether a region uses `row` only to normalize: exp(. - row).
static bool onlyNormalizes(BlockArgument row) {
  return llvm::all_of(row.getUses(), [](OpOperand &use) {
    auto difference = dyn_cast<arith::SubFOp>(use.getOwner());
    return difference && use.getOperandNumber() == 1 &&
           llvm::all_of(difference->getUsers(), llvm::IsaPred<math::ExpOp>);
  });
}

namespace {

/// Walks from the statistics to the gradient. A value is *dependent* if it
/// depends on the statistics; all dependent values are tensors with a dimension
/// that enumerates the tokens.
class RowWalk {
public:
  explicit RowWalk(LogitGradOp grad) : grad(grad) {}

  RowLocality run();

private:
  void collectSlice();
  bool isDependent(Value value) const {
    return result.tokenDims.contains(value);
  }
  /// Each returns why rows mix in `op`, or nothing.
  StringRef visit(Operation *op);
  StringRef visitLinalg(linalg::LinalgOp op);
  StringRef visitReshape(Value source, Value reshaped,
                         ArrayRef<ReassociationIndices> groups);
  StringRef visitElementwise(Operation *op);
  bool isScaledByExpSum(Value row) const;
  void visitGradient();
  void fail(Value value, StringRef reason) {
    result.mixing = value;
    result.reason = reason;
  }

  LogitGradOp grad;
  RowLocality result;
  /// What the gradient needs of its block.
  llvm::SetVector<Operation *> needed;
};

} // namespace

void RowWalk::collectSlice() {
  SmallVector<Operation *> worklist = {grad};
  while (!worklist.empty()) {
    for (Value value : getUsedValues(worklist.pop_back_val())) {
      Operation *def = value.getDefiningOp();
      if (def && def->getBlock() == grad->getBlock() && needed.insert(def))
        worklist.push_back(def);
    }
  }
}

/// Rows stay apart if one parallel loop enumerates the tokens of everything
/// dependent, so that the op can be tiled along it.
StringRef RowWalk::visitLinalg(linalg::LinalgOp op) {
  std::optional<unsigned> loop;
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isDependent(operand.get()))
      continue;
    AffineMap map = op.getMatchingIndexingMap(&operand);
    auto expr = dyn_cast<AffineDimExpr>(
        map.getResult(result.tokenDims.at(operand.get())));
    if (!expr || (loop && *loop != expr.getPosition()))
      return "combines different tokens";
    loop = expr.getPosition();
  }
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(op->getRegions(), captured);
  if (!loop || llvm::any_of(captured, [&](Value v) { return isDependent(v); }))
    return "reads values of any token";
  if (op.getIteratorTypesArray()[*loop] != utils::IteratorType::parallel)
    return "reduces over tokens";

  AffineExpr token = getAffineDimExpr(*loop, op.getContext());
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    int64_t count = llvm::count(map.getResults(), token);
    bool isPlain = llvm::all_of(map.getResults(), [&](AffineExpr expr) {
      return expr == token || !expr.isFunctionOfDim(*loop);
    });
    bool hasTokens = isDependent(operand.get()) || op.isDpsInit(&operand);
    if (!isPlain || (hasTokens && count != 1))
      return "combines different tokens";
    if (op.isDpsInit(&operand))
      result.tokenDims[op.getTiedOpResult(&operand)] = std::distance(
          map.getResults().begin(), llvm::find(map.getResults(), token));
  }
  return {};
}

/// A reshape may add and remove dimensions of extent 1 beside the tokens.
StringRef RowWalk::visitReshape(Value source, Value reshaped,
                                ArrayRef<ReassociationIndices> groups) {
  auto sourceType = cast<RankedTensorType>(source.getType());
  auto resultType = cast<RankedTensorType>(reshaped.getType());
  bool expands = resultType.getRank() > sourceType.getRank();
  RankedTensorType large = expands ? resultType : sourceType;
  int64_t tokens = result.tokenDims.at(source);
  // Of a group with the tokens, the dimension that is not 1. One token may be
  // any of them.
  for (auto [small, group] : llvm::enumerate(groups)) {
    if (expands ? int64_t(small) != tokens : !llvm::is_contained(group, tokens))
      continue;
    SmallVector<int64_t> extents = llvm::to_vector(llvm::make_filter_range(
        group, [&](int64_t dim) { return large.getDimSize(dim) != 1; }));
    if (extents.size() > 1)
      return "splits or merges the dimension of tokens";
    int64_t dim = extents.empty() ? group.front() : extents.front();
    result.tokenDims[reshaped] = expands ? dim : int64_t(small);
    if (!expands && !extents.empty() && dim != tokens)
      return "merges the dimension of tokens";
  }
  if (!isDependent(reshaped))
    return "drops the dimension of tokens";
  return {};
}

StringRef RowWalk::visitElementwise(Operation *op) {
  std::optional<int64_t> tokens;
  for (Value operand : op->getOperands()) {
    if (!isDependent(operand))
      continue;
    if (tokens && *tokens != result.tokenDims.at(operand))
      return "combines different tokens";
    tokens = result.tokenDims.at(operand);
  }
  for (Value value : op->getResults())
    result.tokenDims[value] = *tokens;
  return {};
}

StringRef RowWalk::visit(Operation *op) {
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return visitLinalg(linalgOp);
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return visitReshape(expand.getSrc(), expand.getResult(),
                        expand.getReassociationIndices());
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
    return visitReshape(collapse.getSrc(), collapse.getResult(),
                        collapse.getReassociationIndices());
  if (isa<tensor::CastOp>(op) || OpTrait::hasElementwiseMappableTraits(op))
    return visitElementwise(op);
  if (isa<LogitStatsOp>(op))
    return "is a statistic that needs another one first";
  return "may combine different tokens";
}

static Value skipCasts(Value value) {
  while (auto castOp = value.getDefiningOp<tensor::CastOp>())
    value = castOp.getSource();
  return value;
}

/// Whether `row` depends on the statistics only by a division by exp_sum, the
/// other half of exp(. - max) / exp_sum.
bool RowWalk::isScaledByExpSum(Value row) const {
  auto op = row.getDefiningOp<linalg::GenericOp>();
  if (!op)
    return false;
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(op->getRegions(), captured);
  if (llvm::any_of(captured, [&](Value value) { return isDependent(value); }))
    return false;
  return llvm::all_of(op->getOpOperands(), [&](OpOperand &operand) {
    if (!isDependent(operand.get()))
      return true;
    Value source = skipCasts(operand.get());
    auto stats = source.getDefiningOp<LogitStatsOp>();
    if (!stats || source != stats.getExpSum())
      return false;
    return llvm::all_of(op.getMatchingBlockArgument(&operand).getUses(),
                        [](OpOperand &use) {
                          return isa<arith::DivFOp>(use.getOwner()) &&
                                 use.getOperandNumber() == 1;
                        });
  });
}

/// What the gradient itself takes.
void RowWalk::visitGradient() {
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(grad->getRegions(), captured);
  captured.insert(grad.getCols().begin(), grad.getCols().end());
  for (Value value : captured)
    if (isDependent(value))
      return fail(value, "is taken by all rows");
  if (grad.getTarget() && isDependent(grad.getTarget()))
    result.usesStatistics = true;
  for (auto [index, row] : llvm::enumerate(grad.getRows())) {
    if (!isDependent(row))
      continue;
    Value source = skipCasts(row);
    auto stats = source.getDefiningOp<LogitStatsOp>();
    bool isShift = stats &&
                   (source == stats.getLse() || source == stats.getMax()) &&
                   onlyNormalizes(grad.getDlogits().getArgument(1 + index));
    if (!isShift && !isScaledByExpSum(source))
      result.usesStatistics = true;
  }
}

RowLocality RowWalk::run() {
  collectSlice();
  Operation *first = nullptr;
  for (Operation *op : needed) {
    auto stats = dyn_cast<LogitStatsOp>(op);
    if (stats && isOwnStatistics(stats, grad) &&
        (!first || op->isBeforeInBlock(first)))
      first = op;
  }
  if (!first)
    return result;

  for (Operation *op = first; op != grad; op = op->getNextNode()) {
    if (!needed.contains(op))
      continue;
    bool isAboutRows = !isa<tensor::DimOp>(op) &&
                       llvm::any_of(getUsedValues(op),
                                    [&](Value v) { return isDependent(v); });
    auto stats = dyn_cast<LogitStatsOp>(op);
    if (!isAboutRows && stats && isOwnStatistics(stats, grad)) {
      result.statistics.push_back(stats);
      for (Value statistic : op->getResults())
        result.tokenDims[statistic] = 0;
      continue;
    }
    if (!isAboutRows && canMove(op)) {
      result.hoisted.push_back(op);
      continue;
    }
    StringRef reason = isAboutRows ? visit(op) : "has side effects";
    if (!reason.empty()) {
      fail(op->getNumResults() > 0 ? op->getResult(0) : Value(), reason);
      return result;
    }
    result.slice.push_back(op);
  }
  visitGradient();
  return result;
}

RowLocality mlir::xent::analyzeRowLocality(LogitGradOp grad) {
  return RowWalk(grad).run();
}
