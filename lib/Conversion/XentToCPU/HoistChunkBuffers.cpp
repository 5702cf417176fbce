//===- HoistChunkBuffers.cpp - one allocation for all chunks --------------===//

#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTHOISTCHUNKBUFFERSPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

/// Whether no use of `buffer`, or of a view of it, lets it live longer than one
/// iteration of the loop around it.
static bool staysInIteration(Value buffer) {
  SmallVector<Value> views = {buffer};
  while (!views.empty()) {
    for (OpOperand &use : views.pop_back_val().getUses()) {
      Operation *user = use.getOwner();
      if (isa<ViewLikeOpInterface>(user)) {
        llvm::append_range(views, user->getResults());
        continue;
      }
      // The element of a store may be the buffer itself.
      if (auto store = dyn_cast<memref::StoreOp>(user))
        if (store.getValueToStore() == use.get())
          return false;
      if (!isa<memref::LoadOp, memref::StoreOp, memref::CopyOp, memref::DimOp,
               memref::DeallocOp, vector::TransferReadOp,
               vector::TransferWriteOp, DestinationStyleOpInterface>(user))
        return false;
    }
  }
  return true;
}

/// The number of bytes to allocate before `loop` for all iterations: of each
/// extent that is known only inside, the largest it can be.
static FailureOr<Value> createBytes(OpBuilder &b, memref::AllocOp alloc,
                                    scf::ForOp loop) {
  MemRefType type = alloc.getType();
  int64_t constant = llvm::divideCeil(type.getElementTypeBitWidth(), 8);
  SmallVector<Value> outside;
  unsigned dynamic = 0;
  for (int64_t size : type.getShape()) {
    if (ShapedType::isDynamic(size)) {
      Value extent = alloc.getDynamicSizes()[dynamic++];
      if (loop.isDefinedOutsideOfLoop(extent)) {
        outside.push_back(extent);
        continue;
      }
      FailureOr<int64_t> bound = ValueBoundsConstraintSet::computeConstantBound(
          presburger::BoundType::UB, extent, /*stopCondition=*/nullptr,
          /*closedUB=*/true);
      if (failed(bound))
        return failure();
      size = *bound;
    }
    if (llvm::MulOverflow(constant, size, constant))
      return failure();
  }
  Value bytes = arith::ConstantIndexOp::create(b, alloc.getLoc(), constant);
  for (Value extent : outside)
    bytes = arith::MulIOp::create(b, alloc.getLoc(), bytes, extent);
  return bytes;
}

namespace {

struct XentHoistChunkBuffersPass final
    : mlir::xent::impl::XentHoistChunkBuffersPassBase<
          XentHoistChunkBuffersPass> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    for (FunctionOpInterface function : xent::getFunctions(getOperation())) {
      SmallVector<memref::AllocOp> allocs;
      function.walk([&](memref::AllocOp op) { allocs.push_back(op); });
      for (memref::AllocOp op : allocs)
        hoist(rewriter, op);
    }
  }

private:
  void hoist(IRRewriter &rewriter, memref::AllocOp alloc);
};

} // namespace

void XentHoistChunkBuffersPass::hoist(IRRewriter &rewriter,
                                      memref::AllocOp alloc) {
  MemRefType type = alloc.getType();
  if (!type.getLayout().isIdentity() ||
      !type.getElementType().isIntOrIndexOrFloat() ||
      type.getElementType().isIndex() || type.getMemorySpace() ||
      !staysInIteration(alloc))
    return;
  // As far out as sizes can be bounded.
  Value bytes;
  Operation *point = nullptr;
  for (auto loop = dyn_cast<scf::ForOp>(alloc->getParentOp()); loop;
       loop = dyn_cast<scf::ForOp>(loop->getParentOp())) {
    rewriter.setInsertionPoint(loop);
    FailureOr<Value> total = createBytes(rewriter, alloc, loop);
    if (failed(total))
      break;
    bytes = *total;
    point = loop;
  }
  if (!point)
    return;
  rewriter.setInsertionPoint(point);
  Location loc = alloc.getLoc();
  auto bytesType =
      MemRefType::get({ShapedType::kDynamic}, rewriter.getI8Type());
  Value buffer = memref::AllocOp::create(rewriter, loc, bytesType, bytes,
                                         alloc.getAlignmentAttr());
  rewriter.setInsertionPoint(alloc);
  Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
  rewriter.replaceOpWithNewOp<memref::ViewOp>(alloc, type, buffer, zero,
                                              alloc.getDynamicSizes());
}
