//===- AssembleKernels.cpp - cubins beside PTX ----------------------------===//
//
// gpu-module-to-binary makes PTX or a cubin, for one chip. A program that is to
// start fast on chips that are known, and run on those that are not, has both.
//
//===----------------------------------------------------------------------===//

#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTASSEMBLEKERNELSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

/// `ptxas` of the CUDA toolkit: in CUDA_HOME, in PATH, or where the toolkit is
/// by default. Empty if it is nowhere.
static std::string findAssembler() {
  if (std::optional<std::string> home =
          llvm::sys::Process::GetEnv("CUDA_HOME")) {
    std::string directory = *home + "/bin";
    if (auto found =
            llvm::sys::findProgramByName("ptxas", StringRef(directory)))
      return *found;
  }
  if (auto found = llvm::sys::findProgramByName("ptxas"))
    return *found;
  if (auto found =
          llvm::sys::findProgramByName("ptxas", {"/usr/local/cuda/bin"}))
    return *found;
  return "";
}

static std::string readText(StringRef path) {
  auto buffer = llvm::MemoryBuffer::getFile(path);
  return buffer ? (*buffer)->getBuffer().str() : "";
}

/// The cubin of `ptx` for `chip`. Fails with what the assembler says, at `op`.
static FailureOr<std::string> assemble(Operation *op, StringRef assembler,
                                       StringRef ptx, StringRef chip) {
  StringRef suffixes[] = {"ptx", "cubin", "log"};
  llvm::SmallString<128> paths[3];
  SmallVector<std::unique_ptr<llvm::FileRemover>> removers;
  for (auto [path, suffix] : llvm::zip(paths, suffixes)) {
    if (std::error_code error =
            llvm::sys::fs::createTemporaryFile("xent", suffix, path))
      return op->emitError("no temporary file: ") << error.message();
    removers.push_back(std::make_unique<llvm::FileRemover>(path));
  }
  auto &[input, output, log] = paths;
  std::error_code error;
  llvm::raw_fd_ostream os(input, error);
  os << ptx;
  os.close();
  if (error || os.has_error())
    return op->emitError("cannot write ") << input;

  std::string arch = ("-arch=" + chip).str();
  StringRef arguments[] = {assembler, arch, "-O3", input, "-o", output};
  std::optional<StringRef> redirects[] = {StringRef(), log.str(), log.str()};
  std::string message;
  int status = llvm::sys::ExecuteAndWait(assembler, arguments,
                                         /*Env=*/std::nullopt, redirects,
                                         /*SecondsToWait=*/0,
                                         /*MemoryLimit=*/0, &message);
  if (status != 0)
    return op->emitError("ptxas failed for ")
           << chip << ": " << StringRef(message + readText(log)).rtrim();
  return readText(output);
}

namespace {

struct XentAssembleKernelsPass final
    : mlir::xent::impl::XentAssembleKernelsPassBase<XentAssembleKernelsPass> {
  using Base::Base;

  void runOnOperation() override {
    if (chips.empty())
      return;
    std::string assembler = findAssembler();
    if (assembler.empty()) {
      emitError(getOperation()->getLoc(),
                "no ptxas for cubins: neither in CUDA_HOME nor in PATH");
      return signalPassFailure();
    }
    for (auto binary : getOperation().getOps<gpu::BinaryOp>())
      if (failed(addCubins(binary, assembler)))
        return signalPassFailure();
  }

  LogicalResult addCubins(gpu::BinaryOp binary, StringRef assembler) {
    SmallVector<Attribute> objects(binary.getObjects().getValue());
    for (Attribute attribute : binary.getObjects()) {
      auto object = cast<gpu::ObjectAttr>(attribute);
      if (object.getFormat() != gpu::CompilationTarget::Assembly)
        continue;
      for (StringRef chip : chips) {
        FailureOr<std::string> cubin =
            assemble(binary, assembler, object.getObject(), chip);
        if (failed(cubin))
          return failure();
        auto target = NVVM::NVVMTargetAttr::get(&getContext(), /*optLevel=*/3,
                                                "nvptx64-nvidia-cuda", chip);
        objects.push_back(
            gpu::ObjectAttr::get(target, gpu::CompilationTarget::Binary,
                                 StringAttr::get(&getContext(), *cubin)));
      }
    }
    binary.setObjectsAttr(ArrayAttr::get(&getContext(), objects));
    return success();
  }
};

} // namespace
