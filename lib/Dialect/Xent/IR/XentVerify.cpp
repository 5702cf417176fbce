//===- XentVerify.cpp - constraints of xent ops ---------------------------===//
//
// The numbers of the constraints are those in XentOps.td and XentGradOps.td.
//
//===----------------------------------------------------------------------===//

#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/StringExtras.h"
#include <cmath>

using namespace mlir;
using namespace mlir::xent;

//===----------------------------------------------------------------------===//
// Constraints that ops over virtual logits share
//===----------------------------------------------------------------------===//

/// C1 to C4; `extraArguments` are expected after those of C4.
template <typename OpTy>
static LogicalResult verifyVirtualLogits(OpTy op, Region &region,
                                         ArrayRef<Type> extraArguments = {}) {
  int64_t tokens = op.getNumTokens(), classes = op.getVocabSize();
  // C1
  if (failed(verifyCompatibleShape(
          {op.getHiddenSize()},
          {op.getWeight().getType().getDimSize(op.getHiddenDim())})))
    return op.emitOpError("expects x and weight to have the same hidden size");
  // C2
  if (op.getTarget() && failed(verifyCompatibleShape(
                            {tokens}, op.getTarget().getType().getShape())))
    return op.emitOpError("expects target to have one element per token");
  for (auto [index, row] : llvm::enumerate(op.getRows()))
    if (failed(verifyCompatibleShape(
            {tokens}, cast<ShapedType>(row.getType()).getShape())))
      return op.emitOpError("expects rows #")
             << index << " to have one element per token";
  // C3
  for (auto [index, col] : llvm::enumerate(op.getCols()))
    if (failed(verifyCompatibleShape(
            {classes}, cast<ShapedType>(col.getType()).getShape())))
      return op.emitOpError("expects cols #")
             << index << " to have one element per class";
  // C4
  SmallVector<Type> expected = {op.getAccumulatorType()};
  for (Value row : op.getRows())
    expected.push_back(getElementTypeOrSelf(row));
  for (Value col : op.getCols())
    expected.push_back(getElementTypeOrSelf(col));
  llvm::append_range(expected, extraArguments);
  if (region.getArgumentTypes() != TypeRange(expected))
    return op.emitOpError("expects its region to take (")
           << expected << "), got (" << region.getArgumentTypes() << ")";
  return success();
}

/// C5 and C6. Called when the ops inside are known to be valid. `yieldType` is
/// null if any float will do.
static LogicalResult verifyPointwiseRegion(Operation *op, Region &region,
                                           Type yieldType) {
  auto yield = dyn_cast<YieldOp>(region.front().back());
  if (!yield)
    return op->emitOpError("expects its region to end with xent.yield");
  // C5
  if (yieldType && yield.getValue().getType() != yieldType)
    return op->emitOpError("expects its region to yield ")
           << yieldType << ", got " << yield.getValue().getType();
  // C6
  for (Operation &nested : region.front().without_terminator()) {
    bool isPointwise = (nested.hasTrait<OpTrait::ConstantLike>() ||
                        OpTrait::hasElementwiseMappableTraits(&nested)) &&
                       isMemoryEffectFree(&nested) &&
                       nested.getNumRegions() == 0;
    if (!isPointwise ||
        !llvm::all_of(nested.getOperandTypes(),
                      [](Type type) { return type.isIntOrIndexOrFloat(); }) ||
        !llvm::all_of(nested.getResultTypes(),
                      [](Type type) { return type.isIntOrIndexOrFloat(); })) {
      InFlightDiagnostic diag = op->emitOpError(
          "expects only elementwise ops on scalars in its region");
      diag.attachNote(nested.getLoc())
          << "not elementwise on scalars: '" << nested.getName() << "'";
      return diag;
    }
  }
  return success();
}

