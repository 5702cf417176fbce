//===- HeadRewriter.h - replace a head that matched -------------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_HEADREWRITER_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_HEADREWRITER_H

#include "ExprEmitter.h"
#include "RegionSpelling.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::xent {

/// A region that has been spelled: the root, and what hits.
struct SpelledRegion {
  RegionSpelling spelling;
  RegionSpelling::Step root = 0;
  /// The class that hits, at rowVars; null for none.
  Expr target;
};

/// Gradients that are sums of one function of the logits, to be results of one
/// op.
struct GradientGroup {
  SpelledRegion dlogits;
  SmallVector<const Gradient *> gradients;
};

/// Replaces a head whose regions have been spelled. Nothing fails here.
class HeadRewriter {
public:
  HeadRewriter(RewriterBase &rewriter, HeadAnalysis &head,
               std::optional<SpelledRegion> &phi,
               SmallVectorImpl<GradientGroup> &groups)
      : rewriter(rewriter), head(head), phi(phi), groups(groups),
        loc(head.product.getLoc()) {}

  void run();

private:
  /// `value`, of these sizes, with dimension `permutation[i]` as dimension i.
  Value createTransposed(Value value, ArrayRef<OpFoldResult> sizes,
                         ArrayRef<int64_t> permutation);

  // Operands.
  Value createHiddenStates();
  Value createWeight();
  Value findLabels(Expr target);
  Value createTarget(Expr target);
  Value flattenIfRows(Value tensor, ArrayRef<Expr> indices);
  Value createRow(Expr meaning, Type type);
  Value createOperand(const RegionOperand &operand);
  SmallVector<OpFoldResult> getRowSizes();
  struct Operands {
    SmallVector<Value> rows, cols, scalars;
  };
  Operands createOperands(const RegionSpelling &spelling);
  Value createRegion(Region &region, SpelledRegion &spelled,
                     const Operands &operands, bool takesHit);

  // Forward.
  LogitStatsOp createStats();
  void createRowStatistics(LogitStatsOp stats);
  void replaceCuts();

  // Backward.
  void createGradients(GradientGroup &group);
  Value createInShapeOf(const Gradient &gradient, Value value);

  // What is left.
  void replaceShapeUses();
  void eraseDead();

  RewriterBase &rewriter;
  HeadAnalysis &head;
  std::optional<SpelledRegion> &phi;
  SmallVectorImpl<GradientGroup> &groups;
  Location loc;
  /// The statistics over the row dimensions of the logits, and over N rows.
  ExprEmitter::Statistics statistics, rowStatistics;
  Value hiddenStates, weight;
  WeightLayout layout = WeightLayout::VD;
  /// Target vectors by their meaning.
  SmallVector<std::pair<Expr, Value>> targets;
  /// What cuts have become.
  DenseMap<Value, Value> replacements;
};

} // namespace mlir::xent

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_HEADREWRITER_H
