//===- KernelSpecOfOp.h - what the kernel of an op computes -----*- C++ -*-===//

#ifndef XENT_TEST_LIB_KERNELSPECOFOP_H
#define XENT_TEST_LIB_KERNELSPECOFOP_H

#include "KernelSpec.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::xent::test {

/// bf16, f16 or f32 by its name; null for any other.
FloatType getFloatType(MLIRContext *context, StringRef name);

/// Sets the class, the region, the operands and the statistics of `spec` to
/// those of the last xent op in `module`, if there is one. Whether statistics
/// keep a tile is for its `tileType` to say.
void describeOp(ModuleOp module, KernelSpec &spec);

} // namespace mlir::xent::test

#endif // XENT_TEST_LIB_KERNELSPECOFOP_H