/// Part of C7: a vector of one element per token, of type S if it is a float.
static LogicalResult verifyRowVector(Operation *op, StringRef name, Type type,
                                     int64_t tokens, Type accumulator) {
  auto vector = cast<RankedTensorType>(type);
  if (failed(verifyCompatibleShape({tokens}, vector.getShape())))
    return op->emitOpError("expects ")
           << name << " to have one element per token";
  bool isArgMax = name == "argmax";
  if (isArgMax ? !isa<IntegerType>(vector.getElementType())
               : vector.getElementType() != accumulator) {
    InFlightDiagnostic diag = op->emitOpError("expects ")
                              << name << " to hold ";
    if (isArgMax)
      diag << "class ids";
    else
      diag << accumulator;
    return diag << ", got " << vector.getElementType();
  }
  return success();
}

/// Products are [N, V] and exact in S.
template <typename OpTy>
static LogicalResult verifyProducts(OpTy op, RankedTensorType type) {
  if (failed(verifyCompatibleShape({op.getNumTokens(), op.getVocabSize()},
                                   type.getShape())))
    return op.emitOpError("expects products for each token and class");
  if (type.getElementTypeBitWidth() > op.getAccumulatorType().getWidth())
    return op.emitOpError("expects products no wider than ")
           << op.getAccumulatorType() << ", got " << type.getElementType();
  return success();
}

/// Part of C7: dx has the shape of x, dw that of weight, dbias V elements.
template <typename OpTy>
static LogicalResult verifyGradientShape(OpTy op, Gradients gradient,
                                         Type type) {
  auto tensor = cast<RankedTensorType>(type);
  auto isShapedLike = [&](ArrayRef<int64_t> shape) {
    return succeeded(verifyCompatibleShape(tensor.getShape(), shape));
  };
  switch (gradient) {
  case Gradients::Dx:
    if (isShapedLike(op.getX().getType().getShape()))
      return success();
    return op.emitOpError("expects dx to have the shape of x");
  case Gradients::DBias:
    if (isShapedLike({op.getWeight().getType().getDimSize(op.getVocabDim())}))
      return success();
    return op.emitOpError("expects dbias to have one element per class");
  default:
    if (isShapedLike(op.getWeight().getType().getShape()))
      return success();
    return op.emitOpError("expects dw to have the shape of weight");
  }
}

//===----------------------------------------------------------------------===//
// LogitStatsOp
//===----------------------------------------------------------------------===//

LogicalResult LogitStatsOp::verify() {
  if (failed(verifyVirtualLogits(*this, getLogits())))
    return failure();
  // C7
  if (getNumResults() == 0)
    return emitOpError("expects at least one result");
  constexpr StringRef names[] = {"lse",     "pick", "sum",     "dot",
                                 "entropy", "max",  "exp_sum", "argmax"};
  Value statistics[] = {getLse(),     getPick(), getSum(),    getDot(),
                        getEntropy(), getMax(),  getExpSum(), getArgmax()};
  for (auto [name, value] : llvm::zip_equal(names, statistics))
    if (value && failed(verifyRowVector(*this, name, value.getType(),
                                        getNumTokens(), getAccumulatorType())))
      return failure();
  // C8
  if (getPlan() && getPlan()->getStrategy() != Strategy::Online)
    return emitOpError("expects a plan for statistics (online), got ")
           << stringifyStrategy(getPlan()->getStrategy());
  return success();
}

LogicalResult LogitStatsOp::verifyRegions() {
  return verifyPointwiseRegion(*this, getLogits(), getAccumulatorType());
}

//===----------------------------------------------------------------------===//
// OnlineLogitStatsOp
//===----------------------------------------------------------------------===//

