//===- DlogitsKernel.cpp - gradients in place of kept logits --------------===//

#include "DlogitsKernel.h"
#include "FragmentEpilogue.h"
#include "KernelFunction.h"
#include "PairMath.h"
#include "RegionInliner.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

static constexpr unsigned kThreads = 256;
/// Adjacent columns of a thread: 16 bytes of a 16-bit type.
static constexpr unsigned kColumns = 8;
static constexpr unsigned kPairs = kColumns / 2;
/// Rows of a block, which share the column operands, and those that a thread
/// loads before it stores the first.
static constexpr unsigned kRows = 32;
static constexpr unsigned kRowsAtOnce = 4;

static unsigned getRows(const KernelSpec &spec) {
  return spec.columnSums ? kTileRows : kRows;
}

KernelLaunch mlir::xent::getDlogitsLaunch(const KernelSpec &spec) {
  KernelLaunch launch;
  launch.threads = kThreads;
  launch.rowsPerBlock = getRows(spec);
  launch.columnsPerBlock = kThreads * kColumns;
  return launch;
}

namespace {

using Pairs = SmallVector<Value, kPairs>;

/// The work of one thread: `kColumns` columns of the rows of its block.
class ColumnGroup {
public:
  ColumnGroup(DeviceBuilder &b, const KernelSpec &spec,
              const KernelArguments &arguments, const RegionInliner &inliner)
      : b(b), spec(spec), arguments(arguments), inliner(inliner),
        m(arguments.get(ParameterKind::M)), n(arguments.get(ParameterKind::N)),
        captured(loadCaptured(b, spec, arguments)) {}
  void create();

private:
  void createWhole();
  void createRagged();
  SmallVector<Value>
  forRows(unsigned step, ValueRange sums,
          function_ref<SmallVector<Value>(Value, ValueRange)> body);
  SmallVector<Value> createZeros(unsigned count);
  void addPair(MutableArrayRef<Value> sums, Value pair, Value exists);
  void storeSums(ValueRange sums, Value firstColumn);
  /// What the region makes of a pair of the tile.
  Value apply(Value kept, const RowValues &row, ValueRange columns,
              Value firstColumn);
  Value address(Value row, Value firstColumn);
  Pairs loadPairs(Value address);
  void storePairs(ArrayRef<Value> pairs, Value address);
  Value createRaggedPair(Value row, Value firstColumn);

  DeviceBuilder &b;
  const KernelSpec &spec;
  const KernelArguments &arguments;
  const RegionInliner &inliner;
  Value m, n;
  SmallVector<Value> captured;
  /// Of the block; of the thread.
  Value firstRow, rowPart, column;
};

} // namespace

Value ColumnGroup::apply(Value kept, const RowValues &row, ValueRange columns,
                         Value firstColumn) {
  PairArguments pair;
  // Products are kept rounded, and a region takes them as f32.
  pair.acc = spec.cut || spec.tileType.isF32() ? kept : extendPair(b, kept);
  pair.rows = row.operands;
  pair.cols = columns;
  if (inliner.usesHit())
    pair.hit = makePair(b, b.equal(row.target, firstColumn),
                        b.equal(row.target, b.add(firstColumn, 1)));
  pair.captured = captured;
  return inliner.inlinePair(b, pair).yielded;
}

/// The address of an element of the tile.
Value ColumnGroup::address(Value row, Value firstColumn) {
  auto widen = [&](Value value) {
    return b.createOrFold<arith::ExtUIOp>(b.getI64Type(), value);
  };
  Value index =
      b.add(b.mul(widen(row), arguments.get(ParameterKind::PitchTile)),
            widen(firstColumn));
  Value base = arguments.get(ParameterKind::Tile);
  return LLVM::GEPOp::create(b, base.getType(), spec.tileType, base,
                             ArrayRef<LLVM::GEPArg>{index});
}

/// A load or a store takes 16 bytes: 4 pairs of 16 bits, or 2 of f32.
static unsigned getPairsPerAccess(FloatType type) {
  return type.isF32() ? 2 : 4;
}

