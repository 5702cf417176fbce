//===- LowerKernels.cpp - kernels to code and launches --------------------===//

#include "HostFunctions.h"
#include "Kernels/KernelFamily.h"
#include "Kernels/KernelOpSpec.h"
#include "Kernels/RegionInliner.h"
#include "RuntimeCalls.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Runtime/Cuda.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTLOWERKERNELSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;
using xent_gpu::KernelKind;
using xent_gpu::KernelOp;

/// The module that kernels are in, if there is none yet.
static constexpr StringLiteral kModuleName = "xent_kernels";

namespace {

/// A matrix or vector as the host sees it.
struct Buffer {
  Value address; // !llvm.ptr, of element 0
  SmallVector<Value> sizes, strides;
};

/// Lowers the kernels of one module.
class KernelLowering {
public:
  KernelLowering(ModuleOp module, StringRef chip)
      : module(module), chip(chip), b(module.getLoc(), module.getContext()) {}

  LogicalResult lower(KernelOp op);

private:
  gpu::GPUModuleOp getKernels();
  Buffer getBuffer(Value memref);
  Value getOperand(KernelOp op, const KernelParameter &parameter);
  Value getTensorMap(KernelOp op, ParameterKind kind);
  Value getExtent(KernelOp op, ParameterKind kind);
  Value getIndexOrZero(Value value);
  void requireLayouts(KernelOp op);
  Value getMessage();
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, value);
  }
  Value toInt(Value value, unsigned bits) {
    return arith::IndexCastOp::create(b, b.getIntegerType(bits), value);
  }

  ModuleOp module;
  StringRef chip;
  ImplicitLocOpBuilder b;
  unsigned numKernels = 0;
  /// The kernel that is being launched.
  BuiltKernel kernel;
  /// What a call fails with if a layout is none for kernels.
  StringAttr message;
};

} // namespace

/// The module of the generic kernels, so that all are one text of PTX.
gpu::GPUModuleOp KernelLowering::getKernels() {
  for (auto kernels : module.getOps<gpu::GPUModuleOp>())
    return kernels;
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToEnd(module.getBody());
  module->setAttr(gpu::GPUDialect::getContainerModuleAttrName(),
                  b.getUnitAttr());
  return gpu::GPUModuleOp::create(b, kModuleName);
}

Buffer KernelLowering::getBuffer(Value memref) {
  auto type = cast<MemRefType>(memref.getType());
  auto metadata = memref::ExtractStridedMetadataOp::create(b, memref);
  Value base = memref::ExtractAlignedPointerAsIndexOp::create(
      b, metadata.getBaseBuffer());
  Value bytes = arith::MulIOp::create(b, metadata.getOffset(),
                                      index(type.getElementTypeBitWidth() / 8));
  Value address = toInt(arith::AddIOp::create(b, base, bytes), 64);
  Buffer buffer;
  buffer.address = LLVM::IntToPtrOp::create(
      b, LLVM::LLVMPointerType::get(b.getContext()), address);
  buffer.sizes = metadata.getSizes();
  buffer.strides = metadata.getStrides();
  return buffer;
}

Value KernelLowering::getIndexOrZero(Value value) {
  return value ? value : index(0);
}

Value KernelLowering::getMessage() {
  constexpr StringLiteral text =
      "kernels take matrices whose rows are contiguous and begin at multiples "
      "of 16 bytes, and contiguous vectors; --kernels=generic takes any";
  if (message)
    return LLVM::AddressOfOp::create(
        b, LLVM::LLVMPointerType::get(b.getContext()), message.getValue());
  Value address =
      createString(b, b.getLoc(), module, "xent_kernel_layout", text);
  message =
      address.getDefiningOp<LLVM::AddressOfOp>().getGlobalNameAttr().getAttr();
  return address;
}

