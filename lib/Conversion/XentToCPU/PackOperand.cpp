//===- PackOperand.cpp - operands of a product in panels ------------------===//

#include "PackOperand.h"
#include "Contraction.h"
#include "CountedLoop.h"
#include "RowTransfers.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

SmallVector<Value> MatrixView::at(Value row, Value col) const {
  SmallVector<Value> result = indices;
  result[rowDim] = row;
  result[colDim] = col;
  return result;
}

OpFoldResult MatrixView::getRows(OpBuilder &b, Location loc) const {
  return tensor::getMixedSize(b, loc, source, rowDim);
}

OpFoldResult MatrixView::getCols(OpBuilder &b, Location loc) const {
  return tensor::getMixedSize(b, loc, source, colDim);
}

bool MatrixView::isInnermost(unsigned dim) const {
  return dim + 1 == indices.size();
}

Value mlir::xent::detail::createBlockMask(OpBuilder &b, Location loc, Value row,
                                          Value col, Value rows, Value cols,
                                          int64_t lanes) {
  Value isRow =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, row, rows);
  Value rest = arith::SubIOp::create(b, loc, cols, col);
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value count = arith::SelectOp::create(b, loc, isRow, rest, zero);
  auto maskType = VectorType::get(lanes, b.getI1Type());
  return vector::CreateMaskOp::create(b, loc, maskType, count);
}

// Each round interleaves the upper with the lower half of the rows, which
// rotates the bits of an element's position by one; after half of them, row and
// column have changed places.
SmallVector<Value>
mlir::xent::detail::createTransposed(OpBuilder &b, Location loc,
                                     SmallVector<Value> rows) {
  int64_t lanes = rows.size();
  SmallVector<int64_t> low, high;
  for (int64_t i = 0; i < lanes; ++i) {
    low.push_back(i / 2 + (i % 2) * lanes);
    high.push_back(low.back() + lanes / 2);
  }
  for (int64_t round = 1; round < lanes; round *= 2) {
    SmallVector<Value> next;
    for (int64_t i = 0; i < lanes / 2; ++i) {
      Value upper = rows[i], lower = rows[i + lanes / 2];
      next.push_back(vector::ShuffleOp::create(b, loc, upper, lower, low));
      next.push_back(vector::ShuffleOp::create(b, loc, upper, lower, high));
    }
    rows = std::move(next);
  }
  return rows;
}

Value mlir::xent::detail::createPanelLoop(
    OpBuilder &b, Location loc, Value panels, bool isParallel,
    llvm::function_ref<Value(OpBuilder &, Value, Value)> fill) {
  int64_t rank = cast<RankedTensorType>(panels.getType()).getRank();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, panels);
  OpFoldResult count = sizes.front(), one = b.getIndexAttr(1);
  sizes.front() = one;
  SmallVector<OpFoldResult> strides(rank, one),
      offsets(rank, OpFoldResult(b.getIndexAttr(0)));
  auto fillSlice = [&](OpBuilder &b, Value panels, Value group) {
    offsets.front() = group;
    Value panel =
        tensor::ExtractSliceOp::create(b, loc, panels, offsets, sizes, strides);
    return fill(b, panel, group);
  };
  if (isParallel) {
    auto loop = scf::ForallOp::create(b, loc, count, panels, std::nullopt);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPoint(loop.getTerminator());
    Value shared = loop.getRegionIterArgs()[0];
    Value panel = fillSlice(b, shared, loop.getInductionVar(0));
    b.setInsertionPointToEnd(loop.getTerminator().getBody());
    tensor::ParallelInsertSliceOp::create(b, loc, panel, shared, offsets, sizes,
                                          strides);
    return loop.getResult(0);
  }
  auto loop = scf::ForOp::create(
      b, loc, arith::ConstantIndexOp::create(b, loc, 0),
      getValueOrCreateConstantIndexOp(b, loc, count),
      arith::ConstantIndexOp::create(b, loc, 1), panels,
      [&](OpBuilder &b, Location loc, Value group, ValueRange args) {
        Value panel = fillSlice(b, args[0], group);
        Value next = tensor::InsertSliceOp::create(b, loc, panel, args[0],
                                                   offsets, sizes, strides);
        scf::YieldOp::create(b, loc, next);
      });
  return loop.getResult(0);
}

