//===- ZeroRows.cpp - tokens that count for nothing -----------------------===//

#include "Xent/Analysis/ZeroRows.h"
#include "RowConstants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::xent;
using mlir::xent::detail::RowConstants;

/// Conditions that are tried, so that the cost stays linear in the program.
static constexpr size_t kMaxConditions = 64;

namespace {

/// Looks for a condition for the ops over one x.
class ZeroRowSearch {
public:
  explicit ZeroRowSearch(ArrayRef<Operation *> ops)
      : ops(ops),
        numRows(cast<RankedTensorType>(ops.front()->getOperand(0).getType())
                    .getDimSize(0)),
        types(numRows, /*conditions=*/{}) {}

  ZeroRows run();

private:
  void collectSources();
  void collectConstants(Operation *op);
  bool canComeFirst(Value value) const;
  SmallVector<RowCondition> listConditions() const;
  SmallVector<RowCondition> findZeroWeights(LogitGradOp grad) const;
  bool isZero(LogitGradOp grad, RowConstants &rows) const;
  Value findNeed(RowConstants &rows);
  bool holds(ArrayRef<RowCondition> conditions);
  std::optional<SmallVector<Value>> getMarked(Operation *user,
                                              RowConstants &rows) const;

  ArrayRef<Operation *> ops;
  int64_t numRows;
  /// Knows nothing but what holds rows.
  RowConstants types;
  /// Vectors that rows of the gradients and uses of statistics come from.
  llvm::SetVector<Value> sources;
  /// Integers that the program compares vectors with.
  llvm::SetVector<TypedAttr> compared;
  ZeroRows found;
};

} // namespace

/// The linalg op that `op` is or is in, if there is one.
static linalg::LinalgOp getLinalgOp(Operation *op) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  return linalgOp ? linalgOp : op->getParentOfType<linalg::LinalgOp>();
}

/// Adds the integers that ops in the body of `op` compare with.
void ZeroRowSearch::collectConstants(Operation *op) {
  op->walk([&](arith::CmpIOp compare) {
    Attribute constant;
    if (!llvm::is_contained(
            {arith::CmpIPredicate::eq, arith::CmpIPredicate::ne},
            compare.getPredicate()))
      return;
    for (Value side : compare->getOperands())
      if (matchPattern(side, m_Constant(&constant)) && isa<TypedAttr>(constant))
        compared.insert(cast<TypedAttr>(constant));
  });
}

/// Walks back from what the gradients take, and from what statistics are
/// combined with, to the vectors that it is computed from.
void ZeroRowSearch::collectSources() {
  llvm::SetVector<Operation *> users;
  SmallVector<Value> worklist;
  llvm::DenseSet<Value> seen;
  auto add = [&](Value value) {
    if (seen.insert(value).second)
      worklist.push_back(value);
  };
  auto addUsed = [&](Operation *op) {
    llvm::SetVector<Value> used;
    getUsedValuesDefinedAbove(op->getRegions(), used);
    llvm::for_each(used, add);
    llvm::for_each(op->getOperands(), add);
  };
  SmallVector<Value> forward;
  for (Operation *op : ops) {
    if (auto grad = dyn_cast<LogitGradOp>(op))
      llvm::for_each(grad.getRows(), add);
    else
      llvm::append_range(forward, op->getResults());
  }
  while (!forward.empty())
    for (Operation *user : forward.pop_back_val().getUsers()) {
      Operation *op = getLinalgOp(user) ? getLinalgOp(user) : user;
      if (op->getNumResults() > 0 && users.insert(op) &&
          types.holdsRows(op->getResult(0).getType()))
        llvm::append_range(forward, op->getResults());
    }
  for (Operation *user : users) {
    collectConstants(user);
    addUsed(user);
  }
  while (!worklist.empty()) {
    Value value = worklist.pop_back_val();
    Operation *def = value.getDefiningOp();
    bool isFollowed =
        isa_and_nonnull<linalg::LinalgOp, tensor::CastOp, tensor::ExpandShapeOp,
                        tensor::CollapseShapeOp>(def) ||
        (def && OpTrait::hasElementwiseMappableTraits(def));
    if (types.holdsRows(value.getType()) && !llvm::is_contained(ops, def) &&
        !isa_and_nonnull<linalg::FillOp, tensor::EmptyOp>(def))
      sources.insert(value);
    if (isFollowed) {
      collectConstants(def);
      addUsed(def);
    }
  }
}

