//===- MainLoopSM80.cpp - cp.async ring and mma.sync ----------------------===//

#include "MainLoopSM80.h"
#include "OperandFragmentsSM80.h"
#include "OperandLoadSM80.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

/// The operands of a block, and what moves them.
class MainLoop {
public:
  explicit MainLoop(KernelContextSM80 &c);
  SmallVector<Value> create();

private:
  /// The registers of a step of 16 of K.
  struct Fragments {
    SmallVector<OperandFragmentsSM80::Registers> a, b;
  };
  SmallVector<Value> flatten(const Fragments &fragments);
  Fragments unflatten(ValueRange values);

  void load(Value slot, Value k);
  void waitForBlock();
  Fragments loadFragments(Value slot, unsigned step);
  SmallVector<Value> createBlock(Value k, ValueRange values);
  SmallVector<Value> multiply(const Fragments &fragments, ArrayRef<Value> sums);
  Value multiplyBlock(const OperandFragmentsSM80::Registers &a, Value b0,
                      Value b1, ArrayRef<Value> sums);

  KernelContextSM80 &c;
  DeviceBuilder &b;
  unsigned aBytes;
  OperandLoadSM80 loadA, loadB;
  OperandFragmentsSM80 fragmentsA, fragmentsB;
};

} // namespace

static OperandLoadSM80 createLoad(KernelContextSM80 &c, bool isA) {
  const KernelArguments &arguments = c.arguments;
  OperandLoadSM80::Source source;
  source.base = arguments.get(isA ? ParameterKind::A : ParameterKind::B);
  source.pitch =
      arguments.get(isA ? ParameterKind::PitchA : ParameterKind::PitchB);
  source.stride =
      arguments.get(isA ? ParameterKind::StrideA : ParameterKind::StrideB);
  source.extent = isA ? c.m : c.n;
  source.extentK = c.k;
  source.firstRow = isA ? c.firstRow : c.firstColumn;
  source.aligned = isA ? c.spec.aAligned : c.spec.bAligned;
  OperandTile tile = isA ? c.config.tileA(c.spec) : c.config.tileB(c.spec);
  return OperandLoadSM80(c.b, tile, source, c.thread, c.config.threads());
}

MainLoop::MainLoop(KernelContextSM80 &c)
    : c(c), b(c.b), aBytes(c.config.tileA(c.spec).bytes()),
      loadA(createLoad(c, /*isA=*/true)), loadB(createLoad(c, /*isA=*/false)),
      fragmentsA(b, c.config.tileA(c.spec), MatrixOrder::ofA(), c.lane,
                 c.warpRow, c.config.warpM),
      fragmentsB(b, c.config.tileB(c.spec), MatrixOrder::ofB(), c.lane,
                 c.warpColumn, c.config.warpN) {}

void MainLoop::load(Value slot, Value k) {
  loadA.create(b, slot, k);
  loadB.create(b, b.offset(slot, aBytes), k);
}

SmallVector<Value> MainLoop::flatten(const Fragments &fragments) {
  SmallVector<Value> values;
  for (const auto *operand : {&fragments.a, &fragments.b})
    for (const OperandFragmentsSM80::Registers &registers : *operand)
      llvm::append_range(values, registers);
  return values;
}

/// The fragments that `values` begins with.
MainLoop::Fragments MainLoop::unflatten(ValueRange values) {
  Fragments fragments;
  fragments.a.resize(c.config.warpM / 16);
  fragments.b.resize(c.config.warpN / 16);
  unsigned next = 0;
  for (auto *operand : {&fragments.a, &fragments.b})
    for (OperandFragmentsSM80::Registers &registers : *operand)
      for (Value &value : registers)
        value = values[next++];
  return fragments;
}

/// One mma: the four sums of a block of 16 x 8.
Value MainLoop::multiplyBlock(const OperandFragmentsSM80::Registers &a,
                              Value b0, Value b1, ArrayRef<Value> sums) {
  bool isF16 = c.spec.operandType.isF16();
  auto asOperand = [&](Value word) -> Value {
    if (!isF16)
      return word;
    return LLVM::BitcastOp::create(b, VectorType::get(2, b.getF16Type()), word);
  };
  SmallVector<Value> operandA = llvm::map_to_vector(a, asOperand);
  SmallVector<Value> operandB = {asOperand(b0), asOperand(b1)};
  auto type = isF16 ? NVVM::MMATypes::f16 : NVVM::MMATypes::bf16;
  Type f32 = b.getF32Type();
  auto result =
      LLVM::LLVMStructType::getLiteral(b.getContext(), {f32, f32, f32, f32});
  return NVVM::MmaOp::create(
      b, result, operandA, operandB, sums, ArrayRef<int64_t>{16, 8, 16},
      /*b1Op=*/std::nullopt, /*intOverflow=*/std::nullopt,
      std::array<NVVM::MMATypes, 2>{type, type},
      std::array<NVVM::MMALayout, 2>{NVVM::MMALayout::row,
                                     NVVM::MMALayout::col});
}

