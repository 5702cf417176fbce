//===- PlanShapes.cpp - what the cost model has to know of ops ------------===//

#include "PlanShapes.h"
#include "ChunkLoops.h"
#include "Xent/Dialect/Xent/IR/XentHints.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include <algorithm>

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// The number of tokens of `x`. Of gathered ones, that of all tokens, if it is
/// known, is better than an assumed one.
static int64_t getTokens(Value x, const AssumedExtents &assumed) {
  int64_t tokens = cast<RankedTensorType>(x.getType()).getDimSize(0);
  if (ShapedType::isStatic(tokens))
    return tokens;
  FailureOr<int64_t> bound = ValueBoundsConstraintSet::computeConstantBound(
      presburger::BoundType::UB, {x, 0}, /*stopCondition=*/nullptr,
      /*closedUB=*/true);
  return succeeded(bound) && *bound > 0 ? std::min(*bound, assumed.tokens)
                                        : assumed.tokens;
}

/// The extents of `op`, an assumed one in place of a dynamic one.
template <typename OpTy>
static HeadShape getExtents(OpTy op, const AssumedExtents &assumed) {
  auto extentOr = [](int64_t extent, int64_t assumed) {
    return ShapedType::isDynamic(extent) ? assumed : extent;
  };
  HeadShape shape;
  shape.tokens = getTokens(op.getX(), assumed);
  shape.classes = extentOr(op.getVocabSize(), assumed.classes);
  shape.hidden = extentOr(op.getHiddenSize(), assumed.hidden);
  shape.hasStaticTokens = ShapedType::isStatic(op.getNumTokens());
  shape.hasStaticClasses = ShapedType::isStatic(op.getVocabSize());
  shape.hasStaticHidden = ShapedType::isStatic(op.getHiddenSize());
  shape.accumulatorBytes = op.getAccumulatorType().getWidth() / 8;
  auto isBF16 = [](Value value) {
    return getElementTypeOrSelf(value).isBF16();
  };
  shape.isBF16 = isBF16(op.getX()) && isBF16(op.getWeight());
  shape.stateVectors = shape.resultVectors = 0;
  return shape;
}

/// Adds the vectors of one op with statistics.
static void addStatistics(HeadShape &shape, LogitStatsOp op) {
  // max and exp_sum, one for each other statistic but lse, the maximum of a
  // chunk; a statistic that has to be made of the state takes a vector more.
  int64_t results = op->getNumResults();
  int64_t made =
      (op.getLse() ? 1 : 0) + (op.getDot() ? 1 : 0) + (op.getEntropy() ? 1 : 0);
  // dot and entropy are made of the same member.
  int64_t stateless = (op.getLse() ? 1 : 0) +
                      (op.getDot() && op.getEntropy() ? 1 : 0) +
                      (op.getMax() ? 1 : 0) + (op.getExpSum() ? 1 : 0);
  shape.stateVectors +=
      3 + results - stateless + made + (op.getArgmax() ? 1 : 0);
  shape.resultVectors += results;
}

HeadShape mlir::xent::detail::getHeadShape(LogitStatsOp op,
                                           const AssumedExtents &assumed) {
  HeadShape shape = getExtents(op, assumed);
  addStatistics(shape, op);
  return shape;
}

static int64_t getBytes(Type type) {
  return llvm::divideCeil(type.getIntOrFloatBitWidth(), 8);
}

/// Bytes of an element of a result that may be missing.
static int64_t getBytesOrZero(Value value) {
  return value ? getBytes(getElementTypeOrSelf(value)) : 0;
}

GradShape mlir::xent::detail::getGradShape(LogitGradOp op,
                                           ArrayRef<LogitStatsOp> statistics,
                                           const AssumedExtents &assumed) {
  GradShape shape;
  shape.head = getExtents(op, assumed);
  for (LogitStatsOp stats : statistics)
    addStatistics(shape.head, stats);
  shape.statisticsOps = statistics.size();
  auto yield = cast<YieldOp>(op.getDlogits().front().getTerminator());
  shape.dlogitBytes = getBytes(yield.getValue().getType());
  shape.hasBF16Dlogits = yield.getValue().getType().isBF16();
  shape.logitBytes = getBytes(getKeptType(op));
  auto isPlain = [](LogitStatsOp stats) {
    Block &logits = stats.getLogits().front();
    return cast<YieldOp>(logits.getTerminator()).getValue() ==
           logits.getArgument(0);
  };
  // Only those of one op are kept.
  shape.hasPlainLogits = statistics.size() == 1 && isPlain(statistics.front());
  shape.dxBytes = getBytesOrZero(op.getDx());
  shape.dwBytes = getBytesOrZero(op.getDw());
  shape.dbiasBytes = getBytesOrZero(op.getDbias());
  shape.isVocabMajor = op.getVocabDim() == 0;
  return shape;
}

