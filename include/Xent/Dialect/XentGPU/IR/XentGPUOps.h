//===- XentGPUOps.h - kernels of a GPU by what they compute -----*- C++ -*-===//

#ifndef XENT_DIALECT_XENTGPU_IR_XENTGPUOPS_H
#define XENT_DIALECT_XENTGPU_IR_XENTGPUOPS_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "Xent/Dialect/XentGPU/IR/XentGPUEnums.h.inc"
#include "Xent/Dialect/XentGPU/IR/XentGPUOpsDialect.h.inc"

#define GET_ATTRDEF_CLASSES
#include "Xent/Dialect/XentGPU/IR/XentGPUAttrs.h.inc"

#define GET_OP_CLASSES
#include "Xent/Dialect/XentGPU/IR/XentGPUOps.h.inc"

#endif // XENT_DIALECT_XENTGPU_IR_XENTGPUOPS_H
