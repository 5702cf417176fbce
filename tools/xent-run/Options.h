//===- Options.h - command line of xent-run ---------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_OPTIONS_H
#define XENT_TOOLS_XENT_RUN_OPTIONS_H

#include "Planning.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mlir::xent::run {

/// `--dynamic=KEY=EXTENT`.
struct DynamicExtent {
  std::string symbol;             ///< N, V, D, or empty
  unsigned argument = 0, dim = 0; ///< if symbol is empty
  int64_t extent = 0;
};

struct Options : PlanOptions {
  std::string file, entry;
  /// None: CUDA where there is a device, else the CPU.
  std::optional<Backend> backend = Backend::CPU;
  std::string driver; ///< library of --driver, or "sim"; empty: the system's
  std::map<unsigned, std::string> inputs, outputs;
  std::vector<DynamicExtent> dynamic;
  uint64_t seed = 0;
  double ignored = 0;
  unsigned bench = 0;
  bool check = false, unfused = false, dryRun = false, json = false;
  /// Files of --plan-sweep; empty without.
  std::string sweepCsv, sweepSvg;
  bool printAfterRaise = false, allowUnregistered = false;
};

/// Parses the command line. Fails with ExitCode::Usage; --help and --version
/// end the process.
llvm::Expected<Options> parseOptions(int argc, char **argv);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_OPTIONS_H
