//===- ResultsToArguments.cpp - the caller provides the results -----------===//

#include "HostFunctions.h"
#include "SizeCloner.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTRESULTSTOARGUMENTSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// The extents of the results that are not constant, in their order.
static SmallVector<std::pair<Value, int64_t>>
getDynamicExtents(func::ReturnOp op) {
  SmallVector<std::pair<Value, int64_t>> extents;
  for (Value result : op.getOperands())
    if (auto type = dyn_cast<MemRefType>(result.getType()))
      for (int64_t dim = 0; dim < type.getRank(); ++dim)
        if (type.isDynamicDim(dim))
          extents.push_back({result, dim});
  return extents;
}

/// Creates the function that tells the extents of the results.
static LogicalResult createQuery(func::FuncOp function, func::ReturnOp op) {
  Location loc = function.getLoc();
  OpBuilder b(function);
  Type pointer = LLVM::LLVMPointerType::get(b.getContext());
  SmallVector<Type> inputs(function.getArgumentTypes());
  inputs.push_back(pointer);
  std::string name = (function.getName() + "_query").str();
  if (SymbolTable::lookupNearestSymbolFrom(function, b.getStringAttr(name)))
    return function.emitOpError("needs the name '")
           << name << "', which is taken";
  auto query = func::FuncOp::create(b, loc, name,
                                    b.getFunctionType(inputs, b.getI64Type()));
  query->setAttr("xent.host", b.getUnitAttr());
  query->setAttr(LLVM::LLVMDialect::getEmitCWrapperAttrName(), b.getUnitAttr());
  Block *body = query.addEntryBlock();
  b.setInsertionPointToStart(body);

  IRMapping mapping;
  mapping.map(function.getArguments(), body->getArguments().drop_back());
  SizeCloner cloner(b, std::move(mapping));
  for (auto [i, extent] : llvm::enumerate(getDynamicExtents(op))) {
    FailureOr<Value> size = cloner.cloneExtent(extent.first, extent.second);
    if (failed(size))
      return op.emitOpError("returns a buffer whose extent ")
             << extent.second << " is known only on the device";
    Value word = arith::IndexCastOp::create(b, loc, b.getI64Type(), *size);
    Value address = LLVM::GEPOp::create(
        b, loc, pointer, b.getI64Type(), body->getArguments().back(),
        ArrayRef<LLVM::GEPArg>{static_cast<int32_t>(i)});
    LLVM::StoreOp::create(b, loc, word, address);
  }
  Value bytes = arith::ConstantIntOp::create(b, loc, 0, 64);
  func::ReturnOp::create(b, loc, bytes);
  function->setAttr("xent.query", FlatSymbolRefAttr::get(query));
  return success();
}

/// Lets what is written to `result` go to `argument` in the first place, if it
/// is a buffer of its own.
static bool replaceBuffer(Value result, Value argument) {
  auto alloc = result.getDefiningOp<memref::AllocOp>();
  if (!alloc || alloc.getType() != argument.getType() ||
      alloc->getBlock() != argument.getParentBlock() ||
      llvm::count_if(result.getUsers(), llvm::IsaPred<func::ReturnOp>) != 1 ||
      llvm::any_of(result.getUsers(), llvm::IsaPred<memref::DeallocOp>))
    return false;
  result.replaceAllUsesWith(argument);
  alloc.erase();
  return true;
}

static LogicalResult convert(func::FuncOp function) {
  auto op = cast<func::ReturnOp>(function.getBody().back().getTerminator());
  if (!function.getBody().hasOneBlock())
    return function.emitOpError("with several blocks has no lowering to the "
                                "GPU");
  if (failed(createQuery(function, op)))
    return failure();
  OpBuilder b(op);
  SmallVector<Value> results(op.getOperands());
  for (Value result : results) {
    Location loc = result.getLoc();
    auto type = dyn_cast<MemRefType>(result.getType());
    if (type && !type.getLayout().isIdentity())
      type = MemRefType::get(type.getShape(), type.getElementType());
    if (!type)
      type = MemRefType::get({}, result.getType());
    unsigned position = function.getNumArguments();
    if (failed(function.insertArgument(position, type, {}, loc)))
      return failure();
    Value argument = function.getArgument(position);
    if (!isa<MemRefType>(result.getType()))
      memref::StoreOp::create(b, loc, result, argument);
    else if (!replaceBuffer(result, argument))
      memref::CopyOp::create(b, loc, result, argument);
  }
  op->setOperands({});
  function.setType(b.getFunctionType(function.getArgumentTypes(), {}));
  return success();
}

namespace {

struct XentResultsToArgumentsPass final
    : mlir::xent::impl::XentResultsToArgumentsPassBase<
          XentResultsToArgumentsPass> {
  void runOnOperation() override {
    for (FunctionOpInterface function : getDeviceFunctions(getOperation())) {
      auto op = dyn_cast<func::FuncOp>(*function);
      if (op && isEntryPoint(op) && failed(convert(op)))
        return signalPassFailure();
    }
  }
};

} // namespace
