//===- WidenToF64.cpp - a program's arithmetic in double precision --------===//

#include "RoundingPoints.h"
#include "Xent/Dialect/Xent/IR/XentDialect.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/Interfaces/CallInterfaces.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTWIDENTOF64PASS
#include "Xent/Dialect/Xent/Transforms/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;

namespace {

FloatType getFloatElement(Type type) {
  return dyn_cast<FloatType>(getElementTypeOrSelf(type));
}

/// A type that programs round to: f32 counts as wide enough not to matter.
bool isNarrow(Type type) {
  FloatType element = getFloatElement(type);
  return element && element.getWidth() < 32;
}

bool touchesFloats(Operation *op) {
  auto isFloat = [](Type type) { return getFloatElement(type) != nullptr; };
  return llvm::any_of(op->getOperandTypes(), isFloat) ||
         llvm::any_of(op->getResultTypes(), isFloat);
}

/// Why `op` has no meaning in f64; empty if it has.
StringRef getObstacle(Operation *op) {
  if (!touchesFloats(op))
    return {};
  if (!op->isRegistered())
    return "op of an unknown dialect takes or gives floats";
  if (isa<CallOpInterface>(op))
    return "calls with floats have to be inlined first";
  if (isa_and_nonnull<XentDialect>(op->getDialect()))
    return "xent ops have to be decomposed first";
  if (isa<linalg::AggregatedOpInterface>(op) && !isa<linalg::LinalgOp>(op))
    return "aggregates have to be decomposed first";
  if (isa<arith::BitcastOp>(op))
    return "the bits of a float are used";
  Attribute constant;
  if (matchPattern(op, m_Constant(&constant)) &&
      !isa<FloatAttr, DenseElementsAttr>(constant))
    return "constant is not dense";
  return {};
}

/// Whether `op` gives a number that its operands do not hold already, so that
/// its result is rounded.
bool computes(Operation *op) {
  if (isa<arith::ConstantOp, arith::SelectOp, arith::NegFOp, arith::ExtFOp,
          arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
          arith::MinNumFOp, math::AbsFOp, math::CopySignOp, math::FloorOp,
          math::CeilOp, math::RoundOp, math::RoundEvenOp, math::TruncOp>(op))
    return false;
  return isa_and_nonnull<arith::ArithDialect, math::MathDialect>(
      op->getDialect());
}

/// The values in the body of a reduction that belong to the sum: what depends
/// on the accumulators and, in a contraction, the factors' product.
DenseSet<Value> getRunningSums(linalg::GenericOp op) {
  DenseSet<Value> sums;
  for (BlockArgument argument : op.getRegionOutputArgs())
    sums.insert(argument);
  for (Operation &nested : op.getBody()->without_terminator())
    if (llvm::any_of(nested.getOperands(),
                     [&](Value operand) { return sums.contains(operand); }))
      sums.insert(nested.result_begin(), nested.result_end());
  if (RoundingPoints::isContraction(op))
    for (Operation &nested : op.getBody()->without_terminator())
      if (isa<arith::MulFOp>(nested))
        sums.insert(nested.getResult(0));
  return sums;
}

/// The results that have to be rounded to their type after widening.
SmallVector<std::pair<OpResult, FloatType>>
getRoundedResults(FunctionOpInterface function) {
  RoundingPoints points(function);
  SmallVector<std::pair<OpResult, FloatType>> rounded;
  DenseSet<Value> sums;
  function.walk<WalkOrder::PreOrder>([&](Operation *op) {
    auto generic = dyn_cast<linalg::GenericOp>(op);
    bool reduces = generic && RoundingPoints::isReduction(generic);
    if (reduces)
      for (Value sum : getRunningSums(generic))
        sums.insert(sum);
    if (!reduces && !computes(op))
      return;
    for (OpResult result : op->getResults())
      if (isNarrow(result.getType()) && !points.isExact(result) &&
          !sums.contains(result))
        rounded.emplace_back(result, getFloatElement(result.getType()));
  });
  return rounded;
}

/// Every float type becomes f64, every constant the same number in f64.
AttrTypeReplacer getWidening(MLIRContext *context) {
  Type f64 = Float64Type::get(context);
  auto widen = [](APFloat value) {
    bool losesInfo;
    value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                  &losesInfo);
    return value;
  };
  AttrTypeReplacer replacer;
  replacer.addReplacement([=](FloatType) -> Type { return f64; });
  replacer.addReplacement(
      [=](FloatAttr value) -> std::pair<Attribute, WalkResult> {
        return {FloatAttr::get(f64, widen(value.getValue())),
                WalkResult::skip()};
      });
  replacer.addReplacement(
      [=](DenseElementsAttr values)
          -> std::optional<std::pair<Attribute, WalkResult>> {
        if (!isa<FloatType>(values.getElementType()))
          return std::nullopt;
        return std::pair<Attribute, WalkResult>{
            values.mapValues(f64,
                             [=](const APFloat &value) {
                               return widen(value).bitcastToAPInt();
                             }),
            WalkResult::skip()};
      });
  return replacer;
}

void widen(FunctionOpInterface function) {
  SmallVector<std::pair<OpResult, FloatType>> rounded =
      getRoundedResults(function);
  AttrTypeReplacer replacer = getWidening(function.getContext());
  replacer.recursivelyReplaceElementsIn(function, /*replaceAttrs=*/true,
                                        /*replaceLocs=*/false,
                                        /*replaceTypes=*/true);

  IRRewriter rewriter(function.getContext());
  for (auto [result, type] : rounded) {
    Operation *op = result.getOwner();
    rewriter.setInsertionPointAfter(op);
    Type wide = result.getType(), narrow = type;
    if (auto shaped = dyn_cast<ShapedType>(wide))
      narrow = shaped.clone(type);
    Value down =
        arith::TruncFOp::create(rewriter, op->getLoc(), narrow, result);
    Value up = arith::ExtFOp::create(rewriter, op->getLoc(), wide, down);
    rewriter.replaceAllUsesExcept(result, up, down.getDefiningOp());
  }

  // Conversions from f64 to f64.
  function.walk([&](Operation *op) {
    if (isa<arith::ExtFOp, arith::TruncFOp>(op) &&
        op->getOperand(0).getType() == op->getResult(0).getType())
      rewriter.replaceOp(op, op->getOperand(0));
  });
}

struct XentWidenToF64Pass final
    : mlir::xent::impl::XentWidenToF64PassBase<XentWidenToF64Pass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<FunctionOpInterface> functions = getFunctions(getOperation());
    for (FunctionOpInterface function : functions) {
      WalkResult result = function.walk<WalkOrder::PreOrder>([](Operation *op) {
        StringRef obstacle = getObstacle(op);
        if (obstacle.empty())
          return WalkResult::advance();
        op->emitOpError("cannot be widened to f64: ") << obstacle;
        return WalkResult::interrupt();
      });
      if (result.wasInterrupted())
        return signalPassFailure();
    }

    IRRewriter rewriter(&getContext());
    for (FunctionOpInterface function : functions) {
      SmallVector<linalg::LinalgOp> named;
      function.walk([&](linalg::LinalgOp op) {
        if (!isa<linalg::GenericOp>(op))
          named.push_back(op);
      });
      for (linalg::LinalgOp op : named) {
        rewriter.setInsertionPoint(op);
        if (failed(linalg::generalizeNamedOp(rewriter, op))) {
          op->emitOpError("cannot be widened to f64: it has no generic form");
          return signalPassFailure();
        }
      }
      widen(function);
    }
  }
};

} // namespace
