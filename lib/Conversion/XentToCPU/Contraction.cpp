//===- Contraction.cpp - matrix products among linalg ops -----------------===//

#include "Contraction.h"
#include "Xent/Target/MachineDescription.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::xent::detail;

std::optional<unsigned> Contraction::getPosition(OpOperand *operand,
                                                 unsigned loop) {
  AffineMap map = op.getMatchingIndexingMap(operand);
  return map.getResultPosition(getAffineDimExpr(loop, op->getContext()));
}

bool Contraction::isInnermost(OpOperand *operand, unsigned loop) {
  std::optional<unsigned> position = getPosition(operand, loop);
  return position &&
         *position + 1 == op.getMatchingIndexingMap(operand).getNumResults();
}

bool Contraction::isBF16() const {
  return accumulator.isF32() &&
         llvm::all_of(ArrayRef{lhs, rhs}, [](OpOperand *operand) {
           return getElementTypeOrSelf(operand->get()).isBF16();
         });
}

/// The block argument that `value` is an exact extension of.
static BlockArgument getExtended(Value value) {
  while (auto extension = value.getDefiningOp<arith::ExtFOp>())
    value = extension.getIn();
  return dyn_cast<BlockArgument>(value);
}

/// Whether the body is `out + S(lhs) * S(rhs)`, operands in any order.
static bool isMultiplyAdd(Block *body) {
  Value yielded = body->getTerminator()->getOperand(0);
  auto sum = yielded.getDefiningOp<arith::AddFOp>();
  if (!sum)
    return false;
  BlockArgument out = body->getArgument(2);
  for (auto [accumulator, term] : {std::pair(sum.getLhs(), sum.getRhs()),
                                   std::pair(sum.getRhs(), sum.getLhs())}) {
    auto product = term.getDefiningOp<arith::MulFOp>();
    if (accumulator != out || !product)
      continue;
    BlockArgument lhs = getExtended(product.getLhs());
    BlockArgument rhs = getExtended(product.getRhs());
    if (lhs && rhs && lhs.getOwner() == body && rhs.getOwner() == body &&
        lhs.getArgNumber() + rhs.getArgNumber() == 1)
      return true;
  }
  return false;
}

FailureOr<Contraction>
mlir::xent::detail::matchContraction(linalg::LinalgOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumDpsInputs() != 2 ||
      op.getNumDpsInits() != 1)
    return failure();
  if (!llvm::all_of(op.getIndexingMapsArray(),
                    [](AffineMap map) { return map.isProjectedPermutation(); }))
    return failure();
  auto resultType = cast<RankedTensorType>(op->getResult(0).getType());
  if (!resultType.getElementType().isF32() &&
      !resultType.getElementType().isF64())
    return failure();
  if (!isMultiplyAdd(op.getBlock()))
    return failure();

  Contraction match;
  match.op = op;
  match.accumulator = cast<FloatType>(resultType.getElementType());
  match.lhs = op.getDpsInputOperand(0);
  match.rhs = op.getDpsInputOperand(1);
  match.out = op.getDpsInitOperand(0);

  SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();
  AffineMap outMap = op.getMatchingIndexingMap(match.out);
  if (outMap.getNumResults() == 0)
    return failure();
  match.n = outMap.getDimPosition(outMap.getNumResults() - 1);
  // n names the right operand.
  if (match.getPosition(match.lhs, match.n))
    std::swap(match.lhs, match.rhs);
  if (match.getPosition(match.lhs, match.n) ||
      !match.getPosition(match.rhs, match.n))
    return failure();

  std::optional<unsigned> m, k;
  for (AffineExpr expr : outMap.getResults().drop_back()) {
    unsigned loop = cast<AffineDimExpr>(expr).getPosition();
    if (match.getPosition(match.lhs, loop) &&
        !match.getPosition(match.rhs, loop))
      m = loop;
  }
  for (auto [loop, iterator] : llvm::enumerate(iterators))
    if (iterator == utils::IteratorType::reduction &&
        match.getPosition(match.lhs, loop) &&
        match.getPosition(match.rhs, loop))
      k = loop;
  if (!m || !k)
    return failure();
  match.m = *m;
  match.k = *k;
  if (!match.isInnermost(match.rhs, match.n) &&
      !match.isInnermost(match.rhs, match.k))
    return failure();
  for (unsigned loop = 0, e = iterators.size(); loop != e; ++loop)
    if (loop != match.m && loop != match.n && loop != match.k)
      match.outer.push_back(loop);
  return match;
}

bool mlir::xent::detail::isSmallContraction(Contraction &match) {
  int64_t work = 1;
  for (int64_t extent : match.op.getStaticLoopRanges())
    if (ShapedType::isDynamic(extent) ||
        llvm::MulOverflow(work, extent, work) || work >= kLeastPackedWork)
      return false;
  return true;
}

bool mlir::xent::detail::isDealtOut(Contraction &match, bool isTiled) {
  if (match.op->getParentOfType<scf::ForallOp>())
    return false;
  SmallVector<int64_t> extents = match.op.getStaticLoopRanges();
  auto isAbove = [&](unsigned loop, int64_t size) {
    return ShapedType::isDynamic(extents[loop]) || extents[loop] > size;
  };
  return isAbove(match.m, isTiled ? kTileBlockRows : kBlockRows) ||
         isAbove(match.n, isTiled ? kTileBlockCols : kBlockCols);
}

Value mlir::xent::detail::createExtension(OpBuilder &b, Location loc,
                                          Value value, Type type) {
  if (value.getType() == type)
    return value;
  return arith::ExtFOp::create(b, loc, type, value);
}
