//===- MapToThreads.cpp - distribute loops of gpu.launch over threads -----===//
//
// The body of a launch is a program for one block. Here it becomes a program
// for one thread.
//
//===----------------------------------------------------------------------===//

#include "ParallelLoops.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/Transforms.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTMAPTOTHREADSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent::detail;

static bool hasParallelLoop(Operation *op) {
  return op->walk([](scf::ParallelOp) { return WalkResult::interrupt(); })
      .wasInterrupted();
}

/// Whether there is an `OpTy` in `op` outside of parallel loops: done by all
/// threads alike, or by the first for all.
template <typename OpTy> static bool hasUniform(Operation *op) {
  return op
      ->walk<WalkOrder::PreOrder>([](Operation *inner) {
        if (isa<scf::ParallelOp>(inner))
          return WalkResult::skip();
        return isa<OpTy>(inner) ? WalkResult::interrupt()
                                : WalkResult::advance();
      })
      .wasInterrupted();
}

/// Whether `op` writes to memory that other threads see.
static bool writes(Operation *op) { return hasUniform<memref::StoreOp>(op); }

namespace {

/// Rewrites the body of one launch.
class ThreadMapper {
public:
  ThreadMapper(MLIRContext *context, gpu::LaunchOp launch)
      : rewriter(context), launch(launch) {}

  LogicalResult map(Block &block);

private:
  LogicalResult distribute(scf::ParallelOp loop);
  void guard(ArrayRef<Operation *> ops);
  void createBarrierBefore(Operation *op);
  void createBarrierAfter(Operation *op);

  IRRewriter rewriter;
  gpu::LaunchOp launch;
  /// Whether a thread may still have to read, for itself, what another one is
  /// about to overwrite.
  bool pendingReads = false;
};

} // namespace

/// What all threads have read alike before may be overwritten by `op`.
void ThreadMapper::createBarrierBefore(Operation *op) {
  if (!pendingReads)
    return;
  rewriter.setInsertionPoint(op);
  gpu::BarrierOp::create(rewriter, op->getLoc());
  pendingReads = false;
}

/// What `op` has written is seen by all threads from here on. Not needed at the
/// end of the kernel.
void ThreadMapper::createBarrierAfter(Operation *op) {
  if (isa<gpu::TerminatorOp>(op->getNextNode()))
    return;
  rewriter.setInsertionPointAfter(op);
  gpu::BarrierOp::create(rewriter, op->getLoc());
  pendingReads = false;
}

/// Thread t takes iterations t, t + threads, t + 2 * threads ... so that
/// neighbours in the last dimension are neighbours in a warp.
LogicalResult ThreadMapper::distribute(scf::ParallelOp loop) {
  Location loc = loop.getLoc();
  if (loop.getNumReductions() != 0)
    return loop.emitOpError("with results has no lowering to threads");
  SmallVector<scf::ParallelOp> nested;
  loop.getBody()->walk([&](scf::ParallelOp op) { nested.push_back(op); });
  for (scf::ParallelOp op : nested) {
    rewriter.setInsertionPoint(op);
    if (failed(scf::parallelForToNestedFors(rewriter, op)))
      return op.emitOpError("with results has no lowering to threads");
  }
  createBarrierBefore(loop);
  rewriter.setInsertionPoint(loop);
  IterationSpace space =
      createIterationSpace(rewriter, loc, loop.getLowerBound(),
                           loop.getUpperBound(), loop.getStep());
  auto threads = scf::ForOp::create(rewriter, loc, launch.getThreadIds().x,
                                    space.size, launch.getBlockSize().x);
  rewriter.setInsertionPointToStart(threads.getBody());
  SmallVector<Value> variables =
      createInductionVariables(rewriter, loc, space, threads.getInductionVar());
  rewriter.eraseOp(loop.getBody()->getTerminator());
  rewriter.inlineBlockBefore(loop.getBody(), threads.getBody()->getTerminator(),
                             variables);
  rewriter.eraseOp(loop);
  createBarrierAfter(threads);
  return success();
}

/// Lets thread 0 alone do `ops`, which are neighbours and have no results.
void ThreadMapper::guard(ArrayRef<Operation *> ops) {
  if (ops.empty())
    return;
  Location loc = ops.front()->getLoc();
  createBarrierBefore(ops.front());
  rewriter.setInsertionPoint(ops.front());
  Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
  Value isFirst = arith::CmpIOp::create(rewriter, loc, arith::CmpIPredicate::eq,
                                        launch.getThreadIds().x, zero);
  auto branch = scf::IfOp::create(rewriter, loc, isFirst);
  for (Operation *op : ops)
    rewriter.moveOpBefore(op, branch.thenBlock()->getTerminator());
  createBarrierAfter(branch);
}

LogicalResult ThreadMapper::map(Block &block) {
  SmallVector<Operation *> writers;
  for (Operation &op : llvm::make_early_inc_range(block)) {
    if (auto loop = dyn_cast<scf::ParallelOp>(op)) {
      if (failed(distribute(loop)))
        return failure();
      continue;
    }
    if (hasParallelLoop(&op)) {
      // Reads of one iteration, or of a condition, before writes of the next.
      pendingReads |= hasUniform<memref::LoadOp>(&op);
      for (Region &region : op.getRegions())
        for (Block &inner : region)
          if (failed(map(inner)))
            return failure();
      pendingReads |= hasUniform<memref::LoadOp>(&op);
      continue;
    }
    if (!writes(&op)) {
      pendingReads |= hasUniform<memref::LoadOp>(&op);
      continue;
    }
    if (op.getNumResults() != 0)
      return op.emitOpError("writes memory and has results: no lowering to "
                            "threads");
    // Neighbours share one branch and one barrier.
    writers.push_back(&op);
    if (op.getNextNode() && writes(op.getNextNode()) &&
        op.getNextNode()->getNumResults() == 0 &&
        !hasParallelLoop(op.getNextNode()))
      continue;
    guard(writers);
    writers.clear();
  }
  return success();
}

namespace {

struct XentMapToThreadsPass final
    : mlir::xent::impl::XentMapToThreadsPassBase<XentMapToThreadsPass> {
  void runOnOperation() override {
    SmallVector<gpu::LaunchOp> launches;
    getOperation()->walk([&](gpu::LaunchOp op) { launches.push_back(op); });
    for (gpu::LaunchOp launch : launches)
      if (failed(ThreadMapper(&getContext(), launch)
                     .map(launch.getBody().front())))
        return signalPassFailure();
  }
};

} // namespace
