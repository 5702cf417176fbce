//===- Raise.h - pieces of the raising ---------------------------*- C++
//-*-===//
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

} // namespace mlir::xent

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_RAISE_H
