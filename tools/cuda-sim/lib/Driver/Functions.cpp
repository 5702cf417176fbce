//===- Functions.cpp - attributes of kernels, occupancy -------------------===//
#include "Driver/Driver.h"

#include <algorithm>

using namespace cudasim;

namespace {

enum Attribute {
  MaxThreadsPerBlock,
  SharedSizeBytes,
  ConstSizeBytes,
  LocalSizeBytes,
  NumRegs,
  PtxVersion,
  BinaryVersion,
  CacheModeCa,
  MaxDynamicSharedSizeBytes,
  PreferredCarveout,
  ClusterSizeMustBeSet,
  RequiredClusterWidth,
  RequiredClusterHeight,
  RequiredClusterDepth,
  NonPortableClusterSizeAllowed,
  ClusterSchedulingPolicyPreference,
};

/// Registers per thread are unknown without an assembler: half of what lets
/// 2048 threads run is assumed where the kernel states no bound.
int registersOf(const ptx::Function &f) {
  return f.maxnreg ? static_cast<int>(f.maxnreg) : 16;
}

int maxThreads(const ptx::Function &f) {
  const uint32_t *bound = f.reqntid[0] ? f.reqntid : f.maxntid;
  return bound[0] ? static_cast<int>(bound[0] * bound[1] * bound[2]) : 1024;
}

int versionOfTarget(const std::string &target) {
  return std::atoi(target.c_str() + 3);
}

CUresult getAttribute(Driver &driver, const FunctionObject &function,
                      int attribute, int &value) {
  const ptx::Function &source = *function.kernel->function->source;
  const ptx::Module &module = function.module->program->source();
  switch (attribute) {
  case MaxThreadsPerBlock:
    value = maxThreads(source);
    break;
  case SharedSizeBytes:
    value = static_cast<int>(function.kernel->staticSharedBytes);
    break;
  case ConstSizeBytes:
  case CacheModeCa:
  case ClusterSizeMustBeSet:
  case ClusterSchedulingPolicyPreference:
    value = 0;
    break;
  case LocalSizeBytes:
    value = static_cast<int>(function.kernel->function->localBytes);
    break;
  case NumRegs:
    value = registersOf(source);
    break;
  case PtxVersion:
    value = versionOfTarget(module.target);
    break;
  case BinaryVersion:
    value = driver.chip->major * 10 + driver.chip->minor;
    break;
  case MaxDynamicSharedSizeBytes:
    value = function.maxDynamicShared;
    break;
  case PreferredCarveout:
    value = function.carveout;
    break;
  case RequiredClusterWidth:
  case RequiredClusterHeight:
  case RequiredClusterDepth:
    value =
        static_cast<int>(source.clusterDim[attribute - RequiredClusterWidth]);
    break;
  case NonPortableClusterSizeAllowed:
    value = function.nonPortableCluster;
    break;
  default:
    return CUDA_ERROR_INVALID_VALUE;
  }
  return CUDA_SUCCESS;
}

CUresult setAttribute(Driver &driver, FunctionObject &function, int attribute,
                      int value) {
  switch (attribute) {
  case MaxDynamicSharedSizeBytes: {
    int most = driver.chip->sharedPerBlock -
               static_cast<int>(function.kernel->staticSharedBytes);
    if (value < 0 || value > most)
      return CUDA_ERROR_INVALID_VALUE;
    function.maxDynamicShared = value;
    return CUDA_SUCCESS;
  }
  case PreferredCarveout:
    if (value < -1 || value > 100)
      return CUDA_ERROR_INVALID_VALUE;
    function.carveout = value;
    return CUDA_SUCCESS;
  case NonPortableClusterSizeAllowed:
    function.nonPortableCluster = value != 0;
    return CUDA_SUCCESS;
  case ClusterSchedulingPolicyPreference:
    return CUDA_SUCCESS;
  default:
    return CUDA_ERROR_INVALID_VALUE;
  }
}

/// Blocks that fit a multiprocessor at once, by threads and shared memory.
int activeBlocks(const Chip &chip, const FunctionObject &function, int threads,
                 size_t dynamicShared) {
  if (threads <= 0 || threads > maxThreads(*function.kernel->function->source))
    return 0;
  if (dynamicShared > static_cast<size_t>(function.maxDynamicShared))
    return 0;
  int rounded = (threads + 31) / 32 * 32;
  int shared = static_cast<int>(
      (function.kernel->staticSharedBytes + dynamicShared + 1024 + 127) / 128 *
      128);
  int registers = rounded * registersOf(*function.kernel->function->source);
  return std::min({chip.blocksPerMultiprocessor,
                   chip.threadsPerMultiprocessor / rounded,
                   chip.sharedPerMultiprocessor / shared, 65536 / registers});
}

template <class F>
CUresult ofFunction(CUfunction function, const void *out, F body) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!driver.hasFunction(function))
      return CUDA_ERROR_INVALID_HANDLE;
    if (!out)
      return CUDA_ERROR_INVALID_VALUE;
    return body(driver);
  });
}

} // namespace

