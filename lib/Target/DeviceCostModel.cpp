//===- DeviceCostModel.cpp - memory and time on a GPU ---------------------===//

#include "Xent/Target/DeviceCostModel.h"
#include "DeviceMemory.h"
#include "DeviceSteps.h"

using namespace mlir::xent;
using namespace mlir::xent::detail;

static double getSeconds(const DeviceDescription &device,
                         const std::vector<DeviceStep> &steps) {
  double seconds = 0;
  for (const DeviceStep &step : steps)
    seconds += step.getSeconds(device);
  return seconds;
}

/// FLOPs of one product of all tokens and classes.
static double getProductFlops(const HeadShape &shape) {
  return 2.0 * shape.tokens * shape.classes * shape.hidden;
}

PlanCost mlir::xent::predictOnline(const DeviceDescription &device,
                                   const HeadShape &shape,
                                   const DeviceTraits &traits,
                                   ChunkSizes chunks) {
  int64_t tokens = std::max<int64_t>(1, shape.tokens);
  Workspace workspace = getStatisticsWorkspace(
      shape, traits, tokens, std::max<int64_t>(1, shape.classes),
      traits.usesTensorCores);
  PlanCost cost;
  cost.peakBytes = workspace.held.getSigned();
  cost.flops = getProductFlops(shape);
  cost.seconds = getSeconds(device, listOnlineSteps(device, shape, traits));
  return cost;
}

PlanCost mlir::xent::predictGrad(const DeviceDescription &device,
                                 const GradShape &shape,
                                 const DeviceTraits &traits,
                                 GradStrategy strategy, ChunkSizes chunks) {
  PlanCost cost;
  cost.peakBytes =
      getGradWorkspace(shape, traits, strategy, chunks).held.getSigned();
  double products = 1;
  if (strategy == GradStrategy::FrozenW && shape.running) {
    products += shape.running->products;
    DeviceLoops loops(shape, chunks);
    cost.flops = 2.0 * shape.running->columns *
                 llvm::divideCeil(loops.tokens, loops.tokenChunk) *
                 loops.classes * loops.hidden;
  } else {
    products += (shape.dxBytes ? 1 : 0) + (shape.dwBytes ? 1 : 0);
  }
  cost.flops += products * getProductFlops(shape.head);
  cost.seconds = getSeconds(
      device, listGradSteps(device, shape, traits, strategy, chunks));
  return cost;
}

int64_t mlir::xent::getFreeBytes(const DeviceDescription &device,
                                 const GradShape &shape,
                                 const DeviceTraits &traits) {
  const HeadShape &head = shape.head;
  Saturating x = count(head.tokens) * count(head.hidden);
  Saturating weight = count(head.classes) * count(head.hidden);
  int64_t taken = (x * count(traits.elementBytes + shape.dxBytes) +
                   weight * count(traits.elementBytes + shape.dwBytes))
                      .getSigned();
  return taken < device.memoryBytes ? device.memoryBytes - taken : 1;
}
