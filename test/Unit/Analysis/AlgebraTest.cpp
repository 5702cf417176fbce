//===- AlgebraTest.cpp - the rules that matching stands on ----------------===//

#include "Xent/Analysis/Algebra.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "gtest/gtest.h"
#include <cmath>

using namespace mlir;
using namespace mlir::xent;

namespace {

/// Logits [8, 40], a label per row and a bias per class, as block arguments.
class AlgebraTest : public ::testing::Test {
protected:
  AlgebraTest() {
    context.loadDialect<func::FuncDialect>();
    OpBuilder b(&context);
    Type f32 = b.getF32Type();
    block.addArgument(RankedTensorType::get({8, 40}, f32), b.getUnknownLoc());
    block.addArgument(RankedTensorType::get({8}, b.getI64Type()),
                      b.getUnknownLoc());
    block.addArgument(RankedTensorType::get({40}, f32), b.getUnknownLoc());
    algebra.emplace(block.getArgument(0));
    row = algebra->var(1, algebra->constant(8));
    classes = algebra->constant(40);
    j = algebra->var(2, classes);
    label = algebra->load(block.getArgument(1), {row});
  }

  Expr logit(Expr index) {
    return algebra->load(block.getArgument(0), {row, index});
  }
  Expr bias(Expr index) { return algebra->load(block.getArgument(2), {index}); }

