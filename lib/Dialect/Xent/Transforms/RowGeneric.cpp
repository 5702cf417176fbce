//===- RowGeneric.cpp - values of a head out of row statistics ------------===//

#include "RowGeneric.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace mlir::xent;

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

namespace {

/// Inputs of a linalg.generic: values, their maps, and the atoms of the algebra
/// that they are.
struct Inputs {
  SmallVector<Value> values;
  SmallVector<AffineMap> maps;
  SmallVector<std::pair<const Atom *, unsigned>> atoms;
};

/// Finds loads and statistics whose indices are plain loops: those become
/// inputs. The others are extracted in the body.
class InputCollector {
public:
  InputCollector(MLIRContext *context, HeadAnalysis &head,
                 const ExprEmitter::Statistics &statistics, unsigned numLoops,
                 Inputs &inputs)
      : context(context), head(head), statistics(statistics),
        numLoops(numLoops), inputs(inputs) {}

  void collect(Expr e) {
    head.algebra.walkAtoms(
        e, [&](AtomId id) { return collect(head.algebra.getAtom(id)); });
  }

private:
  WalkResult collect(const Atom &atom) {
    if (atom.kind == AtomKind::Load &&
        isa<RankedTensorType>(atom.value.getType()))
      if (addInput(atom, atom.value, atom.args))
        return WalkResult::skip();
    if (atom.kind == AtomKind::Statistic) {
      // The class of a pick says nothing of where the statistic lies.
      ArrayRef<Expr> rows =
          ArrayRef<Expr>(atom.args).take_front(head.rowDims.size());
      if (!addInput(atom, statistics.lookup(atom.name), rows))
        for (Expr row : rows)
          collect(row);
      return WalkResult::skip();
    }
    return WalkResult::advance();
  }

  bool addInput(const Atom &atom, Value tensor, ArrayRef<Expr> indices) {
    if (llvm::any_of(inputs.atoms,
                     [&](auto &known) { return known.first == &atom; }))
      return true;
    auto type = cast<RankedTensorType>(tensor.getType());
    SmallVector<AffineExpr> exprs;
    for (auto [d, index] : llvm::enumerate(indices)) {
      if (index->terms.empty() && type.getDimSize(d) == 1) {
        exprs.push_back(getAffineConstantExpr(0, context));
        continue;
      }
      std::optional<AtomId> id = Algebra::getSingleAtom(index);
      if (!id || head.algebra.getAtom(*id).kind != AtomKind::Var)
        return false;
      const Atom &var = head.algebra.getAtom(*id);
      bool isLoop = var.var >= 1 && var.var <= static_cast<int>(numLoops);
      Expr extent =
          atom.kind == AtomKind::Statistic
              ? head.evaluator.getDim(head.algebra.logits, head.rowDims[d])
              : head.evaluator.getDim(tensor, d);
      if (!isLoop || extent != var.args[0])
        return false;
      exprs.push_back(getAffineDimExpr(var.var - 1, context));
    }
    inputs.atoms.push_back({&atom, inputs.values.size()});
    inputs.values.push_back(tensor);
    inputs.maps.push_back(AffineMap::get(numLoops, 0, exprs, context));
    return true;
  }

  MLIRContext *context;
  HeadAnalysis &head;
  const ExprEmitter::Statistics &statistics;
  unsigned numLoops;
  Inputs &inputs;
};

} // namespace

/// The float type that a head is computed in.
static FloatType getReal(HeadAnalysis &head, OpBuilder &b) {
  bool isWide = getElementTypeOrSelf(head.x.value.getType()).isF64() ||
                getElementTypeOrSelf(head.weight.value.getType()).isF64();
  return isWide ? FloatType(b.getF64Type()) : FloatType(b.getF32Type());
}

Value mlir::xent::createGeneric(OpBuilder &b, Location loc, HeadAnalysis &head,
                                const ExprEmitter::Statistics &statistics,
                                Expr meaning, ArrayRef<Expr> space,
                                ArrayRef<OpFoldResult> sizes, Type type) {
  unsigned numLoops = sizes.size();
  Algebra::Substitution replacements;
  for (auto [l, var] : llvm::enumerate(space))
    if (std::optional<AtomId> id = Algebra::getSingleAtom(var)) {
      const Atom &atom = head.algebra.getAtom(*id);
      replacements[atom.var] = head.algebra.var(l + 1, atom.args[0]);
    }
  meaning = head.algebra.substitute(meaning, replacements);
  Inputs inputs;
  InputCollector(b.getContext(), head, statistics, numLoops, inputs)
      .collect(meaning);
  Value empty = tensor::EmptyOp::create(b, loc, sizes, type);
  SmallVector<AffineMap> maps = inputs.maps;
  maps.push_back(b.getMultiDimIdentityMap(numLoops));
  SmallVector<utils::IteratorType> iterators(numLoops,
                                             utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             b, loc, empty.getType(), inputs.values, empty, maps, iterators,
             [&](OpBuilder &b, Location loc, ValueRange args) {
               ExprEmitter emitter(head.algebra, getReal(head, b), statistics);
               for (auto [atom, position] : inputs.atoms)
                 emitter.bound[atom] = args[position];
               Value value = emitter.emit(b, loc, meaning, type);
               linalg::YieldOp::create(b, loc, value);
             })
      .getResult(0);
}

