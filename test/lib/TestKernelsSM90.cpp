//===- TestKernelsSM90.cpp - build one sm_90a kernel ----------------------===//
//
// For tests of the IR and the PTX of kernels, apart from what decides on them.
// The class and the region are those of the first xent op; without one, the
// kernel is a product.
//
//===----------------------------------------------------------------------===//

#include "KernelSM90.h"
#include "KernelSpecOfOp.h"
#include "RegionInliner.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

struct TestKernelsSM90 final
    : PassWrapper<TestKernelsSM90, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(TestKernelsSM90)
  TestKernelsSM90() = default;
  TestKernelsSM90(const TestKernelsSM90 &other) : PassWrapper(other) {}

  StringRef getArgument() const final { return "test-xent-kernels-sm90"; }
  StringRef getDescription() const final {
    return "Replace the module's contents by a gpu.module with one kernel for "
           "sm_90a";
  }
  void getDependentDialects(DialectRegistry &registry) const override {
    registry.insert<arith::ArithDialect, gpu::GPUDialect, LLVM::LLVMDialect,
                    NVVM::NVVMDialect, scf::SCFDialect>();
  }
  void runOnOperation() override;

  KernelSpec getSpec();
  KernelConfigSM90 getConfig();

  Option<std::string> operands{*this, "operands", llvm::cl::init("bf16")};
  Option<std::string> tile{*this, "tile", llvm::cl::init("")};
  Option<bool> aMNMajor{*this, "a-mn-major", llvm::cl::init(false)};
  Option<bool> bMNMajor{*this, "b-mn-major", llvm::cl::init(false)};
  Option<bool> cut{*this, "cut", llvm::cl::init(false)};
  Option<bool> columnSums{*this, "column-sums", llvm::cl::init(false)};
  Option<bool> accumulate{*this, "accumulate", llvm::cl::init(false)};
  Option<unsigned> tileN{*this, "tile-n", llvm::cl::init(256)};
  Option<unsigned> stages{*this, "stages", llvm::cl::init(4)};
  Option<unsigned> cluster{*this, "cluster", llvm::cl::init(1)};
  Option<unsigned> producerRegisters{*this, "producer-registers",
                                     llvm::cl::init(40)};
  Option<unsigned> consumerRegisters{*this, "consumer-registers",
                                     llvm::cl::init(232)};
};

} // namespace

KernelSpec TestKernelsSM90::getSpec() {
  KernelSpec spec;
  spec.name = "kernel";
  spec.cls = KernelClass::Product;
  spec.operandType = test::getFloatType(&getContext(), operands);
  spec.tileType = test::getFloatType(&getContext(), tile);
  spec.aMNMajor = aMNMajor;
  spec.bMNMajor = bMNMajor;
  spec.accumulate = accumulate;
  spec.columnSums = columnSums;
  test::describeOp(getOperation(), spec);
  if (cut)
    spec.cut = findCut(*spec.region);
  return spec;
}

KernelConfigSM90 TestKernelsSM90::getConfig() {
  KernelConfigSM90 config;
  config.tileN = tileN;
  config.stages = stages;
  config.cluster = cluster;
  config.producerRegisters = producerRegisters;
  config.consumerRegisters = consumerRegisters;
  return config;
}

void TestKernelsSM90::runOnOperation() {
  ModuleOp module = getOperation();
  OpBuilder builder(module.getBodyRegion());
  builder.setInsertionPointToEnd(module.getBody());
  auto gpu = gpu::GPUModuleOp::create(builder, module.getLoc(), "kernels");
  std::string why;
  if (failed(buildKernelSM90(builder, gpu, getSpec(), getConfig(), why))) {
    module.emitError(why);
    return signalPassFailure();
  }
  for (Operation &op :
       llvm::make_early_inc_range(module.getBody()->getOperations()))
    if (&op != gpu)
      op.erase();
}

namespace mlir::xent::test {
void registerTestKernelsSM90();
} // namespace mlir::xent::test

void mlir::xent::test::registerTestKernelsSM90() {
  PassRegistration<TestKernelsSM90>();
}
