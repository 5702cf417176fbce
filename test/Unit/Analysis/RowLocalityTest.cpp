//===- RowLocalityTest.cpp ------------------------------------------------===//
//
// Losses as they are written on vectors of row statistics, and whether their
// gradients need one sweep or two.
//
//===----------------------------------------------------------------------===//

#include "Xent/Analysis/RowLocality.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

/// A function with a head of `tokens` tokens: %lse, %pick, %max and %exp_sum
/// are its statistics, %one, %zero constants, %e an uninitialised N-vector.
/// `middle` is the row arithmetic, `rows` what the gradient takes, `region`
/// what it does.
std::string makeHead(StringRef tokens, StringRef middle, StringRef rows,
                     StringRef region) {
  std::string source = R"mlir(
#id = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>
#zero = affine_map<(i) -> (0)>
#reverse = affine_map<(i) -> (7 - i)>
#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>
#j = affine_map<(i, j) -> (j)>
func.func private @all_reduce(tensor<f32>) -> tensor<f32>
func.func @f(%x: tensor<Nx8xbf16>, %w: tensor<32x8xbf16>, %u: tensor<32x8xbf16>,
             %t: tensor<Nxi64>, %weights: tensor<Nxf32>, %scale: f32,
             %n: index) -> (tensor<Nx8xbf16>, tensor<32x8xbf16>) {
  %one = arith.constant 1.0 : f32
  %zero = arith.constant 0.0 : f32
  %ignore = arith.constant -100 : i64
  %c0 = arith.constant 0 : index
  %e = tensor.empty(DIM) : tensor<Nxf32>
  %e0 = tensor.empty() : tensor<f32>
  %f0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<f32>) -> tensor<f32>
  %lse, %pick, %max, %exp_sum = xent.logit_stats
      ins(%x, %w : tensor<Nx8xbf16>, tensor<32x8xbf16>)
      target(%t : tensor<Nxi64>)
      logits (%acc: f32) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.extf %0 : bf16 to f32
        xent.yield %1 : f32
      } -> lse: tensor<Nxf32>, pick: tensor<Nxf32>, max: tensor<Nxf32>, exp_sum: tensor<Nxf32>
MIDDLE
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<Nx8xbf16>, tensor<32x8xbf16>)
      target(%t : tensor<Nxi64>) ROWS
      REGION
      -> dx: tensor<Nx8xbf16>, dw: tensor<32x8xbf16>
  return %dx, %dw : tensor<Nx8xbf16>, tensor<32x8xbf16>
}
)mlir";
  auto replace = [&](StringRef from, StringRef to) {
    for (size_t at = source.find(from.str()); at != std::string::npos;
         at = source.find(from.str(), at + to.size()))
      source.replace(at, from.size(), to.str());
  };
  replace("MIDDLE", middle);
  replace("ROWS", rows);
  replace("REGION", region);
  replace("(DIM)", tokens == "?" ? "(%n)" : "()");
  replace("tensor<Nx", ("tensor<" + tokens + "x").str());
  return source;
}

/// g * (exp(z - lse) - hit)
constexpr const char *kSoftmax = R"mlir(
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %p0 = arith.truncf %acc : f32 to bf16
        %p1 = arith.extf %p0 : bf16 to f32
        %p2 = arith.subf %p1, %lse_i : f32
        %p3 = math.exp %p2 : f32
        %p4 = arith.uitofp %hit : i1 to f32
        %p5 = arith.subf %p3, %p4 : f32
        %p6 = arith.mulf %p5, %g_i : f32
        xent.yield %p6 : f32
      })mlir";
constexpr const char *kRows = "rows(%lse, %g : tensor<Nxf32>, tensor<Nxf32>)";

