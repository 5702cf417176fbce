//===- Engine.cpp - native code of a module -------------------------------===//

#include "Engine.h"
#include "Error.h"
#include "RuntimeSymbols.h"
#include "mlir/ExecutionEngine/OptUtils.h"
#include "llvm/ExecutionEngine/Orc/JITTargetMachineBuilder.h"

namespace mlir::xent::run {

static llvm::Error fail(StringRef label, llvm::Error error) {
  return makeError(ExitCode::Compiler, "{0}: {1}", label,
                   llvm::toString(std::move(error)));
}

llvm::Expected<std::unique_ptr<ExecutionEngine>>
compileModule(ModuleOp module, StringRef label, Effort effort, StringRef cpu) {
  auto builder = llvm::orc::JITTargetMachineBuilder::detectHost();
  if (!builder)
    return fail(label, builder.takeError());
  if (cpu != "native") {
    builder->setCPU(cpu.str());
    builder->getFeatures() = llvm::SubtargetFeatures();
  }
  bool isOptimized = effort == Effort::Most;
  auto codegen = isOptimized ? llvm::CodeGenOptLevel::Aggressive
                             : llvm::CodeGenOptLevel::None;
  builder->setCodeGenOptLevel(codegen);
  auto machine = builder->createTargetMachine();
  if (!machine)
    return fail(label, machine.takeError());

  auto optimize = makeOptimizingTransformer(
      /*optLevel=*/isOptimized ? 2 : 0, /*sizeLevel=*/0, machine->get());
  ExecutionEngineOptions options;
  options.transformer = optimize;
  options.jitCodeGenOptLevel = codegen;
  options.enableGDBNotificationListener = false;
  options.enablePerfNotificationListener = false;
  auto engine = ExecutionEngine::create(module, options, std::move(*machine));
  if (!engine)
    return fail(label, engine.takeError());
  (*engine)->registerSymbols(getRuntimeSymbols);
  return std::move(*engine);
}

llvm::Expected<PackedFunction>
lookUp(ExecutionEngine &engine, const llvm::Twine &name, StringRef label) {
  auto function = engine.lookupPacked(name.str());
  if (!function)
    return fail(label, function.takeError());
  return *function;
}

} // namespace mlir::xent::run
