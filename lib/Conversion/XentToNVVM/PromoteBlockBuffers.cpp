//===- PromoteBlockBuffers.cpp - place what gpu.launch allocates ----------===//

#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTPROMOTEBLOCKBUFFERSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

/// Every part of an array of bytes starts at a multiple of this, which suits
/// all element types.
static constexpr int64_t alignment = 16;

namespace {

/// One allocation with a constant upper bound.
struct Buffer {
  memref::AllocOp op;
  /// Upper bounds of the extents.
  SmallVector<int64_t> shape;
  int64_t bytes;
};

/// A buffer's place in an array of bytes.
struct Placement {
  memref::AllocOp op;
  int64_t offset;
};

} // namespace

static FailureOr<Buffer> getBounds(memref::AllocOp op) {
  MemRefType type = op.getType();
  if (!type.getLayout().isIdentity() || type.getMemorySpace())
    return op.emitOpError("in a kernel must have the identity layout and no "
                          "memory space");
  Type element = type.getElementType();
  if (!element.isIntOrIndexOrFloat())
    return op.emitOpError("in a kernel must hold scalars");
  int64_t bytes = element.isIndex()
                      ? 8
                      : llvm::divideCeil(element.getIntOrFloatBitWidth(), 8);
  Buffer buffer{op, SmallVector<int64_t>(type.getShape()), bytes};
  for (auto [dim, extent] : llvm::enumerate(buffer.shape)) {
    if (ShapedType::isDynamic(extent)) {
      Value size = op.getDynamicSizes()[type.getDynamicDimIndex(dim)];
      FailureOr<int64_t> bound = ValueBoundsConstraintSet::computeConstantBound(
          presburger::BoundType::UB, size, /*stopCondition=*/nullptr,
          /*closedUB=*/true);
      if (failed(bound))
        return op.emitOpError("in a kernel has no constant upper bound of its "
                              "extent ")
               << dim;
      extent = std::max<int64_t>(*bound, 0);
    }
    if (llvm::MulOverflow(buffer.bytes, extent, buffer.bytes))
      return op.emitOpError("in a kernel is too large");
  }
  buffer.bytes = llvm::alignTo(std::max<int64_t>(buffer.bytes, 1), alignment);
  return buffer;
}

/// Replaces `op` by a view of `bytes` from byte `offset` on.
static void replaceByView(RewriterBase &rewriter, memref::AllocOp op,
                          Value bytes, Value offset) {
  Location loc = op.getLoc();
  MemRefType type = op.getType();
  rewriter.setInsertionPoint(op);
  Attribute space = cast<MemRefType>(bytes.getType()).getMemorySpace();
  auto viewType = MemRefType::get(type.getShape(), type.getElementType(),
                                  MemRefLayoutAttrInterface(), space);
  Value view = memref::ViewOp::create(rewriter, loc, viewType, bytes, offset,
                                      op.getDynamicSizes());
  // Users see generic memory: where it is does not enter their types. The back
  // end finds out again.
  if (space)
    view = memref::MemorySpaceCastOp::create(rewriter, loc, type, view);
  rewriter.replaceOp(op, view);
}

/// Replaces `buffer` by memory of the thread.
static void promoteToThread(RewriterBase &rewriter, const Buffer &buffer) {
  memref::AllocOp op = buffer.op;
  Location loc = op.getLoc();
  auto bytesType = MemRefType::get({buffer.bytes}, rewriter.getI8Type());
  // Outside of the loops, or each iteration would take more stack.
  auto launch = op->getParentOfType<gpu::LaunchOp>();
  rewriter.setInsertionPointToStart(&launch.getBody().front());
  Value bytes = memref::AllocaOp::create(rewriter, loc, bytesType,
                                         rewriter.getI64IntegerAttr(alignment));
  Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
  replaceByView(rewriter, op, bytes, zero);
}

