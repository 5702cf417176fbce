//===- Raise.h - pieces of the raising --------------------------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_RAISE_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_RAISE_H

#include "Xent/Analysis/HeadAnalysis.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::xent {

/// Replaces the cuts of an analysed head by values of an `xent.logit_stats`,
/// and erases what is dead then, the product among it. Returns why it could
/// not; then nothing has changed.
std::optional<Refusal> rewriteHead(RewriterBase &rewriter, HeadAnalysis &head);

/// Whether `op` is a product that computes its operands itself.
bool isFusedProduct(linalg::LinalgOp op);

/// The contraction in `op`, a product that computes its operands itself, with
/// these computed by ops in front of it. Null if `op` is anything else. The new
/// ops are in front of `op`, which stays.
linalg::LinalgOp splitProduct(RewriterBase &rewriter, linalg::LinalgOp op);

} // namespace mlir::xent

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_RAISE_H
