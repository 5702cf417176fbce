//===- PsiSpeller.cpp - a function of the logits as a region --------------===//

#include "PsiSpeller.h"
#include "ExprEmitter.h"
#include "PhiSpeller.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::xent;

using Step = PsiSpeller::Step;

/// More elementwise ops between the product and a gradient than any head has.
static constexpr int maxChain = 2048;

PsiSpeller::PsiSpeller(RegionSpelling &spelling, std::optional<Step> phi)
    : head(spelling.head), spelling(spelling), phi(phi),
      evaluator(head.algebra, head.classDim), guard(head.algebra.one()) {
  for (const Cut &cut : head.cuts)
    cuts.insert(cut.value);
  auto isVector = [](Value value) {
    ArrayRef<int64_t> shape =
        cast<RankedTensorType>(value.getType()).getShape();
    return llvm::count_if(shape, [](int64_t size) { return size != 1; }) <= 1;
  };
  keepsCuts = llvm::all_of(cuts, isVector);
  for (Value value : head.dirty)
    evaluator.dependents.insert(value);
  if (!keepsCuts)
    evaluator.dependents.insert(cuts.begin(), cuts.end());
  evaluator.keeps = [this](Value tensor) { return isKept(tensor); };
}

/// Whether a region may take elements of `tensor` as they are: it will be there
/// still, and computing it again is more than moving data.
bool PsiSpeller::isKept(Value tensor) {
  if (cuts.contains(tensor))
    return keepsCuts;
  auto op = tensor.getDefiningOp<linalg::LinalgOp>();
  if (!op || head.evaluator.dependents.contains(tensor) ||
      !isa<FloatType>(getElementTypeOrSelf(tensor.getType())))
    return false;
  // Computed of what a cut has become.
  if (!keepsCuts && head.evaluator.evaluate(tensor)->onLogits)
    return false;
  Value yielded = getYielded(op, cast<OpResult>(tensor).getResultNumber());
  return !isa<BlockArgument>(yielded) && !matchPattern(yielded, m_Constant()) &&
         !isLogitsSized(tensor) && !isBuiltFromLogitsSized(tensor);
}

std::nullopt_t PsiSpeller::fail(StringRef name, const Twine &reason,
                                Value value) {
  // What was met first lies deepest, and the reason for all that follows.
  if (!refusal)
    refusal = Refusal{name, reason.str(), value};
  return std::nullopt;
}

