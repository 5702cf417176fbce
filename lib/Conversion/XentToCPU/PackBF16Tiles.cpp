//===- PackBF16Tiles.cpp - operands of bf16 in tiles ----------------------===//

#include "PackBF16Tiles.h"
#include "Contraction.h"
#include "CountedLoop.h"
#include "RowTransfers.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

namespace {

/// Emits the code that fills the tiles of one panel.
class TilePacker {
public:
  TilePacker(OpBuilder &b, Location loc, const MatrixView &view,
             TileOrder order, TilePart part, Value rows, Value depth)
      : b(b), loc(loc), view(view), order(order), part(part), rows(rows),
        depth(depth) {}

  /// Fills the tiles of one panel, a tensor<1 x blocks of k x ...>.
  Value fill(Value tiles, Value panel);

private:
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value add(Value lhs, int64_t rhs) {
    return arith::AddIOp::create(b, loc, lhs, index(rhs));
  }
  Value loop(Value upper, Value tensor,
             llvm::function_ref<Value(Value, Value)> body);
  Value takePart(Value elements);
  SmallVector<Value> read(Value row, Value k, int64_t count, int64_t lanes,
                          bool isMasked);
  SmallVector<Value> readTile(Value row0, Value k0, bool isMasked);
  SmallVector<Value> place(Value block, int64_t half, int64_t row);
  Value packTile(Value tiles, Value panel, Value block, int64_t half);

  OpBuilder &b;
  Location loc;
  const MatrixView &view;
  TileOrder order;
  TilePart part;
  Value rows, depth;
};

} // namespace

/// for (iv = 0; iv < upper; ++iv) tensor = body(iv, tensor)
Value TilePacker::loop(Value upper, Value tensor,
                       llvm::function_ref<Value(Value, Value)> body) {
  return createCountedLoop(b, loc, index(0), upper, index(1), tensor, body);
}

/// The part of a vector that is copied, in bf16.
Value TilePacker::takePart(Value elements) {
  auto type = cast<VectorType>(elements.getType());
  if (type.getElementType().isBF16() && part == TilePart::High)
    return elements;
  auto narrow = type.clone(b.getBF16Type()), wide = type.clone(b.getF32Type());
  Value exact = createExtension(b, loc, elements, wide);
  Value high = arith::TruncFOp::create(b, loc, narrow, exact);
  if (part == TilePart::High)
    return high;
  Value rest = arith::SubFOp::create(b, loc, exact,
                                     arith::ExtFOp::create(b, loc, wide, high));
  // Infinity less infinity, or less what is rounded to it.
  Value infinity = arith::ConstantOp::create(
      b, loc,
      DenseElementsAttr::get(wide, APFloat::getInf(APFloat::IEEEsingle())));
  Value isFinite =
      arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OLT,
                            math::AbsFOp::create(b, loc, rest), infinity);
  Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(wide));
  return arith::TruncFOp::create(
      b, loc, narrow, arith::SelectOp::create(b, loc, isFinite, rest, zero));
}

/// Vectors of `lanes` elements along the dimension that is contiguous, `count`
/// of them, from (row, k) on; zeros beyond the extents if `isMasked`.
SmallVector<Value> TilePacker::read(Value row, Value k, int64_t count,
                                    int64_t lanes, bool isMasked) {
  bool alongRows = view.isInnermost(view.rowDim);
  auto type =
      VectorType::get({count, lanes}, getElementTypeOrSelf(view.source));
  Value mask;
  if (isMasked) {
    Value left[] = {arith::SubIOp::create(b, loc, rows, row),
                    arith::SubIOp::create(b, loc, depth, k)};
    if (alongRows)
      std::swap(left[0], left[1]);
    mask = vector::CreateMaskOp::create(b, loc, type.clone(b.getI1Type()),
                                        ValueRange(left));
  }
  unsigned outer = alongRows ? view.colDim : view.rowDim,
           inner = alongRows ? view.rowDim : view.colDim;
  SmallVector<Value> vectors = readRows(b, loc, type, view.source,
                                        {view.at(row, k), outer, inner}, mask);
  for (Value &vector : vectors)
    vector = takePart(vector);
  return vectors;
}

/// Exchanges row i and column j of 16 vectors of 16 pairs.
static SmallVector<Value> transposePairs(OpBuilder &b, Location loc,
                                         ArrayRef<Value> tile) {
  auto pairs = VectorType::get(kTilePairs, b.getI32Type());
  SmallVector<Value> rows;
  for (Value row : tile)
    rows.push_back(vector::BitCastOp::create(b, loc, pairs, row));
  rows = createTransposed(b, loc, std::move(rows));
  for (Value &row : rows)
    row = vector::BitCastOp::create(b, loc, tile.front().getType(), row);
  return rows;
}

