//===- GPUToRuntime.cpp - launches and binaries to calls and constants ----===//

#include "RuntimeCalls.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTGPUTORUNTIMEPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent::detail;

namespace {

/// Converts one module.
class RuntimeConverter {
public:
  explicit RuntimeConverter(ModuleOp module)
      : module(module), b(module.getContext()),
        pointer(LLVM::LLVMPointerType::get(module.getContext())) {}

  LogicalResult convert(gpu::BinaryOp binary);
  LogicalResult convert(gpu::LaunchFuncOp launch);

private:
  LLVM::GlobalOp createGlobal(Location loc, StringRef name, Type type,
                              bool isConstant);
  Value createConstant(Location loc, Type type, int64_t value) {
    return LLVM::ConstantOp::create(b, loc, type,
                                    b.getIntegerAttr(type, value));
  }
  Value createArguments(gpu::LaunchFuncOp launch);

  ModuleOp module;
  OpBuilder b;
  Type pointer;
  /// The XentCudaProgram of every binary.
  llvm::StringMap<LLVM::GlobalOp> programs;
};

} // namespace

/// Creates a global whose initializer is at the insertion point afterwards.
LLVM::GlobalOp RuntimeConverter::createGlobal(Location loc, StringRef name,
                                              Type type, bool isConstant) {
  b.setInsertionPointToStart(module.getBody());
  auto global =
      LLVM::GlobalOp::create(b, loc, type, isConstant, LLVM::Linkage::Internal,
                             name, /*value=*/Attribute());
  b.createBlock(&global.getInitializerRegion());
  return global;
}

/// One binary becomes a XentCudaProgram, one object a XentCudaImage of it.
LogicalResult RuntimeConverter::convert(gpu::BinaryOp binary) {
  Location loc = binary.getLoc();
  Type i32 = b.getI32Type(), i64 = b.getI64Type();
  auto imageType = LLVM::LLVMStructType::getLiteral(
      b.getContext(), {pointer, i32, pointer, i64});
  ArrayRef<Attribute> objects = binary.getObjects().getValue();
  auto imagesType = LLVM::LLVMArrayType::get(imageType, objects.size());
  std::string name = binary.getName().str();
  LLVM::GlobalOp images =
      createGlobal(loc, name + "_images", imagesType, /*isConstant=*/true);
  Value list = LLVM::PoisonOp::create(b, loc, imagesType);
  for (auto [i, attribute] : llvm::enumerate(objects)) {
    auto object = cast<gpu::ObjectAttr>(attribute);
    auto target = dyn_cast<NVVM::NVVMTargetAttr>(object.getTarget());
    bool isPTX = object.getFormat() == gpu::CompilationTarget::Assembly;
    if (!target ||
        (!isPTX && object.getFormat() != gpu::CompilationTarget::Binary))
      return binary.emitOpError("holds an object that is neither PTX nor a "
                                "cubin: no driver loads it");
    StringRef data = object.getObject().getValue();
    int64_t i64Index = i;
    auto insert = [&](Value value, int64_t field) {
      list = LLVM::InsertValueOp::create(b, loc, list, value,
                                         ArrayRef<int64_t>{i64Index, field});
    };
    insert(createString(b, loc, module, name + "_chip", target.getChip()), 0);
    insert(createConstant(loc, i32, isPTX), 1);
    insert(createString(b, loc, module, name + "_image", data), 2);
    insert(createConstant(loc, i64, data.size() + isPTX), 3);
  }
  LLVM::ReturnOp::create(b, loc, list);

  auto programType =
      LLVM::LLVMStructType::getLiteral(b.getContext(), {i32, pointer, pointer});
  LLVM::GlobalOp program =
      createGlobal(loc, name + "_program", programType, /*isConstant=*/false);
  Value value = LLVM::PoisonOp::create(b, loc, programType);
  Value fields[] = {createConstant(loc, i32, objects.size()),
                    LLVM::AddressOfOp::create(b, loc, images),
                    LLVM::ZeroOp::create(b, loc, pointer)};
  for (auto [i, field] : llvm::enumerate(fields))
    value = LLVM::InsertValueOp::create(b, loc, value, field,
                                        static_cast<int64_t>(i));
  LLVM::ReturnOp::create(b, loc, value);
  programs[binary.getName()] = program;
  binary.erase();
  return success();
}

