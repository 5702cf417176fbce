//===- CommandLine.h - options of a tool ------------------------*- C++ -*-===//
//
// A table of its own: llvm::cl would mix these options with the hundreds that
// libLLVM registers, and some have the same names.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_TOOLS_COMMON_COMMANDLINE_H
#define XENT_TOOLS_COMMON_COMMANDLINE_H

#include "Error.h"
#include "llvm/ADT/StringRef.h"
#include <functional>
#include <string>
#include <vector>

namespace mlir::xent::run {

/// Takes what stands behind the "=" of an option; false if it is malformed.
using OptionParser = std::function<bool(llvm::StringRef)>;

struct OptionSpec {
  const char *name;
  const char *value; ///< what stands behind "="; null for a flag
  const char *help;
  OptionParser parse;
};

/// A positive number.
template <typename T> OptionParser parseCount(T &target) {
  return [&target](llvm::StringRef text) {
    return !text.getAsInteger(10, target) && target > 0;
  };
}

/// A text that is not empty.
inline OptionParser parseText(std::string &target) {
  return [&target](llvm::StringRef text) {
    target = text.str();
    return !text.empty();
  };
}

inline OptionParser parseFlag(bool &target) {
  return [&target](llvm::StringRef) { return target = true; };
}

/// "256MiB"; fails if malformed, 0 or above 2^63.
bool parseBytes(llvm::StringRef text, uint64_t &bytes);

/// A usage error; `format` as for llvm::formatv.
template <typename... Args>
llvm::Error makeUsageError(const char *format, Args &&...args) {
  return makeError(ExitCode::Usage, format, std::forward<Args>(args)...);
}

/// Parses the command line: options of `specs`, and one argument that is none,
/// which goes to `file`. The value of an option whose name is one letter may
/// also come as the next argument. --help prints `overview`, the options and
/// `notes`, and ends the process.
llvm::Error parseCommandLine(int argc, char **argv,
                             const std::vector<OptionSpec> &specs,
                             const char *overview, const char *notes,
                             std::string &file);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_COMMANDLINE_H
