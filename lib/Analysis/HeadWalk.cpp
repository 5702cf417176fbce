//===- HeadWalk.cpp - follow the logits to the cuts -----------------------===//
//
// Visits the users of the logits in program order. Each value they reach is
// one of: a value per class (followed), a value per row that is a function of
// row statistics (a cut, not followed), a value per row that is not (followed),
// a value that does not depend on the logits after all.
//
//===----------------------------------------------------------------------===//

#include "IndexVars.h"
#include "Xent/Analysis/HeadAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SmallSet.h"

using namespace mlir;
using namespace mlir::xent;

LogicalResult HeadAnalysis::refuse(StringRef name, const Twine &reason,
                                   Value value) {
  refusal = {name, reason.str(), value};
  return failure();
}

/// The ancestor of `op` in the block of the product.
static Operation *getAncestor(Operation *op, Block *block) {
  while (op && op->getBlock() != block)
    op = op->getParentOp();
  return op;
}

static bool isLater(Operation *a, Operation *b) {
  return b->isBeforeInBlock(a);
}

Operation *HeadAnalysis::popUser() {
  std::pop_heap(queue.begin(), queue.end(), isLater);
  return queue.pop_back_val();
}

void HeadAnalysis::pushUsers(Value value) {
  for (OpOperand &use : value.getUses()) {
    Operation *owner = use.getOwner();
    auto op = dyn_cast<linalg::LinalgOp>(owner);
    if (isa<tensor::DimOp>(owner) ||
        (op && !op.payloadUsesValueFromOperand(&use))) {
      shapeUses.push_back(&use);
      continue;
    }
    Operation *user = getAncestor(owner, product->getBlock());
    if (user && queued.insert(user).second) {
      queue.push_back(user);
      std::push_heap(queue.begin(), queue.end(), isLater);
    }
  }
}

LogicalResult HeadAnalysis::run() {
  Value logits = algebra.logits;
  auto type = cast<RankedTensorType>(logits.getType());
  dirty.insert(logits);
  evaluator.dependents.insert(logits);
  classDims[logits].resize(type.getRank());
  classDims[logits].set(classDim);
  pushUsers(logits);
  while (!queue.empty()) {
    if (failed(visit(popUser())))
      return failure();
    if (algebra.isTooLarge) {
      noteLaterReductions();
      return refuse("TooLarge",
                    "the program between the product and the loss "
                    "is too large to be followed",
                    logits);
    }
  }
  return finish();
}

/// Whether a softmax follows: what is left is looked at, but not evaluated.
void HeadAnalysis::noteLaterReductions() {
  while (!queue.empty() && !isSoftmaxLike()) {
    Operation *op = popUser();
    op->walk([&](Operation *inner) {
      sawExp |= isa<math::ExpOp, math::Exp2Op, math::ExpM1Op>(inner);
    });
    if (auto reduction = dyn_cast<linalg::LinalgOp>(op))
      sawExpSum |= sawExp && !isMatrixProduct(op) &&
                   reduction.getNumReductionLoops() != 0;
    for (Value result : op->getResults())
      pushUsers(result);
  }
}

LogicalResult HeadAnalysis::visit(Operation *op) {
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return visitLinalg(linalgOp);
  // The dirty value that is used here.
  Value used;
  op->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      if (dirty.contains(operand))
        used = operand;
  });
  bool carriesClasses = used && classDims.lookup(used).any();
  if (op->hasTrait<OpTrait::IsTerminator>()) {
    if (!carriesClasses && !lastReason.name.empty())
      return refuse(lastReason.name, lastReason.reason, lastReason.value);
    return refuse("LogitsReturned",
                  carriesClasses
                      ? "a value for every token and class leaves the block"
                      : "a function of the logits leaves the block",
                  used);
  }
  if (auto softmax = dyn_cast<linalg::SoftmaxOp>(op)) {
    sawExp = sawExpSum = true;
    OpResult result = op->getResult(0);
    classDims[result] = classDims.lookup(softmax.getInput());
    return visitResult(result, /*carriesClasses=*/true);
  }
  if (std::optional<Scatter> scatter = matchScatter(op)) {
    OpResult result = op->getResult(0);
    auto meaning = evaluator.evaluateScatter(
        *scatter, evaluator.getCanonicalIndices(result));
    if (meaning)
      return visitResult(
          result, getScatterClassDims(result, *scatter, meaning->classDim));
  }
  if (!isa_and_nonnull<tensor::TensorDialect>(op->getDialect()) ||
      !isPure(op) ||
      !llvm::all_of(op->getResultTypes(), llvm::IsaPred<RankedTensorType>))
    return refuse("UnknownUser",
                  "'" + op->getName().getStringRef() +
                      "' reads a function of the logits",
                  used);
  for (OpResult result : op->getResults())
    if (failed(visitResult(
            result,
            getResultClassDims(op, result, llvm::SmallBitVector()).any())))
      return failure();
  return success();
}

