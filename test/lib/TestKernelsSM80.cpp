//===- TestKernelsSM80.cpp - build one kernel of the sm_80 class ----------===//
//
// For tests of the IR and the PTX of kernels, apart from what decides on them.
// The kernels that all families share are built here, too.
//
//===----------------------------------------------------------------------===//

#include "DlogitsKernel.h"
#include "KernelSM80.h"
#include "KernelSpecOfOp.h"
#include "MergeStats.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

struct TestKernelsSM80 final : test::TestKernelPass<TestKernelsSM80> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(TestKernelsSM80)
  TestKernelsSM80() = default;
  TestKernelsSM80(const TestKernelsSM80 &other) : TestKernelPass(other) {}

  StringRef getArgument() const final { return "test-xent-kernels-sm80"; }
  StringRef getDescription() const final {
    return "Replace the module's contents by a gpu.module with one kernel for "
           "sm_80 and later";
  }
  FailureOr<LLVM::LLVMFuncOp> build(OpBuilder &builder, gpu::GPUModuleOp gpu,
                                    std::string &why);

  KernelConfigSM80 getConfig(const KernelSpec &spec);

  Option<std::string> chip{*this, "chip", llvm::cl::init("sm_80")};
  Option<bool> unaligned{*this, "unaligned", llvm::cl::init(false)};
  Option<bool> strided{*this, "strided", llvm::cl::init(false)};
  Option<bool> columnSums{*this, "column-sums", llvm::cl::init(false)};
  Option<bool> merge{*this, "merge", llvm::cl::init(false)};
  Option<bool> inPlace{*this, "in-place", llvm::cl::init(false)};
  Option<unsigned> tileM{*this, "tile-m", llvm::cl::init(0)};
  Option<unsigned> tileN{*this, "tile-n", llvm::cl::init(0)};
  Option<unsigned> warpM{*this, "warp-m", llvm::cl::init(0)};
  Option<unsigned> warpN{*this, "warp-n", llvm::cl::init(0)};
  Option<unsigned> blockK{*this, "block-k", llvm::cl::init(0)};
  Option<unsigned> stages{*this, "stages", llvm::cl::init(0)};
};

} // namespace

KernelConfigSM80 TestKernelsSM80::getConfig(const KernelSpec &spec) {
  KernelConfigSM80 config = chooseConfigSM80(spec, chip);
  auto set = [](unsigned &size, unsigned value) {
    if (value)
      size = value;
  };
  set(config.tileM, tileM);
  set(config.tileN, tileN);
  set(config.warpM, warpM);
  set(config.warpN, warpN);
  set(config.blockK, blockK);
  set(config.stages, stages);
  return config;
}

FailureOr<LLVM::LLVMFuncOp> TestKernelsSM80::build(OpBuilder &builder,
                                                   gpu::GPUModuleOp gpu,
                                                   std::string &why) {
  KernelSpec spec = getSpec();
  spec.aAligned = spec.bAligned = spec.tileAligned = !unaligned && !strided;
  spec.strided = strided;
  spec.columnSums = columnSums;
  if (merge) {
    spec.cls = KernelClass::MergeStats;
    return buildMergeStats(builder, gpu, spec, why);
  }
  if (inPlace) {
    spec.cls = KernelClass::Dlogits;
    return buildDlogits(builder, gpu, spec, why);
  }
  return buildKernelSM80(builder, gpu, spec, getConfig(spec), why);
}

namespace mlir::xent::test {
void registerTestKernelsSM80();
} // namespace mlir::xent::test

void mlir::xent::test::registerTestKernelsSM80() {
  PassRegistration<TestKernelsSM80>();
}