/// Fails the call at run time if a caller's layout is not what the kernel was
/// selected for.
void KernelLowering::requireLayouts(KernelOp op) {
  Value holds;
  auto require = [&](Value condition) {
    holds = holds ? arith::AndIOp::create(b, holds, condition).getResult()
                  : condition;
  };
  auto equals = [&](Value a, Value c) {
    return arith::CmpIOp::create(b, arith::CmpIPredicate::eq, a, c).getResult();
  };
  auto requireContiguous = [&](Value memref, const Buffer &buffer) {
    SmallVector<int64_t> strides;
    int64_t offset;
    auto type = cast<MemRefType>(memref.getType());
    if (failed(type.getStridesAndOffset(strides, offset)) ||
        strides.back() != 1)
      require(equals(buffer.strides.back(), index(1)));
  };
  for (Value operand : op->getOperands())
    if (auto type = dyn_cast<MemRefType>(operand.getType());
        type && type.getRank() > 0)
      requireContiguous(operand, getBuffer(operand));
  const std::pair<Value, bool> matrices[] = {
      {op.getA(), !op.getAUnaligned()},
      {op.getB(), !op.getBUnaligned()},
      {kernel.hasTile ? op.getOuts()[0] : Value(), !op.getTileUnaligned()}};
  for (auto [matrix, isAligned] : matrices) {
    if (!matrix || !isAligned)
      continue;
    Buffer buffer = getBuffer(matrix);
    int64_t bytes = getElementTypeOrSelf(matrix).getIntOrFloatBitWidth() / 8;
    Value address = LLVM::PtrToIntOp::create(b, b.getI64Type(), buffer.address);
    Value pitch = arith::MulIOp::create(b, toInt(buffer.strides[0], 64),
                                        toInt(index(bytes), 64));
    Value low = arith::AndIOp::create(
        b, arith::OrIOp::create(b, address, pitch), toInt(index(15), 64));
    require(equals(low, toInt(index(0), 64)));
  }
  if (!holds)
    return;
  declareRuntime(module, RuntimeFunction::Require);
  Value asInt = arith::ExtUIOp::create(b, b.getI32Type(), holds);
  createRuntimeCall(b, b.getLoc(), RuntimeFunction::Require,
                    {asInt, getMessage()});
}

/// M, N or K of the kernel.
Value KernelLowering::getExtent(KernelOp op, ParameterKind kind) {
  auto dim = [&](Value memref, int64_t i) -> Value {
    return memref::DimOp::create(b, memref, i);
  };
  if (!op.hasProduct()) {
    // Of a tile [M, N], or of a vector of the state.
    return dim(op.getOuts()[0], kind == ParameterKind::N ? 1 : 0);
  }
  bool a = kind == ParameterKind::M,
       mnMajor = a ? op.getAMnMajor() : op.getBMnMajor();
  if (kind == ParameterKind::K)
    return dim(op.getA(), op.getAMnMajor() ? 0 : 1);
  return dim(a ? op.getA() : op.getB(), mnMajor ? 1 : 0);
}

