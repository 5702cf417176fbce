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

/// An element of a vector, in row-major order, is a constant.
struct RowCondition {
  Value values;
  TypedAttr constant;
};

/// What is known of the ops over one x.
struct ZeroRows {
  /// Token i counts for nothing if these all hold for element i; empty if that
  /// was not found for any.
  SmallVector<RowCondition> conditions;
  /// If none were found: a value that needs the rows under the conditions that
  /// came closest, null if nothing comes close; and why.
  Value needed;
  StringRef reason;
};

/// Looks for conditions on vectors of the program, which are there before or
/// can be moved in front of `ops`, those being `xent.logit_stats` and
/// `xent.logit_grad` over the same x in one block, in program order. Under the
/// conditions
///
/// - `dlogits` of each gradient is 0, whatever the logits are, and
/// - no statistic of the token has a part in a value that is not of the token
///   itself.
///
/// 0 times anything counts as 0: logits and statistics are taken to be finite.
/// A condition is a comparison of the program that decides about rows
/// (`target == -100`), a boolean (a mask), or that a row is 0: a weight.
ZeroRows findZeroRows(ArrayRef<Operation *> ops);

} // namespace mlir::xent

#endif // XENT_ANALYSIS_ZEROROWS_H
