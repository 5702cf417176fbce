//===- KernelSM90Test.cpp - what sm_90a kernels are not for ---------------===//

#include "KernelSM90.h"
#include "CompileToPtx.h"
#include "TestRegion.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::xent;
using namespace xenttest;

namespace {

class KernelSM90 : public testing::Test {
protected:
  KernelSM90() : context(createContext()), builder(context.get()) {
    module = createModule(*context, gpu);
    spec.name = "kernel";
    spec.operandType = builder.getBF16Type();
    spec.tileType = builder.getBF16Type();
  }

  /// Why there is no kernel of `spec`; there is nothing left of a try.
  std::string refusal(const KernelConfigSM90 &config = KernelConfigSM90()) {
    std::string why;
    if (succeeded(buildKernelSM90(builder, gpu, spec, config, why)))
      return "";
    EXPECT_TRUE(gpu.getBody()->empty());
    return why;
  }

  std::unique_ptr<MLIRContext> context;
  OpBuilder builder;
  gpu::GPUModuleOp gpu;
  OwningOpRef<ModuleOp> module;
  KernelSpec spec;
};

} // namespace

TEST_F(KernelSM90, refuses_what_tma_does_not_take) {
  spec.bAligned = false;
  EXPECT_EQ(refusal(), "TMA takes addresses and pitches that are multiples of "
                       "16 bytes");
}

TEST_F(KernelSM90, refuses_classes_without_a_product) {
  spec.cls = KernelClass::MergeStats;
  EXPECT_EQ(refusal(), "the kernel has no product");
}

TEST_F(KernelSM90, refuses_contradictions) {
  spec.operandType = builder.getF32Type();
  EXPECT_EQ(refusal(), "operands are neither bf16 nor f16");
}

TEST_F(KernelSM90, refuses_sizes) {
  KernelConfigSM90 config;
  config.stages = 5;
  EXPECT_EQ(refusal(config), "shared memory: 278608 bytes of 231424");
}

TEST_F(KernelSM90, refuses_to_round_a_gradient) {
  TestRegion region(*context, "%acc: f32, %hit: i1",
                    "\"test.yield\"(%acc) : (f32) -> ()");
  spec.cls = KernelClass::LogitGrad;
  spec.region = &region.get();
  EXPECT_EQ(refusal(), "the tile would round what the region yields");
}

TEST_F(KernelSM90, refuses_ops) {
  TestRegion region(*context, "%acc: f32",
                    "%0 = math.erf %acc : f32\n"
                    "\"test.yield\"(%0) : (f32) -> ()");
  spec.cls = KernelClass::Stats;
  spec.tileType = FloatType();
  spec.region = &region.get();
  EXPECT_EQ(refusal(), "the region has math.erf, which is not among the ops "
                       "that kernels take");
}

// A host pass counts on the order.
TEST_F(KernelSM90, has_the_parameters_that_it_lists) {
  std::string why;
  FailureOr<LLVM::LLVMFuncOp> kernel =
      buildKernelSM90(builder, gpu, spec, *chooseConfigSM90(spec), why);
  ASSERT_TRUE(succeeded(kernel)) << why;
  SmallVector<KernelParameter> parameters =
      getParametersSM90(spec, context.get());
  ASSERT_EQ(parameters.size(), 6u);
  EXPECT_EQ(parameters[2].kind, ParameterKind::MapTile);
  EXPECT_EQ(parameters[5].kind, ParameterKind::K);
  ASSERT_EQ(kernel->getNumArguments(), parameters.size());
  for (auto [argument, parameter] :
       llvm::zip(kernel->getArguments(), parameters))
    EXPECT_EQ(argument.getType(), parameter.type);
}
