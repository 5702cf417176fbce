//===- PlanDevice.h - what of an op a GPU's tensor cores take ---*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_PLANDEVICE_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_PLANDEVICE_H

#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "Xent/Target/DeviceCostModel.h"

namespace mlir::xent::detail {

/// The GPU that kernels are selected for: those of one family, sm_80 or sm_90a;
/// of the chip's own with "auto"; with "generic" loops run everything.
struct DeviceTarget {
  DeviceDescription description;
  bool hasKernels = false;
  /// Whether a tile has its 256 classes whatever its region needs.
  bool hasWideTiles = false;
};

/// The GPU `chip`, changed by the file `machine` unless that is empty.
llvm::Expected<DeviceTarget> getDeviceTarget(StringRef chip, StringRef kernels,
                                             StringRef machine);

DeviceTraits getDeviceTraits(LogitStatsOp op, const DeviceTarget &target);
/// `statistics`: those that are planned together with the gradient.
DeviceTraits getDeviceTraits(LogitGradOp op, ArrayRef<LogitStatsOp> statistics,
                             const DeviceTarget &target);

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_PLANDEVICE_H
