//===- HostFunctions.h - functions that stay on the host --------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_HOSTFUNCTIONS_H
#define XENT_LIB_CONVERSION_XENTTONVVM_HOSTFUNCTIONS_H

#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"

namespace mlir::xent::detail {

/// Returns the functions inside `root` whose memrefs are device memory: all but
/// those in gpu.module and those with the attribute `xent.host`.
inline SmallVector<FunctionOpInterface> getDeviceFunctions(Operation *root) {
  SmallVector<FunctionOpInterface> functions = getFunctions(root);
  llvm::erase_if(functions, [](FunctionOpInterface function) {
    return function->hasAttr("xent.host") ||
           function->getParentOfType<gpu::GPUModuleOp>();
  });
  return functions;
}

/// Whether `function` is called from outside of its module alone.
inline bool isEntryPoint(func::FuncOp function) {
  return function.isPublic() && !function.isExternal() &&
         SymbolTable::symbolKnownUseEmpty(function, function->getParentOp());
}

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTONVVM_HOSTFUNCTIONS_H