Value mlir::xent::createFromMeaning(OpBuilder &b, HeadAnalysis &head,
                                    const ExprEmitter::Statistics &statistics,
                                    const Cut &cut) {
  Location loc = cut.value.getLoc();
  auto type = cast<RankedTensorType>(cut.value.getType());
  SmallVector<OpFoldResult> sizes;
  SmallVector<Expr> space;
  for (int64_t d = 0; d < type.getRank(); ++d) {
    sizes.push_back(getSizeOf(b, loc, cut.value, d));
    space.push_back(
        head.algebra.var(d + 1, head.evaluator.getDim(cut.value, d)));
  }
  return createGeneric(b, loc, head, statistics, cut.meaning, space, sizes,
                       type.getElementType());
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

/// The scalars of a body that are created again: those that `roots` need, up to
/// what is synthesised.
static llvm::DenseSet<Value> getLive(linalg::LinalgOp op, const Cut &cut,
                                     ArrayRef<Value> roots) {
  llvm::DenseSet<Value> live;
  SmallVector<Value> worklist(roots);
  while (!worklist.empty()) {
    Value value = worklist.pop_back_val();
    auto it = cut.body.find(value);
    if (it == cut.body.end() || !live.insert(value).second)
      continue;
    Operation *def = value.getDefiningOp();
    if (def && it->second.first == BodyStep::Clone)
      def->walk([&](Operation *inner) {
        llvm::append_range(worklist, inner->getOperands());
      });
  }
  return live;
}

/// What is yielded for the result, and what effects in the body use.
static SmallVector<Value> getRoots(linalg::LinalgOp op, const Cut &cut) {
  SmallVector<Value> roots = {
      op.getBlock()->getTerminator()->getOperand(cut.value.getResultNumber())};
  for (Operation &inner : op.getBlock()->without_terminator())
    if (!isMemoryEffectFree(&inner))
      inner.walk([&](Operation *nested) {
        llvm::append_range(roots, nested->getOperands());
      });
  return roots;
}

/// Adds an input that gives the extent of each loop that no other operand does.
static void addShapeInputs(OpBuilder &b, Location loc, linalg::LinalgOp op,
                           Inputs &inputs, AffineMap out) {
  llvm::SmallBitVector covered(op.getNumLoops());
  auto cover = [&](AffineMap map) {
    for (AffineExpr expr : map.getResults())
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        covered.set(dim.getPosition());
  };
  llvm::for_each(inputs.maps, cover);
  if (out)
    cover(out);
  SmallVector<OpFoldResult> sizes;
  SmallVector<AffineExpr> exprs;
  for (unsigned l = 0, e = op.getNumLoops(); l < e; ++l) {
    if (covered.test(l))
      continue;
    exprs.push_back(b.getAffineDimExpr(l));
    // The extent, from an operand that dies.
    OpFoldResult size;
    for (OpOperand &operand : op->getOpOperands()) {
      AffineMap map = op.getMatchingIndexingMap(&operand);
      for (auto [d, expr] : llvm::enumerate(map.getResults()))
        if (expr == exprs.back())
          size = getSizeOf(b, loc, operand.get(), d);
    }
    sizes.push_back(size);
  }
  if (sizes.empty())
    return;
  inputs.values.push_back(
      tensor::EmptyOp::create(b, loc, sizes, b.getI1Type()));
  inputs.maps.push_back(
      AffineMap::get(op.getNumLoops(), 0, exprs, b.getContext()));
}

Value mlir::xent::createFromBody(OpBuilder &b, HeadAnalysis &head,
                                 const ExprEmitter::Statistics &statistics,
                                 const Cut &cut) {
  auto op = cast<linalg::LinalgOp>(cut.value.getOwner());
  Location loc = op.getLoc();
  SmallVector<Value> roots = getRoots(op, cut);
  llvm::DenseSet<Value> live = getLive(op, cut, roots);
  auto isCloned = [&](Value value) {
    return live.contains(value) &&
           cut.body.find(value)->second.first == BodyStep::Clone;
  };

  Inputs inputs;
  DenseMap<Value, unsigned> keptArgs; // old block argument -> input
  for (OpOperand *input : op.getDpsInputOperands()) {
    BlockArgument arg = op.getMatchingBlockArgument(input);
    if (!isCloned(arg))
      continue;
    keptArgs[arg] = inputs.values.size();
    inputs.values.push_back(input->get());
    inputs.maps.push_back(op.getMatchingIndexingMap(input));
  }
  InputCollector collector(b.getContext(), head, statistics, op.getNumLoops(),
                           inputs);
  for (auto &[value, step] : cut.body)
    if (live.contains(value) && step.first == BodyStep::Synthesise)
      collector.collect(step.second);
  OpOperand *init = op.getDpsInitOperand(cut.value.getResultNumber());
  AffineMap out = op.getMatchingIndexingMap(init);
  addShapeInputs(b, loc, op, inputs, out);
  Value initValue = init->get();
  if (head.dirty.contains(initValue)) {
    auto type = cast<RankedTensorType>(initValue.getType());
    SmallVector<OpFoldResult> sizes;
    for (int64_t d = 0; d < type.getRank(); ++d)
      sizes.push_back(getSizeOf(b, loc, initValue, d));
    initValue = tensor::EmptyOp::create(b, loc, sizes, type.getElementType());
  }

  SmallVector<AffineMap> maps = inputs.maps;
  maps.push_back(out);
  auto generic = linalg::GenericOp::create(
      b, loc, initValue.getType(), inputs.values, initValue, maps,
      op.getIteratorTypesArray(),
      [&](OpBuilder &b, Location loc, ValueRange args) {
        ExprEmitter emitter(head.algebra, getReal(head, b), statistics);
        for (auto [atom, position] : inputs.atoms)
          emitter.bound[atom] = args[position];
        IRMapping mapping;
        for (auto [arg, position] : keptArgs)
          mapping.map(arg, args[position]);
        mapping.map(op.getMatchingBlockArgument(init), args.back());
        auto synthesise = [&](Value value) {
          auto it = cut.body.find(value);
          if (live.contains(value) && it->second.first == BodyStep::Synthesise)
            mapping.map(value,
                        emitter.emit(b, value.getLoc(), it->second.second,
                                     value.getType()));
        };
        for (BlockArgument arg : op.getBlock()->getArguments())
          synthesise(arg);
        for (Operation &inner : op.getBlock()->without_terminator()) {
          bool isNeeded = !isMemoryEffectFree(&inner) ||
                          llvm::any_of(inner.getResults(), isCloned);
          if (isNeeded)
            b.clone(inner, mapping);
          else
            for (Value result : inner.getResults())
              synthesise(result);
        }
        linalg::YieldOp::create(b, loc, mapping.lookupOrDefault(roots[0]));
      });
  generic->setDiscardableAttrs(op->getDiscardableAttrDictionary());
  return generic.getResult(0);
}

//===----------------------------------------------------------------------===//
// Assertions
//===----------------------------------------------------------------------===//

static bool hasEffects(linalg::LinalgOp op) {
  return llvm::any_of(
      op.getBlock()->without_terminator(),
      [](Operation &inner) { return !isMemoryEffectFree(&inner); });
}

SmallVector<Operation *> mlir::xent::getLostAssertions(HeadAnalysis &head) {
  llvm::SetVector<Operation *> owners, kept;
  for (Value value : head.dirty)
    owners.insert(value.getDefiningOp());
  for (const Cut &cut : head.cuts)
    (cut.meaning ? owners : kept).insert(cut.value.getOwner());
  SmallVector<Operation *> lost;
  for (Operation *owner : owners)
    if (auto op = dyn_cast<linalg::LinalgOp>(owner))
      if (hasEffects(op) && !kept.contains(owner))
        lost.push_back(owner);
  return lost;
}

/// Ops of the body that its effects need, the effects included.
static llvm::DenseSet<Operation *> getEffectSlice(linalg::LinalgOp op) {
  llvm::DenseSet<Operation *> slice;
  SmallVector<Operation *> worklist;
  for (Operation &inner : op.getBlock()->without_terminator())
    if (!isMemoryEffectFree(&inner))
      worklist.push_back(&inner);
  while (!worklist.empty()) {
    Operation *inner = worklist.pop_back_val();
    if (!slice.insert(inner).second)
      continue;
    inner->walk([&](Operation *nested) {
      for (Value operand : nested->getOperands())
        if (Operation *def = operand.getDefiningOp())
          if (def->getBlock() == op.getBlock())
            worklist.push_back(def);
    });
  }
  return slice;
}

void mlir::xent::keepAssertions(OpBuilder &b, HeadAnalysis &head,
                                linalg::LinalgOp op) {
  Location loc = op.getLoc();
  llvm::DenseSet<Operation *> slice = getEffectSlice(op);
  Inputs inputs;
  DenseMap<Value, unsigned> keptArgs;
  for (OpOperand *input : op.getDpsInputOperands()) {
    if (head.dirty.contains(input->get()))
      continue;
    keptArgs[op.getMatchingBlockArgument(input)] = inputs.values.size();
    inputs.values.push_back(input->get());
    inputs.maps.push_back(op.getMatchingIndexingMap(input));
  }
  addShapeInputs(b, loc, op, inputs, AffineMap());
  // All loops are parallel: nothing is folded.
  SmallVector<utils::IteratorType> iterators(op.getNumLoops(),
                                             utils::IteratorType::parallel);
  linalg::GenericOp::create(
      b, loc, TypeRange(), inputs.values, ValueRange(), inputs.maps, iterators,
      [&](OpBuilder &b, Location loc, ValueRange args) {
        IRMapping mapping;
        for (auto [arg, position] : keptArgs)
          mapping.map(arg, args[position]);
        for (Operation &inner : op.getBlock()->without_terminator())
          if (slice.contains(&inner))
            b.clone(inner, mapping);
        linalg::YieldOp::create(b, loc, ValueRange());
      });
}

//===----------------------------------------------------------------------===//
// Checks
//===----------------------------------------------------------------------===//

/// Adds the names of the statistics that `e` is made of.
static void collectStatistics(const Algebra &algebra, Expr e,
                              llvm::SetVector<StringRef> &names) {
  algebra.walkAtoms(e, [&](AtomId id) {
    const Atom &atom = algebra.getAtom(id);
    if (atom.kind != AtomKind::Statistic)
      return WalkResult::advance();
    names.insert(atom.name);
    return WalkResult::skip();
  });
}

std::optional<Refusal> mlir::xent::checkCuts(HeadAnalysis &head,
                                             ArrayRef<Expr> others) {
  llvm::SetVector<StringRef> used;
  for (Expr other : others)
    collectStatistics(head.algebra, other, used);
  for (const Cut &cut : head.cuts) {
    Refusal notEmitted{
        "NotAStatistic",
        "a value of the logits has no spelling in statistics: " +
            head.algebra.str(cut.meaning ? cut.meaning : head.phi),
        cut.value};
    if (cut.meaning) {
      if (!ExprEmitter::canEmit(head.algebra, cut.meaning))
        return notEmitted;
      collectStatistics(head.algebra, cut.meaning, used);
      continue;
    }
    auto op = cast<linalg::LinalgOp>(cut.value.getOwner());
    OpOperand *init = op.getDpsInitOperand(cut.value.getResultNumber());
    if (head.dirty.contains(init->get()) &&
        op.payloadUsesValueFromOperand(init) && op.getNumReductionLoops() != 0)
      return notEmitted;
    llvm::DenseSet<Value> live = getLive(op, cut, getRoots(op, cut));
    for (auto &[value, step] : cut.body) {
      if (!live.contains(value) || step.first != BodyStep::Synthesise)
        continue;
      if (!ExprEmitter::canEmit(head.algebra, step.second) ||
          !isa<FloatType, IntegerType, IndexType>(value.getType()))
        return notEmitted;
      collectStatistics(head.algebra, step.second, used);
    }
  }
  for (Operation *lost : getLostAssertions(head)) {
    auto op = cast<linalg::LinalgOp>(lost);
    for (Operation *inner : getEffectSlice(op)) {
      bool readsLogits = false;
      inner->walk([&](Operation *nested) {
        for (Value operand : nested->getOperands()) {
          auto arg = dyn_cast<BlockArgument>(operand);
          if (arg && arg.getOwner() == op.getBlock())
            operand = op.getMatchingOpOperand(arg)->get();
          readsLogits |= head.dirty.contains(operand);
        }
      });
      if (readsLogits)
        return Refusal{"AssertionOnLogits",
                       "an assertion checks a function of the logits",
                       lost->getResult(0)};
    }
  }
  if (head.target && !ExprEmitter::canEmit(head.algebra, head.target))
    return Refusal{"TargetNotSpelled",
                   "the class that is picked is not understood",
                   head.algebra.logits};
  // Statistics of steps that are not live are not asked for.
  head.statistics = used;
  if (!used.contains("pick"))
    head.target = Expr();
  return std::nullopt;
}
