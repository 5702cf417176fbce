//===- xent-compile.cpp - a loss head as a C library ----------------------===//

#include "Driver.h"
#include "Error.h"
#include "Options.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/TargetSelect.h"

using namespace mlir::xent::run;

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();

  ExitCode code = ExitCode::Success;
  auto report = [&](const RunError &error) {
    code = error.getCode();
    llvm::errs() << "xent-compile: error: " << error.getMessage() << "\n";
  };
  llvm::Expected<CompileOptions> options = parseCompileOptions(argc, argv);
  llvm::handleAllErrors(
      options ? compile(*options, argv[0]) : options.takeError(), report);
  llvm::outs().flush();
  return static_cast<int>(code);
}
