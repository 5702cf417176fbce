//===- Module.cpp - the module that is compiled ---------------------------===//

#include "Module.h"
#include "Xent/InitAll.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "mlir/Target/LLVMIR/Dialect/OpenMP/OpenMPToLLVMIRTranslation.h"
#include "llvm/Support/MemoryBuffer.h"

namespace mlir::xent::run {

void registerDialects(DialectRegistry &registry) {
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  mlir::xent::registerAllDialects(registry);
  // What gpu-module-to-binary translates kernels with, beside the host's.
  registerAllGPUToLLVMIRTranslations(registry);
  registerOpenMPDialectTranslation(registry);
}

llvm::Expected<OwningOpRef<ModuleOp>>
loadModule(MLIRContext &context, StringRef path, llvm::SourceMgr &sources) {
  auto buffer = llvm::MemoryBuffer::getFileOrSTDIN(path, /*IsText=*/true);
  if (!buffer)
    return makeError(ExitCode::Program, "{0}: cannot be read: {1}", path,
                     buffer.getError().message());
  sources.AddNewSourceBuffer(std::move(*buffer), llvm::SMLoc());
  ParserConfig config(&context);
  auto module = parseSourceFile<ModuleOp>(sources, config);
  if (!module)
    return makeError(ExitCode::Program, "{0}: not a valid MLIR module", path);
  return module;
}

llvm::Error runPasses(ModuleOp module, ExitCode code,
                      llvm::function_ref<void(OpPassManager &)> build) {
  PassManager pm(module->getContext());
  build(pm);
  if (failed(pm.run(module)))
    return makeError(code, "compilation failed");
  return llvm::Error::success();
}

} // namespace mlir::xent::run
