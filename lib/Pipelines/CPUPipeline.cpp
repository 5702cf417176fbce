//===- CPUPipeline.cpp - from tensors to the LLVM dialect -----------------===//

#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "Xent/Pipelines/Pipelines.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/OneShotAnalysis.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::xent;

/// Tensors to structured ops on tensors that bufferization knows.
static void addTensorPasses(OpPassManager &pm) {
  pm.addPass(createInlinerPass());
  pm.addPass(createXentDecomposePass());
  pm.addPass(createXentDecomposeAggregatesPass());
  pm.addPass(createConvertElementwiseToLinalgPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

/// Tensors to buffers, each with one owner.
static void addBufferizationPasses(OpPassManager &pm) {
  pm.addPass(createXentPrepareEntryPointsPass());
  pm.addPass(bufferization::createEmptyTensorEliminationPass());
  bufferization::OneShotBufferizePassOptions options;
  options.bufferizeFunctionBoundaries = true;
  options.functionBoundaryTypeConversion =
      bufferization::LayoutMapOption::IdentityLayoutMap;
  options.allowReturnAllocsFromLoops = true;
  pm.addPass(bufferization::createOneShotBufferizePass(options));
  pm.addPass(createCSEPass());
  pm.addPass(createCanonicalizerPass());
  bufferization::buildBufferDeallocationPipeline(pm);
  pm.addPass(createConvertBufferizationToMemRefPass());
}

/// Scalar and vector code to the LLVM dialect.
static void addLLVMPasses(OpPassManager &pm) {
  arith::ArithEmulateUnsupportedFloatsOptions emulated;
  emulated.sourceTypeStrs = {"bf16"};
  pm.addPass(arith::createArithEmulateUnsupportedFloats(emulated));
  pm.addPass(math::createMathExtendToSupportedTypes());
  pm.addPass(createXentKeepRoundingsPass());
  pm.addPass(createSCFToControlFlowPass());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createConvertMathToLibmPass());
  pm.addPass(arith::createArithExpandOpsPass({/*includeBf16=*/true}));
  pm.addPass(createConvertVectorToLLVMPass());
  pm.addPass(createArithToLLVMConversionPass());
  FinalizeMemRefToLLVMConversionPassOptions memory;
  memory.useAlignedAlloc = true;
  memory.useGenericFunctions = true;
  pm.addPass(createFinalizeMemRefToLLVMConversionPass(memory));
  pm.addPass(createConvertControlFlowToLLVMPass());
  pm.addPass(createConvertFuncToLLVMPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
}

void mlir::xent::buildXentPlanPipeline(OpPassManager &pm,
                                       const CPUPipelineOptions &options) {
  XentPlanPassOptions plan;
  plan.memoryBudget = options.memoryBudget;
  plan.tokenChunk = options.tokenChunk;
  plan.vocabChunk = options.vocabChunk;
  plan.numChunks = options.numChunks;
  plan.threads = options.threads;
  pm.addPass(createXentPlanPass(plan));
  pm.addPass(createXentChunkPass());
}

void mlir::xent::buildCPULoweringPipeline(OpPassManager &pm,
                                          const CPUPipelineOptions &options) {
  addTensorPasses(pm);
  addBufferizationPasses(pm);
  pm.addPass(createConvertLinalgToLoopsPass());
  pm.addPass(createForallToForLoopPass());
  pm.addPass(createCanonicalizerPass());
  addLLVMPasses(pm);
}

void mlir::xent::buildXentCPUPipeline(OpPassManager &pm,
                                      const CPUPipelineOptions &options) {
  buildXentPlanPipeline(pm, options);
  pm.addPass(createXentVerifyNoLogitsPass());
  buildCPULoweringPipeline(pm, options);
}

void mlir::xent::registerXentPipelines() {
  PassPipelineRegistration<CPUPipelineOptions>(
      "xent-cpu-pipeline",
      "Plan and chunk ops over virtual logits, then lower to the LLVM dialect",
      buildXentCPUPipeline);
  PassPipelineRegistration<CPUPipelineOptions>(
      "xent-cpu-lowering-pipeline",
      "Lower linalg on tensors, scf and xent ops to the LLVM dialect",
      buildCPULoweringPipeline);
}