LogicalResult OnlineLogitStatsOp::verify() {
  if (failed(verifyVirtualLogits(*this, getLogits())))
    return failure();
  // C7
  SmallVector<std::string> names = {"max", "exp_sum"};
  for (OnlineStatistic member : kOnlineStatistics)
    if (carries(member))
      names.push_back(stringifyEnum(member));
  if (getInits().size() != names.size() || getStates().size() != names.size())
    return emitOpError("expects a state of (")
           << llvm::join(names, ", ") << ")";
  for (auto [name, init] : llvm::zip_equal(names, getInits())) {
    auto type = cast<RankedTensorType>(init.getType());
    if ((type.getRank() == 2) != (name == "products"))
      return emitOpError("expects ")
             << name << " to be a "
             << (name == "products" ? "matrix" : "vector");
    if (type.getRank() == 2) {
      if (failed(verifyProducts(*this, type)))
        return failure();
    } else if (failed(verifyRowVector(*this, name, type, getNumTokens(),
                                      getAccumulatorType()))) {
      return failure();
    }
  }
  return success();
}

LogicalResult OnlineLogitStatsOp::verifyRegions() {
  return verifyPointwiseRegion(*this, getLogits(), getAccumulatorType());
}

//===----------------------------------------------------------------------===//
// LogitGradOp
//===----------------------------------------------------------------------===//

LogicalResult LogitGradOp::verify() {
  Type hit = IntegerType::get(getContext(), 1);
  if (failed(verifyVirtualLogits(*this, getDlogits(), {hit})))
    return failure();
  // C7
  if (getNumResults() == 0)
    return emitOpError("expects at least one result");
  Value results[] = {getDx(), getDw(), getDbias()};
  for (auto [gradient, value] : llvm::zip_equal(kGradients, results))
    if (value && failed(verifyGradientShape(*this, gradient, value.getType())))
      return failure();
  // C8
  if (!getPlan())
    return success();
  Strategy strategy = getPlan()->getStrategy();
  if (strategy == Strategy::Online)
    return emitOpError("expects a plan for gradients, got online");
  if (strategy == Strategy::FrozenW && (getDw() || getDbias()))
    return emitOpError("expects no dw and dbias with the plan frozen_w");
  return success();
}

LogicalResult LogitGradOp::verifyRegions() {
  return verifyPointwiseRegion(*this, getDlogits(), /*yieldType=*/Type());
}

//===----------------------------------------------------------------------===//
// AccumulateLogitGradOp
//===----------------------------------------------------------------------===//

LogicalResult AccumulateLogitGradOp::verify() {
  Type hit = IntegerType::get(getContext(), 1);
  if (failed(verifyVirtualLogits(*this, getDlogits(), {hit})))
    return failure();
  // C7
  SmallVector<Gradients, 3> kinds = getKinds();
  if (kinds.empty())
    return emitOpError("expects at least one result");
  if (getInits().size() != kinds.size() || getSums().size() != kinds.size())
    return emitOpError("expects an initial value and a result for each of its "
                       "gradients");
  for (auto [gradient, init] : llvm::zip_equal(kinds, getInits())) {
    if (failed(verifyGradientShape(*this, gradient, init.getType())))
      return failure();
    if (getElementTypeOrSelf(init) != getAccumulatorType())
      return emitOpError("expects ")
             << stringifyEnum(gradient) << " to hold " << getAccumulatorType()
             << ", got " << getElementTypeOrSelf(init);
  }
  // C8
  if (getProducts())
    return verifyProducts(*this, getProducts().getType());
  return success();
}

LogicalResult AccumulateLogitGradOp::verifyRegions() {
  return verifyPointwiseRegion(*this, getDlogits(), /*yieldType=*/Type());
}

//===----------------------------------------------------------------------===//
// LinearCrossEntropyOp
//===----------------------------------------------------------------------===//

