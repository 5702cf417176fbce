//===- VectorBody.cpp - scalar bodies on vectors --------------------------===//

#include "VectorBody.h"
#include "NonPositiveExp.h"
#include "Xent/Dialect/Xent/IR/XentHints.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::xent::detail;

bool mlir::xent::detail::isVectorizable(Operation &op) {
  if (isa<linalg::IndexOp>(op) || op.hasTrait<OpTrait::ConstantLike>())
    return true;
  // LLVM's intrinsic takes one exponent for all lanes.
  if (isa<math::FPowIOp>(op))
    return false;
  auto isScalar = [](Type type) { return type.isIntOrIndexOrFloat(); };
  return op.getNumRegions() == 0 &&
         OpTrait::hasElementwiseMappableTraits(&op) && isPure(&op) &&
         llvm::all_of(op.getOperandTypes(), isScalar) &&
         llvm::all_of(op.getResultTypes(), isScalar);
}

Value VectorBody::getVector(Location loc, Value value) {
  Value mapped = mapping.lookupOrDefault(value);
  if (isa<VectorType>(mapped.getType()))
    return mapped;
  return vector::BroadcastOp::create(b, loc, getVectorType(mapped.getType()),
                                     mapped);
}

void VectorBody::clone(Operation &op, ArrayRef<Value> indices, unsigned loop) {
  Location loc = op.getLoc();
  if (auto index = dyn_cast<linalg::IndexOp>(op)) {
    Value value = indices[index.getDim()];
    if (index.getDim() == loop) {
      VectorType type = getVectorType(b.getIndexType());
      Value first = vector::BroadcastOp::create(b, loc, type, value);
      Value step = vector::StepOp::create(b, loc, type);
      value = arith::AddIOp::create(b, loc, first, step);
    }
    map(index.getResult(), value);
    return;
  }
  if (llvm::none_of(op.getOperands(),
                    [&](Value operand) { return isVector(operand); })) {
    b.clone(op, mapping);
    return;
  }
  SmallVector<Value> operands;
  for (Value operand : op.getOperands())
    operands.push_back(getVector(loc, operand));
  if (auto exp = dyn_cast<math::ExpOp>(op);
      exp && exp.getType().isF32() && exp->hasAttr(kNonPositiveAttrName)) {
    map(exp.getResult(), createNonPositiveExp(b, loc, operands[0]));
    return;
  }
  SmallVector<Type> types;
  for (Type type : op.getResultTypes())
    types.push_back(getVectorType(type));
  Operation *vectorized = b.create(loc, op.getName().getIdentifier(), operands,
                                   types, op.getAttrs());
  mapping.map(op.getResults(), vectorized->getResults());
}
