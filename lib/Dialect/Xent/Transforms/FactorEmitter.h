//===- FactorEmitter.h - values of a factored gradient ----------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_FACTOREMITTER_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_FACTOREMITTER_H

#include "Xent/Analysis/FactoredGradient.h"
#include "Xent/Dialect/Xent/IR/TensorBuilders.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::xent::detail {

/// Makes what a generic yields of what it reads.
using MapBody = llvm::function_ref<SmallVector<Value>(OpBuilder &, ValueRange)>;

/// A generic over loops that are all parallel; `maps` holds the dimensions of
/// each input and output.
SmallVector<Value> createMap(OpBuilder &b, Location loc, ValueRange inputs,
                             ValueRange inits,
                             ArrayRef<SmallVector<AffineExpr, 2>> maps,
                             MapBody body);

/// `value` of a pointwise region, whose arguments are mapped: the ops that it
/// takes, cloned.
Value cloneValue(OpBuilder &b, Value value, Block *body, IRMapping &mapping);

/// As `cloneValue`, but without `roundings`: what they round stays in the float
/// type `type`, and so does what is computed of it.
Value cloneUnrounded(OpBuilder &b, Value value, Block *body,
                     ArrayRef<Operation *> roundings, Type type,
                     IRMapping &mapping);

/// The sum of `products` of values of `body`, in the type `type`, each times
/// `scale` if that is not null.
Value createProducts(OpBuilder &b, Location loc,
                     ArrayRef<GradientProduct> products, Block *body,
                     IRMapping &mapping, Type type, Value scale);

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_FACTOREMITTER_H