/// The fragments of step `step` of the block of K in `slot`.
MainLoop::Fragments MainLoop::loadFragments(Value slot, unsigned step) {
  Value address = b.offset(c.shared, slot);
  return {fragmentsA.create(b, address, step),
          fragmentsB.create(b, b.offset(address, aBytes), step)};
}

/// `sums` and the products of a step.
SmallVector<Value> MainLoop::multiply(const Fragments &fragments,
                                      ArrayRef<Value> sums) {
  AccumulatorFragment fragment = c.config.fragment();
  SmallVector<Value> result(sums);
  for (unsigned i = 0; i < fragment.rowBlocks; ++i)
    for (unsigned j = 0; j < fragment.columnBlocks; ++j) {
      Value *sum = &result[fragment.registerOf(2 * i, j, 0)];
      const OperandFragmentsSM80::Registers &words = fragments.b[j / 2];
      Value block = multiplyBlock(fragments.a[i], words[j % 2 * 2],
                                  words[j % 2 * 2 + 1], ArrayRef(sum, 4));
      for (unsigned q = 0; q < 4; ++q)
        sum[q] = LLVM::ExtractValueOp::create(b, block, q);
    }
  return result;
}

/// Waits until all copies of the next block of K are visible to all threads,
/// and no warp reads a slot before that of this block any more.
void MainLoop::waitForBlock() {
  NVVM::CpAsyncWaitGroupOp::create(b, c.config.stages - 2);
  NVVM::BarrierOp::create(b);
}

/// One block of K: `values` and what is returned are the bytes where it, and
/// the block `stages - 1` further, are in shared memory, the fragments of its
/// first step, and the sums.
SmallVector<Value> MainLoop::createBlock(Value k, ValueRange values) {
  unsigned stages = c.config.stages, slotBytes = c.config.slotBytes();
  unsigned steps = c.config.blockK / 16;
  Value read = values[0], write = values[1];
  Fragments fragments = unflatten(values.drop_front(2));
  SmallVector<Value> sums(values.take_back(c.config.fragment().registers()));

  // Beyond K, zeros: nothing reads them but the fragments after the last block.
  load(b.offset(c.shared, write), b.add(k, (stages - 1) * c.config.blockK));
  NVVM::CpAsyncCommitGroupOp::create(b);
  Value following = b.add(read, slotBytes);
  Value isLast = b.equal(following, stages * slotBytes);
  Value nextRead = b.select(isLast, b.i32(0), following);
  for (unsigned step = 0; step < steps; ++step) {
    bool isLastStep = step + 1 == steps;
    if (isLastStep)
      waitForBlock();
    Fragments next =
        isLastStep ? loadFragments(nextRead, 0) : loadFragments(read, step + 1);
    sums = multiply(fragments, sums);
    fragments = std::move(next);
  }
  // The slot that was read now is written next.
  SmallVector<Value> results = {nextRead, read};
  llvm::append_range(results, flatten(fragments));
  llvm::append_range(results, sums);
  return results;
}

SmallVector<Value> MainLoop::create() {
  unsigned stages = c.config.stages, slotBytes = c.config.slotBytes();
  unsigned numSums = c.config.fragment().registers();
  for (unsigned slot = 0; slot + 1 < stages; ++slot) {
    load(b.offset(c.shared, slot * slotBytes), b.i32(slot * c.config.blockK));
    NVVM::CpAsyncCommitGroupOp::create(b);
  }
  waitForBlock();
  SmallVector<Value> initial = {b.i32(0), b.i32((stages - 1) * slotBytes)};
  llvm::append_range(initial, flatten(loadFragments(b.i32(0), 0)));
  initial.append(numSums, b.f32(0));
  SmallVector<Value> results = b.loop(
      b.i32(0), c.k, b.i32(c.config.blockK), initial,
      [&](Value k, ValueRange values) { return createBlock(k, values); });
  // Copies of zeros are still on their way.
  NVVM::CpAsyncWaitGroupOp::create(b, 0);
  return SmallVector<Value>(ArrayRef(results).take_back(numSums));
}

SmallVector<Value> mlir::xent::createMainLoopSM80(KernelContextSM80 &c) {
  return MainLoop(c).create();
}
