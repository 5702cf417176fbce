//===- ZeroRowsTest.cpp ---------------------------------------------------===//
//
// Which tokens of a weighted loss count for nothing.
//
//===----------------------------------------------------------------------===//

#include "Xent/Analysis/ZeroRows.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

class ZeroRowsTest : public ::testing::Test {
protected:
  ZeroRowsTest() {
    context.loadDialect<XentDialect, arith::ArithDialect, func::FuncDialect,
                        linalg::LinalgDialect, math::MathDialect,
                        tensor::TensorDialect>();
  }

  /// A head of eight tokens whose loss and weight are what the bodies `loss`
  /// and `weight` yield of %label, %lse_i, %mask_i and %scale_i.
  ZeroRows find(StringRef loss, StringRef weight) {
    std::string source = R"mlir(
#id = affine_map<(i) -> (i)>
#all = affine_map<(i) -> ()>
func.func @f(%x: tensor<8x4xf32>, %w: tensor<32x4xf32>, %t: tensor<8xi64>,
             %mask: tensor<8xf32>, %scale: tensor<8xf32>)
    -> (tensor<f32>, tensor<32x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %ignore = arith.constant -100 : i64
  %e = tensor.empty() : tensor<8xf32>
  %e0 = tensor.empty() : tensor<f32>
  %f0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<f32>) -> tensor<f32>
  %lse = xent.logit_stats ins(%x, %w : tensor<8x4xf32>, tensor<32x4xf32>)
      target(%t : tensor<8xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<8xf32>
  %sum = linalg.generic {indexing_maps = [#id, #id, #id, #all], iterator_types = ["reduction"]}
      ins(%t, %lse, %mask : tensor<8xi64>, tensor<8xf32>, tensor<8xf32>) outs(%f0 : tensor<f32>) {
  ^bb0(%label: i64, %lse_i: f32, %mask_i: f32, %out: f32):
    LOSS
    %s = arith.addf %out, %r : f32
    linalg.yield %s : f32
  } -> tensor<f32>
  %g = linalg.generic {indexing_maps = [#id, #id, #id, #id], iterator_types = ["parallel"]}
      ins(%t, %mask, %scale : tensor<8xi64>, tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) {
  ^bb0(%label: i64, %mask_i: f32, %scale_i: f32, %out: f32):
    WEIGHT
    linalg.yield %r : f32
  } -> tensor<8xf32>
  %dw = xent.logit_grad ins(%x, %w : tensor<8x4xf32>, tensor<32x4xf32>)
      target(%t : tensor<8xi64>) rows(%lse, %g : tensor<8xf32>, tensor<8xf32>)
      dlogits (%acc: f32, %l: f32, %g_i: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        %r = arith.mulf %q, %g_i : f32
        xent.yield %r : f32
      } -> dw: tensor<32x4xf32>
  return %sum, %dw : tensor<f32>, tensor<32x4xf32>
})mlir";
    source.replace(source.find("LOSS"), 4, loss.str());
    source.replace(source.find("WEIGHT"), 6, weight.str());
    module = parseSourceString<ModuleOp>(source, &context);
    SmallVector<Operation *> ops;
    module->walk([&](Operation *op) {
      if (isa<LogitStatsOp, LogitGradOp>(op))
        ops.push_back(op);
    });
    return findZeroRows(ops);
  }

  Value getArgument(unsigned i) {
    return (*module->getOps<func::FuncOp>().begin()).getArgument(i);
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
};

constexpr StringLiteral kSelectLoss = R"mlir(
    %c = arith.cmpi ne, %label, %ignore : i64
    %r = arith.select %c, %lse_i, %zero : f32)mlir";
constexpr StringLiteral kSelectWeight = R"mlir(
    %c = arith.cmpi eq, %label, %ignore : i64
    %r = arith.select %c, %zero, %scale_i : f32)mlir";
constexpr StringLiteral kMaskLoss = "%r = arith.mulf %lse_i, %mask_i : f32";
constexpr StringLiteral kMaskWeight = "%r = arith.mulf %mask_i, %scale_i : f32";
constexpr StringLiteral kPlainWeight = "%r = math.absf %scale_i : f32";

TEST_F(ZeroRowsTest, IgnoredTarget) {
  ZeroRows zero = find(kSelectLoss, kSelectWeight);
  ASSERT_EQ(zero.conditions.size(), 1u);
  EXPECT_EQ(zero.conditions[0].values, getArgument(2));
  EXPECT_EQ(cast<IntegerAttr>(zero.conditions[0].constant).getInt(), -100);
}

TEST_F(ZeroRowsTest, Mask) {
  ZeroRows zero = find(kMaskLoss, kMaskWeight);
  ASSERT_EQ(zero.conditions.size(), 1u);
  EXPECT_EQ(zero.conditions[0].values, getArgument(3));
}

TEST_F(ZeroRowsTest, WeightIsLookedAtWhereItIsNotSeenThrough) {
  ZeroRows zero = find(kSelectLoss, kPlainWeight);
  ASSERT_EQ(zero.conditions.size(), 2u);
  EXPECT_TRUE(zero.conditions[0].values.getDefiningOp<linalg::GenericOp>());
  EXPECT_EQ(zero.conditions[1].values, getArgument(2));
}

TEST_F(ZeroRowsTest, LossOfAllTokens) {
  ZeroRows zero = find("%r = arith.negf %lse_i : f32", kSelectWeight);
  EXPECT_TRUE(zero.conditions.empty());
  ASSERT_TRUE(zero.needed);
  EXPECT_TRUE(zero.needed.getDefiningOp<LogitStatsOp>());
}

TEST_F(ZeroRowsTest, TheOtherTokensAreIgnored) {
  // The loss counts the tokens that the gradient does not: only those whose
  // weight happens to be 0 as well may go.
  ZeroRows zero = find(R"mlir(
    %c = arith.cmpi eq, %label, %ignore : i64
    %r = arith.select %c, %lse_i, %zero : f32)mlir",
                       kSelectWeight);
  EXPECT_TRUE(zero.conditions.empty());
}

} // namespace