namespace {

/// Emits the code that fills one panel, a tensor<1 x K x panel>.
class PanelEmitter {
public:
  PanelEmitter(OpBuilder &b, Location loc, const MatrixView &view,
               FloatType type, int64_t panel, int64_t lanes, Value rows,
               Value cols)
      : b(b), loc(loc), view(view), type(type), panel(panel), lanes(lanes),
        rows(rows), cols(cols), zero(index(0)), one(index(1)) {}

  Value fill(Value tensor, Value group);

private:
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value add(Value lhs, int64_t rhs) {
    return arith::AddIOp::create(b, loc, lhs, index(rhs));
  }
  /// for (iv = lower; iv < upper; iv += step) tensor = body(iv, tensor)
  Value loop(Value lower, Value upper, Value step, Value tensor,
             llvm::function_ref<Value(Value, Value)> body) {
    return createCountedLoop(b, loc, lower, upper, step, tensor, body);
  }
  Value copyElement(Value tensor, Value first, Value k, Value r);
  Value copyElements(Value tensor, Value first, Value from, Value valid);
  Value fillRest(Value tensor, Value valid);
  Value readVector(Value row, Value col, int64_t count);
  Value writeVector(Value vector, Value tensor, Value k, int64_t r);
  Value copyVectors(Value tensor, Value first);
  Value transposeVectors(Value tensor, Value first);
  void forEachPiece(llvm::function_ref<void(int64_t, int64_t)> body) {
    for (int64_t r = 0; r < panel; r += lanes)
      body(r, std::min(lanes, panel - r));
  }

  OpBuilder &b;
  Location loc;
  const MatrixView &view;
  FloatType type;
  int64_t panel, lanes;
  Value rows, cols, zero, one;
};

} // namespace

/// Copies the element (first + r, k) to its place.
Value PanelEmitter::copyElement(Value tensor, Value first, Value k, Value r) {
  Value row = arith::AddIOp::create(b, loc, first, r);
  Value element =
      tensor::ExtractOp::create(b, loc, view.source, view.at(row, k));
  element = createExtension(b, loc, element, type);
  return tensor::InsertOp::create(b, loc, element, tensor,
                                  ValueRange{zero, k, r});
}

/// Copies `valid` rows element by element, in the order of the source, from
/// column `from` on.
Value PanelEmitter::copyElements(Value tensor, Value first, Value from,
                                 Value valid) {
  bool isByColumns = view.isInnermost(view.rowDim);
  auto range = [&](bool isColumns) {
    return isColumns ? std::pair(from, cols) : std::pair(zero, valid);
  };
  auto [outerLower, outerUpper] = range(isByColumns);
  auto [innerLower, innerUpper] = range(!isByColumns);
  return loop(outerLower, outerUpper, one, tensor, [&](Value i, Value tensor) {
    return loop(innerLower, innerUpper, one, tensor,
                [&](Value j, Value tensor) {
                  return isByColumns ? copyElement(tensor, first, i, j)
                                     : copyElement(tensor, first, j, i);
                });
  });
}

/// Zeros beyond the last row of the operand.
Value PanelEmitter::fillRest(Value tensor, Value valid) {
  Value padding = arith::ConstantOp::create(b, loc, b.getFloatAttr(type, 0.0));
  return loop(valid, index(panel), one, tensor, [&](Value r, Value tensor) {
    return loop(zero, cols, one, tensor, [&](Value k, Value tensor) {
      return tensor::InsertOp::create(b, loc, padding, tensor,
                                      ValueRange{zero, k, r})
          .getResult();
    });
  });
}

Value PanelEmitter::readVector(Value row, Value col, int64_t count) {
  auto sourceType = cast<RankedTensorType>(view.source.getType());
  auto vectorType = VectorType::get(count, sourceType.getElementType());
  Value vector = vector::TransferReadOp::create(b, loc, vectorType, view.source,
                                                view.at(row, col), std::nullopt,
                                                ArrayRef<bool>{true});
  return createExtension(b, loc, vector, VectorType::get(count, type));
}

Value PanelEmitter::writeVector(Value vector, Value tensor, Value k,
                                int64_t r) {
  return vector::TransferWriteOp::create(b, loc, vector, tensor,
                                         ValueRange{zero, k, index(r)},
                                         ArrayRef<bool>{true})
      .getResult();
}

