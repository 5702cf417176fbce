//===- MapToLaunches.cpp - move memory accesses into gpu.launch -----------===//
//
// Splits a function over memrefs into what the host does (allocations, views,
// sizes, loops around launches) and launches, in program order.
//
//===----------------------------------------------------------------------===//

#include "HostFunctions.h"
#include "ParallelLoops.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Dialect/XentGPU/IR/XentGPUOps.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/Transforms.h"
#include "llvm/ADT/SetVector.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTMAPTOLAUNCHESPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

namespace {

/// Where an op of the host program goes.
enum class Place {
  /// Stays; launches may move across it.
  HostPure,
  /// Stays; launches before it stay before it.
  HostOrdered,
  /// Stays, and so do the loops of its body that become launches.
  HostControl,
  /// Becomes part of a launch of one block.
  Scalar,
  /// Becomes a launch of its own.
  Loop,
};

/// Maps the blocks of one function.
class LaunchMapper {
public:
  LaunchMapper(FunctionOpInterface function, StringRef kernelModule,
               int64_t blockSize)
      : rewriter(function.getContext()), function(function),
        kernelModule(
            FlatSymbolRefAttr::get(function.getContext(), kernelModule)),
        blockSize(blockSize) {}

  LogicalResult map() { return map(function.getFunctionBody()); }

private:
  LogicalResult map(Region &region);
  LogicalResult map(Block &block);
  FailureOr<Place> classify(Operation *op) const;
  bool isFromDevice(Value value) const { return deviceValues.contains(value); }
  bool usesDeviceValues(Operation *op) const;

  void mapForall(scf::ForallOp loop);
  void mapParallel(scf::ParallelOp loop);
  void flush(SmallVectorImpl<Operation *> &scalars, Operation *before);
  gpu::LaunchOp createLaunch(Location loc, Value blocks, int64_t threads);
  scf::ForOp createBlockLoop(gpu::LaunchOp launch, Value blocks);
  void loadSpilledValues(gpu::LaunchOp launch);
  Value spill(Value value, Block *block);

  IRRewriter rewriter;
  FunctionOpInterface function;
  FlatSymbolRefAttr kernelModule;
  int64_t blockSize;
  int64_t numLaunches = 0;
  /// Scalars that only the device knows.
  DenseSet<Value> deviceValues;
  /// The one-element buffers of those that cross launches.
  DenseMap<Value, Value> spills;
};

} // namespace

static Value createIndex(OpBuilder &b, Location loc, int64_t value) {
  return arith::ConstantIndexOp::create(b, loc, value);
}

