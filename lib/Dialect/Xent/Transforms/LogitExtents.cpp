//===- LogitExtents.cpp - is a shape that of logits? ----------------------===//

#include "LogitExtents.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>

using namespace mlir;
using namespace mlir::xent;

/// Shapes of more dimensions are not split into groups: their number is
/// exponential in the rank.
static constexpr size_t kMaxGroupedRank = 12;

/// A bound is looked for among this many values that a size is computed from.
/// The slices and minima of a ragged chunk take about ten.
static constexpr unsigned kMaxBoundSearch = 64;

/// The largest value of `variable`, or `kDynamic`.
static int64_t getBound(const ValueBoundsConstraintSet::Variable &variable) {
  unsigned visited = 0;
  auto stopCondition = [&](Value, std::optional<int64_t>,
                           ValueBoundsConstraintSet &) {
    return ++visited > kMaxBoundSearch;
  };
  FailureOr<int64_t> bound = ValueBoundsConstraintSet::computeConstantBound(
      presburger::BoundType::UB, variable, stopCondition, /*closedUB=*/true);
  return succeeded(bound) && *bound >= 0 ? *bound : ShapedType::kDynamic;
}

/// Appends the factors of the affine product `expr` over `operands`; returns
/// false if it is no product.
static bool splitProduct(AffineExpr expr, unsigned numDims, ValueRange operands,
                         SmallVectorImpl<Value> &values,
                         SmallVectorImpl<int64_t> &constants) {
  SmallVector<AffineExpr> worklist = {expr};
  while (!worklist.empty()) {
    AffineExpr next = worklist.pop_back_val();
    if (auto constant = dyn_cast<AffineConstantExpr>(next))
      constants.push_back(constant.getValue());
    else if (auto dim = dyn_cast<AffineDimExpr>(next))
      values.push_back(operands[dim.getPosition()]);
    else if (auto symbol = dyn_cast<AffineSymbolExpr>(next))
      values.push_back(operands[numDims + symbol.getPosition()]);
    else if (next.getKind() == AffineExprKind::Mul)
      llvm::append_values(worklist, cast<AffineBinaryOpExpr>(next).getLHS(),
                          cast<AffineBinaryOpExpr>(next).getRHS());
    else
      return false;
  }
  return true;
}

/// Appends the factors of the index `size`.
static void appendFactors(Value size, SmallVectorImpl<int64_t> &factors) {
  SmallVector<Value> worklist = {size};
  while (!worklist.empty()) {
    Value next = worklist.pop_back_val();
    APInt constant;
    if (matchPattern(next, m_ConstantInt(&constant))) {
      factors.push_back(constant.getSExtValue());
      continue;
    }
    if (auto mul = next.getDefiningOp<arith::MulIOp>()) {
      llvm::append_values(worklist, mul.getLhs(), mul.getRhs());
      continue;
    }
    if (auto apply = next.getDefiningOp<affine::AffineApplyOp>()) {
      AffineMap map = apply.getAffineMap();
      SmallVector<Value> values;
      SmallVector<int64_t> constants;
      if (splitProduct(map.getResult(0), map.getNumDims(),
                       apply.getMapOperands(), values, constants)) {
        llvm::append_range(worklist, values);
        llvm::append_range(factors, constants);
        continue;
      }
    }
    factors.push_back(getBound(next));
  }
}

/// The sizes that the op of `value` was given for its dynamic extents.
static ValueRange getDynamicSizes(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op)
    return {};
  return TypeSwitch<Operation *, ValueRange>(op)
      .Case<tensor::EmptyOp, memref::AllocOp, memref::AllocaOp>(
          [](auto op) { return ValueRange(op.getDynamicSizes()); })
      .Default(ValueRange());
}

SmallVector<int64_t> mlir::xent::detail::getElementFactors(Value value) {
  auto type = cast<ShapedType>(value.getType());
  ValueRange sizes = getDynamicSizes(value);
  SmallVector<int64_t> factors;
  size_t numDynamic = 0;
  for (auto [dim, extent] : llvm::enumerate(type.getShape())) {
    if (ShapedType::isStatic(extent))
      factors.push_back(extent);
    else if (numDynamic < sizes.size())
      appendFactors(sizes[numDynamic++], factors);
    else
      factors.push_back(getBound({value, static_cast<int64_t>(dim)}));
  }
  llvm::erase(factors, 1);
  return factors;
}

/// Whether some of the static `factors` multiply to `product`.
static bool hasGroup(ArrayRef<int64_t> factors, int64_t product) {
  if (factors.size() > kMaxGroupedRank)
    return false;
  for (size_t mask = 1; mask < size_t(1) << factors.size(); ++mask) {
    uint64_t group = 1;
    for (auto [index, factor] : llvm::enumerate(factors))
      if (mask & (size_t(1) << index))
        group = llvm::SaturatingMultiply<uint64_t>(group, factor);
    if (group == static_cast<uint64_t>(product))
      return true;
  }
  return false;
}

bool mlir::xent::detail::holdsLogits(ArrayRef<int64_t> factors,
                                     const Head &head) {
  int64_t tokens = head.tokens, classes = head.classes;
  bool hasTokens = ShapedType::isStatic(tokens);
  bool hasClasses = ShapedType::isStatic(classes);
  if ((hasTokens && tokens <= 1) || (hasClasses && classes <= 1))
    return false;

  SmallVector<int64_t> known;
  uint64_t elements = 1;
  for (int64_t factor : factors) {
    if (ShapedType::isDynamic(factor))
      continue;
    known.push_back(factor);
    elements = llvm::SaturatingMultiply<uint64_t>(elements, factor);
  }
  size_t numUnknown = factors.size() - known.size();

  if (!hasTokens && !hasClasses)
    return numUnknown >= 2;
  if (!hasTokens || !hasClasses)
    return numUnknown >= 1 && hasGroup(known, hasTokens ? tokens : classes);
  if (numUnknown >= 1)
    return hasGroup(known, classes);
  auto numTokens = static_cast<uint64_t>(tokens);
  auto numClasses = static_cast<uint64_t>(classes);
  if (elements == llvm::SaturatingMultiply<uint64_t>(numTokens, numClasses))
    return true;
  // [B, S + 1, V] where N = B * S.
  uint64_t rows = elements / numClasses;
  return rows > numTokens && numTokens % (rows - numTokens) == 0 &&
         rows * numClasses == elements &&
         (factors.size() == 1 || hasGroup(known, classes));
}

bool mlir::xent::detail::hasOperandExtents(ArrayRef<int64_t> factors,
                                           const Head &head) {
  auto isPermutation = [&](int64_t rows, int64_t columns) {
    SmallVector<int64_t> extents = {rows, columns};
    llvm::erase(extents, 1);
    return std::is_permutation(factors.begin(), factors.end(), extents.begin(),
                               extents.end());
  };
  if (isPermutation(head.tokens, head.hidden) ||
      isPermutation(head.classes, head.hidden))
    return true;
  // A chunk of rows of x or weight may have as many elements as the logits.
  auto isChunk = [&](int64_t rows, int64_t columns) {
    return columns == head.hidden && ShapedType::isStatic(rows) &&
           ShapedType::isStatic(columns) &&
           rows < std::max(head.tokens, head.classes);
  };
  return factors.size() == 2 &&
         (isChunk(factors[0], factors[1]) || isChunk(factors[1], factors[0]));
}
