//===- Entry.h - the functions that are compiled ----------------*- C++ -*-===//

#ifndef XENT_TOOLS_COMMON_ENTRY_H
#define XENT_TOOLS_COMMON_ENTRY_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/Error.h"

namespace mlir::xent::run {

/// Type of an argument or result: a ranked tensor or, with `isScalar`, its
/// element.
struct ValueType {
  Type elementType;
  SmallVector<int64_t> shape;
  bool isScalar;
};

/// What the entry takes and returns.
struct Signature {
  SmallVector<ValueType> arguments, results;
};

/// The function called `name`, or the only public one if `name` is empty. Fails
/// if there is none, more than one, or it has no body.
llvm::Expected<func::FuncOp> findEntry(ModuleOp module, StringRef name);

/// The signature of `function`. Fails on anything but ranked tensors and
/// scalars of f16, bf16, f32, f64, i1, i8, i16, i32, i64 and index.
llvm::Expected<Signature> getSignature(func::FuncOp function);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_ENTRY_H
