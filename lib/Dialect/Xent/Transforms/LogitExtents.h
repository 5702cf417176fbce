//===- LogitExtents.h - is a shape that of logits? --------------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_LOGITEXTENTS_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_LOGITEXTENTS_H

#include "Xent/Dialect/Xent/Transforms/Heads.h"
#include "mlir/IR/Value.h"

namespace mlir::xent::detail {

/// Factors of the number of elements of `value`, a tensor or memref: its
/// extents other than 1, where a dynamic one is replaced by
///  - the factors of the size that its op was given, if that is a product,
///  - the constant that bounds it, if there is one,
///  - else `ShapedType::kDynamic`.
SmallVector<int64_t> getElementFactors(Value value);

/// Whether something whose number of elements has these `factors` has both the
/// token extent and the class extent of `head`. See `xent-verify-no-logits` for
/// what counts.
bool holdsLogits(ArrayRef<int64_t> factors, const Head &head);

/// Whether `factors` are the extents of x or weight of `head`, or of some rows
/// of them, in any order.
bool hasOperandExtents(ArrayRef<int64_t> factors, const Head &head);

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_LOGITEXTENTS_H
