//===- CPUProgram.h - a program that runs on this machine -------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_CPUPROGRAM_H
#define XENT_TOOLS_XENT_RUN_CPUPROGRAM_H

#include "Engine.h"
#include "Program.h"

namespace mlir::xent::run {

/// The entry function of a module, as native code. While it runs, an
/// `abort()` in it (a failed cf.assert) ends the process with
/// ExitCode::Aborted and a message that calls the program by its label; memory
/// that runs out ends it with ExitCode::Budget.
class CPUProgram final : public Program {
public:
  /// Compiles `module`, which holds LLVM dialect only, for `cpu` (Engine.h).
  /// `entry` had the type `signature` before lowering, and prepareForCall was
  /// applied to it.
  static llvm::Expected<std::unique_ptr<Program>>
  compile(ModuleOp module, StringRef entry, const Signature &signature,
          StringRef label, Effort effort, StringRef cpu);

  llvm::Expected<std::vector<HostTensor>> run(ArrayRef<HostTensor> inputs,
                                              RunCost &cost) override;

private:
  CPUProgram() = default;

  std::string label;
  Signature signature;
  std::unique_ptr<ExecutionEngine> engine;
  PackedFunction function = nullptr;
};

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_CPUPROGRAM_H
