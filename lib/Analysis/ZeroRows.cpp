//===- ZeroRows.cpp - tokens that count for nothing -----------------------===//

#include "Xent/Analysis/ZeroRows.h"
#include "RowConstants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/Matchers.h"
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
        types(numRows, /*values=*/{}, /*constant=*/{}) {}

  ZeroRows run();

private:
  void collectSources();
  void collectConstants(Operation *op);
  SmallVector<std::pair<Value, TypedAttr>> listConditions() const;
  bool isZero(LogitGradOp grad, RowConstants &rows) const;
  Value findNeed(RowConstants &rows);
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
    for (Operation *user : forward.pop_back_val().getUsers())
      if (linalg::LinalgOp op = getLinalgOp(user))
        if (users.insert(op) && types.holdsRows(op->getResult(0).getType()))
          llvm::append_range(forward, op->getResults());
  for (Operation *user : users)
    addUsed(user);
  while (!worklist.empty()) {
    Value value = worklist.pop_back_val();
    Operation *def = value.getDefiningOp();
    bool isFollowed =
        isa_and_nonnull<linalg::LinalgOp, tensor::CastOp, tensor::ExpandShapeOp,
                        tensor::CollapseShapeOp>(def);
    if (types.holdsRows(value.getType()) && !llvm::is_contained(ops, def) &&
        !isa_and_nonnull<linalg::FillOp, tensor::EmptyOp>(def))
      sources.insert(value);
    if (isFollowed) {
      collectConstants(def);
      addUsed(def);
    }
  }
}

SmallVector<std::pair<Value, TypedAttr>> ZeroRowSearch::listConditions() const {
  DominanceInfo dominance;
  SmallVector<std::pair<Value, TypedAttr>> conditions;
  for (Value value : sources) {
    if (!dominance.properlyDominates(value, ops.front()))
      continue;
    Builder b(value.getContext());
    Type type = getElementTypeOrSelf(value);
    if (isa<FloatType>(type))
      conditions.emplace_back(value, b.getFloatAttr(type, 0.0));
    if (type.isInteger(1))
      for (bool is : {false, true})
        conditions.emplace_back(value, b.getIntegerAttr(type, is));
    else
      for (TypedAttr constant : compared)
        if (constant.getType() == type)
          conditions.emplace_back(value, constant);
  }
  // Those nearest to the arguments decide about most.
  std::reverse(conditions.begin(), conditions.end());
  if (conditions.size() > kMaxConditions)
    conditions.resize(kMaxConditions);
  return conditions;
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
      if (llvm::is_contained(ops, user) || isa<tensor::DimOp>(user))
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

ZeroRows ZeroRowSearch::run() {
  ZeroRows found;
  if (numRows == 1) {
    found.reason = "there is only one token";
    return found;
  }
  collectSources();
  found.reason = "nothing decides which tokens count";
  for (auto [values, constant] : listConditions()) {
    RowConstants rows(numRows, values, constant);
    bool isZeroEverywhere = llvm::all_of(ops, [&](Operation *op) {
      auto grad = dyn_cast<LogitGradOp>(op);
      return !grad || isZero(grad, rows);
    });
    if (!isZeroEverywhere)
      continue;
    if (Value needed = findNeed(rows)) {
      found.needed = needed;
      found.reason = "statistics of tokens that do not count are part of this "
                     "value";
      continue;
    }
    return {values, constant, {}, {}};
  }
  return found;
}

ZeroRows mlir::xent::findZeroRows(ArrayRef<Operation *> ops) {
  return ZeroRowSearch(ops).run();
}