/// Creates the array of the addresses of the arguments. Its memory is that of
/// the function, not of an iteration of a loop.
Value RuntimeConverter::createArguments(gpu::LaunchFuncOp launch) {
  Location loc = launch.getLoc();
  ValueRange operands = launch.getKernelOperands();
  auto function = launch->getParentOfType<LLVM::LLVMFuncOp>();
  auto valuesType = LLVM::LLVMStructType::getLiteral(
      b.getContext(), llvm::to_vector(operands.getTypes()));
  b.setInsertionPointToStart(&function.getBody().front());
  Value one = createConstant(loc, b.getI64Type(), 1);
  Value count = createConstant(loc, b.getI64Type(),
                               std::max<int64_t>(operands.size(), 1));
  Value values = LLVM::AllocaOp::create(b, loc, pointer, valuesType, one);
  Value array = LLVM::AllocaOp::create(b, loc, pointer, pointer, count);
  b.setInsertionPoint(launch);
  for (auto [i, operand] : llvm::enumerate(operands)) {
    auto index = static_cast<int32_t>(i);
    Value address = LLVM::GEPOp::create(b, loc, pointer, valuesType, values,
                                        ArrayRef<LLVM::GEPArg>{0, index});
    LLVM::StoreOp::create(b, loc, operand, address);
    Value element = LLVM::GEPOp::create(b, loc, pointer, pointer, array,
                                        ArrayRef<LLVM::GEPArg>{index});
    LLVM::StoreOp::create(b, loc, address, element);
  }
  return array;
}

LogicalResult RuntimeConverter::convert(gpu::LaunchFuncOp launch) {
  Location loc = launch.getLoc();
  auto program = programs.find(launch.getKernelModuleName());
  if (program == programs.end())
    return launch.emitOpError("launches a kernel that is in no gpu.binary");
  if (!launch.getAsyncObject())
    return launch.emitOpError("has no stream");
  Value arguments = createArguments(launch);

  Type i64 = b.getI64Type();
  auto widen = [&](Value value) -> Value {
    return value.getType() == i64
               ? value
               : LLVM::ZExtOp::create(b, loc, i64, value).getResult();
  };
  Value zero = createConstant(loc, i64, 0);
  Value name =
      createString(b, loc, module, "xent_kernel_name", launch.getKernelName());
  SmallVector<Value> operands = {
      LLVM::AddressOfOp::create(b, loc, program->second), name};
  gpu::KernelDim3 grid = launch.getGridSizeOperandValues(),
                  block = launch.getBlockSizeOperandValues();
  for (Value size : {grid.x, grid.y, grid.z, block.x, block.y, block.z})
    operands.push_back(widen(size));
  if (launch.hasClusterSize()) {
    gpu::KernelDim3 cluster = launch.getClusterSizeOperandValues();
    for (Value size : {cluster.x, cluster.y, cluster.z})
      operands.push_back(widen(size));
  } else {
    operands.append(3, zero);
  }
  Value dynamicBytes = launch.getDynamicSharedMemorySize();
  operands.push_back(dynamicBytes ? widen(dynamicBytes) : zero);
  operands.append({launch.getAsyncObject(), arguments});
  createRuntimeCall(b, loc, RuntimeFunction::Launch, operands);
  launch.erase();
  return success();
}

namespace {

struct XentGPUToRuntimePass final
    : mlir::xent::impl::XentGPUToRuntimePassBase<XentGPUToRuntimePass> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<gpu::LaunchFuncOp> launches;
    module.walk([&](gpu::LaunchFuncOp op) { launches.push_back(op); });
    declareRuntime(module);
    RuntimeConverter converter(module);
    for (gpu::BinaryOp binary :
         llvm::make_early_inc_range(module.getOps<gpu::BinaryOp>()))
      if (failed(converter.convert(binary)))
        return signalPassFailure();
    for (gpu::LaunchFuncOp launch : launches)
      if (failed(converter.convert(launch)))
        return signalPassFailure();
    module->removeAttr(gpu::GPUDialect::getContainerModuleAttrName());
  }
};

} // namespace
