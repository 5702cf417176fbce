//===- PackOperand.cpp - operands of a product in panels ------------------===//

#include "PackOperand.h"
#include "Contraction.h"
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

namespace {

/// Emits the loops that fill the panels of one operand.
struct PanelEmitter {
  PanelEmitter(OpBuilder &b, Location loc, const MatrixView &view,
               FloatType type, int64_t panel)
      : b(b), loc(loc), view(view), type(type), panel(panel),
        rows(getValueOrCreateConstantIndexOp(b, loc, view.getRows(b, loc))),
        cols(getValueOrCreateConstantIndexOp(b, loc, view.getCols(b, loc))),
        zero(index(0)), one(index(1)) {}

  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value add(Value lhs, Value rhs) {
    return arith::AddIOp::create(b, loc, lhs, rhs);
  }

  /// for (iv = lower; iv < upper; iv += step) tensor = body(iv, tensor)
  Value loop(Value lower, Value upper, Value step, Value tensor,
             llvm::function_ref<Value(Value, Value)> body) {
    return scf::ForOp::create(
               b, loc, lower, upper, step, tensor,
               [&](OpBuilder &nested, Location loc, Value iv, ValueRange args) {
                 OpBuilder::InsertionGuard guard(b);
                 b.setInsertionPoint(nested.getInsertionBlock(),
                                     nested.getInsertionPoint());
                 scf::YieldOp::create(b, loc, body(iv, args[0]));
               })
        .getResult(0);
  }

  /// An empty tensor of panels.
  Value createPanels() {
    AffineExpr r = b.getAffineSymbolExpr(0);
    OpFoldResult panels = affine::makeComposedFoldedAffineApply(
        b, loc, r.ceilDiv(panel), {view.getRows(b, loc)});
    SmallVector<OpFoldResult> sizes = {panels, view.getCols(b, loc),
                                       b.getIndexAttr(panel)};
    return tensor::EmptyOp::create(b, loc, sizes, type);
  }

  /// Copies the element [g * panel + r, k] to its place.
  Value copyElement(Value panels, Value group, Value row, Value k, Value r) {
    Value element =
        tensor::ExtractOp::create(b, loc, view.source, view.at(row, k));
    element = createExtension(b, loc, element, type);
    return tensor::InsertOp::create(b, loc, element, panels,
                                    ValueRange{group, k, r});
  }

  Value fillElement(Value panels, Value group, Value k, Value r) {
    Value padding =
        arith::ConstantOp::create(b, loc, b.getFloatAttr(type, 0.0));
    return tensor::InsertOp::create(b, loc, padding, panels,
                                    ValueRange{group, k, r});
  }

  /// Fills panel `group` element by element, in the order of the source.
  Value fillPanel(Value panels, Value group) {
    Value width = index(panel);
    Value first = arith::MulIOp::create(b, loc, group, width);
    Value rest = arith::SubIOp::create(b, loc, rows, first);
    Value valid = arith::MinSIOp::create(b, loc, rest, width);
    if (view.isInnermost(view.rowDim)) {
      panels = loop(zero, cols, one, panels, [&](Value k, Value panels) {
        return loop(zero, valid, one, panels, [&](Value r, Value panels) {
          return copyElement(panels, group, add(first, r), k, r);
        });
      });
    } else {
      panels = loop(zero, valid, one, panels, [&](Value r, Value panels) {
        return loop(zero, cols, one, panels, [&](Value k, Value panels) {
          return copyElement(panels, group, add(first, r), k, r);
        });
      });
    }
    return loop(valid, width, one, panels, [&](Value r, Value panels) {
      return loop(zero, cols, one, panels, [&](Value k, Value panels) {
        return fillElement(panels, group, k, r);
      });
    });
  }

  Value readVector(Value row, Value col, int64_t lanes) {
    auto sourceType = cast<RankedTensorType>(view.source.getType());
    auto vectorType = VectorType::get(lanes, sourceType.getElementType());
    Value vector = vector::TransferReadOp::create(
        b, loc, vectorType, view.source, view.at(row, col), std::nullopt,
        ArrayRef<bool>{true});
    return createExtension(b, loc, vector, VectorType::get(lanes, type));
  }

