//===- Launches.cpp - cuLaunchKernel, cuLaunchKernelEx --------------------===//
#include "Driver/Driver.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace cudasim;

namespace {

constexpr int attributeCooperative = 2, attributeCluster = 4;

uint64_t numberFrom(const char *variable, uint64_t otherwise) {
  const char *text = std::getenv(variable);
  return text && *text ? std::strtoull(text, nullptr, 0) : otherwise;
}

std::string dims(unsigned x, unsigned y, unsigned z) {
  return std::to_string(x) + "x" + std::to_string(y) + "x" + std::to_string(z);
}

/// Checks a launch against the kernel and the device.
class LaunchCheck {
public:
  LaunchCheck(Driver &driver, const FunctionObject &function,
              const CUlaunchConfig &config)
      : driver(driver), function(function), config(config),
        source(*function.kernel->function->source) {}

  CUresult run(Launch &launch) {
    launch.grid = {config.gridDimX, config.gridDimY, config.gridDimZ};
    launch.block = {config.blockDimX, config.blockDimY, config.blockDimZ};
    launch.dynamicSharedBytes = config.sharedMemBytes;
    if (CUresult result = checkAttributes(launch))
      return result;
    if (CUresult result = checkGrid())
      return result;
    if (CUresult result = checkBlock(launch))
      return result;
    return checkCluster(launch);
  }

private:
  CUresult refuse(CUresult result, const std::string &why) {
    driver.say("launch of " + source.name + ": " + why);
    return result;
  }

  CUresult checkAttributes(Launch &launch) {
    if (config.numAttrs && !config.attrs)
      return CUDA_ERROR_INVALID_VALUE;
    for (unsigned i = 0; i < config.numAttrs; ++i) {
      const CUlaunchAttribute &attribute = config.attrs[i];
      if (attribute.id == attributeCluster) {
        const auto &dim = attribute.value.clusterDim;
        launch.cluster = {dim.x, dim.y, dim.z};
        launch.explicitCluster = true;
      } else if (attribute.id == attributeCooperative &&
                 attribute.value.cooperative) {
        return refuse(CUDA_ERROR_NOT_SUPPORTED,
                      "blocks run one after the other: no cooperative launch");
      } else if (attribute.id < 0 || attribute.id > 16) {
        return refuse(CUDA_ERROR_INVALID_VALUE,
                      "unknown launch attribute " +
                          std::to_string(attribute.id));
      }
    }
    return CUDA_SUCCESS;
  }

  CUresult checkGrid() {
    if (!config.gridDimX || !config.gridDimY || !config.gridDimZ ||
        config.gridDimX > 2147483647u || config.gridDimY > 65535 ||
        config.gridDimZ > 65535)
      return refuse(CUDA_ERROR_INVALID_VALUE,
                    "a grid of " + dims(config.gridDimX, config.gridDimY,
                                        config.gridDimZ));
    return CUDA_SUCCESS;
  }

  CUresult checkBlock(const Launch &launch) {
    std::string block =
        "a block of " +
        dims(config.blockDimX, config.blockDimY, config.blockDimZ) + " threads";
    uint64_t threads = launch.block.count();
    if (!threads || config.blockDimX > 1024 || config.blockDimY > 1024 ||
        config.blockDimZ > 64 || threads > 1024)
      return refuse(CUDA_ERROR_INVALID_VALUE, block);
    const uint32_t *want = source.reqntid, *most = source.maxntid;
    if (want[0] && (want[0] != config.blockDimX ||
                    want[1] != config.blockDimY || want[2] != config.blockDimZ))
      return refuse(CUDA_ERROR_INVALID_VALUE,
                    block + ", the kernel requires " +
                        dims(want[0], want[1], want[2]));
    if (most[0] && threads > uint64_t(most[0]) * most[1] * most[2])
      return refuse(CUDA_ERROR_INVALID_VALUE,
                    block + ", the kernel allows " +
                        dims(most[0], most[1], most[2]));
    if (config.sharedMemBytes >
        static_cast<unsigned>(function.maxDynamicShared))
      return refuse(CUDA_ERROR_INVALID_VALUE,
                    std::to_string(config.sharedMemBytes) +
                        " bytes of dynamic shared memory, the function's "
                        "attribute allows " +
                        std::to_string(function.maxDynamicShared));
    return CUDA_SUCCESS;
  }

  CUresult checkCluster(Launch &launch) {
    const uint32_t *own = source.clusterDim;
    if (own[0]) {
      Dim3 required = {own[0], own[1], own[2]};
      if (launch.explicitCluster &&
          (launch.cluster.x != required.x || launch.cluster.y != required.y ||
           launch.cluster.z != required.z))
        return refuse(CUDA_ERROR_INVALID_CLUSTER_SIZE,
                      "the cluster is not the one that the kernel requires");
      launch.cluster = required;
      launch.explicitCluster = true;
    }
    if (!launch.explicitCluster)
      return CUDA_SUCCESS;
    const Dim3 &size = launch.cluster;
    std::string text = "a cluster of " + dims(size.x, size.y, size.z);
    if (!size.count())
      return refuse(CUDA_ERROR_INVALID_CLUSTER_SIZE, text);
    if (!driver.chip->hasClusters() && size.count() > 1)
      return refuse(CUDA_ERROR_INVALID_CLUSTER_SIZE,
                    text + " on a device without clusters");
    if (size.count() > (function.nonPortableCluster ? 16u : 8u))
      return refuse(CUDA_ERROR_INVALID_CLUSTER_SIZE,
                    text + ": more than 8 blocks need the attribute for "
                           "non-portable sizes, more than 16 never run");
    if (launch.grid.x % size.x || launch.grid.y % size.y ||
        launch.grid.z % size.z)
      return refuse(CUDA_ERROR_INVALID_CLUSTER_SIZE,
                    text + " does not divide the grid of " +
                        dims(launch.grid.x, launch.grid.y, launch.grid.z));
    return CUDA_SUCCESS;
  }

