//===- NVVMPipeline.cpp - from tensors to PTX -----------------------------===//

#include "PipelineUtils.h"
#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "Xent/Pipelines/Pipelines.h"
#include "Xent/Target/DeviceDescription.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

void mlir::xent::buildXentPlanPipeline(OpPassManager &pm,
                                       const NVVMPipelineOptions &options) {
  XentPlanPassOptions plan = getPlanOptions(options);
  // Chunks of gradients come one after the other, each on all of the device.
  plan.threads = 1;
  StringRef family = resolveKernels(options.kernels, options.chip);
  plan.chip = options.chip;
  plan.kernels = family.empty() ? "generic" : family.str();
  plan.onlineTokenChunk = options.tokenTile;
  plan.onlineVocabChunk = options.vocabTile;
  pm.addPass(createXentRoundGradientsPass());
  pm.addPass(createXentPlanPass(plan));
  // Statistics of all tokens and classes at once, then those of chunks.
  if (!family.empty())
    pm.addPass(createXentSelectKernelsPass({family.str()}));
  pm.addPass(createXentChunkPass({options.dropRoundings}));
  if (!family.empty())
    pm.addPass(createXentSelectKernelsPass({family.str()}));
}

/// Tensors to linalg on tensors, logits tiled to blocks.
static void addTensorPasses(OpPassManager &pm,
                            const NVVMPipelineOptions &options) {
  pm.addPass(createInlinerPass());
  pm.addPass(createXentTileForBlocksPass(
      XentTileForBlocksPassOptions{options.tokenTile, options.vocabTile}));
  addCleanup(pm);
  pm.addPass(createXentDecomposePass());
  pm.addPass(createXentDecomposeAggregatesPass());
  pm.addPass(createConvertElementwiseToLinalgPass());
  addCleanup(pm);
}

void mlir::xent::buildGPUMappingPipeline(OpPassManager &pm,
                                         const NVVMPipelineOptions &options) {
  addTensorPasses(pm, options);
  addBufferization(pm, /*stridedArguments=*/true);
  // What a block has of its own is placed later.
  pm.addPass(createXentHoistChunkBuffersPass({/*outsideParallel=*/true}));
  pm.addPass(createCanonicalizerPass());
  addDeallocation(pm);
  pm.addPass(createXentResultsToArgumentsPass());
  pm.addPass(createXentCopiesToLinalgPass());
  pm.addPass(createConvertLinalgToParallelLoopsPass());
  addCleanup(pm);
  pm.addPass(createXentMapToLaunchesPass(
      XentMapToLaunchesPassOptions{options.blockSize}));
  pm.addPass(createXentPromoteBlockBuffersPass(
      XentPromoteBlockBuffersPassOptions{options.maxWorkgroupBytes}));
  pm.addPass(createXentMapToThreadsPass());
  pm.addPass(createXentSinkGlobalsPass());
  pm.addPass(createLowerAffinePass());
  addCleanup(pm);
  pm.addPass(createXentAssertsToRuntimePass());
  pm.addPass(createXentPlanWorkspacePass());
  addCleanup(pm);
}

/// Kernels, outlined, to the NVVM dialect.
static void addKernelPasses(OpPassManager &pm) {
  pm.addPass(createXentAnnotateKernelsPass());
  pm.addPass(createXentExpandDeviceMathPass());
  pm.addPass(arith::createArithExpandOpsPass());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  addCleanup(pm);
  pm.addPass(createSCFToControlFlowPass());
  pm.addPass(createXentMathToIntrinsicsPass());
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createConvertGpuOpsToNVVMOps());
  addCleanup(pm);
  pm.addPass(createReconcileUnrealizedCastsPass());
}

void mlir::xent::buildNVVMCodegenPipeline(OpPassManager &pm,
                                          const NVVMPipelineOptions &options) {
  pm.addPass(createGpuLaunchSinkIndexComputationsPass());
  pm.addPass(createGpuKernelOutliningPass());
  pm.addPass(createXentLowerKernelsPass({options.chip}));
  GpuNVVMAttachTargetOptions target;
  target.chip = options.chip;
  target.features = options.features;
  if (!target.features.empty() && target.features.front() != '+')
    target.features.insert(0, "+");
  target.optLevel = 3;
  pm.addPass(createGpuNVVMAttachTarget(target));
  addKernelPasses(pm.nest<gpu::GPUModuleOp>());

  // The host.
  pm.addPass(createSCFToControlFlowPass());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createGpuToLLVMConversionPass());
  pm.addPass(createXentSetLaunchStreamsPass());
  pm.addPass(createXentStripAttributesPass());
  GpuModuleToBinaryPassOptions binary;
  binary.compilationTarget = options.format;
  pm.addPass(createGpuModuleToBinaryPass(binary));
  if (!options.cubinChips.empty()) {
    XentAssembleKernelsPassOptions cubins;
    cubins.chips.assign(options.cubinChips.begin(), options.cubinChips.end());
    pm.addPass(createXentAssembleKernelsPass(cubins));
  }
  addCleanup(pm);
  pm.addPass(createReconcileUnrealizedCastsPass());
}

void mlir::xent::buildXentNVVMPipeline(OpPassManager &pm,
                                       const NVVMPipelineOptions &options) {
  pm.addPass(createXentValidateNVVMTargetPass(XentValidateNVVMTargetPassOptions{
      options.chip, options.features, options.format}));
  pm.addPass(createXentRaisePass());
  buildXentPlanPipeline(pm, options);
  pm.addPass(createXentVerifyNoLogitsPass());
  buildGPUMappingPipeline(pm, options);
  buildNVVMCodegenPipeline(pm, options);
}
