//===- PhiEmitter.cpp - the logits transform as a region ------------------===//

#include "PhiEmitter.h"
#include "ExprEmitter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::xent;

/// More elementwise ops between the product and the softmax than any head has.
static constexpr int maxChain = 2048;

std::optional<unsigned> PhiEmitter::fail(StringRef name, const Twine &reason,
                                         Value value) {
  if (!refusal)
    refusal = Refusal{name, reason.str(), value};
  return std::nullopt;
}

unsigned PhiEmitter::push(Step step) {
  steps.push_back(std::move(step));
  return steps.size() - 1;
}

/// Whether a region may hold a clone of `op`.
static bool isPointwise(Operation *op) {
  auto isScalar = [](Type type) { return type.isIntOrIndexOrFloat(); };
  return op->getNumRegions() == 0 && op->getNumResults() == 1 &&
         isMemoryEffectFree(op) &&
         (op->hasTrait<OpTrait::ConstantLike>() ||
          OpTrait::hasElementwiseMappableTraits(op)) &&
         llvm::all_of(op->getOperandTypes(), isScalar) &&
         isScalar(op->getResult(0).getType());
}

std::optional<Refusal> PhiEmitter::check() {
  std::optional<unsigned> found;
  if (head.phiOp) {
    found = visit({head.phiOp, head.phiScalar, head.phiLoops}, 0);
  } else {
    SmallVector<Expr> own(head.rowVars.size() + 1, head.classVar);
    for (auto [i, d] : llvm::enumerate(head.rowDims))
      own[d] = head.rowVars[i];
    found = visitTensor({head.algebra.logits, own}, 0);
  }
  if (found)
    root = *found;
  else
    fail("PhiNotSpelled", "the logits transform cannot be put into a region",
         head.algebra.logits);
  return refusal;
}

/// A value that varies with the class or with the token: an operand of the op.
std::optional<unsigned> PhiEmitter::visitOperand(const Element &read,
                                                 Expr meaning, Type type) {
  // A tensor over rows and classes whose values depend on less is not read: it
  // is as large as the logits.
  Element element = read;
  for (Expr index : read.indices)
    for (VarId var : index->freeVars)
      if (!Algebra::dependsOn(meaning, var))
        element = Element();
  bool isPerClass = Algebra::dependsOn(meaning, head.classVar->freeVars[0]);
  if (isPerClass && meaning->freeVars.size() > 1)
    return fail(
        "OperandOverRowsAndClasses",
        "the logits are combined with a value for every token and class",
        element.tensor);
  if (!element.tensor && !ExprEmitter::canEmit(head.algebra, meaning))
    return fail("PhiNotSpelled",
                "a value that the logits are combined with is not understood",
                head.algebra.logits);
  for (auto [i, operand] : llvm::enumerate(operands))
    if (operand.element.tensor == element.tensor &&
        operand.element.indices == element.indices &&
        operand.meaning == meaning && operand.type == type)
      return push({Step::Operand, static_cast<unsigned>(i), Value(), {}});
  operands.push_back({element, meaning, type, isPerClass});
  return push(
      {Step::Operand, static_cast<unsigned>(operands.size() - 1), Value(), {}});
}

