//===- Passes.h - passes of the GPU lowering --------------------*- C++ -*-===//

#ifndef XENT_CONVERSION_XENTTONVVM_PASSES_H
#define XENT_CONVERSION_XENTTONVVM_PASSES_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace mlir::xent {

#define GEN_PASS_DECL
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"

} // namespace mlir::xent

#endif // XENT_CONVERSION_XENTTONVVM_PASSES_H
