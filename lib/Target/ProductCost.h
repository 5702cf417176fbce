//===- ProductCost.h - memory and time of a matrix product ------*- C++ -*-===//
//
// Private to lib/Target.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_TARGET_PRODUCTCOST_H
#define XENT_LIB_TARGET_PRODUCTCOST_H

#include "CostUtils.h"
#include "Xent/Target/MachineDescription.h"

namespace mlir::xent::detail {

/// A number of iterations, and whether the compiler knows it.
struct Extent {
  int64_t size;
  bool isKnown;

  bool isAbove(int64_t limit) const { return !isKnown || size > limit; }
};

/// How operands of a product are packed and multiplied: in S, or in bf16 by
/// AVX512-BF16 or AMX.
struct Panels {
  /// `isBF16`: whether all operands are, with sums in f32. What is not may be
  /// multiplied as bf16 all the same, if the machine splits f32.
  Panels(const MachineDescription &machine, int64_t width, bool isBF16);

  /// Rows of a panel of the left operand and columns of one of the right one;
  /// what its depth is padded to.
  int64_t rows, columns, depth;
  /// Bytes of a packed element.
  int64_t bytes;
  /// Steps of the depth that are summed up at a time, and those of blocks that
  /// are dealt out to threads.
  int64_t hiddenBlock, dealtHiddenBlock;
  /// Whether rows that are swept once for each panel of columns arrive from
  /// beyond the level-2 cache as fast as they are multiplied.
  bool streamsRows;
  /// Of a large product; of the blocks that are dealt out to threads.
  int64_t blockRows, blockCols, dealtRows, dealtCols;
  /// Of a thread, beside the panels.
  int64_t scratchBytes;
  /// Seconds of a core for a FLOP, for an element that is packed.
  double secondsPerFlop, secondsPerPackedElement;

  /// Bytes of panels of so many rows and columns.
  Saturating getBytes(int64_t rowCount, int64_t columnCount,
                      int64_t hidden) const {
    return (padded(rowCount, rows) + padded(columnCount, columns)) *
           padded(hidden, depth) * count(bytes);
  }
};

/// One product [m, k] x [k, n] as xent-tile-contractions and
/// xent-pack-contractions lower it, not in a loop whose iterations are dealt
/// out to threads: all threads pack the operands, and then take blocks of it.
struct Product {
  Extent m, n, k;
  Panels panels;

  /// Bytes of packed operands. They live as long as the loops around the
  /// product.
  Saturating getScratch(const MachineDescription &machine) const;
  /// Those of what is packed of one operand at a time.
  Saturating getLhsBytes() const;
  Saturating getRhsBytes() const;
  /// Whether all of the left, or the right, operand is packed before the loops
  /// of the product. Products of the same operand then pack it only once.
  bool packsWholeLhs() const {
    return m.size <= kSharedExtent && !isCutInDepth();
  }
  bool packsWholeRhs() const {
    return packsWholeLhs() && !n.isAbove(kSharedExtent);
  }
  /// Wall-clock time.
  double getSeconds(const MachineDescription &machine) const;

private:
  /// Whether blocks are dealt out to threads.
  bool isParallel() const {
    return m.isAbove(panels.blockRows) || n.isAbove(panels.blockCols);
  }
  /// Whether the operands are read where they are.
  bool isSmall() const {
    return m.isKnown && n.isKnown && k.isKnown &&
           (count(m.size) * count(n.size) * count(k.size)).value <
               static_cast<uint64_t>(kLeastPackedWork);
  }
  /// Rows, columns and steps that are packed at a time.
  int64_t getRows() const { return std::min(m.size, kSharedExtent); }
  int64_t getCols() const { return std::min(n.size, kSharedExtent); }
  bool isCutInDepth() const { return k.isKnown && k.size > kMostDepth; }
  int64_t getDepth() const { return isCutInDepth() ? kBlockDepth : k.size; }
  /// Blocks that are dealt out at a time: 1 if none are.
  int64_t getBlocks() const;
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_TARGET_PRODUCTCOST_H
