//===- EvaluatorLoops.cpp - scatters spelled as loops ---------------------===//
//
//   for i = 0 to N { T[i, t[i]] = u[i] }      or T[i, t[i]] += u[i], or, as
//   for i = 0 to N { T[i * V + t[i]] = u[i] } TOSA's scatter has it
//
// A nest of scf.for whose innermost body inserts one element.
//
//===----------------------------------------------------------------------===//

#include "Xent/Analysis/Evaluator.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include <cmath>

using namespace mlir;
using namespace mlir::xent;

namespace {

/// An element that is written in each iteration of a nest of loops.
struct LoopScatter {
  SmallVector<scf::ForOp> loops; // from the outside
  Value init;
  SmallVector<OpFoldResult> position;
  Value update;
  bool adds = false;
};

} // namespace

/// The scalar that `source`, a tensor of one element, is made of; null if it is
/// not known.
static Value getOnlyElement(Value source) {
  if (auto splat = source.getDefiningOp<tensor::SplatOp>())
    return splat.getInput();
  auto elements = source.getDefiningOp<tensor::FromElementsOp>();
  return elements && elements.getElements().size() == 1
             ? elements.getElements()[0]
             : Value();
}

/// What is written into `written`, the tensor that the innermost loop carries.
static bool matchInsert(Value yielded, Value carried, LoopScatter &scatter) {
  if (auto insert = yielded.getDefiningOp<tensor::InsertOp>()) {
    if (insert.getDest() != carried)
      return false;
    scatter.update = insert.getScalar();
    for (Value index : insert.getIndices())
      scatter.position.push_back(index);
  } else if (auto insert = yielded.getDefiningOp<tensor::InsertSliceOp>()) {
    if (insert.getDest() != carried ||
        !llvm::all_of(insert.getMixedSizes(), isOneInteger))
      return false;
    scatter.update = getOnlyElement(insert.getSource());
    scatter.position = insert.getMixedOffsets();
  }
  if (!scatter.update)
    return false;
  // T[p] + u
  auto add = scatter.update.getDefiningOp<arith::AddFOp>();
  if (!add)
    return true;
  for (auto [old, update] : {std::pair(add.getLhs(), add.getRhs()),
                             std::pair(add.getRhs(), add.getLhs())}) {
    auto extract = old.getDefiningOp<tensor::ExtractOp>();
    if (!extract || extract.getTensor() != carried)
      continue;
    if (getAsOpFoldResult(extract.getIndices()) != scatter.position)
      return false;
    scatter.update = update;
    scatter.adds = true;
  }
  return true;
}

static std::optional<LoopScatter> matchLoopScatter(OpResult result) {
  auto loop = dyn_cast<scf::ForOp>(result.getOwner());
  if (!loop || loop->getNumResults() != 1)
    return std::nullopt;
  LoopScatter scatter;
  scatter.init = loop.getInitArgs()[0];
  while (true) {
    scatter.loops.push_back(loop);
    std::optional<int64_t> low = getConstantIntValue(loop.getLowerBound());
    std::optional<int64_t> step = getConstantIntValue(loop.getStep());
    if (low != 0 || step != 1 || !loop.getInductionVar().getType().isIndex())
      return std::nullopt;
    Value carried = loop.getRegionIterArgs()[0];
    Value yielded = loop.getYieldedValues()[0];
    auto inner = yielded.getDefiningOp<scf::ForOp>();
    for (Operation &op : loop.getBody()->without_terminator())
      if (&op != inner.getOperation() && !isMemoryEffectFree(&op))
        return std::nullopt;
    if (!inner) {
      if (!matchInsert(yielded, carried, scatter))
        return std::nullopt;
      return scatter;
    }
    if (inner->getNumResults() != 1 || inner.getInitArgs()[0] != carried ||
        !carried.hasOneUse())
      return std::nullopt;
    loop = inner;
  }
}

std::optional<Expr> Evaluator::evaluateLoop(OpResult result,
                                            ArrayRef<Expr> indices) {
  std::optional<LoopScatter> scatter = matchLoopScatter(result);
  if (!scatter)
    return std::nullopt;
  SmallVector<Expr> position;
  for (OpFoldResult index : scatter->position)
    position.push_back(evaluateIndex(index));
  Expr init = evaluate(Element{scatter->init, SmallVector<Expr>(indices)});

  // The iteration that writes the row: each induction variable is the position
  // in one dimension, or a constant for a single iteration.
  DenseMap<AtomId, Expr> solution;
  auto solve = [&](Expr e) {
    return algebra.mapAtoms(
        e, [&](AtomId id) -> Expr { return solution.lookup(id); });
  };
  SmallVector<std::pair<AtomId, Expr>> open; // variable, extent
  for (scf::ForOp loop : scatter->loops) {
    AtomId id = *Algebra::getSingleAtom(algebra.load(loop.getInductionVar()));
    Expr extent = evaluateIndex(getAsOpFoldResult(loop.getUpperBound()));
    if (extent == algebra.one()) {
      solution[id] = algebra.zero();
      continue;
    }
    open.push_back({id, extent});
    for (auto [d, p] : llvm::enumerate(position))
      if (Algebra::getSingleAtom(p) == id && !solution.count(id) &&
          getDim(result, d) == extent)
        solution[id] = indices[d];
  }
  SmallVector<Expr> written(position), read(indices);
  if (open.size() == 1 && !solution.count(open[0].first)) {
    // One dimension holds rows and classes.
    auto [id, extent] = open[0];
    std::optional<double> numRows = Algebra::getConstant(extent);
    for (auto [d, p] : llvm::enumerate(position)) {
      std::optional<double> size = Algebra::getConstant(getDim(result, d));
      if (!size || !numRows || *numRows == 0 ||
          std::fmod(*size, *numRows) != 0 || *size == 1)
        continue;
      Expr classes = algebra.constant(*size / *numRows);
      Expr row = algebra.mul(algebra.fromAtom(id), classes);
      written[d] = algebra.sub(p, row);
      read[d] = algebra.fn("mod", {indices[d], classes});
      solution[id] = algebra.fn("fdiv", {indices[d], classes});
      // What is left must be data: a class, not a part of the row number.
      for (const Term &term : written[d]->terms)
        for (auto [factor, power] : term.monomial.factors)
          if (factor == id)
            return std::nullopt;
      algebra.assumedInRange = true;
      break;
    }
  }
  for (auto [id, extent] : open)
    if (!solution.count(id))
      return std::nullopt;
  Expr hit = algebra.one();
  int scattered = 0;
  for (auto [p, index] : llvm::zip_equal(written, read)) {
    Expr here = algebra.isZero(algebra.sub(index, solve(p)));
    scattered += here != algebra.one();
    hit = algebra.mul(hit, here);
  }
  if (scattered > 1)
    return std::nullopt;
  Expr value = algebra.mul(hit, solve(evaluate(scatter->update)));
  if (!scatter->adds)
    init = algebra.mul(algebra.negate(hit), init);
  return algebra.add(init, value);
}
