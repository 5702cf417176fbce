//===- Options.h - command line of xent-compile -----------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_COMPILE_OPTIONS_H
#define XENT_TOOLS_XENT_COMPILE_OPTIONS_H

#include "Levels.h"
#include "Planning.h"
#include "llvm/ADT/SmallVector.h"
#include <string>
#include <vector>

namespace mlir::xent::run {

struct CompileOptions : PlanOptions {
  CompileOptions() { threads = 1; }

  std::string file;
  std::string output; ///< DIR/NAME: DIR/libNAME.so and DIR/NAME.h
  /// Functions to compile, and what they are called in C; empty: all public
  /// ones, as they are called.
  std::vector<std::string> entries, names;
  std::string backend = "cpu"; ///< cpu, cuda or both
  std::string chip = "sm_80";  ///< the oldest GPU to run on
  bool isChipGiven = false;
  std::vector<std::string> cubinChips; ///< to assemble the PTX for
  AssumedExtents assumed;
  std::vector<Level> levels; ///< of functions on the CPU, the best first
  bool unfused = false, saveTemps = false;

  SmallVector<Backend> getBackends() const;
  /// Whether `levels` are those of --levels rather than one of --cpu.
  bool hasLevels() const { return !levels.front().name.empty(); }
  /// What the functions on `backend` are compiled for: on CUDA, their part on
  /// the host.
  std::vector<Level> getLevels(Backend backend) const;
};

/// Parses the command line. Fails with ExitCode::Usage; --help ends the
/// process.
llvm::Expected<CompileOptions> parseCompileOptions(int argc, char **argv);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_COMPILE_OPTIONS_H
