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

KernelLaunch mlir::xent::getDlogitsLaunch() {
  KernelLaunch launch;
  launch.threads = kThreads;
  launch.rowsPerBlock = kRows;
  launch.columnsPerBlock = kThreads * kColumns;
  return launch;
}

namespace {

using Pairs = SmallVector<Value, kPairs>;

/// The work of one thread: `kColumns` columns of `kRows` rows.
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
  void forRows(function_ref<void(Value)> body);
  /// What the region makes of a pair of the tile.
  Value apply(Value kept, const RowValues &row, ValueRange columns,
              Value firstColumn);
  Value address(Value row, Value firstColumn);
  Pairs loadPairs(Value address);
  void storePairs(ArrayRef<Value> pairs, Value address);
  void createRaggedPair(Value row, const RowValues &values, Value firstColumn);

  DeviceBuilder &b;
  const KernelSpec &spec;
  const KernelArguments &arguments;
  const RegionInliner &inliner;
  Value m, n;
  SmallVector<Value> captured;
  Value firstRow, column;
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

/// Calls `body` with the first of `kRowsAtOnce` rows, in a loop.
void ColumnGroup::forRows(function_ref<void(Value)> body) {
  Value end = b.umin(m, b.add(firstRow, kRows));
  b.loop(firstRow, end, b.i32(kRowsAtOnce), {}, [&](Value row, ValueRange) {
    body(row);
    return SmallVector<Value>();
  });
}

/// All columns exist.
void ColumnGroup::createWhole() {
  SmallVector<SmallVector<Value>> columns;
  for (unsigned i = 0; i < kPairs; ++i)
    columns.push_back(loadColumns(b, spec, arguments, b.add(column, 2 * i), n));
  forRows([&](Value firstOfRows) {
    SmallVector<Pairs> kept;
    for (unsigned i = 0; i < kRowsAtOnce; ++i) {
      // Beyond the last row, that one: a load needs no branch.
      Value row = b.umin(b.add(firstOfRows, i), b.sub(m, 1));
      kept.push_back(loadPairs(address(row, column)));
    }
    for (unsigned i = 0; i < kRowsAtOnce; ++i) {
      Value row = b.add(firstOfRows, i);
      b.ifThen(b.below(row, m), [&] {
        RowValues values = loadRow(b, spec, arguments, row, m, n);
        Pairs results;
        for (unsigned pair = 0; pair < kPairs; ++pair)
          results.push_back(apply(kept[i][pair], values, columns[pair],
                                  b.add(column, 2 * pair)));
        storePairs(results, address(row, column));
      });
    }
  });
}

/// One pair, whose columns may exist or not, element by element.
void ColumnGroup::createRaggedPair(Value row, const RowValues &values,
                                   Value firstColumn) {
  Value isFirst = b.below(firstColumn, n);
  b.ifThen(isFirst, [&] {
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
  });
}

/// Not all columns exist, or the tile is not aligned.
void ColumnGroup::createRagged() {
  forRows([&](Value firstOfRows) {
    Value end = b.umin(m, b.add(firstOfRows, kRowsAtOnce));
    b.loop(firstOfRows, end, b.i32(1), {}, [&](Value row, ValueRange) {
      RowValues values = loadRow(b, spec, arguments, row, m, n);
      b.loop(column, b.add(column, kColumns), b.i32(2), {},
             [&](Value firstColumn, ValueRange) {
               createRaggedPair(row, values, firstColumn);
               return SmallVector<Value>();
             });
      return SmallVector<Value>();
    });
  });
}

void ColumnGroup::create() {
  Type i32 = b.getI32Type();
  Value thread = NVVM::ThreadIdXOp::create(b, i32);
  Value block = NVVM::BlockIdXOp::create(b, i32);
  // Neighbouring blocks share rows: what is read at one time is contiguous.
  Value blocksPerRow = b.ceilDiv(n, kThreads * kColumns);
  firstRow = b.mul(b.udiv(block, blocksPerRow), kRows);
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
  if (why.empty() && spec.columnSums)
    why = "the kernel has no column sums";
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