/// Loops of `op` that enumerate classes.
llvm::SmallBitVector HeadAnalysis::getClassLoops(linalg::LinalgOp op) {
  llvm::SmallBitVector loops(op.getNumLoops());
  SmallVector<Expr> loopVars = evaluator.getLoops(op);
  auto mark = [&](Value tensor, ArrayRef<Expr> indices) {
    llvm::SmallBitVector dims = classDims.lookup(tensor);
    llvm::SmallSet<VarId, 4> classVars, otherVars;
    for (auto [d, position] : llvm::enumerate(indices)) {
      Expr index = position;
      bool isClass = d < dims.size() && dims.test(d);
      // In row * V + class, the class is what is left modulo V.
      if (isClass && merged.contains(tensor))
        index = algebra.fn("mod", {index, evaluator.getNumClasses()});
      getDirectVars(algebra, index, isClass ? classVars : otherVars);
    }
    for (VarId var : classVars)
      // A diagonal is indexed by rows.
      if (!otherVars.contains(var) && var >= 1 &&
          var - 1 < static_cast<int>(loops.size()))
        loops.set(var - 1);
  };
  for (OpOperand &operand : op->getOpOperands())
    if (dirty.contains(operand.get()) &&
        op.payloadUsesValueFromOperand(&operand)) {
      if (merged.contains(operand.get())) {
        // A whole dimension of merged rows and classes.
        AffineMap map = op.getMatchingIndexingMap(&operand);
        llvm::SmallBitVector dims = classDims.lookup(operand.get());
        for (unsigned d : dims.set_bits())
          if (auto dim = dyn_cast<AffineDimExpr>(map.getResult(d)))
            loops.set(dim.getPosition());
        continue;
      }
      mark(operand.get(),
           evaluator.getOperandElement(op, operand, loopVars).indices);
    }
  op.getBlock()->walk([&](tensor::ExtractOp extract) {
    if (!dirty.contains(extract.getTensor()))
      return;
    SmallVector<Expr> indices;
    for (Value index : extract.getIndices())
      indices.push_back(evaluator.evaluate(op, index, loopVars));
    mark(extract.getTensor(), indices);
  });
  return loops;
}

/// Finds the dimensions of the result of `op` that enumerate classes when its
/// source has them merged with rows. Fails if the result has that too.
bool HeadAnalysis::separate(tensor::ExpandShapeOp op,
                            const llvm::SmallBitVector &sourceDims,
                            llvm::SmallBitVector &resultDims) {
  SmallVector<OpFoldResult> shape = op.getMixedOutputShape();
  SmallVector<ReassociationIndices> groups = op.getReassociationIndices();
  Expr classes = evaluator.getNumClasses();
  for (unsigned g : sourceDims.set_bits()) {
    // row * V + class
    Expr linear = algebra.zero();
    for (int64_t d : groups[g]) {
      Expr extent = evaluator.evaluateIndex(shape[d]);
      linear =
          algebra.add(algebra.mul(linear, extent), algebra.var(d + 1, extent));
    }
    llvm::SmallSet<VarId, 4> classVars, rowVars;
    getDirectVars(algebra, algebra.fn("mod", {linear, classes}), classVars);
    getDirectVars(algebra, algebra.fn("fdiv", {linear, classes}), rowVars);
    for (VarId var : classVars) {
      if (rowVars.contains(var))
        return false;
      resultDims.set(var - 1);
    }
  }
  return true;
}

/// Dimensions of a result that enumerate classes. `loops` are the class loops
/// of a linalg op.
llvm::SmallBitVector
HeadAnalysis::getResultClassDims(Operation *op, OpResult result,
                                 const llvm::SmallBitVector &loops) {
  auto type = cast<RankedTensorType>(result.getType());
  llvm::SmallBitVector out(type.getRank());
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    AffineMap map = linalgOp.getIndexingMapMatchingResult(result);
    for (auto [d, expr] : llvm::enumerate(map.getResults()))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        if (loops.test(dim.getPosition()))
          out.set(d);
  } else {
    Value source;
    for (Value operand : op->getOperands())
      if (dirty.contains(operand))
        source = operand;
    llvm::SmallBitVector dims = classDims.lookup(source);
    auto expand = dyn_cast<tensor::ExpandShapeOp>(op);
    if (expand && merged.contains(source) && separate(expand, dims, out)) {
      classDims[result] = out;
      return out;
    }
    if (expand) {
      for (auto [g, group] : llvm::enumerate(expand.getReassociationIndices()))
        for (int64_t d : group)
          if (dims.test(g) && type.getDimSize(d) != 1)
            out.set(d);
    } else if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op)) {
      for (auto [g, group] :
           llvm::enumerate(collapse.getReassociationIndices()))
        for (int64_t d : group)
          if (dims.test(d)) {
            out.set(g);
            // Other dimensions of the group that are not of extent 1.
            if (llvm::any_of(group, [&](int64_t other) {
                  return other != d &&
                         collapse.getSrcType().getDimSize(other) != 1;
                }))
              merged.insert(result);
          }
    } else if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op)) {
      llvm::SmallBitVector dropped = slice.getDroppedDims();
      for (unsigned d = 0, next = 0; d < dims.size(); ++d)
        if (!dropped.test(d))
          out[next++] = dims.test(d);
    } else if (dims.size() == out.size()) {
      out = dims; // casts, pads, insertions
    } else {
      out.set();
    }
    if (merged.contains(source))
      merged.insert(result);
  }
  classDims[result] = out;
  return out;
}

