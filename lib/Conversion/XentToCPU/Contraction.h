//===- Contraction.h - matrix products among linalg ops ---------*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_CONTRACTION_H
#define XENT_LIB_CONVERSION_XENTTOCPU_CONTRACTION_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::xent::detail {

/// A linalg op on tensors that computes
///
///   out[.., m, .., n] += S(lhs[.., m, .., k, ..]) * S(rhs[.., n, .., k, ..])
///
/// with S, f32 or f64, the element type of `out`. The members m, n, k are
/// numbers of loops of `op`.
struct Contraction {
  linalg::LinalgOp op;
  OpOperand *lhs = nullptr, *rhs = nullptr, *out = nullptr;
  unsigned m = 0, n = 0, k = 0;
  /// All other loops, in the order of `op`.
  SmallVector<unsigned> outer;
  FloatType accumulator;

  /// Position of `loop` among the dimensions of `operand`; none if the operand
  /// does not depend on it.
  std::optional<unsigned> getPosition(OpOperand *operand, unsigned loop);

  /// Whether `loop` enumerates the last dimension of `operand`.
  bool isInnermost(OpOperand *operand, unsigned loop);

  /// Whether instructions for bf16 can multiply it: bf16, added up in f32.
  bool isBF16() const;

  /// Whether they are to multiply it: if `splitsF32`, also f32, whose elements
  /// are split in two of bf16.
  bool isForBF16(bool splitsF32) const {
    return isBF16() || (splitsF32 && accumulator.isF32());
  }
};

/// Matches a product whose `n` is the last dimension of the result and, like
/// `k`, only found in operands where packing can read along it. Operands may be
/// narrower than S if the op extends them; a product that is summed in a
/// narrower type rounds at every step and does not match.
FailureOr<Contraction> matchContraction(linalg::LinalgOp op);

/// Whether the product is known to be so small that packing costs more than it
/// gains.
bool isSmallContraction(Contraction &match);

/// Whether the blocks of the product are dealt out to threads: it has more than
/// one, of the size for bf16 if `isTiled`, and is not in a loop whose
/// iterations are dealt out.
bool isDealtOut(Contraction &match, bool isTiled);

/// Makes `op` read the source of each input that is a transposed copy, as a
/// linalg.generic with other indexing maps. Returns that, or `op` if no input
/// is one. Packing reads an operand in any order, so the copy gains nothing.
linalg::LinalgOp foldTransposedOperands(RewriterBase &rewriter,
                                        linalg::LinalgOp op);

/// `value` extended to the float type, or vector of it, `type`.
Value createExtension(OpBuilder &b, Location loc, Value value, Type type);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_CONTRACTION_H
