//===- RegisterBlock.cpp - product of packed panels -----------------------===//
//
// The micro-kernel of vector registers: for each k, the outer product of a
// column of lhs and a row of rhs.
//
//===----------------------------------------------------------------------===//

#include "RegisterBlock.h"
#include "BlockLoops.h"
#include "CountedLoop.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Steps between two prefetches of a row, at the least: with fewer row blocks,
/// prefetches would take the time of multiplying, and ask for more than
/// arrives.
static constexpr int64_t kLeastStepsPerPrefetch = 4;

namespace {

/// Emits the sums of one visit: of the panels that have the numbers of the
/// block.
class VisitEmitter {
public:
  VisitEmitter(OpBuilder &b, Location loc, RegisterTile tile, Value lhs,
               Value rhs, const BlockVisit &visit)
      : b(b), loc(loc), tile(tile), lhs(lhs), rhs(rhs), visit(visit) {}

  /// All of them in one loop.
  SmallVector<Value> run(ValueRange sums) {
    return createSteps(visit.from, visit.to, sums);
  }

  /// The same in groups of steps, before each of which a row of the next panel
  /// of rhs is asked for.
  SmallVector<Value> runAndPrefetch(ValueRange sums);

private:
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value getLane(int64_t v) { return index(v * tile.lanes); }
  SmallVector<Value> createSteps(Value from, Value to, ValueRange sums);

  OpBuilder &b;
  Location loc;
  RegisterTile tile;
  Value lhs, rhs;
  const BlockVisit &visit;
};

} // namespace

SmallVector<Value> VisitEmitter::createSteps(Value from, Value to,
                                             ValueRange sums) {
  auto type = cast<VectorType>(sums.front().getType());
  auto createStep = [&](Value k, ValueRange sums) {
    SmallVector<Value> columns, next;
    for (int64_t v = 0; v < tile.vectors; ++v)
      columns.push_back(vector::TransferReadOp::create(
          b, loc, type, rhs, ValueRange{visit.colBlock, k, getLane(v)},
          std::nullopt, ArrayRef<bool>{true}));
    for (int64_t r = 0; r < tile.rows; ++r) {
      Value element = tensor::ExtractOp::create(
          b, loc, lhs, ValueRange{visit.rowBlock, k, index(r)});
      Value factor = vector::BroadcastOp::create(b, loc, type, element);
      for (int64_t v = 0; v < tile.vectors; ++v)
        next.push_back(vector::FMAOp::create(b, loc, factor, columns[v],
                                             sums[next.size()]));
    }
    return next;
  };
  return createCountedLoop(b, loc, from, to, index(1), sums, createStep);
}

SmallVector<Value> VisitEmitter::runAndPrefetch(ValueRange sums) {
  auto dim = [&](Value panels, int64_t number) -> Value {
    return tensor::DimOp::create(b, loc, panels, number);
  };
  // The visits of all row blocks together ask for all rows. Otherwise the first
  // visit to the panel would wait for it, as it needs all of it at once. Few
  // row blocks leave the rest to the processor.
  Value perGroup = arith::MaxUIOp::create(b, loc, dim(lhs, 0),
                                          index(kLeastStepsPerPrefetch));
  Value steps = arith::SubIOp::create(b, loc, visit.to, visit.from);
  Value groups = arith::CeilDivUIOp::create(b, loc, steps, perGroup);
  Value firstRow = arith::AddIOp::create(
      b, loc, visit.from,
      arith::MulIOp::create(b, loc, visit.rowBlock, groups));
  // The last panel asks for the first one, with which the next block begins.
  Value nextPanel = arith::RemUIOp::create(
      b, loc, arith::AddIOp::create(b, loc, visit.colBlock, index(1)),
      dim(rhs, 0));
  Value lastStep = arith::SubIOp::create(b, loc, visit.to, index(1));
  Value buffer = createBuffer(b, loc, rhs);

  SmallVector<Value> carried(sums);
  carried.push_back(firstRow);
  carried = createCountedLoop(
      b, loc, visit.from, visit.to, perGroup, carried,
      [&](Value from, ValueRange carried) {
        Value row = arith::MinUIOp::create(b, loc, carried.back(), lastStep);
        for (int64_t v = 0; v < tile.vectors; ++v)
          createPrefetch(b, loc, buffer, {nextPanel, row, getLane(v)});
        Value to = arith::MinUIOp::create(
            b, loc, arith::AddIOp::create(b, loc, from, perGroup), visit.to);
        SmallVector<Value> next = createSteps(from, to, carried.drop_back());
        next.push_back(arith::AddIOp::create(b, loc, carried.back(), index(1)));
        return next;
      });
  carried.pop_back();
  return carried;
}

Value mlir::xent::detail::createPackedProduct(OpBuilder &b, Location loc,
                                              Value lhs, Value rhs,
                                              const MatrixView &out,
                                              bool isZero, RegisterTile tile,
                                              bool isDealtOut) {
  auto dim = [&](Value panels, int64_t number) -> Value {
    return tensor::DimOp::create(b, loc, panels, number);
  };
  Value depth = dim(lhs, 1), rowBlocks = dim(lhs, 0), colBlocks = dim(rhs, 0);
  return createBlockLoops(
      b, loc, out, isZero,
      {tile, rowBlocks, colBlocks, depth,
       isDealtOut ? kDealtHiddenBlock : kHiddenBlock,
       /*startsFromZero=*/isDealtOut},
      [&](OpBuilder &b, ValueRange sums, const BlockVisit &visit) {
        VisitEmitter emitter(b, loc, tile, lhs, rhs, visit);
        return isDealtOut ? emitter.runAndPrefetch(sums) : emitter.run(sums);
      });
}
