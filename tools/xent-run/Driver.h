//===- Driver.h - one invocation of xent-run --------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_DRIVER_H
#define XENT_TOOLS_XENT_RUN_DRIVER_H

#include "Options.h"

namespace mlir::xent::run {

/// Does what `options` ask for and prints the report to stdout.
llvm::Error run(const Options &options);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_DRIVER_H
