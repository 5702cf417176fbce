//===- Module.h - the module that is compiled -------------------*- C++ -*-===//

#ifndef XENT_TOOLS_COMMON_MODULE_H
#define XENT_TOOLS_COMMON_MODULE_H

#include "Error.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/SourceMgr.h"

namespace mlir::xent::run {

/// Registers what modules may hold and what the lowerings create.
void registerDialects(DialectRegistry &registry);

/// Reads and parses `path` ("-": standard input) into `sources`, which
/// diagnostics print lines of.
llvm::Expected<OwningOpRef<ModuleOp>>
loadModule(MLIRContext &context, StringRef path, llvm::SourceMgr &sources);

/// Runs what `build` puts into a pass manager. Fails with `code` after a
/// diagnostic was printed.
llvm::Error runPasses(ModuleOp module, ExitCode code,
                      llvm::function_ref<void(OpPassManager &)> build);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_MODULE_H
