//===- RuntimeSymbols.h - what compiled programs call -----------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_RUNTIMESYMBOLS_H
#define XENT_TOOLS_XENT_RUN_RUNTIMESYMBOLS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/ExecutionEngine/Orc/Mangling.h"

namespace mlir::xent::run {

/// The symbols that xent-run gives to compiled programs: copies of memrefs,
/// roundings to 16-bit floats that compiler runtimes may lack, and abort() and
/// puts(), which turn a failed cf.assert into an error message. Everything else
/// comes from the libraries of the process.
llvm::orc::SymbolMap getRuntimeSymbols(llvm::orc::MangleAndInterner mangle);

/// Says which program runs now, for the message of a failure; empty for none.
void setRunningProgram(llvm::StringRef label);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_RUNTIMESYMBOLS_H
