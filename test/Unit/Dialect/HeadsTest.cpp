//===- HeadsTest.cpp ------------------------------------------------------===//
//
// What a function remembers of its heads when loops are made of them.
//
//===----------------------------------------------------------------------===//

#include "Xent/Dialect/Xent/Transforms/Heads.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

constexpr const char *kSource = R"mlir(
func.func @f(%x: tensor<?x8xf32>, %w: tensor<8x16xf32>, %s: tensor<?xf32>,
             %c0: index, %n: index) -> tensor<?xf32> {
  // Twice the same head.
  %0 = xent.logit_stats ins(%x, %w : tensor<?x8xf32>, tensor<8x16xf32>)
      layout(dv) logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<?xf32>
  %1 = xent.logit_stats ins(%x, %w : tensor<?x8xf32>, tensor<8x16xf32>)
      layout(dv) logits (%acc: f32) { xent.yield %acc : f32 }
      -> sum: tensor<?xf32>
  // A tile of some other problem.
  %2:2 = scf.for %i = %c0 to %n step %n iter_args(%a = %s, %b = %s)
      -> (tensor<?xf32>, tensor<?xf32>) {
    %3:2 = xent.online_logit_stats
        ins(%x, %x : tensor<?x8xf32>, tensor<?x8xf32>)
        outs(max = %a, exp_sum = %b : tensor<?xf32>, tensor<?xf32>)
        logits (%acc: f32) { xent.yield %acc : f32 }
    scf.yield %3#0, %3#1 : tensor<?xf32>, tensor<?xf32>
  }
  return %2#1 : tensor<?xf32>
}
)mlir";

class HeadsTest : public ::testing::Test {
protected:
  HeadsTest() {
    context.loadDialect<arith::ArithDialect, func::FuncDialect, scf::SCFDialect,
                        XentDialect>();
    module = parseSourceString<ModuleOp>(kSource, &context);
    function = *module->getOps<func::FuncOp>().begin();
    expected = {{ShapedType::kDynamic, 16, 8}};
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  func::FuncOp function;
  SmallVector<Head> expected;
};

TEST_F(HeadsTest, WholeProblemsOnce) {
  EXPECT_EQ(getHeads(function), expected);
}

TEST_F(HeadsTest, RecordedHeadsOutliveOps) {
  recordHeads(function);
  recordHeads(function);
  function.walk([](LogitStatsOp op) {
    op->dropAllUses();
    op->erase();
  });
  EXPECT_EQ(getHeads(function), expected);
}

TEST_F(HeadsTest, RecordingAddsToWhatIsRecorded) {
  Head other{1, 2, 3};
  Builder b(&context);
  function->setAttr(XentDialect::getHeadsAttrName(),
                    b.getArrayAttr({b.getDenseI64ArrayAttr({1, 2, 3})}));
  recordHeads(function);
  EXPECT_EQ(getHeads(function), (SmallVector<Head>{other, expected[0]}));
}

TEST_F(HeadsTest, NothingToRecord) {
  function.walk([](LogitStatsOp op) {
    op->dropAllUses();
    op->erase();
  });
  recordHeads(function);
  EXPECT_FALSE(function->hasAttr(XentDialect::getHeadsAttrName()));
}

} // namespace
