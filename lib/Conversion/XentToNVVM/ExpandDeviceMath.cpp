//===- ExpandDeviceMath.cpp - math ops without a device library -----------===//

#include "ScalarMath.h"
#include "ScalarTrigonometry.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTEXPANDDEVICEMATHPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent::detail;

/// Whether the back end turns `op` into instructions, for f32 and f64.
static bool isNative(Operation *op) {
  return isa<math::AbsFOp, math::AbsIOp, math::CeilOp, math::CopySignOp,
             math::CountLeadingZerosOp, math::CountTrailingZerosOp,
             math::CtPopOp, math::FloorOp, math::FmaOp, math::IsFiniteOp,
             math::IsInfOp, math::IsNaNOp, math::IsNormalOp, math::RoundEvenOp,
             math::RoundOp, math::RsqrtOp, math::SqrtOp, math::TruncOp>(op);
}

/// Creates what `op` computes from `operands`, which have the type of `math`.
/// Null if there is no expansion.
static Value expand(OpBuilder &b, ScalarMath &math, Operation *op,
                    ValueRange operands) {
  if (isa<math::ExpOp>(op))
    return math.exp(operands[0]);
  if (isa<math::Exp2Op>(op))
    return math.exp2(operands[0]);
  if (isa<math::ExpM1Op>(op))
    return math.expm1(operands[0]);
  if (isa<math::LogOp>(op))
    return math.log(operands[0]);
  if (isa<math::Log2Op>(op))
    return math.log2(operands[0]);
  if (isa<math::Log10Op>(op))
    return math.log10(operands[0]);
  if (isa<math::Log1pOp>(op))
    return math.log1p(operands[0]);
  if (isa<math::TanhOp>(op))
    return math.tanh(operands[0]);
  if (isa<math::PowFOp, math::FPowIOp>(op))
    return math.pow(operands[0], operands[1]);
  // Those in f64 have no expansion.
  bool isDouble = operands[0].getType().isF64();
  if (isa<math::SinOp>(op) && !isDouble)
    return createSin(b, op->getLoc(), operands[0]);
  if (isa<math::CosOp>(op) && !isDouble)
    return createCos(b, op->getLoc(), operands[0]);
  if (isa<math::TanOp>(op) && !isDouble)
    return createTan(b, op->getLoc(), operands[0]);
  return Value();
}

/// `value` in the float type `type`; integers are converted.
static Value convert(OpBuilder &b, Location loc, Value value, FloatType type) {
  if (isa<IntegerType>(value.getType()))
    return arith::SIToFPOp::create(b, loc, type, value);
  unsigned from = value.getType().getIntOrFloatBitWidth();
  if (from == type.getWidth())
    return value;
  if (from < type.getWidth())
    return arith::ExtFOp::create(b, loc, type, value);
  return arith::TruncFOp::create(b, loc, type, value);
}

/// The type that `op`, with results of type `type`, is computed in.
static FloatType getComputeType(Operation *op, FloatType type) {
  OpBuilder b(op);
  if (isa<math::PowFOp, math::FPowIOp>(op) || type.isF64())
    return b.getF64Type();
  return b.getF32Type();
}

static LogicalResult rewriteMath(RewriterBase &rewriter, Operation *op) {
  auto unsupported = [&] {
    return op->emitOpError("has no expansion for the GPU, where there is no "
                           "device library to call");
  };
  auto type = dyn_cast<FloatType>(op->getResult(0).getType());
  if (!type) {
    if (isNative(op) && op->getResult(0).getType().isSignlessInteger() &&
        !isa<FloatType>(op->getOperand(0).getType()))
      return success();
    return unsupported();
  }
  if (!type.isF64() && !type.isF32() && !type.isF16() && !type.isBF16())
    return unsupported();
  FloatType computeType = getComputeType(op, type);
  bool native = isNative(op);
  if (native && computeType == type)
    return success();

  rewriter.setInsertionPoint(op);
  Location loc = op->getLoc();
  SmallVector<Value> operands;
  for (Value operand : op->getOperands())
    operands.push_back(convert(rewriter, loc, operand, computeType));
  Value result;
  if (native) {
    OperationState state(loc, op->getName(), operands, TypeRange(computeType),
                         op->getAttrs());
    result = rewriter.create(state)->getResult(0);
  } else {
    ScalarMath math(rewriter, loc, computeType);
    result = expand(rewriter, math, op, operands);
    if (!result)
      return unsupported();
  }
  rewriter.replaceOp(op, convert(rewriter, loc, result, type));
  return success();
}

/// Rewrites what upstream expands to other math, or approximates in f32: loss
/// heads have none of these, models around them may.
static LogicalResult rewriteRare(ArrayRef<Operation *> ops,
                                 MLIRContext *context) {
  static const llvm::StringSet<> approximated = {
      "math.acos", "math.asin", "math.atan", "math.atan2",
      "math.cbrt", "math.erf",  "math.erfc"};
  auto isApproximated = [](StringRef name) {
    return approximated.contains(name);
  };
  RewritePatternSet patterns(context);
  math::populateExpansionPatterns(patterns,
                                  {"sinh", "cosh", "asinh", "acosh", "atanh"});
  populateMathF32ExpansionPatterns(patterns, isApproximated);
  populateMathPolynomialApproximationPatterns(patterns, isApproximated);
  GreedyRewriteConfig config;
  config.setStrictness(GreedyRewriteStrictness::ExistingAndNewOps);
  return applyOpPatternsGreedily(ops, std::move(patterns), config);
}

/// The ops of kernels under `root` that need the device's math.
static SmallVector<Operation *> findMath(Operation *root) {
  SmallVector<Operation *> ops;
  root->walk([&](Operation *op) {
    if (!isa_and_nonnull<math::MathDialect>(op->getDialect()) &&
        !isa<arith::RemFOp>(op))
      return;
    if (op->getParentOfType<gpu::GPUModuleOp>() ||
        op->getParentOfType<gpu::LaunchOp>())
      ops.push_back(op);
  });
  return ops;
}

namespace {

struct XentExpandDeviceMathPass final
    : mlir::xent::impl::XentExpandDeviceMathPassBase<XentExpandDeviceMathPass> {
  void runOnOperation() override {
    // What the patterns do not take is reported below.
    (void)rewriteRare(findMath(getOperation()), &getContext());
    IRRewriter rewriter(&getContext());
    bool ok = true;
    for (Operation *op : findMath(getOperation()))
      ok &= succeeded(rewriteMath(rewriter, op));
    if (!ok)
      signalPassFailure();
  }
};

} // namespace
