//===- PackContractions.cpp - matrix products on packed panels ------------===//

#include "AmxProduct.h"
#include "Contraction.h"
#include "DotProduct.h"
#include "PanelBlocks.h"
#include "RegisterBlock.h"
#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/IR/XentDialect.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Dialect/X86Vector/X86VectorDialect.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/LoopInvariantCodeMotionUtils.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTPACKCONTRACTIONSPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

namespace {

/// What multiplies.
enum class Unit {
  FMA, ///< fused multiply-adds of vectors, on panels
  Dot, ///< VDPBF16PS, on tiles of bf16
  AMX  ///< TDPBF16PS, on tiles of bf16
};

/// Replaces one contraction by loops over packed panels.
class ContractionPacker {
public:
  ContractionPacker(IRRewriter &rewriter, Contraction &match, Unit unit,
                    RegisterTile tile)
      : rewriter(rewriter), match(match), unit(unit), tile(tile),
        isSplit(unit != Unit::FMA && !match.isBF16()), loc(match.op.getLoc()) {}

  void run();

private:
  /// An operand in panels. If the product is split, what is left of it in bf16.
  struct Packed {
    Value panels, rest;
  };

  MatrixView getView(OpOperand *operand, unsigned rowLoop, unsigned colLoop);
  Packed pack(OpOperand *operand);
  Value createProduct(Value lhs, Value rhs, const MatrixView &out,
                      bool startsFromZero);
  Value createProducts(Packed lhs, Packed rhs, MatrixView out);
  Value createParallelProduct(Packed lhs, Packed rhs, const MatrixView &out);
  Value createOuterLoops(unsigned depth, Value out);

  IRRewriter &rewriter;
  Contraction &match;
  Unit unit;
  RegisterTile tile;
  /// Whether operands of f32 are split in two of bf16.
  bool isSplit;
  Location loc;
  /// The induction variable of each outer loop.
  llvm::SmallDenseMap<unsigned, Value> outerIndices;
  bool isZero = false;
  /// Whether panels and blocks are dealt out to threads.
  bool isParallel = false;
};

} // namespace

MatrixView ContractionPacker::getView(OpOperand *operand, unsigned rowLoop,
                                      unsigned colLoop) {
  AffineMap map = match.op.getMatchingIndexingMap(operand);
  MatrixView view;
  view.source = operand->get();
  view.rowDim = *match.getPosition(operand, rowLoop);
  view.colDim = *match.getPosition(operand, colLoop);
  for (unsigned i = 0, e = map.getNumResults(); i != e; ++i)
    view.indices.push_back(outerIndices.lookup(map.getDimPosition(i)));
  return view;
}

/// Packs an operand before the outermost loop that it does not depend on: in
/// every iteration it would be packed the same. Parallel loops are not left: in
/// these, every thread has panels of its own.
ContractionPacker::Packed ContractionPacker::pack(OpOperand *operand) {
  bool isLhs = operand == match.lhs;
  MatrixView view = getView(operand, isLhs ? match.m : match.n, match.k);
  OpBuilder::InsertionGuard guard(rewriter);
  while (auto loop = dyn_cast<scf::ForOp>(
             rewriter.getInsertionBlock()->getParentOp())) {
    auto isOutside = [&](Value value) {
      return !value || loop.isDefinedOutsideOfLoop(value);
    };
    if (!isOutside(view.source) || !llvm::all_of(view.indices, isOutside))
      break;
    rewriter.setInsertionPoint(loop);
  }
  if (unit == Unit::FMA)
    return {createPackedPanels(rewriter, loc, view, match.accumulator,
                               isLhs ? tile.rows : tile.getColumns(),
                               tile.lanes, isParallel),
            Value()};
  TileOrder order = !isLhs              ? TileOrder::Pairs
                    : unit == Unit::Dot ? TileOrder::Strips
                                        : TileOrder::Rows;
  auto packPart = [&](TilePart part) {
    return createBF16Tiles(rewriter, loc, view, order, part, isParallel);
  };
  return {packPart(TilePart::High),
          isSplit ? packPart(TilePart::Low) : Value()};
}

Value ContractionPacker::createProduct(Value lhs, Value rhs,
                                       const MatrixView &out,
                                       bool startsFromZero) {
  switch (unit) {
  case Unit::FMA:
    return createPackedProduct(rewriter, loc, lhs, rhs, out, startsFromZero,
                               tile, isParallel);
  case Unit::Dot:
    return createDotProduct(rewriter, loc, lhs, rhs, out, startsFromZero);
  case Unit::AMX:
    return createAmxProduct(rewriter, loc, lhs, rhs, out, startsFromZero);
  }
  llvm_unreachable("unknown unit");
}

