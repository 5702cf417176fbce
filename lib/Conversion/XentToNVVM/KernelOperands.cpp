//===- KernelOperands.cpp - kernels as the host launches them -------------===//

#include "KernelOperands.h"
#include "Kernels/RegionInliner.h"
#include "RuntimeCalls.h"
#include "Xent/Runtime/Cuda.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;
using xent_gpu::KernelKind;
using xent_gpu::Statistics;

HostBuffer KernelOperands::getBuffer(Value memref) {
  auto type = cast<MemRefType>(memref.getType());
  auto metadata = memref::ExtractStridedMetadataOp::create(b, memref);
  Value base = memref::ExtractAlignedPointerAsIndexOp::create(
      b, metadata.getBaseBuffer());
  Value bytes = arith::MulIOp::create(b, metadata.getOffset(),
                                      index(type.getElementTypeBitWidth() / 8));
  Value address = toInt(arith::AddIOp::create(b, base, bytes), 64);
  HostBuffer buffer;
  buffer.address = LLVM::IntToPtrOp::create(
      b, LLVM::LLVMPointerType::get(b.getContext()), address);
  buffer.sizes = metadata.getSizes();
  buffer.strides = metadata.getStrides();
  return buffer;
}

/// Elements from one index of a dimension to the next, as an i64.
Value KernelOperands::getStride(Value memref, unsigned dimension) {
  return toInt(getBuffer(memref).strides[dimension], 64);
}

/// M, N or K of the kernel.
Value KernelOperands::getExtent(ParameterKind kind) {
  auto dim = [&](Value memref, int64_t i) -> Value {
    return memref::DimOp::create(b, memref, i);
  };
  // Of a tile [M, N], or of a vector of the state.
  if (!op.hasProduct())
    return dim(op.getOuts()[0], kind == ParameterKind::N ? 1 : 0);
  bool isA = kind == ParameterKind::M,
       mnMajor = isA ? op.getAMnMajor() : op.getBMnMajor();
  if (kind == ParameterKind::K)
    return dim(op.getA(), op.getAMnMajor() ? 0 : 1);
  return dim(isA ? op.getA() : op.getB(), mnMajor ? 1 : 0);
}

Value KernelOperands::getBlocks(const KernelLaunch &launch) {
  auto tiles = [&](ParameterKind kind, int64_t size, int64_t multiple) {
    Value count = arith::CeilDivSIOp::create(b, getExtent(kind), index(size));
    if (multiple == 1)
      return count;
    Value groups = arith::CeilDivSIOp::create(b, count, index(multiple));
    return arith::MulIOp::create(b, groups, index(multiple)).getResult();
  };
  Value blocks = index(1);
  if (launch.rowsPerBlock)
    blocks = tiles(ParameterKind::M, launch.rowsPerBlock, launch.cluster);
  if (launch.columnsPerBlock)
    blocks = arith::MulIOp::create(
        b, blocks, tiles(ParameterKind::N, launch.columnsPerBlock, 1));
  if (!launch.persistent)
    return blocks;
  declareRuntime(module, RuntimeFunction::Blocks);
  Value cluster =
      arith::ConstantOp::create(b, b.getI64IntegerAttr(launch.cluster));
  Value resident = createRuntimeCall(b, b.getLoc(), RuntimeFunction::Blocks,
                                     {toInt(blocks, 64), cluster});
  return arith::IndexCastOp::create(b, b.getIndexType(), resident);
}

//===----------------------------------------------------------------------===//
// Layouts
//===----------------------------------------------------------------------===//

/// Whether the elements of a dimension are contiguous; null if the type says
/// so.
Value KernelOperands::createUnitStride(Value memref, unsigned dimension) {
  SmallVector<int64_t> strides;
  int64_t offset;
  if (succeeded(cast<MemRefType>(memref.getType())
                    .getStridesAndOffset(strides, offset)) &&
      strides[dimension] == 1)
    return Value();
  return arith::CmpIOp::create(b, arith::CmpIPredicate::eq,
                               getBuffer(memref).strides[dimension], index(1));
}

