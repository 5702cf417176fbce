//===- FactoredGradientTest.cpp -------------------------------------------===//
//
// Dlogits of losses, and the sums that they are taken apart into.
//
//===----------------------------------------------------------------------===//

#include "Xent/Analysis/FactoredGradient.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

/// Describes the sums of a head whose dlogits are `region`, or says why there
/// are none. Its rows are the log-sum-exp `%l` and a weight `%g`.
std::string factor(StringRef region) {
  std::string source = R"mlir(
func.func @f(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>,
             %g: tensor<4xf32>) -> tensor<4x8xf32> {
  %one = arith.constant 1.0 : f32
  %off = arith.constant 0.1 : f32
  %lse = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      logits (%a: f32) {
        %z = math.tanh %a : f32
        xent.yield %z : f32
      } -> lse: tensor<4xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) rows(%lse, %g : tensor<4xf32>, tensor<4xf32>)
      dlogits (%a: f32, %l: f32, %g_i: f32, %hit: i1) {
        %z = math.tanh %a : f32
        %d = arith.subf %z, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
)mlir";
  source += region.str();
  source += R"mlir(
        xent.yield %r : f32
      } -> dx: tensor<4x8xf32>
  return %dx : tensor<4x8xf32>
})mlir";
  MLIRContext context;
  context.loadDialect<arith::ArithDialect, func::FuncDialect, math::MathDialect,
                      tensor::TensorDialect, XentDialect>();
  OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(source, &context);
  if (!module)
    return "invalid";
  std::string text;
  module->walk([&](LogitGradOp grad) {
    RowLocality locality = analyzeRowLocality(grad);
    FactoredGradient factored =
        factorGradient(grad, locality, /*dropsRoundings=*/true);
    text = factored.obstacle;
    for (const GradientSum &sum : factored.sums)
      if (factored.isFactored())
        text += sum.exp ? "exp " : sum.isColumn ? "column " : "free ";
  });
  return text;
}

TEST(FactoredGradient, Sums) {
  // The target has no part in the sums.
  EXPECT_EQ(factor("%q = arith.subf %p, %h : f32\n"
                   "%r = arith.mulf %q, %g_i : f32"),
            "exp ");
  // A z-loss only changes the row factor.
  EXPECT_EQ(factor("%q = arith.mulf %p, %l : f32\n"
                   "%r = arith.addf %q, %p : f32"),
            "exp ");
  // Smoothing is the same for all classes, unless they weight it.
  EXPECT_EQ(factor("%r = arith.subf %p, %off : f32"), "exp column ");
  EXPECT_EQ(factor("%t2 = arith.mulf %z, %z : f32\n"
                   "%s = arith.subf %one, %t2 : f32\n"
                   "%q = arith.subf %p, %off : f32\n"
                   "%r = arith.mulf %q, %s : f32"),
            "exp free ");
}

TEST(FactoredGradient, Obstacles) {
  EXPECT_EQ(factor("%r = arith.minimumf %p, %off : f32"),
            "arith.minimumf is not linear in the exponential of the logit");
  EXPECT_EQ(factor("%r = arith.mulf %p, %p : f32"),
            "arith.mulf multiplies two exponentials of the logit");
  EXPECT_EQ(factor("%d2 = arith.subf %a, %l : f32\n"
                   "%r = math.exp %d2 : f32"),
            "math.exp is not of the logit that the statistics have");
  EXPECT_EQ(factor("%q = arith.subf %z, %l : f32\n"
                   "%r = arith.mulf %p, %q : f32"),
            "math.exp is weighted in two ways, whose sums could cancel");
}

} // namespace
