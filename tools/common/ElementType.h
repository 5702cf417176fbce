//===- ElementType.h - types of values that cross an entry ------*- C++ -*-===//

#ifndef XENT_TOOLS_COMMON_ELEMENTTYPE_H
#define XENT_TOOLS_COMMON_ELEMENTTYPE_H

#include "mlir/IR/BuiltinTypes.h"
#include <string>

namespace mlir::xent::run {

/// Bytes of an element in memory, as compiled programs lay it out; i1 and i8
/// take one byte, index takes 8. 0 if the tools do not support `type`.
unsigned getElementBytes(Type type);

/// "2x8xf32"; "f32" for rank 0.
std::string formatType(ArrayRef<int64_t> shape, Type elementType);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_ELEMENTTYPE_H
