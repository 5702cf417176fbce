//===- TilingInterfaceTest.cpp --------------------------------------------===//
//
// What lit cannot see: a refused request leaves no IR behind.
//
//===----------------------------------------------------------------------===//

#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

constexpr const char *kSource = R"mlir(
func.func @f(%x: tensor<?x8xf32>, %w: tensor<16x8xf32>, %t: tensor<?xi64>,
             %o: index, %s: tensor<?xf32>) -> tensor<?xf32> {
  %max, %sum = xent.online_logit_stats
      ins(%x, %w : tensor<?x8xf32>, tensor<16x8xf32>) target(%t : tensor<?xi64>)
      col_offset(%o) outs(max = %s, exp_sum = %s : tensor<?xf32>, tensor<?xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return %sum : tensor<?xf32>
}
)mlir";

class TilingInterfaceTest : public ::testing::Test {
protected:
  TilingInterfaceTest() {
    context.loadDialect<arith::ArithDialect, func::FuncDialect,
                        tensor::TensorDialect, XentDialect>();
    module = parseSourceString<ModuleOp>(kSource, &context);
    module->walk([&](OnlineLogitStatsOp found) { op = found; });
  }

  unsigned countOps() {
    unsigned count = 0;
    module->walk([&](Operation *) { ++count; });
    return count;
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  OnlineLogitStatsOp op;
};

TEST_F(TilingInterfaceTest, ReducesOverClassesAndHidden) {
  EXPECT_EQ(op.getLoopIteratorTypes(),
            (SmallVector<utils::IteratorType>{utils::IteratorType::parallel,
                                              utils::IteratorType::reduction,
                                              utils::IteratorType::reduction}));
}

TEST_F(TilingInterfaceTest, RefusalCreatesNoIR) {
  ScopedDiagnosticHandler quiet(&context, [](Diagnostic &) {});
  OpBuilder b(op);
  unsigned before = countOps();
  OpFoldResult zero = b.getIndexAttr(0), four = b.getIndexAttr(4);
  EXPECT_TRUE(failed(
      op.getTiledImplementation(b, {zero, zero, zero}, {four, four, four})));
  EXPECT_EQ(countOps(), before);
}

} // namespace
