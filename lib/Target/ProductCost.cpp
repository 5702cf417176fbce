//===- ProductCost.cpp - memory and time of a matrix product --------------===//

#include "ProductCost.h"

using namespace mlir::xent;
using namespace mlir::xent::detail;

Panels::Panels(const MachineDescription &machine, int64_t width, bool isBF16) {
  bool hasAmx = machine.tileFlopsPerCore > 0;
  if (isBF16 && width == 4 && (hasAmx || machine.dotFlopsPerCore > 0)) {
    rows = columns = depth = kTilePanel;
    bytes = 2;
    hiddenBlock = hasAmx ? kAmxHiddenBlock : kDotHiddenBlock;
    blockRows = kTileBlockRows;
    blockCols = kTileBlockCols;
    scratchBytes = hasAmx ? kAmxScratchBytes : 0;
    secondsPerFlop =
        1 / (hasAmx ? machine.tileFlopsPerCore : machine.dotFlopsPerCore);
    secondsPerPackedElement = 1 / machine.packedElementsPerSecond;
    return;
  }
  RegisterTile tile = getRegisterTile(machine.vectorBits, 8 * width);
  rows = tile.rows;
  columns = tile.getColumns();
  depth = 1;
  bytes = width;
  hiddenBlock = kHiddenBlock;
  blockRows = kBlockRows;
  blockCols = kBlockCols;
  scratchBytes = 0;
  // Rates are those of f32.
  double slowdown = width / 4.0;
  secondsPerFlop = slowdown / machine.flopsPerCore;
  secondsPerPackedElement = slowdown / machine.packedElementsPerSecond;
}

Saturating Product::getScratch(const MachineDescription &machine) const {
  if (isSmall())
    return {};
  int64_t depth = k.isKnown && k.size > kMostDepth ? kBlockDepth : k.size;
  auto packed = [&](int64_t rows, int64_t cols) {
    return panels.getBytes(std::min(rows, panels.blockRows),
                           std::min(cols, panels.blockCols), depth) +
           count(panels.scratchBytes);
  };
  int64_t blocks = getBlocks(), threads = std::min(machine.cores, blocks);
  Saturating whole = packed(m.size, n.size);
  // Blocks are dealt out in order, one by one: the ragged one is among those
  // that are worked on at the same time only if each thread has a single block.
  if (blocks > threads)
    return count(threads) * whole;
  int64_t done = blocks - 1;
  return count(threads - 1) * whole +
         (cutsRows() ? packed(m.size - done * panels.blockRows, n.size)
                     : packed(m.size, n.size - done * panels.blockCols));
}

double Product::getSeconds(const MachineDescription &machine) const {
  double rows = padded(m.size, panels.rows).value;
  double cols = padded(n.size, panels.columns).value;
  double depth = padded(k.size, panels.depth).value;
  double busy = 2 * rows * cols * depth * panels.secondsPerFlop;
  // Each block of rows packs all columns again; blocks of columns alone pack
  // all rows.
  int64_t rowBlocks = llvm::divideCeil(m.size, panels.blockRows);
  int64_t passes = cutsRows() ? 1 : getBlocks();
  double packed = rows * k.size * passes + cols * k.size * rowBlocks;
  busy += packed * panels.secondsPerPackedElement;
  // Blocks are dealt out whole, and the last one is what is left: 256 rows are
  // 192 for one thread and 64 for another.
  int64_t extent = cutsRows() ? m.size : n.size;
  int64_t block = cutsRows() ? panels.blockRows : panels.blockCols;
  int64_t blocks = getBlocks();
  int64_t rounds = llvm::divideCeil(blocks, machine.cores);
  int64_t last = extent - (blocks - 1) * block;
  double longest =
      blocks % machine.cores == 1
          ? static_cast<double>(rounds - 1) * block + last
          : std::min<double>(extent, static_cast<double>(rounds) * block);
  return busy * longest / extent;
}