Pairs ColumnGroup::loadPairs(Value address) {
  unsigned perAccess = getPairsPerAccess(spec.tileType);
  auto pairType = VectorType::get(2, spec.tileType);
  Type wordType = spec.tileType.isF32() ? b.getI64Type() : b.getI32Type();
  Pairs pairs;
  for (unsigned i = 0; i < kPairs / perAccess; ++i) {
    Value words =
        LLVM::LoadOp::create(b, VectorType::get(perAccess, wordType),
                             b.offset(address, 16 * i), /*alignment=*/16);
    for (unsigned j = 0; j < perAccess; ++j)
      pairs.push_back(
          LLVM::BitcastOp::create(b, pairType, pairLane(b, words, j)));
  }
  return pairs;
}

void ColumnGroup::storePairs(ArrayRef<Value> pairs, Value address) {
  unsigned perAccess = getPairsPerAccess(spec.tileType);
  Type wordType = spec.tileType.isF32() ? b.getI64Type() : b.getI32Type();
  for (unsigned i = 0; i < kPairs / perAccess; ++i) {
    Value words =
        LLVM::UndefOp::create(b, VectorType::get(perAccess, wordType));
    for (unsigned j = 0; j < perAccess; ++j) {
      Value word =
          LLVM::BitcastOp::create(b, wordType, pairs[i * perAccess + j]);
      words = LLVM::InsertElementOp::create(b, words, word, b.i32(j));
    }
    LLVM::StoreOp::create(b, words, b.offset(address, 16 * i),
                          /*alignment=*/16);
  }
}

/// Calls `body` with every `step`th row and the sums so far, in a loop. Returns
/// the sums.
SmallVector<Value>
ColumnGroup::forRows(unsigned step, ValueRange sums,
                     function_ref<SmallVector<Value>(Value, ValueRange)> body) {
  Value end = b.umin(m, b.add(firstRow, getRows(spec)));
  return b.loop(firstRow, end, b.i32(step), sums, body);
}

/// Column sums to begin with; none if there are to be none.
SmallVector<Value> ColumnGroup::createZeros(unsigned count) {
  return SmallVector<Value>(spec.columnSums ? count : 0, b.f32(0));
}

/// Adds both columns of `pair` to `sums`, if its row exists.
void ColumnGroup::addPair(MutableArrayRef<Value> sums, Value pair,
                          Value exists) {
  for (auto [i, sum] : llvm::enumerate(sums)) {
    Value value = pairLane(b, pair, i);
    if (!spec.tileType.isF32())
      value = arith::ExtFOp::create(b, b.getF32Type(), value);
    value = b.select(exists, value, b.f32(0));
    sum = arith::AddFOp::create(b, sum, value);
  }
}

/// Stores the sums of columns from `firstColumn` on, those that exist.
void ColumnGroup::storeSums(ValueRange sums, Value firstColumn) {
  auto widen = [&](Value value) {
    return b.createOrFold<arith::ExtUIOp>(b.getI64Type(), value);
  };
  for (auto [i, sum] : llvm::enumerate(sums)) {
    Value at = b.add(firstColumn, i), stored = sum;
    b.ifThen(b.below(at, n), [&] {
      storeElement(b, stored, arguments.get(ParameterKind::PartialColumnSums),
                   b.add(b.mul(widen(rowPart), widen(n)), widen(at)));
    });
  }
}

/// All columns exist.
void ColumnGroup::createWhole() {
  SmallVector<SmallVector<Value>> columns;
  for (unsigned i = 0; i < kPairs; ++i)
    columns.push_back(loadColumns(b, spec, arguments, b.add(column, 2 * i), n));
  auto createRows = [&](Value firstOfRows, ValueRange before) {
    SmallVector<Value> sums(before);
    SmallVector<Pairs> kept;
    for (unsigned i = 0; i < kRowsAtOnce; ++i) {
      // Beyond the last row, that one: a load needs no branch.
      Value row = b.umin(b.add(firstOfRows, i), b.sub(m, 1));
      kept.push_back(loadPairs(address(row, column)));
    }
    for (unsigned i = 0; i < kRowsAtOnce; ++i) {
      Value row = b.add(firstOfRows, i), exists = b.below(row, m);
      auto compute = [&] {
        RowValues values = loadRow(b, spec, arguments, row, m, n);
        Pairs results;
        for (unsigned pair = 0; pair < kPairs; ++pair)
          results.push_back(apply(kept[i][pair], values, columns[pair],
                                  b.add(column, 2 * pair)));
        return results;
      };
      if (!spec.columnSums) {
        b.ifThen(exists, [&] { storePairs(compute(), address(row, column)); });
        continue;
      }
      Pairs results = compute();
      for (unsigned pair = 0; pair < kPairs; ++pair)
        addPair(MutableArrayRef(sums).slice(2 * pair, 2), results[pair],
                exists);
      b.ifThen(exists, [&] { storePairs(results, address(row, column)); });
    }
    return sums;
  };
  SmallVector<Value> sums =
      forRows(kRowsAtOnce, createZeros(kColumns), createRows);
  storeSums(sums, column);
}

