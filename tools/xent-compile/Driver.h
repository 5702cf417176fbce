//===- Driver.h - one invocation of xent-compile ----------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_COMPILE_DRIVER_H
#define XENT_TOOLS_XENT_COMPILE_DRIVER_H

#include "Options.h"

namespace mlir::xent::run {

/// Makes the library and its header. `argv0` is how this program was called.
llvm::Error compile(const CompileOptions &options, const char *argv0);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_COMPILE_DRIVER_H
