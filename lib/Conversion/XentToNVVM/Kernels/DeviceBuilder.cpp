//===- DeviceBuilder.cpp - short names for kernel IR ----------------------===//

#include "DeviceBuilder.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::xent;

Value DeviceBuilder::integer(Type type, int64_t value) {
  return arith::ConstantOp::create(*this, getIntegerAttr(type, value));
}

Value DeviceBuilder::f32(double value) {
  return arith::ConstantOp::create(*this,
                                   getF32FloatAttr(static_cast<float>(value)));
}

Value DeviceBuilder::offset(Value base, Value bytes) {
  return LLVM::GEPOp::create(*this, base.getType(), getI8Type(), base,
                             ArrayRef<LLVM::GEPArg>{bytes});
}

Value DeviceBuilder::element(Value base, Value index, Type type) {
  Value wide = createOrFold<arith::ExtUIOp>(getI64Type(), index);
  return LLVM::GEPOp::create(*this, base.getType(), type, base,
                             ArrayRef<LLVM::GEPArg>{wide});
}

void DeviceBuilder::ifThen(Value condition, function_ref<void()> then) {
  OpBuilder::InsertionGuard guard(*this);
  auto op = scf::IfOp::create(*this, condition, /*withElseRegion=*/false);
  setInsertionPointToStart(op.thenBlock());
  then();
}

void DeviceBuilder::ifElse(Value condition, function_ref<void()> then,
                           function_ref<void()> otherwise) {
  OpBuilder::InsertionGuard guard(*this);
  auto op = scf::IfOp::create(*this, condition, /*withElseRegion=*/true);
  setInsertionPointToStart(op.thenBlock());
  then();
  setInsertionPointToStart(op.elseBlock());
  otherwise();
}

SmallVector<Value>
DeviceBuilder::ifValues(Value condition, TypeRange types,
                        function_ref<SmallVector<Value>()> then,
                        function_ref<SmallVector<Value>()> otherwise) {
  OpBuilder::InsertionGuard guard(*this);
  auto op = scf::IfOp::create(*this, types, condition,
                              /*withElseRegion=*/true);
  setInsertionPointToStart(op.thenBlock());
  scf::YieldOp::create(*this, then());
  setInsertionPointToStart(op.elseBlock());
  scf::YieldOp::create(*this, otherwise());
  return op.getResults();
}

SmallVector<Value>
DeviceBuilder::loop(Value lower, Value upper, Value step, ValueRange initial,
                    function_ref<SmallVector<Value>(Value, ValueRange)> body) {
  OpBuilder::InsertionGuard guard(*this);
  auto op = scf::ForOp::create(*this, lower, upper, step, initial);
  Block *block = op.getBody();
  if (!initial.empty()) {
    setInsertionPointToStart(block);
    scf::YieldOp::create(*this,
                         body(op.getInductionVar(), op.getRegionIterArgs()));
  } else {
    setInsertionPointToStart(block);
    body(op.getInductionVar(), {});
  }
  return op.getResults();
}

Value DeviceBuilder::intrinsic(StringRef name, Type type,
                               ValueRange arguments) {
  return LLVM::CallIntrinsicOp::create(*this, type, getStringAttr(name),
                                       arguments)
      .getResults();
}
