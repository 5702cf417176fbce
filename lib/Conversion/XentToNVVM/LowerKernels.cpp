//===- LowerKernels.cpp - kernels to code and launches --------------------===//

#include "KernelOperands.h"
#include "Kernels/KernelOpSpec.h"
#include "RuntimeCalls.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Target/DeviceDescription.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Remarks.h"

#define DEBUG_TYPE "xent-lower-kernels"

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

/// Lowers the kernels of one module.
class KernelLowering {
public:
  KernelLowering(ModuleOp module, StringRef chip)
      : module(module), chip(chip), b(module.getLoc(), module.getContext()) {}

  LogicalResult lower(KernelOp op);

private:
  gpu::GPUModuleOp getKernels();
  void launch(KernelOp op, BuiltKernel &kernel);

  ModuleOp module;
  StringRef chip;
  ImplicitLocOpBuilder b;
  unsigned numKernels = 0;
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

/// Launches `kernel`, which is built for `op`, at the insertion point.
void KernelLowering::launch(KernelOp op, BuiltKernel &kernel) {
  KernelOperands hostOperands(b, module, op);
  SmallVector<Value> operands;
  for (const KernelParameter &parameter : kernel.parameters)
    operands.push_back(hostOperands.get(kernel, parameter));
  auto index = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, value);
  };
  Value one = index(1);
  Value blocks = hostOperands.getBlocks(kernel.launch);
  auto symbol = SymbolRefAttr::get(
      getKernels().getNameAttr(),
      {FlatSymbolRefAttr::get(kernel.function.getSymNameAttr())});
  Value shared = arith::ConstantOp::create(
      b, b.getI32IntegerAttr(kernel.launch.sharedBytes));
  gpu::LaunchFuncOp::create(
      b, symbol, gpu::KernelDim3{blocks, one, one},
      gpu::KernelDim3{index(kernel.launch.threads), one, one}, shared,
      operands);
}

/// Says that a call may be slower than it could be.
static void remarkStrided(KernelOp op, StringRef name) {
  remark::analysis(op.getLoc(),
                   remark::RemarkOpts::name("Layouts").category(DEBUG_TYPE))
      << remark::reason(
             "a call whose operands of {0} are not contiguous, or whose rows "
             "do "
             "not begin at multiples of 16 bytes, takes a slower kernel, which "
             "reads an element at a time",
             name);
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
  if (getChipNumber(chip).value_or(0) < kLeastKernelChip)
    return op.emitOpError("runs on sm_80 and later, not on ") << chip;
  std::string why;
  b.setInsertionPointToEnd(kernels.getBody());
  FailureOr<BuiltKernel> kernel =
      buildKernel(b, kernels, spec, *family, chip, why);
  if (failed(kernel))
    return op.emitOpError("has no kernel: ") << why;

  b.setInsertionPoint(op);
  KernelOperands operands(b, module, op);
  operands.requireContiguousOuts();
  Value fits = operands.createFits(*kernel, *family);
  if (fits && op.getKind() != KernelKind::MergeStats) {
    b.setInsertionPointToEnd(kernels.getBody());
    FailureOr<BuiltKernel> strided =
        buildStridedKernel(b, kernels, spec, *family, chip, why);
    if (failed(strided))
      return op.emitOpError("has no kernel for operands of any strides: ")
             << why;
    remarkStrided(op, name);
    b.setInsertionPoint(op);
    auto either = scf::IfOp::create(b, fits, /*withElseRegion=*/true);
    b.setInsertionPoint(either.thenYield());
    launch(op, *kernel);
    b.setInsertionPoint(either.elseYield());
    launch(op, *strided);
  } else {
    launch(op, *kernel);
  }
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
