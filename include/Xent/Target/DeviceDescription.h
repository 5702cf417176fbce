//===- DeviceDescription.h - what the planner knows of a GPU ----*- C++ -*-===//

#ifndef XENT_TARGET_DEVICEDESCRIPTION_H
#define XENT_TARGET_DEVICEDESCRIPTION_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <optional>
#include <string>

namespace mlir::xent {

/// Capacities and rates of one GPU. Rates are what kernels are taken to sustain
/// with all multiprocessors busy, not what the data sheet says. Nothing was
/// measured; lib/Target/Devices says where each number is from.
struct DeviceDescription {
  /// What it is called in remarks: a chip, as sm_90, or a file.
  std::string name;
  int64_t multiprocessors = 0;
  /// FLOP/s of products of 16-bit matrices, summed up in f32: by the newest
  /// instructions of the chip (wgmma on sm_90), and by mma.sync.
  double tensorFlopsPerSecond = 0, mmaFlopsPerSecond = 0;
  /// f32 FLOP/s of the loops that take whatever tensor cores do not.
  double loopFlopsPerSecond = 0;
  double memoryBytesPerSecond = 0;
  int64_t memoryBytes = 0, l2Bytes = 0;
  /// Results of ex2, lg2, rcp per clock of one multiprocessor.
  double specialFunctionsPerClock = 0;
  double clocksPerSecond = 0;
  /// Time between the ends of two kernels that have nothing to do.
  double secondsPerLaunch = 0;
};

/// The least number of a chip that tensor-core kernels run on.
constexpr int kLeastKernelChip = 80;

/// 90 of `chip` = sm_90, sm_90a or sm_90f; none if it is no name of a chip.
std::optional<int> getChipNumber(llvm::StringRef chip);

/// The family of kernels that `kernels` asks for on `chip`, "sm_80" or
/// "sm_90a", or nothing for loops. `kernels` is such a name, "generic" for
/// loops, or "auto" for the best that the chip has.
llvm::StringRef resolveKernels(llvm::StringRef kernels, llvm::StringRef chip);

/// The described chip that is nearest to `chip`: sm_90 for sm_90a. The numbers
/// of chips decide; of two that are equally near, it is the older one. So
/// sm_86, sm_87 and sm_88 are sm_89, sm_101 and sm_103 are sm_100, sm_110 is
/// sm_100 and sm_121 is sm_120. Fails if `chip` is no name of a chip.
llvm::Expected<DeviceDescription> describeDevice(llvm::StringRef chip);

/// The GPU that `json`, an object, describes: each key is the name of a field
/// of DeviceDescription, each value a positive number; `name` is a string, and
/// `source` may say of each field where its number is from. What is not there
/// is as in `defaults`. Fails on anything else, with what was expected.
llvm::Expected<DeviceDescription>
parseDeviceDescription(llvm::StringRef json, const DeviceDescription &defaults);

/// The same, of a file, whose name is that of the GPU if it has none. Errors
/// name the file.
llvm::Expected<DeviceDescription>
readDeviceDescription(llvm::StringRef path, const DeviceDescription &defaults);

} // namespace mlir::xent

#endif // XENT_TARGET_DEVICEDESCRIPTION_H
