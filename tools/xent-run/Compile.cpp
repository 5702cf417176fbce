//===- Compile.cpp - the passes of xent-run alone -------------------------===//

#include "Compile.h"
#include "Error.h"
#include "Module.h"
#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include <algorithm>

namespace mlir::xent::run {

llvm::Error checkRegistered(ModuleOp module) {
  Operation *foreign = nullptr;
  module->walk([&](Operation *op) {
    if (!foreign && !op->isRegistered())
      foreign = op;
  });
  if (foreign)
    return makeError(ExitCode::Program,
                     "the entry needs {0} (at {1}), which is of a dialect that "
                     "is not known",
                     foreign->getName(), formatLocation(foreign->getLoc()));
  return llvm::Error::success();
}

AssumedExtents getAssumedExtents(ArrayRef<Head> heads) {
  auto getLargest = [&](int64_t Head::*extent) -> int64_t {
    int64_t largest = 0;
    for (const Head &head : heads)
      largest = std::max(largest, head.*extent);
    // No plan is made for a problem of extent 0, whose loops do not run: that
    // for the smallest one is closest.
    return heads.empty() ? 0 : std::max<int64_t>(1, largest);
  };
  return {getLargest(&Head::tokens), getLargest(&Head::classes),
          getLargest(&Head::hidden)};
}

void buildLowering(OpPassManager &pm, const PlanOptions &options,
                   StringRef chip) {
  if (chip.empty()) {
    buildCPULowering(pm, options, /*resultsAsArguments=*/false);
    return;
  }
  buildGPUMapping(pm, chip);
  buildGPUCodegen(pm, chip);
}

void buildReference(OpPassManager &pm, const PlanOptions &options) {
  pm.addPass(createXentDecomposePass());
  pm.addPass(createXentDecomposeAggregatesPass());
  pm.addPass(createXentWidenToF64Pass());
  buildLowering(pm, options, /*chip=*/{});
}

} // namespace mlir::xent::run
