//===- Compile.cpp - the passes that xent-run runs ------------------------===//

#include "Compile.h"
#include "Module.h"
#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "Xent/Pipelines/Pipelines.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Transforms/Passes.h"

namespace mlir::xent::run {

llvm::Error prepare(ModuleOp module, func::FuncOp entry) {
  for (auto function : module.getOps<func::FuncOp>())
    function.setVisibility(function == entry
                               ? SymbolTable::Visibility::Public
                               : SymbolTable::Visibility::Private);
  return runPasses(module, ExitCode::Compiler, [](OpPassManager &pm) {
    pm.addPass(createInlinerPass());
    pm.addPass(createSymbolDCEPass());
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createCSEPass());
  });
}

void buildRaising(OpPassManager &pm) { pm.addPass(createXentRaisePass()); }

/// Options of plans; dynamic extents are those of `heads`.
template <typename DerivedTy>
static void setPlanOptions(const Options &options, ArrayRef<Head> heads,
                           PlanPipelineOptions<DerivedTy> &pipeline) {
  pipeline.memoryBudget = (int64_t)options.memoryBudget;
  pipeline.tokenChunk = options.tokenChunk;
  pipeline.vocabChunk = options.vocabChunk;
  pipeline.numChunks = options.numChunks;
  pipeline.strategy = options.strategy;
  pipeline.machine = options.machine;
  pipeline.explain = options.explain;
  pipeline.dropRoundings = options.dropRoundings;
  auto setHint = [&](auto &option, int64_t Head::*extent) {
    int64_t largest = 0;
    for (const Head &head : heads)
      largest = std::max(largest, head.*extent);
    // No plan is made for a problem of extent 0, whose loops do not run: that
    // for the smallest one is closest.
    if (!heads.empty())
      option = std::max<int64_t>(1, largest);
  };
  setHint(pipeline.assumeTokens, &Head::tokens);
  setHint(pipeline.assumeClasses, &Head::classes);
  setHint(pipeline.assumeHidden, &Head::hidden);
}

void buildPlanning(OpPassManager &pm, const Options &options, const Chip &chip,
                   ArrayRef<Head> heads) {
  if (chip.empty()) {
    CPUPipelineOptions pipeline;
    setPlanOptions(options, heads, pipeline);
    pipeline.threads = options.threads;
    pipeline.dropZeroRows = options.dropZeroRows;
    buildXentPlanPipeline(pm, pipeline);
  } else {
    NVVMPipelineOptions pipeline;
    setPlanOptions(options, heads, pipeline);
    buildXentPlanPipeline(pm, pipeline);
  }
  // What the report says of logits-sized values is checked, not assumed.
  pm.addPass(createXentVerifyNoLogitsPass());
}

void buildLowering(OpPassManager &pm, const Options &options,
                   const Chip &chip) {
  if (chip.empty()) {
    CPUPipelineOptions pipeline;
    pipeline.threads = options.threads;
    buildCPULoweringPipeline(pm, pipeline);
    return;
  }
  NVVMPipelineOptions pipeline;
  pipeline.chip = chip;
  pm.addPass(createXentValidateNVVMTargetPass(XentValidateNVVMTargetPassOptions{
      pipeline.chip, pipeline.features, pipeline.format}));
  buildGPUMappingPipeline(pm, pipeline);
  buildNVVMCodegenPipeline(pm, pipeline);
  pm.addPass(createXentGPUToRuntimePass());
}

void buildReference(OpPassManager &pm, const Options &options) {
  pm.addPass(createXentDecomposePass());
  pm.addPass(createXentDecomposeAggregatesPass());
  pm.addPass(createXentWidenToF64Pass());
  buildLowering(pm, options, /*chip=*/{});
}

} // namespace mlir::xent::run
