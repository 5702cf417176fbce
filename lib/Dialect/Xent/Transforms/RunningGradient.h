//===- RunningGradient.h - dx beside running statistics ---------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_RUNNINGGRADIENT_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_RUNNINGGRADIENT_H

#include "RowSlice.h"
#include "Xent/Analysis/FactoredGradient.h"
#include "Xent/Dialect/Xent/IR/LogitOperands.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::xent::detail {

/// Makes dx of one chunk of tokens in one loop over chunks of classes:
///
///   %state..., %m, %sum..., %product = scf.for %v = 0 to V step vc {
///     %state..., %products = xent.online_logit_stats on x, w[%v, vc]
///     %m, %scale = max of %state..., exp(%m - max)
///     %sum = xent.accumulate_logit_grad on %sum * %scale, %products
///     %product = %products at the target, if that is one of these classes
///   }
///   statistics of %state..., row arithmetic on them
///   %dx = sums of %sum * row factor, dlogits of %product * w[target]
class RunningGradient {
public:
  RunningGradient(RewriterBase &rewriter, LogitGradOp op,
                  const RowLocality &locality, const FactoredGradient &factored,
                  int64_t vocabChunk, TokenChunk &chunk)
      : rewriter(rewriter), op(op), loc(op.getLoc()), locality(locality),
        factored(factored), vocabChunk(vocabChunk), chunk(chunk) {}

  /// Creates the loop; the statistics are known on the chunk afterwards.
  LogicalResult createLoop();
  /// Creates dx, of the type that `op` gives it. What the rows of `op` are made
  /// of is known on the chunk.
  Value createDx();

private:
  /// One op with statistics and its first state.
  struct Statistics {
    LogitStatsOp source, part;
    OnlineLogitStatsOp online;
    SmallVector<Value> states;
  };

  bool isRelative() const {
    return llvm::any_of(factored.sums,
                        [](const GradientSum &sum) { return sum.exp; });
  }
  FailureOr<SmallVector<Value>>
  createBody(OpFoldResult offset, OpFoldResult size, ValueRange carried);
  Value createStates(Statistics &stats, OpFoldResult offset, OpFoldResult size,
                     ValueRange inits, bool keepsProducts);
  Value createSum(const GradientSum &sum, const LogitOperands &operands,
                  Value products, Value shift, Value scale, Value init);
  Value createElement(OpBuilder &b, const GradientSum &sum, IRMapping &mapping,
                      Value shift, Value hit);
  SmallVector<Value> createRowFactors();
  Value createTargetWeight(ValueRange rowFactors);
  IRMapping mapRows(ValueRange args, Value product, ValueRange cols, Value hit);

  RewriterBase &rewriter;
  LogitGradOp op;
  Location loc;
  const RowLocality &locality;
  const FactoredGradient &factored;
  int64_t vocabChunk;
  TokenChunk &chunk;
  SmallVector<Statistics, 1> statistics;
  /// The operands on the chunk, and which rows they have: those that do not
  /// depend on statistics.
  LogitOperands operands;
  SmallVector<unsigned> freeRows;
  /// After the loop: the maximum, the sums, the product of each target.
  Value max, picked;
  SmallVector<Value> sums;
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_RUNNINGGRADIENT_H