std::optional<Step> PsiSpeller::spell(const Gradient &gradient) {
  refusal.reset();
  std::optional<Step> step =
      visit({gradient.op, gradient.factor, gradient.loops}, 0);
  if (step)
    return step;
  // The reason of an operand that was synthesised around is none.
  fail("GradientNotSpelled",
       "what is summed is no pointwise function of the logits: " +
           head.algebra.str(gradient.meaning),
       gradient.value);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// What a value is
//===----------------------------------------------------------------------===//

PsiSpeller::Variation PsiSpeller::getVariation(Expr meaning) const {
  Variation variation;
  for (VarId var : meaning->freeVars)
    (var == logitsClassVar ? variation.byClass : variation.byRow) = true;
  return variation;
}

/// Whether `difference` = 0 says that the class is the target. The first such
/// comparison decides what the target is.
bool PsiSpeller::isTarget(Expr difference) {
  if (difference->onLogits || !Algebra::dependsOn(difference, logitsClassVar))
    return false;
  Algebra &algebra = head.algebra;
  AtomId classAtom = *Algebra::getSingleAtom(head.classVar);
  Expr rest = algebra.zero();
  double coefficient = 0;
  for (const Term &term : difference->terms) {
    Expr part = algebra.fromMonomial(term.monomial, term.coefficient);
    if (Algebra::getSingleAtom(algebra.fromMonomial(term.monomial)) ==
        classAtom)
      coefficient = term.coefficient;
    else
      rest = algebra.add(rest, part);
  }
  if (std::abs(coefficient) != 1 || Algebra::dependsOn(rest, logitsClassVar))
    return false;
  Expr hit = guardLoads(algebra.scale(rest, -coefficient));
  // A fixed class is no target, but a value per class.
  if (hit->freeVars.empty() || !ExprEmitter::canEmit(algebra, hit))
    return false;
  if (!target)
    target = hit;
  return target == hit;
}

std::optional<Step> PsiSpeller::addHit(Expr meaning) {
  for (bool isNegated : {false, true}) {
    std::optional<AtomId> id = Algebra::getSingleAtom(
        isNegated ? head.algebra.negate(meaning) : meaning);
    if (!id)
      continue;
    const Atom &atom = head.algebra.getAtom(*id);
    if (atom.kind == AtomKind::Predicate && atom.name == "EQ" &&
        isTarget(atom.args[0]))
      return spelling.addHit(isNegated);
  }
  return std::nullopt;
}

/// `e` without reads beyond the end of a tensor where the guard is 0: tensors
/// that are padded afterwards have fewer rows than the logits.
Expr PsiSpeller::guardLoads(Expr e) {
  Algebra &algebra = head.algebra;
  if (guard == algebra.one())
    return e;
  return algebra.mapAtoms(e, [&](AtomId id) -> Expr {
    const Atom &atom = algebra.getAtom(id);
    auto type = atom.kind == AtomKind::Load
                    ? dyn_cast<RankedTensorType>(atom.value.getType())
                    : RankedTensorType();
    if (!type)
      return Expr();
    SmallVector<Expr> indices = llvm::to_vector_of<Expr>(atom.args);
    for (auto [d, index] : llvm::enumerate(indices))
      if (!index->freeVars.empty() &&
          algebra.isInRange(index, evaluator.getDim(atom.value, d)) !=
              algebra.one())
        index = algebra.mul(guard, index);
    return algebra.load(atom.value, indices, atom.onLogits);
  });
}

/// Whether `value` has an element for every class and for more than one token,
/// or for all of them in one dimension.
bool PsiSpeller::isLogitsSized(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type || value.getDefiningOp<tensor::EmptyOp>())
    return false;
  Algebra &algebra = head.algebra;
  Expr classes = evaluator.getNumClasses();
  Expr others = algebra.one(), rows = algebra.one();
  bool hasClasses = false;
  for (int64_t d = 0; d < type.getRank(); ++d) {
    Expr extent = evaluator.getDim(value, d);
    if (extent == classes && !hasClasses)
      hasClasses = true;
    else
      others = algebra.mul(others, extent);
  }
  for (unsigned d : head.rowDims)
    rows = algebra.mul(rows, evaluator.getDim(algebra.logits, d));
  if (!hasClasses)
    return type.getRank() == 1 && others == algebra.mul(rows, classes);
  // The weights have an element for every class, too.
  Expr hidden = evaluator.getExtent(head.product, head.hiddenLoop);
  return others != algebra.one() && (others == rows || others != hidden);
}

/// Whether a value for every token and class is among what `value` is computed
/// from: reading `value` would keep it alive.
bool PsiSpeller::isBuiltFromLogitsSized(Value value) {
  if (auto it = logitsSized.find(value); it != logitsSized.end())
    return it->second;
  logitsSized[value] = false; // while it is being looked at
  Operation *def = value.getDefiningOp();
  if (!def || def == head.product.getOperation() || cuts.contains(value))
    return false;
  bool found = false;
  def->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      if (!def->isAncestor(operand.getParentBlock()->getParentOp()))
        found =
            found || isLogitsSized(operand) || isBuiltFromLogitsSized(operand);
  });
  return logitsSized[value] = found;
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

