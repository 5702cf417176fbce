//===- RowSizes.cpp - extents of values that die with a head --------------===//

#include "RowGeneric.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace mlir::xent;

OpFoldResult mlir::xent::getSizeOf(OpBuilder &b, Location loc, Value value,
                                   int64_t dim) {
  while (true) {
    auto type = cast<RankedTensorType>(value.getType());
    if (!type.isDynamicDim(dim))
      return b.getIndexAttr(type.getDimSize(dim));
    Operation *def = value.getDefiningOp();
    if (auto castOp = dyn_cast_or_null<tensor::CastOp>(def)) {
      value = castOp.getSource();
    } else if (auto dps = dyn_cast_or_null<DestinationStyleOpInterface>(def)) {
      value =
          dps.getDpsInitOperand(cast<OpResult>(value).getResultNumber())->get();
    } else if (auto empty = dyn_cast_or_null<tensor::EmptyOp>(def)) {
      return empty.getMixedSizes()[dim];
    } else if (auto expand = dyn_cast_or_null<tensor::ExpandShapeOp>(def)) {
      return expand.getMixedOutputShape()[dim];
    } else if (auto slice = dyn_cast_or_null<tensor::ExtractSliceOp>(def)) {
      llvm::SmallBitVector dropped = slice.getDroppedDims();
      int64_t next = 0;
      for (auto [d, size] : llvm::enumerate(slice.getMixedSizes()))
        if (!dropped.test(d) && next++ == dim)
          return size;
    } else if (auto collapse = dyn_cast_or_null<tensor::CollapseShapeOp>(def)) {
      Value product;
      ReassociationIndices group = collapse.getReassociationIndices()[dim];
      for (int64_t d : group) {
        Value size = getValueOrCreateConstantIndexOp(
            b, loc, getSizeOf(b, loc, collapse.getSrc(), d));
        product = product ? arith::MulIOp::create(b, loc, product, size) : size;
      }
      return product;
    } else {
      return tensor::DimOp::create(b, loc, value, dim).getResult();
    }
  }
}
