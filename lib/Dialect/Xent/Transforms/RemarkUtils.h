//===- RemarkUtils.h - values in remarks ------------------------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_REMARKUTILS_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_REMARKUTILS_H

#include "mlir/IR/Value.h"
#include <string>

namespace mlir::xent::detail {

/// The name of a value as a reader of the IR knows it, what makes it, its type.
std::string describe(Value value);

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_REMARKUTILS_H
