//===- PackBF16Tiles.h - operands of bf16 in tiles --------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_PACKBF16TILES_H
#define XENT_LIB_CONVERSION_XENTTOCPU_PACKBF16TILES_H

#include "PackOperand.h"

namespace mlir::xent::detail {

/// A tile has 16 rows of 64 bytes: 32 elements of bf16, or 16 of f32. That is a
/// tile of AMX, where a block of a product is 2 x 2 tiles of sums, which leaves
/// 4 of the 8 registers for operands (Intel 64 and IA-32 Architectures Software
/// Developer's Manual, volume 1, chapter 18). A row is a vector of AVX-512.
constexpr int64_t kTileRows = 16, kTilePairs = 16, kTileDepth = 32;
constexpr int64_t kTilesOfPanel = 2, kPanelRows = kTilesOfPanel * kTileRows;

/// Rows that are multiplied at a time by vectors of AVX-512.
constexpr int64_t kStripRows = 8, kStripsOfPanel = kPanelRows / kStripRows;

/// Marks loads of tiles that are read once: they should not displace in the
/// level-1 cache what is read again.
inline StringRef getStreamedAttrName() { return "xent.streamed"; }

/// What is in the rows of a tile.
enum class TileOrder {
  /// The left operand: row i has 32 elements of k of row i of the operand.
  Rows,
  /// The right operand: row j has the elements 2j and 2j + 1 of k of 16 rows of
  /// the operand, one pair after the other.
  Pairs,
  /// As Rows, for a multiplication by vectors: half a tile of all blocks of k
  /// is
  /// in one piece.
  Strips
};

/// What of an element is copied.
enum class TilePart {
  /// Its value, rounded to bf16.
  High,
  /// What High leaves of it, rounded to bf16; 0 where High is not finite.
  Low
};

/// Copies the operand `view`, whose columns are k, of bf16, f16 or f32, into
/// tiles of bf16: tensor<panels x blocks of k x 2 x 16 x 32>, or tensor<panels
/// x 4 x blocks of k x 8 x 32> for strips, zeros beyond its extents. If
/// `isParallel`, panels are dealt out to threads.
Value createBF16Tiles(OpBuilder &b, Location loc, const MatrixView &view,
                      TileOrder order, TilePart part, bool isParallel);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_PACKBF16TILES_H