/// Whether the result of a scatter has a dimension that enumerates classes,
/// `scatteredDim` among them. Remembers which.
bool HeadAnalysis::getScatterClassDims(OpResult result, const Scatter &scatter,
                                       int scatteredDim) {
  llvm::SmallBitVector dims = classDims.lookup(scatter.init),
                       updateDims = classDims.lookup(scatter.updates);
  dims.resize(scatter.dims.size());
  updateDims.resize(
      cast<RankedTensorType>(scatter.updates.getType()).getRank());
  for (auto [d, dim] : llvm::enumerate(scatter.dims))
    if (static_cast<int>(d) == scatteredDim ||
        (dim.updateDim && updateDims.test(*dim.updateDim)))
      dims.set(d);
  classDims[result] = dims;
  return dims.any();
}

/// Remembers whether a sum of exponentials over classes has been seen.
void HeadAnalysis::noteReduction(linalg::LinalgOp op,
                                 const llvm::SmallBitVector &loops) {
  for (Operation &inner : op.getBlock()->without_terminator())
    sawExp |= isa<math::ExpOp, math::Exp2Op, math::ExpM1Op>(inner);
  if (!sawExp)
    return;
  SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();
  if (llvm::is_contained(iterators, utils::IteratorType::reduction) &&
      loops.any() && !isMatrixProduct(op))
    sawExpSum = true;
}

LogicalResult HeadAnalysis::visitLinalg(linalg::LinalgOp op) {
  llvm::SmallBitVector classLoops = getClassLoops(op);
  noteReduction(op, classLoops);
  if (std::optional<Gradient> gradient = matchGradient(op, classLoops)) {
    evaluator.dependents.insert(gradient->value);
    gradients.push_back(std::move(*gradient));
    return success();
  }
  for (OpResult result : op->getResults()) {
    if (!isa<RankedTensorType>(result.getType()))
      return refuse("UnknownUser", "the logits are on a buffer", result);
    bool carriesClasses = getResultClassDims(op, result, classLoops).any();
    // Products that are no gradients of this head.
    if (isMatrixProduct(op)) {
      dirty.insert(result);
      evaluator.dependents.insert(result);
      Refusal why;
      if (carriesClasses || !isRowLevel(evaluator.evaluate(result), why))
        return refuse("ProductOfLogits",
                      "another matrix product reads a function of the logits, "
                      "and is no gradient of the hidden states or the weights",
                      result);
    }
    if (failed(visitResult(result, carriesClasses)))
      return failure();
  }
  return success();
}

LogicalResult HeadAnalysis::visitResult(OpResult result, bool carriesClasses) {
  if (result.use_empty())
    return success(); // the argmax twin that torch prints
  dirty.insert(result);
  evaluator.dependents.insert(result);
  Expr meaning = algebra.simplifyUnderIndicators(evaluator.evaluate(result));
  if (!carriesClasses) {
    if (!meaning->onLogits) {
      dirty.remove(result);
      evaluator.dependents.erase(result);
      return success();
    }
    Cut cut{result, Expr(), {}};
    Refusal why;
    auto isClean = [&](Expr e) -> std::optional<Expr> {
      return isRowLevel(e, why) ? std::optional(e) : std::nullopt;
    };
    auto op = dyn_cast<linalg::LinalgOp>(result.getOwner());
    bool isCut = false;
    if (op && getClassLoops(op).none())
      isCut = planBody(op, result, isClean, cut);
    if (!isCut && isRowLevel(meaning, why)) {
      cut.body.clear();
      cut.meaning = meaning;
      isCut = true;
    }
    if (isCut) {
      dirty.remove(result);
      cuts.push_back(std::move(cut));
      return success();
    }
    why.value = result;
    lastReason = why;
  }
  pushUsers(result);
  return success();
}
