//===- HoistChunkBuffers.cpp - one allocation for all chunks --------------===//

#include "UpperBound.h"
#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTHOISTCHUNKBUFFERSPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent::detail;

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
               memref::DeallocOp, memref::PrefetchOp, vector::TransferReadOp,
               vector::TransferWriteOp, vector::LoadOp, amx::TileLoadOp,
               amx::TileStoreOp, DestinationStyleOpInterface>(user))
        return false;
    }
  }
  return true;
}

/// The loop whose body `op` is in, alone or in a branch of it; null if it is in
/// none.
static scf::ForOp getLoopAround(Operation *op) {
  Operation *parent = op->getParentOp();
  while (isa<scf::IfOp>(parent))
    parent = parent->getParentOp();
  return dyn_cast<scf::ForOp>(parent);
}

namespace {

/// What to allocate before a loop for all iterations: of each extent that is
/// known only inside, the most that it can be.
struct Reservation {
  scf::ForOp loop;
  /// Bytes of what is constant.
  int64_t constant = 1;
  /// The other factors.
  SmallVector<UpperBound> extents;
};

} // namespace

static FailureOr<Reservation> reserve(memref::AllocOp alloc, scf::ForOp loop) {
  MemRefType type = alloc.getType();
  Reservation result;
  result.loop = loop;
  int64_t factor = llvm::divideCeil(type.getElementTypeBitWidth(), 8);
  unsigned dynamic = 0;
  for (int64_t size : type.getShape()) {
    if (ShapedType::isDynamic(size)) {
      FailureOr<UpperBound> bound =
          computeUpperBound(alloc.getDynamicSizes()[dynamic++], loop);
      if (failed(bound))
        return failure();
      std::optional<int64_t> known = bound->getConstant();
      if (!known) {
        result.extents.push_back(*bound);
        continue;
      }
      size = *known;
    }
    if (llvm::MulOverflow(factor, size, factor))
      return failure();
  }
  result.constant = factor;
  return result;
}

static Value createBytes(OpBuilder &b, Location loc,
                         const Reservation &reservation) {
  Value bytes = arith::ConstantIndexOp::create(b, loc, reservation.constant);
  for (const UpperBound &extent : reservation.extents)
    bytes = arith::MulIOp::create(b, loc, bytes, extent.create(b, loc));
  return bytes;
}

namespace {

struct XentHoistChunkBuffersPass final
    : mlir::xent::impl::XentHoistChunkBuffersPassBase<
          XentHoistChunkBuffersPass> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    for (FunctionOpInterface function : xent::getFunctions(getOperation())) {
      SmallVector<memref::AllocOp> allocs;
      function.walk<WalkOrder::PreOrder>([&](Operation *op) {
        if (outsideParallel && isa<scf::ForallOp>(op))
          return WalkResult::skip();
        if (auto alloc = dyn_cast<memref::AllocOp>(op))
          allocs.push_back(alloc);
        return WalkResult::advance();
      });
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
  FailureOr<Reservation> chosen = failure();
  for (scf::ForOp loop = getLoopAround(alloc); loop;
       loop = getLoopAround(loop)) {
    FailureOr<Reservation> next = reserve(alloc, loop);
    if (failed(next))
      break;
    chosen = std::move(next);
  }
  if (failed(chosen))
    return;
  rewriter.setInsertionPoint(chosen->loop);
  Location loc = alloc.getLoc();
  Value bytes = createBytes(rewriter, loc, *chosen);
  auto bytesType =
      MemRefType::get({ShapedType::kDynamic}, rewriter.getI8Type());
  Value buffer = memref::AllocOp::create(rewriter, loc, bytesType, bytes,
                                         alloc.getAlignmentAttr());
  rewriter.setInsertionPoint(alloc);
  Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
  rewriter.replaceOpWithNewOp<memref::ViewOp>(alloc, type, buffer, zero,
                                              alloc.getDynamicSizes());
}
