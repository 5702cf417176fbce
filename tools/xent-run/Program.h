//===- Program.h - a compiled entry function --------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_PROGRAM_H
#define XENT_TOOLS_XENT_RUN_PROGRAM_H

#include "Entry.h"
#include "HostTensor.h"

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

/// Marks `entry` so that it can be called after lowering, and its arguments as
/// read-only, so that bufferization does not write into the inputs.
void prepareForCall(func::FuncOp entry);

/// The compiled entry function of a module.
class Program {
public:
  virtual ~Program() = default;

  /// Runs on `inputs`, which have the types of the entry's arguments, and
  /// returns the results. The inputs stay as they are.
  virtual llvm::Expected<std::vector<HostTensor>>
  run(ArrayRef<HostTensor> inputs, RunCost &cost) = 0;
};

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_PROGRAM_H