CUDASIM_API CUresult cuFuncGetAttribute(int *value, int attribute,
                                        CUfunction function) {
  return ofFunction(function, value, [&](Driver &driver) {
    return getAttribute(driver, *function, attribute, *value);
  });
}

CUDASIM_API CUresult cuFuncSetAttribute(CUfunction function, int attribute,
                                        int value) {
  return ofFunction(function, function, [&](Driver &driver) {
    return setAttribute(driver, *function, attribute, value);
  });
}

CUDASIM_API CUresult cuKernelGetAttribute(int *value, int attribute,
                                          CUkernel kernel, CUdevice) {
  return cuFuncGetAttribute(value, attribute, kernel);
}

CUDASIM_API CUresult cuKernelSetAttribute(int attribute, int value,
                                          CUkernel kernel, CUdevice) {
  return cuFuncSetAttribute(kernel, attribute, value);
}

CUDASIM_API CUresult cuFuncSetCacheConfig(CUfunction function, int) {
  return ofFunction(function, function, [&](Driver &) { return CUDA_SUCCESS; });
}

CUDASIM_API CUresult cuFuncGetModule(CUmodule *module, CUfunction function) {
  return ofFunction(function, module, [&](Driver &) {
    *module = function->module;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuFuncGetName(const char **name, CUfunction function) {
  return ofFunction(function, name, [&](Driver &) {
    *name = function->kernel->function->name().c_str();
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuFuncGetParamInfo(CUfunction function, size_t index,
                                        size_t *offset, size_t *size) {
  return ofFunction(function, offset, [&](Driver &) {
    if (index >= function->kernel->params.size())
      return CUDA_ERROR_INVALID_VALUE;
    *offset = function->kernel->params[index].offset;
    if (size)
      *size = function->kernel->params[index].bytes;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(
    int *blocks, CUfunction function, int threads, size_t dynamicShared,
    unsigned) {
  return ofFunction(function, blocks, [&](Driver &driver) {
    if (threads <= 0)
      return CUDA_ERROR_INVALID_VALUE;
    *blocks = activeBlocks(*driver.chip, *function, threads, dynamicShared);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuOccupancyMaxActiveBlocksPerMultiprocessor(
    int *blocks, CUfunction function, int threads, size_t dynamicShared) {
  return cuOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(
      blocks, function, threads, dynamicShared, 0);
}

CUDASIM_API CUresult cuOccupancyMaxPotentialBlockSize(
    int *minGrid, int *blockSize, CUfunction function, size_t (*sharedOf)(int),
    size_t dynamicShared, int limit) {
  return ofFunction(
      function, minGrid && blockSize ? minGrid : nullptr, [&](Driver &driver) {
        int best = 0, bestBlocks = 0;
        int most = maxThreads(*function->kernel->function->source);
        if (limit > 0)
          most = std::min(most, limit);
        for (int threads = 32; threads <= most; threads += 32) {
          int blocks =
              activeBlocks(*driver.chip, *function, threads,
                           sharedOf ? sharedOf(threads) : dynamicShared);
          if (blocks * threads >= bestBlocks * best && blocks) {
            best = threads;
            bestBlocks = blocks;
          }
        }
        *blockSize = best;
        *minGrid = bestBlocks * driver.chip->multiprocessors;
        return CUDA_SUCCESS;
      });
}

CUDASIM_API CUresult cuOccupancyMaxActiveClusters(
    int *clusters, CUfunction function, const CUlaunchConfig *config) {
  return ofFunction(function, clusters, [&](Driver &driver) {
    if (!config)
      return CUDA_ERROR_INVALID_VALUE;
    const ptx::Function &source = *function->kernel->function->source;
    unsigned size = 1;
    if (source.clusterDim[0])
      size = source.clusterDim[0] * source.clusterDim[1] * source.clusterDim[2];
    for (unsigned i = 0; i < config->numAttrs; ++i)
      if (config->attrs[i].id == 4)
        size = config->attrs[i].value.clusterDim.x *
               config->attrs[i].value.clusterDim.y *
               config->attrs[i].value.clusterDim.z;
    if (!driver.chip->hasClusters() || !size)
      return CUDA_ERROR_INVALID_CLUSTER_SIZE;
    int threads = static_cast<int>(config->blockDimX * config->blockDimY *
                                   config->blockDimZ);
    int blocks =
        activeBlocks(*driver.chip, *function, threads, config->sharedMemBytes);
    *clusters = blocks * driver.chip->multiprocessors / static_cast<int>(size);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuOccupancyMaxPotentialClusterSize(
    int *size, CUfunction function, const CUlaunchConfig *config) {
  return ofFunction(function, size, [&](Driver &driver) {
    if (!config)
      return CUDA_ERROR_INVALID_VALUE;
    *size = !driver.chip->hasClusters()    ? 1
            : function->nonPortableCluster ? 16
                                           : 8;
    return CUDA_SUCCESS;
  });
}
