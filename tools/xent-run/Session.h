//===- Session.h - one invocation of xent-run -------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_SESSION_H
#define XENT_TOOLS_XENT_RUN_SESSION_H

#include "Compile.h"
#include "Device.h"
#include "Engine.h"
#include "Inputs.h"
#include "Module.h"
#include "Report.h"
#include "Sweep.h"
#include "mlir/IR/MLIRContext.h"

namespace mlir::xent::run {

double getMedian(std::vector<double> values);

/// Everything that has to live while programs run.
class Session {
public:
  explicit Session(const Options &options)
      : options(options),
        context(makeRegistry(), MLIRContext::Threading::DISABLED),
        diagnostics(sources, &context) {
    context.allowUnregisteredDialects(options.allowUnregistered);
  }

  llvm::Error run() {
    if (llvm::Error error = openDevice())
      return error;
    if (llvm::Error error = load())
      return error;
    if (llvm::Error error = raiseAndResolve())
      return error;
    if (!options.sweepCsv.empty())
      return sweep();
    if (llvm::Error error = compile())
      return error;
    if (llvm::Error error = makeInputs())
      return error;
    if (!options.dryRun)
      if (llvm::Error error = execute())
        return error;
    report.isDryRun = options.dryRun;
    return finish();
  }

private:
  static DialectRegistry makeRegistry() {
    DialectRegistry registry;
    registerDialects(registry);
    return registry;
  }

  llvm::Error openDevice();
  llvm::Error load();
  llvm::Error raiseAndResolve();
  llvm::Error compile();
  llvm::Error makeInputs();
  llvm::Error execute();
  /// Runs ours and the unfused program in turns; the median times of both go
  /// into the report.
  llvm::Error benchmark();
  llvm::Error finish();
  llvm::Error sweep();

  /// A copy of the raised module, planned, and what the planner said.
  struct PlannedModule {
    OwningOpRef<ModuleOp> module;
    std::vector<CollectedRemark> remarks;
  };
  llvm::Expected<PlannedModule> plan(uint64_t budget, bool explain);
  /// Compiles and runs a planned module, and adds what it took to `point`.
  llvm::Error measure(OwningOpRef<ModuleOp> module, SweepPoint &point);

  /// Lowers and compiles a module for the backend, and frees it.
  llvm::Expected<std::unique_ptr<Program>> build(OwningOpRef<ModuleOp> module,
                                                 StringRef label);
  /// The same for the reference, which runs on this machine.
  llvm::Expected<std::unique_ptr<Program>>
  buildReference(OwningOpRef<ModuleOp> module);
  /// What code is made for; empty on the CPU. Kernels of one architecture alone
  /// need its own instructions.
  StringRef getChip() const {
    if (!device)
      return "";
    bool isSpecific = options.kernels == "auto" || options.kernels == "sm_90a";
    return isSpecific && device->getChip() == "sm_90" ? "sm_90a"
                                                      : device->getChip();
  }

  const Options &options;
  MLIRContext context;
  llvm::SourceMgr sources;
  SourceMgrDiagnosticHandler diagnostics;
  Report report;

  /// Absent if programs run on this machine.
  std::unique_ptr<Device> device;
  OwningOpRef<ModuleOp> original, raised;
  Signature signature;
  SmallVector<InputRule> rules;
  std::map<unsigned, HostTensor> files;
  SmallVector<SmallVector<int64_t>> inputShapes;
  std::unique_ptr<Program> ours, unfused, reference;
  std::vector<HostTensor> inputs;
};

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_SESSION_H
