//===- PairMath.cpp - pairs of scalars, and their math --------------------===//

#include "PairMath.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::xent;

Value mlir::xent::makePair(DeviceBuilder &b, Value first, Value second) {
  auto type = VectorType::get(2, first.getType());
  Value pair = LLVM::UndefOp::create(b, type);
  pair = LLVM::InsertElementOp::create(b, pair, first, b.i32(0));
  return LLVM::InsertElementOp::create(b, pair, second, b.i32(1));
}

Value mlir::xent::splatPair(DeviceBuilder &b, Value scalar) {
  return makePair(b, scalar, scalar);
}

Value mlir::xent::pairLane(DeviceBuilder &b, Value pair, unsigned lane) {
  return LLVM::ExtractElementOp::create(b, pair, b.i32(lane));
}

Value mlir::xent::roundPair(DeviceBuilder &b, Value pair, FloatType type) {
  StringRef name =
      type.isF16() ? "llvm.nvvm.ff2f16x2.rn" : "llvm.nvvm.ff2bf16x2.rn";
  // The first operand becomes the upper half.
  return b.intrinsic(name, VectorType::get(2, type),
                     {pairLane(b, pair, 1), pairLane(b, pair, 0)});
}

Value mlir::xent::extendPair(DeviceBuilder &b, Value pair) {
  auto type = cast<VectorType>(pair.getType());
  auto f32Pair = VectorType::get(2, b.getF32Type());
  if (!type.getElementType().isBF16())
    return LLVM::FPExtOp::create(b, f32Pair, pair);
  // The bits of a bf16 are the upper half of those of the f32.
  Value bits = LLVM::BitcastOp::create(b, b.getI32Type(), pair);
  Value low = b.shl(bits, 16);
  Value high = b.bitAnd(bits, b.i32(static_cast<int32_t>(0xffff0000)));
  return makePair(b, LLVM::BitcastOp::create(b, b.getF32Type(), low),
                  LLVM::BitcastOp::create(b, b.getF32Type(), high));
}

Value mlir::xent::approximateExp2(DeviceBuilder &b, Value x) {
  return b.intrinsic("llvm.nvvm.ex2.approx.ftz.f", b.getF32Type(), x);
}

static constexpr double kLog2E = 1.4426950408889634;

/// exp(x) = 2^(x log2 e).
static Value createExp(DeviceBuilder &b, Value x) {
  return approximateExp2(b, arith::MulFOp::create(b, x, b.f32(kLog2E)));
}

/// tanh(x) = 1 - 2 / (1 + exp(2x)).
static Value createTanh(DeviceBuilder &b, Value x) {
  Value power =
      approximateExp2(b, arith::MulFOp::create(b, x, b.f32(2 * kLog2E)));
  Value sum = arith::AddFOp::create(b, power, b.f32(1));
  Value inverse =
      b.intrinsic("llvm.nvvm.rcp.approx.ftz.f", b.getF32Type(), sum);
  return math::FmaOp::create(b, inverse, b.f32(-2), b.f32(1));
}

bool mlir::xent::isPairMath(Operation *op) {
  return isa<math::AbsFOp, math::CeilOp, math::CopySignOp, math::CosOp,
             math::ExpOp, math::Exp2Op, math::ExpM1Op, math::FloorOp,
             math::FmaOp, math::LogOp, math::Log10Op, math::Log1pOp,
             math::Log2Op, math::PowFOp, math::RoundEvenOp, math::RsqrtOp,
             math::SinOp, math::SqrtOp, math::TanhOp, math::TruncOp>(op);
}

/// One lane of `op`, of type f32.
static Value createLane(DeviceBuilder &b, Operation *op, ValueRange operands) {
  if (isa<math::ExpOp>(op))
    return createExp(b, operands[0]);
  if (isa<math::Exp2Op>(op))
    return approximateExp2(b, operands[0]);
  if (isa<math::TanhOp>(op))
    return createTanh(b, operands[0]);
  OperationState state(b.getLoc(), op->getName(), operands,
                       TypeRange(b.getF32Type()), op->getAttrs());
  return b.create(state)->getResult(0);
}

Value mlir::xent::createPairMath(DeviceBuilder &b, Operation *op,
                                 ValueRange operands) {
  // These round once, in any type.
  if (isa<math::AbsFOp>(op))
    return LLVM::FAbsOp::create(b, operands[0]);
  if (isa<math::FmaOp>(op))
    return LLVM::FMAOp::create(b, operands[0], operands[1], operands[2]);
  auto type = cast<FloatType>(op->getResult(0).getType());
  SmallVector<Value> wide;
  for (Value operand : operands)
    wide.push_back(type.isF32() ? operand : extendPair(b, operand));
  Value lanes[2];
  for (unsigned lane : {0, 1}) {
    SmallVector<Value> scalars;
    for (Value operand : wide)
      scalars.push_back(pairLane(b, operand, lane));
    lanes[lane] = createLane(b, op, scalars);
  }
  Value result = makePair(b, lanes[0], lanes[1]);
  return type.isF32() ? result : roundPair(b, result, type);
}
