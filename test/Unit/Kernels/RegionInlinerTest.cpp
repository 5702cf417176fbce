//===- RegionInlinerTest.cpp - regions on pairs of columns ----------------===//

#include "RegionInliner.h"
#include "CompileToPtx.h"
#include "KernelSpec.h"
#include "TestRegion.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::xent;
using namespace xenttest;

namespace {

class RegionInlinerTest : public testing::Test {
protected:
  std::unique_ptr<MLIRContext> context = createContext();

  /// Why the region of these arguments, none of them a row or column operand,
  /// is refused; empty if it is not.
  std::string refuse(const std::string &arguments, const std::string &body) {
    TestRegion region(*context, arguments, body);
    std::string why;
    bool ok = succeeded(RegionInliner::create(region.get(), 0, 0, why));
    EXPECT_EQ(ok, why.empty());
    return why;
  }
};

using Cut = RegionInlinerTest;

} // namespace

TEST_F(RegionInlinerTest, takes_listed_ops) {
  EXPECT_EQ(refuse("%acc: f32", R"(
    %0 = math.exp %acc : f32
    %1 = arith.addf %0, %s0 : f32
    "test.yield"(%1) : (f32) -> ())"),
            "");
}

TEST_F(RegionInlinerTest, refuses_other_ops) {
  EXPECT_EQ(refuse("%acc: f32", R"(
    %0 = math.erf %acc : f32
    "test.yield"(%0) : (f32) -> ())"),
            "the region has math.erf, which is not among the ops that kernels "
            "take");
  // What only dead code does is never cloned.
  EXPECT_EQ(refuse("%acc: f32", R"(
    %0 = math.erf %acc : f32
    "test.yield"(%acc) : (f32) -> ())"),
            "");
}

TEST_F(RegionInlinerTest, refuses_other_types) {
  EXPECT_EQ(refuse("%acc: f32", R"(
    %0 = arith.extf %acc : f32 to f64
    %1 = arith.mulf %0, %0 : f64
    %2 = arith.truncf %1 : f64 to f32
    "test.yield"(%2) : (f32) -> ())"),
            "the region has a scalar of type f64");
}

TEST_F(RegionInlinerTest, refuses_other_rounding_modes) {
  EXPECT_NE(refuse("%acc: f32", R"(
    %0 = arith.truncf %acc toward_zero : f32 to bf16
    %1 = arith.extf %0 : bf16 to f32
    "test.yield"(%1) : (f32) -> ())"),
            "");
}

TEST_F(RegionInlinerTest, refuses_other_arguments) {
  EXPECT_EQ(refuse("%acc: f32, %row: f32, %hit: i1", R"(
    "test.yield"(%acc) : (f32) -> ())"),
            "the region has another number of arguments than operands");
}

TEST_F(RegionInlinerTest, finds_captured_scalars) {
  TestRegion region(*context, "%acc: f32", R"(
    %c = arith.constant 2.0 : f32
    %0 = arith.mulf %acc, %s1 : f32
    %1 = arith.addf %0, %s0 : f32
    %2 = arith.addf %1, %s1 : f32
    %3 = arith.addf %2, %c : f32
    "test.yield"(%3) : (f32) -> ())");
  SmallVector<Value> captured = getCapturedScalars(region.get());
  ASSERT_EQ(captured.size(), 2u);
  // In order of their first use.
  EXPECT_EQ(cast<BlockArgument>(captured[0]).getArgNumber(), 1u);
  EXPECT_EQ(cast<BlockArgument>(captured[1]).getArgNumber(), 0u);
}

TEST_F(Cut, is_last_rounding) {
  TestRegion region(*context, "%acc: f32", R"(
    %0 = arith.truncf %acc : f32 to bf16
    %1 = arith.extf %0 : bf16 to f32
    %2 = arith.mulf %1, %s0 : f32
    %3 = arith.truncf %2 : f32 to bf16
    %4 = arith.extf %3 : bf16 to f32
    %5 = math.tanh %4 : f32
    "test.yield"(%5) : (f32) -> ())");
  auto rounding = findCut(region.get()).getDefiningOp<arith::TruncFOp>();
  ASSERT_TRUE(rounding);
  EXPECT_TRUE(rounding.getIn().getDefiningOp<arith::MulFOp>());
}