/// A full panel of an operand whose rows are contiguous in each column.
Value PanelEmitter::copyVectors(Value tensor, Value first) {
  return loop(zero, cols, one, tensor, [&](Value k, Value tensor) {
    forEachPiece([&](int64_t r, int64_t count) {
      tensor = writeVector(readVector(add(first, r), k, count), tensor, k, r);
    });
    return tensor;
  });
}

/// A full panel of an operand whose columns are contiguous in each row: squares
/// of vectors, then what is left.
Value PanelEmitter::transposeVectors(Value tensor, Value first) {
  Value step = index(lanes);
  Value rest = arith::RemUIOp::create(b, loc, cols, step);
  Value fullCols = arith::SubIOp::create(b, loc, cols, rest);
  tensor = loop(zero, fullCols, step, tensor, [&](Value k, Value tensor) {
    forEachPiece([&](int64_t r, int64_t count) {
      auto found =
          VectorType::get({count, lanes}, getElementTypeOrSelf(view.source));
      SmallVector<Value> square =
          readRows(b, loc, found, view.source,
                   {view.at(add(first, r), k), view.rowDim, view.colDim});
      for (Value &row : square)
        row = createExtension(b, loc, row, VectorType::get(lanes, type));
      // What the others are does not matter.
      square.resize(lanes, square.front());
      square = createTransposed(b, loc, std::move(square));
      if (count != lanes)
        for (Value &vector : square)
          vector = vector::ExtractStridedSliceOp::create(
              b, loc, vector, ArrayRef<int64_t>{0}, ArrayRef<int64_t>{count},
              ArrayRef<int64_t>{1});
      tensor = writeRows(b, loc, square, tensor,
                         {{zero, k, index(r)}, /*rowDim=*/1, /*colDim=*/2});
    });
    return tensor;
  });
  return copyElements(tensor, first, fullCols, index(panel));
}

Value PanelEmitter::fill(Value tensor, Value group) {
  Value width = index(panel);
  Value first = arith::MulIOp::create(b, loc, group, width);
  Value left = arith::SubIOp::create(b, loc, rows, first);
  Value valid = arith::MinSIOp::create(b, loc, left, width);
  auto fillPart = [&]() {
    return fillRest(copyElements(tensor, first, zero, valid), valid);
  };
  bool isByColumns = view.isInnermost(view.rowDim);
  if (!isByColumns && !view.isInnermost(view.colDim))
    return fillPart();
  // At most one panel is not full.
  Value isFull =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, valid, width);
  auto emit = [&](llvm::function_ref<Value()> part) {
    return [&, part](OpBuilder &nested, Location) {
      OpBuilder::InsertionGuard guard(b);
      b.setInsertionPoint(nested.getInsertionBlock(),
                          nested.getInsertionPoint());
      scf::YieldOp::create(b, loc, part());
    };
  };
  auto fillFull = [&]() {
    return isByColumns ? copyVectors(tensor, first)
                       : transposeVectors(tensor, first);
  };
  return scf::IfOp::create(b, loc, isFull, emit(fillFull), emit(fillPart))
      .getResult(0);
}

Value mlir::xent::detail::createPackedPanels(OpBuilder &b, Location loc,
                                             const MatrixView &view,
                                             FloatType type, int64_t panel,
                                             int64_t lanes, bool isParallel) {
  OpFoldResult rows = view.getRows(b, loc), cols = view.getCols(b, loc);
  OpFoldResult count = affine::makeComposedFoldedAffineApply(
      b, loc, b.getAffineSymbolExpr(0).ceilDiv(panel), {rows});
  Value empty = tensor::EmptyOp::create(
      b, loc, {count, cols, OpFoldResult(b.getIndexAttr(panel))}, type);
  Value rowCount = getValueOrCreateConstantIndexOp(b, loc, rows);
  Value colCount = getValueOrCreateConstantIndexOp(b, loc, cols);
  return createPanelLoop(b, loc, empty, isParallel,
                         [&](OpBuilder &b, Value tensor, Value group) {
                           return PanelEmitter(b, loc, view, type, panel, lanes,
                                               rowCount, colCount)
                               .fill(tensor, group);
                         });
}
