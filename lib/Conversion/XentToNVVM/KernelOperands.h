//===- KernelOperands.h - kernels as the host launches them -----*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELOPERANDS_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELOPERANDS_H

#include "Kernels/KernelFamily.h"
#include "Xent/Dialect/XentGPU/IR/XentGPUOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::xent::detail {

/// A matrix or vector as the host sees it.
struct HostBuffer {
  Value address; // !llvm.ptr, of element 0
  SmallVector<Value> sizes, strides;
};

/// Creates what launches of the kernels of `op` take, at the insertion point
/// of `b`.
class KernelOperands {
public:
  KernelOperands(ImplicitLocOpBuilder &b, ModuleOp module,
                 xent_gpu::KernelOp op)
      : b(b), module(module), op(op) {}

  /// The operand of the launch that `parameter` of `kernel` is.
  Value get(const BuiltKernel &kernel, const KernelParameter &parameter);
  /// The number of blocks.
  Value getBlocks(const KernelLaunch &launch);
  /// Whether all that `kernel`, of `family`, reads and stores is laid out as it
  /// takes it, as far as the types leave that open (i1); null if they do not.
  /// What is written is contiguous, see below.
  Value createFits(const BuiltKernel &kernel, KernelFamily family);
  /// Fails the call at run time if what is written has no contiguous rows,
  /// where the types leave that open: only memory of a caller's may.
  void requireContiguousOuts();

private:
  HostBuffer getBuffer(Value memref);
  Value getStride(Value memref, unsigned dimension);
  Value getExtent(ParameterKind kind);
  Value getTensorMap(const BuiltKernel &kernel, ParameterKind kind);
  unsigned getPosition(xent_gpu::Statistics statistic);
  Value createUnitStride(Value memref, unsigned dimension);
  Value createAligned(Value matrix);
  Value createMappable(Value matrix);
  Value getIndexOrZero(Value value) { return value ? value : index(0); }
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, value);
  }
  Value toInt(Value value, unsigned bits) {
    return arith::IndexCastOp::create(b, b.getIntegerType(bits), value);
  }

  ImplicitLocOpBuilder &b;
  ModuleOp module;
  xent_gpu::KernelOp op;
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELOPERANDS_H
