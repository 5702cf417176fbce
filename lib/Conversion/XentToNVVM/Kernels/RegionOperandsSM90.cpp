//===- RegionOperandsSM90.cpp - what regions take beside the product ------===//

#include "RegionOperandsSM90.h"
#include "KernelFunction.h"
#include "PairMath.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

/// How an element of `type` is in memory: an i1 takes a byte.
static Type getStoredType(Type type) {
  return type.isInteger(1) ? IntegerType::get(type.getContext(), 8) : type;
}

static unsigned getBytes(Type type) {
  return getStoredType(type).getIntOrFloatBitWidth() / 8;
}

unsigned RegionOperandsSM90::columnBytes(const KernelSpec &spec) {
  unsigned bytes = 0;
  for (Type type : spec.colTypes)
    bytes += getBytes(type);
  return bytes;
}

RegionOperandsSM90::RegionOperandsSM90(KernelContextSM90 &context,
                                       const KernelSpec &spec,
                                       const KernelArguments &arguments)
    : c(context), spec(spec), arguments(arguments) {
  DeviceBuilder &b = c.b;
  captured = loadCaptured(b, spec, arguments);
  place.fragment = AccumulatorFragment::ofWgmma(c.config.tileN);
  place.m = c.m;
  place.n = c.n;
  Value start = c.sharedAt(
      b.add(b.mul(c.consumer, c.layout.columnsBytes), c.layout.columns));
  unsigned bytes = 0;
  for (Type type : spec.colTypes) {
    slices.push_back(b.offset(start, bytes));
    bytes += c.config.tileN * getBytes(type);
  }
}

void RegionOperandsSM90::copyColumns(const TileSM90 &tile) {
  if (spec.colTypes.empty())
    return;
  DeviceBuilder &b = c.b;
  // All warps have read what the last tile needed.
  c.syncConsumer();
  Value thread = b.bitAnd(c.thread, 127), last = b.sub(c.n, 1);
  for (unsigned start = 0; start < c.config.tileN; start += 128) {
    Value target = b.add(thread, start);
    Value source = b.umin(b.add(tile.column, target), last);
    auto copy = [&] {
      for (auto [i, type] : llvm::enumerate(spec.colTypes)) {
        Type stored = getStoredType(type);
        Value value = loadElement(
            b, stored, arguments.get(ParameterKind::Cols, i), source);
        LLVM::StoreOp::create(b, value, b.element(slices[i], target, stored));
      }
    };
    if (start + 128 <= c.config.tileN)
      copy();
    else
      b.ifThen(b.below(target, c.config.tileN), copy);
  }
  c.syncConsumer();
}

void RegionOperandsSM90::load(const TileSM90 &tile) {
  DeviceBuilder &b = c.b;
  copyColumns(tile);
  place.column = b.add(tile.column, b.mul(b.bitAnd(c.lane, 3), 2));
  place.row = b.add(b.add(tile.row, b.mul(c.consumer, 64)),
                    b.add(b.mul(c.warp, 16), b.shr(c.lane, 2)));
  rowValues.clear();
  for (unsigned slot = 0; slot < place.fragment.rowSlots(); ++slot)
    rowValues.push_back(
        loadRow(b, spec, arguments, place.rowOf(b, slot), c.m, c.n));
}

Value RegionOperandsSM90::hasTarget(const TileSM90 &tile) {
  DeviceBuilder &b = c.b;
  Value any = b.integer(b.getI1Type(), 0);
  for (const RowValues &row : rowValues)
    any = b.bitOr(any, b.below(b.sub(row.target, tile.column), c.config.tileN));
  return NVVM::VoteSyncOp::create(b, b.getI1Type(), b.i32(-1), any,
                                  NVVM::VoteSyncKind::any);
}

SmallVector<Value> RegionOperandsSM90::loadColumns(unsigned pair) {
  DeviceBuilder &b = c.b;
  SmallVector<Value> pairs;
  Value start =
      b.add(b.mul(b.bitAnd(c.lane, 3), 2), place.fragment.columnOf(pair));
  for (auto [slice, type] : llvm::zip(slices, spec.colTypes)) {
    Type stored = getStoredType(type);
    Value value = LLVM::LoadOp::create(b, VectorType::get(2, stored),
                                       b.element(slice, start, stored),
                                       /*alignment=*/2 * getBytes(type));
    if (stored != type)
      value = arith::TruncIOp::create(b, VectorType::get(2, type), value);
    pairs.push_back(value);
  }
  return pairs;
}

PairArguments RegionOperandsSM90::getArguments(unsigned slot,
                                               ValueRange columns, Value hit) {
  PairArguments result;
  result.rows = rowValues[slot].operands;
  result.cols = columns;
  result.hit = hit;
  result.captured = captured;
  return result;
}

Value RegionOperandsSM90::createHit(unsigned slot, unsigned pair) {
  DeviceBuilder &b = c.b;
  // Relative to the thread's first column, columns are constants. No target is
  // -1, and no column.
  Value target = b.sub(rowValues[slot].target, place.column);
  unsigned column = place.fragment.columnOf(pair);
  return makePair(b, b.equal(target, column), b.equal(target, column + 1));
}
