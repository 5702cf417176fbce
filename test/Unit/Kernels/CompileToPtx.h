//===- CompileToPtx.h - PTX of kernels, for tests ---------------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_KERNELS_COMPILETOPTX_H
#define XENT_TEST_UNIT_KERNELS_COMPILETOPTX_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

#include <string>

namespace xenttest {

/// A context with all that kernels are built from and compiled with.
std::unique_ptr<mlir::MLIRContext> createContext();

/// A module with an empty gpu.module.
mlir::OwningOpRef<mlir::ModuleOp> createModule(mlir::MLIRContext &context,
                                               mlir::gpu::GPUModuleOp &gpu);

/// Compiles the kernels of `module`, which holds one gpu.module, and returns
/// their PTX; empty if that fails.
std::string compileToPtx(mlir::ModuleOp module, llvm::StringRef chip,
                         llvm::StringRef features);

} // namespace xenttest

#endif // XENT_TEST_UNIT_KERNELS_COMPILETOPTX_H
