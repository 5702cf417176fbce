//===- PanelBlocks.cpp - one dimension of a product in blocks -------------===//

#include "PanelBlocks.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::xent::detail;

PanelBlocks::PanelBlocks(OpBuilder &b, Location loc, Value panels,
                         OpFoldResult extent, int64_t panelRows,
                         int64_t mostRows, bool isEven)
    : extent(getValueOrCreateConstantIndexOp(b, loc, extent)),
      panelRows(panelRows) {
  ImplicitLocOpBuilder builder(loc, b);
  auto index = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(builder, value);
  };
  panelCount = tensor::DimOp::create(builder, panels, 0);
  auto divide = [&](Value value, Value divisor) -> Value {
    return arith::CeilDivUIOp::create(builder, value, divisor);
  };
  auto atLeastOne = [&](Value value) -> Value {
    return arith::MaxUIOp::create(builder, value, index(1));
  };
  Value blocks = atLeastOne(
      divide(panelCount, index(llvm::divideCeil(mostRows, panelRows))));
  if (isEven) {
    Value isOne = arith::CmpIOp::create(builder, arith::CmpIPredicate::eq,
                                        blocks, index(1));
    Value even =
        arith::MulIOp::create(builder, divide(blocks, index(2)), index(2));
    blocks = arith::SelectOp::create(builder, isOne, blocks, even);
  }
  perBlock = atLeastOne(divide(panelCount, blocks));
  blockCount = atLeastOne(divide(panelCount, perBlock));
}

void PanelBlocks::enter(OpBuilder &b, Location loc, Value number) {
  ImplicitLocOpBuilder builder(loc, b);
  Value width = arith::ConstantIndexOp::create(builder, panelRows);
  firstPanel = arith::MulIOp::create(builder, number, perBlock);
  panelsOfBlock = arith::MinUIOp::create(
      builder, perBlock,
      arith::SubIOp::create(builder, panelCount, firstPanel));
  offset = arith::MulIOp::create(builder, firstPanel, width);
  size = arith::MinUIOp::create(
      builder, arith::MulIOp::create(builder, panelsOfBlock, width),
      arith::SubIOp::create(builder, extent, offset));
}

Value PanelBlocks::slice(OpBuilder &b, Location loc, Value panels) const {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, panels);
  sizes.front() = panelsOfBlock;
  SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
  offsets.front() = firstPanel;
  SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
  return tensor::ExtractSliceOp::create(b, loc, panels, offsets, sizes,
                                        strides);
}
