//===- RuntimeCalls.cpp - calls of Xent/Runtime/Cuda.h --------------------===//

#include "RuntimeCalls.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace mlir::xent::detail;

namespace {

struct Signature {
  StringRef name;
  LLVM::LLVMFunctionType type;
};

} // namespace

static Signature getSignature(MLIRContext *context, RuntimeFunction function) {
  Type pointer = LLVM::LLVMPointerType::get(context);
  Type i32 = IntegerType::get(context, 32), i64 = IntegerType::get(context, 64);
  Type none = LLVM::LLVMVoidType::get(context);
  auto make = [](Type result, ArrayRef<Type> arguments) {
    return LLVM::LLVMFunctionType::get(result, arguments);
  };
  switch (function) {
  case RuntimeFunction::Begin:
    return {"xentCudaBegin", make(pointer, {pointer, i64, i64, pointer})};
  case RuntimeFunction::Launch: {
    // Grid, block and cluster, dynamic shared memory.
    SmallVector<Type> arguments = {pointer, pointer};
    arguments.append(10, i64);
    arguments.append({pointer, pointer});
    return {"xentCudaLaunch", make(none, arguments)};
  }
  case RuntimeFunction::TensorMap:
    return {"xentCudaTensorMap",
            make(none, {pointer, pointer, i32, i64, i64, i64, i32, i32})};
  case RuntimeFunction::Blocks:
    return {"xentCudaBlocks", make(i64, {i64, i64})};
  case RuntimeFunction::Require:
    return {"xentCudaRequire", make(none, {i32, pointer})};
  case RuntimeFunction::End:
    return {"xentCudaEnd", make(i32, {pointer, pointer, pointer})};
  }
  llvm_unreachable("no such function");
}

void mlir::xent::detail::declareRuntime(ModuleOp module,
                                        RuntimeFunction function) {
  OpBuilder b(module.getBodyRegion());
  auto [name, type] = getSignature(b.getContext(), function);
  if (!module.lookupSymbol(name))
    LLVM::LLVMFuncOp::create(b, module.getLoc(), name, type);
}

void mlir::xent::detail::declareRuntime(ModuleOp module) {
  for (RuntimeFunction function :
       {RuntimeFunction::Begin, RuntimeFunction::Launch,
        RuntimeFunction::Require, RuntimeFunction::End})
    declareRuntime(module, function);
}

Value mlir::xent::detail::createRuntimeCall(OpBuilder &b, Location loc,
                                            RuntimeFunction function,
                                            ValueRange arguments) {
  auto [name, type] = getSignature(b.getContext(), function);
  auto call = LLVM::CallOp::create(b, loc, type, name, arguments);
  return call.getNumResults() ? call.getResult() : Value();
}

Value mlir::xent::detail::createString(OpBuilder &b, Location loc,
                                       ModuleOp module, StringRef prefix,
                                       StringRef text) {
  SmallString<64> name(prefix);
  for (unsigned i = 0; module.lookupSymbol(name); ++i)
    name = (prefix + "_" + Twine(i)).str();
  OpBuilder inModule(module.getBodyRegion());
  // The attribute is not terminated by itself.
  std::string bytes = text.str();
  bytes.push_back('\0');
  auto type = LLVM::LLVMArrayType::get(b.getI8Type(), bytes.size());
  auto global = LLVM::GlobalOp::create(inModule, loc, type, /*isConstant=*/true,
                                       LLVM::Linkage::Internal, name,
                                       b.getStringAttr(bytes));
  return LLVM::AddressOfOp::create(b, loc, global);
}
