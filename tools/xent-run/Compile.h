//===- Compile.h - the passes of xent-run alone -----------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_COMPILE_H
#define XENT_TOOLS_XENT_RUN_COMPILE_H

#include "Heads.h"
#include "Planning.h"

namespace mlir::xent::run {

/// Fails if `module` has ops of dialects that are not known.
llvm::Error checkRegistered(ModuleOp module);

/// Dynamic extents are planned for as what they are in `heads`, the largest if
/// there are several.
AssumedExtents getAssumedExtents(ArrayRef<Head> heads);

/// Tensors to the LLVM dialect, for the CPU if `chip` is empty. The same for
/// ours and the unfused program, so that comparing them is fair.
void buildLowering(OpPassManager &pm, const PlanOptions &options,
                   StringRef chip);

/// A program as it is, with its arithmetic in f64, to the LLVM dialect by the
/// lowering for this machine: in f64, its errors are far below those of the
/// other two.
void buildReference(OpPassManager &pm, const PlanOptions &options);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_COMPILE_H
