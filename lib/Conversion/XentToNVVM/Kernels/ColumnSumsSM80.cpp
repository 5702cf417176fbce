//===- ColumnSumsSM80.cpp - column sums of a tile -------------------------===//

#include "ColumnSumsSM80.h"
#include "KernelFunction.h"
#include "PairMath.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::xent;

/// The pair of f32 that sums the lane's rows of a pair of columns.
static Value sumSlots(KernelContextSM80 &c, const LaneFragment &lane,
                      ArrayRef<SmallVector<Value>> values, unsigned pair) {
  DeviceBuilder &b = c.b;
  Value zero = splatPair(b, b.f32(0)), sum = zero;
  for (unsigned slot = 0; slot < lane.fragment.rowSlots(); ++slot) {
    Value value = values[slot][pair];
    if (!c.spec.tileType.isF32())
      value = extendPair(b, value);
    Value exists = b.below(lane.rowOf(b, slot), lane.m);
    value = LLVM::SelectOp::create(b, exists, value, zero);
    sum = arith::AddFOp::create(b, sum, value);
  }
  return sum;
}

/// The sum of `value` of the eight lanes that share columns.
static Value sumLanes(DeviceBuilder &b, Value value) {
  for (unsigned bits : {4, 8, 16}) {
    Value other = NVVM::ShflOp::create(
        b, value.getType(), b.i32(-1), value, b.i32(bits), b.i32(31),
        NVVM::ShflKind::bfly, /*return_value_and_is_valid=*/nullptr);
    value = arith::AddFOp::create(b, value, other);
  }
  return value;
}

/// Where the sum of a warp's rows of a column of the tile is between warps.
static Value sharedAddress(KernelContextSM80 &c, Value warpRow, Value column) {
  DeviceBuilder &b = c.b;
  return b.element(c.shared, b.add(b.mul(warpRow, c.config.tileN), column),
                   b.getF32Type());
}

/// Sums those of all warps, and stores it.
static void storeColumn(KernelContextSM80 &c, Value column) {
  DeviceBuilder &b = c.b;
  Value sum;
  for (unsigned warp = 0; warp < c.config.warpsM(); ++warp) {
    Value part = LLVM::LoadOp::create(b, b.getF32Type(),
                                      sharedAddress(c, b.i32(warp), column));
    sum = sum ? arith::AddFOp::create(b, sum, part) : part;
  }
  auto widen = [&](Value value) {
    return b.createOrFold<arith::ExtUIOp>(b.getI64Type(), value);
  };
  Value index = b.add(b.mul(widen(c.tileRow), widen(c.n)),
                      widen(b.add(c.firstColumn, column)));
  storeElement(b, sum, c.arguments.get(ParameterKind::PartialColumnSums),
               index);
}

void mlir::xent::createColumnSums(KernelContextSM80 &c,
                                  const LaneFragment &lane,
                                  ArrayRef<SmallVector<Value>> values) {
  DeviceBuilder &b = c.b;
  SmallVector<Value> sums;
  for (unsigned pair = 0; pair < lane.fragment.pairs(); ++pair) {
    Value sum = sumSlots(c, lane, values, pair);
    for (unsigned column : {0, 1})
      sums.push_back(sumLanes(b, pairLane(b, sum, column)));
  }
  // All warps have read their operands: their memory is free.
  NVVM::BarrierOp::create(b);
  b.ifThen(b.below(c.lane, 4), [&] {
    Value first = b.add(c.warpColumn, b.shl(c.lane, 1));
    for (auto [i, sum] : llvm::enumerate(sums)) {
      Value column = b.add(first, lane.fragment.columnOf(i / 2) + i % 2);
      LLVM::StoreOp::create(b, sum, sharedAddress(c, c.warpRowIndex, column));
    }
  });
  NVVM::BarrierOp::create(b);
  unsigned threads = c.config.threads();
  for (unsigned i = 0; i < llvm::divideCeil(c.config.tileN, threads); ++i) {
    Value column = b.add(c.thread, i * threads);
    Value exists = b.bitAnd(b.below(column, c.config.tileN),
                            b.below(b.add(c.firstColumn, column), c.n));
    b.ifThen(exists, [&] { storeColumn(c, column); });
  }
}