/// Whether all rows of a matrix begin at multiples of 16 bytes.
Value KernelOperands::createAligned(Value matrix) {
  HostBuffer buffer = getBuffer(matrix);
  int64_t bytes = getElementTypeOrSelf(matrix).getIntOrFloatBitWidth() / 8;
  auto i64 = [&](int64_t value) -> Value {
    return arith::ConstantOp::create(b, b.getI64IntegerAttr(value));
  };
  Value address = LLVM::PtrToIntOp::create(b, b.getI64Type(), buffer.address);
  Value pitch =
      arith::MulIOp::create(b, toInt(buffer.strides[0], 64), i64(bytes));
  Value low = arith::AndIOp::create(b, arith::OrIOp::create(b, address, pitch),
                                    i64(15));
  return arith::CmpIOp::create(b, arith::CmpIPredicate::eq, low, i64(0));
}

/// Whether the rows of a matrix do not overlap, which its tensor map needs.
Value KernelOperands::createMappable(Value matrix) {
  HostBuffer buffer = getBuffer(matrix);
  return arith::CmpIOp::create(b, arith::CmpIPredicate::sge, buffer.strides[0],
                               buffer.sizes[1]);
}

void KernelOperands::requireContiguousOuts() {
  for (Value out : op.getOuts()) {
    unsigned rank = cast<MemRefType>(out.getType()).getRank();
    Value isContiguous = rank ? createUnitStride(out, rank - 1) : Value();
    if (!isContiguous)
      continue;
    declareRuntime(module, RuntimeFunction::Require);
    Value message = createString(
        b, b.getLoc(), module, "xent_kernel_layout",
        "kernels write to matrices with contiguous rows, and contiguous "
        "vectors; --kernels=generic writes to any");
    createRuntimeCall(
        b, b.getLoc(), RuntimeFunction::Require,
        {arith::ExtUIOp::create(b, b.getI32Type(), isContiguous), message});
  }
}