/// %valid: 1 for each token that counts; %count: their number.
constexpr const char *kCount = R"mlir(
  %valid = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%t : tensor<Nxi64>) outs(%e : tensor<Nxf32>) {
  ^bb0(%a: i64, %o: f32):
    %p0 = arith.cmpi ne, %a, %ignore : i64
    cf.assert %p0, "all count"
    %p1 = arith.uitofp %p0 : i1 to f32
    linalg.yield %p1 : f32
  } -> tensor<Nxf32>
  %count = linalg.generic {indexing_maps = [#id, #none], iterator_types = ["reduction"]}
      ins(%valid : tensor<Nxf32>) outs(%f0 : tensor<f32>) {
  ^bb0(%a: f32, %o: f32):
    %p0 = arith.addf %a, %o : f32
    linalg.yield %p0 : f32
  } -> tensor<f32>
)mlir";

class RowLocalityTest : public ::testing::Test {
protected:
  RowLocalityTest() {
    context
        .loadDialect<arith::ArithDialect, cf::ControlFlowDialect,
                     func::FuncDialect, linalg::LinalgDialect,
                     math::MathDialect, tensor::TensorDialect, XentDialect>();
  }

  RowLocality analyze(StringRef middle, StringRef rows = kRows,
                      StringRef region = kSoftmax, StringRef tokens = "8") {
    module = parseSourceString<ModuleOp>(makeHead(tokens, middle, rows, region),
                                         &context);
    EXPECT_TRUE(module);
    RowLocality result;
    if (module)
      module->walk([&](LogitGradOp grad) {
        result = analyzeRowLocality(grad);
        return WalkResult::interrupt();
      });
    return result;
  }

  /// The kinds of `ops`, each once in a row.
  static std::vector<std::string> getNames(ArrayRef<Operation *> ops) {
    std::vector<std::string> names;
    for (Operation *op : ops)
      names.push_back(op->getName().stripDialect().str());
    return names;
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
};

using Names = std::vector<std::string>;

TEST_F(RowLocalityTest, MeanByConstant) {
  RowLocality result =
      analyze("%g = linalg.fill ins(%one : f32) outs(%e : tensor<Nxf32>) -> "
              "tensor<Nxf32>");
  EXPECT_TRUE(result.isLocal());
  EXPECT_FALSE(result.usesStatistics);
  ASSERT_EQ(result.statistics.size(), 1u);
  EXPECT_EQ(result.statistics[0].getNumResults(), 4u);
  EXPECT_TRUE(result.slice.empty());
  EXPECT_EQ(getNames(result.hoisted), Names{"fill"});
}

TEST_F(RowLocalityTest, MeanByValidCountIsHoisted) {
  std::string middle = kCount;
  middle += R"mlir(
  %g = linalg.generic {indexing_maps = [#id, #none, #id], iterator_types = ["parallel"]}
      ins(%valid, %count : tensor<Nxf32>, tensor<f32>) outs(%e : tensor<Nxf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p0 = arith.divf %a, %b : f32
    linalg.yield %p0 : f32
  } -> tensor<Nxf32>
)mlir";
  RowLocality result = analyze(middle);
  EXPECT_TRUE(result.isLocal());
  EXPECT_FALSE(result.usesStatistics);
  EXPECT_TRUE(result.slice.empty());
  EXPECT_EQ(getNames(result.hoisted), (Names{"generic", "generic", "generic"}));
}

/// z-loss: 1 + 2 * c * lse, through tensors with a second dimension of 1, with
/// elementwise ops on tensors.
TEST_F(RowLocalityTest, ZLossUsesRowStatistics) {
  RowLocality result = analyze(R"mlir(
  %d = tensor.cast %lse : tensor<8xf32> to tensor<?xf32>
  %d8 = tensor.cast %d : tensor<?xf32> to tensor<8xf32>
  %l2 = tensor.expand_shape %d8 [[0, 1]] output_shape [8, 1] : tensor<8xf32> into tensor<8x1xf32>
  %s = tensor.splat %scale : tensor<8x1xf32>
  %m = arith.mulf %l2, %s : tensor<8x1xf32>
  %m1 = tensor.collapse_shape %m [[0, 1]] : tensor<8x1xf32> into tensor<8xf32>
  %g = linalg.map { arith.mulf } ins(%m1, %weights : tensor<8xf32>, tensor<8xf32>)
      outs(%e : tensor<8xf32>)
)mlir");
  EXPECT_TRUE(result.isLocal());
  EXPECT_TRUE(result.usesStatistics);
  EXPECT_EQ(getNames(result.slice), (Names{"cast", "cast", "expand_shape",
                                           "mulf", "collapse_shape", "map"}));
  EXPECT_EQ(getNames(result.hoisted), Names{"splat"});
}

/// Rows are scaled by `scale`, a function of %a = exp_sum.
static std::string scaleRows(StringRef scale) {
  return (R"mlir(
  %g = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%exp_sum, %weights : tensor<Nxf32>, tensor<Nxf32>) outs(%e : tensor<Nxf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p0 = )mlir" +
          scale + R"mlir( : f32
    linalg.yield %p0 : f32
  } -> tensor<Nxf32>
)mlir")
      .str();
}

TEST_F(RowLocalityTest, DivisionByExpSumNormalizes) {
  constexpr const char *rows = "rows(%max, %g : tensor<Nxf32>, tensor<Nxf32>)";
  RowLocality result = analyze(scaleRows("arith.divf %b, %a"), rows);
  EXPECT_TRUE(result.isLocal());
  EXPECT_FALSE(result.usesStatistics);

  result = analyze(scaleRows("arith.divf %a, %b"), rows);
  EXPECT_TRUE(result.isLocal());
  EXPECT_TRUE(result.usesStatistics);

  result = analyze(scaleRows("arith.mulf %a, %b"), rows);
  EXPECT_TRUE(result.usesStatistics);
}

TEST_F(RowLocalityTest, RegionThatUsesLse) {
  RowLocality result =
      analyze("", "rows(%lse, %weights : tensor<Nxf32>, tensor<Nxf32>)",
              R"mlir(
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %p2 = arith.subf %acc, %lse_i : f32
        %p3 = math.exp %p2 : f32
        %p6 = arith.mulf %p3, %lse_i : f32
        xent.yield %p6 : f32
      })mlir");
  EXPECT_TRUE(result.isLocal());
  EXPECT_TRUE(result.usesStatistics);
}

