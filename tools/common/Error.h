//===- Error.h - errors of tools and their exit codes -----------*- C++ -*-===//

#ifndef XENT_TOOLS_COMMON_ERROR_H
#define XENT_TOOLS_COMMON_ERROR_H

#include "llvm/Support/Error.h"
#include "llvm/Support/FormatVariadic.h"

namespace mlir::xent::run {

/// What the process returns. Documented in --help: scripts rely on it.
enum class ExitCode {
  Success = 0,
  Usage = 1,    ///< bad command line
  Program = 2,  ///< file missing or not valid IR, no entry, unsupported types
  NoHead = 3,   ///< nothing in the entry can be rewritten
  Input = 4,    ///< an input or a dynamic size that does not fit the program
  Budget = 5,   ///< no plan fits the memory budget, or memory ran out
  Check = 6,    ///< less accurate than the tolerance of --check
  Aborted = 7,  ///< the program aborted itself: a failed cf.assert
  Compiler = 8, ///< a pass or the code generator failed
  Device = 9,   ///< no CUDA driver or device, or a call of the driver failed
};

/// An error that ends the run with `code`. An empty message means that a
/// diagnostic has been printed.
class RunError : public llvm::ErrorInfo<RunError> {
public:
  static char ID;

  RunError(ExitCode code, std::string message)
      : code(code), message(std::move(message)) {}

  void log(llvm::raw_ostream &os) const override { os << message; }
  std::error_code convertToErrorCode() const override {
    return llvm::inconvertibleErrorCode();
  }
  ExitCode getCode() const { return code; }
  const std::string &getMessage() const { return message; }

private:
  ExitCode code;
  std::string message;
};

/// Makes a RunError; `format` as for llvm::formatv.
template <typename... Args>
llvm::Error makeError(ExitCode code, const char *format, Args &&...args) {
  return llvm::make_error<RunError>(
      code, llvm::formatv(format, std::forward<Args>(args)...).str());
}

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_ERROR_H