/// Replaces buffers by parts of one array in workgroup memory.
static void promoteToWorkgroup(RewriterBase &rewriter, gpu::LaunchOp launch,
                               ArrayRef<Placement> placements, int64_t size) {
  if (placements.empty())
    return;
  auto space = gpu::AddressSpaceAttr::get(rewriter.getContext(),
                                          gpu::AddressSpace::Workgroup);
  auto type = MemRefType::get({size}, rewriter.getI8Type(),
                              MemRefLayoutAttrInterface(), space);
  Value bytes = launch.addWorkgroupAttribution(type, launch.getLoc());
  for (auto [op, position] : placements) {
    rewriter.setInsertionPoint(op);
    Value offset =
        arith::ConstantIndexOp::create(rewriter, op.getLoc(), position);
    replaceByView(rewriter, op, bytes, offset);
  }
}

/// Replaces buffers by parts of one buffer in device memory, `size` bytes for
/// each block of the grid.
static void promoteToDevice(RewriterBase &rewriter, gpu::LaunchOp launch,
                            ArrayRef<Placement> placements, int64_t size) {
  if (placements.empty())
    return;
  Location loc = launch.getLoc();
  rewriter.setInsertionPoint(launch);
  Value blockBytes = arith::ConstantIndexOp::create(rewriter, loc, size);
  Value gridBytes =
      arith::MulIOp::create(rewriter, loc, blockBytes, launch.getGridSizeX());
  auto type = MemRefType::get({ShapedType::kDynamic}, rewriter.getI8Type());
  Value bytes = memref::AllocOp::create(rewriter, loc, type, gridBytes);
  rewriter.setInsertionPointAfter(launch);
  memref::DeallocOp::create(rewriter, loc, bytes);
  rewriter.setInsertionPointToStart(&launch.getBody().front());
  Value start =
      arith::MulIOp::create(rewriter, loc, blockBytes, launch.getBlockIds().x);
  for (auto [op, position] : placements) {
    rewriter.setInsertionPoint(op);
    Value offset = arith::AddIOp::create(
        rewriter, op.getLoc(), start,
        arith::ConstantIndexOp::create(rewriter, op.getLoc(), position));
    replaceByView(rewriter, op, bytes, offset);
  }
}

namespace {

struct XentPromoteBlockBuffersPass final
    : mlir::xent::impl::XentPromoteBlockBuffersPassBase<
          XentPromoteBlockBuffersPass> {
  using Base::Base;

  LogicalResult promote(gpu::LaunchOp launch) {
    IRRewriter rewriter(&getContext());
    SmallVector<memref::DeallocOp> frees;
    launch.walk([&](memref::DeallocOp op) { frees.push_back(op); });
    for (memref::DeallocOp op : frees)
      rewriter.eraseOp(op);

    SmallVector<memref::AllocOp> allocations;
    launch.walk([&](memref::AllocOp op) { allocations.push_back(op); });
    SmallVector<Placement> workgroup, device;
    int64_t workgroupBytes = 0, deviceBytes = 0;
    for (memref::AllocOp op : allocations) {
      FailureOr<Buffer> buffer = getBounds(op);
      if (failed(buffer))
        return failure();
      if (op->getParentOfType<scf::ParallelOp>()) {
        promoteToThread(rewriter, *buffer);
      } else if (buffer->bytes <= maxWorkgroupBytes - workgroupBytes) {
        workgroup.push_back({op, workgroupBytes});
        workgroupBytes += buffer->bytes;
      } else {
        device.push_back({op, deviceBytes});
        deviceBytes += buffer->bytes;
      }
    }
    promoteToWorkgroup(rewriter, launch, workgroup, workgroupBytes);
    promoteToDevice(rewriter, launch, device, deviceBytes);
    return success();
  }

  void runOnOperation() override {
    SmallVector<gpu::LaunchOp> launches;
    getOperation()->walk([&](gpu::LaunchOp op) { launches.push_back(op); });
    for (gpu::LaunchOp launch : launches)
      if (failed(promote(launch)))
        return signalPassFailure();
  }
};

} // namespace