TEST_F(RowLocalityTest, TokenWeightsAndLossScaleAreArguments) {
  RowLocality result =
      analyze("", "rows(%lse, %weights : tensor<Nxf32>, tensor<Nxf32>)",
              R"mlir(
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %p2 = arith.subf %acc, %lse_i : f32
        %p3 = math.exp %p2 : f32
        %p4 = arith.mulf %p3, %scale : f32
        %p6 = arith.mulf %p4, %g_i : f32
        xent.yield %p6 : f32
      })mlir");
  EXPECT_TRUE(result.isLocal());
  EXPECT_FALSE(result.usesStatistics);
  EXPECT_TRUE(result.hoisted.empty());
}

/// Soft capping: the region is the whole chain of the logits.
TEST_F(RowLocalityTest, Softcap) {
  RowLocality result =
      analyze("", "rows(%lse, %weights : tensor<Nxf32>, tensor<Nxf32>)",
              R"mlir(
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %cap = arith.constant 30.0 : f32
        %s0 = arith.divf %acc, %cap : f32
        %s1 = math.tanh %s0 : f32
        %s2 = arith.mulf %s1, %cap : f32
        %p2 = arith.subf %s2, %lse_i : f32
        %p3 = math.exp %p2 : f32
        %s3 = arith.mulf %s1, %s1 : f32
        %p6 = arith.mulf %p3, %s3 : f32
        xent.yield %p6 : f32
      })mlir");
  EXPECT_TRUE(result.isLocal());
  EXPECT_FALSE(result.usesStatistics);
}

/// A loss of sequences, as in preference optimization: the weight of a token is
/// a function of the sum over its sequence.
constexpr const char *kSequenceSum = R"mlir(
  %nll = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%pick, %lse : tensor<Nxf32>, tensor<Nxf32>) outs(%e : tensor<Nxf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p0 = arith.subf %a, %b : f32
    linalg.yield %p0 : f32
  } -> tensor<Nxf32>
  %sum = linalg.reduce { arith.addf } ins(%nll : tensor<Nxf32>)
      outs(%f0 : tensor<f32>) dimensions = [0]
  %g = linalg.generic {indexing_maps = [#none, #id], iterator_types = ["parallel"]}
      ins(%sum : tensor<f32>) outs(%e : tensor<Nxf32>) {
  ^bb0(%a: f32, %o: f32):
    %p0 = math.exp %a : f32
    linalg.yield %p0 : f32
  } -> tensor<Nxf32>
)mlir";

TEST_F(RowLocalityTest, SumOverSequenceMixes) {
  for (StringRef tokens : {"8", "?"}) {
    RowLocality result = analyze(kSequenceSum, kRows, kSoftmax, tokens);
    EXPECT_FALSE(result.isLocal());
    ASSERT_TRUE(result.mixing);
    EXPECT_TRUE(isa<linalg::ReduceOp>(result.mixing.getDefiningOp()));
    EXPECT_EQ(result.reason, "reduces over tokens");
    EXPECT_EQ(getNames(result.slice), Names{"generic"});
  }
}

/// Two sequences: tokens split in [2, 4].
TEST_F(RowLocalityTest, SplitTokensMix) {
  RowLocality result = analyze(R"mlir(
  %l2 = tensor.expand_shape %lse [[0, 1]] output_shape [2, 4] : tensor<8xf32> into tensor<2x4xf32>
  %g = tensor.collapse_shape %l2 [[0, 1]] : tensor<2x4xf32> into tensor<8xf32>
)mlir");
  EXPECT_TRUE(isa<tensor::ExpandShapeOp>(result.mixing.getDefiningOp()));
}

/// The only token becomes a scalar, which no loop over tokens enumerates.
TEST_F(RowLocalityTest, DroppedTokensMix) {
  RowLocality result = analyze(R"mlir(
  %s = tensor.collapse_shape %pick [] : tensor<1xf32> into tensor<f32>
  %g = linalg.broadcast ins(%s : tensor<f32>) outs(%e : tensor<1xf32>) dimensions = [0]
)mlir",
                               kRows, kSoftmax, "1");
  EXPECT_TRUE(isa<tensor::CollapseShapeOp>(result.mixing.getDefiningOp()));
}