std::optional<unsigned> PhiEmitter::visitTensor(const Element &element,
                                                int depth) {
  if (depth > maxChain)
    return fail("TooLarge", "too many operations between product and softmax",
                element.tensor);
  Expr meaning = head.evaluator.evaluate(element);
  Type type = getElementTypeOrSelf(element.tensor.getType());
  if (!meaning->onLogits) {
    if (meaning->freeVars.empty() && element.indices.empty()) {
      scalarTensors.insert(element.tensor);
      unsigned index =
          llvm::find(scalarTensors, element.tensor) - scalarTensors.begin();
      return push({Step::ScalarTensor, index, Value(), {}});
    }
    // Data movement is looked through only as far as it is free.
    if (std::optional<Element> source = head.evaluator.getSource(element))
      return visitTensor(*source, depth + 1);
    if (auto op = element.tensor.getDefiningOp<linalg::LinalgOp>()) {
      auto result = cast<OpResult>(element.tensor);
      SmallVector<Expr> loops =
          head.evaluator.getLoopsAt(op, result, element.indices);
      Value yielded = getYielded(op, result.getResultNumber());
      auto arg = dyn_cast<BlockArgument>(yielded);
      if (arg && arg.getOwner() == op.getBlock() &&
          llvm::all_of(loops, [](Expr loop) { return bool(loop); }))
        return visit({op, yielded, loops}, depth + 1);
    }
    return visitOperand(element, meaning, type);
  }
  if (element.tensor == head.algebra.logits) {
    unsigned logits = push({Step::Logits, 0, Value(), {}});
    // The product accumulates into something: a bias.
    auto op = head.product;
    Element init{op.getDpsInitOperand(0)->get(), element.indices};
    if (Algebra::getConstant(head.evaluator.evaluate(init)) == 0.0)
      return logits;
    std::optional<unsigned> bias = visitTensor(init, depth + 1);
    if (!bias)
      return std::nullopt;
    return push({Step::Logits, 1, Value(), {logits, *bias}});
  }
  if (std::optional<Element> source = head.evaluator.getSource(element))
    return visitTensor(*source, depth + 1);
  auto op = element.tensor.getDefiningOp<linalg::LinalgOp>();
  if (!op)
    return fail("PhiNotSpelled",
                "an operation that is not understood transforms the logits",
                element.tensor);
  auto result = cast<OpResult>(element.tensor);
  SmallVector<Expr> loops =
      head.evaluator.getLoopsAt(op, result, element.indices);
  // A statistic of the row: a shift, which cancels.
  bool isReduction = llvm::any_of(loops, [](Expr loop) { return !loop; });
  bool isPerClass = Algebra::dependsOn(meaning, head.classVar->freeVars[0]);
  if (!isPerClass && head.phiIsShifted)
    return push({Step::Zero,
                 0,
                 Value(op.getBlock()->getTerminator()->getOperand(
                     result.getResultNumber())),
                 {}});
  if (isReduction)
    return fail("PhiNotSpelled", "a reduction is part of the logits transform",
                element.tensor);
  return visit({op, getYielded(op, result.getResultNumber()), loops},
               depth + 1);
}

std::optional<unsigned> PhiEmitter::visit(const Point &point, int depth) {
  if (depth > maxChain)
    return fail("TooLarge", "too many operations between product and softmax",
                head.algebra.logits);
  std::pair<void *, std::vector<const void *>> key{
      point.scalar.getAsOpaquePointer(), {}};
  for (Expr loop : point.loops)
    key.second.push_back(loop.getStorage());
  if (auto it = memo.find(key); it != memo.end())
    return it->second;

  auto compute = [&]() -> std::optional<unsigned> {
    Operation *def = point.scalar.getDefiningOp();
    if (def && matchPattern(def, m_Constant()))
      return push({Step::Clone, 0, point.scalar, {}});
    linalg::LinalgOp op = point.op;
    auto arg = dyn_cast<BlockArgument>(point.scalar);
    if (arg && arg.getOwner() == op.getBlock()) {
      OpOperand *operand = op.getMatchingOpOperand(arg);
      if (!isa<RankedTensorType>(operand->get().getType()))
        return push({Step::Outside, 0, operand->get(), {}});
      return visitTensor(
          head.evaluator.getOperandElement(op, *operand, point.loops),
          depth + 1);
    }
    if (arg || !op->isAncestor(def) || op.getOperation() == def)
      return push({Step::Outside, 0, point.scalar, {}});
    Expr meaning = head.evaluator.evaluate(op, point.scalar, point.loops);
    if (meaning->onLogits && head.phiIsShifted &&
        !Algebra::dependsOn(meaning, head.classVar->freeVars[0]))
      return push({Step::Zero, 0, point.scalar, {}});
    if (auto extract = dyn_cast<tensor::ExtractOp>(def)) {
      Element element{extract.getTensor(), {}};
      for (Value index : extract.getIndices())
        element.indices.push_back(
            head.evaluator.evaluate(op, index, point.loops));
      return visitTensor(element, depth + 1);
    }
    // Positions are no business of a region: what is computed from them comes
    // in as an operand.
    if (!meaning->onLogits && !isPointwise(def))
      return visitOperand({}, meaning, point.scalar.getType());
    if (!meaning->onLogits && point.scalar.getType().isIntOrIndex() &&
        !meaning->freeVars.empty())
      return visitOperand({}, meaning, point.scalar.getType());
    if (!isPointwise(def))
      return fail("PhiNotSpelled",
                  "'" + def->getName().getStringRef() +
                      "' is no pointwise operation on scalars",
                  head.algebra.logits);
    Step step{Step::Clone, 0, point.scalar, {}};
    for (Value operand : def->getOperands()) {
      std::optional<unsigned> input =
          visit({op, operand, point.loops}, depth + 1);
      if (!input)
        return std::nullopt;
      step.inputs.push_back(*input);
    }
    return push(std::move(step));
  };
  std::optional<unsigned> result = compute();
  if (result)
    memo[key] = *result;
  return result;
}

