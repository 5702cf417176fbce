//===- PipelineState.cpp - place in a ring of slots -----------------------===//

#include "PipelineState.h"

using namespace mlir;
using namespace mlir::xent;

PipelineState PipelineState::advance(DeviceBuilder &b, unsigned stages) const {
  Value next = b.add(slot, 1);
  Value wraps = b.equal(next, stages);
  Value flip = b.createOrFold<arith::ExtUIOp>(b.getI32Type(), wraps);
  return {b.select(wraps, b.i32(0), next), b.bitXor(phase, flip)};
}
