//===- RuntimeCalls.h - calls of Xent/Runtime/Cuda.h ------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_RUNTIMECALLS_H
#define XENT_LIB_CONVERSION_XENTTONVVM_RUNTIMECALLS_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::xent::detail {

/// The functions of the runtime that compiled programs call.
enum class RuntimeFunction { Begin, Launch, TensorMap, Blocks, Require, End };

/// Declares all of them in `module`, as LLVM functions.
void declareRuntime(ModuleOp module);

/// Declares one of them, unless it is declared already.
void declareRuntime(ModuleOp module, RuntimeFunction function);

/// Creates a call of a declared function. Returns its result, if it has one.
Value createRuntimeCall(OpBuilder &b, Location loc, RuntimeFunction function,
                        ValueRange arguments);

/// Marks functions whose last argument is the stream of their launches.
inline StringRef getStreamAttrName() { return "xent.stream"; }

/// Returns the address of `text`, with a zero byte at its end, in a constant of
/// `module` with a name that begins with `prefix`.
Value createString(OpBuilder &b, Location loc, ModuleOp module,
                   StringRef prefix, StringRef text);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTONVVM_RUNTIMECALLS_H
