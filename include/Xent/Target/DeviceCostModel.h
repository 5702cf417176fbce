//===- DeviceCostModel.h - memory and time on a GPU -------------*- C++ -*-===//

#ifndef XENT_TARGET_DEVICECOSTMODEL_H
#define XENT_TARGET_DEVICECOSTMODEL_H

#include "Xent/Target/DeviceDescription.h"
#include "Xent/Target/GradCostModel.h"
#include <string>
#include <vector>

namespace mlir::xent {

/// Tokens and classes of the tile of logits that a block of a tensor-core
/// kernel computes, and those that a block of the generic loops works on.
constexpr int64_t kDeviceTileTokens = 128, kDeviceTileClasses = 256;
constexpr int64_t kLoopTileTokens = 16, kLoopTileClasses = 64;
/// Ops of a region from which on it is long: kernels of sm_80 then take half as
/// many classes a tile, to keep registers.
constexpr unsigned kLongRegion = 40;

/// How a head runs on a device: what of it tensor-core kernels take, and what
/// they do beside the products. Generic loops run the rest.
struct DeviceTraits {
  /// Statistics: whether x and w are of one 16-bit type.
  bool usesTensorCores = false;
  /// Statistics that keep their products, dlogits from products that are
  /// computed again, dlogits in the place of kept products, and the products of
  /// dlogits with them.
  bool keepsOnTensorCores = false, recomputesOnTensorCores = false,
       replacesOnTensorCores = false;
  /// Bytes of an element of x and w.
  int64_t elementBytes = 2;
  /// Partials, of 4 bytes each, that statistics have for a row of a tile, and
  /// the classes of the tile.
  int64_t partials = 2, tileClasses = kDeviceTileClasses;
  /// Vectors of 4 bytes for each token that they are folded into, the picked
  /// logit included.
  int64_t states = 2;
  /// Special functions of a logit in the statistics, exp included, and in the
  /// dlogits.
  double statisticsFunctions = 1, dlogitFunctions = 1;
};

/// Launches of one kernel, all of one size.
struct DeviceStep {
  std::string name;
  double launches = 1;
  /// Of one launch: on the multiprocessors, and through DRAM.
  double computeSeconds = 0, memoryBytes = 0;

  /// All launches; computation and traffic overlap.
  double getSeconds(const DeviceDescription &device) const {
    return launches * (std::max(computeSeconds,
                                memoryBytes / device.memoryBytesPerSecond) +
                       device.secondsPerLaunch);
  }
};

/// The kernels of one product [m, k] x [k, n] of 16-bit matrices. A tile of
/// 128 x `tileColumns` takes
///
///   (2 * 128 * tileColumns * k / tensorFlopsPerSecond
///    + 128 * tileColumns * functions / (specialFunctionsPerClock * clock)
///      / multiprocessors) * multiprocessors
///
/// on one multiprocessor, which computes one at a time: the product takes as
/// long as ceil(tiles / multiprocessors) tiles. Tiles come in groups of 16 rows
/// of tiles, column by column: the right operand is read once for each group
/// (once in all if half of the level-2 cache holds it), the rows of a group
/// once (once for each wave of tiles if half of the cache does not hold them),
/// and `outBytes` beside.
DeviceStep predictProduct(const DeviceDescription &device, std::string name,
                          int64_t m, int64_t n, int64_t k, double outBytes,
                          double functions = 0,
                          int64_t tileColumns = kDeviceTileClasses);

/// The kernels of statistics alone.
std::vector<DeviceStep> listOnlineSteps(const DeviceDescription &device,
                                        const HeadShape &shape,
                                        const DeviceTraits &traits);

/// The kernels of a gradient: of `KeepChunk` and `FrozenW` with the statistics,
/// of `Recompute` without.
std::vector<DeviceStep> listGradSteps(const DeviceDescription &device,
                                      const GradShape &shape,
                                      const DeviceTraits &traits,
                                      GradStrategy strategy, ChunkSizes chunks);

/// Predicts statistics alone. Tensor-core kernels take all tokens and classes
/// at once, whatever the chunks, and hold, with p partials,
///
///   peak = 4 * p * N * ceil(V / tileClasses) + 4 * (states + 1) * N
///
/// where statistics take the places of states. Generic loops hold a chunk on
/// the chip, and the results.
PlanCost predictOnline(const DeviceDescription &device, const HeadShape &shape,
                       const DeviceTraits &traits, ChunkSizes chunks);

/// Predicts the loops of a gradient, in the terms of the prediction for a CPU
/// (`GradCostModel.h`), without blocks, and each buffer rounded up to 256
/// bytes:
///
///   keep     = tc * V * logitBytes (up(V, 64) for tensor cores, if one chunk
///              has all classes), partials of tc * vc logits, state
///   tile     = tc * vc * dlogitBytes, a copy of the kept logits, unless one
///              chunk has all classes                  (KeepChunk and FrozenW)
///            = tc * up(vc, 64) * 2                    (Recompute)
///            = tc * vc * (S + dlogitBytes)            (Recompute by loops)
PlanCost predictGrad(const DeviceDescription &device, const GradShape &shape,
                     const DeviceTraits &traits, GradStrategy strategy,
                     ChunkSizes chunks);

/// As the functions of the same names for a CPU.
std::vector<OnlinePlan> listOnlinePlans(const DeviceDescription &device,
                                        const HeadShape &shape,
                                        const DeviceTraits &traits,
                                        const PlanConstraints &constraints);
std::vector<GradPlan> listGradPlans(const DeviceDescription &device,
                                    const GradShape &shape,
                                    const DeviceTraits &traits,
                                    const GradConstraints &constraints);

/// Device memory that x, w and the gradients leave, at least 1 byte: the most
/// that a plan without a budget may take.
int64_t getFreeBytes(const DeviceDescription &device, const GradShape &shape,
                     const DeviceTraits &traits);

} // namespace mlir::xent

#endif // XENT_TARGET_DEVICECOSTMODEL_H
