//===- TestKernelsSM90.cpp - build one sm_90a kernel ----------------------===//
//
// For tests of the IR and the PTX of kernels, apart from what decides on them.
//
//===----------------------------------------------------------------------===//

#include "KernelSM90.h"
#include "KernelSpecOfOp.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

struct TestKernelsSM90 final : test::TestKernelPass<TestKernelsSM90> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(TestKernelsSM90)
  TestKernelsSM90() = default;
  TestKernelsSM90(const TestKernelsSM90 &other) : TestKernelPass(other) {}

  StringRef getArgument() const final { return "test-xent-kernels-sm90"; }
  StringRef getDescription() const final {
    return "Replace the module's contents by a gpu.module with one kernel for "
           "sm_90a";
  }
  FailureOr<LLVM::LLVMFuncOp> build(OpBuilder &builder, gpu::GPUModuleOp gpu,
                                    std::string &why);

  Option<bool> columnSums{*this, "column-sums", llvm::cl::init(false)};
  Option<unsigned> tileN{*this, "tile-n", llvm::cl::init(256)};
  Option<unsigned> stages{*this, "stages", llvm::cl::init(4)};
  Option<unsigned> cluster{*this, "cluster", llvm::cl::init(1)};
  Option<unsigned> producerRegisters{*this, "producer-registers",
                                     llvm::cl::init(40)};
  Option<unsigned> consumerRegisters{*this, "consumer-registers",
                                     llvm::cl::init(232)};
};

} // namespace

FailureOr<LLVM::LLVMFuncOp> TestKernelsSM90::build(OpBuilder &builder,
                                                   gpu::GPUModuleOp gpu,
                                                   std::string &why) {
  KernelSpec spec = getSpec();
  spec.columnSums = columnSums;
  KernelConfigSM90 config;
  config.tileN = tileN;
  config.stages = stages;
  config.cluster = cluster;
  config.producerRegisters = producerRegisters;
  config.consumerRegisters = consumerRegisters;
  return buildKernelSM90(builder, gpu, spec, config, why);
}

namespace mlir::xent::test {
void registerTestKernelsSM90();
} // namespace mlir::xent::test

void mlir::xent::test::registerTestKernelsSM90() {
  PassRegistration<TestKernelsSM90>();
}