/// (a + b) * (c + d) is a * c + a * d + b * c, but for b * d, which is about as
/// small as what both have lost.
Value ContractionPacker::createProducts(Packed lhs, Packed rhs,
                                        MatrixView out) {
  out.source = createProduct(lhs.panels, rhs.panels, out, isZero);
  if (!isSplit)
    return out.source;
  out.source =
      createProduct(lhs.panels, rhs.rest, out, /*startsFromZero=*/false);
  return createProduct(lhs.rest, rhs.panels, out, /*startsFromZero=*/false);
}

/// The product in blocks of whole panels, about equally large, one a thread.
Value ContractionPacker::createParallelProduct(Packed lhs, Packed rhs,
                                               const MatrixView &out) {
  bool isTiled = unit != Unit::FMA;
  PanelBlocks rows(rewriter, loc, lhs.panels, out.getRows(rewriter, loc),
                   isTiled ? kPanelRows : tile.rows,
                   unit == Unit::Dot ? kDotBlockRows
                   : isTiled         ? kTileBlockRows
                                     : kDealtRows,
                   /*isEven=*/true);
  PanelBlocks cols(rewriter, loc, rhs.panels, out.getCols(rewriter, loc),
                   isTiled ? kPanelRows : tile.getColumns(),
                   isTiled ? kTileBlockCols : kDealtCols, /*isEven=*/false);
  Value blocks =
      arith::MulIOp::create(rewriter, loc, rows.blockCount, cols.blockCount);
  auto loop = scf::ForallOp::create(rewriter, loc, OpFoldResult(blocks),
                                    out.source, std::nullopt);
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(loop.getTerminator());
  // Blocks of the same columns are neighbours: threads share their panels.
  Value number = loop.getInductionVar(0);
  auto enter = [&](PanelBlocks &blocks, Value number,
                   Packed operand) -> Packed {
    blocks.enter(rewriter, loc, number);
    return {blocks.slice(rewriter, loc, operand.panels),
            isSplit ? blocks.slice(rewriter, loc, operand.rest) : Value()};
  };
  Packed lhsBlock = enter(
      rows, arith::RemUIOp::create(rewriter, loc, number, rows.blockCount),
      lhs);
  Packed rhsBlock = enter(
      cols, arith::DivUIOp::create(rewriter, loc, number, rows.blockCount),
      rhs);

  MatrixView block;
  block.rowDim = out.rowDim;
  block.colDim = out.colDim;
  OpFoldResult zero = rewriter.getIndexAttr(0), one = rewriter.getIndexAttr(1);
  SmallVector<OpFoldResult> offsets(out.indices.begin(), out.indices.end()),
      sizes(out.indices.size(), one), strides(out.indices.size(), one);
  for (auto [range, dim] :
       {std::pair(&rows, out.rowDim), std::pair(&cols, out.colDim)}) {
    offsets[dim] = range->offset;
    sizes[dim] = range->size;
  }
  block.indices.assign(out.indices.size(),
                       getValueOrCreateConstantIndexOp(rewriter, loc, zero));
  Value shared = loop.getRegionIterArgs()[0];
  block.source = tensor::ExtractSliceOp::create(rewriter, loc, shared, offsets,
                                                sizes, strides);
  Value product = createProducts(lhsBlock, rhsBlock, block);
  rewriter.setInsertionPointToEnd(loop.getTerminator().getBody());
  tensor::ParallelInsertSliceOp::create(rewriter, loc, product, shared, offsets,
                                        sizes, strides);
  return loop.getResult(0);
}

/// The loops over all dimensions but m, n and k, the last ones first.
Value ContractionPacker::createOuterLoops(unsigned depth, Value out) {
  if (depth == match.outer.size()) {
    MatrixView view = getView(match.out, match.m, match.n);
    view.source = out;
    Packed lhs = pack(match.lhs), rhs = pack(match.rhs);
    return isParallel ? createParallelProduct(lhs, rhs, view)
                      : createProducts(lhs, rhs, view);
  }
  unsigned loop = match.outer[depth];
  OpOperand *operand = nullptr;
  for (OpOperand *candidate : {match.lhs, match.rhs, match.out})
    if (match.getPosition(candidate, loop))
      operand = candidate;
  Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
  Value one = arith::ConstantIndexOp::create(rewriter, loc, 1);
  Value extent = getValueOrCreateConstantIndexOp(
      rewriter, loc,
      tensor::getMixedSize(rewriter, loc, operand->get(),
                           *match.getPosition(operand, loop)));
  auto created = scf::ForOp::create(rewriter, loc, zero, extent, one, out);
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPointToEnd(created.getBody());
  outerIndices[loop] = created.getInductionVar();
  Value result = createOuterLoops(depth + 1, created.getRegionIterArg(0));
  scf::YieldOp::create(rewriter, loc, result);
  return created.getResult(0);
}

