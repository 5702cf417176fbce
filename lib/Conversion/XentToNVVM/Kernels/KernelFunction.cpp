//===- KernelFunction.cpp - the shell of a kernel -------------------------===//

#include "KernelFunction.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

LLVM::LLVMFuncOp mlir::xent::createKernelFunction(
    DeviceBuilder &b, gpu::GPUModuleOp module, StringRef name,
    ArrayRef<KernelParameter> parameters, unsigned threads) {
  MLIRContext *context = b.getContext();
  SmallVector<Type> types;
  for (const KernelParameter &parameter : parameters)
    types.push_back(parameter.type);
  b.setInsertionPointToEnd(module.getBody());
  auto type =
      LLVM::LLVMFunctionType::get(LLVM::LLVMVoidType::get(context), types);
  auto function = LLVM::LLVMFuncOp::create(b, name, type);
  using NVVM::NVVMDialect;
  function->setAttr(NVVMDialect::getKernelFuncAttrName(), b.getUnitAttr());
  function->setAttr(NVVMDialect::getReqntidAttrName(),
                    b.getDenseI32ArrayAttr({static_cast<int32_t>(threads)}));
  b.setInsertionPointToStart(function.addEntryBlock(b));
  return function;
}

bool mlir::xent::isTensorMap(const KernelParameter &parameter) {
  return parameter.kind == ParameterKind::MapA ||
         parameter.kind == ParameterKind::MapB ||
         parameter.kind == ParameterKind::MapTile;
}

KernelArguments
mlir::xent::getKernelArguments(DeviceBuilder &b, LLVM::LLVMFuncOp function,
                               ArrayRef<KernelParameter> parameters) {
  auto global = LLVM::LLVMPointerType::get(b.getContext(), kGlobalSpace);
  SmallVector<Value> values;
  for (auto [parameter, argument] :
       llvm::zip_equal(parameters, function.getArguments())) {
    bool isAddress =
        isa<LLVM::LLVMPointerType>(parameter.type) && !isTensorMap(parameter);
    values.push_back(isAddress
                         ? LLVM::AddrSpaceCastOp::create(b, global, argument)
                         : Value(argument));
  }
  return KernelArguments(parameters, values);
}

LLVM::GlobalOp mlir::xent::getDynamicSharedMemory(DeviceBuilder &b,
                                                  gpu::GPUModuleOp module) {
  constexpr StringLiteral name = "smem";
  if (auto global = module.lookupSymbol<LLVM::GlobalOp>(name))
    return global;
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(module.getBody());
  return LLVM::GlobalOp::create(b, LLVM::LLVMArrayType::get(b.getI8Type(), 0),
                                /*isConstant=*/false, LLVM::Linkage::External,
                                name, Attribute(), /*alignment=*/1024,
                                kSharedSpace);
}

static Value elementAddress(DeviceBuilder &b, Type type, Value base,
                            Value index) {
  if (index.getType().isInteger(32))
    return b.element(base, index, type);
  return LLVM::GEPOp::create(b, base.getType(), type, base,
                             ArrayRef<LLVM::GEPArg>{index});
}

Value mlir::xent::loadElement(DeviceBuilder &b, Type type, Value base,
                              Value index) {
  // An i1 takes a byte in memory.
  Type stored = type.isInteger(1) ? b.getI8Type() : type;
  Value value =
      LLVM::LoadOp::create(b, stored, elementAddress(b, stored, base, index));
  if (stored == type)
    return value;
  return arith::TruncIOp::create(b, type, value);
}

void mlir::xent::storeElement(DeviceBuilder &b, Value value, Value base,
                              Value index) {
  LLVM::StoreOp::create(b, value,
                        elementAddress(b, value.getType(), base, index));
}
