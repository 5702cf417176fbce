//===- ObjectCode.cpp - from the LLVM dialect to an object file -----------===//

#include "ObjectCode.h"
#include "CpuTarget.h"
#include "Error.h"
#include "mlir/ExecutionEngine/OptUtils.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Target/TargetMachine.h"

namespace mlir::xent::run {

/// Creates `void packed(void **parameters)`, which loads the parameters of
/// the C interface of `entry` from the addresses that it is given, and stores
/// its result to the one behind them.
static llvm::Error createPacked(llvm::Module &module, const Twine &entry,
                                StringRef name) {
  llvm::Function *function =
      module.getFunction(("_mlir_ciface_" + entry).str());
  if (!function)
    return makeError(ExitCode::Compiler, "@{0} got lost in the lowering",
                     entry.str());
  llvm::Function &callee = *function;
  llvm::LLVMContext &context = callee.getContext();
  auto *pointer = llvm::PointerType::getUnqual(context);
  auto *type = llvm::FunctionType::get(llvm::Type::getVoidTy(context),
                                       {pointer}, /*isVarArg=*/false);
  auto *packed = llvm::Function::Create(
      type, llvm::GlobalValue::ExternalLinkage, name, callee.getParent());
  packed->setVisibility(llvm::GlobalValue::HiddenVisibility);
  llvm::IRBuilder<> b(llvm::BasicBlock::Create(context, "", packed));
  auto loadAddress = [&](unsigned i) {
    llvm::Value *slot =
        b.CreateConstInBoundsGEP1_64(pointer, packed->getArg(0), i);
    return b.CreateLoad(pointer, slot);
  };
  SmallVector<llvm::Value *> arguments;
  for (llvm::Argument &argument : callee.args())
    arguments.push_back(
        b.CreateLoad(argument.getType(), loadAddress(argument.getArgNo())));
  llvm::CallInst *call = b.CreateCall(&callee, arguments);
  if (!call->getType()->isVoidTy())
    b.CreateStore(call, loadAddress(callee.arg_size()));
  b.CreateRetVoid();
  return llvm::Error::success();
}

/// What the runtime has instead: a library must not end its process.
static void renameFunctions(llvm::Module &module) {
  const std::pair<const char *, const char *> names[] = {
      {"abort", "xentCallAbort"}, {"puts", "xentCallMessage"}};
  for (auto [from, to] : names)
    if (llvm::Function *function = module.getFunction(from))
      if (function->isDeclaration())
        function->setName(to);
}

llvm::Error emitObject(ModuleOp module, ArrayRef<Interface> interfaces,
                       Backend backend, const Level &level, StringRef path) {
  auto created = createTargetMachine(
      level.cpu, llvm::CodeGenOptLevel::Aggressive, level.features);
  if (!created)
    return created.takeError();
  llvm::TargetMachine &machine = **created;
  llvm::LLVMContext context;
  std::unique_ptr<llvm::Module> code = translateModuleToLLVMIR(module, context);
  if (!code)
    return makeError(ExitCode::Compiler, "translation to LLVM IR failed");
  code->setDataLayout(machine.createDataLayout());
  code->setTargetTriple(machine.getTargetTriple());
  renameFunctions(*code);
  for (llvm::GlobalValue &value : code->global_values())
    if (!value.isDeclaration())
      value.setLinkage(llvm::GlobalValue::InternalLinkage);
  for (const Interface &interface : interfaces)
    for (const Function &function : interface.functions) {
      if (function.backend != backend)
        continue;
      if (llvm::Error error = createPacked(*code, interface.entry,
                                           function.getPackedName(level)))
        return error;
      if (backend == Backend::CUDA)
        if (llvm::Error error = createPacked(*code, interface.entry + "_query",
                                             function.getPackedQueryName()))
          return error;
    }
  if (llvm::Error error = makeOptimizingTransformer(
          /*optLevel=*/2, /*sizeLevel=*/0, &machine)(code.get()))
    return makeError(ExitCode::Compiler, "optimization failed: {0}",
                     llvm::toString(std::move(error)));

  std::error_code failure;
  llvm::raw_fd_ostream os(path, failure);
  if (failure)
    return makeError(ExitCode::Compiler, "{0}: cannot be written: {1}", path,
                     failure.message());
  llvm::legacy::PassManager passes;
  if (machine.addPassesToEmitFile(passes, os, /*DwoOut=*/nullptr,
                                  llvm::CodeGenFileType::ObjectFile))
    return makeError(ExitCode::Compiler, "no object code for {0}",
                     machine.getTargetTriple().str());
  passes.run(*code);
  return llvm::Error::success();
}

} // namespace mlir::xent::run
