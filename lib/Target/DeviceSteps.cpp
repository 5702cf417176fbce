//===- DeviceSteps.cpp - the kernels of a plan on a GPU -------------------===//

#include "DeviceSteps.h"
#include <cmath>

using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Terms of the sums that a block of a kernel loads at a time, at most.
static constexpr int64_t kDepthBlock = 64;
/// Rows of tiles that share the columns which the cache holds.
static constexpr int64_t kRasterRows = 16;
/// Launches of a chunk of tokens, or of a function, for what has an element for
/// each token: states, statistics, row arithmetic.
static constexpr double kRowLaunches = 8;

DeviceStep mlir::xent::predictProduct(const DeviceDescription &device,
                                      std::string name, int64_t m, int64_t n,
                                      int64_t k, double outBytes,
                                      double functions, int64_t tileColumns) {
  double units = static_cast<double>(device.multiprocessors);
  int64_t rows = llvm::divideCeil(m, kDeviceTileTokens);
  int64_t columns = llvm::divideCeil(n, tileColumns);
  double tile = static_cast<double>(kDeviceTileTokens) * tileColumns;
  double depth = static_cast<double>(padded(k, kDepthBlock).value);
  double seconds =
      2 * tile * depth / (device.tensorFlopsPerSecond / units) +
      tile * functions /
          (device.specialFunctionsPerClock * device.clocksPerSecond);
  double tiles = static_cast<double>(rows) * columns;
  DeviceStep step{std::move(name), 1, std::ceil(tiles / units) * seconds, 0};

  // 16-bit operands.
  double left = 2.0 * m * k, right = 2.0 * n * k;
  double groups =
      right <= 0.5 * device.l2Bytes ? 1 : llvm::divideCeil(rows, kRasterRows);
  int64_t groupRows = std::min(rows, kRasterRows);
  double panel = 2.0 * groupRows * kDeviceTileTokens * k;
  double sweeps = 1;
  if (panel > 0.5 * device.l2Bytes)
    sweeps = std::ceil(columns / std::max(1.0, std::floor(units / groupRows)));
  step.memoryBytes = left * sweeps + right * groups + outBytes;
  return step;
}

namespace {

/// Collects the kernels of one plan.
class StepList {
public:
  StepList(const DeviceDescription &device, const HeadShape &shape,
           const DeviceTraits &traits)
      : device(device), traits(traits), width(shape.accumulatorBytes) {}

  /// A product, by tensor cores or by loops.
  void addProduct(std::string name, double launches, int64_t m, int64_t n,
                  int64_t k, bool usesTensorCores, double outBytes,
                  double functions = 0,
                  int64_t tileColumns = kDeviceTileClasses) {
    DeviceStep step;
    if (usesTensorCores) {
      step = predictProduct(device, std::move(name), m, n, k, outBytes,
                            functions, tileColumns);
    } else {
      step.name = std::move(name);
      double volume = static_cast<double>(m) * n * k;
      // Rates are those of f32.
      step.computeSeconds =
          2 * volume / device.loopFlopsPerSecond * (width / 4.0);
      step.memoryBytes =
          (static_cast<double>(m) * k + static_cast<double>(n) * k) *
              traits.elementBytes +
          outBytes;
    }
    step.launches = launches;
    steps.push_back(std::move(step));
  }

  /// One pass over memory.
  void addPass(std::string name, double launches, double bytes,
               double functions = 0) {
    double rate = device.specialFunctionsPerClock * device.clocksPerSecond *
                  device.multiprocessors;
    steps.push_back({std::move(name), launches, functions / rate, bytes});
  }

  /// The sums of a result of `elements`: cleared, and rounded to `bytes` each
  /// if they are not of that type.
  void addSum(std::string name, double launches, double elements,
              int64_t bytes) {
    addPass("clear " + name, launches, elements * width);
    if (bytes != width)
      addPass("round " + name, launches, elements * (width + bytes));
  }

  void addRows(double launches) {
    addPass("rows", kRowLaunches * launches, /*bytes=*/0);
  }

  const DeviceDescription &device;
  const DeviceTraits &traits;
  int64_t width;
  std::vector<DeviceStep> steps;
};

} // namespace

/// The statistics of `tokens` x `classes` logits, `keptBytes` of each stored.
static void addStatistics(StepList &list, double launches, int64_t tokens,
                          int64_t classes, int64_t hidden, int64_t keptBytes,
                          bool usesTensorCores) {
  const DeviceTraits &traits = list.traits;
  int64_t parts = llvm::divideCeil(classes, traits.tileClasses);
  double partials = 4.0 * traits.partials * parts * tokens;
  if (!usesTensorCores)
    partials = 0;
  list.addProduct(keptBytes ? "keep_stats" : "stats", launches, tokens, classes,
                  hidden, usesTensorCores,
                  static_cast<double>(tokens) * classes * keptBytes + partials,
                  traits.statisticsFunctions, traits.tileClasses);
  if (usesTensorCores)
    list.addPass("merge_stats", launches, partials);
}

std::vector<DeviceStep>
mlir::xent::listOnlineSteps(const DeviceDescription &device,
                            const HeadShape &shape,
                            const DeviceTraits &traits) {
  StepList list(device, shape, traits);
  addStatistics(list, 1, std::max<int64_t>(1, shape.tokens),
                std::max<int64_t>(1, shape.classes),
                std::max<int64_t>(1, shape.hidden), /*keptBytes=*/0,
                traits.usesTensorCores);
  list.addRows(1);
  return std::move(list.steps);
}

