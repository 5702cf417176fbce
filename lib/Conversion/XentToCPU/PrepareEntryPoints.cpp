//===- PrepareEntryPoints.cpp - buffers that cross a public function ------===//

#include "Xent/Conversion/XentToCPU/Passes.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTPREPAREENTRYPOINTSPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

/// The value whose buffer `value` may share after bufferization, seen through
/// views, destinations and loop-carried values.
static Value getBufferRoot(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (isa<tensor::CastOp, tensor::ExpandShapeOp, tensor::CollapseShapeOp,
            tensor::ExtractSliceOp, tensor::ReshapeOp>(op)) {
      value = op->getOperand(0);
      continue;
    }
    OpOperand *source = nullptr;
    if (auto destinationStyle = dyn_cast<DestinationStyleOpInterface>(op))
      source = destinationStyle.getTiedOpOperand(cast<OpResult>(value));
    else if (auto loop = dyn_cast<LoopLikeOpInterface>(op))
      source = loop.getTiedLoopInit(cast<OpResult>(value));
    if (!source)
      break;
    value = source->get();
  }
  return value;
}

/// Whether a value with this root is in a buffer that this function has
/// allocated for it, as far as can be seen without analysis.
static bool isFresh(Value root) {
  return root.getDefiningOp<tensor::EmptyOp>() ||
         root.getDefiningOp<bufferization::AllocTensorOp>() ||
         root.getDefiningOp<tensor::GenerateOp>() ||
         root.getDefiningOp<tensor::FromElementsOp>() ||
         root.getDefiningOp<tensor::PadOp>();
}

/// Whether dimensions of `value` are made one, which takes a row-major buffer.
static bool isCollapsed(Value value) {
  return llvm::any_of(value.getUsers(), [](Operation *user) {
    if (isa<tensor::CollapseShapeOp, tensor::ReshapeOp>(user))
      return true;
    return isa<tensor::CastOp, tensor::ExpandShapeOp, tensor::ExtractSliceOp>(
               user) &&
           isCollapsed(user->getResult(0));
  });
}

/// Lets the buffers of tensor arguments have any strides.
static void allowStrides(func::FuncOp function) {
  StringRef layout = bufferization::BufferizationDialect::kBufferLayoutAttrName;
  for (BlockArgument arg : function.getArguments()) {
    auto type = dyn_cast<RankedTensorType>(arg.getType());
    if (!type || function.getArgAttr(arg.getArgNumber(), layout) ||
        isCollapsed(arg))
      continue;
    SmallVector<int64_t> strides(type.getRank(), ShapedType::kDynamic);
    function.setArgAttr(arg.getArgNumber(), layout,
                        StridedLayoutAttr::get(function.getContext(),
                                               ShapedType::kDynamic, strides));
  }
}

static void isolateResults(func::ReturnOp op) {
  llvm::SmallPtrSet<Value, 8> roots;
  OpBuilder b(op);
  for (OpOperand &operand : op->getOpOperands()) {
    auto type = dyn_cast<RankedTensorType>(operand.get().getType());
    if (!type)
      continue;
    Value root = getBufferRoot(operand.get());
    if (roots.insert(root).second && isFresh(root))
      continue;
    Value copy = bufferization::AllocTensorOp::create(
        b, op.getLoc(), type, /*dynamicSizes=*/ValueRange(), operand.get());
    operand.set(copy);
  }
}

namespace {

struct XentPrepareEntryPointsPass final
    : mlir::xent::impl::XentPrepareEntryPointsPassBase<
          XentPrepareEntryPointsPass> {
  using Base::Base;

  void runOnOperation() override {
    using bufferization::BufferizationDialect;
    UnitAttr unit = UnitAttr::get(&getContext());
    BoolAttr no = BoolAttr::get(&getContext(), false);
    StringRef writable = BufferizationDialect::kWritableAttrName;
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (function.isExternal() || !function.isPublic())
        continue;
      function->setAttr(LLVM::LLVMDialect::getEmitCWrapperAttrName(), unit);
      for (BlockArgument arg : function.getArguments())
        if (isa<TensorType>(arg.getType()) &&
            !function.getArgAttr(arg.getArgNumber(), writable))
          function.setArgAttr(arg.getArgNumber(), writable, no);
      if (stridedArguments)
        allowStrides(function);
      function.walk([](func::ReturnOp op) { isolateResults(op); });
    }
  }
};

} // namespace
