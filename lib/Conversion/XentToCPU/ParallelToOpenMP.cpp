//===- ParallelToOpenMP.cpp - threads for parallel loops ------------------===//
//
// Unlike the upstream conversion: iterations are dealt out while the loop runs,
// and the body is not put into a memref.alloca_scope, which would not hold
// control flow.
//
//===----------------------------------------------------------------------===//

#include "Xent/Conversion/XentToCPU/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/OpenMP/OpenMPDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTPARALLELTOOPENMPPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

namespace {

struct XentParallelToOpenMPPass final
    : mlir::xent::impl::XentParallelToOpenMPPassBase<XentParallelToOpenMPPass> {
  using Base::Base;

  void runOnOperation() override {
    if (numThreads < 0) {
      emitError(getOperation()->getLoc())
          << "xent-parallel-to-openmp: num-threads = " << numThreads.getValue()
          << " is negative";
      return signalPassFailure();
    }
    SmallVector<scf::ParallelOp> loops;
    getOperation()->walk([&](scf::ParallelOp op) {
      // Inner loops stay in the thread that runs the outer one.
      if (op.getNumReductions() == 0 &&
          !op->getParentOfType<scf::ParallelOp>() &&
          !op->getParentOfType<omp::ParallelOp>())
        loops.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (scf::ParallelOp loop : loops)
      convert(rewriter, loop);
  }

private:
  void convert(IRRewriter &rewriter, scf::ParallelOp loop);
};

} // namespace

void XentParallelToOpenMPPass::convert(IRRewriter &rewriter,
                                       scf::ParallelOp loop) {
  Location loc = loop.getLoc();
  rewriter.setInsertionPoint(loop);
  omp::ParallelOperands parallelClauses;
  if (numThreads > 0)
    parallelClauses.numThreads = arith::ConstantOp::create(
        rewriter, loc, rewriter.getI32IntegerAttr(numThreads));
  auto parallel = omp::ParallelOp::create(rewriter, loc, parallelClauses);
  rewriter.createBlock(&parallel.getRegion());
  // Not dynamic: Debian's libomp, which has its debugging code, takes some
  // microseconds for each time that a thread asks for work.
  omp::WsloopOperands scheduleClauses;
  scheduleClauses.scheduleKind = omp::ClauseScheduleKindAttr::get(
      &getContext(), omp::ClauseScheduleKind::Guided);
  auto wsloop = omp::WsloopOp::create(rewriter, loc, scheduleClauses);
  omp::TerminatorOp::create(rewriter, loc);

  rewriter.createBlock(&wsloop.getRegion());
  omp::LoopNestOperands nestClauses;
  llvm::append_range(nestClauses.loopLowerBounds, loop.getLowerBound());
  llvm::append_range(nestClauses.loopUpperBounds, loop.getUpperBound());
  llvm::append_range(nestClauses.loopSteps, loop.getStep());
  auto nest = omp::LoopNestOp::create(rewriter, loc, nestClauses);
  Operation *reduce = loop.getBody()->getTerminator();
  rewriter.setInsertionPoint(reduce);
  rewriter.replaceOpWithNewOp<omp::YieldOp>(reduce);
  rewriter.inlineRegionBefore(loop.getRegion(), nest.getRegion(),
                              nest.getRegion().begin());
  rewriter.eraseOp(loop);
}