/// C1 to C6.
template <typename OpTy> static LogicalResult verifyLoss(OpTy op) {
  int64_t tokens = op.getX().getType().getDimSize(0);
  int64_t classes = op.getWeight().getType().getDimSize(op.getVocabDim());
  FloatType accumulator = op.getAccumulatorType();
  // C1
  if (failed(verifyCompatibleShape(
          {op.getX().getType().getDimSize(1)},
          {op.getWeight().getType().getDimSize(op.getHiddenDim())})))
    return op.emitOpError("expects x and weight to have the same hidden size");
  // C2
  if (failed(
          verifyCompatibleShape({tokens}, op.getTarget().getType().getShape())))
    return op.emitOpError("expects target to have one element per token");
  // C3
  if (op.getBias() && failed(verifyCompatibleShape(
                          {classes}, op.getBias().getType().getShape())))
    return op.emitOpError("expects bias to have one element per class");
  if (op.getClassWeight() &&
      failed(verifyCompatibleShape({classes},
                                   op.getClassWeight().getType().getShape())))
    return op.emitOpError("expects class_weight to have one element per class");
  // C4. Written so that a NaN fails.
  double smoothing = op.getLabelSmoothing().convertToDouble();
  if (!(smoothing >= 0.0 && smoothing <= 1.0))
    return op.emitOpError("expects label_smoothing in [0, 1]");
  double zLoss = op.getZLoss().convertToDouble();
  if (!(zLoss >= 0.0) || !std::isfinite(zLoss))
    return op.emitOpError("expects z_loss to be finite and at least 0");
  if (std::optional<APFloat> softcap = op.getSoftcap())
    if (!(softcap->convertToDouble() > 0.0) || !softcap->isFinite())
      return op.emitOpError("expects softcap to be finite and above 0");
  // C5
  Type logitsType = op.getLogitsType().value_or(accumulator);
  if (!isa<Float16Type, BFloat16Type, Float32Type, Float64Type>(logitsType) ||
      logitsType.getIntOrFloatBitWidth() > accumulator.getWidth())
    return op.emitOpError(
               "expects logits_type to be a float type no wider than ")
           << accumulator;
  if (op.getBias() && op.getBias().getType().getElementType() != logitsType)
    return op.emitOpError("expects bias to hold ")
           << logitsType << ", the type of the logits";
  // C6
  if (op.getClassWeight() && smoothing != 0.0)
    return op.emitOpError("expects no label_smoothing with a class_weight");
  return success();
}

/// C7: `value` is a scalar of type S, or has N elements without a reduction.
template <typename OpTy>
static LogicalResult verifyReduced(OpTy op, StringRef name, Value value) {
  auto type = cast<RankedTensorType>(value.getType());
  bool isScalar = op.getReduction() != LossReduction::None;
  if (isScalar != (type.getRank() == 0))
    return op.emitOpError("expects ")
           << name << " to be " << (isScalar ? "a scalar" : "a vector")
           << " for this reduction";
  if (type.getElementType() != op.getAccumulatorType())
    return op.emitOpError("expects ")
           << name << " to hold " << op.getAccumulatorType();
  if (!isScalar && failed(verifyCompatibleShape(
                       {op.getX().getType().getDimSize(0)}, type.getShape())))
    return op.emitOpError("expects ")
           << name << " to have one element per token";
  return success();
}

LogicalResult LinearCrossEntropyOp::verify() {
  if (failed(verifyLoss(*this)) ||
      failed(verifyReduced(*this, "loss", getLoss())))
    return failure();
  if (getLse())
    return verifyRowVector(*this, "lse", getLse().getType(),
                           getX().getType().getDimSize(0),
                           getAccumulatorType());
  return success();
}

//===----------------------------------------------------------------------===//
// LinearCrossEntropyGradOp
//===----------------------------------------------------------------------===//

LogicalResult LinearCrossEntropyGradOp::verify() {
  if (failed(verifyLoss(*this)) ||
      failed(verifyReduced(*this, "grad", getGrad())) ||
      failed(verifyRowVector(*this, "lse", getLse().getType(),
                             getX().getType().getDimSize(0),
                             getAccumulatorType())))
    return failure();
  // C8
  if (getNumResults() == 0)
    return emitOpError("expects at least one result");
  if (getDbias() && !getBias())
    return emitOpError("expects a bias for dbias");
  Value results[] = {getDx(), getDw(), getDbias()};
  for (auto [gradient, value] : llvm::zip_equal(kGradients, results))
    if (value && failed(verifyGradientShape(*this, gradient, value.getType())))
      return failure();
  return success();
}