  Driver &driver;
  const FunctionObject &function;
  const CUlaunchConfig &config;
  const ptx::Function &source;
};

/// The values of the parameters, as pointers or as one buffer.
CUresult gatherParams(const Kernel &kernel, void **params, void **extra,
                      std::vector<uint8_t> &bytes) {
  bytes.assign(kernel.paramBytes, 0);
  if (params && extra)
    return CUDA_ERROR_INVALID_VALUE;
  if (params) {
    for (size_t i = 0; i < kernel.params.size(); ++i) {
      if (!params[i])
        return CUDA_ERROR_INVALID_VALUE;
      std::memcpy(bytes.data() + kernel.params[i].offset, params[i],
                  kernel.params[i].bytes);
    }
    return CUDA_SUCCESS;
  }
  const void *buffer = nullptr;
  size_t size = 0;
  for (; extra && *extra; extra += 2) {
    if (reinterpret_cast<uintptr_t>(extra[0]) == 1)
      buffer = extra[1];
    else if (reinterpret_cast<uintptr_t>(extra[0]) == 2)
      size = *static_cast<size_t *>(extra[1]);
    else
      return CUDA_ERROR_INVALID_VALUE;
  }
  if (size < kernel.paramBytes || (kernel.paramBytes && !buffer))
    return CUDA_ERROR_INVALID_VALUE;
  if (kernel.paramBytes)
    std::memcpy(bytes.data(), buffer, kernel.paramBytes);
  return CUDA_SUCCESS;
}

/// Executes a launch. What goes wrong in it taints the context; the launch
/// itself has succeeded.
CUresult executeNow(Driver &driver, Launch launch) {
  launch.gridId = driver.nextLaunch();
  launch.random =
      Random(numberFrom("CUDA_SIM_SEED", 1) * 0x10001 + launch.gridId);
  launch.maxSteps = numberFrom("CUDA_SIM_MAX_STEPS", 0);
  bool failed = false;
  try {
    execute(launch);
  } catch (const Report &report) {
    failed = true;
    driver.fault(report);
  }
  driver.warpInstructions += launch.steps;
  driver.threadInstructions += launch.threadSteps;
  if (!launch.printed.empty()) {
    std::fwrite(launch.printed.data(), 1, launch.printed.size(), stdout);
    std::fflush(stdout);
  }
  if (std::getenv("CUDA_SIM_STATS"))
    std::fprintf(stderr,
                 "cuda-sim: %s%s: %llu warp instructions, %llu of "
                 "threads\n",
                 launch.kernel->function->name().c_str(),
                 failed ? " (failed)" : "",
                 static_cast<unsigned long long>(launch.steps),
                 static_cast<unsigned long long>(launch.threadSteps));
  return CUDA_SUCCESS;
}

} // namespace

CUresult cudasim::launchKernel(Driver &driver, CUfunction function,
                               const CUlaunchConfig &config, void **params,
                               void **extra) {
  if (!driver.hasFunction(function) || !driver.hasStream(config.hStream))
    return CUDA_ERROR_INVALID_HANDLE;
  Launch launch;
  launch.kernel = function->kernel;
  launch.memory = driver.memory.get();
  launch.multiprocessors = static_cast<uint32_t>(driver.chip->multiprocessors);
  if (CUresult result = LaunchCheck(driver, *function, config).run(launch))
    return result;
  if (CUresult result =
          gatherParams(*function->kernel, params, extra, launch.params))
    return result;
  return enqueue(driver, config.hStream, [&driver, launch, function] {
    if (!driver.hasFunction(function))
      return CUDA_ERROR_INVALID_HANDLE; // a graph whose module was unloaded
    return executeNow(driver, launch);
  });
}

CUDASIM_API CUresult cuLaunchKernel(CUfunction function, unsigned gridX,
                                    unsigned gridY, unsigned gridZ,
                                    unsigned blockX, unsigned blockY,
                                    unsigned blockZ, unsigned sharedBytes,
                                    CUstream stream, void **params,
                                    void **extra) {
  CUlaunchConfig config = {gridX,  gridY,       gridZ,  blockX,  blockY,
                           blockZ, sharedBytes, stream, nullptr, 0};
  return call(Needs::Clean, [&](Driver &driver) {
    return launchKernel(driver, function, config, params, extra);
  });
}

CUDASIM_API CUresult cuLaunchKernelEx(const CUlaunchConfig *config,
                                      CUfunction function, void **params,
                                      void **extra) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!config)
      return CUDA_ERROR_INVALID_VALUE;
    return launchKernel(driver, function, *config, params, extra);
  });
}

CUDASIM_API CUresult cuLaunchCooperativeKernel(CUfunction, unsigned, unsigned,
                                               unsigned, unsigned, unsigned,
                                               unsigned, unsigned, CUstream,
                                               void **) {
  return call(Needs::Clean, [&](Driver &driver) {
    driver.say("blocks run one after the other: no cooperative launch");
    return CUDA_ERROR_NOT_SUPPORTED;
  });
}
