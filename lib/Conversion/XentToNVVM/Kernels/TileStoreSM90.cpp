//===- TileStoreSM90.cpp - a tile to global memory by TMA -----------------===//

#include "TileStoreSM90.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::xent;

TileStoreSM90::TileStoreSM90(KernelContextSM90 &context) : c(context) {
  staging = c.sharedAt(
      c.b.add(c.b.mul(c.consumer, c.layout.stagingBytes), c.layout.staging));
  isFirst = c.isFirstOfConsumer();
}

Value TileStoreSM90::getFreeStaging() {
  DeviceBuilder &b = c.b;
  b.ifThen(isFirst, [&] {
    NVVM::CpAsyncBulkWaitGroupOp::create(b, 0, b.getUnitAttr());
  });
  c.syncConsumer();
  return staging;
}

void TileStoreSM90::store(const TileSM90 &tile, bool accumulate,
                          function_ref<void(unsigned, Value)> fill) {
  DeviceBuilder &b = c.b;
  unsigned columns = box(c.traits.storedBits).inner;
  unsigned subTiles = c.config.tileN / columns;
  Value row = b.add(tile.row, b.mul(c.consumer, 64));
  for (unsigned start = 0; start < subTiles; start += c.layout.subTiles) {
    unsigned end = std::min(start + c.layout.subTiles, subTiles);
    getFreeStaging();
    for (unsigned i = start; i < end; ++i)
      fill(i,
           b.offset(staging, (i - start) * SharedMemoryLayout::subTileBytes));
    // What threads wrote becomes visible to the copies.
    NVVM::FenceProxyOp::create(
        b, NVVM::ProxyKind::async_shared,
        NVVM::SharedSpaceAttr::get(b.getContext(),
                                   NVVM::SharedSpace::shared_cta));
    c.syncConsumer();
    b.ifThen(isFirst, [&] {
      for (unsigned i = start; i < end; ++i) {
        Value at =
            b.offset(staging, (i - start) * SharedMemoryLayout::subTileBytes);
        Value coordinates[] = {b.add(tile.column, i * columns), row};
        if (accumulate)
          NVVM::CpAsyncBulkTensorReduceOp::create(
              b, c.mapC, at, NVVM::TMAReduxKind::ADD, NVVM::TMAStoreMode::TILE,
              coordinates, /*l2CacheHint=*/Value());
        else
          NVVM::CpAsyncBulkTensorSharedCTAToGlobalOp::create(
              b, c.mapC, at, coordinates, /*l2CacheHint=*/Value(),
              NVVM::TMAStoreMode::TILE, /*predicate=*/Value());
      }
      NVVM::CpAsyncBulkCommitGroupOp::create(b);
    });
  }
}

void TileStoreSM90::storePairs(const TileSM90 &tile,
                               function_ref<Value(unsigned, unsigned)> pair) {
  DeviceBuilder &b = c.b;
  // A lane gives the address of a row of 16 bytes, a chunk: lanes 0-15 those of
  // the 16 rows and 8 columns, lanes 16-31 those of the next 8 columns. The
  // swizzle: chunk i of a row is where chunk i XOR (row mod 8) would be.
  Value row = b.add(b.bitAnd(c.lane, 15), b.mul(c.warp, 16));
  Value rowBytes = b.mul(row, 128), swizzle = b.bitAnd(row, 7);
  Value half = b.shr(c.lane, 4);
  store(tile, /*accumulate=*/false, [&](unsigned subTile, Value at) {
    for (unsigned quarter = 0; quarter < 4; ++quarter) {
      Value chunk = b.bitXor(b.add(half, 2 * quarter), swizzle);
      Value target = b.offset(at, b.add(rowBytes, b.shl(chunk, 4)));
      unsigned j = 8 * subTile + 2 * quarter;
      Value sources[] = {pair(j, 0), pair(j, 1), pair(j + 1, 0),
                         pair(j + 1, 1)};
      NVVM::StMatrixOp::create(
          b, target, sources, NVVM::MMALayout::row,
          NVVM::LdStMatrixShapeAttr::get(b.getContext(), 8, 8),
          NVVM::LdStMatrixEltType::B16);
    }
  });
}

void TileStoreSM90::storeFloats(const TileSM90 &tile, bool accumulate,
                                function_ref<Value(unsigned, unsigned)> pair) {
  DeviceBuilder &b = c.b;
  store(tile, accumulate, [&](unsigned subTile, Value at) {
    for (unsigned j = 0; j < 4; ++j) {
      for (unsigned h = 0; h < 2; ++h) {
        Value row = b.add(b.add(b.mul(c.warp, 16), b.shr(c.lane, 2)), 8 * h);
        Value bytes = b.add(b.mul(b.bitAnd(c.lane, 3), 8), j * 32);
        Value swizzled = b.bitXor(bytes, b.shl(b.bitAnd(row, 7), 4));
        Value target = b.offset(at, b.add(b.mul(row, 128), swizzled));
        LLVM::StoreOp::create(b, pair(4 * subTile + j, h), target,
                              /*alignment=*/8);
      }
    }
  });
}

void TileStoreSM90::finish() {
  c.b.ifThen(isFirst,
             [&] { NVVM::CpAsyncBulkWaitGroupOp::create(c.b, 0, UnitAttr()); });
}
