//===- PlanDevice.cpp - what of an op a GPU's tensor cores take -----------===//

#include "PlanDevice.h"
#include "ChunkLoops.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

llvm::Expected<DeviceTarget>
mlir::xent::detail::getDeviceTarget(StringRef chip, StringRef kernels,
                                    StringRef machine) {
  llvm::Expected<DeviceDescription> described = describeDevice(chip);
  if (described && !machine.empty())
    described = readDeviceDescription(machine, *described);
  if (!described)
    return described.takeError();
  DeviceTarget target{std::move(*described)};
  StringRef family = resolveKernels(kernels, chip);
  target.hasKernels = !family.empty();
  target.hasWideTiles = family == "sm_90a";
  if (!target.hasWideTiles)
    target.description.tensorFlopsPerSecond =
        target.description.mmaFlopsPerSecond;
  return target;
}

/// Special functions that an element of `region` takes: a hyperbolic tangent is
/// ex2 and rcp, an exponential ex2.
static double countFunctions(Region &region) {
  double functions = 0;
  for (Operation &op : region.front()) {
    if (isa<math::TanhOp>(op))
      functions += 2;
    else if (isa<math::MathDialect>(op.getDialect()) || isa<arith::DivFOp>(op))
      functions += 1;
  }
  return functions;
}

/// The type of both matrices if it is one of 16 bits, which is what tensor-core
/// kernels take; null otherwise.
template <typename OpTy> static Type getTensorCoreType(OpTy op) {
  Type x = op.getX().getType().getElementType(),
       weight = op.getWeight().getType().getElementType();
  return x == weight && x.getIntOrFloatBitWidth() == 16 ? x : Type();
}

/// Adds what `op` needs of a kernel for statistics.
static void addStatistics(DeviceTraits &traits, LogitStatsOp op,
                          const DeviceTarget &target) {
  bool hasDot = op.getDot() || op.getEntropy();
  int64_t others =
      (op.getSum() ? 1 : 0) + (hasDot ? 1 : 0) + (op.getArgmax() ? 1 : 0);
  traits.partials = std::max(traits.partials, 2 + others);
  traits.states = std::max(traits.states, 2 + others + (op.getPick() ? 1 : 0));
  traits.statisticsFunctions = 1 + countFunctions(op.getLogits());
  // As the kernels of sm_80 choose it, to keep registers: more statistics than
  // exp_sum and pick, or a long region, halve the tile.
  size_t length = llvm::range_size(op.getLogits().front());
  if (!target.hasWideTiles && (others > 0 || length > kLongRegion))
    traits.tileClasses = kDeviceTileClasses / 2;
}

DeviceTraits mlir::xent::detail::getDeviceTraits(LogitStatsOp op,
                                                 const DeviceTarget &target) {
  DeviceTraits traits;
  traits.elementBytes =
      llvm::divideCeil(op.getX().getType().getElementTypeBitWidth(), 8);
  traits.usesTensorCores = target.hasKernels && getTensorCoreType(op);
  addStatistics(traits, op, target);
  return traits;
}

DeviceTraits
mlir::xent::detail::getDeviceTraits(LogitGradOp op,
                                    ArrayRef<LogitStatsOp> statistics,
                                    const DeviceTarget &target) {
  DeviceTraits traits;
  traits.elementBytes =
      llvm::divideCeil(op.getX().getType().getElementTypeBitWidth(), 8);
  for (LogitStatsOp stats : statistics)
    addStatistics(traits, stats, target);
  traits.dlogitFunctions = countFunctions(op.getDlogits());
  Type type = getTensorCoreType(op);
  if (!target.hasKernels || !type)
    return traits;
  traits.usesTensorCores = true;
  auto yield = cast<YieldOp>(op.getDlogits().front().getTerminator());
  Type kept = getKeptType(op);
  traits.keepsOnTensorCores = kept.getIntOrFloatBitWidth() == 16;
  // dlogits have to be a matrix of the same type, and in the place of kept
  // products of theirs.
  traits.recomputesOnTensorCores = yield.getValue().getType() == type;
  traits.replacesOnTensorCores = traits.recomputesOnTensorCores && kept == type;
  return traits;
}