/// One pair of which the first column exists, element by element. Returns the
/// region of it.
Value ColumnGroup::createRaggedPair(Value row, Value firstColumn) {
  RowValues values = loadRow(b, spec, arguments, row, m, n);
  Value last = b.sub(n, 1), second = b.add(firstColumn, 1);
  Value kept = makePair(
      b, LLVM::LoadOp::create(b, spec.tileType, address(row, firstColumn)),
      LLVM::LoadOp::create(b, spec.tileType,
                           address(row, b.umin(second, last))));
  Value result =
      apply(kept, values, loadColumns(b, spec, arguments, firstColumn, n),
            firstColumn);
  LLVM::StoreOp::create(b, pairLane(b, result, 0), address(row, firstColumn));
  b.ifThen(b.below(second, n), [&] {
    LLVM::StoreOp::create(b, pairLane(b, result, 1), address(row, second));
  });
  return result;
}

/// Not all columns exist, or the tile is not aligned.
void ColumnGroup::createRagged() {
  Value end = b.umin(n, b.add(column, kColumns));
  b.loop(column, end, b.i32(2), {}, [&](Value firstColumn, ValueRange) {
    SmallVector<Value> sums =
        forRows(1, createZeros(2), [&](Value row, ValueRange before) {
          SmallVector<Value> sums(before);
          Value result = createRaggedPair(row, firstColumn);
          addPair(sums, result, b.below(row, m));
          return sums;
        });
    storeSums(sums, firstColumn);
    return SmallVector<Value>();
  });
}

void ColumnGroup::create() {
  Type i32 = b.getI32Type();
  Value thread = NVVM::ThreadIdXOp::create(b, i32);
  Value block = NVVM::BlockIdXOp::create(b, i32);
  // Neighbouring blocks share rows: what is read at one time is contiguous.
  Value blocksPerRow = b.ceilDiv(n, kThreads * kColumns);
  rowPart = b.udiv(block, blocksPerRow);
  firstRow = b.mul(rowPart, getRows(spec));
  column = b.add(b.mul(b.urem(block, blocksPerRow), kThreads * kColumns),
                 b.mul(thread, kColumns));
  if (!spec.tileAligned)
    return createRagged();
  Value isWhole = b.below(b.add(column, kColumns - 1), n);
  b.ifElse(isWhole, [&] { createWhole(); }, [&] { createRagged(); });
}

FailureOr<LLVM::LLVMFuncOp> mlir::xent::buildDlogits(OpBuilder &builder,
                                                     gpu::GPUModuleOp module,
                                                     const KernelSpec &spec,
                                                     std::string &why) {
  assert(spec.cls == KernelClass::Dlogits && "another class");
  why = rejectSpec(spec);
  if (!why.empty())
    return failure();
  FailureOr<RegionInliner> inliner = RegionInliner::create(
      *spec.region, spec.rowTypes.size(), spec.colTypes.size(), why, spec.cut);
  if (failed(inliner))
    return failure();
  why = rejectRegionTypes(spec, *inliner);
  if (!why.empty())
    return failure();

  OpBuilder::InsertionGuard guard(builder);
  DeviceBuilder b(module.getLoc(), builder);
  SmallVector<KernelParameter> parameters =
      getSharedKernelParameters(spec, b.getContext());
  LLVM::LLVMFuncOp function =
      createKernelFunction(b, module, spec.name, parameters, kThreads);
  KernelArguments arguments = getKernelArguments(b, function, parameters);
  ColumnGroup(b, spec, arguments, *inliner).create();
  LLVM::ReturnOp::create(b, ValueRange());
  return function;
}
