//===- Options.h - command line of xent-run ---------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_OPTIONS_H
#define XENT_TOOLS_XENT_RUN_OPTIONS_H

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

enum class Backend { Auto, CPU, CUDA };

struct Options {
  std::string file, entry;
  Backend backend = Backend::CPU;
  std::string driver; ///< library of --driver, or "sim"; empty: the system's
  uint64_t memoryBudget = 0; ///< bytes, 0: none
  int64_t tokenChunk = 0, vocabChunk = 0, numChunks = 0, threads = 0;
  std::map<unsigned, std::string> inputs, outputs;
  std::vector<DynamicExtent> dynamic;
  uint64_t seed = 0;
  double ignored = 0;
  unsigned bench = 0;
  bool check = false, unfused = false, dryRun = false, json = false;
  bool explain = false, dropZeroRows = false, dropRoundings = false;
  std::string machine;  ///< file of --machine; empty: the host
  std::string strategy; ///< of gradients; empty: the planner decides
  /// Files of --plan-sweep; empty without.
  std::string sweepCsv, sweepSvg;
  bool printAfterRaise = false, allowUnregistered = false;
};

/// Parses the command line. Fails with ExitCode::Usage; --help and --version
/// end the process.
llvm::Expected<Options> parseOptions(int argc, char **argv);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_OPTIONS_H