void ContractionPacker::run() {
  rewriter.setInsertionPoint(match.op);
  Value out = match.out->get();
  // A product on top of zeros need not read them. With a further reduction
  // loop, only its first iteration does.
  bool onlyParallel = llvm::all_of(match.outer, [&](unsigned loop) {
    return match.getPosition(match.out, loop).has_value();
  });
  if (auto fill = out.getDefiningOp<linalg::FillOp>();
      fill && onlyParallel && matchPattern(fill.value(), m_AnyZeroFloat())) {
    isZero = true;
    out = fill.output();
  }
  isParallel = isDealtOut(match, unit != Unit::FMA);
  rewriter.replaceOp(match.op, createOuterLoops(0, out));
}

/// Moves slices of loop-invariant tensors, and what their sizes are computed
/// of, out of the loops of `function`.
static void hoistSlices(FunctionOpInterface function) {
  function.walk([](scf::ForOp loop) {
    moveLoopInvariantCode(
        {&loop.getRegion()},
        [&](Value value, Region *) {
          return loop.isDefinedOutsideOfLoop(value);
        },
        [](Operation *op, Region *) {
          return isa<tensor::ExtractSliceOp, tensor::CastOp, tensor::DimOp,
                     tensor::CollapseShapeOp, tensor::ExpandShapeOp,
                     affine::AffineMinOp, affine::AffineApplyOp,
                     arith::ConstantOp>(op) &&
                 isPure(op);
        },
        [&](Operation *op, Region *) { op->moveBefore(loop); });
  });
}

/// Lets multiplications and additions of a product that stays as it is fuse, as
/// packed products do: where heads were rewritten, logits may be computed
/// twice, in tiles of different sizes, and should be the same.
static void allowContraction(linalg::LinalgOp op) {
  op.getBlock()->walk([](Operation *inner) {
    if (!isa<arith::AddFOp, arith::MulFOp>(inner))
      return;
    auto math = cast<arith::ArithFastMathInterface>(inner);
    arith::FastMathFlags flags =
        math.getFastMathFlagsAttr().getValue() | arith::FastMathFlags::contract;
    inner->setAttr(math.getFastMathAttrName(),
                   arith::FastMathFlagsAttr::get(inner->getContext(), flags));
  });
}

namespace {

struct XentPackContractionsPass final
    : mlir::xent::impl::XentPackContractionsPassBase<XentPackContractionsPass> {
  using Base::Base;

  void runOnOperation() override {
    MachineDescription machine = describeHost(vectorBits, vectorRegisters);
    int64_t bits = machine.vectorBits, registers = machine.vectorRegisters;
    if (bits != 128 && bits != 256 && bits != 512) {
      emitError(getOperation()->getLoc())
          << "xent-pack-contractions: vector-bits = " << bits
          << " is none of 128, 256, 512";
      return signalPassFailure();
    }
    if (registers != 16 && registers != 32) {
      emitError(getOperation()->getLoc())
          << "xent-pack-contractions: vector-registers = " << registers
          << " is none of 16, 32";
      return signalPassFailure();
    }
    IRRewriter rewriter(&getContext());
    for (FunctionOpInterface function : getFunctions(getOperation())) {
      hoistSlices(function);
      SmallVector<linalg::LinalgOp> ops;
      function.walk([&](linalg::LinalgOp op) { ops.push_back(op); });
      for (linalg::LinalgOp op : ops) {
        FailureOr<Contraction> match = matchContraction(op);
        if (failed(match))
          continue;
        if (isSmallContraction(*match)) {
          if (function->hasAttr(XentDialect::getHeadsAttrName()))
            allowContraction(op);
          continue;
        }
        RegisterTile tile =
            getRegisterTile(bits, registers, match->accumulator.getWidth());
        ContractionPacker(rewriter, *match, getUnit(*match), tile).run();
      }
    }
  }

private:
  Unit getUnit(const Contraction &match) const {
    if (!match.isForBF16(bf16x3))
      return Unit::FMA;
    return amx ? Unit::AMX : avx512BF16 ? Unit::Dot : Unit::FMA;
  }
};

} // namespace
