//===- ProductCost.cpp - memory and time of a matrix product --------------===//

#include "ProductCost.h"

using namespace mlir::xent;
using namespace mlir::xent::detail;

Saturating Product::getScratch(const MachineDescription &machine,
                               int64_t width) const {
  if (isSmall())
    return {};
  RegisterTile tile = getRegisterTile(machine.vectorBits, 8 * width);
  int64_t depth = k.isKnown && k.size > kMostDepth ? kBlockDepth : k.size;
  auto packed = [&](int64_t rows, int64_t cols) {
    return (padded(std::min(rows, kBlockRows), tile.rows) +
            padded(std::min(cols, kBlockCols), tile.getColumns())) *
           count(depth) * count(width);
  };
  int64_t blocks = getBlocks(), threads = std::min(machine.cores, blocks);
  Saturating whole = packed(m.size, n.size);
  // Blocks are dealt out in order, one by one: the ragged one is among those
  // that are worked on at the same time only if each thread has a single block.
  if (blocks > threads)
    return count(threads) * whole;
  int64_t done = blocks - 1;
  return count(threads - 1) * whole +
         (cutsRows() ? packed(m.size - done * kBlockRows, n.size)
                     : packed(m.size, n.size - done * kBlockCols));
}

double Product::getSeconds(const MachineDescription &machine,
                           int64_t width) const {
  RegisterTile tile = getRegisterTile(machine.vectorBits, 8 * width);
  double rows = padded(m.size, tile.rows).value;
  double cols = padded(n.size, tile.getColumns()).value;
  // Rates are those of f32.
  double slowdown = width / 4.0;
  double busy = 2 * rows * cols * k.size / machine.flopsPerCore * slowdown;
  // Each block of rows packs all columns again.
  double packed =
      rows * k.size + cols * k.size * llvm::divideCeil(m.size, kBlockRows);
  busy += packed / machine.packedElementsPerSecond * slowdown;
  // Blocks are dealt out whole, and the last one is what is left: 256 rows are
  // 192 for one thread and 64 for another.
  int64_t extent = cutsRows() ? m.size : n.size;
  int64_t block = cutsRows() ? kBlockRows : kBlockCols;
  int64_t blocks = getBlocks();
  int64_t rounds = llvm::divideCeil(blocks, machine.cores);
  int64_t last = extent - (blocks - 1) * block;
  double longest =
      blocks % machine.cores == 1
          ? static_cast<double>(rounds - 1) * block + last
          : std::min<double>(extent, static_cast<double>(rounds) * block);
  return busy * longest / extent;
}