  Value writeVector(Value vector, Value panels, Value group, Value k, Value r) {
    return vector::TransferWriteOp::create(b, loc, vector, panels,
                                           ValueRange{group, k, r},
                                           ArrayRef<bool>{true})
        .getResult();
  }

  OpBuilder &b;
  Location loc;
  const MatrixView &view;
  FloatType type;
  int64_t panel;
  Value rows, cols, zero, one;
};

} // namespace

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

Value mlir::xent::detail::createPackedLhs(OpBuilder &b, Location loc,
                                          const MatrixView &view,
                                          FloatType type, int64_t panel) {
  PanelEmitter emitter(b, loc, view, type, panel);
  Value panels = emitter.createPanels();
  Value count = tensor::DimOp::create(b, loc, panels, 0);
  return emitter.loop(emitter.zero, count, emitter.one, panels,
                      [&](Value group, Value panels) {
                        return emitter.fillPanel(panels, group);
                      });
}

Value mlir::xent::detail::createPackedRhs(OpBuilder &b, Location loc,
                                          const MatrixView &view,
                                          FloatType type, RegisterTile tile) {
  PanelEmitter emitter(b, loc, view, type, tile.getColumns());
  Value zero = emitter.zero, one = emitter.one;
  Value lanes = emitter.index(tile.lanes);
  Value width = emitter.index(tile.getColumns());
  Value fullPanels = arith::DivUIOp::create(b, loc, emitter.rows, width);
  Value colRest = arith::RemUIOp::create(b, loc, emitter.cols, lanes);
  Value fullCols = arith::SubIOp::create(b, loc, emitter.cols, colRest);

  // panels[g, k, v ... v + lanes - 1] for all k, from rows of vectors
  auto copyRows = [&](Value panels, Value group, Value first) {
    return emitter.loop(
        zero, emitter.cols, one, panels, [&](Value k, Value panels) {
          for (int64_t v = 0; v < tile.vectors; ++v) {
            Value r = emitter.index(v * tile.lanes);
            Value vector =
                emitter.readVector(emitter.add(first, r), k, tile.lanes);
            panels = emitter.writeVector(vector, panels, group, k, r);
          }
          return panels;
        });
  };
  // The same from columns: squares of lanes x lanes, then what is left.
  auto transposeCols = [&](Value panels, Value group, Value first) {
    panels =
        emitter.loop(zero, fullCols, lanes, panels, [&](Value k, Value panels) {
          for (int64_t v = 0; v < tile.vectors; ++v) {
            SmallVector<Value> square;
            for (int64_t i = 0; i < tile.lanes; ++i) {
              Value row = emitter.add(first, emitter.index(v * tile.lanes + i));
              square.push_back(emitter.readVector(row, k, tile.lanes));
            }
            square = createTransposed(b, loc, square);
            for (auto [i, vector] : llvm::enumerate(square))
              panels = emitter.writeVector(vector, panels, group,
                                           emitter.add(k, emitter.index(i)),
                                           emitter.index(v * tile.lanes));
          }
          return panels;
        });
    return emitter.loop(
        fullCols, emitter.cols, one, panels, [&](Value k, Value panels) {
          return emitter.loop(zero, width, one, panels,
                              [&](Value r, Value panels) {
                                return emitter.copyElement(
                                    panels, group, emitter.add(first, r), k, r);
                              });
        });
  };

  Value panels = emitter.createPanels();
  Value count = tensor::DimOp::create(b, loc, panels, 0);
  panels = emitter.loop(
      zero, fullPanels, one, panels, [&](Value group, Value panels) {
        Value first = arith::MulIOp::create(b, loc, group, width);
        if (view.isInnermost(view.rowDim))
          return copyRows(panels, group, first);
        return transposeCols(panels, group, first);
      });
  // At most one panel is not full.
  return emitter.loop(fullPanels, count, one, panels,
                      [&](Value group, Value panels) {
                        return emitter.fillPanel(panels, group);
                      });
}