Value KernelOperands::createFits(const BuiltKernel &kernel,
                                 KernelFamily family) {
  bool usesMaps = family == KernelFamily::SM90 && op.hasProduct();
  Value fits;
  auto require = [&](Value condition) {
    if (condition)
      fits = fits ? arith::AndIOp::create(b, fits, condition).getResult()
                  : condition;
  };
  const std::pair<Value, bool> matrices[] = {
      {op.getA(), !op.getAUnaligned()},
      {op.getB(), !op.getBUnaligned()},
      {kernel.hasTile ? op.getOuts()[0] : Value(), !op.getTileUnaligned()}};
  for (auto [matrix, isAligned] : matrices) {
    if (matrix && isAligned)
      require(createAligned(matrix));
    if (matrix && usesMaps)
      require(createMappable(matrix));
  }
  for (Value operand : {op.getA(), op.getB()})
    if (operand)
      require(createUnitStride(operand, 1));
  for (Value row : op.getRows())
    require(createUnitStride(row, 0));
  for (Value col : op.getCols())
    require(createUnitStride(col, 0));
  if (op.getTarget())
    require(createUnitStride(op.getTarget(), 0));
  // The ring of sm_90a never turns without anything to load.
  if (usesMaps)
    require(arith::CmpIOp::create(b, arith::CmpIPredicate::sgt,
                                  getExtent(ParameterKind::K), index(0)));
  return fits;
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

/// The map of an operand or of the tile, on the stack of the function: 128
/// bytes, as a value.
Value KernelOperands::getTensorMap(const BuiltKernel &kernel,
                                   ParameterKind kind) {
  bool isTile = kind == ParameterKind::MapTile;
  Value memref = isTile                        ? op.getOuts()[0]
                 : kind == ParameterKind::MapA ? op.getA()
                                               : op.getB();
  TensorMapBox box = isTile                        ? kernel.boxTile
                     : kind == ParameterKind::MapA ? kernel.boxA
                                                   : kernel.boxB;
  Type element = getElementTypeOrSelf(memref);
  int32_t elementType = element.isF32()    ? XENT_CUDA_F32
                        : element.isBF16() ? XENT_CUDA_BF16
                                           : XENT_CUDA_F16;
  auto mapType = LLVM::LLVMArrayType::get(b.getI64Type(), 16);
  Value map;
  {
    OpBuilder::InsertionGuard guard(b);
    auto function = op->getParentOfType<FunctionOpInterface>();
    b.setInsertionPointToStart(&function.getFunctionBody().front());
    Value one = LLVM::ConstantOp::create(b, b.getI64IntegerAttr(1));
    map = LLVM::AllocaOp::create(b, LLVM::LLVMPointerType::get(b.getContext()),
                                 mapType, one, /*alignment=*/64);
  }
  HostBuffer matrix = getBuffer(memref);
  auto i32 = [&](int64_t value) -> Value {
    return arith::ConstantOp::create(b, b.getI32IntegerAttr(value));
  };
  declareRuntime(module, RuntimeFunction::TensorMap);
  createRuntimeCall(b, b.getLoc(), RuntimeFunction::TensorMap,
                    {map, matrix.address, i32(elementType),
                     toInt(matrix.sizes[1], 64), toInt(matrix.sizes[0], 64),
                     toInt(matrix.strides[0], 64), i32(box.inner),
                     i32(box.outer)});
  return LLVM::LoadOp::create(b, mapType, map);
}

/// The position of a statistic among partials or states: max and exp_sum come
/// first.
unsigned KernelOperands::getPosition(Statistics statistic) {
  unsigned position = 2;
  for (Statistics other : {Statistics::Sum, Statistics::Dot}) {
    if (statistic == other)
      return position;
    position += op.has(other);
  }
  return position;
}

Value KernelOperands::get(const BuiltKernel &kernel,
                          const KernelParameter &parameter) {
  using Kind = ParameterKind;
  auto address = [&](Value memref) { return getBuffer(memref).address; };
  bool isMerge = op.getKind() == KernelKind::MergeStats;
  bool keeps = op.getKind() == KernelKind::KeepStats;
  bool picks = op.has(Statistics::Pick) && !isMerge;
  auto partial = [&](unsigned i) {
    return address(isMerge ? op.getParts()[i]
                           : op.getOuts()[i + keeps + picks]);
  };
  auto state = [&](unsigned i) { return address(op.getOuts()[i]); };
  switch (parameter.kind) {
  case Kind::MapA:
  case Kind::MapB:
  case Kind::MapTile:
    return getTensorMap(kernel, parameter.kind);
  case Kind::A:
    return address(op.getA());
  case Kind::B:
    return address(op.getB());
  case Kind::Tile:
    return address(op.getOuts()[0]);
  case Kind::PitchA:
    return getStride(op.getA(), 0);
  case Kind::PitchB:
    return getStride(op.getB(), 0);
  case Kind::StrideA:
    return getStride(op.getA(), 1);
  case Kind::StrideB:
    return getStride(op.getB(), 1);
  case Kind::PitchTile:
    return getStride(op.getOuts()[0], 0);
  case Kind::M:
  case Kind::N:
  case Kind::K:
    return toInt(getExtent(parameter.kind), 32);
  case Kind::Parts:
    return toInt(memref::DimOp::create(b, op.getParts()[0], 0), 32);
  case Kind::Rows:
    return address(op.getRows()[parameter.index]);
  case Kind::Cols:
    return address(op.getCols()[parameter.index]);
  case Kind::RowStride:
    return getStride(op.getRows()[parameter.index], 0);
  case Kind::ColStride:
    return getStride(op.getCols()[parameter.index], 0);
  case Kind::TargetStride:
    return getStride(op.getTarget(), 0);
  case Kind::Captured:
    return getCapturedScalars(op.getBody())[parameter.index];
  case Kind::Target:
    return address(op.getTarget());
  case Kind::RowOffset:
    return toInt(getIndexOrZero(op.getRowOffset()), 64);
  case Kind::ColOffset:
    return toInt(getIndexOrZero(op.getColOffset()), 64);
  case Kind::Pick:
    return address(op.getOuts()[keeps]);
  case Kind::PartialMax:
    return partial(0);
  case Kind::PartialExpSum:
    return partial(1);
  case Kind::PartialSum:
    return partial(getPosition(Statistics::Sum));
  case Kind::PartialDot:
    return partial(getPosition(Statistics::Dot));
  case Kind::PartialArgmax:
    return partial(getPosition(Statistics::ArgMax));
  case Kind::PartialColumnSums:
    return address(op.getOuts().back());
  case Kind::MaxIn:
  case Kind::MaxOut:
    return state(0);
  case Kind::ExpSumIn:
  case Kind::ExpSumOut:
    return state(1);
  case Kind::SumIn:
  case Kind::SumOut:
    return state(getPosition(Statistics::Sum));
  case Kind::DotIn:
  case Kind::DotOut:
    return state(getPosition(Statistics::Dot));
  case Kind::ArgmaxIn:
  case Kind::ArgmaxOut:
    return state(getPosition(Statistics::ArgMax));
  case Kind::LseOut:
    break;
  }
  llvm_unreachable("not a parameter of these kernels");
}
