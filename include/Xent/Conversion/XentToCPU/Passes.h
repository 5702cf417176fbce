//===- Passes.h - passes of the CPU lowering --------------------*- C++ -*-===//

#ifndef XENT_CONVERSION_XENTTOCPU_PASSES_H
#define XENT_CONVERSION_XENTTOCPU_PASSES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace mlir::xent {

#define GEN_PASS_DECL
#include "Xent/Conversion/XentToCPU/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "Xent/Conversion/XentToCPU/Passes.h.inc"

} // namespace mlir::xent

#endif // XENT_CONVERSION_XENTTOCPU_PASSES_H
