//===- Program.h - a compiled entry function --------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_PROGRAM_H
#define XENT_TOOLS_XENT_RUN_PROGRAM_H

#include "Entry.h"
#include "HostTensor.h"
#include "mlir/ExecutionEngine/ExecutionEngine.h"

namespace mlir::xent::run {

/// What one run of a program took.
struct RunCost {
  double seconds = 0;
  /// Most bytes that the program's own allocations had at once.
  uint64_t peakBytes = 0;
  /// Its largest single allocation.
  uint64_t largestBytes = 0;
  /// Growth of the process's resident memory over the start of the run at its
  /// highest point, as the kernel counts it; absent where it does not say.
  std::optional<uint64_t> residentBytes;
  /// Bytes that the program neither freed nor returned.
  uint64_t leakedBytes = 0;
  /// Bytes of the results that it allocated.
  uint64_t resultBytes = 0;

  /// What a plan is predicted by: bytes at once beyond inputs and outputs.
  uint64_t getWorkspaceBytes() const {
    return peakBytes - std::min(peakBytes, resultBytes);
  }
};

/// How much LLVM optimizes a program: Least for one that takes longer to
/// optimize than to run, and whose time nobody asks for.
enum class Effort { Most, Least };

/// Marks `entry` so that it can be called after lowering, and its arguments as
/// read-only, so that bufferization does not write into the inputs.
void prepareForCall(func::FuncOp entry);

/// The entry function of a module, as native code. While a program runs, an
/// `abort()` in it (a failed cf.assert) ends the process with
/// ExitCode::Aborted and a message that calls the program `label`; memory that
/// runs out ends it with ExitCode::Budget.
class Program {
public:
  /// Compiles `module`, which holds LLVM dialect only, for this machine.
  /// `entry` had the type `signature` before lowering, and prepareForCall was
  /// applied to it.
  static llvm::Expected<std::unique_ptr<Program>>
  compile(ModuleOp module, StringRef entry, const Signature &signature,
          StringRef label, Effort effort);

  /// Runs on `inputs`, which have the types of the signature, and returns the
  /// results. The inputs stay as they are.
  std::vector<HostTensor> run(ArrayRef<HostTensor> inputs, RunCost &cost);

private:
  Program() = default;

  std::string label;
  Signature signature;
  std::unique_ptr<ExecutionEngine> engine;
  void (*function)(void **) = nullptr;
};

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_PROGRAM_H
