//===- TileStoreSM80.cpp - a tile to global memory ------------------------===//

#include "TileStoreSM80.h"
#include "KernelFunction.h"
#include "PairMath.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

/// Stores one element, or adds to it.
static void storeOne(DeviceBuilder &b, const KernelSpec &spec, Value value,
                     Value base, Value index) {
  if (spec.accumulate)
    value = arith::AddFOp::create(
        b, loadElement(b, value.getType(), base, index), value);
  storeElement(b, value, base, index);
}

/// Stores a pair whose columns both exist, at element `index` (i64) of `base`.
static void storePair(DeviceBuilder &b, const KernelSpec &spec, Value pair,
                      Value base, Value index) {
  auto type = cast<VectorType>(pair.getType());
  if (!spec.tileAligned) {
    storeOne(b, spec, pairLane(b, pair, 0), base, index);
    storeOne(b, spec, pairLane(b, pair, 1), base, b.add(index, 1));
    return;
  }
  // Columns of pairs are even, and a pitch of whole 16 bytes is, too.
  unsigned bytes = 2 * type.getElementTypeBitWidth() / 8;
  Value address = LLVM::GEPOp::create(b, base.getType(), type.getElementType(),
                                      base, ArrayRef<LLVM::GEPArg>{index});
  if (spec.accumulate)
    pair = arith::AddFOp::create(
        b, LLVM::LoadOp::create(b, type, address, bytes), pair);
  LLVM::StoreOp::create(b, pair, address, bytes);
}

namespace {

/// Stores the pairs of one lane.
class LaneStore {
public:
  LaneStore(DeviceBuilder &b, const KernelSpec &spec,
            const KernelArguments &arguments, const LaneFragment &lane,
            ArrayRef<SmallVector<Value>> values)
      : b(b), spec(spec), lane(lane), values(values),
        base(arguments.get(ParameterKind::Tile)),
        pitch(arguments.get(ParameterKind::PitchTile)) {}
  void createPairs();
  void createChunks();

private:
  Value widen(Value value) {
    return b.createOrFold<arith::ExtUIOp>(b.getI64Type(), value);
  }
  SmallVector<Value> transposeQuad(SmallVector<Value> words, Value inQuad);

  DeviceBuilder &b;
  const KernelSpec &spec;
  const LaneFragment &lane;
  ArrayRef<SmallVector<Value>> values;
  Value base, pitch;
};

} // namespace

/// Pair by pair, each with its own check.
void LaneStore::createPairs() {
  for (unsigned slot = 0; slot < lane.fragment.rowSlots(); ++slot) {
    Value row = lane.rowOf(b, slot);
    b.ifThen(b.below(row, lane.m), [&] {
      Value start = b.mul(widen(row), pitch);
      for (unsigned pair = 0; pair < lane.fragment.pairs(); ++pair) {
        Value column = lane.columnOf(b, pair), value = values[slot][pair];
        Value index = b.add(start, widen(column));
        auto both = [&] { storePair(b, spec, value, base, index); };
        auto first = [&] {
          b.ifThen(b.below(column, lane.n), [&] {
            storeOne(b, spec, pairLane(b, value, 0), base, index);
          });
        };
        b.ifElse(b.below(b.add(column, 1), lane.n), both, first);
      }
    });
  }
}

/// Word i of lane j of a quad becomes word j of lane i. `inQuad` is the lane's
/// number in its quad.
SmallVector<Value> LaneStore::transposeQuad(SmallVector<Value> words,
                                            Value inQuad) {
  // Transposes the blocks of a 2 x 2 matrix of blocks, then within the blocks.
  for (unsigned bit : {2, 1}) {
    Value isSet = b.equal(b.bitAnd(inQuad, bit), bit);
    for (unsigned i = 0; i < 4; ++i) {
      if (i & bit)
        continue;
      Value &low = words[i], &high = words[i | bit];
      Value sent = b.select(isSet, low, high);
      Value received = NVVM::ShflOp::create(
          b, b.getI32Type(), b.i32(-1), sent, b.i32(bit), b.i32(31),
          NVVM::ShflKind::bfly, /*return_value_and_is_valid=*/nullptr);
      Value newLow = b.select(isSet, received, low);
      high = b.select(isSet, high, received);
      low = newLow;
    }
  }
  return words;
}

/// 16 bytes at a time, of a 16-bit type; all columns exist.
void LaneStore::createChunks() {
  Value inQuad = b.bitAnd(b.shr(lane.column, 1), 3);
  // The lane's pairs start at 2 inQuad of 8 columns, its chunks at 8 inQuad of
  // 32.
  Value firstColumn = b.add(lane.column, b.mul(inQuad, 6));
  for (unsigned slot = 0; slot < lane.fragment.rowSlots(); ++slot) {
    Value row = lane.rowOf(b, slot);
    SmallVector<Value> chunks;
    // By all lanes, whether their row exists or not.
    for (unsigned pair = 0; pair < lane.fragment.pairs(); pair += 4) {
      SmallVector<Value> words;
      for (unsigned i = 0; i < 4; ++i)
        words.push_back(
            LLVM::BitcastOp::create(b, b.getI32Type(), values[slot][pair + i]));
      Value chunk =
          LLVM::UndefOp::create(b, VectorType::get(4, b.getI32Type()));
      for (auto [i, word] : llvm::enumerate(transposeQuad(words, inQuad)))
        chunk = LLVM::InsertElementOp::create(b, chunk, word, b.i32(i));
      chunks.push_back(chunk);
    }
    b.ifThen(b.below(row, lane.m), [&] {
      Value index = b.add(b.mul(widen(row), pitch), widen(firstColumn));
      Value address = LLVM::GEPOp::create(b, base.getType(), b.getI16Type(),
                                          base, ArrayRef<LLVM::GEPArg>{index});
      for (auto [i, chunk] : llvm::enumerate(chunks))
        LLVM::StoreOp::create(b, chunk,
                              b.offset(address, static_cast<int64_t>(64 * i)),
                              /*alignment=*/16);
    });
  }
}

void mlir::xent::storeLane(DeviceBuilder &b, const KernelSpec &spec,
                           const KernelArguments &arguments,
                           const LaneFragment &lane, Value endOfTile,
                           ArrayRef<SmallVector<Value>> values) {
  LaneStore store(b, spec, arguments, lane, values);
  bool hasChunks = spec.tileAligned && !spec.tileType.isF32() &&
                   lane.fragment.pairs() % 4 == 0;
  if (!hasChunks)
    return store.createPairs();
  Value isRagged = b.below(lane.n, endOfTile);
  b.ifElse(
      isRagged, [&] { store.createPairs(); }, [&] { store.createChunks(); });
}
