//===- ValidateNVVMTarget.cpp - chips and PTX versions --------------------===//
//
// LLVM ends the process when it is asked for a PTX version that does not have a
// chip, and keeps the table of that to itself.
//
//===----------------------------------------------------------------------===//

#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"

extern "C" {
void LLVMInitializeNVPTXTargetInfo();
void LLVMInitializeNVPTXTargetMC();
}

namespace mlir::xent {
#define GEN_PASS_DEF_XENTVALIDATENVVMTARGETPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

namespace {

struct Chip {
  StringRef name;
  /// Ten times the PTX version that introduced it.
  unsigned oldestPTX;
};

} // namespace

/// bf16 and the maximum that propagates NaN start with 8.0. The versions are
/// those that LLVM 22 prints by default (llc -mcpu=CHIP), which are the oldest.
static constexpr Chip knownChips[] = {
    {"sm_80", 70},   {"sm_86", 71},   {"sm_87", 74},   {"sm_88", 90},
    {"sm_89", 78},   {"sm_90", 78},   {"sm_90a", 80},  {"sm_100", 86},
    {"sm_100a", 86}, {"sm_100f", 88}, {"sm_101", 86},  {"sm_101a", 86},
    {"sm_101f", 88}, {"sm_103", 88},  {"sm_103a", 88}, {"sm_103f", 88},
    {"sm_110", 90},  {"sm_110a", 90}, {"sm_110f", 90}, {"sm_120", 87},
    {"sm_120a", 87}, {"sm_120f", 88}, {"sm_121", 88},  {"sm_121a", 88},
    {"sm_121f", 88}};

/// The number of the feature `ptxNN`, 0 for any other name.
static unsigned getPTXVersion(StringRef feature) {
  unsigned version = 0;
  if (!feature.consume_front("ptx") || feature.getAsInteger(10, version))
    return 0;
  return version;
}

static std::unique_ptr<llvm::MCSubtargetInfo> createSubtarget() {
  LLVMInitializeNVPTXTargetInfo();
  LLVMInitializeNVPTXTargetMC();
  llvm::Triple triple("nvptx64-nvidia-cuda");
  std::string error;
  const llvm::Target *target =
      llvm::TargetRegistry::lookupTarget(triple, error);
  if (!target)
    return nullptr;
  return std::unique_ptr<llvm::MCSubtargetInfo>(
      target->createMCSubtargetInfo(triple, knownChips[0].name, ""));
}

namespace {

struct XentValidateNVVMTargetPass final
    : mlir::xent::impl::XentValidateNVVMTargetPassBase<
          XentValidateNVVMTargetPass> {
  using Base::Base;

  void runOnOperation() override {
    if (failed(validate()))
      signalPassFailure();
    markAllAnalysesPreserved();
  }

  LogicalResult validate() {
    // At the location of the module, without a copy of it.
    Location loc = getOperation()->getLoc();
    if (!llvm::is_contained({"isa", "llvm", "bin", "fatbin"},
                            format.getValue()))
      return emitError(loc, "unknown format '")
             << format << "'; valid are isa, llvm, bin, fatbin";
    std::unique_ptr<llvm::MCSubtargetInfo> subtarget = createSubtarget();
    if (!subtarget)
      return emitError(loc, "this LLVM has no NVPTX back end");

    SmallVector<StringRef> names;
    const Chip *requestedChip = nullptr;
    for (const Chip &known : knownChips) {
      if (!subtarget->isCPUStringValid(known.name))
        continue;
      names.push_back(known.name);
      if (known.name == chip)
        requestedChip = &known;
    }
    if (!requestedChip)
      return emitError(loc, "unknown or unsupported chip '")
             << chip << "'; valid are " << llvm::join(names, ", ");

    if (features.empty())
      return success();
    SmallVector<StringRef> versions;
    for (const llvm::SubtargetFeatureKV &feature :
         subtarget->getAllProcessorFeatures())
      if (getPTXVersion(feature.Key) >= requestedChip->oldestPTX)
        versions.push_back(feature.Key);
    StringRef requested = features;
    requested.consume_front("+");
    if (!llvm::is_contained(versions, requested))
      return emitError(loc, "unknown PTX version '")
             << features << "', or it does not have " << chip
             << "; valid for this chip are " << llvm::join(versions, ", ");
    return success();
  }
};

} // namespace
