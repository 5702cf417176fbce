//===- ObjectCode.h - from the LLVM dialect to an object file ---*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_COMPILE_OBJECTCODE_H
#define XENT_TOOLS_XENT_COMPILE_OBJECTCODE_H

#include "Interface.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::xent::run {

/// Compiles `module`, which holds LLVM dialect only, for `level` into `path`.
/// Only the packed forms of the interfaces' functions for `backend` are
/// visible, and only to the library. Assertions call Xent's runtime.
llvm::Error emitObject(ModuleOp module, ArrayRef<Interface> interfaces,
                       Backend backend, const Level &level, StringRef path);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_COMPILE_OBJECTCODE_H
