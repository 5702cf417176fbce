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
  /// `isBF16`: whether all operands are, with sums in f32.
  Panels(const MachineDescription &machine, int64_t width, bool isBF16);

  /// Rows of a panel of the left operand and columns of one of the right one;
  /// what its depth is padded to.
  int64_t rows, columns, depth;
  /// Bytes of a packed element.
  int64_t bytes;
  /// Steps of the depth that are summed up at a time.
  int64_t hiddenBlock;
  /// Of a large product.
  int64_t blockRows, blockCols;
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
/// xent-pack-contractions lower it: in blocks, each of whose operands is packed
/// by the thread that computes it.
struct Product {
  Extent m, n, k;
  Panels panels;

  /// Bytes of packed operands at one time.
  Saturating getScratch(const MachineDescription &machine) const;
  /// Wall-clock time.
  double getSeconds(const MachineDescription &machine) const;
  /// Whether blocks are dealt out to threads. If not, the packed operands live
  /// as long as the loops around the product.
  bool isParallel() const {
    return m.isAbove(panels.blockRows) || n.isAbove(panels.blockCols);
  }

private:
  /// Whether the operands are read where they are.
  bool isSmall() const {
    return m.isKnown && n.isKnown && k.isKnown &&
           (count(m.size) * count(n.size) * count(k.size)).value <
               static_cast<uint64_t>(kLeastPackedWork);
  }
  bool cutsRows() const { return m.isAbove(panels.blockRows); }
  int64_t getBlocks() const {
    return cutsRows() ? llvm::divideCeil(m.size, panels.blockRows)
                      : llvm::divideCeil(n.size, panels.blockCols);
  }
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_TARGET_PRODUCTCOST_H