/// Whether `type` has one element for each token of an op that has
/// `staticTokens` of them, or the `tokens` that are assumed.
static bool isRowType(Type type, int64_t staticTokens, int64_t tokens) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || !tensor.getElementType().isIntOrFloat())
    return false;
  SmallVector<int64_t> extents(tensor.getShape());
  llvm::erase(extents, 1);
  return ArrayRef(extents) == ArrayRef(staticTokens) ||
         ArrayRef(extents) == ArrayRef(tokens);
}

static bool isReturned(Value value) {
  return llvm::any_of(value.getUsers(), [](Operation *user) {
    return user->hasTrait<OpTrait::IsTerminator>();
  });
}

/// Whether `op` is no arithmetic: its results are counted elsewhere, or are
/// views.
static bool isCountedElsewhere(Operation &op) {
  Dialect *dialect = op.getDialect();
  return !dialect || isa<XentDialect, tensor::TensorDialect>(dialect);
}

int64_t mlir::xent::detail::getRowBytes(LogitGradOp op,
                                        const AssumedExtents &assumed) {
  int64_t tokens = getTokens(op.getX(), assumed);
  int64_t bytes = 0;
  for (Operation &other : *op->getBlock())
    if (!isCountedElsewhere(other))
      for (Value value : other.getResults())
        if (isRowType(value.getType(), op.getNumTokens(), tokens) &&
            !isReturned(value))
          bytes += getBytes(getElementTypeOrSelf(value));
  return bytes * tokens;
}

/// Whether the one result of `op` takes the place of an operand that nothing
/// else needs.
static bool isInPlace(Operation &op) {
  return op.hasTrait<OpTrait::Elementwise>() &&
         llvm::any_of(op.getOperands(), [&](Value operand) {
           return operand.hasOneUse() && operand.getDefiningOp() &&
                  operand.getType() == op.getResult(0).getType();
         });
}

/// What getDeviceRowBytes counts; `reusesRows` if arithmetic in the place of
/// its operands takes nothing.
template <typename OpTy>
static int64_t countDeviceRowBytes(OpTy op, const AssumedExtents &assumed,
                                   bool reusesRows) {
  constexpr int64_t kAlignment = 256;
  int64_t tokens = getTokens(op.getX(), assumed);
  int64_t bytes = 0;
  for (Operation &other : *op->getBlock()) {
    if (isCountedElsewhere(other))
      continue;
    for (Value value : other.getResults()) {
      // What is summed up to a scalar starts in a buffer of its own.
      auto type = dyn_cast<RankedTensorType>(value.getType());
      if (type && type.getRank() == 0 && isa<linalg::LinalgOp>(other))
        bytes += kAlignment;
      else if (isRowType(value.getType(), op.getNumTokens(), tokens) &&
               !isReturned(value) && !(reusesRows && isInPlace(other)))
        bytes += llvm::alignTo(getBytes(getElementTypeOrSelf(value)) * tokens,
                               kAlignment);
    }
  }
  return bytes;
}

int64_t mlir::xent::detail::getDeviceRowBytes(LogitStatsOp op,
                                              const AssumedExtents &assumed) {
  return countDeviceRowBytes(op, assumed, /*reusesRows=*/true);
}

int64_t mlir::xent::detail::getDeviceRowBytes(LogitGradOp op,
                                              const AssumedExtents &assumed) {
  return countDeviceRowBytes(op, assumed, /*reusesRows=*/false);
}

int64_t mlir::xent::detail::getCopiedBytes(Operation *op,
                                           const HeadShape &shape) {
  auto elementBytes = op->getAttrOfType<IntegerAttr>(kCopiedBytesAttrName);
  if (!elementBytes)
    return 0;
  constexpr int64_t numbersBytes = 2 * sizeof(int64_t);
  return shape.tokens * (shape.hidden * elementBytes.getInt() + numbersBytes);
}

RunningShape
mlir::xent::detail::getRunningShape(LogitGradOp op,
                                    const FactoredGradient &factored) {
  RunningShape running;
  running.products = factored.getNumProducts();
  running.columns = factored.sums.size() - running.products;
  // Logits that are the products take no copy of them.
  LogitStatsOp shift = factored.shift;
  Block &logits = shift.getLogits().front();
  running.keepsProducts =
      cast<YieldOp>(logits.back()).getValue() != logits.getArgument(0) ||
      getKeptType(op) != op.getAccumulatorType();
  return running;
}
