//===- SplitProduct.cpp - products with fused producers -------------------===//
//
// Elementwise fusion pulls what computes the hidden states (the last norm of a
// model, say) into the product:
//
//   sum_k f(a[m, k], b[k]...) * w[n, k]
//
// which is no contraction any more. This takes f out again.
//
//===----------------------------------------------------------------------===//

#include "Raise.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

/// One factor of the product: a scalar of the body, and the loops it is a
/// function of.
struct Factor {
  Value value;
  llvm::SmallBitVector loops;
  /// The ops that compute it, in program order.
  SmallVector<Operation *> slice;

  bool isBlockArgument() const { return slice.empty(); }
};

} // namespace

/// What is multiplied: `value` without a widening at its end, which stays with
/// the product. Nothing if it cannot be computed elsewhere.
static std::optional<Factor> getFactor(linalg::LinalgOp op, Value value) {
  if (auto widened = value.getDefiningOp<arith::ExtFOp>())
    value = widened.getIn();
  Factor factor{value, llvm::SmallBitVector(op.getNumLoops()), {}};
  llvm::SetVector<Operation *> slice;
  SmallVector<Value> worklist = {value};
  while (!worklist.empty()) {
    Value next = worklist.pop_back_val();
    if (auto arg = dyn_cast<BlockArgument>(next);
        arg && arg.getOwner() == op.getBlock()) {
      OpOperand *operand = op.getMatchingOpOperand(arg);
      if (op.isDpsInit(operand))
        return std::nullopt;
      AffineMap map = op.getMatchingIndexingMap(operand);
      for (unsigned loop = 0; loop < op.getNumLoops(); ++loop)
        if (map.isFunctionOfDim(loop))
          factor.loops.set(loop);
      continue;
    }
    Operation *def = next.getDefiningOp();
    if (!def || def->getBlock() != op.getBlock())
      continue; // a scalar from outside
    if (!isPure(def) || def->getNumRegions())
      return std::nullopt;
    if (auto index = dyn_cast<linalg::IndexOp>(def))
      factor.loops.set(index.getDim());
    if (slice.insert(def))
      llvm::append_range(worklist, def->getOperands());
  }
  factor.slice = slice.takeVector();
  llvm::sort(factor.slice,
             [](Operation *a, Operation *b) { return a->isBeforeInBlock(b); });
  return factor;
}

/// Extent of loop `loop` of `op`.
static OpFoldResult getLoopSize(OpBuilder &b, linalg::LinalgOp op,
                                unsigned loop) {
  int64_t size = op.getStaticLoopRanges()[loop];
  if (ShapedType::isStatic(size))
    return b.getIndexAttr(size);
  for (OpOperand &operand : op->getOpOperands())
    for (auto [d, expr] :
         llvm::enumerate(op.getMatchingIndexingMap(&operand).getResults()))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        if (dim.getPosition() == loop)
          return tensor::getMixedSize(b, op.getLoc(), operand.get(), d);
  llvm_unreachable("every loop indexes an operand");
}

/// `factor` as a tensor over its loops.
static Value createFactor(OpBuilder &b, linalg::LinalgOp op,
                          const Factor &factor) {
  Location loc = op.getLoc();
  SmallVector<OpFoldResult> sizes;
  // Loop l of `op` is loop position[l] of the new op.
  SmallVector<AffineExpr> position(op.getNumLoops(),
                                   b.getAffineConstantExpr(0));
  for (unsigned loop : factor.loops.set_bits()) {
    position[loop] = b.getAffineDimExpr(sizes.size());
    sizes.push_back(getLoopSize(b, op, loop));
  }
  SmallVector<Value> inputs;
  SmallVector<BlockArgument> args;
  SmallVector<AffineMap> maps;
  for (OpOperand *input : op.getDpsInputOperands()) {
    BlockArgument arg = op.getMatchingBlockArgument(input);
    if (llvm::none_of(arg.getUsers(), [&](Operation *user) {
          return llvm::is_contained(factor.slice, user);
        }))
      continue;
    inputs.push_back(input->get());
    args.push_back(arg);
    maps.push_back(op.getMatchingIndexingMap(input).replaceDimsAndSymbols(
        position, {}, sizes.size(), 0));
  }
  maps.push_back(b.getMultiDimIdentityMap(sizes.size()));
  SmallVector<utils::IteratorType> iterators(sizes.size(),
                                             utils::IteratorType::parallel);
  Value init = tensor::EmptyOp::create(b, loc, sizes, factor.value.getType());
  return linalg::GenericOp::create(
             b, loc, init.getType(), inputs, init, maps, iterators,
             [&](OpBuilder &b, Location loc, ValueRange blockArgs) {
               IRMapping mapping;
               for (auto [arg, blockArg] : llvm::zip(args, blockArgs))
                 mapping.map(arg, blockArg);
               for (Operation *step : factor.slice) {
                 auto index = dyn_cast<linalg::IndexOp>(step);
                 if (!index) {
                   b.clone(*step, mapping);
                   continue;
                 }
                 auto dim = cast<AffineDimExpr>(position[index.getDim()]);
                 mapping.map(index.getResult(),
                             linalg::IndexOp::create(b, index.getLoc(),
                                                     dim.getPosition())
                                 .getResult());
               }
               linalg::YieldOp::create(b, loc, mapping.lookup(factor.value));
             })
      .getResult(0);
}

