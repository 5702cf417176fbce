//===- MainLoopSM90.cpp - producer and consumers of the ring --------------===//

#include "MainLoopSM90.h"
#include "KBlock.h"
#include "PipelineState.h"
#include "Raster.h"
#include "RingBarriers.h"

using namespace mlir;
using namespace mlir::xent;

TmaLoad mlir::xent::getLoadA(const KernelConfigSM90 &config,
                             const KernelTraitsSM90 &traits) {
  return {traits.aMNMajor, config.tileM};
}

TmaLoad mlir::xent::getLoadB(const KernelConfigSM90 &config,
                             const KernelTraitsSM90 &traits) {
  return {traits.bMNMajor, config.partN()};
}

/// Tile `t`. Row tiles are rounded up to the cluster, and groups are multiples
/// of it: a cluster's tiles have the same columns.
static TileSM90 createTile(KernelContextSM90 &c, Value t) {
  DeviceBuilder &b = c.b;
  Raster::TileValues tile =
      Raster{c.config.group}.create(b, t, c.rowTiles, c.columnTiles);
  return {tile.row, tile.column, b.mul(tile.row, c.config.tileM),
          b.mul(tile.column, c.config.tileN)};
}

/// Fills the slot of `state` with k-block `kBlock` of `tile`.
static void createFill(KernelContextSM90 &c, const TileSM90 &tile, Value kBlock,
                       PipelineState state) {
  DeviceBuilder &b = c.b;
  RingBarriers barriers(c);
  barriers.waitEmpty(state);
  // The other blocks' parts of B come here too.
  barriers.expectBytes(state.slot,
                       c.config.aSlotBytes() + c.config.bSlotBytes());
  Value full = barriers.full(state.slot);
  Value k = b.mul(kBlock, KernelConfigSM90::blockK);
  getLoadA(c.config, c.traits)
      .create(b, c.mapA, c.slotA(state.slot), full, tile.row, k);
  Value partB = c.slotB(state.slot), column = tile.column;
  uint16_t multicast = 0;
  if (c.config.cluster > 1) {
    partB = b.offset(partB, b.mul(c.rank, c.config.partN() * 128));
    column = b.add(column, b.mul(c.rank, c.config.partN()));
    multicast = (1 << c.config.cluster) - 1;
  }
  getLoadB(c.config, c.traits)
      .create(b, c.mapB, partB, full, column, k, multicast);
}

void mlir::xent::createProducer(KernelContextSM90 &c) {
  DeviceBuilder &b = c.b;
  PipelineState start = PipelineState::forProducer(b);
  b.loop(c.block, c.tiles, c.blocks, {start.slot, start.phase},
         [&](Value t, ValueRange outer) -> SmallVector<Value> {
           TileSM90 tile = createTile(c, t);
           return b.loop(
               b.i32(0), c.kBlocks, b.i32(1), outer,
               [&](Value kBlock, ValueRange inner) -> SmallVector<Value> {
                 PipelineState state{inner[0], inner[1]};
                 createFill(c, tile, kBlock, state);
                 PipelineState next = state.advance(b, c.config.stages);
                 return {next.slot, next.phase};
               });
         });
}

/// The products of one tile, from `state` on. Advances `state`.
static SmallVector<Value> createTileProduct(KernelContextSM90 &c,
                                            PipelineState &state) {
  DeviceBuilder &b = c.b;
  RingBarriers barriers(c);
  barriers.waitFull(state);
  Accumulators first =
      createKBlock(c, createAccumulators(c), state.slot, /*isFirst=*/true);
  PipelineState second = state.advance(b, c.config.stages);

  // The slot, the phase, the slot of the products in flight, the sums.
  SmallVector<Value> initial = {second.slot, second.phase, state.slot};
  initial.append(first);
  SmallVector<Value> last = b.loop(
      b.i32(1), c.kBlocks, b.i32(1), initial,
      [&](Value, ValueRange values) -> SmallVector<Value> {
        PipelineState current{values[0], values[1]};
        Accumulators sums(values.drop_front(3));
        barriers.waitFull(current);
        sums = createKBlock(c, sums, current.slot, /*isFirst=*/false);
        // The products before these are done: their slot has been read.
        waitForAllButOne(c);
        barriers.release(values[2]);
        PipelineState next = current.advance(b, c.config.stages);
        SmallVector<Value> results = {next.slot, next.phase, current.slot};
        results.append(sums);
        return results;
      });
  Accumulators sums(ArrayRef<Value>(last).drop_front(3));
  SmallVector<Value> registers = waitForAll(c, sums);
  barriers.release(last[2]);
  state = {last[0], last[1]};
  return registers;
}

void mlir::xent::createConsumer(
    KernelContextSM90 &c, function_ref<void(const TileSM90 &)> begin,
    function_ref<void(const TileSM90 &, ArrayRef<Value>)> end) {
  DeviceBuilder &b = c.b;
  PipelineState start = PipelineState::forConsumer(b);
  b.loop(c.block, c.tiles, c.blocks, {start.slot, start.phase},
         [&](Value t, ValueRange values) -> SmallVector<Value> {
           TileSM90 tile = createTile(c, t);
           begin(tile);
           PipelineState state{values[0], values[1]};
           SmallVector<Value> registers = createTileProduct(c, state);
           end(tile, registers);
           return {state.slot, state.phase};
         });
}
