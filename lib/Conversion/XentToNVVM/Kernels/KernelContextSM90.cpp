//===- KernelContextSM90.cpp - what the pieces of a kernel share ----------===//

#include "KernelContextSM90.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

/// Waits at barrier `id`, of `threads` threads.
static void createBarrier(DeviceBuilder &b, Value id, unsigned threads) {
  NVVM::BarrierOp::create(b, /*res=*/Type(), id, b.i32(threads),
                          /*reductionOp=*/nullptr,
                          /*reductionPredicate=*/Value());
}

// Barrier 0 is that of the block.
void KernelContextSM90::syncConsumer() {
  createBarrier(b, b.add(consumer, 1), 128);
}

void KernelContextSM90::syncConsumers() {
  constexpr unsigned consumers = KernelConfigSM90::consumers;
  createBarrier(b, b.i32(1 + consumers), consumers * 128);
}