/// Whether `op` has what becomes a launch of its own.
static bool hasParallelLoop(Operation *op) {
  return op
      ->walk([](Operation *inner) {
        return isa<scf::ForallOp, scf::ParallelOp, xent_gpu::KernelOp>(inner)
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

static bool hasScalarResult(Operation *op) {
  return !llvm::all_of(op->getResultTypes(), llvm::IsaPred<MemRefType>);
}

bool LaunchMapper::usesDeviceValues(Operation *op) const {
  return op
      ->walk([&](Operation *inner) {
        return llvm::any_of(inner->getOperands(),
                            [&](Value value) { return isFromDevice(value); })
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

FailureOr<Place> LaunchMapper::classify(Operation *op) const {
  bool needsData = llvm::any_of(
      op->getOperands(), [&](Value value) { return isFromDevice(value); });
  if (op->hasTrait<OpTrait::IsTerminator>() ||
      isa<memref::AllocOp, memref::DeallocOp>(op)) {
    if (needsData)
      return op->emitOpError("needs a value on the host that is computed on "
                             "the device");
    return isa<memref::AllocOp>(op) ? Place::HostPure : Place::HostOrdered;
  }
  if (isa<gpu::LaunchOp, gpu::LaunchFuncOp>(op))
    return Place::HostOrdered;
  if (isa<xent_gpu::KernelOp>(op)) {
    if (needsData || usesDeviceValues(op))
      return op->emitOpError("needs a value on the host that is computed on "
                             "the device");
    return Place::HostOrdered;
  }
  if (isa<CallOpInterface>(op) || isa<memref::AllocaOp>(op))
    return op->emitOpError("has no lowering to the GPU");

  if (isa<scf::ForallOp, scf::ParallelOp>(op)) {
    if (op->getNumResults() != 0)
      return op->emitOpError("with results has no lowering to the GPU");
    return needsData ? Place::Scalar : Place::Loop;
  }
  if (isa<cf::AssertOp>(op))
    return needsData ? Place::Scalar : Place::HostOrdered;
  if (isMemoryEffectFree(op) && !usesDeviceValues(op))
    return Place::HostPure;
  if (isa<scf::ForOp, scf::IfOp>(op) && !needsData && hasParallelLoop(op) &&
      !hasScalarResult(op))
    return Place::HostControl;

  // Everything else runs on the device, if it can.
  if (llvm::any_of(op->getResultTypes(), llvm::IsaPred<BaseMemRefType>))
    return op->emitOpError("chooses a buffer by a value that is computed on "
                           "the device");
  if (op->getNumRegions() != 0 || isa<memref::LoadOp, memref::StoreOp>(op) ||
      isMemoryEffectFree(op))
    return Place::Scalar;
  return op->emitOpError("has no lowering to the GPU");
}

LogicalResult LaunchMapper::map(Region &region) {
  for (Block &block : region)
    if (failed(map(block)))
      return failure();
  return success();
}

LogicalResult LaunchMapper::map(Block &block) {
  SmallVector<Operation *> scalars;
  for (Operation &op : llvm::make_early_inc_range(block)) {
    FailureOr<Place> place = classify(&op);
    if (failed(place))
      return failure();
    if (*place == Place::HostPure)
      continue;
    if (*place == Place::Scalar) {
      scalars.push_back(&op);
      deviceValues.insert_range(op.getResults());
      continue;
    }
    flush(scalars, &op);
    rewriter.setInsertionPoint(&op);
    if (*place == Place::HostControl) {
      for (Region &region : op.getRegions())
        if (failed(map(region)))
          return failure();
    } else if (auto forall = dyn_cast<scf::ForallOp>(op)) {
      mapForall(forall);
    } else if (auto parallel = dyn_cast<scf::ParallelOp>(op)) {
      mapParallel(parallel);
    }
  }
  return success();
}

/// Creates an empty launch of `blocks` blocks, one at least and as many as a
/// grid may have at most.
gpu::LaunchOp LaunchMapper::createLaunch(Location loc, Value blocks,
                                         int64_t threads) {
  Value one = createIndex(rewriter, loc, 1);
  blocks = arith::MaxSIOp::create(rewriter, loc, blocks, one);
  Value limit = createIndex(rewriter, loc, std::numeric_limits<int32_t>::max());
  blocks = arith::MinSIOp::create(rewriter, loc, blocks, limit);
  Value size = createIndex(rewriter, loc, threads);
  auto launch =
      gpu::LaunchOp::create(rewriter, loc, blocks, one, one, size, one, one);
  launch.setModuleAttr(kernelModule);
  launch.setFunctionAttr(FlatSymbolRefAttr::get(
      rewriter.getContext(),
      (function.getName() + "_" + Twine(numLaunches++)).str()));
  rewriter.setInsertionPointToEnd(&launch.getBody().front());
  gpu::TerminatorOp::create(rewriter, loc);
  rewriter.setInsertionPointToStart(&launch.getBody().front());
  return launch;
}

/// Creates the loop over those of `blocks` blocks that fall to this one.
scf::ForOp LaunchMapper::createBlockLoop(gpu::LaunchOp launch, Value blocks) {
  auto loop =
      scf::ForOp::create(rewriter, launch.getLoc(), launch.getBlockIds().x,
                         blocks, launch.getGridSize().x);
  rewriter.setInsertionPointToStart(loop.getBody());
  return loop;
}

void LaunchMapper::mapForall(scf::ForallOp loop) {
  Location loc = loop.getLoc();
  IterationSpace space = createIterationSpace(
      rewriter, loc, loop.getLowerBound(rewriter), loop.getUpperBound(rewriter),
      loop.getStep(rewriter));
  gpu::LaunchOp launch = createLaunch(loc, space.size, blockSize);
  scf::ForOp blocks = createBlockLoop(launch, space.size);
  SmallVector<Value> variables =
      createInductionVariables(rewriter, loc, space, blocks.getInductionVar());
  rewriter.eraseOp(loop.getTerminator());
  rewriter.inlineBlockBefore(loop.getBody(), blocks.getBody()->getTerminator(),
                             variables);
  rewriter.eraseOp(loop);
  loadSpilledValues(launch);
}

void LaunchMapper::mapParallel(scf::ParallelOp loop) {
  Location loc = loop.getLoc();
  IterationSpace space =
      createIterationSpace(rewriter, loc, loop.getLowerBound(),
                           loop.getUpperBound(), loop.getStep());
  Value tile = createIndex(rewriter, loc, blockSize);
  Value blockCount =
      createIterationSpace(rewriter, loc, createIndex(rewriter, loc, 0),
                           space.size, tile)
          .size;
  gpu::LaunchOp launch = createLaunch(loc, blockCount, blockSize);
  scf::ForOp blocks = createBlockLoop(launch, blockCount);
  Value start =
      arith::MulIOp::create(rewriter, loc, blocks.getInductionVar(), tile);
  Value end = arith::AddIOp::create(rewriter, loc, start, tile);
  end = arith::MinSIOp::create(rewriter, loc, end, space.size);
  Value one = createIndex(rewriter, loc, 1);
  auto inner = scf::ParallelOp::create(rewriter, loc, start, end, one);
  rewriter.setInsertionPointToStart(inner.getBody());
  SmallVector<Value> variables = createInductionVariables(
      rewriter, loc, space, inner.getInductionVars().front());
  rewriter.eraseOp(loop.getBody()->getTerminator());
  rewriter.inlineBlockBefore(loop.getBody(), inner.getBody()->getTerminator(),
                             variables);
  rewriter.eraseOp(loop);
  loadSpilledValues(launch);
}

/// Moves `scalars`, in their order, into one launch before `before`.
void LaunchMapper::flush(SmallVectorImpl<Operation *> &scalars,
                         Operation *before) {
  if (scalars.empty())
    return;
  rewriter.setInsertionPoint(before);
  Location loc = scalars.front()->getLoc();
  bool parallel = llvm::any_of(scalars, hasParallelLoop);
  SmallPtrSet<Operation *, 16> group(scalars.begin(), scalars.end());

  // Buffers for what others need, allocated ahead of the launch.
  SmallVector<std::pair<Value, Value>> stores;
  for (Operation *op : scalars)
    for (Value result : op->getResults()) {
      bool escapes = llvm::any_of(result.getUsers(), [&](Operation *user) {
        while (user && user->getBlock() != before->getBlock())
          user = user->getParentOp();
        return !group.contains(user);
      });
      if (escapes)
        stores.push_back({result, spill(result, before->getBlock())});
    }

  gpu::LaunchOp launch = createLaunch(loc, createIndex(rewriter, loc, 1),
                                      parallel ? blockSize : 1);
  Operation *end = launch.getBody().front().getTerminator();
  for (Operation *op : scalars)
    rewriter.moveOpBefore(op, end);
  rewriter.setInsertionPoint(end);
  for (auto [value, buffer] : stores)
    memref::StoreOp::create(rewriter, loc, value, buffer);
  loadSpilledValues(launch);
  for (auto [value, buffer] : stores)
    spills[value] = buffer;
  scalars.clear();
}

/// Creates the buffer that takes `value` from launch to launch. It lives until
/// the end of `block`.
Value LaunchMapper::spill(Value value, Block *block) {
  Location loc = value.getLoc();
  Value buffer = memref::AllocOp::create(rewriter, loc,
                                         MemRefType::get({}, value.getType()));
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(block->getTerminator());
  memref::DeallocOp::create(rewriter, loc, buffer);
  return buffer;
}

/// Replaces uses of values of earlier launches in `launch` by loads.
void LaunchMapper::loadSpilledValues(gpu::LaunchOp launch) {
  // These are defined in the bodies of other launches.
  llvm::SetVector<Value> values;
  launch.walk([&](Operation *op) {
    for (Value operand : op->getOperands())
      if (spills.contains(operand))
        values.insert(operand);
  });
  rewriter.setInsertionPointToStart(&launch.getBody().front());
  for (Value value : values) {
    Value loaded =
        memref::LoadOp::create(rewriter, value.getLoc(), spills.lookup(value));
    rewriter.replaceUsesWithIf(value, loaded, [&](OpOperand &use) {
      return launch->isProperAncestor(use.getOwner());
    });
  }
}

namespace {

struct XentMapToLaunchesPass final
    : mlir::xent::impl::XentMapToLaunchesPassBase<XentMapToLaunchesPass> {
  using Base::Base;

  void runOnOperation() override {
    if (blockSize < 1 || blockSize > 1024) {
      getOperation()->emitError("block-size must be in [1, 1024]");
      return signalPassFailure();
    }
    // All kernels in one module: one text of PTX, loaded once.
    std::string kernelModule = "xent_kernels";
    if (Operation *table = SymbolTable::getNearestSymbolTable(getOperation()))
      for (unsigned i = 0; SymbolTable::lookupSymbolIn(table, kernelModule);
           ++i)
        kernelModule = ("xent_kernels_" + Twine(i)).str();
    IRRewriter rewriter(&getContext());
    for (FunctionOpInterface function : getDeviceFunctions(getOperation())) {
      // One level of loops becomes blocks; what is nested runs in a block.
      SmallVector<scf::ForallOp> nested;
      function.walk([&](scf::ForallOp loop) {
        if (loop->getParentOfType<scf::ForallOp>())
          nested.push_back(loop);
      });
      for (scf::ForallOp loop : nested) {
        rewriter.setInsertionPoint(loop);
        if (failed(scf::forallToForLoop(rewriter, loop)))
          return signalPassFailure();
      }
      if (failed(LaunchMapper(function, kernelModule, blockSize).map()))
        return signalPassFailure();
    }
  }
};

} // namespace
