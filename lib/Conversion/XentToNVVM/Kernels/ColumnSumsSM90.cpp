//===- ColumnSumsSM90.cpp - sums of the columns of a tile -----------------===//

#include "ColumnSumsSM90.h"
#include "KernelFunction.h"
#include "PairMath.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

/// The sums over the lane's rows, by column; rows beyond the last count 0.
static SmallVector<Value> sumSlots(DeviceBuilder &b, const LaneFragment &lane,
                                   ArrayRef<SmallVector<Value>> pairs) {
  SmallVector<Value> sums(2 * lane.fragment.pairs());
  for (unsigned slot = 0; slot < lane.fragment.rowSlots(); ++slot) {
    Value exists = b.below(lane.rowOf(b, slot), lane.m);
    for (auto [i, pair] : llvm::enumerate(pairs[slot])) {
      auto type = cast<VectorType>(pair.getType());
      Value wide = type.getElementType().isF32() ? pair : extendPair(b, pair);
      for (unsigned column : {0, 1}) {
        Value value = b.select(exists, pairLane(b, wide, column), b.f32(0));
        Value &sum = sums[2 * i + column];
        sum = sum ? arith::AddFOp::create(b, sum, value) : value;
      }
    }
  }
  return sums;
}

/// Sums over the 8 lanes that have the same columns. In each of three steps a
/// lane gives half of its columns away and gets the other half of its
/// partner's: an eighth is left, the columns from 1/8 * (lane / 4) of them on.
/// That takes fewer shuffles than if all lanes had all sums.
static SmallVector<Value> sumLanes(DeviceBuilder &b, Value lane,
                                   SmallVector<Value> sums) {
  for (unsigned bit : {16, 8, 4}) {
    Value isUpper = b.equal(b.bitAnd(lane, bit), bit);
    size_t half = sums.size() / 2;
    SmallVector<Value> kept;
    for (size_t i = 0; i < half; ++i) {
      Value lower = sums[i], upper = sums[half + i];
      Value given = b.select(isUpper, lower, upper);
      Value received = NVVM::ShflOp::create(
          b, b.getF32Type(), b.i32(-1), given, b.i32(bit), b.i32(31),
          NVVM::ShflKind::bfly, /*return_value_and_is_valid=*/nullptr);
      kept.push_back(
          arith::AddFOp::create(b, b.select(isUpper, upper, lower), received));
    }
    sums = kept;
  }
  return sums;
}

void mlir::xent::createColumnSums(KernelContextSM90 &c, TileStoreSM90 &store,
                                  const KernelArguments &arguments,
                                  const TileSM90 &tile,
                                  const LaneFragment &lane,
                                  ArrayRef<SmallVector<Value>> pairs) {
  DeviceBuilder &b = c.b;
  Type f32 = b.getF32Type();
  SmallVector<Value> sums = sumLanes(b, c.lane, sumSlots(b, lane, pairs));
  // f32 [warp of the consumer][column of the tile].
  Value staging = store.getFreeStaging();
  Value line = b.mul(c.warp, c.config.tileN);
  Value first = b.add(b.mul(b.shr(c.lane, 2), c.config.tileN / 8),
                      b.mul(b.bitAnd(c.lane, 3), 2));
  for (auto [i, sum] : llvm::enumerate(sums)) {
    Value column = b.add(first, i / 2 * 8 + i % 2);
    LLVM::StoreOp::create(b, sum, b.element(staging, b.add(line, column), f32));
  }
  c.syncConsumers();
  Value thread = b.sub(c.thread, 128);
  constexpr unsigned threads = KernelConfigSM90::consumers * 128;
  for (unsigned start = 0; start < c.config.tileN; start += threads) {
    Value place = b.add(thread, start), column = b.add(tile.column, place);
    // A cluster's last row tile may be one that the matrix does not have.
    Value exists =
        b.bitAnd(b.below(place, c.config.tileN),
                 b.bitAnd(b.below(column, c.n), b.below(tile.row, c.m)));
    b.ifThen(exists, [&] {
      Value sum;
      for (unsigned consumer = 0; consumer < KernelConfigSM90::consumers;
           ++consumer) {
        Value base =
            c.sharedAt(c.layout.staging + consumer * c.layout.stagingBytes);
        for (unsigned warp = 0; warp < 4; ++warp) {
          Value part = LLVM::LoadOp::create(
              b, f32,
              b.element(base, b.add(place, warp * c.config.tileN), f32));
          sum = sum ? arith::AddFOp::create(b, sum, part) : part;
        }
      }
      auto widen = [&](Value value) {
        return b.createOrFold<arith::ExtUIOp>(b.getI64Type(), value);
      };
      Value index =
          b.add(b.mul(widen(tile.rowTile), widen(c.n)), widen(column));
      storeElement(b, sum, arguments.get(ParameterKind::PartialColumnSums),
                   index);
    });
  }
  // The next tile may overwrite the staging.
  c.syncConsumers();
}
