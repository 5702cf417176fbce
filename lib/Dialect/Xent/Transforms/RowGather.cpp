//===- RowGather.cpp - some rows of a tensor, and back --------------------===//

#include "RowGather.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::xent::detail;

/// A parallel loop over `sizes` that reads `source`, at `places[i]` in place of
/// the index i of dimension `dim`. `finish` makes the element of the read one.
static Value
createIndexed(OpBuilder &b, Location loc, Value source, unsigned dim,
              Value places, ArrayRef<OpFoldResult> sizes,
              function_ref<Value(OpBuilder &, Value place)> getIndex,
              function_ref<Value(OpBuilder &, Value place, Value)> finish) {
  MLIRContext *context = b.getContext();
  unsigned rank = sizes.size();
  Value empty =
      tensor::EmptyOp::create(b, loc, sizes, getElementTypeOrSelf(source));
  SmallVector<AffineMap> maps = {
      AffineMap::get(rank, 0, getAffineDimExpr(dim, context)),
      AffineMap::getMultiDimIdentityMap(rank, context)};
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  auto body = [&](OpBuilder &nested, Location, ValueRange args) {
    SmallVector<Value> indices;
    for (unsigned i = 0; i < rank; ++i)
      indices.push_back(i == dim ? getIndex(nested, args[0])
                                 : linalg::IndexOp::create(nested, loc, i));
    Value element = tensor::ExtractOp::create(nested, loc, source, indices);
    linalg::YieldOp::create(nested, loc, finish(nested, args[0], element));
  };
  return linalg::GenericOp::create(b, loc, empty.getType(), places, empty, maps,
                                   iterators, body)
      .getResult(0);
}

Value mlir::xent::detail::createGathered(OpBuilder &b, Location loc,
                                         Value source, unsigned dim,
                                         Value numbers) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, source);
  sizes[dim] = tensor::getMixedSize(b, loc, numbers, 0);
  return createIndexed(
      b, loc, source, dim, numbers, sizes,
      [](OpBuilder &, Value place) { return place; },
      [](OpBuilder &, Value, Value element) { return element; });
}

Value mlir::xent::detail::createSpread(OpBuilder &b, Location loc, Value source,
                                       Value places,
                                       ArrayRef<OpFoldResult> sizes,
                                       RankedTensorType type) {
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value none =
      arith::ConstantOp::create(b, loc, b.getZeroAttr(type.getElementType()));
  Value spread = createIndexed(
      b, loc, source, /*dim=*/0, places, sizes,
      [&](OpBuilder &nested, Value place) -> Value {
        return arith::MaxSIOp::create(nested, loc, place, zero);
      },
      [&](OpBuilder &nested, Value place, Value element) -> Value {
        Value isThere = arith::CmpIOp::create(
            nested, loc, arith::CmpIPredicate::sge, place, zero);
        return arith::SelectOp::create(nested, loc, isThere, element, none);
      });
  if (spread.getType() != type)
    spread = tensor::CastOp::create(b, loc, type, spread);
  return spread;
}
