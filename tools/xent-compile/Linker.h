//===- Linker.h - the shared library ----------------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_COMPILE_LINKER_H
#define XENT_TOOLS_XENT_COMPILE_LINKER_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>

namespace mlir::xent::run {

/// The archive of Xent's runtime, which lies beside this program. Fails if it
/// is not there.
llvm::Expected<std::string> findRuntime(const char *argv0);

/// Compiles C code and links it with objects and archives into a shared
/// library, by the C compiler that the environment variable CC names, or else
/// cc. `needsOpenMP` adds LLVM's OpenMP runtime.
llvm::Error linkLibrary(llvm::StringRef wrapper,
                        llvm::ArrayRef<std::string> inputs, bool needsOpenMP,
                        llvm::StringRef library);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_COMPILE_LINKER_H
