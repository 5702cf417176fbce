//===- InputRules.cpp - which values an argument may take -----------------===//

#include "InputRules.h"
#include "Heads.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/SetVector.h"
#include <cmath>

namespace mlir::xent::run {
namespace {

bool holdsIntegers(Value value) {
  return getElementTypeOrSelf(value.getType()).isIntOrIndex();
}

bool isClamp(Operation *op) {
  return isa<arith::MaxSIOp, arith::MinSIOp, arith::MaxUIOp, arith::MinUIOp>(
      op);
}

/// The values that hold what `use` holds, element by element, possibly shifted,
/// selected or moved: results of the user and arguments of its regions.
void forward(OpOperand &use, SmallVectorImpl<Value> &derived) {
  Operation *user = use.getOwner();
  auto add = [&](Value value) {
    if (holdsIntegers(value))
      derived.push_back(value);
  };
  if (auto op = dyn_cast<linalg::LinalgOp>(user)) {
    add(op.getMatchingBlockArgument(&use));
  } else if (isa<linalg::YieldOp>(user)) {
    if (auto op = dyn_cast<linalg::LinalgOp>(user->getParentOp()))
      add(op->getResult(use.getOperandNumber()));
    else
      for (Value result : user->getParentOp()->getResults())
        add(result);
  } else if (isa<scf::YieldOp, tensor::YieldOp>(user)) {
    Operation *parent = user->getParentOp();
    if (use.getOperandNumber() < parent->getNumResults())
      add(parent->getResult(use.getOperandNumber()));
    if (auto loop = dyn_cast<scf::ForOp>(parent))
      add(loop.getRegionIterArg(use.getOperandNumber()));
  } else if (auto loop = dyn_cast<scf::ForOp>(user)) {
    if (BlockArgument argument = loop.getTiedLoopRegionIterArg(&use))
      add(argument);
  } else if (auto select = dyn_cast<arith::SelectOp>(user)) {
    if (use.getOperandNumber() > 0)
      add(select.getResult());
  } else if (auto extract = dyn_cast<tensor::ExtractOp>(user)) {
    if (use.getOperandNumber() == 0)
      add(extract.getResult());
  } else if (isa_and_nonnull<arith::ArithDialect, tensor::TensorDialect>(
                 user->getDialect()) &&
             !isa<arith::CmpIOp, tensor::DimOp>(user)) {
    for (Value result : user->getResults())
      add(result);
  }
}

/// Everything derived from `roots`; `true` for a value behind a clamp.
llvm::MapVector<Value, bool> getDerived(ArrayRef<Value> roots) {
  llvm::MapVector<Value, bool> derived;
  SmallVector<std::pair<Value, bool>> worklist;
  for (Value root : roots)
    worklist.emplace_back(root, false);
  while (!worklist.empty()) {
    auto [value, clamped] = worklist.pop_back_val();
    auto [it, inserted] = derived.insert({value, clamped});
    if (!inserted)
      continue;
    for (OpOperand &use : value.getUses()) {
      SmallVector<Value> next;
      forward(use, next);
      for (Value result : next)
        worklist.emplace_back(result, clamped || isClamp(use.getOwner()));
    }
  }
  return derived;
}

/// Extent of the loop that `index` counts; dynamic if unknown.
int64_t getExtent(linalg::IndexOp index, const Shapes &shapes) {
  auto op = index->getParentOfType<linalg::LinalgOp>();
  if (!op)
    return ShapedType::kDynamic;
  for (OpOperand &operand : op->getOpOperands())
    for (auto [dim, expr] :
         llvm::enumerate(op.getMatchingIndexingMap(&operand).getResults()))
      if (auto loop = dyn_cast<AffineDimExpr>(expr);
          loop && loop.getPosition() == index.getDim())
        return shapes.getExtent(operand.get(), dim);
  return ShapedType::kDynamic;
}

/// What a function does with its integer arguments.
class IntegerUses {
public:
  IntegerUses(func::FuncOp function, const Shapes &shapes) : shapes(shapes) {
    function.walk([&](linalg::IndexOp index) {
      for (auto [value, clamped] : getDerived(index.getResult()))
        iotas.insert({value, getExtent(index, shapes)});
    });
  }

  void refine(BlockArgument argument, InputRule &rule) {
    for (auto [value, clamped] : getDerived(argument))
      for (OpOperand &use : value.getUses())
        visit(use, clamped, rule);
    llvm::erase_if(rule.ignoreValues, [&](int64_t value) {
      return rule.bound != 0 && value >= 0 && value < rule.bound;
    });
  }

private:
  void restrict(InputRule &rule, int64_t bound) {
    if (!ShapedType::isDynamic(bound))
      rule.bound = rule.bound ? std::min(rule.bound, bound) : bound;
  }

  void visit(OpOperand &use, bool clamped, InputRule &rule) {
    Operation *user = use.getOwner();
    if (isa<LogitStatsOp, LogitGradOp>(user)) {
      walkHeads(user, [&](auto head) {
        if (use.get() != head.getTarget())
          return;
        rule.isTarget = true;
        restrict(rule, shapes.getExtent(head.getWeight(), head.getVocabDim()));
      });
    } else if (auto extract = dyn_cast<tensor::ExtractOp>(user)) {
      if (use.getOperandNumber() == 0)
        return;
      restrict(rule, shapes.getExtent(extract.getTensor(),
                                      use.getOperandNumber() - 1));
      rule.mustBeInRange |= !clamped;
    } else if (auto compare = dyn_cast<arith::CmpIOp>(user)) {
      visitComparison(compare, use, rule);
    }
  }

