//===- Engine.h - native code of a module -----------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_ENGINE_H
#define XENT_TOOLS_XENT_RUN_ENGINE_H

#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::xent::run {

/// How much LLVM optimizes a program: Least for one that takes longer to
/// optimize than to run, and whose time nobody asks for.
enum class Effort { Most, Least };

/// Compiles `module`, which holds LLVM dialect only, for `cpu`, which this
/// machine can run: "native", or what LLVM calls it. It may call what
/// getRuntimeSymbols gives it and the libraries of the process. Errors call it
/// `label`.
llvm::Expected<std::unique_ptr<ExecutionEngine>>
compileModule(ModuleOp module, StringRef label, Effort effort, StringRef cpu);

/// A function that takes the addresses of its arguments, then that of its
/// result.
using PackedFunction = void (*)(void **);

/// The function `name` of a compiled module. Errors call it `label`.
llvm::Expected<PackedFunction> lookUp(ExecutionEngine &engine,
                                      const llvm::Twine &name, StringRef label);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_ENGINE_H