/// The map of an operand or of the tile, on the stack of the function: 128
/// bytes, as a value.
Value KernelLowering::getTensorMap(KernelOp op, ParameterKind kind) {
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
  Buffer matrix = getBuffer(memref);
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

/// The operand of the launch that `parameter` of the kernel is.
Value KernelLowering::getOperand(KernelOp op,
                                 const KernelParameter &parameter) {
  using Kind = ParameterKind;
  auto address = [&](Value memref) { return getBuffer(memref).address; };
  bool isMerge = op.getKind() == KernelKind::MergeStats;
  bool keeps = op.getKind() == KernelKind::KeepStats;
  bool picks = op.has(xent_gpu::Statistics::Pick) && !isMerge;
  // Position of a statistic among partials or states, max and exp_sum first.
  auto position = [&](xent_gpu::Statistics statistic) {
    unsigned i = 2;
    for (auto other : {xent_gpu::Statistics::Sum, xent_gpu::Statistics::Dot}) {
      if (statistic == other)
        return i;
      i += op.has(other);
    }
    return i;
  };
  auto partial = [&](unsigned i) {
    return address(isMerge ? op.getParts()[i]
                           : op.getOuts()[i + keeps + picks]);
  };
  auto state = [&](unsigned i) { return address(op.getOuts()[i]); };
  switch (parameter.kind) {
  case Kind::MapA:
  case Kind::MapB:
  case Kind::MapTile:
    return getTensorMap(op, parameter.kind);
  case Kind::A:
    return address(op.getA());
  case Kind::B:
    return address(op.getB());
  case Kind::Tile:
    return address(op.getOuts()[0]);
  case Kind::PitchA:
    return toInt(getBuffer(op.getA()).strides[0], 64);
  case Kind::PitchB:
    return toInt(getBuffer(op.getB()).strides[0], 64);
  case Kind::PitchTile:
    return toInt(getBuffer(op.getOuts()[0]).strides[0], 64);
  case Kind::M:
  case Kind::N:
  case Kind::K:
    return toInt(getExtent(op, parameter.kind), 32);
  case Kind::Parts:
    return toInt(memref::DimOp::create(b, op.getParts()[0], 0), 32);
  case Kind::Rows:
    return address(op.getRows()[parameter.index]);
  case Kind::Cols:
    return address(op.getCols()[parameter.index]);
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
    return partial(position(xent_gpu::Statistics::Sum));
  case Kind::PartialDot:
    return partial(position(xent_gpu::Statistics::Dot));
  case Kind::PartialArgmax:
    return partial(position(xent_gpu::Statistics::ArgMax));
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
    return state(position(xent_gpu::Statistics::Sum));
  case Kind::DotIn:
  case Kind::DotOut:
    return state(position(xent_gpu::Statistics::Dot));
  case Kind::ArgmaxIn:
  case Kind::ArgmaxOut:
    return state(position(xent_gpu::Statistics::ArgMax));
  case Kind::LseOut:
    break;
  }
  llvm_unreachable("not a parameter of these kernels");
}

LogicalResult KernelLowering::lower(KernelOp op) {
  b.setLoc(op.getLoc());
  gpu::GPUModuleOp kernels = getKernels();
  StringRef kind = xent_gpu::stringifyKernelKind(op.getKind());
  std::string name;
  do
    name = (kind + "_" + Twine(numKernels++)).str();
  while (kernels.lookupSymbol(name));
  KernelSpec spec = getKernelSpec(op, name);
  std::optional<KernelFamily> family = getKernelFamily(op.getFamily());
  if (!family)
    return op.emitOpError("is of an unknown family of kernels");
  if (*family == KernelFamily::SM90 && chip != "sm_90a")
    return op.emitOpError("of sm_90a runs on sm_90a alone, not on ") << chip;
  std::string why;
  b.setInsertionPointToEnd(kernels.getBody());
  FailureOr<BuiltKernel> built =
      buildKernel(b, kernels, spec, *family, chip, why);
  if (failed(built))
    return op.emitOpError("has no kernel: ") << why;
  kernel = *built;

  b.setInsertionPoint(op);
  requireLayouts(op);
  const KernelLaunch &launch = kernel.launch;
  SmallVector<Value> operands;
  for (const KernelParameter &parameter : kernel.parameters)
    operands.push_back(getOperand(op, parameter));
  // One block for each tile, or for each of a pair of row tiles.
  auto tiles = [&](ParameterKind kind, int64_t size, int64_t multiple) {
    Value extent = getExtent(op, kind);
    Value count = arith::CeilDivSIOp::create(b, extent, index(size));
    if (multiple == 1)
      return count;
    Value groups = arith::CeilDivSIOp::create(b, count, index(multiple));
    return arith::MulIOp::create(b, groups, index(multiple)).getResult();
  };
  Value one = index(1), blocks = one;
  if (launch.rowsPerBlock)
    blocks = tiles(ParameterKind::M, launch.rowsPerBlock, launch.cluster);
  if (launch.columnsPerBlock)
    blocks = arith::MulIOp::create(
        b, blocks, tiles(ParameterKind::N, launch.columnsPerBlock, 1));
  auto symbol = SymbolRefAttr::get(
      kernels.getNameAttr(), {FlatSymbolRefAttr::get(b.getContext(), name)});
  Value shared =
      arith::ConstantOp::create(b, b.getI32IntegerAttr(launch.sharedBytes));
  gpu::LaunchFuncOp::create(b, symbol, gpu::KernelDim3{blocks, one, one},
                            gpu::KernelDim3{index(launch.threads), one, one},
                            shared, operands);
  op.erase();
  return success();
}

namespace {

struct XentLowerKernelsPass final
    : mlir::xent::impl::XentLowerKernelsPassBase<XentLowerKernelsPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<KernelOp> ops;
    getOperation().walk([&](KernelOp op) { ops.push_back(op); });
    KernelLowering lowering(getOperation(), chip);
    for (KernelOp op : ops)
      if (failed(lowering.lower(op)))
        return signalPassFailure();
  }
};

} // namespace