TEST_F(RowLocalityTest, ReversedTokensMix) {
  RowLocality result = analyze(R"mlir(
  %g = linalg.generic {indexing_maps = [#reverse, #id], iterator_types = ["parallel"]}
      ins(%pick : tensor<8xf32>) outs(%e : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<8xf32>
)mlir");
  EXPECT_TRUE(isa<linalg::GenericOp>(result.mixing.getDefiningOp()));
  EXPECT_EQ(result.reason, "combines different tokens");
}

/// A statistic of one token that all take, read by tensor.extract.
TEST_F(RowLocalityTest, OneTokenForAllMixes) {
  RowLocality result = analyze(R"mlir(
  %first = tensor.extract %pick[%c0] : tensor<8xf32>
  %g = tensor.splat %first : tensor<8xf32>
)mlir");
  EXPECT_TRUE(isa<tensor::ExtractOp>(result.mixing.getDefiningOp()));

  result = analyze(R"mlir(
  %g = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel"]}
      outs(%e : tensor<8xf32>) {
  ^bb0(%o: f32):
    %p0 = tensor.extract %pick[%c0] : tensor<8xf32>
    linalg.yield %p0 : f32
  } -> tensor<8xf32>
)mlir");
  EXPECT_TRUE(isa<linalg::GenericOp>(result.mixing.getDefiningOp()));
  EXPECT_EQ(result.reason, "reads values of any token");
}

/// One dimension for the tokens of the rows, one for those of the columns.
TEST_F(RowLocalityTest, PairsOfTokensMix) {
  RowLocality result = analyze(R"mlir(
  %e2 = tensor.empty() : tensor<8x8xf32>
  %pairs = linalg.generic {indexing_maps = [#i, #j, #ij], iterator_types = ["parallel", "parallel"]}
      ins(%lse, %pick : tensor<8xf32>, tensor<8xf32>) outs(%e2 : tensor<8x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p0 = arith.addf %a, %b : f32
    linalg.yield %p0 : f32
  } -> tensor<8x8xf32>
  %g = linalg.reduce { arith.addf } ins(%pairs : tensor<8x8xf32>)
      outs(%e : tensor<8xf32>) dimensions = [1]
)mlir");
  EXPECT_EQ(result.reason, "combines different tokens");
}

/// The statistics of two rows as a matrix of one column: still a row each.
TEST_F(RowLocalityTest, ReductionBesideTokensIsLocal) {
  RowLocality result = analyze(R"mlir(
  %e2 = tensor.empty() : tensor<8x3xf32>
  %wide = linalg.broadcast ins(%lse : tensor<8xf32>) outs(%e2 : tensor<8x3xf32>) dimensions = [1]
  %g = linalg.reduce { arith.addf } ins(%wide : tensor<8x3xf32>)
      outs(%e : tensor<8xf32>) dimensions = [1]
)mlir");
  EXPECT_TRUE(result.isLocal());
  EXPECT_TRUE(result.usesStatistics);
  EXPECT_EQ(getNames(result.slice), (Names{"broadcast", "reduce"}));
}

TEST_F(RowLocalityTest, DynamicTokens) {
  RowLocality result = analyze(R"mlir(
  %size = tensor.dim %lse, %c0 : tensor<?xf32>
  %e1 = tensor.empty(%size) : tensor<?xf32>
  %g = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%lse, %weights : tensor<?xf32>, tensor<?xf32>) outs(%e1 : tensor<?xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p0 = arith.mulf %a, %b : f32
    linalg.yield %p0 : f32
  } -> tensor<?xf32>
)mlir",
                               kRows, kSoftmax, "?");
  EXPECT_TRUE(result.isLocal());
  EXPECT_TRUE(result.usesStatistics);
  EXPECT_EQ(getNames(result.slice), Names{"generic"});
  EXPECT_EQ(getNames(result.hoisted), (Names{"dim", "empty"}));
}

/// Statistics of another head (a reference model) are as good as arguments,
/// whatever becomes of them.
TEST_F(RowLocalityTest, OtherHeadsAreArguments) {
  RowLocality result = analyze(R"mlir(
  %other = xent.logit_stats ins(%x, %u : tensor<8x8xbf16>, tensor<32x8xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<8xf32>
  %sum = linalg.reduce { arith.addf } ins(%other : tensor<8xf32>)
      outs(%f0 : tensor<f32>) dimensions = [0]
  %g = linalg.broadcast ins(%sum : tensor<f32>) outs(%e : tensor<8xf32>) dimensions = [0]
)mlir");
  EXPECT_TRUE(result.isLocal());
  EXPECT_FALSE(result.usesStatistics);
  EXPECT_EQ(result.statistics.size(), 1u);
  EXPECT_EQ(getNames(result.hoisted),
            (Names{"logit_stats", "reduce", "broadcast"}));
}

/// Two ops may hold the statistics of one head.
TEST_F(RowLocalityTest, SeveralStatisticsOfOneHead) {
  RowLocality result = analyze(R"mlir(
  %g = xent.logit_stats ins(%x, %w : tensor<8x8xbf16>, tensor<32x8xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> sum: tensor<8xf32>
)mlir");
  EXPECT_TRUE(result.isLocal());
  EXPECT_TRUE(result.usesStatistics);
  EXPECT_EQ(result.statistics.size(), 2u);
}

TEST_F(RowLocalityTest, StatisticOfStatisticMixes) {
  RowLocality result = analyze(R"mlir(
  %g = xent.logit_stats ins(%x, %w : tensor<8x8xbf16>, tensor<32x8xbf16>)
      rows(%lse : tensor<8xf32>)
      logits (%acc: f32, %l: f32) {
        %p0 = arith.subf %acc, %l : f32
        xent.yield %p0 : f32
      } -> sum: tensor<8xf32>
)mlir");
  EXPECT_EQ(result.mixing.getDefiningOp<LogitStatsOp>().getRows().size(), 1u);
}

/// What comes of a loss does not count if the gradient does not need it.
TEST_F(RowLocalityTest, LossBesideGradient) {
  RowLocality result =
      analyze(R"mlir(
  %loss = linalg.reduce { arith.addf } ins(%lse : tensor<8xf32>)
      outs(%f0 : tensor<f32>) dimensions = [0]
)mlir",
              "rows(%lse, %weights : tensor<Nxf32>, tensor<Nxf32>)");
  EXPECT_TRUE(result.isLocal());
  EXPECT_TRUE(result.hoisted.empty());
}

/// A call in front of the gradient may not be moved.
TEST_F(RowLocalityTest, SideEffectsStay) {
  RowLocality result = analyze(R"mlir(
  %total = func.call @all_reduce(%f0) : (tensor<f32>) -> tensor<f32>
  %g = linalg.broadcast ins(%total : tensor<f32>) outs(%e : tensor<8xf32>) dimensions = [0]
)mlir");
  EXPECT_TRUE(isa<func::CallOp>(result.mixing.getDefiningOp()));
  EXPECT_EQ(result.reason, "has side effects");
}

TEST_F(RowLocalityTest, CapturedScalarOfStatisticsMixes) {
  RowLocality result =
      analyze("%first = tensor.extract %pick[%c0] : tensor<8xf32>",
              "rows(%lse, %weights : tensor<Nxf32>, tensor<Nxf32>)", R"mlir(
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %p6 = arith.mulf %acc, %first : f32
        xent.yield %p6 : f32
      })mlir");
  EXPECT_TRUE(isa<tensor::ExtractOp>(result.mixing.getDefiningOp()));
}

/// Contrastive: as many classes as tokens, and a statistic of a row weighs a
/// column.
TEST_F(RowLocalityTest, StatisticPerClassMixes) {
  RowLocality result = analyze("", "cols(%lse : tensor<Nxf32>)", R"mlir(
      dlogits (%acc: f32, %lse_v: f32, %hit: i1) {
        %p2 = arith.subf %acc, %lse_v : f32
        %p3 = math.exp %p2 : f32
        xent.yield %p3 : f32
      })mlir",
                               "32");
  EXPECT_TRUE(result.mixing.getDefiningOp<LogitStatsOp>());
  EXPECT_EQ(result.reason, "is taken by all rows");
}

/// Nothing of the forward pass: all row values are arguments.
TEST_F(RowLocalityTest, NoStatistics) {
  RowLocality result =
      analyze("", "rows(%weights, %weights : tensor<Nxf32>, tensor<Nxf32>)");
  EXPECT_TRUE(result.isLocal());
  EXPECT_TRUE(result.statistics.empty());
  EXPECT_FALSE(result.usesStatistics);
}

} // namespace