/// Whether `value` is there before the first of the ops, or can be.
bool ZeroRowSearch::canComeFirst(Value value) const {
  Operation *first = ops.front();
  DominanceInfo dominance;
  SmallVector<Value> worklist = {value};
  llvm::DenseSet<Operation *> seen;
  while (!worklist.empty()) {
    Value next = worklist.pop_back_val();
    if (dominance.properlyDominates(next, first))
      continue;
    Operation *def = next.getDefiningOp();
    if (!def || def->getBlock() != first->getBlock() ||
        llvm::is_contained(ops, def) || !isPure(def))
      return false;
    if (!seen.insert(def).second)
      continue;
    llvm::SetVector<Value> used;
    getUsedValuesDefinedAbove(def->getRegions(), used);
    llvm::append_range(worklist, used);
    llvm::append_range(worklist, def->getOperands());
  }
  return true;
}

/// Conditions that may decide about statistics, one by one.
SmallVector<RowCondition> ZeroRowSearch::listConditions() const {
  SmallVector<RowCondition> conditions;
  for (Value value : sources) {
    Builder b(value.getContext());
    Type type = getElementTypeOrSelf(value);
    size_t before = conditions.size();
    if (isa<FloatType>(type))
      conditions.push_back({value, b.getFloatAttr(type, 0.0)});
    if (type.isInteger(1))
      for (bool is : {false, true})
        conditions.push_back({value, b.getIntegerAttr(type, is)});
    else
      for (TypedAttr constant : compared)
        if (constant.getType() == type)
          conditions.push_back({value, constant});
    if (conditions.size() > before && !canComeFirst(value))
      conditions.truncate(before);
  }
  // Those nearest to the arguments decide about most.
  std::reverse(conditions.begin(), conditions.end());
  if (conditions.size() > kMaxConditions)
    conditions.truncate(kMaxConditions);
  return conditions;
}

/// Rows of `grad` that make dlogits 0 if all of them are 0, as few as are seen
/// at once; empty if there are none.
SmallVector<RowCondition>
ZeroRowSearch::findZeroWeights(LogitGradOp grad) const {
  SmallVector<RowCondition> weights;
  auto isEnough = [&](ArrayRef<RowCondition> conditions) {
    RowConstants rows(numRows, conditions);
    return isZero(grad, rows);
  };
  for (Value row : grad.getRows()) {
    Type type = getElementTypeOrSelf(row);
    if (!isa<FloatType>(type) || !canComeFirst(row))
      continue;
    RowCondition weight{row, Builder(row.getContext()).getFloatAttr(type, 0.0)};
    if (isEnough(weight))
      return {weight};
    weights.push_back(weight);
  }
  if (!isEnough(weights))
    weights.clear();
  return weights;
}

/// Whether dlogits is 0 in the row.
bool ZeroRowSearch::isZero(LogitGradOp grad, RowConstants &rows) const {
  RowConstants::Elements elements;
  Block &block = grad.getDlogits().front();
  for (auto [index, row] : llvm::enumerate(grad.getRows()))
    elements[block.getArgument(1 + index)] = {rows.getElement(row)};
  if (!rows.foldBlock(block, elements, /*owner=*/{}))
    return false;
  Value yielded = cast<YieldOp>(block.getTerminator()).getValue();
  auto number = dyn_cast_or_null<FloatAttr>(elements.lookup(yielded).constant);
  return (number && number.getValue().isZero()) ||
         matchPattern(yielded, m_AnyZeroFloat());
}