/// The 16 rows of the tile of 16 rows from `row0` and 32 columns from `k0` on.
SmallVector<Value> TilePacker::readTile(Value row0, Value k0, bool isMasked) {
  SmallVector<Value> tile;
  TileOrder found = TileOrder::Rows;
  if (view.isInnermost(view.rowDim)) {
    found = TileOrder::Pairs;
    SmallVector<Value> columns =
        read(row0, k0, kTileDepth, kTileRows, isMasked);
    for (int64_t j = 0; j < kTilePairs; ++j)
      tile.push_back(vector::InterleaveOp::create(b, loc, columns[2 * j],
                                                  columns[2 * j + 1]));
  } else {
    tile = read(row0, k0, kTileRows, kTileDepth, isMasked);
  }
  return (found == TileOrder::Pairs) == (order == TileOrder::Pairs)
             ? tile
             : transposePairs(b, loc, tile);
}

/// Where a row of a tile lies in its panel; rows of the same strip, or of all
/// of the tile, follow each other.
SmallVector<Value> TilePacker::place(Value block, int64_t half, int64_t row) {
  if (order != TileOrder::Strips)
    return {index(0), block, index(half), index(row), index(0)};
  int64_t rowOfPanel = half * kTileRows + row;
  return {index(0), index(rowOfPanel / kStripRows), block,
          index(rowOfPanel % kStripRows), index(0)};
}

Value TilePacker::packTile(Value tiles, Value panel, Value block,
                           int64_t half) {
  Value row0 = add(arith::MulIOp::create(b, loc, panel, index(kPanelRows)),
                   half * kTileRows);
  Value k0 = arith::MulIOp::create(b, loc, block, index(kTileDepth));
  auto fits = [&](Value first, int64_t size, Value extent) -> Value {
    return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sle,
                                 add(first, size), extent);
  };
  Value isFull = arith::AndIOp::create(b, loc, fits(row0, kTileRows, rows),
                                       fits(k0, kTileDepth, depth));
  auto readTo = [&](bool isMasked) {
    return [&, isMasked](OpBuilder &nested, Location) {
      OpBuilder::InsertionGuard guard(b);
      b.setInsertionPoint(nested.getInsertionBlock(),
                          nested.getInsertionPoint());
      scf::YieldOp::create(b, loc, readTile(row0, k0, isMasked));
    };
  };
  auto tile = scf::IfOp::create(b, loc, isFull, readTo(/*isMasked=*/false),
                                readTo(/*isMasked=*/true));
  int64_t together = order == TileOrder::Strips ? kStripRows : kTileRows;
  for (int64_t i = 0; i < kTileRows; i += together)
    tiles = writeRows(b, loc, tile.getResults().slice(i, together), tiles,
                      {place(block, half, i), /*rowDim=*/3, /*colDim=*/4});
  return tiles;
}

Value TilePacker::fill(Value tiles, Value panel) {
  Value blocks =
      tensor::DimOp::create(b, loc, tiles, order == TileOrder::Strips ? 2 : 1);
  return loop(blocks, tiles, [&](Value block, Value tiles) {
    for (int64_t half = 0; half < kTilesOfPanel; ++half)
      tiles = packTile(tiles, panel, block, half);
    return tiles;
  });
}

Value mlir::xent::detail::createBF16Tiles(OpBuilder &b, Location loc,
                                          const MatrixView &view,
                                          TileOrder order, TilePart part,
                                          bool isParallel) {
  auto count = [&](OpFoldResult extent, int64_t size) {
    return affine::makeComposedFoldedAffineApply(
        b, loc, b.getAffineSymbolExpr(0).ceilDiv(size), {extent});
  };
  OpFoldResult rows = view.getRows(b, loc), depth = view.getCols(b, loc);
  OpFoldResult panels = count(rows, kPanelRows),
               blocks = count(depth, kTileDepth);
  SmallVector<OpFoldResult> sizes = {
      panels, blocks, b.getIndexAttr(kTilesOfPanel), b.getIndexAttr(kTileRows),
      b.getIndexAttr(kTileDepth)};
  if (order == TileOrder::Strips)
    sizes = {panels, b.getIndexAttr(kStripsOfPanel), blocks,
             b.getIndexAttr(kStripRows), b.getIndexAttr(kTileDepth)};
  Value empty = tensor::EmptyOp::create(b, loc, sizes, b.getBF16Type());
  Value rowCount = getValueOrCreateConstantIndexOp(b, loc, rows);
  Value depthCount = getValueOrCreateConstantIndexOp(b, loc, depth);
  return createPanelLoop(
      b, loc, empty, isParallel, [&](OpBuilder &b, Value tiles, Value panel) {
        return TilePacker(b, loc, view, order, part, rowCount, depthCount)
            .fill(tiles, panel);
      });
}
