//===- UpperBound.cpp - the most that an extent can be --------------------===//

#include "UpperBound.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"
#include <algorithm>

using namespace mlir;
using namespace mlir::xent::detail;

std::optional<int64_t> UpperBound::getConstant() const {
  std::optional<int64_t> least;
  for (AffineExpr bound : bounds) {
    auto constant = dyn_cast<AffineConstantExpr>(bound);
    if (!constant)
      return std::nullopt;
    least = std::min(constant.getValue(), least.value_or(constant.getValue()));
  }
  return least;
}

Value UpperBound::create(OpBuilder &b, Location loc) const {
  AffineMap map = AffineMap::get(0, operands.size(), bounds, b.getContext());
  return getValueOrCreateConstantIndexOp(
      b, loc,
      affine::makeComposedFoldedAffineMin(b, loc, map,
                                          getAsOpFoldResult(operands)));
}

namespace {

/// Bounds that hold for all iterations of a loop.
class BoundFinder {
public:
  explicit BoundFinder(scf::ForOp loop) : loop(loop) {}

  /// Expressions that are no less than `value`; none if nothing is known.
  SmallVector<AffineExpr> getUpper(Value value);

  SmallVector<Value> operands;

private:
  /// The same for an expression in `arguments`, dimensions and symbols of a
  /// map.
  SmallVector<AffineExpr> getUpper(AffineExpr expr, AffineMap map,
                                   ValueRange arguments);
  AffineExpr getSymbol(Value value);

  /// Affine ops of affine ops that are looked through: chunks of chunks, in
  /// panels.
  static constexpr unsigned kMostDepth = 6;

  scf::ForOp loop;
  unsigned depth = 0;
};

} // namespace

AffineExpr BoundFinder::getSymbol(Value value) {
  auto *known = llvm::find(operands, value);
  size_t position = known - operands.begin();
  if (known == operands.end())
    operands.push_back(value);
  return getAffineSymbolExpr(position, loop.getContext());
}

SmallVector<AffineExpr> BoundFinder::getUpper(AffineExpr expr, AffineMap map,
                                              ValueRange arguments) {
  // What is subtracted counts as 0. The bound is created where the loop may
  // have no iteration; so it never is below 0, unless an extent from outside
  // is.
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return {getAffineConstantExpr(std::max<int64_t>(0, constant.getValue()),
                                  loop.getContext())};
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return getUpper(arguments[dim.getPosition()]);
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return getUpper(arguments[map.getNumDims() + symbol.getPosition()]);

  auto binary = cast<AffineBinaryOpExpr>(expr);
  SmallVector<AffineExpr> result;
  if (binary.getKind() == AffineExprKind::Add) {
    SmallVector<AffineExpr> rhs = getUpper(binary.getRHS(), map, arguments);
    for (AffineExpr left : getUpper(binary.getLHS(), map, arguments))
      for (AffineExpr right : rhs)
        result.push_back(left + right);
    return result;
  }
  // Constants are on the right.
  auto factor = dyn_cast<AffineConstantExpr>(binary.getRHS());
  if (!factor || binary.getKind() == AffineExprKind::Mod)
    return {};
  if (factor.getValue() > 0) {
    for (AffineExpr bound : getUpper(binary.getLHS(), map, arguments))
      result.push_back(getAffineBinaryOpExpr(binary.getKind(), bound, factor));
    return result;
  }
  Value subtracted;
  if (auto dim = dyn_cast<AffineDimExpr>(binary.getLHS()))
    subtracted = arguments[dim.getPosition()];
  else if (auto symbol = dyn_cast<AffineSymbolExpr>(binary.getLHS()))
    subtracted = arguments[map.getNumDims() + symbol.getPosition()];
  if (!subtracted || binary.getKind() != AffineExprKind::Mul)
    return {};
  FailureOr<int64_t> least = ValueBoundsConstraintSet::computeConstantBound(
      presburger::BoundType::LB, subtracted);
  if (succeeded(least) && *least >= 0)
    result.push_back(getAffineConstantExpr(0, loop.getContext()));
  return result;
}

SmallVector<AffineExpr> BoundFinder::getUpper(Value value) {
  if (loop.isDefinedOutsideOfLoop(value))
    return {getSymbol(value)};
  SmallVector<AffineExpr> result;
  Operation *op = value.getDefiningOp();
  if (depth < kMostDepth &&
      isa_and_nonnull<affine::AffineMinOp, affine::AffineApplyOp>(op)) {
    llvm::SaveAndRestore deeper(depth, depth + 1);
    AffineMap map = isa<affine::AffineMinOp>(op)
                        ? cast<affine::AffineMinOp>(op).getAffineMap()
                        : cast<affine::AffineApplyOp>(op).getAffineMap();
    for (AffineExpr expr : map.getResults())
      llvm::append_range(result, getUpper(expr, map, op->getOperands()));
  }
  if (!result.empty())
    return result;
  FailureOr<int64_t> bound = ValueBoundsConstraintSet::computeConstantBound(
      presburger::BoundType::UB, value, /*stopCondition=*/nullptr,
      /*closedUB=*/true);
  if (failed(bound))
    return {};
  return {getAffineConstantExpr(*bound, loop.getContext())};
}

FailureOr<UpperBound> mlir::xent::detail::computeUpperBound(Value value,
                                                            scf::ForOp loop) {
  BoundFinder finder(loop);
  UpperBound result;
  result.bounds = finder.getUpper(value);
  result.operands = std::move(finder.operands);
  if (result.bounds.empty())
    return failure();
  return result;
}
