//===- SavedLogits.h - gradients of logits from elsewhere -------*- C++ -*-===//

#ifndef XENT_ANALYSIS_SAVEDLOGITS_H
#define XENT_ANALYSIS_SAVEDLOGITS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::xent {

/// If the matrix product `product` has an operand that is the gradient of a
/// cross-entropy, exp(z[n, v] ...) with an indicator of the target's class, in
/// logits or log-probabilities z that are an argument of the function or block:
/// z. That is the backward half of a graph that was cut into two: no rewrite of
/// it alone can do without the logits. Null otherwise.
Value findSavedLogits(linalg::LinalgOp product);

} // namespace mlir::xent

#endif // XENT_ANALYSIS_SAVEDLOGITS_H