  void visitComparison(arith::CmpIOp compare, OpOperand &use, InputRule &rule) {
    rule.mustBeInRange |=
        llvm::any_of(compare->getUsers(), llvm::IsaPred<cf::AssertOp>);
    if (compare.getPredicate() != arith::CmpIPredicate::eq &&
        compare.getPredicate() != arith::CmpIPredicate::ne)
      return;
    Value other = compare->getOperand(1 - use.getOperandNumber());
    if (auto iota = iotas.find(other); iota != iotas.end())
      return restrict(rule, iota->second);
    // The constant may come in through a tensor.
    if (auto argument = dyn_cast<BlockArgument>(other))
      if (auto op =
              dyn_cast<linalg::LinalgOp>(argument.getOwner()->getParentOp()))
        other = op.getMatchingOpOperand(argument)->get();
    Attribute constant;
    if (!matchPattern(other, m_Constant(&constant)))
      return;
    if (auto splat = dyn_cast<SplatElementsAttr>(constant))
      constant = splat.getSplatValue<Attribute>();
    if (auto integer = dyn_cast<IntegerAttr>(constant))
      if (!llvm::is_contained(rule.ignoreValues, integer.getInt()))
        rule.ignoreValues.push_back(integer.getInt());
  }

  const Shapes &shapes;
  /// Values that count loop iterations, with the number of them.
  DenseMap<Value, int64_t> iotas;
};

/// The float arguments that `value` is made of without any sum.
SmallVector<BlockArgument> getSources(Value value, func::FuncOp function) {
  SmallVector<BlockArgument> sources;
  llvm::SetVector<Value> worklist;
  worklist.insert(value);
  for (unsigned i = 0; i < worklist.size(); ++i) {
    Value current = worklist[i];
    if (auto argument = dyn_cast<BlockArgument>(current)) {
      if (argument.getOwner() == &function.getBody().front())
        sources.push_back(argument);
      continue;
    }
    Operation *op = current.getDefiningOp();
    auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
    if (linalgOp && linalgOp.getNumReductionLoops() > 0)
      continue;
    for (Value operand : op->getOperands())
      if (isa<FloatType>(getElementTypeOrSelf(operand.getType())))
        worklist.insert(operand);
  }
  return sources;
}

double getRootOfLastExtent(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || tensor.getRank() == 0 ||
      tensor.isDynamicDim(tensor.getRank() - 1))
    return 1;
  return std::sqrt(
      (double)std::max<int64_t>(tensor.getDimSize(tensor.getRank() - 1), 1));
}

/// Matrices are scaled so that a product with them keeps the spread; vectors
/// and scalars (gains, temperatures, upstream gradients) are near 1.
InputRule getFloatRule(Type type) {
  InputRule rule;
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || tensor.getRank() < 2) {
    rule.mean = 1;
    rule.deviation = 0.1;
  } else {
    rule.deviation = 1 / getRootOfLastExtent(type);
  }
  return rule;
}

void useHeads(func::FuncOp raised, const Shapes &shapes,
              MutableArrayRef<InputRule> rules) {
  walkHeads(raised, [&](auto head) {
    auto set = [&](Value value, double mean, double deviation) {
      for (BlockArgument source : getSources(value, raised)) {
        rules[source.getArgNumber()].mean = mean;
        rules[source.getArgNumber()].deviation = deviation;
      }
    };
    int64_t hidden = shapes.getExtent(head.getX(), 1);
    double root = std::sqrt((double)std::max<int64_t>(hidden, 1));
    for (Value rows : head.getRows())
      set(rows, 1, 0.1);
    for (Value cols : head.getCols())
      set(cols, 0, 1);
    set(head.getWeight(), 0, kLogitDeviation / root);
    set(head.getX(), 0, 1);
  });
}

} // namespace

SmallVector<InputRule> getInputRules(func::FuncOp entry, func::FuncOp raised,
                                     const Shapes &shapes) {
  SmallVector<InputRule> rules;
  for (BlockArgument argument : entry.getArguments())
    rules.push_back(getFloatRule(argument.getType()));
  if (raised) {
    useHeads(raised, shapes, rules);
  } else {
    // The first matrix is taken for the hidden states, the rest for weights.
    bool first = true;
    for (auto [argument, rule] : llvm::zip(entry.getArguments(), rules)) {
      auto tensor = dyn_cast<RankedTensorType>(argument.getType());
      if (!tensor || tensor.getRank() < 2 ||
          !isa<FloatType>(tensor.getElementType()))
        continue;
      rule.deviation = first ? 1 : kLogitDeviation * rule.deviation;
      first = false;
    }
  }

  for (func::FuncOp function : {entry, raised}) {
    if (!function)
      continue;
    IntegerUses uses(function, shapes);
    for (BlockArgument argument : function.getArguments())
      if (holdsIntegers(argument) &&
          !getElementTypeOrSelf(argument.getType()).isInteger(1))
        uses.refine(argument, rules[argument.getArgNumber()]);
  }
  return rules;
}

} // namespace mlir::xent::run
