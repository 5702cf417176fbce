//===- Compile.h - the passes that xent-run runs ----------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_COMPILE_H
#define XENT_TOOLS_XENT_RUN_COMPILE_H

#include "Heads.h"
#include "Options.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassManager.h"

namespace mlir::xent::run {

/// Leaves only `entry` public, inlines what it calls, removes the rest and
/// cleans up.
llvm::Error prepare(ModuleOp module, func::FuncOp entry);

/// Heads to ops over virtual logits.
void buildRaising(OpPassManager &pm);

/// What is made for: an empty chip is this machine, any other one a GPU.
using Chip = std::string;

/// Ops over virtual logits to loops over chunks. Dynamic extents are planned
/// for as what they are in `heads`, the largest if there are several.
void buildPlanning(OpPassManager &pm, const Options &options, const Chip &chip,
                   ArrayRef<Head> heads);

/// Tensors to the LLVM dialect. The same for ours and the unfused program, so
/// that comparing them is fair.
void buildLowering(OpPassManager &pm, const Options &options, const Chip &chip);

/// A program as it is, with its arithmetic in f64, to the LLVM dialect by the
/// lowering for this machine: in f64, its errors are far below those of the
/// other two.
void buildReference(OpPassManager &pm, const Options &options);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_COMPILE_H