Value PhiEmitter::emit(OpBuilder &b, Value acc, ValueRange values,
                       ValueRange scalars) {
  Location loc = head.product.getLoc();
  Type accumulator = acc.getType();
  Type logitsType = getElementTypeOrSelf(head.algebra.logits.getType());
  auto convert = [&](Value value, Type type) -> Value {
    if (value.getType() == type)
      return value;
    if (value.getType().getIntOrFloatBitWidth() < type.getIntOrFloatBitWidth())
      return arith::ExtFOp::create(b, loc, type, value);
    return arith::TruncFOp::create(b, loc, type, value);
  };
  SmallVector<Value> emitted(steps.size());
  // Only what the root needs: a check may have visited more.
  llvm::SmallBitVector needed(steps.size());
  SmallVector<unsigned> worklist = {root};
  while (!worklist.empty()) {
    unsigned i = worklist.pop_back_val();
    if (needed.test(i))
      continue;
    needed.set(i);
    llvm::append_range(worklist, steps[i].inputs);
  }
  for (unsigned i : needed.set_bits()) {
    const Step &step = steps[i];
    switch (step.kind) {
    case Step::Logits: {
      if (step.inputs.empty()) {
        // A bias that is added has the accumulator's precision before the
        // product's only rounding.
        bool isAccumulated = llvm::any_of(steps, [&](const Step &other) {
          return other.kind == Step::Logits && !other.inputs.empty();
        });
        emitted[i] = isAccumulated ? acc : convert(acc, logitsType);
        break;
      }
      Value bias = convert(emitted[step.inputs[1]], accumulator);
      Value sum = arith::AddFOp::create(b, loc, emitted[step.inputs[0]], bias);
      emitted[i] = convert(sum, logitsType);
      break;
    }
    case Step::Operand:
      emitted[i] = values[step.index];
      break;
    case Step::ScalarTensor:
      emitted[i] = scalars[step.index];
      break;
    case Step::Outside:
      emitted[i] = step.value;
      break;
    case Step::Zero:
      emitted[i] = arith::ConstantOp::create(
          b, loc, b.getZeroAttr(step.value.getType()));
      break;
    case Step::Clone: {
      Operation *def = step.value.getDefiningOp();
      IRMapping mapping;
      for (auto [operand, input] :
           llvm::zip_equal(def->getOperands(), step.inputs))
        mapping.map(operand, emitted[input]);
      emitted[i] = b.clone(*def, mapping)->getResult(0);
      break;
    }
    }
  }
  return convert(emitted[root], accumulator);
}
