//===- RingBarriers.cpp - barriers of a ring of slots ---------------------===//

#include "RingBarriers.h"
#include "mlir/Dialect/LLVMIR/LLVMTypes.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

/// How long one try_wait may sleep, in nanoseconds; it is tried again.
static constexpr int64_t kWaitTicks = 10000000;

void RingBarriers::init() {
  DeviceBuilder &b = c.b;
  for (unsigned slot = 0; slot < c.config.stages; ++slot) {
    NVVM::MBarrierInitOp::create(b, full(b.i32(slot)), b.i32(1),
                                 /*predicate=*/Value());
    NVVM::MBarrierInitOp::create(b, empty(b.i32(slot)),
                                 b.i32(emptyArrivals(c.config.cluster)),
                                 /*predicate=*/Value());
  }
  // The other blocks and the copies see them.
  NVVM::FenceMbarrierInitOp::create(b);
}

Value RingBarriers::full(Value slot) {
  unsigned bytes = SharedMemoryLayout::barrierBytes;
  return c.sharedAt(c.b.add(c.b.mul(slot, bytes), c.layout.full));
}

Value RingBarriers::empty(Value slot) {
  unsigned bytes = SharedMemoryLayout::barrierBytes;
  return c.sharedAt(c.b.add(c.b.mul(slot, bytes), c.layout.empty));
}

void RingBarriers::wait(Value barrier, Value phase) {
  NVVM::MBarrierTryWaitParityOp::create(c.b, barrier, phase,
                                        c.b.i32(kWaitTicks));
}

void RingBarriers::expectBytes(Value slot, unsigned bytes) {
  NVVM::MBarrierArriveExpectTxOp::create(
      c.b, c.b.getI64Type(), full(slot), c.b.i32(bytes),
      NVVM::MemScopeKind::CTA, /*relaxed=*/false, /*predicate=*/Value());
}

void RingBarriers::release(Value slot) {
  DeviceBuilder &b = c.b;
  Value barrier = empty(slot);
  b.ifThen(b.below(c.lane, c.config.cluster), [&] {
    if (c.config.cluster == 1) {
      NVVM::MBarrierArriveOp::create(b, b.getI64Type(), barrier,
                                     /*count=*/Value());
      return;
    }
    // Of the default scope, as CUTLASS does it: ptxas makes a fence of the
    // whole device of the cluster's scope, once per block of K.
    auto type = LLVM::LLVMPointerType::get(b.getContext(), kClusterSpace);
    Value remote = NVVM::MapaOp::create(b, type, barrier, c.lane);
    NVVM::MBarrierArriveOp::create(b, Type(), remote, /*count=*/Value());
  });
}
