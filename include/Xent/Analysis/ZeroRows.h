//===- ZeroRows.h - tokens that count for nothing ---------------*- C++ -*-===//
//
// The loss of a token with an ignored target (-100, say, or a mask of 0) is
// multiplied by 0 or not selected, and so is its gradient. Finds the condition
// under which a row of logits is of no use. Never changes IR.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_ANALYSIS_ZEROROWS_H
#define XENT_ANALYSIS_ZEROROWS_H

#include "Xent/Dialect/Xent/IR/XentOps.h"

namespace mlir::xent {

/// What is known of the ops over one x.
struct ZeroRows {
  /// Token i counts for nothing if element i of `values`, in row-major order,
  /// is `constant`. Null if no such condition was found.
  Value values;
  TypedAttr constant;
  /// If none was found: a value that needs the rows under the condition that
  /// came closest, null if there is no condition at all; and why.
  Value needed;
  StringRef reason;

  bool isKnown() const { return static_cast<bool>(values); }
};

/// Looks for a condition on a vector of the program that can be computed before
/// `ops`, which are `xent.logit_stats` and `xent.logit_grad` over the same x in
/// one block, in program order. Under the condition
///
/// - `dlogits` of each gradient is 0, whatever the logits are, and
/// - no statistic of the token has a part in a value that is not of the token
///   itself.
///
/// 0 times anything counts as 0: logits and statistics are taken to be finite.
/// The condition is a comparison of the program that decides about rows
/// (`target == -100`), or a row that is 0 or a boolean (a mask).
ZeroRows findZeroRows(ArrayRef<Operation *> ops);

} // namespace mlir::xent

#endif // XENT_ANALYSIS_ZEROROWS_H