TEST_F(Cut, is_on_all_paths) {
  TestRegion region(*context, "%acc: f32", R"(
    %0 = arith.truncf %acc : f32 to bf16
    %1 = arith.extf %0 : bf16 to f32
    %2 = arith.addf %1, %acc : f32
    "test.yield"(%2) : (f32) -> ())");
  EXPECT_FALSE(findCut(region.get()));
}

// A rounding of something else than the product is none.
TEST_F(Cut, is_of_the_product) {
  TestRegion region(*context, "%acc: f32", R"(
    %0 = arith.truncf %s0 : f32 to bf16
    %1 = arith.extf %0 : bf16 to f32
    "test.yield"(%1) : (f32) -> ())");
  EXPECT_FALSE(findCut(region.get()));
}

namespace {

const char *logits = R"(
    %c = arith.constant 2.0 : f32
    %0 = arith.mulf %acc, %c : f32
    %1 = arith.truncf %0 : f32 to bf16
    %2 = arith.extf %1 : bf16 to f32
)";
const char *end = "\"test.yield\"(%2) : (f32) -> ()";

} // namespace

TEST_F(Cut, matches_the_same_chain) {
  TestRegion first(*context, "%acc: f32", std::string(logits) + end);
  TestRegion second(*context, "%acc: f32, %hit: i1", R"(
    %two = arith.constant 2.0 : f32
    %0 = arith.mulf %acc, %two : f32
    %1 = arith.truncf %0 : f32 to bf16
    %2 = arith.extf %1 : bf16 to f32
    %3 = math.exp %2 : f32
    "test.yield"(%3) : (f32) -> ())");
  Value cut = matchCut(first.get(), findCut(first.get()), second.get(), {0});
  ASSERT_TRUE(cut);
  EXPECT_EQ(cut.getParentRegion(), &second.get());
  EXPECT_TRUE(cut.getDefiningOp<arith::TruncFOp>());
  std::string why;
  EXPECT_TRUE(succeeded(RegionInliner::create(second.get(), 0, 0, why, cut)));
}

TEST_F(Cut, does_not_match_another_constant) {
  TestRegion first(*context, "%acc: f32", std::string(logits) + end);
  TestRegion second(*context, "%acc: f32, %hit: i1", R"(
    %c = arith.constant 3.0 : f32
    %0 = arith.mulf %acc, %c : f32
    %1 = arith.truncf %0 : f32 to bf16
    %2 = arith.extf %1 : bf16 to f32
    "test.yield"(%2) : (f32) -> ())");
  EXPECT_FALSE(matchCut(first.get(), findCut(first.get()), second.get(), {0}));
}

// The gradient reads the product beside what is kept.
TEST_F(Cut, does_not_match_beside_another_use) {
  TestRegion first(*context, "%acc: f32", std::string(logits) + end);
  TestRegion second(*context, "%acc: f32, %hit: i1", std::string(logits) + R"(
    %3 = arith.addf %2, %acc : f32
    "test.yield"(%3) : (f32) -> ())");
  EXPECT_FALSE(matchCut(first.get(), findCut(first.get()), second.get(), {0}));
}

TEST(KernelSpecTest, contradictions_are_refused) {
  MLIRContext context;
  Builder b(&context);
  KernelSpec spec;
  spec.operandType = b.getBF16Type();
  spec.tileType = b.getBF16Type();
  EXPECT_EQ(rejectSpec(spec), "");
  spec.accumulate = true;
  EXPECT_EQ(rejectSpec(spec), "only a product of type f32 accumulates");
  spec.tileType = b.getF32Type();
  EXPECT_EQ(rejectSpec(spec), "");
  spec.statistics = {Statistic::Sum};
  EXPECT_EQ(rejectSpec(spec), "the class has no statistics");
  spec.statistics.clear();
  spec.operandType = b.getF32Type();
  EXPECT_EQ(rejectSpec(spec), "operands are neither bf16 nor f16");
  spec.operandType = b.getF16Type();
  spec.tileType = FloatType();
  EXPECT_EQ(rejectSpec(spec), "there is no type of the tile");
  spec.cls = KernelClass::Stats;
  spec.accumulate = false;
  EXPECT_EQ(rejectSpec(spec), "");
  spec.targetType = b.getIntegerType(16);
  EXPECT_EQ(rejectSpec(spec), "class ids are neither i32 nor i64");
}
