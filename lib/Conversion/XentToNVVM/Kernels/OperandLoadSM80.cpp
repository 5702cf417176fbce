//===- OperandLoadSM80.cpp - an operand to shared memory ------------------===//

#include "OperandLoadSM80.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

/// `base + 2 * elements`, elements an i64.
static Value elementOffset(DeviceBuilder &b, Value base, Value elements) {
  return LLVM::GEPOp::create(b, base.getType(), b.getI16Type(), base,
                             ArrayRef<LLVM::GEPArg>{elements});
}

static Value widen(DeviceBuilder &b, Value value) {
  return b.createOrFold<arith::ExtUIOp>(b.getI64Type(), value);
}

/// The bytes of a chunk of 8 elements, the first of which is `first`, that are
/// below `extent`: 0 to 16.
static Value bytesBelow(DeviceBuilder &b, Value first, Value extent) {
  Value rest = b.sub(extent, first);
  Value positive = b.createOrFold<arith::MaxSIOp>(rest, b.i32(0));
  return b.shl(b.umin(positive, 8), 1);
}

OperandLoadSM80::OperandLoadSM80(DeviceBuilder &b, const OperandTile &tile,
                                 const Source &source, Value thread,
                                 unsigned threads)
    : tile(tile), source(source) {
  unsigned perLine = tile.chunksPerLine();
  Value position = b.urem(thread, perLine);
  Value firstLine = b.udiv(thread, perLine);
  first = b.shl(position, 3);
  if (tile.mnMajor)
    first = b.add(first, source.firstRow);
  for (unsigned i = 0; i < tile.chunks() / threads; ++i) {
    Chunk chunk;
    chunk.line = b.add(firstLine, i * (threads / perLine));
    chunk.offset = tile.offset(b, chunk.line, position);
    Value line = chunk.line;
    if (!tile.mnMajor) {
      line = b.add(line, source.firstRow);
      chunk.exists = b.below(line, source.extent);
    }
    Value elements =
        b.add(b.mul(widen(b, line), source.pitch), inLine(b, widen(b, first)));
    chunk.address = elementOffset(b, source.base, elements);
    chunks.push_back(chunk);
  }
}

/// How far `elements` (i64) of a line are from its first.
Value OperandLoadSM80::inLine(DeviceBuilder &b, Value elements) const {
  return source.stride ? b.mul(elements, source.stride) : elements;
}

/// The bytes of `chunk` that the operand has at `k`; the rest is 0.
Value OperandLoadSM80::copyBytes(DeviceBuilder &b, const Chunk &chunk,
                                 Value k) const {
  if (tile.mnMajor) {
    Value exists = b.below(b.add(k, chunk.line), source.extentK);
    return b.select(exists, bytesBelow(b, first, source.extent), b.i32(0));
  }
  return b.select(chunk.exists, bytesBelow(b, b.add(k, first), source.extentK),
                  b.i32(0));
}

Value OperandLoadSM80::sourceAddress(DeviceBuilder &b, const Chunk &chunk,
                                     Value k) const {
  Value elements = widen(b, k);
  elements = tile.mnMajor ? b.mul(elements, source.pitch) : inLine(b, elements);
  return elementOffset(b, chunk.address, elements);
}

/// 8 elements from `address` on, those beyond `bytes` 0, as a vector<4xi32>.
Value OperandLoadSM80::loadElements(DeviceBuilder &b, Value address,
                                    Value bytes) const {
  auto load = [&](unsigned i) {
    auto loaded = [&]() -> SmallVector<Value> {
      Value at = elementOffset(b, address, inLine(b, b.i64(i)));
      Value element = LLVM::LoadOp::create(b, b.getI16Type(), at);
      return {arith::ExtUIOp::create(b, b.getI32Type(), element)};
    };
    auto zero = [&]() -> SmallVector<Value> { return {b.i32(0)}; };
    return b.ifValues(b.below(b.i32(2 * i), bytes), b.getI32Type(), loaded,
                      zero)[0];
  };
  Value result = LLVM::UndefOp::create(b, VectorType::get(4, b.getI32Type()));
  for (unsigned i = 0; i < 4; ++i) {
    Value word = b.bitOr(load(2 * i), b.shl(load(2 * i + 1), 16));
    result = LLVM::InsertElementOp::create(b, result, word, b.i32(i));
  }
  return result;
}

void OperandLoadSM80::create(DeviceBuilder &b, Value destination,
                             Value k) const {
  for (const Chunk &chunk : chunks) {
    Value bytes = copyBytes(b, chunk, k);
    Value address = sourceAddress(b, chunk, k);
    Value to = b.offset(destination, chunk.offset);
    if (source.aligned)
      NVVM::CpAsyncOp::create(b, to, address, /*size=*/16,
                              NVVM::LoadCacheModifierKind::CG, bytes);
    else
      LLVM::StoreOp::create(b, loadElements(b, address, bytes), to,
                            /*alignment=*/16);
  }
}