/// The results of `user` whose element of the row depends on marked ones;
/// nothing if other elements do.
std::optional<SmallVector<Value>>
ZeroRowSearch::getMarked(Operation *user, RowConstants &rows) const {
  if (isa<tensor::CastOp, tensor::ExpandShapeOp, tensor::CollapseShapeOp>(user))
    return SmallVector<Value>{user->getResult(0)};
  linalg::LinalgOp op = getLinalgOp(user);
  if (!op && OpTrait::hasElementwiseMappableTraits(user)) {
    Value result = user->getResult(0);
    return rows.getElement(result) ? SmallVector<Value>()
                                   : SmallVector<Value>{result};
  }
  if (!op)
    return std::nullopt;
  std::optional<RowConstants::Elements> elements = rows.foldBody(op);
  if (!elements)
    return std::nullopt;
  SmallVector<Value> results;
  for (auto [yielded, result] : llvm::zip_equal(
           op.getBlock()->getTerminator()->getOperands(), op->getResults())) {
    if (!elements->lookup(yielded).isMarked)
      continue;
    if (op.getNumParallelLoops() != op.getNumLoops() ||
        !rows.holdsRows(result.getType()))
      return std::nullopt;
    results.push_back(result);
  }
  return results;
}

/// Whether `op`, over virtual logits, takes `value` for its classes.
static bool takesForAllRows(Operation *op, Value value) {
  auto stats = dyn_cast<LogitStatsOp>(op);
  return llvm::is_contained(
      stats ? stats.getCols() : cast<LogitGradOp>(op).getCols(), value);
}

/// A value that statistics of the row have a part in and that is not of the row
/// alone; null if there is none.
Value ZeroRowSearch::findNeed(RowConstants &rows) {
  SmallVector<Value> worklist;
  auto mark = [&](Value value) {
    if (rows.marked.insert(value).second)
      worklist.push_back(value);
  };
  for (Operation *op : ops)
    if (isa<LogitStatsOp>(op))
      llvm::for_each(op->getResults(), mark);
  while (!worklist.empty()) {
    Value value = worklist.pop_back_val();
    for (Operation *user : value.getUsers()) {
      // These leave out the row.
      if (isa<tensor::DimOp>(user) ||
          (llvm::is_contained(ops, user) && !takesForAllRows(user, value)))
        continue;
      std::optional<SmallVector<Value>> results = getMarked(user, rows);
      if (!results)
        return user->getNumResults() > 0 && !getLinalgOp(user)
                   ? user->getResult(0)
                   : value;
      llvm::for_each(*results, mark);
    }
  }
  return {};
}

/// Whether a token counts for nothing under `conditions`.
bool ZeroRowSearch::holds(ArrayRef<RowCondition> conditions) {
  RowConstants rows(numRows, conditions);
  for (Operation *op : ops)
    if (auto grad = dyn_cast<LogitGradOp>(op); grad && !isZero(grad, rows))
      return false;
  if (Value needed = findNeed(rows)) {
    found.needed = needed;
    found.reason = "statistics of tokens that do not count are part of this "
                   "value";
    return false;
  }
  llvm::append_range(found.conditions, conditions);
  return true;
}

ZeroRows ZeroRowSearch::run() {
  if (numRows == 1) {
    found.reason = "there is only one token";
    return found;
  }
  collectSources();
  found.reason = "nothing decides which tokens count";
  // One condition that decides about everything, as that of ignored targets.
  SmallVector<RowCondition> conditions = listConditions();
  if (llvm::any_of(conditions, [&](RowCondition it) { return holds(it); }))
    return found;
  // Else the weights of gradients, which may be spelled in another way than the
  // condition that decides about statistics.
  SmallVector<RowCondition> weights;
  for (Operation *op : ops) {
    auto grad = dyn_cast<LogitGradOp>(op);
    if (!grad)
      continue;
    SmallVector<RowCondition> more = findZeroWeights(grad);
    if (more.empty())
      return found;
    llvm::append_range(weights, more);
  }
  if (weights.empty() || holds(weights))
    return found;
  weights.emplace_back();
  for (RowCondition condition : conditions) {
    weights.back() = condition;
    if (holds(weights))
      return found;
  }
  return found;
}

ZeroRows mlir::xent::findZeroRows(ArrayRef<Operation *> ops) {
  return ZeroRowSearch(ops).run();
}
