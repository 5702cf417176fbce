//===- WrapperWriter.h - the C functions of a library -----------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_COMPILE_WRAPPERWRITER_H
#define XENT_TOOLS_XENT_COMPILE_WRAPPERWRITER_H

#include "Interface.h"

namespace mlir::xent::run {

/// The C code between the header's functions, with `header` in front, and
/// compiled code: tables for Xent/Runtime/Call.h, and calls of it.
std::string writeWrapper(StringRef header, ArrayRef<Interface> interfaces);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_COMPILE_WRAPPERWRITER_H
