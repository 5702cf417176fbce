//===- FunctionWalk.h - the functions that a pass works on ------*- C++ -*-===//
//
// Passes of xent have no anchor: `--xent-raise` means the same on a module and
// nested in a pipeline of any kind of function.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_DIALECT_XENT_TRANSFORMS_FUNCTIONWALK_H
#define XENT_DIALECT_XENT_TRANSFORMS_FUNCTIONWALK_H

#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::xent {

/// Returns `root` if it is a function, else the outermost functions inside it,
/// those without a body left out.
inline SmallVector<FunctionOpInterface> getFunctions(Operation *root) {
  SmallVector<FunctionOpInterface> functions;
  root->walk<WalkOrder::PreOrder>([&](FunctionOpInterface function) {
    if (!function.isExternal())
      functions.push_back(function);
    return WalkResult::skip();
  });
  return functions;
}

} // namespace mlir::xent

#endif // XENT_DIALECT_XENT_TRANSFORMS_FUNCTIONWALK_H
