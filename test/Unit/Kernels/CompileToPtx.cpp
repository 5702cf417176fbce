//===- CompileToPtx.cpp - PTX of kernels, for tests -----------------------===//

#include "CompileToPtx.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Dialect/Xent/IR/XentDialect.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/IR/Builders.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"

using namespace mlir;
using namespace xenttest;

std::unique_ptr<MLIRContext> xenttest::createContext() {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerAllGPUToLLVMIRTranslations(registry);
  registry.insert<xent::XentDialect>();
  auto context =
      std::make_unique<MLIRContext>(registry, MLIRContext::Threading::DISABLED);
  context->loadAllAvailableDialects();
  return context;
}

OwningOpRef<ModuleOp> xenttest::createModule(MLIRContext &context,
                                             gpu::GPUModuleOp &gpu) {
  OpBuilder b(&context);
  Location loc = b.getUnknownLoc();
  OwningOpRef<ModuleOp> module = ModuleOp::create(b, loc);
  b.setInsertionPointToStart(module->getBody());
  gpu = gpu::GPUModuleOp::create(b, loc, "kernels");
  return module;
}

std::string xenttest::compileToPtx(ModuleOp module, StringRef chip,
                                   StringRef features) {
  PassManager pm(module.getContext());
  pm.addPass(xent::createXentExpandDeviceMathPass());
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  kernels.addPass(xent::createXentMathToIntrinsicsPass());
  kernels.addPass(createConvertMathToLLVMPass());
  kernels.addPass(createSCFToControlFlowPass());
  kernels.addPass(createConvertNVVMToLLVMPass());
  kernels.addPass(createArithToLLVMConversionPass());
  pm.addPass(createConvertControlFlowToLLVMPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  GpuNVVMAttachTargetOptions target;
  target.chip = chip.str();
  target.features = features.str();
  target.optLevel = 3;
  pm.addPass(createGpuNVVMAttachTarget(target));
  GpuModuleToBinaryPassOptions binary;
  binary.compilationTarget = "isa";
  pm.addPass(createGpuModuleToBinaryPass(binary));
  if (failed(pm.run(module)))
    return "";
  std::string ptx;
  module.walk([&](gpu::BinaryOp op) {
    auto object = cast<gpu::ObjectAttr>(op.getObjectsAttr()[0]);
    ptx = object.getObject().getValue().str();
  });
  return ptx;
}
