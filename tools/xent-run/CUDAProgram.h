//===- CUDAProgram.h - a program that runs on a CUDA device -----*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_CUDAPROGRAM_H
#define XENT_TOOLS_XENT_RUN_CUDAPROGRAM_H

#include "Device.h"
#include "Engine.h"
#include "Program.h"

namespace mlir::xent::run {

/// An entry point of a module that was lowered to calls of the CUDA runtime.
/// Its host code is compiled for this machine.
class CUDAProgram final : public Program {
public:
  /// Compiles `module`, which holds LLVM dialect only. `entry` had the type
  /// `signature` before lowering. Programs run on `device`, and their host code
  /// on `cpu` (Engine.h).
  static llvm::Expected<std::unique_ptr<Program>>
  compile(ModuleOp module, StringRef entry, const Signature &signature,
          StringRef label, Device &device, StringRef cpu);

  llvm::Expected<std::vector<HostTensor>> run(ArrayRef<HostTensor> inputs,
                                              RunCost &cost) override;

private:
  explicit CUDAProgram(Device &device) : device(device) {}

  llvm::Expected<std::vector<HostTensor>> makeResults(ArrayRef<void *> inputs);
  llvm::Error call(SmallVectorImpl<void *> &arguments, RunCost &cost);

  Device &device;
  std::string label;
  Signature signature;
  std::unique_ptr<ExecutionEngine> engine;
  PackedFunction function = nullptr, query = nullptr;
};

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_CUDAPROGRAM_H
