//===- CpuTarget.cpp - processors that code is made for -------------------===//

#include "CpuTarget.h"
#include "Error.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"

namespace mlir::xent::run {

using llvm::StringRef;

llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createTargetMachine(StringRef cpu, llvm::CodeGenOptLevel level,
                    StringRef features) {
  llvm::Triple triple(llvm::sys::getDefaultTargetTriple());
  std::string message;
  const llvm::Target *target =
      llvm::TargetRegistry::lookupTarget(triple, message);
  if (!target)
    return makeError(ExitCode::Compiler, "no code for {0}: {1}", triple.str(),
                     message);
  std::string allFeatures;
  auto addFeatures = [&](StringRef text) {
    if (!text.empty())
      allFeatures += (allFeatures.empty() ? "" : ",") + text.str();
  };
  if (cpu == "native") {
    cpu = llvm::sys::getHostCPUName();
    for (const auto &feature : llvm::sys::getHostCPUFeatures())
      addFeatures((feature.getValue() ? "+" : "-") + feature.getKey().str());
  } else {
    std::unique_ptr<llvm::MCSubtargetInfo> info(
        target->createMCSubtargetInfo(triple, "", ""));
    if (!info || !info->isCPUStringValid(cpu))
      return makeError(ExitCode::Usage, "--cpu={0}: LLVM knows no such {1}",
                       cpu, triple.getArchName());
  }
  addFeatures(features);
  std::unique_ptr<llvm::TargetMachine> machine(target->createTargetMachine(
      triple, cpu, allFeatures, llvm::TargetOptions(), llvm::Reloc::PIC_,
      /*CM=*/std::nullopt, level));
  if (!machine)
    return makeError(ExitCode::Compiler, "no code for {0} {1}", triple.str(),
                     cpu);
  return machine;
}

llvm::Expected<CpuTarget> describeCpu(StringRef cpu, bool runsHere) {
  auto machine = createTargetMachine(cpu, llvm::CodeGenOptLevel::Default);
  if (!machine)
    return machine.takeError();
  const llvm::MCSubtargetInfo &info = *(*machine)->getMCSubtargetInfo();
  if (runsHere && cpu != "native") {
    // Only features that the host is asked about by the same name count: others
    // are hints to the code generator.
    for (const auto &feature : llvm::sys::getHostCPUFeatures())
      if (!feature.getValue() &&
          info.checkFeatures("+" + feature.getKey().str()))
        return makeError(ExitCode::Usage, "--cpu={0}: this machine has no {1}",
                         cpu, feature.getKey());
  }
  CpuTarget target;
  const llvm::Triple &triple = (*machine)->getTargetTriple();
  if (triple.isAArch64()) {
    target.vectorRegisters = 32;
  } else if (triple.isX86()) {
    if (info.checkFeatures("+avx512f")) {
      target.vectorBits = 512;
      target.vectorRegisters = 32;
    } else if (info.checkFeatures("+avx2")) {
      target.vectorBits = 256;
    }
    target.hasAmx =
        info.checkFeatures("+amx-tile") && info.checkFeatures("+amx-bf16");
    target.hasDot = info.checkFeatures("+avx512bf16");
    // Measured on Zen 4, which the design of Zen 5 follows. Intel's cores take
    // four times as long for it as for a multiply-add.
    target.hasFastDot = target.hasDot && (cpu == "znver4" || cpu == "znver5");
  }
  return target;
}

} // namespace mlir::xent::run