  MLIRContext context;
  Block block;
  std::optional<Algebra> algebra;
  Expr row, classes, j, label;
};

TEST_F(AlgebraTest, EqualPolynomialsAreOneObject) {
  Expr a = algebra->add(logit(j), bias(j)), b = algebra->add(bias(j), logit(j));
  EXPECT_EQ(a, b);
  EXPECT_EQ(algebra->sub(a, b), algebra->zero());
  EXPECT_EQ(algebra->mul(a, algebra->one()), a);
}

// 2^200 paths lead to the logits.
TEST_F(AlgebraTest, SharedPartsAreVisitedOnce) {
  Expr x = logit(j);
  for (int i = 0; i < 200; ++i)
    x = algebra->add(algebra->fn("f", {x}), algebra->fn("g", {x}));
  int loads = 0, functions = 0;
  algebra->walkAtoms(x, [&](AtomId id) {
    loads += algebra->isLogitLoad(id);
    functions += algebra->getAtom(id).kind == AtomKind::Fn;
    return WalkResult::advance();
  });
  EXPECT_EQ(loads, 1);
  EXPECT_EQ(functions, 400);
  EXPECT_FALSE(algebra->isTooLarge);
}

TEST_F(AlgebraTest, WalksStopAndSkipAsTold) {
  Expr x = algebra->fn("f", {algebra->exp(logit(j))});
  EXPECT_TRUE(algebra
                  ->walkAtoms(x,
                              [&](AtomId id) {
                                return algebra->isLogitLoad(id)
                                           ? WalkResult::interrupt()
                                           : WalkResult::advance();
                              })
                  .wasInterrupted());
  int visited = 0;
  algebra->walkAtoms(x, [&](AtomId) {
    ++visited;
    return WalkResult::skip();
  });
  EXPECT_EQ(visited, 1);
}

// Rewriting recurses into arguments: their nesting has an end.
TEST_F(AlgebraTest, DeepNestingIsTooLarge) {
  Expr x = logit(j);
  for (int i = 0; i < 300; ++i)
    x = algebra->fn("f", {algebra->exp(x)});
  EXPECT_TRUE(algebra->isTooLarge);
}

TEST_F(AlgebraTest, ExponentialsAddUp) {
  Expr x = logit(j), y = bias(j);
  EXPECT_EQ(algebra->mul(algebra->exp(x), algebra->exp(y)),
            algebra->exp(algebra->add(x, y)));
  EXPECT_EQ(algebra->inverse(algebra->exp(x)),
            algebra->exp(algebra->scale(x, -1)));
  EXPECT_EQ(algebra->log(algebra->exp(x)), x);
  // exp2(x * log2(e)), with the constants of f32.
  Expr scaled = algebra->scale(x, static_cast<float>(1 / std::log(2.0)));
  EXPECT_EQ(algebra->exp(algebra->scale(scaled, std::log(2.0))),
            algebra->exp(x));
}

TEST_F(AlgebraTest, AnyShiftOfALogSumExpCancels) {
  Expr x = logit(j);
  Expr lse = algebra->log(algebra->sum(2, classes, algebra->exp(x)));
  Expr max = algebra->maximum(2, classes, x);
  Expr shifted = algebra->sub(x, max);
  Expr log = algebra->log(algebra->sum(2, classes, algebra->exp(shifted)));
  EXPECT_EQ(algebra->add(log, max), lse);
  EXPECT_NE(log, lse);
  EXPECT_TRUE(log->hasMax);
  EXPECT_FALSE(lse->hasMax);
}

TEST_F(AlgebraTest, ShiftsAreToldApart) {
  Expr x = logit(j);
  Expr max = algebra->maximum(2, classes, x);
  algebra->sum(2, classes, algebra->exp(algebra->sub(x, max)));
  EXPECT_EQ(algebra->getWorstShift(), Shift::RowMax);
  algebra->sum(2, classes, algebra->exp(x));
  EXPECT_EQ(algebra->getWorstShift(), Shift::None);
}

TEST_F(AlgebraTest, OneHotPicksAndKeepsTheRange) {
  Expr oneHot = algebra->isZero(algebra->sub(j, label));
  Expr picked = algebra->sum(2, classes, algebra->mul(oneHot, logit(j)));
  EXPECT_EQ(picked,
            algebra->mul(logit(label), algebra->isInRange(label, classes)));
  // A position that is in range needs no indicator.
  Expr third = algebra->isZero(algebra->sub(j, algebra->constant(3)));
  EXPECT_EQ(algebra->sum(2, classes, algebra->mul(third, logit(j))),
            logit(algebra->constant(3)));
  Expr none = algebra->isZero(algebra->sub(j, algebra->constant(40)));
  EXPECT_EQ(none, algebra->zero());
}

TEST_F(AlgebraTest, WeightedSumIsADot) {
  // sum_j p (x - lse) = dot - lse
  Expr x = logit(j);
  Expr lse = algebra->log(algebra->sum(2, classes, algebra->exp(x)));
  Expr logp = algebra->sub(x, lse);
  Expr sum = algebra->sum(2, classes, algebra->mul(algebra->exp(logp), logp));
  Expr dot = algebra->add(sum, lse);
  std::optional<AtomId> atom = Algebra::getSingleAtom(dot);
  ASSERT_TRUE(atom);
  EXPECT_EQ(algebra->getAtom(*atom).kind, AtomKind::Dot);
}

TEST_F(AlgebraTest, RoundingIsOpaqueBeforeTheShiftOnly) {
  Type bf16 = BFloat16Type::get(&context);
  Expr rounded = algebra->round(bf16, logit(j));
  EXPECT_NE(rounded, logit(j));
  EXPECT_EQ(algebra->round(bf16, rounded), rounded);
  Expr max = algebra->maximum(2, classes, rounded);
  Expr shifted = algebra->sub(rounded, max);
  EXPECT_EQ(algebra->round(bf16, shifted), shifted);
  EXPECT_TRUE(algebra->droppedRounding);
}

TEST_F(AlgebraTest, IndicesOfReshapes) {
  Expr i = algebra->var(1, algebra->constant(24)), six = algebra->constant(6);
  Expr quotient = algebra->fn("fdiv", {i, six});
  Expr remainder = algebra->fn("mod", {i, six});
  EXPECT_EQ(algebra->add(algebra->mul(quotient, six), remainder), i);
  Expr b = algebra->var(3, algebra->constant(4)), s = algebra->var(4, six);
  Expr linear = algebra->add(algebra->mul(b, six), s);
  EXPECT_EQ(algebra->fn("fdiv", {linear, six}), b);
  EXPECT_EQ(algebra->fn("mod", {linear, six}), s);
  EXPECT_FALSE(algebra->assumedInRange);
  // row * V + label: the label is taken to be a class.
  Expr flat = algebra->add(algebra->scale(row, 40), label);
  EXPECT_EQ(algebra->fn("mod", {flat, classes}), label);
  EXPECT_TRUE(algebra->assumedInRange);
}

TEST_F(AlgebraTest, ClampsOfIndicesInRangeVanish) {
  Expr zero = algebra->zero(), last = algebra->constant(7);
  Expr atLeast = algebra->fn("maxsi", {row, zero});
  EXPECT_EQ(algebra->fn("minsi", {atLeast, last}), row);
  EXPECT_EQ(algebra->isNegative(row), algebra->zero());
  EXPECT_NE(algebra->fn("minsi", {row, algebra->constant(6)}), row);
}

TEST_F(AlgebraTest, ArgMaxIsBlindToShiftsAndScales) {
  Expr x = logit(j), max = algebra->maximum(2, classes, x);
  Expr plain = algebra->argMax(2, classes, x);
  EXPECT_EQ(algebra->argMax(2, classes, algebra->sub(x, max)), plain);
  EXPECT_EQ(algebra->argMax(2, classes, algebra->scale(x, 3)), plain);
  EXPECT_EQ(algebra->argMax(2, classes, algebra->exp(x)), plain);
  EXPECT_NE(algebra->argMax(2, classes, algebra->scale(x, -1)), plain);
}

TEST_F(AlgebraTest, SubstitutionIsSimultaneous) {
  Expr i = algebra->var(5, classes), k = algebra->var(6, classes);
  Algebra::Substitution swap;
  swap[5] = k;
  swap[6] = i;
  Expr difference = algebra->add(i, k, -2);
  EXPECT_EQ(algebra->substitute(difference, swap), algebra->add(k, i, -2));
}

TEST_F(AlgebraTest, TooLargeIsReported) {
  Expr sum = algebra->zero();
  for (int i = 0; i < 300; ++i)
    sum = algebra->add(
        sum, algebra->load(block.getArgument(2), {algebra->constant(i)}));
  EXPECT_TRUE(algebra->isTooLarge);
}

} // namespace