/// The factors of a product that computes at least one of them itself.
static std::optional<std::array<Factor, 2>> getFactors(linalg::LinalgOp op) {
  if (!isa<linalg::GenericOp>(op.getOperation()) || op->getNumResults() != 1 ||
      op.getNumDpsInputs() < 2 || op.getNumReductionLoops() == 0 ||
      !isa<RankedTensorType>(op->getResult(0).getType()))
    return std::nullopt;
  // out + a * b
  auto sum = getYielded(op, 0).getDefiningOp<arith::AddFOp>();
  if (!sum)
    return std::nullopt;
  BlockArgument out = op.getMatchingBlockArgument(op.getDpsInitOperand(0));
  Value term = sum.getLhs() == out   ? sum.getRhs()
               : sum.getRhs() == out ? sum.getLhs()
                                     : Value();
  auto product = term ? term.getDefiningOp<arith::MulFOp>() : arith::MulFOp();
  if (!product || !out.hasOneUse())
    return std::nullopt;
  std::optional<Factor> lhs = getFactor(op, product.getLhs()),
                        rhs = getFactor(op, product.getRhs());
  if (!lhs || !rhs || (lhs->isBlockArgument() && rhs->isBlockArgument()))
    return std::nullopt;
  // Both sides run over the hidden dimension, each over loops of its own.
  // Other loops that sum up have one iteration.
  llvm::SmallBitVector onlyLhs = lhs->loops, onlyRhs = rhs->loops,
                       shared = lhs->loops;
  onlyLhs.reset(rhs->loops);
  onlyRhs.reset(lhs->loops);
  shared &= rhs->loops;
  SmallVector<unsigned> reductions;
  op.getReductionDims(reductions);
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  if (llvm::count_if(reductions, [&](unsigned l) { return ranges[l] != 1; }) >
          1 ||
      llvm::none_of(reductions, [&](unsigned l) { return shared.test(l); }) ||
      onlyLhs.none() || onlyRhs.none())
    return std::nullopt;
  return std::array<Factor, 2>{*lhs, *rhs};
}

bool mlir::xent::isFusedProduct(linalg::LinalgOp op) {
  return getFactors(op).has_value();
}

linalg::LinalgOp mlir::xent::splitProduct(RewriterBase &rewriter,
                                          linalg::LinalgOp op) {
  std::optional<std::array<Factor, 2>> factors = getFactors(op);
  if (!factors)
    return {};
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  for (const Factor &factor : *factors) {
    if (factor.isBlockArgument()) {
      OpOperand *operand =
          op.getMatchingOpOperand(cast<BlockArgument>(factor.value));
      inputs.push_back(operand->get());
      maps.push_back(op.getMatchingIndexingMap(operand));
      continue;
    }
    inputs.push_back(createFactor(rewriter, op, factor));
    SmallVector<AffineExpr> exprs;
    for (unsigned loop : factor.loops.set_bits())
      exprs.push_back(rewriter.getAffineDimExpr(loop));
    maps.push_back(
        AffineMap::get(op.getNumLoops(), 0, exprs, rewriter.getContext()));
  }
  OpOperand *init = op.getDpsInitOperand(0);
  maps.push_back(op.getMatchingIndexingMap(init));
  Type accumulator = getElementTypeOrSelf(op->getResult(0).getType());
  auto widen = [&](OpBuilder &b, Value factor) -> Value {
    if (factor.getType() == accumulator)
      return factor;
    return arith::ExtFOp::create(b, op.getLoc(), accumulator, factor);
  };
  auto split = linalg::GenericOp::create(
      rewriter, op.getLoc(), op->getResultTypes(), inputs, init->get(), maps,
      op.getIteratorTypesArray(),
      [&](OpBuilder &b, Location loc, ValueRange args) {
        Value term =
            arith::MulFOp::create(b, loc, widen(b, args[0]), widen(b, args[1]));
        linalg::YieldOp::create(
            b, loc, arith::AddFOp::create(b, loc, args[2], term).getResult());
      });
  return cast<linalg::LinalgOp>(split.getOperation());
}
