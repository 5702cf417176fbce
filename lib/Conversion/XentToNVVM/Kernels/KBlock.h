//===- KBlock.h - the product of a slot -------------------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KBLOCK_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KBLOCK_H

#include "KernelContextSM90.h"

namespace mlir::xent {

/// The accumulators of a consumer, structs of f32: 64 rows of the tile.
using Accumulators = SmallVector<Value>;

/// Accumulators without a value. They are never set to zero: ptxas would move
/// registers in front of the first product, and then serialise all of them.
Accumulators createAccumulators(KernelContextSM90 &c);

/// Adds the product of the slot `slot`, as one committed group:
/// acc[m, n] += sum_k A[m, k] * B[n, k]. `isFirst`: sets acc to it.
Accumulators createKBlock(KernelContextSM90 &c, const Accumulators &acc,
                          Value slot, bool isFirst);

/// Waits until at most one group is not done.
void waitForAllButOne(KernelContextSM90 &c);

/// Waits until all are done. The f32 registers of all accumulators, in order;
/// as results of the wait, so that no use of one can come before it.
SmallVector<Value> waitForAll(KernelContextSM90 &c, const Accumulators &acc);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KBLOCK_H
