//===- LowerAmx.cpp - tiles of AMX to intrinsics --------------------------===//
//
// Upstream's conversion leaves tiles that loops carry with a type that LLVM
// does not have, and has no load that spares the level-1 cache.
//
//===----------------------------------------------------------------------===//

#include "PackBF16Tiles.h"
#include "Xent/Conversion/XentToCPU/Passes.h"
#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/Patterns.h"
#include "mlir/Transforms/DialectConversion.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTLOWERAMXPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

namespace {

/// Emits intrinsics in the place of one op.
struct AmxBuilder {
  AmxBuilder(ConversionPatternRewriter &b, Location loc) : b(b), loc(loc) {}

  Value i16(int64_t value) {
    return LLVM::ConstantOp::create(b, loc, b.getI16IntegerAttr(value));
  }
  /// Rows, and bytes of a row.
  SmallVector<Value> getShape(amx::TileType type) {
    int64_t bytes = type.getElementTypeBitWidth() / 8;
    return {i16(type.getDimSize(0)), i16(type.getDimSize(1) * bytes)};
  }
  Value call(StringRef name, ValueRange operands) {
    Type type = LLVM::LLVMX86AMXType::get(b.getContext());
    return LLVM::CallIntrinsicOp::create(b, loc, type, b.getStringAttr(name),
                                         operands)
        .getResult(0);
  }
  /// What loads and stores of tiles at an element begin with: the shape of the
  /// tile, the address, and the bytes from one row to the next.
  SmallVector<Value> getPlace(amx::TileType tile, Value memref,
                              ValueRange indices) {
    auto type = cast<MemRefType>(memref.getType());
    auto metadata = memref::ExtractStridedMetadataOp::create(b, loc, memref);
    Value element = metadata.getOffset();
    for (auto [index, stride] :
         llvm::zip_equal(indices, metadata.getStrides())) {
      Value step = arith::MulIOp::create(b, loc, index, stride);
      element = arith::AddIOp::create(b, loc, element, step);
    }
    Value size = arith::ConstantIndexOp::create(
        b, loc, type.getElementTypeBitWidth() / 8);
    Value base = memref::ExtractAlignedPointerAsIndexOp::create(
        b, loc, metadata.getBaseBuffer());
    Value address = arith::AddIOp::create(
        b, loc, base, arith::MulIOp::create(b, loc, element, size));
    Value rowStride = metadata.getStrides()[type.getRank() - 2];
    Value pitch = arith::MulIOp::create(b, loc, rowStride, size);
    auto toI64 = [&](Value value) -> Value {
      return arith::IndexCastOp::create(b, loc, b.getI64Type(), value);
    };
    auto pointer = LLVM::LLVMPointerType::get(b.getContext());
    SmallVector<Value> place = getShape(tile);
    place.push_back(LLVM::IntToPtrOp::create(b, loc, pointer, toI64(address)));
    place.push_back(toI64(pitch));
    return place;
  }

  ConversionPatternRewriter &b;
  Location loc;
};

struct LowerZero final : OpConversionPattern<amx::TileZeroOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(amx::TileZeroOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    AmxBuilder b(rewriter, op.getLoc());
    rewriter.replaceOp(
        op, b.call("llvm.x86.tilezero.internal", b.getShape(op.getTileType())));
    return success();
  }
};

struct LowerLoad final : OpConversionPattern<amx::TileLoadOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(amx::TileLoadOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (op.getStride())
      return rewriter.notifyMatchFailure(op, "has a stride of its own");
    AmxBuilder b(rewriter, op.getLoc());
    StringRef name = op->hasAttr(getStreamedAttrName())
                         ? "llvm.x86.tileloaddt164.internal"
                         : "llvm.x86.tileloadd64.internal";
    rewriter.replaceOp(op,
                       b.call(name, b.getPlace(op.getTileType(), op.getBase(),
                                               adaptor.getIndices())));
    return success();
  }
};

struct LowerStore final : OpConversionPattern<amx::TileStoreOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(amx::TileStoreOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (op.getStride())
      return rewriter.notifyMatchFailure(op, "has a stride of its own");
    AmxBuilder b(rewriter, op.getLoc());
    SmallVector<Value> operands =
        b.getPlace(op.getTileType(), op.getBase(), adaptor.getIndices());
    operands.push_back(adaptor.getVal());
    LLVM::CallIntrinsicOp::create(
        rewriter, op.getLoc(),
        rewriter.getStringAttr("llvm.x86.tilestored64.internal"), operands);
    rewriter.eraseOp(op);
    return success();
  }
};

struct LowerProduct final : OpConversionPattern<amx::TileMulFOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(amx::TileMulFOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto lhs = cast<amx::TileType>(op.getLhs().getType());
    if (!lhs.getElementType().isBF16())
      return rewriter.notifyMatchFailure(op, "is not of bf16");
    AmxBuilder b(rewriter, op.getLoc());
    // Rows and bytes of a row of the sums, and bytes of a row of the left one.
    SmallVector<Value> operands =
        b.getShape(cast<amx::TileType>(op.getAcc().getType()));
    operands.push_back(b.getShape(lhs)[1]);
    operands.append({adaptor.getAcc(), adaptor.getLhs(), adaptor.getRhs()});
    rewriter.replaceOp(op, b.call("llvm.x86.tdpbf16ps.internal", operands));
    return success();
  }
};

struct XentLowerAmxPass final
    : mlir::xent::impl::XentLowerAmxPassBase<XentLowerAmxPass> {
  void runOnOperation() override {
    MLIRContext *context = &getContext();
    TypeConverter converter;
    converter.addConversion([](Type type) { return type; });
    converter.addConversion([](amx::TileType type) -> Type {
      return LLVM::LLVMX86AMXType::get(type.getContext());
    });
    RewritePatternSet patterns(context);
    ConversionTarget target(*context);
    target.markUnknownOpDynamicallyLegal([](Operation *) { return true; });
    target.addIllegalDialect<amx::AMXDialect>();
    scf::populateSCFStructuralTypeConversionsAndLegality(converter, patterns,
                                                         target);
    patterns.add<LowerZero, LowerLoad, LowerStore, LowerProduct>(converter,
                                                                 context);
    if (failed(applyPartialConversion(getOperation(), target,
                                      std::move(patterns))))
      signalPassFailure();
  }
};

} // namespace
