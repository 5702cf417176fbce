//===- CPUPipeline.cpp - from tensors to the LLVM dialect -----------------===//

#include "PipelineUtils.h"
#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "Xent/Pipelines/Pipelines.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
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
using namespace mlir::xent::detail;

/// Tensors to structured ops on tensors that bufferization knows.
static void addTensorPasses(OpPassManager &pm,
                            const CPUPipelineOptions &options) {
  pm.addPass(createInlinerPass());
  pm.addPass(createXentDecomposeAggregatesPass());
  pm.addPass(createConvertElementwiseToLinalgPass());
  // Chunks that come one after the other are cut for all threads. Of those that
  // are dealt out to threads, each stays whole: they join after the tiling.
  XentDecomposePassOptions sequential;
  sequential.sequentialOnly = true;
  pm.addPass(createXentDecomposePass(sequential));
  pm.addPass(createXentTileContractionsPass(
      {options.amx, options.avx512BF16, options.bf16x3}));
  pm.addPass(createXentDecomposePass());
  addCleanup(pm);
  XentPackContractionsPassOptions pack;
  pack.amx = options.amx;
  pack.avx512BF16 = options.avx512BF16;
  pack.bf16x3 = options.bf16x3;
  pack.vectorBits = options.vectorBits;
  pack.vectorRegisters = options.vectorRegisters;
  pm.addPass(createXentPackContractionsPass(pack));
  addCleanup(pm);
}

/// Scalar and vector code to the LLVM dialect.
static void addLLVMPasses(OpPassManager &pm, bool isThreaded) {
  arith::ArithEmulateUnsupportedFloatsOptions emulated;
  emulated.sourceTypeStrs = {"bf16"};
  pm.addPass(arith::createArithEmulateUnsupportedFloats(emulated));
  pm.addPass(math::createMathExtendToSupportedTypes());
  pm.addPass(createXentKeepRoundingsPass());
  pm.addPass(createXentApproximateVectorMathPass());
  pm.addPass(createSCFToControlFlowPass());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createConvertMathToLibmPass());
  pm.addPass(arith::createArithExpandOpsPass({/*includeBf16=*/true}));
  ConvertVectorToLLVMPassOptions vectors;
  vectors.x86Vector = true;
  pm.addPass(createConvertVectorToLLVMPass(vectors));
  pm.addPass(createUBToLLVMConversionPass());
  pm.addPass(createConvertIndexToLLVMPass());
  pm.addPass(createArithToLLVMConversionPass());
  FinalizeMemRefToLLVMConversionPassOptions memory;
  memory.useAlignedAlloc = true;
  memory.useGenericFunctions = true;
  pm.addPass(createFinalizeMemRefToLLVMConversionPass(memory));
  if (isThreaded)
    pm.addPass(createConvertOpenMPToLLVMPass());
  pm.addPass(createConvertControlFlowToLLVMPass());
  pm.addPass(createConvertFuncToLLVMPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
}

void mlir::xent::buildXentPlanPipeline(OpPassManager &pm,
                                       const CPUPipelineOptions &options) {
  XentPlanPassOptions plan = getPlanOptions(options);
  plan.threads = options.threads;
  plan.amx = options.amx;
  plan.avx512BF16 = options.avx512BF16;
  plan.bf16x3 = options.bf16x3;
  plan.vectorBits = options.vectorBits;
  plan.vectorRegisters = options.vectorRegisters;
  pm.addPass(createXentRoundGradientsPass());
  if (options.dropZeroRows)
    pm.addPass(createXentDropZeroRowsPass());
  pm.addPass(createXentPlanPass(plan));
  pm.addPass(createXentChunkPass({options.dropRoundings}));
}

void mlir::xent::buildCPULoweringPipeline(OpPassManager &pm,
                                          const CPUPipelineOptions &options) {
  addTensorPasses(pm, options);
  addBufferization(pm, /*stridedArguments=*/false);
  pm.addPass(createXentHoistChunkBuffersPass());
  pm.addPass(createCanonicalizerPass());
  if (options.resultsAsArguments) {
    bufferization::BufferResultsToOutParamsPassOptions results;
    results.hoistStaticAllocs = results.hoistDynamicAllocs = true;
    results.modifyPublicFunctions = true;
    pm.addPass(bufferization::createBufferResultsToOutParamsPass(results));
  }
  addDeallocation(pm);
  pm.addPass(createLinalgGeneralizeNamedOpsPass());
  bool isThreaded = options.threads != 1;
  XentVectorizeGenericsPassOptions vectorize;
  vectorize.parallel = isThreaded;
  vectorize.vectorBits = options.vectorBits;
  pm.addPass(createXentVectorizeGenericsPass(vectorize));
  pm.addPass(createConvertLinalgToLoopsPass());
  pm.addPass(isThreaded ? createForallToParallelLoopPass()
                        : createForallToForLoopPass());
  pm.addPass(createConvertVectorToSCFPass(
      VectorTransferToSCFOptions().enableFullUnroll()));
  pm.addPass(createCanonicalizerPass());
  if (isThreaded)
    pm.addPass(createXentParallelToOpenMPPass({options.threads}));
  if (options.amx)
    pm.addPass(createXentLowerAmxPass());
  addLLVMPasses(pm, isThreaded);
  pm.addPass(createXentStripAttributesPass());
}

void mlir::xent::buildXentCPUPipeline(OpPassManager &pm,
                                      const CPUPipelineOptions &options) {
  pm.addPass(createXentRaisePass());
  buildXentPlanPipeline(pm, options);
  pm.addPass(createXentVerifyNoLogitsPass());
  buildCPULoweringPipeline(pm, options);
}

void mlir::xent::registerXentPipelines() {
  PassPipelineRegistration<CPUPipelineOptions>(
      "xent-cpu-pipeline",
      "Raise loss heads, plan and chunk them, lower all to the LLVM dialect",
      buildXentCPUPipeline);
  PassPipelineRegistration<CPUPipelineOptions>(
      "xent-cpu-lowering-pipeline",
      "Lower linalg on tensors, scf and xent ops to the LLVM dialect",
      buildCPULoweringPipeline);
  PassPipelineRegistration<NVVMPipelineOptions>(
      "xent-gpu-mapping-pipeline",
      "Lower linalg on tensors, scf and xent ops to gpu.launch",
      buildGPUMappingPipeline);
  PassPipelineRegistration<NVVMPipelineOptions>(
      "xent-nvvm-codegen-pipeline",
      "Lower gpu.launch to gpu.binary and host code in the LLVM dialect",
      buildNVVMCodegenPipeline);
  PassPipelineRegistration<NVVMPipelineOptions>(
      "xent-nvvm-pipeline",
      "Lower linalg on tensors, scf and xent ops to PTX for an NVIDIA GPU",
      buildXentNVVMPipeline);
}
