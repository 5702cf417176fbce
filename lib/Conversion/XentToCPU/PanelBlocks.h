//===- PanelBlocks.h - one dimension of a product in blocks -----*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_PANELBLOCKS_H
#define XENT_LIB_CONVERSION_XENTTOCPU_PANELBLOCKS_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/OpDefinition.h"

namespace mlir::xent::detail {

/// The rows, or the columns, of a product, which packed panels hold, cut in
/// blocks of whole panels that are about equally large.
struct PanelBlocks {
  /// `panels`, a packed operand, has panels of `panelRows` rows of the
  /// dimension of `extent` rows. A block has no more than `mostRows` rows,
  /// rounded up to panels. If `isEven`, several blocks are an even number if
  /// the panels allow: an even number of threads then has equally many. There
  /// is a block even if there is no row.
  PanelBlocks(OpBuilder &b, Location loc, Value panels, OpFoldResult extent,
              int64_t panelRows, int64_t mostRows, bool isEven);

  /// Sets `offset` and `size` to the rows of block `number`, and `firstPanel`
  /// and `panelsOfBlock` to the panels that hold them.
  void enter(OpBuilder &b, Location loc, Value number);

  /// The slice of the block that was entered last, of an operand that is packed
  /// as the one that the constructor saw.
  Value slice(OpBuilder &b, Location loc, Value panels) const;

  Value extent;
  int64_t panelRows;
  /// How many panels and blocks there are, and panels of a block.
  Value panelCount, blockCount, perBlock;
  /// Of the block that was entered last.
  Value offset, size, firstPanel, panelsOfBlock;
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_PANELBLOCKS_H