/// A value that varies with the token only or with the class only, computed out
/// of its meaning in front of the op.
std::optional<Step> PsiSpeller::addValue(Expr meaning, Type type) {
  auto [byClass, byRow] = getVariation(meaning);
  if (byClass && (byRow || meaning->onLogits))
    return std::nullopt;
  if (std::optional<double> c = Algebra::getConstant(meaning)) {
    Builder b(type.getContext());
    if (isa<FloatType>(type))
      return spelling.addConstant(b.getFloatAttr(type, *c));
    return spelling.addConstant(
        b.getIntegerAttr(type, static_cast<int64_t>(*c)));
  }
  std::optional<Expr> value = head.toStatistics(guardLoads(meaning));
  if (!value)
    return std::nullopt;
  if (!ExprEmitter::canEmit(head.algebra, *value))
    return std::nullopt;
  return spelling.addOperand({}, *value, type, byClass);
}

std::optional<Step> PsiSpeller::visit(const Point &point, int depth) {
  if (depth > maxChain)
    return fail("TooLarge", "too many operations between product and gradient",
                head.algebra.logits);
  std::pair<void *, std::vector<const void *>> key{
      point.scalar.getAsOpaquePointer(), {guard.getStorage()}};
  for (Expr loop : point.loops)
    key.second.push_back(loop.getStorage());
  if (auto it = memo.find(key); it != memo.end())
    return it->second;
  std::optional<Step> step = compute(point, depth);
  memo[key] = step;
  return step;
}

std::optional<Step> PsiSpeller::compute(const Point &point, int depth) {
  linalg::LinalgOp op = point.op;
  Operation *def = point.scalar.getDefiningOp();
  Type type = point.scalar.getType();
  if (def && matchPattern(def, m_Constant()))
    return spelling.addClone(point.scalar, {});
  auto arg = dyn_cast<BlockArgument>(point.scalar);
  if (arg && arg.getOwner() == op.getBlock()) {
    OpOperand *operand = op.getMatchingOpOperand(arg);
    if (!isa<RankedTensorType>(operand->get().getType()))
      return spelling.addOutside(operand->get());
    return visitTensor(evaluator.getOperandElement(op, *operand, point.loops),
                       depth + 1);
  }
  if (arg || !op->isProperAncestor(def))
    return spelling.addOutside(point.scalar);
  if (Value wrapped = getWrapped(def))
    return visit({op, wrapped, point.loops}, depth + 1);
  Expr meaning = head.algebra.simplifyUnderIndicators(
      evaluator.evaluate(op, point.scalar, point.loops));
  if (auto extract = dyn_cast<tensor::ExtractOp>(def)) {
    Element element{extract.getTensor(), {}};
    for (Value index : extract.getIndices())
      element.indices.push_back(evaluator.evaluate(op, index, point.loops));
    return visitTensor(element, depth + 1);
  }
  if (std::optional<Step> hit = addHit(meaning); hit && type.isInteger(1))
    return hit;
  if (std::optional<Step> value = addValue(meaning, type))
    return value;
  // Clone if all that it uses can be had.
  if (isPointwise(def)) {
    SmallVector<Step> inputs;
    for (Value operand : def->getOperands()) {
      std::optional<Step> input = visit({op, operand, point.loops}, depth + 1);
      if (!input)
        break;
      inputs.push_back(*input);
    }
    if (inputs.size() == def->getNumOperands())
      return spelling.addClone(point.scalar, inputs);
  }
  return synthesise(meaning, type);
}

/// A value of a tensor that is free of the class or free of the token.
std::optional<Step> PsiSpeller::visitVector(const Element &element,
                                            Expr meaning, int depth) {
  Value tensor = element.tensor;
  Type type = getElementTypeOrSelf(tensor.getType());
  auto [byClass, byRow] = getVariation(meaning);
  bool isCut = cuts.contains(tensor);
  if (meaning->onLogits && !keepsCuts)
    if (std::optional<Step> value = addValue(meaning, type))
      return value;
  bool isOnOwnIndices = llvm::all_of(element.indices, [&](Expr index) {
    return !index->onLogits && llvm::all_of(index->freeVars, [&](VarId var) {
      return Algebra::dependsOn(meaning, var);
    });
  });
  bool isUsable =
      isCut || (!meaning->onLogits && !isBuiltFromLogitsSized(tensor));
  if (isUsable && isOnOwnIndices && !(byClass && meaning->onLogits)) {
    if (meaning->freeVars.empty() && element.indices.empty() && !isCut)
      return spelling.addScalarTensor(tensor);
    // Data movement is looked through only as far as it is free.
    if (!isCut)
      if (std::optional<Element> source = evaluator.getSource(element))
        return visitTensor(*source, depth + 1);
    Expr read = head.algebra.load(tensor, element.indices);
    if (Expr guarded = guardLoads(read); guarded != read)
      return spelling.addOperand({}, guarded, type, byClass);
    return spelling.addOperand(element, meaning, type, byClass);
  }
  return addValue(meaning, type);
}

