//===- CountedLoop.h - loops around code that is emitted --------*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_COUNTEDLOOP_H
#define XENT_LIB_CONVERSION_XENTTOCPU_COUNTEDLOOP_H

#include "mlir/IR/Builders.h"

namespace mlir::xent::detail {

/// for (iv = lower; iv < upper; iv += step) values = body(iv, values)
///
/// Starts from `initial` and returns the last values. `body` emits code with
/// `b`, which is inside of the loop meanwhile.
SmallVector<Value> createCountedLoop(
    OpBuilder &b, Location loc, Value lower, Value upper, Value step,
    ValueRange initial,
    llvm::function_ref<SmallVector<Value>(Value, ValueRange)> body);

/// The same of a single value.
Value createCountedLoop(OpBuilder &b, Location loc, Value lower, Value upper,
                        Value step, Value initial,
                        llvm::function_ref<Value(Value, Value)> body);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_COUNTEDLOOP_H