/// dx and dw of one chunk, added to their sums.
static void addContractions(StepList &list, const GradShape &shape,
                            double launches, int64_t tokens, int64_t classes,
                            int64_t hidden, bool usesTensorCores) {
  double dx = static_cast<double>(tokens) * hidden,
         dw = static_cast<double>(classes) * hidden;
  if (shape.dxBytes)
    list.addProduct("dx", launches, tokens, hidden, classes, usesTensorCores,
                    2 * dx * list.width);
  if (!shape.dwBytes)
    return;
  int64_t m = shape.isVocabMajor ? classes : hidden,
          n = shape.isVocabMajor ? hidden : classes;
  list.addProduct("dw", launches, m, n, tokens, usesTensorCores,
                  2 * dw * list.width);
}

/// One loop over classes for statistics and dx.
static void addRunning(StepList &list, const GradShape &shape,
                       const DeviceLoops &loops) {
  const RunningShape &running = *shape.running;
  for (ChunkRun tokens : getChunkRuns(loops.tokens, loops.tokenChunk)) {
    for (ChunkRun classes : getChunkRuns(loops.classes, loops.vocabChunk)) {
      double launches = static_cast<double>(tokens.number) * classes.number;
      double tile = static_cast<double>(tokens.size) * classes.size;
      double sums = static_cast<double>(tokens.size) * loops.hidden;
      addStatistics(list, launches, tokens.size, classes.size, loops.hidden,
                    shape.logitBytes,
                    list.traits.keepsOnTensorCores && running.keepsProducts);
      list.addRows(launches);
      for (int64_t i = 0; i < running.products; ++i) {
        list.addPass("dlogits", launches,
                     tile * (shape.logitBytes + list.width),
                     tile * list.traits.dlogitFunctions);
        list.addPass("rescale", launches, 2 * sums * list.width);
        list.addProduct("dx", launches, tokens.size, loops.hidden, classes.size,
                        /*usesTensorCores=*/false, 2 * sums * list.width);
      }
      for (int64_t i = 0; i < running.columns; ++i)
        list.addProduct("column", launches, 1, loops.hidden, classes.size,
                        /*usesTensorCores=*/false,
                        2.0 * loops.hidden * list.width);
    }
    list.addSum("dx", tokens.number,
                static_cast<double>(tokens.size) * loops.hidden *
                    running.products,
                shape.dxBytes);
  }
}

/// Statistics that keep their logits, and the gradient in their place.
static void addKeeping(StepList &list, const GradShape &shape,
                       const DeviceLoops &loops) {
  const DeviceTraits &traits = list.traits;
  for (ChunkRun tokens : getChunkRuns(loops.tokens, loops.tokenChunk)) {
    for (ChunkRun classes : getChunkRuns(loops.classes, loops.vocabChunk)) {
      double launches = static_cast<double>(tokens.number) * classes.number;
      double tile = static_cast<double>(tokens.size) * classes.size;
      addStatistics(list, launches, tokens.size, classes.size, loops.hidden,
                    shape.logitBytes, traits.keepsOnTensorCores);
      if (!loops.isOneVocabChunk(shape))
        list.addPass("copy", launches,
                     tile * (shape.logitBytes + shape.dlogitBytes));
      list.addPass("dlogits", launches,
                   tile * (shape.logitBytes + shape.dlogitBytes),
                   tile * traits.dlogitFunctions);
      addContractions(list, shape, launches, tokens.size, classes.size,
                      loops.hidden, traits.replacesOnTensorCores);
    }
    list.addRows(tokens.number);
  }
}

/// dlogits from products that are computed again.
static void addRecomputing(StepList &list, const GradShape &shape,
                           const DeviceLoops &loops) {
  const DeviceTraits &traits = list.traits;
  bool usesTensorCores = traits.recomputesOnTensorCores;
  for (ChunkRun classes : getChunkRuns(loops.classes, loops.vocabChunk))
    for (ChunkRun tokens : getChunkRuns(loops.tokens, loops.tokenChunk)) {
      double launches = static_cast<double>(tokens.number) * classes.number;
      double tile = static_cast<double>(tokens.size) * classes.size;
      list.addProduct("logit_grad", launches, tokens.size, classes.size,
                      loops.hidden, usesTensorCores, tile * shape.dlogitBytes,
                      traits.dlogitFunctions);
      addContractions(list, shape, launches, tokens.size, classes.size,
                      loops.hidden, usesTensorCores);
    }
}

std::vector<DeviceStep>
mlir::xent::listGradSteps(const DeviceDescription &device,
                          const GradShape &shape, const DeviceTraits &traits,
                          GradStrategy strategy, ChunkSizes chunks) {
  StepList list(device, shape.head, traits);
  DeviceLoops loops(shape, chunks);
  if (strategy == GradStrategy::FrozenW && shape.running) {
    addRunning(list, shape, loops);
    return std::move(list.steps);
  }
  bool keeps = keepsLogits(shape, strategy);
  if (keeps)
    addKeeping(list, shape, loops);
  else
    addRecomputing(list, shape, loops);

  // dx of a chunk is complete with the last class, dw of all with the last
  // chunk of tokens, or slice by slice.
  double x = static_cast<double>(loops.tokens) * loops.hidden,
         weight = static_cast<double>(loops.classes) * loops.hidden;
  double tokenChunks = llvm::divideCeil(loops.tokens, loops.tokenChunk),
         vocabChunks = llvm::divideCeil(loops.classes, loops.vocabChunk);
  double dxSums = keeps ? tokenChunks : 1;
  bool isWhole = keeps && !loops.isOneTokenChunk(shape);
  double dwSums = isWhole ? 1 : vocabChunks;
  if (shape.dxBytes)
    list.addSum("dx", dxSums, x / dxSums, shape.dxBytes);
  if (shape.dwBytes)
    list.addSum("dw", dwSums, weight / dwSums, shape.dwBytes);
  list.addRows(1);
  return std::move(list.steps);
}