std::optional<Step> PsiSpeller::visitTensor(const Element &element, int depth) {
  if (depth > maxChain)
    return fail("TooLarge", "too many operations between product and gradient",
                element.tensor);
  Value tensor = element.tensor;
  Type type = getElementTypeOrSelf(tensor.getType());
  Algebra &algebra = head.algebra;
  DenseElementsAttr constant;
  if (matchPattern(tensor, m_Constant(&constant)) && constant.isSplat())
    return spelling.addConstant(
        cast<TypedAttr>(constant.getSplatValue<Attribute>()));
  if (tensor == algebra.logits) {
    auto op = head.product;
    for (auto [rowVar, d] : llvm::zip_equal(head.rowVars, head.rowDims))
      if (element.indices[d] != rowVar)
        return std::nullopt;
    if (element.indices[head.classDim] != head.classVar)
      return std::nullopt;
    Element init{op.getDpsInitOperand(0)->get(), element.indices};
    if (Algebra::getConstant(evaluator.evaluate(init)) == 0.0)
      return spelling.addLogits();
    std::optional<Step> bias = visitTensor(init, depth + 1);
    return bias ? std::optional(spelling.addLogits(bias)) : std::nullopt;
  }
  Expr meaning = algebra.simplifyUnderIndicators(evaluator.evaluate(element));
  if (std::optional<Step> hit = addHit(meaning); hit && type.isInteger(1))
    return hit;
  if (Algebra::getConstant(meaning))
    return addValue(meaning, type);
  auto [byClass, byRow] = getVariation(meaning);
  if (!byClass || (!byRow && !meaning->onLogits))
    if (std::optional<Step> value = visitVector(element, meaning, depth))
      return value;
  if (std::optional<Element> source = evaluator.getSource(element))
    return visitTensor(*source, depth + 1);
  if (auto pad = tensor.getDefiningOp<tensor::PadOp>())
    if (std::optional<Step> padded = visitPad(pad, element, depth))
      return padded;
  if (auto op = tensor.getDefiningOp<linalg::LinalgOp>();
      op && !isa<linalg::SoftmaxOp>(op.getOperation())) {
    auto result = cast<OpResult>(tensor);
    SmallVector<Expr> loops = evaluator.getLoopsAt(op, result, element.indices);
    if (llvm::all_of(loops, [](Expr loop) { return bool(loop); }))
      return visit({op, getYielded(op, result.getResultNumber()), loops},
                   depth + 1);
  }
  return synthesise(meaning, type);
}

/// select(inside, source, padding)
std::optional<Step> PsiSpeller::visitPad(tensor::PadOp op,
                                         const Element &element, int depth) {
  Value padding = op.getConstantPaddingValue();
  TypedAttr value;
  if (!padding || !matchPattern(padding, m_Constant(&value)))
    return std::nullopt;
  Element source{op.getSource(), {}};
  Expr inside = evaluator.getInside(op, element.indices, source.indices);
  std::optional<Step> data;
  {
    llvm::SaveAndRestore inner(guard, head.algebra.mul(guard, inside));
    data = visitTensor(source, depth + 1);
  }
  if (!data || inside == head.algebra.one())
    return data;
  std::optional<Step> guard =
      addValue(inside, IntegerType::get(op.getContext(), 1));
  if (!guard)
    return std::nullopt;
  return spelling.addSelect(*guard, *data, spelling.addConstant(value));
}
