//===- KernelFamily.cpp - one of the families of kernels ------------------===//

#include "KernelFamily.h"
#include "DlogitsKernel.h"
#include "KernelSM80.h"
#include "KernelSM90.h"
#include "MergeStats.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::xent;

std::optional<KernelFamily> mlir::xent::getKernelFamily(StringRef name) {
  return llvm::StringSwitch<std::optional<KernelFamily>>(name)
      .Case("sm_80", KernelFamily::SM80)
      .Case("sm_90a", KernelFamily::SM90)
      .Default(std::nullopt);
}

/// The sizes of the kernel of `spec` on sm_90a; pairs of blocks where they can
/// share an operand.
static std::optional<KernelConfigSM90> chooseSM90(const KernelSpec &spec) {
  if (auto config = chooseConfigSM90(spec, /*cluster=*/2))
    return config;
  return chooseConfigSM90(spec, /*cluster=*/1);
}

std::optional<int64_t> mlir::xent::getTileColumns(const KernelSpec &spec,
                                                  KernelFamily family) {
  // The chip decides nothing but the room for the ring.
  if (family == KernelFamily::SM80)
    return chooseConfigSM80(spec, /*chip=*/"").tileN;
  if (auto config = chooseSM90(spec))
    return config->tileN;
  return std::nullopt;
}

static FailureOr<BuiltKernel> buildShared(OpBuilder &builder,
                                          gpu::GPUModuleOp module,
                                          const KernelSpec &spec,
                                          std::string &why) {
  bool isMerge = spec.cls == KernelClass::MergeStats;
  FailureOr<LLVM::LLVMFuncOp> function =
      isMerge ? buildMergeStats(builder, module, spec, why)
              : buildDlogits(builder, module, spec, why);
  if (failed(function))
    return failure();
  BuiltKernel kernel;
  kernel.function = *function;
  kernel.parameters = getSharedKernelParameters(spec, builder.getContext());
  kernel.launch = isMerge ? getMergeLaunch() : getDlogitsLaunch(spec);
  return kernel;
}

static FailureOr<BuiltKernel>
buildSM80(OpBuilder &builder, gpu::GPUModuleOp module, const KernelSpec &spec,
          const KernelConfigSM80 &config, std::string &why) {
  FailureOr<LLVM::LLVMFuncOp> function =
      buildKernelSM80(builder, module, spec, config, why);
  if (failed(function))
    return failure();
  BuiltKernel kernel;
  kernel.function = *function;
  kernel.parameters = getParametersSM80(spec, builder.getContext());
  kernel.launch = getLaunchSM80(spec, config);
  return kernel;
}

static FailureOr<BuiltKernel> buildSM90(OpBuilder &builder,
                                        gpu::GPUModuleOp module,
                                        const KernelSpec &spec,
                                        std::string &why) {
  std::optional<KernelConfigSM90> config = chooseSM90(spec);
  if (!config) {
    why = "the operands of its region leave no room for the ring";
    return failure();
  }
  FailureOr<LLVM::LLVMFuncOp> function =
      buildKernelSM90(builder, module, spec, *config, why);
  if (failed(function))
    return failure();
  BuiltKernel kernel;
  kernel.function = *function;
  kernel.parameters = getParametersSM90(spec, builder.getContext());
  kernel.launch = getLaunchSM90(spec, *config);
  TensorMapsSM90 maps = getTensorMapsSM90(spec, *config);
  kernel.boxA = maps.a;
  kernel.boxB = maps.b;
  kernel.boxTile = maps.tile;
  return kernel;
}

/// Marks the kernel as one, and says of its tile.
static FailureOr<BuiltKernel> finish(OpBuilder &builder, const KernelSpec &spec,
                                     FailureOr<BuiltKernel> kernel) {
  if (failed(kernel))
    return failure();
  kernel->hasTile = static_cast<bool>(spec.tileType);
  kernel->function->setAttr(gpu::GPUDialect::getKernelFuncAttrName(),
                            builder.getUnitAttr());
  return kernel;
}

FailureOr<BuiltKernel>
mlir::xent::buildKernel(OpBuilder &builder, gpu::GPUModuleOp module,
                        const KernelSpec &spec, KernelFamily family,
                        StringRef chip, std::string &why) {
  FailureOr<BuiltKernel> kernel = failure();
  if (!spec.hasProduct())
    kernel = buildShared(builder, module, spec, why);
  else if (family == KernelFamily::SM80)
    kernel =
        buildSM80(builder, module, spec, chooseConfigSM80(spec, chip), why);
  else
    kernel = buildSM90(builder, module, spec, why);
  return finish(builder, spec, kernel);
}

FailureOr<BuiltKernel>
mlir::xent::buildStridedKernel(OpBuilder &builder, gpu::GPUModuleOp module,
                               const KernelSpec &spec, KernelFamily family,
                               StringRef chip, std::string &why) {
  assert(spec.cls != KernelClass::MergeStats && "reads nothing of the caller");
  KernelSpec strided = spec;
  strided.name += "_strided";
  strided.strided = true;
  strided.aAligned = strided.bAligned = strided.tileAligned = false;
  if (!spec.hasProduct())
    return finish(builder, strided, buildShared(builder, module, strided, why));
  KernelConfigSM80 config = chooseConfigSM80(strided, chip);
  if (spec.hasRowPartials()) {
    std::optional<int64_t> tileColumns = getTileColumns(spec, family);
    if (!tileColumns) {
      why = "there are no sizes for the kernel that this takes the place of";
      return failure();
    }
    config = chooseConfigSM80(strided, chip, *tileColumns);
  }
  return finish(builder, strided,
                buildSM80(builder, module, strided, config, why));
}
