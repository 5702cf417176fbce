//===- ElementType.cpp - types of values that cross an entry --------------===//

#include "ElementType.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::xent::run {

unsigned getElementBytes(Type type) {
  if (type.isIndex())
    return 8;
  if (type.isF16() || type.isBF16() || type.isF32() || type.isF64())
    return type.getIntOrFloatBitWidth() / 8;
  if (type.isSignlessInteger(1))
    return 1;
  if (type.isSignlessInteger() &&
      llvm::is_contained({8u, 16u, 32u, 64u}, type.getIntOrFloatBitWidth()))
    return type.getIntOrFloatBitWidth() / 8;
  return 0;
}

std::string formatType(ArrayRef<int64_t> shape, Type elementType) {
  std::string text;
  llvm::raw_string_ostream os(text);
  for (int64_t extent : shape) {
    if (ShapedType::isDynamic(extent))
      os << "?x";
    else
      os << extent << "x";
  }
  os << elementType;
  return text;
}

} // namespace mlir::xent::run
