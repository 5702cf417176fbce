//===- CountedLoop.cpp - loops around code that is emitted ----------------===//

#include "CountedLoop.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::xent::detail;

SmallVector<Value> mlir::xent::detail::createCountedLoop(
    OpBuilder &b, Location loc, Value lower, Value upper, Value step,
    ValueRange initial,
    llvm::function_ref<SmallVector<Value>(Value, ValueRange)> body) {
  auto loop = scf::ForOp::create(b, loc, lower, upper, step, initial);
  OpBuilder::InsertionGuard guard(b);
  // Without values to carry there is a terminator already.
  if (!initial.empty())
    b.setInsertionPointToEnd(loop.getBody());
  else
    b.setInsertionPoint(loop.getBody()->getTerminator());
  SmallVector<Value> next =
      body(loop.getInductionVar(), loop.getRegionIterArgs());
  if (!initial.empty())
    scf::YieldOp::create(b, loc, next);
  return SmallVector<Value>(loop.getResults());
}

Value mlir::xent::detail::createCountedLoop(
    OpBuilder &b, Location loc, Value lower, Value upper, Value step,
    Value initial, llvm::function_ref<Value(Value, Value)> body) {
  return createCountedLoop(b, loc, lower, upper, step, ValueRange{initial},
                           [&](Value iv, ValueRange values) {
                             return SmallVector<Value>{body(iv, values[0])};
                           })[0];
}
