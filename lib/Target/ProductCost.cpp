//===- ProductCost.cpp - memory and time of a matrix product --------------===//

#include "ProductCost.h"

using namespace mlir::xent;
using namespace mlir::xent::detail;

Panels::Panels(const MachineDescription &machine, int64_t width, bool isBF16) {
  bool hasAmx = machine.tileFlopsPerCore > 0;
  if ((isBF16 || machine.splitsF32) && width == 4 &&
      (hasAmx || machine.dotFlopsPerCore > 0)) {
    // Two parts of each element, three products of them.
    int64_t parts = isBF16 ? 1 : 2, products = isBF16 ? 1 : 3;
    rows = columns = depth = kTilePanel;
    bytes = 2 * parts;
    hiddenBlock = hasAmx ? kAmxHiddenBlock : kDotHiddenBlock;
    dealtHiddenBlock = hiddenBlock;
    // Measured on Zen 4 with up to 8 MiB of them.
    streamsRows = !hasAmx;
    blockRows = kTileBlockRows;
    blockCols = kTileBlockCols;
    dealtRows = hasAmx ? kTileBlockRows : kDotBlockRows;
    dealtCols = kTileBlockCols;
    scratchBytes = hasAmx ? products * kAmxScratchBytes : 0;
    secondsPerFlop = products / (hasAmx ? machine.tileFlopsPerCore
                                        : machine.dotFlopsPerCore);
    secondsPerPackedElement = parts / machine.packedElementsPerSecond;
    return;
  }
  RegisterTile tile =
      getRegisterTile(machine.vectorBits, machine.vectorRegisters, 8 * width);
  rows = tile.rows;
  columns = tile.getColumns();
  depth = 1;
  bytes = width;
  hiddenBlock = kHiddenBlock;
  dealtHiddenBlock = kDealtHiddenBlock;
  streamsRows = false;
  blockRows = kBlockRows;
  blockCols = kBlockCols;
  dealtRows = kDealtRows;
  dealtCols = kDealtCols;
  scratchBytes = 0;
  // Rates are those of f32.
  double slowdown = width / 4.0;
  secondsPerFlop = slowdown / machine.flopsPerCore;
  secondsPerPackedElement = slowdown / machine.packedElementsPerSecond;
}

int64_t Product::getBlocks() const {
  if (!isParallel())
    return 1;
  // As PanelBlocks cuts them.
  auto count = [](int64_t extent, int64_t panel, int64_t block, bool isEven) {
    int64_t panels = llvm::divideCeil(extent, panel);
    int64_t blocks = llvm::divideCeil(panels, llvm::divideCeil(block, panel));
    if (isEven && blocks > 1)
      blocks = llvm::alignTo(blocks, 2);
    return llvm::divideCeil(panels, llvm::divideCeil(panels, blocks));
  };
  return count(getRows(), panels.rows, panels.dealtRows, /*isEven=*/true) *
         count(getCols(), panels.columns, panels.dealtCols, /*isEven=*/false);
}

Saturating Product::getLhsBytes() const {
  return isSmall() ? Saturating{} : panels.getBytes(getRows(), 0, getDepth());
}

Saturating Product::getRhsBytes() const {
  return isSmall() ? Saturating{} : panels.getBytes(0, getCols(), getDepth());
}

Saturating Product::getScratch(const MachineDescription &machine) const {
  if (isSmall())
    return {};
  int64_t threads = std::min(machine.cores, getBlocks());
  return getLhsBytes() + getRhsBytes() +
         count(threads) * count(panels.scratchBytes);
}

double Product::getSeconds(const MachineDescription &machine) const {
  double rows = padded(m.size, panels.rows).value;
  double cols = padded(n.size, panels.columns).value;
  double depth = padded(k.size, panels.depth).value;
  double multiplying = 2 * rows * cols * depth * panels.secondsPerFlop;
  // All columns are packed again for the next rows.
  double packing = (rows + cols * llvm::divideCeil(m.size, kSharedExtent)) *
                   k.size * panels.secondsPerPackedElement;
  if (!isParallel())
    return multiplying + packing;
  // Blocks are about equally large: three of them take two threads as long as
  // four.
  int64_t blocks = getBlocks();
  double rounds = llvm::divideCeil(blocks, machine.cores);
  return multiplying * rounds / blocks + packing / machine.cores;
}
