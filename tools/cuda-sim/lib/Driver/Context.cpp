//===- Context.cpp - cuCtx..., cuDevicePrimaryCtx... ----------------------===//
#include "Driver/Driver.h"

using namespace cudasim;

namespace {

ContextObject *retainPrimary(Driver &driver) {
  if (!driver.primary) {
    driver.primary = driver.contexts.add(std::make_unique<ContextObject>());
    driver.primary->isPrimary = true;
  }
  return driver.primary;
}

/// Default of each limit: stack, printf buffer, heap.
size_t defaultLimit(int limit) {
  return limit == 0 ? 1024 : limit == 1 ? 1048576 : limit == 2 ? 8388608 : 0;
}

} // namespace

CUDASIM_API CUresult cuDevicePrimaryCtxRetain(CUcontext *context,
                                              CUdevice device) {
  return call(Needs::Init, [&](Driver &driver) {
    if (device != 0)
      return CUDA_ERROR_INVALID_DEVICE;
    if (!context)
      return CUDA_ERROR_INVALID_VALUE;
    *context = retainPrimary(driver);
    ++driver.primary->references;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDevicePrimaryCtxRelease_v2(CUdevice device) {
  return call(Needs::Init, [&](Driver &driver) {
    if (device != 0)
      return CUDA_ERROR_INVALID_DEVICE;
    if (!driver.primary || !driver.primary->references)
      return CUDA_ERROR_INVALID_CONTEXT;
    if (!--driver.primary->references)
      driver.clearContext(driver.primary);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDevicePrimaryCtxReset_v2(CUdevice device) {
  return call(Needs::Init, [&](Driver &driver) {
    if (device != 0)
      return CUDA_ERROR_INVALID_DEVICE;
    if (driver.primary)
      driver.clearContext(driver.primary);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDevicePrimaryCtxGetState(CUdevice device,
                                                unsigned *flags, int *active) {
  return call(Needs::Init, [&](Driver &driver) {
    if (device != 0)
      return CUDA_ERROR_INVALID_DEVICE;
    if (!flags || !active)
      return CUDA_ERROR_INVALID_VALUE;
    *flags = driver.primary ? driver.primary->flags : 0;
    *active = driver.primary && driver.primary->references;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuDevicePrimaryCtxSetFlags_v2(CUdevice device,
                                                   unsigned flags) {
  return call(Needs::Init, [&](Driver &driver) {
    if (device != 0)
      return CUDA_ERROR_INVALID_DEVICE;
    retainPrimary(driver)->flags = flags;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxCreate_v2(CUcontext *context, unsigned flags,
                                    CUdevice device) {
  return call(Needs::Init, [&](Driver &driver) {
    if (device != 0)
      return CUDA_ERROR_INVALID_DEVICE;
    if (!context)
      return CUDA_ERROR_INVALID_VALUE;
    *context = driver.contexts.add(std::make_unique<ContextObject>());
    (*context)->flags = flags;
    driver.stack().push_back(*context);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxCreate_v3(CUcontext *context, void *, int,
                                    unsigned flags, CUdevice device) {
  return cuCtxCreate_v2(context, flags, device);
}

CUDASIM_API CUresult cuCtxCreate_v4(CUcontext *context, void *, unsigned flags,
                                    CUdevice device) {
  return cuCtxCreate_v2(context, flags, device);
}

CUDASIM_API CUresult cuCtxDestroy_v2(CUcontext context) {
  return call(Needs::Init, [&](Driver &driver) {
    if (!driver.contexts.has(context) || context->isPrimary)
      return CUDA_ERROR_INVALID_CONTEXT;
    if (driver.current() == context)
      driver.stack().pop_back();
    driver.destroyContext(context);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxPushCurrent_v2(CUcontext context) {
  return call(Needs::Init, [&](Driver &driver) {
    if (!driver.contexts.has(context))
      return CUDA_ERROR_INVALID_CONTEXT;
    driver.stack().push_back(context);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxPopCurrent_v2(CUcontext *context) {
  return call(Needs::Context, [&](Driver &driver) {
    if (context)
      *context = driver.stack().back();
    driver.stack().pop_back();
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxSetCurrent(CUcontext context) {
  return call(Needs::Init, [&](Driver &driver) {
    if (context && !driver.contexts.has(context))
      return CUDA_ERROR_INVALID_CONTEXT;
    if (!driver.stack().empty())
      driver.stack().pop_back();
    if (context)
      driver.stack().push_back(context);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxGetCurrent(CUcontext *context) {
  return call(Needs::Init, [&](Driver &driver) {
    if (!context)
      return CUDA_ERROR_INVALID_VALUE;
    *context = driver.current();
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxGetDevice(CUdevice *device) {
  return call(Needs::Context, [&](Driver &) {
    if (!device)
      return CUDA_ERROR_INVALID_VALUE;
    *device = 0;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxGetFlags(unsigned *flags) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!flags)
      return CUDA_ERROR_INVALID_VALUE;
    *flags = driver.current()->flags;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxGetApiVersion(CUcontext context, unsigned *version) {
  return call(Needs::Init, [&](Driver &driver) {
    if (context && !driver.contexts.has(context))
      return CUDA_ERROR_INVALID_CONTEXT;
    if (!version)
      return CUDA_ERROR_INVALID_VALUE;
    *version = 13000;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxSynchronize() {
  return call(Needs::Clean,
              [&](Driver &driver) { return forbidInCapture(driver); });
}

CUDASIM_API CUresult cuCtxGetStreamPriorityRange(int *least, int *greatest) {
  return call(Needs::Context, [&](Driver &) {
    if (least)
      *least = 0;
    if (greatest)
      *greatest = -5;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxGetLimit(size_t *value, int limit) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!value || limit < 0 || limit > 2)
      return CUDA_ERROR_INVALID_VALUE;
    auto it = driver.current()->limits.find(limit);
    *value =
        it == driver.current()->limits.end() ? defaultLimit(limit) : it->second;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuCtxSetLimit(int limit, size_t value) {
  return call(Needs::Context, [&](Driver &driver) {
    if (limit < 0 || limit > 2)
      return CUDA_ERROR_INVALID_VALUE;
    driver.current()->limits[limit] = value;
    return CUDA_SUCCESS;
  });
}
