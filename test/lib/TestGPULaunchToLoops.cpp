//===- TestGPULaunchToLoops.cpp - run gpu.launch on a CPU -----------------===//
//
// For tests of numbers without a GPU: the same body that becomes a kernel, as a
// loop over the blocks of the grid, with one thread a block. Barriers mean
// nothing then. That is the meaning of a launch only if its body works for any
// block size, which that of xent-map-to-threads does.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Pass/Pass.h"

using namespace mlir;

namespace {

struct TestGPULaunchToLoops final
    : PassWrapper<TestGPULaunchToLoops, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(TestGPULaunchToLoops)

  StringRef getArgument() const final {
    return "test-xent-gpu-launch-to-loops";
  }
  StringRef getDescription() const final {
    return "Turn gpu.launch into loops over blocks of one thread, and memory "
           "of the device into memory of the host";
  }
  void getDependentDialects(DialectRegistry &registry) const override {
    registry
        .insert<arith::ArithDialect, memref::MemRefDialect, scf::SCFDialect>();
  }

  void runOnOperation() override;
};

} // namespace

/// Gives a workgroup attribution, an array of bytes, memory of the host. Its
/// users are views, which are cast to the default memory space at once.
static FailureOr<Value> replaceAttribution(RewriterBase &rewriter,
                                           BlockArgument attribution,
                                           Location loc) {
  auto type = cast<MemRefType>(attribution.getType());
  Value bytes = memref::AllocOp::create(
      rewriter, loc, MemRefType::get(type.getShape(), type.getElementType()),
      rewriter.getI64IntegerAttr(16));
  for (Operation *user : llvm::make_early_inc_range(attribution.getUsers())) {
    auto view = dyn_cast<memref::ViewOp>(user);
    if (!view)
      return user->emitOpError("of workgroup memory is not expected");
    auto viewType = cast<MemRefType>(view.getType());
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.setInsertionPoint(view);
    Value hostView = memref::ViewOp::create(
        rewriter, view.getLoc(),
        MemRefType::get(viewType.getShape(), viewType.getElementType()), bytes,
        view.getByteShift(), view.getSizes());
    for (Operation *cast : llvm::make_early_inc_range(view->getUsers())) {
      if (!isa<memref::MemorySpaceCastOp>(cast))
        return cast->emitOpError("of workgroup memory is not expected");
      rewriter.replaceOp(cast, hostView);
    }
    rewriter.eraseOp(view);
  }
  return bytes;
}

static LogicalResult convertLaunch(RewriterBase &rewriter,
                                   gpu::LaunchOp launch) {
  Location loc = launch.getLoc();
  rewriter.setInsertionPoint(launch);
  Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
  Value one = arith::ConstantIndexOp::create(rewriter, loc, 1);
  SmallVector<Value> workgroupMemory;
  for (BlockArgument attribution : launch.getWorkgroupAttributions()) {
    FailureOr<Value> bytes = replaceAttribution(rewriter, attribution, loc);
    if (failed(bytes))
      return failure();
    workgroupMemory.push_back(*bytes);
  }
  auto blocks =
      scf::ForOp::create(rewriter, loc, zero, launch.getGridSizeX(), one);
  for (Value bytes : workgroupMemory)
    memref::DeallocOp::create(rewriter, loc, bytes);

  Block &body = launch.getBody().front();
  SmallVector<gpu::BarrierOp> barriers;
  launch.walk([&](gpu::BarrierOp op) { barriers.push_back(op); });
  for (gpu::BarrierOp op : barriers)
    rewriter.eraseOp(op);
  // Ids of the block and the thread, sizes of the grid and the block.
  SmallVector<Value> arguments = {
      blocks.getInductionVar(), zero, zero, zero, zero, zero,
      launch.getGridSizeX(),    one,  one,  one,  one,  one};
  arguments.append(body.getNumArguments() - arguments.size(), zero);
  for (auto [argument, value] : llvm::zip(body.getArguments(), arguments))
    if (!argument.use_empty())
      rewriter.replaceAllUsesWith(argument, value);
  body.eraseArguments(0, body.getNumArguments());
  rewriter.eraseOp(body.getTerminator());
  rewriter.inlineBlockBefore(&body, blocks.getBody()->getTerminator());
  rewriter.eraseOp(launch);
  return success();
}

void TestGPULaunchToLoops::runOnOperation() {
  IRRewriter rewriter(&getContext());
  SmallVector<Operation *> ops;
  getOperation().walk([&](Operation *op) {
    if (isa<gpu::LaunchOp, gpu::AllocOp, gpu::DeallocOp, gpu::MemcpyOp>(op))
      ops.push_back(op);
  });
  for (Operation *op : ops) {
    rewriter.setInsertionPoint(op);
    if (auto launch = dyn_cast<gpu::LaunchOp>(op)) {
      if (failed(convertLaunch(rewriter, launch)))
        return signalPassFailure();
    } else if (auto alloc = dyn_cast<gpu::AllocOp>(op)) {
      auto hostAlloc = memref::AllocOp::create(
          rewriter, op->getLoc(), alloc.getType(), alloc.getDynamicSizes());
      rewriter.replaceOp(op, hostAlloc);
    } else if (auto dealloc = dyn_cast<gpu::DeallocOp>(op)) {
      memref::DeallocOp::create(rewriter, op->getLoc(), dealloc.getMemref());
      rewriter.eraseOp(op);
    } else if (auto copy = dyn_cast<gpu::MemcpyOp>(op)) {
      memref::CopyOp::create(rewriter, op->getLoc(), copy.getSrc(),
                             copy.getDst());
      rewriter.eraseOp(op);
    }
  }
}

namespace mlir::xent::test {
void registerTestKernelsSM80();
void registerTestKernelsSM90();
void registerTestPasses();
} // namespace mlir::xent::test

void mlir::xent::test::registerTestPasses() {
  PassRegistration<TestGPULaunchToLoops>();
  registerTestKernelsSM80();
  registerTestKernelsSM90();
}
