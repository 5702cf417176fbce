//===- XentHints.h - what xent tells a lowering about other ops -*- C++ -*-===//

#ifndef XENT_DIALECT_XENT_IR_XENTHINTS_H
#define XENT_DIALECT_XENT_IR_XENTHINTS_H

#include "llvm/ADT/StringRef.h"

namespace mlir::xent {

/// Discardable unit attribute of a `math.exp` whose operand is known not to be
/// positive (a value minus its maximum): a lowering may use a kernel that holds
/// for those alone.
constexpr llvm::StringLiteral kNonPositiveAttrName = "xent.non_positive";

/// Of an op over virtual logits whose tokens were gathered: for each element of
/// x, the most bytes that copies of x and dx take at one time, an i64.
constexpr llvm::StringLiteral kCopiedBytesAttrName = "xent.copied_bytes";

} // namespace mlir::xent

#endif // XENT_DIALECT_XENT_IR_XENTHINTS_H
