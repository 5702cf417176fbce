//===- TestKernelsSM80.cpp - build one kernel of the sm_80 class ----------===//
//
// For tests of the IR and the PTX of kernels, apart from what decides on them.
// The class and the region are those of the first xent op; without one, the
// kernel is a product. The kernels that all families share are built here, too.
//
//===----------------------------------------------------------------------===//

#include "DlogitsKernel.h"
#include "KernelSM80.h"
#include "KernelSpecOfOp.h"
#include "MergeStats.h"
#include "RegionInliner.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

struct TestKernelsSM80 final
    : PassWrapper<TestKernelsSM80, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(TestKernelsSM80)
  TestKernelsSM80() = default;
  TestKernelsSM80(const TestKernelsSM80 &other) : PassWrapper(other) {}

  StringRef getArgument() const final { return "test-xent-kernels-sm80"; }
  StringRef getDescription() const final {
    return "Replace the module's contents by a gpu.module with one kernel for "
           "sm_80 and later";
  }
  void getDependentDialects(DialectRegistry &registry) const override {
    registry.insert<arith::ArithDialect, gpu::GPUDialect, LLVM::LLVMDialect,
                    math::MathDialect, NVVM::NVVMDialect, scf::SCFDialect>();
  }
  void runOnOperation() override;

  KernelSpec getSpec();
  KernelConfigSM80 getConfig(const KernelSpec &spec);

  Option<std::string> chip{*this, "chip", llvm::cl::init("sm_80")};
  Option<std::string> operands{*this, "operands", llvm::cl::init("bf16")};
  Option<std::string> tile{*this, "tile", llvm::cl::init("")};
  Option<bool> aMNMajor{*this, "a-mn-major", llvm::cl::init(false)};
  Option<bool> bMNMajor{*this, "b-mn-major", llvm::cl::init(false)};
  Option<bool> unaligned{*this, "unaligned", llvm::cl::init(false)};
  Option<bool> accumulate{*this, "accumulate", llvm::cl::init(false)};
  Option<bool> cut{*this, "cut", llvm::cl::init(false)};
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

KernelSpec TestKernelsSM80::getSpec() {
  KernelSpec spec;
  spec.name = "kernel";
  spec.cls = KernelClass::Product;
  spec.operandType = test::getFloatType(&getContext(), operands);
  spec.tileType = test::getFloatType(&getContext(), tile);
  spec.aMNMajor = aMNMajor;
  spec.bMNMajor = bMNMajor;
  spec.aAligned = spec.bAligned = spec.tileAligned = !unaligned;
  spec.accumulate = accumulate;
  test::describeOp(getOperation(), spec);
  if (merge)
    spec.cls = KernelClass::MergeStats;
  if (inPlace)
    spec.cls = KernelClass::Dlogits;
  if (cut)
    spec.cut = findCut(*spec.region);
  return spec;
}

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

void TestKernelsSM80::runOnOperation() {
  ModuleOp module = getOperation();
  OpBuilder builder(module.getBodyRegion());
  builder.setInsertionPointToEnd(module.getBody());
  auto gpu = gpu::GPUModuleOp::create(builder, module.getLoc(), "kernels");
  KernelSpec spec = getSpec();
  std::string why;
  FailureOr<LLVM::LLVMFuncOp> kernel =
      merge     ? buildMergeStats(builder, gpu, spec, why)
      : inPlace ? buildDlogits(builder, gpu, spec, why)
                : buildKernelSM80(builder, gpu, spec, getConfig(spec), why);
  if (failed(kernel)) {
    module.emitError(why);
    return signalPassFailure();
  }
  for (Operation &op :
       llvm::make_early_inc_range(module.getBody()->getOperations()))
    if (&op != gpu)
      op.erase();
}

namespace mlir::xent::test {
void registerTestKernelsSM80();
} // namespace mlir::xent::test

void mlir::xent::test::registerTestKernelsSM80() {
  PassRegistration<TestKernelsSM80>();
}
