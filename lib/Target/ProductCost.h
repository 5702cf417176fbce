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

/// One product [m, k] x [k, n] as xent-tile-contractions and
/// xent-pack-contractions lower it: in blocks, each of whose operands is packed
/// in S by the thread that computes it.
struct Product {
  Extent m, n, k;

  /// Bytes of packed operands at one time.
  Saturating getScratch(const MachineDescription &machine, int64_t width) const;
  /// Wall-clock time.
  double getSeconds(const MachineDescription &machine, int64_t width) const;
  /// Whether blocks are dealt out to threads. If not, the packed operands live
  /// as long as the loops around the product.
  bool isParallel() const {
    return m.isAbove(kBlockRows) || n.isAbove(kBlockCols);
  }

private:
  /// Whether the operands are read where they are.
  bool isSmall() const {
    return m.isKnown && n.isKnown && k.isKnown &&
           (count(m.size) * count(n.size) * count(k.size)).value <
               static_cast<uint64_t>(kLeastPackedWork);
  }
  bool cutsRows() const { return m.isAbove(kBlockRows); }
  int64_t getBlocks() const {
    return cutsRows() ? llvm::divideCeil(m.size, kBlockRows)
                      : llvm::divideCeil(n.size, kBlockCols);
  }
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_TARGET_PRODUCTCOST_H
