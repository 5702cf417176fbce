//===- PhiSpeller.cpp - the logits transform as a region ------------------===//

#include "PhiSpeller.h"
#include "ExprEmitter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::xent;

/// More elementwise ops between the product and the softmax than any head has.
static constexpr int maxChain = 2048;

std::nullopt_t PhiSpeller::fail(StringRef name, const Twine &reason,
                                Value value) {
  if (!refusal)
    refusal = Refusal{name, reason.str(), value};
  return std::nullopt;
}

/// Whether a region may hold a clone of `op`.
bool mlir::xent::isPointwise(Operation *op) {
  auto isScalar = [](Type type) { return type.isIntOrIndexOrFloat(); };
  return op->getNumRegions() == 0 && op->getNumResults() == 1 &&
         isMemoryEffectFree(op) &&
         (op->hasTrait<OpTrait::ConstantLike>() ||
          OpTrait::hasElementwiseMappableTraits(op)) &&
         llvm::all_of(op->getOperandTypes(), isScalar) &&
         isScalar(op->getResult(0).getType());
}

std::optional<PhiSpeller::Step> PhiSpeller::spell() {
  std::optional<Step> found;
  if (head.phiOp) {
    found = visit({head.phiOp, head.phiScalar, head.phiLoops}, 0);
  } else {
    SmallVector<Expr> own(head.rowVars.size() + 1, head.classVar);
    for (auto [i, d] : llvm::enumerate(head.rowDims))
      own[d] = head.rowVars[i];
    found = visitTensor({head.algebra.logits, own}, 0);
  }
  if (!found)
    return fail("PhiNotSpelled",
                "the logits transform cannot be put into a region",
                head.algebra.logits);
  return found;
}

/// A value that varies with the class or with the token: an operand of the op.
std::optional<PhiSpeller::Step>
PhiSpeller::visitOperand(const Element &read, Expr meaning, Type type) {
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
  return spelling.addOperand(element, meaning, type, isPerClass);
}

/// A function of the row's statistics where a shift by them is left out: what
/// it is when they are 0. That is 1 for a sum of exponentials.
std::optional<PhiSpeller::Step> PhiSpeller::visitShift(Expr meaning,
                                                       Type type) {
  Algebra &algebra = head.algebra;
  std::optional<double> value =
      Algebra::getConstant(algebra.mapAtoms(meaning, [&](AtomId id) -> Expr {
        const Atom &atom = algebra.getAtom(id);
        return atom.isReduction() && atom.onLogits ? algebra.zero() : Expr();
      }));
  if (!value || !isa<FloatType>(type))
    return fail("PhiNotSpelled",
                "the logits transform takes a statistic of the logits",
                algebra.logits);
  return spelling.addConstant(FloatAttr::get(type, *value));
}

std::optional<PhiSpeller::Step> PhiSpeller::visitTensor(const Element &element,
                                                        int depth) {
  if (depth > maxChain)
    return fail("TooLarge", "too many operations between product and softmax",
                element.tensor);
  Expr meaning = head.evaluator.evaluate(element);
  Type type = getElementTypeOrSelf(element.tensor.getType());
  DenseElementsAttr constant;
  if (matchPattern(element.tensor, m_Constant(&constant)) && constant.isSplat())
    return spelling.addConstant(
        cast<TypedAttr>(constant.getSplatValue<Attribute>()));
  if (!meaning->onLogits) {
    if (meaning->freeVars.empty() && element.indices.empty()) {
      return spelling.addScalarTensor(element.tensor);
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
    // The product accumulates into something: a bias.
    auto op = head.product;
    Element init{op.getDpsInitOperand(0)->get(), element.indices};
    if (Algebra::getConstant(head.evaluator.evaluate(init)) == 0.0)
      return spelling.addLogits();
    std::optional<Step> bias = visitTensor(init, depth + 1);
    if (!bias)
      return std::nullopt;
    return spelling.addLogits(bias);
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
    return visitShift(meaning, type);
  if (isReduction)
    return fail("PhiNotSpelled", "a reduction is part of the logits transform",
                element.tensor);
  return visit({op, getYielded(op, result.getResultNumber()), loops},
               depth + 1);
}

std::optional<PhiSpeller::Step> PhiSpeller::visit(const Point &point,
                                                  int depth) {
  if (depth > maxChain)
    return fail("TooLarge", "too many operations between product and softmax",
                head.algebra.logits);
  std::pair<void *, std::vector<const void *>> key{
      point.scalar.getAsOpaquePointer(), {}};
  for (Expr loop : point.loops)
    key.second.push_back(loop.getStorage());
  if (auto it = memo.find(key); it != memo.end())
    return it->second;

  auto compute = [&]() -> std::optional<Step> {
    Operation *def = point.scalar.getDefiningOp();
    if (def && matchPattern(def, m_Constant()))
      return spelling.addClone(point.scalar, {});
    linalg::LinalgOp op = point.op;
    auto arg = dyn_cast<BlockArgument>(point.scalar);
    if (arg && arg.getOwner() == op.getBlock()) {
      OpOperand *operand = op.getMatchingOpOperand(arg);
      if (!isa<RankedTensorType>(operand->get().getType()))
        return spelling.addOutside(operand->get());
      return visitTensor(
          head.evaluator.getOperandElement(op, *operand, point.loops),
          depth + 1);
    }
    if (arg || !op->isAncestor(def) || op.getOperation() == def)
      return spelling.addOutside(point.scalar);
    if (Value wrapped = getWrapped(def))
      return visit({op, wrapped, point.loops}, depth + 1);
    Expr meaning = head.evaluator.evaluate(op, point.scalar, point.loops);
    if (meaning->onLogits && head.phiIsShifted &&
        !Algebra::dependsOn(meaning, head.classVar->freeVars[0]))
      return visitShift(meaning, point.scalar.getType());
    // exp() of logits that are not shifted can be infinite.
    if (meaning->onLogits && head.phiIsShifted &&
        isa<math::ExpOp, math::Exp2Op, math::ExpM1Op>(def))
      return fail(
          "PhiNotSpelled",
          "the logits transform takes the exponential of shifted logits",
          head.algebra.logits);
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
    SmallVector<Step> inputs;
    for (Value operand : def->getOperands()) {
      std::optional<Step> input = visit({op, operand, point.loops}, depth + 1);
      if (!input)
        return std::nullopt;
      inputs.push_back(*input);
    }
    return spelling.addClone(point.scalar, inputs);
  };
  std::optional<Step> result = compute();
  if (result)
    memo[key] = *result;
  return result;
}
